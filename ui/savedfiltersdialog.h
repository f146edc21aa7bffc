// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QListWidget;
class QPushButton;

namespace Console {

class SavedFilters;

/// Renames and removes saved filters.
class SavedFiltersDialog : public QDialog
{
    Q_OBJECT

public:
    SavedFiltersDialog(SavedFilters &filters, QWidget *parent);

private:
    void fill();
    void rename();
    void remove();
    QString current() const;

    SavedFilters &m_filters;
    QListWidget *m_list;
    QPushButton *m_rename;
    QPushButton *m_remove;
};

} // namespace Console
