// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automatch.h"

#include "knowntenanttable.h"

using namespace Qt::StringLiterals;

namespace Console {

namespace {

Result<QList<OpenCustomer>> openCustomers(
    Connection &connection, const QSet<CustomerId> &edited, const std::atomic_bool &cancelled)
{
    auto rows = connection.query(
        u"SELECT id, partner_id, vendor_tenant_id, name FROM customer "
        "WHERE acronis_tenant_id IS NULL AND excluded = 0 ORDER BY name COLLATE NOCASE, id"_s);
    if (!rows)
        return tl::unexpected(rows.error());
    QList<OpenCustomer> customers;
    while (!cancelled && rows->next()) {
        const CustomerId id {rows->integer(0)};
        if (!edited.contains(id))
            customers += {id, PartnerId {rows->integer(1)}, rows->text(2), rows->text(3)};
    }
    return rows->ended().map([&customers] { return std::move(customers); });
}

} // namespace

Result<AutoMatch> findMatches(
    Connection &connection, const StagedIds &staged, const std::atomic_bool &cancelled)
{
    const KnownTenantTable known(connection);
    const auto fromLists = known.count(TenantSource::List);
    const auto fromCallbacks = known.count(TenantSource::Callback);
    if (!fromLists || !fromCallbacks)
        return tl::unexpected(fromLists ? fromCallbacks.error() : fromLists.error());
    auto customers = openCustomers(connection, staged.customers, cancelled);
    if (!customers)
        return tl::unexpected(customers.error());
    auto tenants = known.unused(cancelled);
    if (!tenants)
        return tl::unexpected(tenants.error());
    tenants->removeIf(
        [&staged](const KnownTenant &tenant) { return staged.tenants.contains(tenant.id.toString()); });
    AutoMatch found {std::move(*customers), std::move(*tenants), {}, *fromLists, *fromCallbacks};
    found.matches = matchTenants(found.customers, found.tenants, cancelled);
    return found;
}

Result<QList<TenantPair>> stillOpen(
    Connection &connection, const QList<std::pair<CustomerId, AcronisTenantId>> &pairs)
{
    const MappingQuery query(connection);
    QList<CustomerId> ids;
    QStringList tenants;
    for (const auto &[id, tenant] : pairs) {
        ids += id;
        tenants += tenant.toString();
    }
    const auto rows = query.rows(ids);
    if (!rows)
        return tl::unexpected(rows.error());
    const auto holders = query.holdersOf(tenants, {});
    if (!holders)
        return tl::unexpected(holders.error());
    QHash<CustomerId, CustomerRow> open;
    for (const CustomerRow &row : *rows) {
        if (row.state() == MappingState::Unmapped)
            open.insert(row.id, row);
    }
    QSet<QString> used;
    for (const IdHolder &holder : *holders)
        used += holder.acronisId;
    QList<TenantPair> still;
    for (const auto &[id, tenant] : pairs) {
        const auto row = open.constFind(id);
        if (row != open.cend() && !used.contains(tenant.toString()))
            still += {*row, tenant.toString()};
    }
    return still;
}

} // namespace Console
