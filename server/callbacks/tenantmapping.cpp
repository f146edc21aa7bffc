// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "caller.h"
#include "customerlist.h"
#include "families.h"
#include "knowntenanttable.h"
#include "partnertable.h"
#include "payload.h"
#include "reply.h"

#include <QDateTime>
#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

struct MappingItem
{
    VendorTenantId vendorId;
    std::optional<AcronisTenantId> tenant; ///< none: remove
};
using MappingItems = QList<MappingItem>;

Result<MappingItems> readItems(const Call &call)
{
    auto items = payloadObject(call).and_then([](const QJsonObject &payload) {
        return readList(payload, "modified"_L1, true, [](PayloadFields &fields) {
            return MappingItem {
                fields.vendorId("vendor_tenant_id"_L1), fields.tenantOrNone("acronis_tenant_id"_L1)};
        });
    });
    if (!items)
        return items;
    QSet<VendorTenantId> vendorIds;
    QSet<AcronisTenantId> tenants;
    for (const MappingItem &item : std::as_const(*items)) {
        if (vendorIds.contains(item.vendorId) || (item.tenant && tenants.contains(*item.tenant)))
            return failure(
                ErrorCode::Invalid, u"a vendor tenant id or an Acronis tenant id is there twice"_s);
        vendorIds += item.vendorId;
        if (item.tenant)
            tenants += *item.tenant;
    }
    return items;
}

/// One tenant_mapping.write: decides everything first, then writes removals before additions.
class MappingWrite
{
public:
    MappingWrite(Connection &connection, const Partner &caller, QString datacenterUrl)
        : m_partners(connection)
        , m_customers(connection)
        , m_knownTenants(connection)
        , m_caller(caller.id)
        , m_datacenterUrl(std::move(datacenterUrl))
    {
    }

    Result<void> run(const MappingItems &items)
    {
        for (const MappingItem &item : items) {
            if (auto decided = decide(item); !decided)
                return decided;
        }
        for (const Addition &addition : std::as_const(m_additions))
            m_removals -= addition.customer.id;
        for (const CustomerId id : std::as_const(m_removals)) {
            if (auto done = m_customers.setAcronisId(id, std::nullopt); !done)
                return done;
        }
        return writeAdditions().and_then([this] {
            return m_knownTenants.note(TenantSource::Callback, seen(), QDateTime::currentMSecsSinceEpoch());
        });
    }

private:
    struct Addition
    {
        Customer customer; ///< as it shall be
        std::optional<AcronisTenantId> former;
        bool otherPlace = false; ///< its datacenter changes too
    };

    /// Whoever gives up a tenant goes before who takes it. Only in a ring somebody has to let go of one
    /// first.
    Result<void> writeAdditions()
    {
        QHash<AcronisTenantId, qsizetype> givers;
        for (qsizetype i = 0; i < m_additions.size(); ++i) {
            if (const auto &former = m_additions.at(i).former)
                givers.insert(*former, i);
        }
        QList<bool> written(m_additions.size(), false);
        for (qsizetype first = 0; first < m_additions.size(); ++first) {
            QList<qsizetype> chain;
            for (qsizetype i = first; i >= 0 && !written.at(i);
                 i = givers.value(*m_additions.at(i).customer.acronisId, -1)) {
                written[i] = true;
                chain += i;
            }
            if (chain.isEmpty())
                continue;
            const Addition &start = m_additions.at(first);
            const bool ring = start.former == m_additions.at(chain.constLast()).customer.acronisId;
            auto done = ring ? m_customers.setAcronisId(start.customer.id, std::nullopt) : Result<void>();
            for (auto i = chain.crbegin(); done && i != chain.crend(); ++i)
                done = write(m_additions.at(*i));
            if (!done)
                return done;
        }
        return {};
    }

