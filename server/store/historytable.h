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

    /// What read() reads: columns of history h and change c, the first ColumnCount of a SELECT.
    static constexpr auto Columns = QLatin1StringView(
        "h.id, h.change_id, h.at, h.entity, h.entity_id, h.before, h.after, c.actor, c.callback_id, "
        "c.request_id, c.tenant_id");
    static constexpr int ColumnCount = 11;
    static HistoryEntry read(const Rows &row);

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

    /// How much of the history is kept.
    struct Limits
    {
        qint64 rows = 1'000'000;
        qint64 days = 365;
    };
    /// Removes the oldest rows beyond the limits, and the changes that have no rows left; at most \a atMost
    /// rows, so that a writer who waits does not wait long. Returns how many. Not for a unit of work.
    Result<qint64> prune(Limits limits, int atMost);

private:
    Connection &m_connection;
};

} // namespace Console
