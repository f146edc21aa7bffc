// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historyquery.h"

#include "customersearch.h"
#include "historytable.h"

using namespace Qt::StringLiterals;

namespace Console {

namespace {

// A filter that lets little through looks at this many rows at a time, so that it can be cancelled.
constexpr qint64 Stride = 20'000;

Condition conditionOf(const HistoryFilter &filter)
{
    Condition condition;
    if (!filter.text.isEmpty()) {
        condition.sql += " AND (instr(lower(c.request_id), ?) OR EXISTS (SELECT 1 FROM json_each(json_array("
                         "h.before, h.after)) side, json_each(side.value) field WHERE side.value IS NOT NULL "
                         "AND field.key IN ('name', 'vendor_tenant_id', 'acronis_tenant_id', 'identity', "
                         "'issuer') AND instr(lower(field.value), ?)))"_L1;
        condition.values << filter.text.toLower() << filter.text.toLower();
    }
    if (filter.partner) {
        const qint64 id = qint64(*filter.partner);
        condition.sql += " AND ((h.entity = 'partner' AND h.entity_id = ?) "
                         "OR h.before ->> '$.partner_id' = ? OR h.after ->> '$.partner_id' = ?)"_L1;
        condition.values << id << id << id;
    }
    if (filter.actor == ActorKind::OtherProcess) {
        condition.sql += " AND h.change_id IS NULL"_L1;
    } else if (filter.actor) {
        condition.sql += " AND c.actor = ?"_L1;
        condition.values << nameOf(*filter.actor);
    }
    if (filter.from) {
        condition.sql += " AND h.at >= ?"_L1;
        condition.values << *filter.from;
    }
    if (filter.to) {
        condition.sql += " AND h.at <= ?"_L1;
        condition.values << *filter.to;
    }
    if (filter.subject) {
        condition.sql += " AND h.entity = ? AND h.entity_id = ?"_L1;
        condition.values << nameOf(filter.subject->entity) << filter.subject->id;
    }
    return condition;
}

} // namespace

Result<HistoryQuery::Page> HistoryQuery::page(const HistoryFilter &filter, qint64 before, qint64 after,
    int limit, const std::atomic_bool &cancelled) const
{
    const auto newest = HistoryTable(m_connection).lastId();
    if (!newest)
        return tl::unexpected(newest.error());
    const Condition condition = conditionOf(filter);
    const QString sql = "SELECT "_L1 + HistoryTable::Columns
        + ", p.name FROM history h LEFT JOIN change c ON c.id = h.change_id LEFT JOIN partner p ON p.id = "
          "CASE h.entity WHEN 'partner' THEN h.entity_id ELSE coalesce(h.after, h.before) ->> '$.partner_id' "
          "END WHERE h.id < ? AND h.id >= ?"_L1
        + condition.sql + " ORDER BY h.id DESC LIMIT ?"_L1;
    QList<HistoryRow> found;
    // Those of one subject are found by their index.
    const qint64 stride = filter.subject ? *newest + 1 : Stride;
    qint64 end = before > 0 ? before : *newest + 1;
    while (end > after + 1 && found.size() < limit && !cancelled) {
        const qint64 start = std::max(after + 1, end - stride);
        const auto some = m_connection.list(sql,
            QVariantList {end, start} + condition.values + QVariantList {limit - found.size()},
            [](const Rows &row) {
                return HistoryRow {HistoryTable::read(row), row.text(HistoryTable::ColumnCount)};
            });
        if (!some)
            return tl::unexpected(some.error());
        found += *some;
        end = start;
    }
    return Page {std::move(found), *newest};
}

} // namespace Console