    /// What Auto-match learns: no names, but who is whom.
    QList<KnownTenant> seen() const
    {
        QList<KnownTenant> tenants;
        tenants.reserve(m_additions.size());
        for (const Addition &addition : m_additions) {
            const Customer &customer = addition.customer;
            tenants += {*customer.acronisId, {}, customer.vendorId.toString(), customer.partner};
        }
        return tenants;
    }

    // Spares reading the row again.
    Result<void> write(const Addition &addition)
    {
        const Customer &customer = addition.customer;
        return addition.otherPlace ? m_customers.update(customer)
                                   : m_customers.setAcronisId(customer.id, customer.acronisId);
    }

    Result<void> decide(const MappingItem &item)
    {
        const auto customer = m_customers.byVendorId(item.vendorId);
        if (!customer)
            return tl::unexpected(customer.error());
        const auto below = *customer ? isBelowCaller((*customer)->partner) : Result<bool>(false);
        if (!below)
            return tl::unexpected(below.error());
        if (!*below)
            return failure(ErrorCode::Forbidden, u"a vendor tenant id is not below the caller"_s);
        if ((*customer)->acronisId == item.tenant)
            return {};
        if (!item.tenant) {
            m_removals += (*customer)->id;
            return {};
        }
        Addition mapped {**customer, (*customer)->acronisId};
        mapped.otherPlace = !m_datacenterUrl.isEmpty() && m_datacenterUrl != mapped.customer.datacenterUrl;
        mapped.customer.mapTo(item.tenant);
        if (mapped.otherPlace)
            mapped.customer.datacenterUrl = m_datacenterUrl;
        m_additions += mapped;
        return takeFromHolder(*item.tenant);
    }

    /// A tenant of another customer below the caller moves; one of anybody else does not.
    Result<void> takeFromHolder(const AcronisTenantId &tenant)
    {
        const auto holder = m_customers.byAcronisId(tenant);
        if (!holder)
            return tl::unexpected(holder.error());
        if (!*holder)
            return {};
        const auto below = isBelowCaller((*holder)->partner);
        if (!below)
            return tl::unexpected(below.error());
        if (!*below)
            return failure(ErrorCode::Forbidden, u"a tenant belongs to a customer of another partner"_s);
        m_removals += (*holder)->id;
        return {};
    }

    Result<bool> isBelowCaller(PartnerId partner)
    {
        if (partner == m_caller)
            return true;
        const auto known = m_below.constFind(partner);
        if (known != m_below.constEnd())
            return *known;
        auto below = m_partners.isWithin(partner, m_caller);
        if (below)
            m_below.insert(partner, *below);
        return below;
    }

    PartnerTable m_partners;
    CustomerTable m_customers;
    KnownTenantTable m_knownTenants;
    PartnerId m_caller;
    QString m_datacenterUrl;
    QHash<PartnerId, bool> m_below;
    QSet<CustomerId> m_removals;
    QList<Addition> m_additions;
};

} // namespace

Result<QByteArray> readTenantMapping(Connection &connection, const Call &call)
{
    return listCustomers(connection, call, CustomerTable::Detail::Tenant,
        [](QByteArray &list, const QByteArray &vendorId, const QByteArray &tenant) {
            list += "{\"vendor_tenant_id\":";
            appendJsonString(list, vendorId);
            if (!tenant.isEmpty()) {
                list += ",\"acronis_tenant_id\":";
                appendJsonString(list, tenant);
            }
            list += '}';
        });
}

Result<Rule> writeTenantMapping(const Call &call)
{
    return readItems(call).map([&call](const MappingItems &items) -> Rule {
        return [call, items](Connection &connection) {
            return findCaller(connection, call)
                .and_then([&](const std::optional<Partner> &caller) -> Result<void> {
                    if (!caller)
                        return failure(ErrorCode::Forbidden, u"the tenant belongs to no partner"_s);
                    return refuseIfBlocked(*caller).and_then([&] {
                        return MappingWrite(connection, *caller, call.envelope.datacenterUrl).run(items);
                    });
                })
                .map([] { return QByteArray(); });
        };
    });
}

} // namespace Console
