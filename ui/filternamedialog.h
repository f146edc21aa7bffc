// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace Console {

class SavedFilters;

/// Asks for the name of a saved filter.
class FilterNameDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a own is the name it has already, if any.
    FilterNameDialog(const SavedFilters &filters, const QString &title, const QString &suggestion,
        const QString &own, QWidget *parent);

    QString name() const;

private:
    void judge();

    const SavedFilters &m_filters;
    QString m_own;
    QLineEdit *m_name;
    QLabel *m_problem;
    QPushButton *m_save;
};

} // namespace Console
