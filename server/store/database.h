// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backups.h"
#include "datalock.h"
#include "walindex.h"
#include "writer.h"

namespace Console {

/// The database of one data folder: the writer, and reading connections for whoever asks.
class Database
{
public:
    /// Opens or creates console.sqlite in \a directory, creating the folder when needed, both readable by
    /// their owner alone. A database of an older version is backed up before it is brought up to date. As
    /// long as it lives nobody puts another database in the place of this one. Errors are sentences for the
    /// operator; inspectDatabase() tells whether a backup would help.
    static Result<std::unique_ptr<Database>> open(const QString &directory);

    Writer &writer() { return m_writer; }
    /// A reading connection for the calling thread; sees every commit, also of other processes.
    Result<std::unique_ptr<Connection>> openReader() const;
    /// The file beside it that LastCallbackTable is for, made when needed.
    Result<std::unique_ptr<Connection>> openLastCallbacks() const;
    QString path() const { return m_path; }
    /// Every commit shows in it; not open when the database is not in WAL mode. See CommitWatch.
    const WalIndex &walIndex() const { return m_walIndex; }

private:
    explicit Database(DataLock lock)
        : m_lock(std::move(lock))
    {
    }

    QString lastCallbacksPath() const;

    const DataLock m_lock; // outlives all
    QString m_path;
    WalIndex m_walIndex; // outlives the connections
    Writer m_writer;
};

} // namespace Console
