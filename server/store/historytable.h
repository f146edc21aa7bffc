// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "history.h"

namespace Console {

/// Statements over changes (units of work) and the history rows that the schema's triggers write for them.
class HistoryTable
{
public:
    explicit HistoryTable(Connection &connection)
        : m_connection(connection)
    {
    }

    /// Starts a unit of work: history rows written from here on belong to it.
    Result<qint64> begin(const Actor &actor);
    /// Ends it; true when it changed anything. One that changed nothing is better rolled back.
    Result<bool> finish(qint64 change);

    /// The id of the newest history row, 0 when there is none.
    Result<qint64> lastId() const;
    /// What changed after the row \a id, at most \a limit rows; more set `everything`.
    Result<ChangeNotice> since(qint64 id, int limit) const;
    /// The newest \a limit entries, newest first.
    Result<QList<HistoryEntry>> latest(int limit) const;

private:
    Connection &m_connection;
};

} // namespace Console
