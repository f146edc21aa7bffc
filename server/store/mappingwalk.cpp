// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mappingwalk.h"

#include "idlists.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

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

Condition whereOf(const MappingFilter &filter)
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

constexpr auto Customers = "customer c"_L1;
constexpr auto CustomersFirst = "customer c CROSS JOIN partner p ON p.id = c.partner_id"_L1;
constexpr auto PartnersFirst = "partner p CROSS JOIN customer c ON c.partner_id = p.id"_L1;

bool isByPartner(MappingSort::Column column)
{
    return column == MappingSort::Column::Partner || column == MappingSort::Column::Datacenter;
}

} // namespace

Condition scopeOf(const MappingFilter &filter)
{
    if (!filter.partner)
        return {u" WHERE 1"_s, {}};
    return {u" WHERE c.partner_id = ?"_s, {qint64(*filter.partner)}};
}

Result<MappingWalk> MappingWalk::of(
    Connection &connection, const MappingFilter &filter, const MappingSort &sort)
{
    MappingWalk walk {filter, sort, Customers, whereOf(filter), {{}}, orderOf(sort)};
    if (sort.column == MappingSort::Column::State && !filter.partner) {
        walk.parts.clear();
        for (const auto state : {MappingState::Unmapped, MappingState::Mapped, MappingState::Excluded}) {
            if (filter.chosenOnly || filter.states.isEmpty() || filter.states.contains(state))
                walk.parts += Part {
                    " AND "_L1 + StateExpression + " = "_L1 + numberOf(state), state == MappingState::Mapped};
        }
        if (sort.descending)
            std::ranges::reverse(walk.parts);
        walk.order = u" ORDER BY c.name COLLATE NOCASE, c.id"_s;
    } else if (sort.column == MappingSort::Column::Partner) {
        walk.tables = PartnersFirst;
    } else if (sort.column == MappingSort::Column::Datacenter) {
        const auto own = connection.first(u"SELECT 1 FROM customer WHERE datacenter_url <> '' LIMIT 1"_s, {},
            [](const Rows &) { return true; });
        if (!own)
            return tl::unexpected(own.error());
        walk.tables = CustomersFirst;
        if (!*own) {
            // The same order by an index: no customer has a datacenter of its own.
            const auto direction = sort.descending ? " DESC"_L1 : ""_L1;
            walk.tables = PartnersFirst;
            walk.order = " ORDER BY p.datacenter_url"_L1 + direction + ", p.id"_L1 + direction
                + ", c.name COLLATE NOCASE, c.id"_L1;
        }
    }
    return walk;
}

Condition MappingWalk::along(const Part &part, const Condition &also) const
{
    return "SELECT c.id AS id FROM "_L1 + tables + where + part.sql + also + (order + " LIMIT ?"_L1);
}

Condition MappingWalk::among(const Condition &ids, const Condition &also) const
{
    const QString withPartner = isByPartner(sort.column) ? CustomersFirst : Customers;
    return u"SELECT c.id AS id FROM (SELECT DISTINCT id FROM ("_s + ids
        + (")) x CROSS JOIN "_L1 + withPartner) + where + u" AND c.id = x.id"_s + also
        + (orderOf(sort) + " LIMIT ?"_L1);
}

} // namespace Console
