// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databasecopy.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace Console {

/// A copy of the database.
struct Backup
{
    QString path;
    QDateTime at;   ///< UTC
    QString reason; ///< "operator", "daily", "before-schema-6"
    qint64 bytes = 0;
};

/// The backups of one data folder, in its subfolder "backups": whole databases, each a file of its own that
/// SQLite's programs read. A value, usable from any thread.
class Backups
{
public:
    static constexpr int KeptByDefault = 10;

    explicit Backups(const QString &directory);

    QString folder() const { return m_folder; }
    /// Newest first.
    QList<Backup> list() const;

    /// Copies the database as it is at one moment, while others read and write it, and removes the oldest
    /// beyond \a kept. Takes some seconds for a million customers; for a thread that may wait.
    Result<Backup> make(const QString &reason, int kept, CopyControl *control = nullptr) const;

    /// The newest one that is whole and that this version can read. Reads all of it.
    std::optional<Backup> lastGood() const;

private:
    void prune(int kept) const;

    QString m_directory;
    QString m_folder;
};

} // namespace Console
