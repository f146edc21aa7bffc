// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "caller.h"
#include "customertable.h"
#include "families.h"
#include "partnertable.h"
#include "payload.h"
#include "reply.h"

using namespace Qt::StringLiterals;

namespace Console {

namespace {

struct EnablementPayload
{
    VendorTenantId vendorId;
    AcronisTenantId tenant;
};

Result<EnablementPayload> readPayload(const Call &call)
{
    return payloadObject(call).and_then([](const QJsonObject &object) {
        PayloadFields fields(object);
        const EnablementPayload payload {
            fields.vendorId("vendor_tenant_id"_L1), fields.tenant("acronis_tenant_id"_L1)};
        return fields.give(payload);
    });
}

Result<QByteArray> enable(
    Connection &connection, const Call &call, Partner owner, const EnablementPayload &payload)
{
    PartnerTable partners(connection);
    if (auto free = refuseIfBlocked(owner); !free)
        return tl::unexpected(free.error());
    if (payload.vendorId != owner.vendorId)
        return failure(ErrorCode::Forbidden, u"the vendor tenant id is not the one of the credentials"_s);
    if (owner.acronisId == payload.tenant)
        return QByteArray();
    if (owner.acronisId)
        return failure(ErrorCode::Forbidden, u"the partner is mapped to another tenant"_s);
    const auto holder = partners.byAcronisId(payload.tenant);
    if (!holder)
        return tl::unexpected(holder.error());
    if (*holder)
        return failure(ErrorCode::Forbidden, u"the tenant belongs to another partner"_s);
    owner.acronisId = payload.tenant;
    if (!call.envelope.datacenterUrl.isEmpty())
        owner.datacenterUrl = call.envelope.datacenterUrl;
    owner.state = EnablementState::Enabled;
    return partners.update(owner).map([] { return QByteArray(); });
}

} // namespace

Result<QByteArray> readEnablement(Connection &connection, const Call &call)
{
    const auto partner = findCaller(connection, call);
    if (!partner)
        return tl::unexpected(partner.error());
    return expectNoPayload(call).map([&partner] {
        QByteArray payload = "{\"vendor_tenant_id\":";
        appendJsonString(payload, (*partner)->vendorId.toString());
        if ((*partner)->acronisId) {
            payload += ",\"acronis_tenant_id\":";
            appendJsonString(payload, (*partner)->acronisId->toString());
        }
        return payload + '}';
    });
}

Result<Rule> writeEnablement(const Call &call)
{
    return readPayload(call).map([&call](const EnablementPayload &payload) -> Rule {
        return [call, payload](Connection &connection) {
            return findCaller(connection, call).and_then([&](const std::optional<Partner> &owner) {
                return enable(connection, call, *owner, payload);
            });
        };
    });
}

Result<Rule> resetEnablement(const Call &call)
{
    return expectNoPayload(call).map([&call]() -> Rule {
        return [call](Connection &connection) {
            return findCaller(connection, call)
                .and_then([&](std::optional<Partner> partner) {
                    partner->acronisId.reset();
                    partner->datacenterUrl.clear();
                    partner->state = EnablementState::Disabled;
                    return PartnerTable(connection).update(*partner).and_then([&] {
                        return CustomerTable(connection).unmapBelow(partner->id);
                    });
                })
                .map([] { return QByteArray(); });
        };
    });
}

} // namespace Console
