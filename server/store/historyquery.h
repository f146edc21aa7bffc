// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "history.h"
#include "ids.h"

#include <atomic>

namespace Console {

/// Which history rows are wanted.
struct HistoryFilter
{
    QString text; ///< part of a name, id, identity, issuer, or the request id; in any (ASCII) letter case
    std::optional<PartnerId> partner; ///< the partner's own rows and those of what belongs to it
    std::optional<ActorKind> actor;
    std::optional<qint64> from; ///< milliseconds UTC since 1970; the first that is wanted
    std::optional<qint64> to;   ///< the last
    /// One row of a table, such as a customer, also one that is gone.
    struct Subject
    {
        Entity entity = Entity::Customer;
        qint64 id = 0;
        friend bool operator==(Subject, Subject) = default;
    };
    std::optional<Subject> subject;
    bool operator==(const HistoryFilter &) const = default;

    bool isEmpty() const { return *this == HistoryFilter(); }
};

/// A history row and the name of the partner it belongs to.
struct HistoryRow
{
    HistoryEntry entry;
    QString partner; ///< empty when there is none or it is gone
};

/// Reads the history newest first, by any thread's own connection.
class HistoryQuery
{
public:
    explicit HistoryQuery(Connection &connection)
        : m_connection(connection)
    {
    }

    struct Page
    {
        QList<HistoryRow> rows;
        qint64 newest = 0; ///< id of the newest row there was, wanted or not
    };
    /// At most \a limit rows with ids below \a before and above \a after; 0 is no bound. Ends early with
    /// what it has when \a cancelled turns true.
    Result<Page> page(const HistoryFilter &filter, qint64 before, qint64 after, int limit,
        const std::atomic_bool &cancelled) const;

private:
    Connection &m_connection;
};

} // namespace Console
