// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "caller.h"
#include "credentialtable.h"
#include "customertable.h"
#include "families.h"
#include "knowntenanttable.h"
#include "partnertable.h"
#include "payload.h"
#include "reply.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

struct EnabledItem
{
    AcronisTenantId tenant;
    std::optional<QString> name;
    QJsonObject settings;
};

struct StatePayload
{
    std::optional<AcronisTenantId> partnerTenant;
    std::optional<QString> partnerName;
    QList<EnabledItem> enabled;
    QList<AcronisTenantId> disabled;
};

Result<void> refuseTwins(const StatePayload &payload)
{
    QSet<AcronisTenantId> tenants;
    for (const EnabledItem &item : payload.enabled) {
        if (tenants.contains(item.tenant))
            return failure(ErrorCode::Invalid, u"a tenant is enabled twice"_s);
        tenants += item.tenant;
    }
    for (const AcronisTenantId &tenant : payload.disabled) {
        if (tenants.contains(tenant))
            return failure(ErrorCode::Invalid, u"a tenant is both enabled and disabled"_s);
    }
    return {};
}

Result<StatePayload> readPayload(const Call &call)
{
    const auto object = payloadObject(call);
    if (!object)
        return tl::unexpected(object.error());
    PayloadFields fields(*object);
    StatePayload payload;
    if (object->contains("partner_tenant_id"_L1))
        payload.partnerTenant = fields.tenant("partner_tenant_id"_L1);
    payload.partnerName = fields.optionalText("partner_tenant_name"_L1);
    auto enabled = readList(*object, "enabled"_L1, false, [](PayloadFields &item) {
        return EnabledItem {item.tenant("acronis_tenant_id"_L1), item.optionalText("acronis_tenant_name"_L1),
            item.settings()};
    });
    auto disabled = readList(*object, "disabled"_L1, false,
        [](PayloadFields &item) { return item.tenant("acronis_tenant_id"_L1); });
    if (!enabled || !disabled)
        return tl::unexpected(enabled ? disabled.error() : enabled.error());
    payload.enabled = std::move(*enabled);
    payload.disabled = std::move(*disabled);
    return refuseTwins(payload).and_then([&] { return fields.give(payload); });
}

/// The partner of the context. Explicit and mirrored modes send no partner callback before this one, so that
/// an unknown partner is made, enabled: its customers are about to be.
Result<PartnerId> partnerOf(Connection &connection, const Call &call, const StatePayload &payload)
{
    PartnerTable partners(connection);
    const auto known = findWritable(connection, call);
    if (!known)
        return tl::unexpected(known.error());
    if (payload.partnerTenant && *payload.partnerTenant != call.envelope.tenant)
        return failure(ErrorCode::Forbidden, u"the payload names another partner than the context"_s);
    if (*known)
        return (*known)->id;
    Partner partner;
    partner.vendorId = VendorTenantId::generate();
    partner.name = payload.partnerName.value_or(call.envelope.tenant.toString());
    partner.acronisId = call.envelope.tenant;
    partner.mode = PartnerMode::Mirrored;
    partner.state = EnablementState::Enabled;
    partner.datacenterUrl = call.envelope.datacenterUrl;
    return partners.insert(partner);
}

/// The customer that a tenant is enabled as, if there is one. It comes from another partner only when neither
/// the platform nor that partner, with credentials of its own, holds it.
Result<std::optional<Customer>> findCustomer(
    Connection &connection, PartnerId partner, const AcronisTenantId &tenant)
{
    const CustomerTable customers(connection);
    auto known = customers.byAcronisId(tenant);
    if (!known || (*known && (*known)->partner == partner))
        return known;
    if (!*known)
        return customers.formerly(tenant, partner);
    const auto isMapped = CredentialTable(connection).anyOf((*known)->partner);
    if (!isMapped)
        return tl::unexpected(isMapped.error());
    if ((*known)->state == EnablementState::Enabled || *isMapped)
        return failure(ErrorCode::Forbidden, u"a tenant belongs to a customer of another partner"_s);
    return known;
}

/// The customer as it is now.
Result<Customer> enableCustomer(
    Connection &connection, PartnerId partner, const EnabledItem &item, const QString &datacenterUrl)
{
    const auto known = findCustomer(connection, partner, item.tenant);
    if (!known)
        return tl::unexpected(known.error());
    CustomerTable customers(connection);
    Customer customer = known->value_or(Customer());
    customer.partner = partner;
    customer.acronisId = item.tenant;
    customer.state = EnablementState::Enabled;
    customer.settings = item.settings;
    if (item.name)
        customer.name = *item.name;
    if (!datacenterUrl.isEmpty())
        customer.datacenterUrl = datacenterUrl;
    if (*known)
        return customers.update(customer).map([&] { return customer; });
    customer.vendorId = VendorTenantId::generate();
    if (!item.name) // topology.read has to show something
        customer.name = item.tenant.toString();
    return customers.insert(customer, item.tenant).map([&customer](CustomerId) { return customer; });
}

Result<void> disableCustomer(CustomerTable &customers, PartnerId partner, const AcronisTenantId &tenant)
{
    auto known = customers.byAcronisId(tenant);
    if (!known)
        return tl::unexpected(known.error());
    if (!*known || (*known)->partner != partner)
        return {};
    (*known)->state = EnablementState::Disabled;
    return customers.update(**known);
}

Result<void> apply(Connection &connection, const Call &call, const StatePayload &payload, PartnerId partner)
{
    CustomerTable customers(connection);
    QList<KnownTenant> seen;
    seen.reserve(payload.enabled.size());
    for (const EnabledItem &item : payload.enabled) {
        const auto customer = enableCustomer(connection, partner, item, call.envelope.datacenterUrl);
        if (!customer)
            return tl::unexpected(customer.error());
        seen += {item.tenant, item.name.value_or(QString()), customer->vendorId.toString(), partner};
    }
    for (const AcronisTenantId &tenant : payload.disabled) {
        if (auto done = disableCustomer(customers, partner, tenant); !done)
            return done;
    }
    return KnownTenantTable(connection)
        .note(TenantSource::Callback, seen, QDateTime::currentMSecsSinceEpoch());
}

QByteArray listOf(const QList<Customer> &customers)
{
    QByteArray list = "[";
    for (const Customer &customer : customers) {
        list += list.size() > 1 ? ",{\"vendor_tenant_id\":" : "{\"vendor_tenant_id\":";
        appendJsonString(list, customer.vendorId.toString());
        list += ",\"acronis_tenant_id\":";
        appendJsonString(list, customer.acronisId.value_or(AcronisTenantId()).toString());
        list += ",\"settings\":" + QJsonDocument(customer.settings).toJson(QJsonDocument::Compact) + '}';
    }
    return list + ']';
}

} // namespace

Result<QByteArray> getCustomerState(Connection &connection, const Call &call)
{
    return expectNoPayload(call)
        .and_then([&] { return PartnerTable(connection).byAcronisId(call.envelope.tenant); })
        .and_then([&](const std::optional<Partner> &partner) -> Result<QByteArray> {
            if (!partner)
                return QByteArrayLiteral("[]");
            return CustomerTable(connection).enabledOf(partner->id).map(listOf);
        });
}

Result<Rule> setCustomerState(const Call &call)
{
    return readPayload(call).map([&call](const StatePayload &payload) -> Rule {
        return [call, payload](Connection &connection) {
            return partnerOf(connection, call, payload)
                .and_then([&](PartnerId partner) { return apply(connection, call, payload, partner); })
                .map([] { return QByteArray(); });
        };
    });
}

} // namespace Console
