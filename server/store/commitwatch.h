// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "walindex.h"

namespace Console {

/// Tells one thread whether what it remembers of the database may still be used. Asks the mapped WAL-index,
/// and SQLite itself where there is none.
class CommitWatch
{
public:
    /// Both must outlive the watch; the connection belongs to the thread.
    CommitWatch(const WalIndex &walIndex, Connection &connection)
        : m_walIndex(walIndex)
        , m_connection(connection)
    {
    }

    /// True when this thread, another one or another process may have committed since the last call; always
    /// true the first time. Whatever was committed before the call, a query after it sees.
    Result<bool> hasChanged();

private:
    const WalIndex &m_walIndex;
    Connection &m_connection;
    std::optional<WalIndex::Stamp> m_seen;
    std::optional<qint64> m_seenVersion;
};

} // namespace Console
