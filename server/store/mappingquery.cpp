// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mappingquery.h"

#include "customersearch.h"
#include "shortsearch.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr qsizetype CancelInterval = 4096;
// Up to this many rows that match a text are read and sorted; more are met soon enough by walking the order.
constexpr qsizetype FewMatches = 10000;
// So many rows are looked at first: what matches often fills a page with them.
constexpr qsizetype Glance = 4000;

QString jsonList(const QList<CustomerId> &ids)
{
    QString text = u"["_s;
    for (const CustomerId id : ids) {
        if (text.size() > 1)
            text += u',';
        text += QString::number(qint64(id));
    }
    return text + u']';
}

QString jsonList(const QStringList &texts)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

/// The partner of a filter.
Condition scopeOf(const MappingFilter &filter)
{
    Condition condition {u" WHERE 1"_s, {}};
    if (filter.partner) {
        condition.sql += " AND c.partner_id = ?"_L1;
        condition.values << qint64(*filter.partner);
    }
    return condition;
}

// Word for word that of the index which the table opens with.
constexpr auto StateExpression =
    "CASE WHEN c.acronis_tenant_id IS NOT NULL THEN 1 WHEN c.excluded = 1 THEN 2 ELSE 0 END"_L1;

QString numberOf(MappingState state)
{
    switch (state) {
    case MappingState::Unmapped:
        return u"0"_s;
    case MappingState::Mapped:
        return u"1"_s;
    case MappingState::Excluded:
        return u"2"_s;
    }
    return {};
}

Condition conditionOf(const MappingFilter &filter)
{
    Condition condition = scopeOf(filter);
    QStringList either;
    QStringList states;
    for (const MappingState state : filter.states)
        states += numberOf(state);
    if (!states.isEmpty())
        either += StateExpression + " IN ("_L1 + states.join(u',') + u')';
    if (filter.chosenOnly) {
        either += u"c.id IN (SELECT value FROM json_each(?))"_s;
        condition.values << jsonList(filter.chosen);
    }
    if (!either.isEmpty())
        condition.sql += " AND ("_L1 + either.join(" OR "_L1) + u')';
    return condition;
}

/// The states wanted, as the index has them, in the order wanted.
QStringList statesInOrder(const MappingFilter &filter, const MappingSort &sort)
{
    QStringList states;
    for (const MappingState state : {MappingState::Unmapped, MappingState::Mapped, MappingState::Excluded}) {
        if (filter.states.isEmpty() || filter.states.contains(state))
            states += numberOf(state);
    }
    if (sort.descending)
        std::reverse(states.begin(), states.end());
    return states;
}

QString orderOf(const MappingSort &sort)
{
    const auto direction = sort.descending ? " DESC"_L1 : ""_L1;
    const auto by = [direction](QLatin1StringView expression) {
        return " ORDER BY "_L1 + expression + direction + ", c.id"_L1 + direction;
    };
    switch (sort.column) {
    case MappingSort::Column::State:
        return " ORDER BY "_L1 + StateExpression + direction + ", c.name COLLATE NOCASE, c.id"_L1;
    case MappingSort::Column::Name:
        return by("c.name COLLATE NOCASE"_L1);
    case MappingSort::Column::VendorId:
        return by("c.vendor_tenant_id"_L1);
    case MappingSort::Column::AcronisId:
        return by("c.acronis_tenant_id"_L1);
    case MappingSort::Column::Partner:
        return " ORDER BY p.name COLLATE NOCASE"_L1 + direction + ", p.id"_L1 + direction
            + ", c.name COLLATE NOCASE, c.id"_L1;
    case MappingSort::Column::Datacenter:
        return " ORDER BY CASE WHEN c.datacenter_url <> '' THEN c.datacenter_url ELSE p.datacenter_url END"_L1
            + direction + ", p.id"_L1 + direction + ", c.name COLLATE NOCASE, c.id"_L1;
    case MappingSort::Column::Changed:
        return by("c.changed_at"_L1);
    }
    return {};
}

/// The tables, in the order in which an index can follow the sort.
QLatin1StringView tablesOf(MappingSort::Column column)
{
    switch (column) {
    case MappingSort::Column::Partner:
        return "partner p CROSS JOIN customer c ON c.partner_id = p.id"_L1;
    case MappingSort::Column::Datacenter:
        return "customer c JOIN partner p ON p.id = c.partner_id"_L1;
    default:
        return "customer c"_L1;
    }
}

/// A SELECT of ids in order, with place markers for the condition's values and the limit.
Result<QString> statementFor(Connection &connection, const Condition &condition, const MappingSort &sort)
{
    QString order = orderOf(sort);
    QString tables = tablesOf(sort.column);
    if (sort.column == MappingSort::Column::Datacenter) {
        const auto own = connection.first(u"SELECT 1 FROM customer WHERE datacenter_url <> '' LIMIT 1"_s, {},
            [](const Rows &) { return true; });
        if (!own)
            return tl::unexpected(own.error());
        if (!*own) {
            // The same order by an index: no customer has a datacenter of its own.
            const auto direction = sort.descending ? " DESC"_L1 : ""_L1;
            tables = tablesOf(MappingSort::Column::Partner);
            order = " ORDER BY p.datacenter_url"_L1 + direction + ", p.id"_L1 + direction
                + ", c.name COLLATE NOCASE, c.id"_L1;
        }
    }
    return "SELECT c.id FROM "_L1 + tables + condition.sql + order + " LIMIT ?"_L1;
}

