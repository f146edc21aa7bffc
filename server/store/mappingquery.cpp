// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mappingquery.h"

#include "idlists.h"
#include "onereading.h"
#include "searchpage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr qsizetype CancelInterval = 4096;

QString jsonList(const QStringList &texts)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

/// Adds what was not there \a before.
Result<void> read(Connection &connection, const Condition &select, const std::atomic_bool &cancelled,
    const QSet<CustomerId> &before, QList<CustomerId> &ids)
{
    auto rows = connection.query(select.sql, select.values);
    if (!rows)
        return tl::unexpected(rows.error());
    while (rows->next()) {
        const CustomerId id {rows->integer(0)};
        if (!before.contains(id))
            ids += id;
        if (ids.size() % CancelInterval == 0 && cancelled)
            return {};
    }
    return rows->ended();
}

/// The customers that a list of values names by \a match.
Result<QList<CustomerRow>> rowsOf(Connection &connection, QLatin1StringView match, const QString &wanted)
{
    // Of what many rows say there is one copy.
    QSet<QString> said;
    const auto once = [&said](const QString &text) { return *said.insert(text); };
    return connection.list(
        "SELECT c.id, c.name, c.vendor_tenant_id, c.acronis_tenant_id, c.partner_id, p.name, "
        "CASE WHEN c.datacenter_url <> '' THEN c.datacenter_url ELSE p.datacenter_url END, c.excluded, "
        "c.changed_at, c.changed_by FROM json_each(?) wanted JOIN customer c ON "_L1
            + match + " JOIN partner p ON p.id = c.partner_id"_L1,
        {wanted}, [&once](const Rows &row) {
            return CustomerRow {CustomerId {row.integer(0)}, row.text(1), row.text(2), row.text(3),
                PartnerId {row.integer(4)}, once(row.text(5)), once(row.text(6)), row.integer(7) != 0,
                row.integer(8), once(row.text(9))};
        });
}

} // namespace

Result<QList<CustomerId>> MappingQuery::order(const MappingFilter &filter, const MappingSort &sort,
    qsizetype limit, const std::atomic_bool &cancelled) const
{
    const auto walk = MappingWalk::of(m_connection, filter, sort);
    if (!walk)
        return tl::unexpected(walk.error());
    std::optional<CustomerSearch> search;
    if (!filter.text.isEmpty()) {
        auto found = CustomerSearch::by(m_connection, filter.text);
        if (!found)
            return tl::unexpected(found.error());
        search = std::move(*found);
    }
    const Condition proof = search ? u" AND "_s + search->proof() : Condition();
    QList<CustomerId> ids;
    if (sort.column == MappingSort::Column::State && !sort.first.isEmpty()) {
        Condition first =
            walk->among({u"SELECT value AS id FROM json_each(?)"_s, {jsonList(sort.first)}}, proof);
        first.values << limit;
        if (auto done = read(m_connection, first, cancelled, {}, ids); !done)
            return tl::unexpected(done.error());
    }
    const QSet<CustomerId> before(ids.cbegin(), ids.cend());
    QList<Condition> selects;
    const bool isPage = search && limit >= 0;
    if (!isPage) {
        const auto few = search ? search->isFew(m_connection, m_effort.few) : Result<bool>(false);
        if (!few)
            return tl::unexpected(few.error());
        const Condition along = search ? u" AND "_s + search->along() : Condition();
        if (*few)
            selects += walk->among(search->candidates(), proof);
        for (const MappingWalk::Part &part : *few ? QList<MappingWalk::Part>() : walk->parts)
            selects += walk->along(part, along);
    }
    for (Condition &select : selects) {
        select.values << limit;
        if (auto done = read(m_connection, select, cancelled, before, ids); !done)
            return tl::unexpected(done.error());
        if (cancelled || (limit >= 0 && ids.size() >= limit))
            break;
    }
    if (isPage) {
        const auto page = inOneReading(m_connection,
            [&] { return SearchPage(m_connection, *search, *walk, m_effort).first(limit, cancelled); });
        if (!page)
            return page;
        std::copy_if(page->cbegin(), page->cend(), std::back_inserter(ids),
            [&before](CustomerId id) { return !before.contains(id); });
    }
    if (limit >= 0 && ids.size() > limit)
        ids.resize(limit);
    return ids;
}

Result<QList<CustomerRow>> MappingQuery::rows(const QList<CustomerId> &ids) const
{
    return rowsOf(m_connection, "c.id = wanted.value"_L1, jsonList(ids));
}

Result<QList<CustomerRow>> MappingQuery::rowsWith(
    const QStringList &vendorIds, const QStringList &acronisIds) const
{
    auto rows = vendorIds.isEmpty()
        ? Result<QList<CustomerRow>>()
        : rowsOf(m_connection, "c.vendor_tenant_id = wanted.value"_L1, jsonList(vendorIds));
    if (!rows || acronisIds.isEmpty())
        return rows;
    return rowsOf(m_connection, "c.acronis_tenant_id = wanted.value"_L1, jsonList(acronisIds))
        .map([&rows](const QList<CustomerRow> &more) { return *rows + more; });
}

Result<MappingCounts> MappingQuery::counts(const MappingFilter &filter) const
{
    Condition condition = scopeOf(filter);
    if (!filter.text.isEmpty()) {
        const auto search = CustomerSearch::by(m_connection, filter.text);
        if (!search)
            return tl::unexpected(search.error());
        condition += " AND "_L1 + search->all();
    }
    const QString sql = "SELECT count(*), count(c.acronis_tenant_id), "
                        "count(CASE WHEN c.acronis_tenant_id IS NULL AND c.excluded = 1 THEN 1 END) "
                        "FROM customer c"_L1
        + condition.sql;
    return m_connection
        .first(sql, condition.values,
            [](const Rows &row) {
                return MappingCounts {
                    row.integer(0) - row.integer(1) - row.integer(2), row.integer(1), row.integer(2)};
            })
        .map([](const std::optional<MappingCounts> &counts) { return counts.value_or(MappingCounts()); });
}

Result<QList<IdHolder>> MappingQuery::holdersOf(
    const QStringList &acronisIds, const QStringList &vendorIds) const
{
    return m_connection.list(
        u"SELECT 0, c.id, c.name, c.vendor_tenant_id, c.acronis_tenant_id, c.partner_id, o.name "
        "FROM json_each(?) wanted JOIN customer c ON c.acronis_tenant_id = wanted.value "
        "JOIN partner o ON o.id = c.partner_id UNION "
        "SELECT 0, c.id, c.name, c.vendor_tenant_id, c.acronis_tenant_id, c.partner_id, o.name "
        "FROM json_each(?) wanted JOIN customer c ON c.vendor_tenant_id = wanted.value "
        "JOIN partner o ON o.id = c.partner_id UNION "
        "SELECT 1, p.id, p.name, p.vendor_tenant_id, p.acronis_tenant_id, p.id, p.name "
        "FROM json_each(?) wanted JOIN partner p ON p.acronis_tenant_id = wanted.value"_s,
        {jsonList(acronisIds), jsonList(vendorIds), jsonList(acronisIds)}, [](const Rows &row) {
            return IdHolder {row.integer(0) != 0, row.integer(1), row.text(2), row.text(3), row.text(4),
                PartnerId {row.integer(5)}, row.text(6)};
        });
}

} // namespace Console
