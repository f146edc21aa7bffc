// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backups.h"

#include <QAction>
#include <QWidget>

#include <functional>

namespace Console {

class BackupList;

/// What is done with the database as a whole, from the menu and from the settings: back it up, restore it,
/// show where it is.
class DatabaseActions : public QObject
{
    Q_OBJECT

public:
    /// Restores a file, which ends the window.
    using Restore = std::function<void(const QString &file)>;

    /// \a restore may be empty.
    DatabaseActions(const QString &directory, Restore restore, QWidget *window);

    QList<QAction *> all() const { return {m_backUp, m_restore, m_openFolder}; }
    /// Buttons of the same, and the list of backups.
    QWidget *makePanel(QWidget *parent);
    /// The database was found damaged: offers its backups. \a sentence says what was found.
    void offerBackups(const QString &sentence);

Q_SIGNALS:
    /// For the status bar.
    void told(const QString &sentence);
    void backedUp();
    /// A sentence: the database was found damaged.
    void damaged(const QString &sentence);

private:
    void backUp();
    void restore(const QString &trouble);

    const QString m_directory;
    Restore m_restoreFile;
    QWidget *m_window;
    QAction *m_backUp;
    QAction *m_restore;
    QAction *m_openFolder;
};

} // namespace Console
