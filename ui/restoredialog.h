// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace Console {

class BackupList;

/// Chooses a backup to put in the place of the database, after reading all of it; or, when the database
/// cannot be used, an empty one. Does neither itself.
class RestoreDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a directory the data folder; \a trouble what is wrong with its database, empty when it is in use.
    RestoreDialog(const QString &directory, const QString &trouble, QWidget *parent);

    /// What to restore after accepted(); empty for an empty database.
    const QString &file() const { return m_file; }

private:
    QWidget *makeButtons(bool troubled);
    void look(const QString &file);
    void tell(const QString &file, const Result<void> &whole);
    void chooseFile();
    void askToStartAnew();

    BackupList *m_list;
    QLabel *m_outcome;
    QPushButton *m_restore = nullptr;
    QString m_file;
};

} // namespace Console
