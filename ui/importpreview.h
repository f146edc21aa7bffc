// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "customercolumns.h"

#include <QTableWidget>

namespace Console {

/// The first rows of a file under what each column is taken for, which can be changed.
class ImportPreview : public QTableWidget
{
    Q_OBJECT

public:
    explicit ImportPreview(QWidget *parent);

    /// Columns beyond those that can be assigned are not shown.
    void showRows(const QList<QStringList> &rows, bool header, const QList<CustomerColumn> &columns);
    QList<CustomerColumn> columns() const;

Q_SIGNALS:
    void columnsChanged();

private:
    void choose(int column, CustomerColumn meaning);
};

} // namespace Console
