// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchpage.h"

#include "idlists.h"
#include "searchbychange.h"

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr qsizetype ProvenAtOnce = 512;
// Each stretch of the order is so much longer than the one before, which is walked through again.
constexpr int StretchGrowth = 2;

/// Under the index that the order follows, matches of these conditions are neighbours.
QList<Condition> beginningsOf(const QString &text, MappingSort::Column column)
{
    switch (column) {
    case MappingSort::Column::State:
    case MappingSort::Column::Name:
        return {beginsWith("c.name"_L1, "NOCASE"_L1, text)};
    case MappingSort::Column::VendorId: {
        // The order tells the letter cases apart; ids rarely mix them.
        QStringList forms {text, text.toLower(), text.toUpper()};
        forms.removeDuplicates();
        QList<Condition> beginnings;
        for (const QString &form : std::as_const(forms))
            beginnings += beginsWith("c.vendor_tenant_id"_L1, "BINARY"_L1, form);
        return beginnings;
    }
    case MappingSort::Column::AcronisId:
        return {beginsWith("c.acronis_tenant_id"_L1, "BINARY"_L1, text.toLower())};
    case MappingSort::Column::Partner:
    case MappingSort::Column::Datacenter:
    case MappingSort::Column::Changed:
        break;
    }
    return {};
}

void sort(QList<CustomerId> &ids)
{
    if (!std::ranges::is_sorted(ids))
        std::ranges::sort(ids);
    ids.resize(std::unique(ids.begin(), ids.end()) - ids.begin());
}

QList<CustomerId> united(const QList<CustomerId> &some, const QList<CustomerId> &others)
{
    QList<CustomerId> all;
    all.reserve(some.size() + others.size());
    std::set_union(some.cbegin(), some.cend(), others.cbegin(), others.cend(), std::back_inserter(all));
    return all;
}

QList<CustomerId> without(const QList<CustomerId> &ids, const QList<CustomerId> &left)
{
    QList<CustomerId> rest;
    std::set_difference(ids.cbegin(), ids.cend(), left.cbegin(), left.cend(), std::back_inserter(rest));
    return rest;
}

} // namespace

SearchPage::SearchPage(
    Connection &connection, const CustomerSearch &search, const MappingWalk &walk, const SearchEffort &effort)
    : m_connection(connection)
    , m_search(search)
    , m_walk(walk)
    , m_effort(effort)
    , m_beginnings(beginningsOf(walk.filter.text, walk.sort.column))
{
}

Result<QList<CustomerId>> SearchPage::first(qsizetype limit, const std::atomic_bool &cancelled)
{
    const auto few = m_search.isFew(m_connection, m_effort.few);
    if (!few)
        return tl::unexpected(few.error());
    if (*few)
        return list(m_walk.among(m_search.candidates(), u" AND "_s + m_search.proof()), limit);
    Ids found;
    for (auto part = m_walk.parts.cbegin(); part != m_walk.parts.cend() && found.size() < limit; ++part) {
        const auto page = glance(*part, limit - found.size());
        if (!page)
            return tl::unexpected(page.error());
        if (*page) {
            found += **page;
            continue;
        }
        if (auto done = gather(*part); !done)
            return tl::unexpected(done.error());
        const qsizetype left = limit - found.size();
        const auto more =
            m_others.size() <= m_effort.many ? sorted(*part, left) : met(*part, left, cancelled);
        if (!more || cancelled)
            return more;
        found += *more;
    }
    return found;
}

Result<std::optional<QList<CustomerId>>> SearchPage::glance(const Part &part, qsizetype limit)
{
    // A partner's customers are mostly no more than are read and sorted anyway.
    const qsizetype size = m_walk.filter.partner ? m_effort.few : m_effort.glance;
    Condition rows = m_walk.along(part);
    rows.values << size;
    auto page = list(u"SELECT c.id FROM ("_s + rows + u") o CROSS JOIN customer c ON c.id = o.id WHERE "_s
            + m_search.proof() + u" LIMIT ?"_s,
        limit);
    if (!page)
        return tl::unexpected(page.error());
    if (page->size() == limit)
        return std::optional(std::move(*page));
    return m_connection
        .first("SELECT count(*) FROM (%1)"_L1.arg(rows.sql), rows.values,
            [](const Rows &row) { return row.integer(0); })
        .map([&page, size](std::optional<qint64> count) {
            return count.value_or(0) < size ? std::optional(std::move(*page)) : std::nullopt;
        });
}

