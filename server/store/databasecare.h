// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backups.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace Console {

/// How often a running console backs its database up by itself, and how many of those it keeps.
struct BackupPlan
{
    int days = 1; ///< between two; 0: never
    int kept = Backups::KeptByDefault;
    friend bool operator==(BackupPlan, BackupPlan) = default;
};

/// Looks after the database while the console runs: after the start and whenever a backup is due it is backed
/// up and the copy read, or else it is read itself. Copies that are not whole are not kept, so that they do
/// not drive out the good ones. Works in a thread of its own.
class DatabaseCare : public QObject
{
    Q_OBJECT

public:
    DatabaseCare(const QString &directory, BackupPlan plan, QObject *parent = nullptr);
    /// Ends what is under way.
    ~DatabaseCare() override;
    Q_DISABLE_COPY_MOVE(DatabaseCare)

    void start();
    void setPlan(BackupPlan plan) { m_plan = plan; }

Q_SIGNALS:
    /// All was read, and nothing is wrong with it.
    void sound();
    /// A sentence: what the check found, and that it is not backed up.
    void damaged(const QString &sentence);
    void backedUp(const Console::Backup &backup);
    void backupFailed(const QString &sentence);

private:
    bool isDue() const;
    bool backUp(int kept);
    void check();

    const QString m_directory;
    BackupPlan m_plan;
    QTimer m_look;
    CopyControl m_copy;
    QThreadPool m_pool; ///< of one thread
};

} // namespace Console
