// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchbychange.h"

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
        const qsizetype left = limit - found.size();
        const auto more = *isLongMoment ? ofMoment(**next, candidates, left, cancelled)
                                        : ofStretch(place, **next, candidates, left, cancelled);
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

// By this index whatever is filtered: any other would read and sort all that the filter lets through.
Result<QList<CustomerId>> SearchByChange::ofStretch(
    Place &place, Place next, const Ids &candidates, qsizetype limit, const std::atomic_bool &cancelled)
{
    const bool down = m_walk.sort.descending;
    const Condition select = u"SELECT c.changed_at, c.id FROM customer c INDEXED BY customer_by_change"_s
        + m_walk.where
        + Condition {down ? u" AND c.changed_at <= ? AND (c.changed_at, c.id) <= (?, ?)"_s
                          : u" AND c.changed_at >= ? AND (c.changed_at, c.id) >= (?, ?)"_s,
            {next.moment, next.moment, next.id}}
        + Condition {m_walk.order + " LIMIT ?"_L1, {m_stretch}};
    const auto met = m_connection.list(select.sql, select.values, [](const Rows &row) {
        return Place {row.integer(0), row.integer(1)};
    });
    if (!met)
        return tl::unexpected(met.error());
    const qint64 end = down ? Lowest : Highest;
    place = met->size() == m_stretch ? met->constLast() : Place {end, end};
    Ids ids;
    for (const Place &one : *met) {
        if (std::binary_search(candidates.cbegin(), candidates.cend(), CustomerId {one.id}))
            ids += CustomerId {one.id};
    }
    Ids found;
    for (qsizetype at = 0; at < ids.size() && found.size() < limit && !cancelled; at += ProvenAtOnce) {
        const auto right = m_search.matching(m_connection, ids.mid(at, ProvenAtOnce));
        if (!right)
            return right;
        found += *right;
    }
    return found;
}

} // namespace Console