Result<void> read(Connection &connection, const QString &sql, const QVariantList &values,
    const std::atomic_bool &cancelled, QList<CustomerId> &ids)
{
    auto rows = connection.query(sql, values);
    if (!rows)
        return tl::unexpected(rows.error());
    const QSet<CustomerId> before(ids.cbegin(), ids.cend());
    while (rows->next()) {
        const CustomerId id {rows->integer(0)};
        if (!before.contains(id))
            ids += id;
        if (ids.size() % CancelInterval == 0 && cancelled)
            return {};
    }
    return rows->ended();
}

Result<void> read(Connection &connection, const Condition &condition, const MappingSort &sort,
    qsizetype limit, const std::atomic_bool &cancelled, QList<CustomerId> &ids)
{
    return statementFor(connection, condition, sort).and_then([&](const QString &sql) {
        return read(connection, sql, QVariantList(condition.values) << limit, cancelled, ids);
    });
}

/// The first page of what matches, when the first rows of the order are enough to fill it.
Result<QList<CustomerId>> glance(Connection &connection, const Condition &condition, const Condition &proof,
    const MappingSort &sort, qsizetype limit, const std::atomic_bool &cancelled)
{
    const auto sql = statementFor(connection, condition, sort);
    if (!sql)
        return tl::unexpected(sql.error());
    QList<CustomerId> ids;
    return read(connection,
        "SELECT c.id FROM (%1) o CROSS JOIN customer c ON c.id = o.id WHERE %2 LIMIT ?"_L1.arg(
            *sql, proof.sql),
        QVariantList(condition.values) << Glance << proof.values << limit, cancelled, ids)
        .map([&ids] { return std::move(ids); });
}

/// The customers that a list of values names by \a match.
Result<QList<CustomerRow>> rowsOf(Connection &connection, QLatin1StringView match, const QString &wanted)
{
    return connection.list(
        "SELECT c.id, c.name, c.vendor_tenant_id, c.acronis_tenant_id, c.partner_id, p.name, "
        "CASE WHEN c.datacenter_url <> '' THEN c.datacenter_url ELSE p.datacenter_url END, c.excluded, "
        "c.changed_at, c.changed_by FROM json_each(?) wanted JOIN customer c ON "_L1
            + match + " JOIN partner p ON p.id = c.partner_id"_L1,
        {wanted}, [](const Rows &row) {
            return CustomerRow {CustomerId {row.integer(0)}, row.text(1), row.text(2), row.text(3),
                PartnerId {row.integer(4)}, row.text(5), row.text(6), row.integer(7) != 0, row.integer(8),
                row.text(9)};
        });
}

} // namespace

Result<QList<CustomerId>> MappingQuery::order(const MappingFilter &filter, const MappingSort &sort,
    qsizetype limit, const std::atomic_bool &cancelled) const
{
    Condition condition = conditionOf(filter);
    if (!filter.text.isEmpty()) {
        const CustomerSearch search(filter.text);
        const auto few = search.atMost(m_connection, FewMatches);
        if (!few)
            return tl::unexpected(few.error());
        const bool byState =
            sort.column == MappingSort::Column::State && !filter.partner && !filter.chosenOnly;
        if (!*few && limit >= 0 && sort.first.isEmpty() && byState && search.isShort()) {
            auto page = firstUnderShortText(m_connection, filter.text,
                {StateExpression, statesInOrder(filter, sort), numberOf(MappingState::Mapped)}, limit);
            if (!page)
                return tl::unexpected(page.error());
            if (*page)
                return **page;
        }
        if (!*few && limit >= 0 && sort.first.isEmpty()) {
            auto page = glance(m_connection, condition, search.proof(), sort, limit, cancelled);
            if (!page || page->size() == limit)
                return page;
        }
        // Few rows are read and sorted; of many, those that the order meets first are.
        const Condition matches = *few ? search.among(jsonList(**few)) : search.along();
        condition.sql += " AND "_L1 + matches.sql;
        condition.values += matches.values;
    }
    QList<CustomerId> ids;
    if (sort.column == MappingSort::Column::State && !sort.first.isEmpty()) {
        Condition first = condition;
        first.sql += " AND c.id IN (SELECT value FROM json_each(?))"_L1;
        first.values << jsonList(sort.first);
        if (auto done = read(m_connection, first, sort, limit, cancelled, ids); !done)
            return tl::unexpected(done.error());
    }
    if (auto done = read(m_connection, condition, sort, limit, cancelled, ids); !done)
        return tl::unexpected(done.error());
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
        const Condition matches = CustomerSearch(filter.text).all();
        condition.sql += " AND "_L1 + matches.sql;
        condition.values += matches.values;
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
