// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mappingquery.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr qsizetype CancelInterval = 4096;

struct Condition
{
    QString sql;
    QVariantList values;
};

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

QString likePattern(QString text)
{
    text.replace(u'\\', "\\\\"_L1).replace(u'%', "\\%"_L1).replace(u'_', "\\_"_L1);
    return u'%' + text + u'%';
}

/// The text and partner of a filter.
Condition scopeOf(const MappingFilter &filter)
{
    Condition condition {u" WHERE 1"_s, {}};
    if (!filter.text.isEmpty()) {
        const QString pattern = likePattern(filter.text);
        condition.sql += R"( AND (c.name LIKE ? ESCAPE '\' OR c.vendor_tenant_id LIKE ? ESCAPE '\'
                             OR c.acronis_tenant_id LIKE ? ESCAPE '\'))"_L1;
        condition.values << pattern << pattern << pattern;
    }
    if (filter.partner) {
        condition.sql += " AND c.partner_id = ?"_L1;
        condition.values << qint64(*filter.partner);
    }
    return condition;
}

QString stateCondition(MappingState state)
{
    switch (state) {
    case MappingState::Unmapped:
        return u"(c.acronis_tenant_id IS NULL AND c.excluded = 0)"_s;
    case MappingState::Mapped:
        return u"c.acronis_tenant_id IS NOT NULL"_s;
    case MappingState::Excluded:
        return u"(c.acronis_tenant_id IS NULL AND c.excluded = 1)"_s;
    }
    return {};
}

Condition conditionOf(const MappingFilter &filter)
{
    Condition condition = scopeOf(filter);
    QStringList either;
    for (const MappingState state : filter.states)
        either += stateCondition(state);
    if (filter.chosenOnly) {
        either += u"c.id IN (SELECT value FROM json_each(?))"_s;
        condition.values << jsonList(filter.chosen);
    }
    if (!either.isEmpty())
        condition.sql += " AND ("_L1 + either.join(" OR "_L1) + u')';
    return condition;
}

QString orderOf(const MappingSort &sort)
{
    const auto direction = sort.descending ? " DESC"_L1 : ""_L1;
    const auto by = [direction](QLatin1StringView expression) {
        return " ORDER BY "_L1 + expression + direction + ", c.id"_L1 + direction;
    };
    switch (sort.column) {
    case MappingSort::Column::State:
        // Without the first part the order is that of an index.
        return (sort.first.isEmpty() ? " ORDER BY "_L1
                                     : " ORDER BY c.id IN (SELECT value FROM json_each(?)) DESC, "_L1)
            + "CASE WHEN c.acronis_tenant_id IS NOT NULL THEN 1 WHEN c.excluded = 1 THEN 2 ELSE 0 END"_L1
            + direction + ", c.name COLLATE NOCASE, c.id"_L1;
    case MappingSort::Column::Name:
        return by("c.name COLLATE NOCASE"_L1);
    case MappingSort::Column::VendorId:
        return by("c.vendor_tenant_id"_L1);
    case MappingSort::Column::AcronisId:
        return by("c.acronis_tenant_id"_L1);
    case MappingSort::Column::Partner:
        return " ORDER BY p.name COLLATE NOCASE"_L1 + direction + ", c.name COLLATE NOCASE, c.id"_L1;
    case MappingSort::Column::Datacenter:
        return " ORDER BY CASE WHEN c.datacenter_url <> '' THEN c.datacenter_url ELSE p.datacenter_url END"_L1
            + direction + ", c.name COLLATE NOCASE, c.id"_L1;
    case MappingSort::Column::Changed:
        return by("c.changed_at"_L1);
    }
    return {};
}

bool needsPartner(MappingSort::Column column)
{
    return column == MappingSort::Column::Partner || column == MappingSort::Column::Datacenter;
}

} // namespace

Result<QList<CustomerId>> MappingQuery::order(const MappingFilter &filter, const MappingSort &sort,
    qsizetype limit, const std::atomic_bool &cancelled) const
{
    const Condition condition = conditionOf(filter);
    const QString sql = "SELECT c.id FROM customer c"_L1
        + (needsPartner(sort.column) ? " JOIN partner p ON p.id = c.partner_id"_L1 : ""_L1) + condition.sql
        + orderOf(sort) + " LIMIT ?"_L1;
    QVariantList values = condition.values;
    if (sort.column == MappingSort::Column::State && !sort.first.isEmpty())
        values << jsonList(sort.first);
    auto rows = m_connection.query(sql, values << limit);
    if (!rows)
        return tl::unexpected(rows.error());
    QList<CustomerId> ids;
    while (rows->next()) {
        ids += CustomerId {rows->integer(0)};
        if (ids.size() % CancelInterval == 0 && cancelled)
            return ids;
    }
    return rows->ended().map([&ids] { return std::move(ids); });
}

Result<QList<CustomerRow>> MappingQuery::rows(const QList<CustomerId> &ids) const
{
    return m_connection.list(
        u"SELECT c.id, c.name, c.vendor_tenant_id, c.acronis_tenant_id, c.partner_id, p.name, "
        "CASE WHEN c.datacenter_url <> '' THEN c.datacenter_url ELSE p.datacenter_url END, c.excluded, "
        "c.changed_at, c.changed_by FROM json_each(?) wanted JOIN customer c ON c.id = wanted.value "
        "JOIN partner p ON p.id = c.partner_id"_s,
        {jsonList(ids)}, [](const Rows &row) {
            return CustomerRow {CustomerId {row.integer(0)}, row.text(1), row.text(2), row.text(3),
                PartnerId {row.integer(4)}, row.text(5), row.text(6), row.integer(7) != 0, row.integer(8),
                row.text(9)};
        });
}

Result<MappingCounts> MappingQuery::counts(const MappingFilter &filter) const
{
    const Condition condition = scopeOf(filter);
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
        u"SELECT 0, c.id, c.name, c.vendor_tenant_id, c.acronis_tenant_id "
        "FROM json_each(?) wanted JOIN customer c ON c.acronis_tenant_id = wanted.value UNION "
        "SELECT 0, c.id, c.name, c.vendor_tenant_id, c.acronis_tenant_id "
        "FROM json_each(?) wanted JOIN customer c ON c.vendor_tenant_id = wanted.value UNION "
        "SELECT 1, p.id, p.name, p.vendor_tenant_id, p.acronis_tenant_id "
        "FROM json_each(?) wanted JOIN partner p ON p.acronis_tenant_id = wanted.value"_s,
        {jsonList(acronisIds), jsonList(vendorIds), jsonList(acronisIds)}, [](const Rows &row) {
            return IdHolder {row.integer(0) != 0, row.integer(1), row.text(2), row.text(3), row.text(4)};
        });
}

} // namespace Console
