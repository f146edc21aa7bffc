// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mappingmodel.h"

#include <QTableView>

namespace Console {

class ColumnFit;
class Theme;

/// The view of the mapping table: columns, keys, and the editor that is judged while typing.
class MappingTable : public QTableView
{
    Q_OBJECT

public:
    MappingTable(MappingModel &model, const Theme &theme, QWidget *parent);

    /// From top to bottom.
    QList<CustomerId> selectedIds() const;
    /// Selects the row and scrolls to it; false when the filter does not show it.
    bool goTo(CustomerId id);
    QByteArray saveColumns() const;
    void restoreColumns(const QByteArray &state);
    /// The selected rows as tab-separated text.
    QString selectedText() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void remember();
    void restore();
    void markEditor();

    MappingModel &m_model;
    ColumnFit *m_fit;
    QList<CustomerId> m_selectedBefore;
    CustomerId m_currentBefore {};
    int m_columnBefore = 0;
};

} // namespace Console
