// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "caller.h"
#include "disablement.h"
#include "families.h"
#include "partnertable.h"
#include "payload.h"
#include "reply.h"

using namespace Qt::StringLiterals;

namespace Console {

namespace {

struct EnablePayload
{
    AcronisTenantId tenant;
    QString tenantAsReceived;
    QString name;
    QJsonObject settings;
};

Result<EnablePayload> readPayload(const Call &call)
{
    return payloadObject(call).and_then([](const QJsonObject &object) {
        PayloadFields fields(object);
        const EnablePayload payload {fields.tenant("acronis_tenant_id"_L1),
            fields.text("acronis_tenant_id"_L1), fields.text("acronis_tenant_name"_L1), fields.settings()};
        return fields.give(payload);
    });
}

Result<Partner> storeEnabled(PartnerTable &partners, Partner partner, bool isNew)
{
    if (!isNew)
        return partners.update(partner).map([&partner] { return partner; });
    partner.vendorId = VendorTenantId::generate();
    partner.mode = PartnerMode::Mirrored;
    return partners.insert(partner).map([&partner](PartnerId) { return partner; });
}

Result<Partner> enable(Connection &connection, const Call &call, const EnablePayload &payload)
{
    PartnerTable partners(connection);
    const auto known = findWritable(connection, call);
    if (!known)
        return tl::unexpected(known.error());
    if (payload.tenant != call.envelope.tenant)
        return failure(ErrorCode::Forbidden, u"the payload names another tenant than the context"_s);
    Partner partner = known->value_or(Partner());
    partner.acronisId = payload.tenant;
    partner.name = payload.name;
    partner.settings = payload.settings;
    if (!call.envelope.datacenterUrl.isEmpty())
        partner.datacenterUrl = call.envelope.datacenterUrl;
    partner.state = EnablementState::Enabled;
    return storeEnabled(partners, partner, !known->has_value());
}

} // namespace

Result<QByteArray> getPartnerState(Connection &connection, const Call &call)
{
    if (auto empty = expectNoPayload(call); !empty)
        return tl::unexpected(empty.error());
    return PartnerTable(connection)
        .byAcronisId(call.envelope.tenant)
        .map([](const std::optional<Partner> &partner) {
            const bool enabled = partner && partner->state == EnablementState::Enabled;
            return enabled ? QByteArrayLiteral("{\"state\":\"ENABLED\"}")
                           : QByteArrayLiteral("{\"state\":\"DISABLED\"}");
        });
}

Result<Rule> enablePartner(const Call &call)
{
    return readPayload(call).map([&call](const EnablePayload &payload) -> Rule {
        return [call, payload](Connection &connection) {
            return enable(connection, call, payload).map([&payload](const Partner &partner) {
                QByteArray answer = "{\"state\":\"ENABLED\",\"vendor_tenant_id\":";
                appendJsonString(answer, partner.vendorId.toString());
                answer += ",\"acronis_tenant_id\":";
                appendJsonString(answer, payload.tenantAsReceived);
                return answer + '}';
            });
        };
    });
}

Result<Rule> resetPartner(const Call &call)
{
    return expectNoPayload(call).map([&call]() -> Rule {
        return [call](Connection &connection) {
            return PartnerTable(connection)
                .byAcronisId(call.envelope.tenant)
                .and_then([&](const std::optional<Partner> &partner) {
                    return partner ? disablePartner(connection, *partner) : Result<void>();
                })
                .map([] { return QByteArray(); });
        };
    });
}

} // namespace Console
