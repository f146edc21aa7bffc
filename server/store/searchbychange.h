// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "customersearch.h"
#include "mappingwalk.h"

#include <optional>

namespace Console {

/// The first customers by their last change that match a text, when many may. Whom one import has written
/// were all changed at one moment: there the order is that of the ids, and only those who may match are read.
class SearchByChange
{
public:
    /// A moment of fewer than \a stretch customers is walked through with the next ones, so many at a time.
    /// All that is given outlives this.
    SearchByChange(
        Connection &connection, const CustomerSearch &search, const MappingWalk &walk, qsizetype stretch)
        : m_connection(connection)
        , m_search(search)
        , m_walk(walk)
        , m_stretch(stretch)
    {
    }

    /// At most \a limit of the \a candidates, who are in the order of their ids. Ends early with what it has
    /// when \a cancelled turns true.
    Result<QList<CustomerId>> first(
        const QList<CustomerId> &candidates, qsizetype limit, const std::atomic_bool &cancelled);

private:
    using Ids = QList<CustomerId>;

    /// In the order by change, milliseconds UTC since 1970.
    struct Place
    {
        qint64 moment;
        qint64 id;
    };

    Result<std::optional<Place>> firstBeyond(Place place);
    Result<bool> isLong(qint64 moment);
    /// From \a next on, all of its moment.
    Result<Ids> ofMoment(
        Place next, const Ids &candidates, qsizetype limit, const std::atomic_bool &cancelled);
    Ids upFrom(CustomerId id, const Ids &candidates) const;
    /// A stretch from \a next on, as far as \a candidates are in it; moves \a place to its end.
    Result<Ids> ofStretch(
        Place &place, Place next, const Ids &candidates, qsizetype limit, const std::atomic_bool &cancelled);

    Connection &m_connection;
    const CustomerSearch &m_search;
    const MappingWalk &m_walk;
    const qsizetype m_stretch;
};

} // namespace Console
