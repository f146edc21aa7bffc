// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "knowntenanttable.h"

#include "values.h"

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr qsizetype CancelInterval = 4096;

QString nameOf(TenantSource source)
{
    return source == TenantSource::Callback ? u"callback"_s : u"list"_s;
}

/// Puts \a later on top of what was told of the same tenant before.
void merge(KnownTenant &tenant, const KnownTenant &later, bool laterIsCallback)
{
    if (!later.name.isEmpty())
        tenant.name = later.name;
    if (!later.externalId.isEmpty())
        tenant.externalId = later.externalId;
    if (later.partner && (laterIsCallback || !tenant.partner))
        tenant.partner = later.partner;
}

} // namespace

Result<void> KnownTenantTable::note(TenantSource source, const QList<KnownTenant> &tenants, qint64 at)
{
    static const QString sql =
        u"INSERT INTO known_tenant (source, tenant_id, name, external_id, partner_id, seen_at) "
        "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (source, tenant_id) DO UPDATE SET "
        "name = CASE WHEN excluded.name <> '' THEN excluded.name ELSE name END, "
        "external_id = CASE WHEN excluded.external_id <> '' THEN excluded.external_id ELSE external_id END, "
        "partner_id = coalesce(excluded.partner_id, partner_id), seen_at = excluded.seen_at"_s;
    for (const KnownTenant &tenant : tenants) {
        const auto noted = m_connection.change(sql,
            {nameOf(source), tenant.id.toString(), textValue(tenant.name), textValue(tenant.externalId),
                toValue(tenant.partner), at});
        if (!noted)
            return discard(noted);
    }
    return {};
}

Result<qint64> KnownTenantTable::forget(TenantSource source, int atMost)
{
    return m_connection.change(
        u"DELETE FROM known_tenant WHERE source = ? AND tenant_id IN (SELECT tenant_id "
        "FROM known_tenant WHERE source = ? ORDER BY seen_at LIMIT ?)"_s,
        {nameOf(source), nameOf(source), atMost});
}

Result<qint64> KnownTenantTable::prune(qint64 maximum, int atMost)
{
    qint64 removed = 0;
    for (const auto source : {TenantSource::Callback, TenantSource::List}) {
        const auto excess = count(source).map([maximum](qint64 all) { return all - maximum; });
        if (!excess)
            return excess;
        if (*excess <= 0)
            continue;
        const auto forgotten = forget(source, int(std::min<qint64>(*excess, atMost)));
        if (!forgotten)
            return forgotten;
        removed += *forgotten;
    }
    return removed;
}

Result<qint64> KnownTenantTable::count(TenantSource source) const
{
    return m_connection
        .first(u"SELECT count(*) FROM known_tenant WHERE source = ?"_s, {nameOf(source)},
            [](const Rows &row) { return row.integer(0); })
        .map([](std::optional<qint64> count) { return count.value_or(0); });
}

Result<QList<KnownTenant>> KnownTenantTable::unused(const std::atomic_bool &cancelled) const
{
    auto rows = m_connection.query(
        u"SELECT tenant_id, name, external_id, partner_id, source = 'callback' FROM known_tenant k "
        "WHERE NOT EXISTS (SELECT 1 FROM customer WHERE acronis_tenant_id = k.tenant_id) "
        "AND NOT EXISTS (SELECT 1 FROM partner WHERE acronis_tenant_id = k.tenant_id) "
        "ORDER BY tenant_id, seen_at"_s);
    if (!rows)
        return tl::unexpected(rows.error());
    QList<KnownTenant> tenants;
    for (qsizetype read = 0; rows->next(); ++read) {
        if (read % CancelInterval == 0 && cancelled)
            return tenants;
        KnownTenant tenant {acronisIdAt(*rows, 0).value_or(AcronisTenantId()), rows->text(1), rows->text(2),
            rows->isNull(3) ? std::nullopt : std::optional(PartnerId {rows->integer(3)})};
        if (!tenants.isEmpty() && tenants.constLast().id == tenant.id)
            merge(tenants.last(), tenant, rows->integer(4) != 0);
        else
            tenants += std::move(tenant);
    }
    return rows->ended().map([&tenants] { return std::move(tenants); });
}

} // namespace Console