Result<void> SearchPage::gather(const Part &part)
{
    const auto add = [this](const Condition &select, Ids &ids) {
        return idsOf(m_connection, select).map([&ids](const Ids &more) { ids += more; });
    };
    QList<Condition> beginnings;
    for (const Condition &beginning : m_beginnings)
        beginnings += selectOf(beginning);
    QList<Condition> selects;
    if (!std::exchange(m_hasTexts, true)) {
        const auto allBegin = doAllBegin(beginnings);
        if (!allBegin)
            return tl::unexpected(allBegin.error());
        if (!*allBegin)
            selects = m_search.byText();
    }
    if (part.hasTenants && !std::exchange(m_hasTenants, true))
        selects += m_search.byTenant();
    for (const Condition &select : std::as_const(selects)) {
        if (beginnings.contains(select))
            continue;
        if (auto done = add(select, m_others); !done)
            return done;
    }
    sort(m_others);
    if (m_others.size() <= m_effort.many)
        return {};
    if (!std::exchange(m_hasBeginners, true)) {
        for (const Condition &select : std::as_const(beginnings)) {
            if (auto done = add(select, m_beginners); !done)
                return done;
        }
        sort(m_beginners);
    }
    m_others = without(m_others, m_beginners);
    return {};
}

// Mostly so. Who begins so is always among those who may match, and to count takes far less than to read.
Result<bool> SearchPage::doAllBegin(const QList<Condition> &beginnings)
{
    if (beginnings.isEmpty() || m_walk.sort.column == MappingSort::Column::AcronisId)
        return false;
    const auto count = [this](const Condition &select) {
        return m_connection.first("SELECT count(*) FROM (%1)"_L1.arg(select.sql), select.values,
            [](const Rows &row) { return row.integer(0); });
    };
    qint64 others = 0;
    for (const Condition &select : m_search.byText()) {
        const auto found = count(select);
        if (!found)
            return tl::unexpected(found.error());
        others += found->value_or(0);
    }
    for (const Condition &select : beginnings) {
        const auto found = count(select);
        if (!found)
            return tl::unexpected(found.error());
        others -= found->value_or(0);
    }
    return others == 0;
}

Result<QList<CustomerId>> SearchPage::sorted(const Part &part, qsizetype limit)
{
    Ids ids = m_others;
    for (const Condition &beginning : m_beginnings) {
        const auto first = list(m_walk.along(part, u" AND "_s + beginning), limit);
        if (!first)
            return first;
        ids += *first;
    }
    const Condition some {u"SELECT value AS id FROM json_each(?)"_s, {jsonList(ids)}};
    return list(m_walk.among(some, part.sql + (u" AND "_s + m_search.proof())), limit);
}

Result<QList<CustomerId>> SearchPage::met(
    const Part &part, qsizetype limit, const std::atomic_bool &cancelled)
{
    const Ids ids = united(m_others, m_beginners);
    if (m_walk.sort.column == MappingSort::Column::Changed)
        return SearchByChange(m_connection, m_search, m_walk, m_effort.stretch).first(ids, limit, cancelled);
    Condition rows = m_walk.along(part) + u" OFFSET ?"_s;
    Ids found;
    qsizetype passed = 0;
    for (qsizetype stretch = m_effort.stretch;; stretch *= StretchGrowth) {
        Condition next = rows;
        next.values << stretch << passed;
        auto met = idsOf(m_connection, next);
        if (!met)
            return met;
        passed += met->size();
        const bool isLast = met->size() < stretch;
        met->removeIf([&ids](CustomerId id) { return !std::binary_search(ids.cbegin(), ids.cend(), id); });
        for (qsizetype at = 0; at < met->size(); at += ProvenAtOnce) {
            const auto right = m_search.matching(m_connection, met->mid(at, ProvenAtOnce));
            if (!right)
                return right;
            found += *right;
            if (found.size() >= limit)
                return found.first(limit);
        }
        if (isLast || cancelled)
            return found;
    }
}

Result<QList<CustomerId>> SearchPage::list(const Condition &select, qsizetype limit)
{
    return m_connection.list(select.sql, QVariantList(select.values) << limit,
        [](const Rows &row) { return CustomerId {row.integer(0)}; });
}

} // namespace Console
