// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchbychange.h"

#include "idlists.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr qsizetype ProvenAtOnce = 512;
constexpr qint64 Lowest = std::numeric_limits<qint64>::min();
constexpr qint64 Highest = std::numeric_limits<qint64>::max();

} // namespace

Result<QList<CustomerId>> SearchByChange::first(
    const Ids &candidates, qsizetype limit, const std::atomic_bool &cancelled)
{
    const qint64 end = m_walk.sort.descending ? Lowest : Highest;
    Place place = m_walk.sort.descending ? Place {Highest, Highest} : Place {Lowest, Lowest};
    Ids found;
    while (found.size() < limit && !cancelled) {
        const auto next = firstBeyond(place);
        if (!next)
            return tl::unexpected(next.error());
        if (!*next)
            break;
        const auto isLongMoment = isLong((*next)->moment);
        if (!isLongMoment)
            return tl::unexpected(isLongMoment.error());
        place = {(*next)->moment, end};
        const auto more = *isLongMoment ? ofMoment(**next, candidates, limit - found.size(), cancelled)
                                        : ofStretch(place, **next, candidates);
        if (!more)
            return more;
        found += *more;
    }
    return found.first(std::min(limit, found.size()));
}

// Of a comparison of pairs SQLite would look up the moment alone.
Result<std::optional<SearchByChange::Place>> SearchByChange::firstBeyond(Place place)
{
    const auto read = [this](const QString &beyond, const QVariantList &values) {
        return m_connection.first("SELECT changed_at, id FROM customer c WHERE "_L1
                + beyond.arg(m_walk.sort.descending ? u"<"_s : u">"_s) + m_walk.order + " LIMIT 1"_L1,
            values, [](const Rows &row) {
                return Place {row.integer(0), row.integer(1)};
            });
    };
    auto next = read(u"c.changed_at = ? AND c.id %1 ?"_s, {place.moment, place.id});
    return !next || *next ? next : read(u"c.changed_at %1 ?"_s, {place.moment});
}

Result<bool> SearchByChange::isLong(qint64 moment)
{
    return m_connection
        .first(u"SELECT count(*) FROM (SELECT 1 FROM customer WHERE changed_at = ? LIMIT ?)"_s,
            {moment, m_stretch}, [](const Rows &row) { return row.integer(0); })
        .map([this](std::optional<qint64> count) { return count.value_or(0) == m_stretch; });
}

Result<QList<CustomerId>> SearchByChange::ofMoment(
    Place next, const Ids &candidates, qsizetype limit, const std::atomic_bool &cancelled)
{
    const Condition ofIt = m_walk.where + Condition {u" AND c.changed_at = ?"_s, {next.moment}};
    Ids found;
    std::optional<Place> place = next;
    while (place && place->moment == next.moment && found.size() < limit && !cancelled) {
        const Ids some = upFrom(CustomerId {place->id}, candidates);
        if (some.isEmpty())
            break;
        const auto right = m_search.matching(m_connection, some, ofIt);
        if (!right)
            return right;
        found += *right;
        const auto after = firstBeyond({next.moment, qint64(some.constLast())});
        if (!after)
            return tl::unexpected(after.error());
        place = *after;
    }
    return found;
}

// Candidates before the next customer of the moment are passed over.
QList<CustomerId> SearchByChange::upFrom(CustomerId id, const Ids &candidates) const
{
    if (!m_walk.sort.descending) {
        const auto first = std::lower_bound(candidates.cbegin(), candidates.cend(), id);
        return {first, first + std::min(ProvenAtOnce, candidates.cend() - first)};
    }
    const auto last = std::upper_bound(candidates.cbegin(), candidates.cend(), id);
    Ids some {last - std::min(ProvenAtOnce, last - candidates.cbegin()), last};
    std::ranges::reverse(some);
    return some;
}

Result<QList<CustomerId>> SearchByChange::ofStretch(Place &place, Place next, const Ids &candidates)
{
    const bool down = m_walk.sort.descending;
    Condition select = m_walk.along({},
        {down ? u" AND c.changed_at <= ? AND (c.changed_at, c.id) <= (?, ?)"_s
              : u" AND c.changed_at >= ? AND (c.changed_at, c.id) >= (?, ?)"_s,
            {next.moment, next.moment, next.id}});
    select.values << m_stretch;
    auto met = idsOf(m_connection, select);
    if (!met)
        return met;
    const qint64 end = down ? Lowest : Highest;
    place = {end, end};
    if (met->size() == m_stretch) {
        const auto id = qint64(met->constLast());
        const auto moment = m_connection.first(u"SELECT changed_at FROM customer WHERE id = ?"_s, {id},
            [](const Rows &row) { return row.integer(0); });
        if (!moment)
            return tl::unexpected(moment.error());
        place = {moment->value_or(end), id};
    }
    met->removeIf(
        [&](CustomerId id) { return !std::binary_search(candidates.cbegin(), candidates.cend(), id); });
    return m_search.matching(m_connection, *met);
}

} // namespace Console
