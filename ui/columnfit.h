// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

class QAbstractItemView;
class QHeaderView;
class QTableView;
class QTreeView;

namespace Console {

/// Shares the width of a table or tree among its columns until the operator sizes one by hand.
class ColumnFit : public QObject
{
    Q_OBJECT

public:
    struct Width
    {
        int minimum;
        int preferred; ///< pixels; what is over goes to columns by their weight
        int weight;
        int spare = 0; ///< the highest is hidden first where even the minimums find no room; 0: never
    };

    ColumnFit(QTableView &table, QList<Width> widths);
    ColumnFit(QTreeView &tree, QList<Width> widths);

    /// The header's state, and that it was sized by hand; empty when not.
    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    ColumnFit(QAbstractItemView &view, QHeaderView &header, QList<Width> widths);
    void fit();
    void hideSpare(int room);
    int lastShown() const;

    QAbstractItemView &m_view;
    QHeaderView &m_header;
    QList<Width> m_widths;
    bool m_byHand = false;
    bool m_fitting = false;
};

} // namespace Console
