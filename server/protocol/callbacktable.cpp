// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "callbacktable.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

#define CALLBACK(name) QLatin1StringView("cti.a.p.acgw.callback." name)
#define REQUEST(name) QLatin1StringView("cti.a.p.acgw.request." name)
#define RESPONSE(name) QByteArrayLiteral("cti.a.p.acgw.response." name)

#define EMPTY_REQUEST REQUEST("v1.0~a.p.empty.v1.0")
#define NO_CONTENT RESPONSE("v1.0~a.p.success_no_content.v1.0")
#define STATE_REQUEST(version) REQUEST(version "~a.p.partner.mirroring.get_state.v1.0")
#define STATE_RESPONSE RESPONSE("v1.1~a.p.partner.mirroring.get_state.ok.v1.0")

constexpr bool Reads = false;
constexpr bool Writes = true;

// clang-format off
const auto &table()
{
    static const std::array lines {
    CallbackSpec {Callback::EnablementRead, CALLBACK("v1.0~a.p.enablement.read.v1.0"),
        EMPTY_REQUEST, RESPONSE("v1.0~a.p.enablement.read.ok.v1.0"),
        CredentialRule::Required, Reads},
    CallbackSpec {Callback::EnablementWrite, CALLBACK("v1.0~a.p.enablement.write.v1.0"),
        REQUEST("v1.0~a.p.enablement.write.v1.0"), NO_CONTENT,
        CredentialRule::Required, Writes},
    CallbackSpec {Callback::EnablementReset, CALLBACK("v1.0~a.p.enablement.reset.v1.0"),
        EMPTY_REQUEST, NO_CONTENT,
        CredentialRule::Required, Writes},
    CallbackSpec {Callback::TopologyRead, CALLBACK("v1.0~a.p.topology.read.v1.0"),
        REQUEST("v1.0~a.p.topology.read.v1.0"), RESPONSE("v1.0~a.p.topology.read.ok.v1.0"),
        CredentialRule::Optional, Reads},
    CallbackSpec {Callback::TenantMappingRead, CALLBACK("v1.0~a.p.tenant_mapping.read.v1.0"),
        EMPTY_REQUEST, RESPONSE("v1.0~a.p.tenant_mapping.read.ok.v1.0"),
        CredentialRule::Optional, Reads},
    CallbackSpec {Callback::TenantMappingWrite, CALLBACK("v1.0~a.p.tenant_mapping.write.v1.0"),
        REQUEST("v1.0~a.p.tenant_mapping.write.v1.0"), NO_CONTENT,
        CredentialRule::Optional, Writes},
    CallbackSpec {Callback::PartnerGetState, CALLBACK("v2.0~a.p.partner.mirroring.get_state.v1.0"),
        STATE_REQUEST("v1.1"), STATE_RESPONSE,
        CredentialRule::Ignored, Reads},
    // Seen in the wild; what it answers is of v1.1 whichever of the two request types it carries.
    CallbackSpec {Callback::PartnerGetState, CALLBACK("v1.0~a.p.partner.mirroring.get_state.v1.0"),
        STATE_REQUEST("v1.1"), STATE_RESPONSE,
        CredentialRule::Ignored, Reads},
    CallbackSpec {Callback::PartnerGetState, CALLBACK("v1.0~a.p.partner.mirroring.get_state.v1.0"),
        STATE_REQUEST("v1.0"), STATE_RESPONSE,
        CredentialRule::Ignored, Reads},
    CallbackSpec {Callback::PartnerEnable, CALLBACK("v2.0~a.p.partner.mirroring.enable.v1.0"),
        REQUEST("v1.1~a.p.partner.mirroring.enable.v1.0"), RESPONSE("v1.1~a.p.partner.mirroring.enable.ok.v1.0"),
        CredentialRule::Ignored, Writes},
    CallbackSpec {Callback::PartnerReset, CALLBACK("v2.0~a.p.partner.mirroring.reset.v1.0"),
        REQUEST("v1.1~a.p.partner.mirroring.reset.v1.0"), RESPONSE("v1.1~a.p.partner.mirroring.reset.ok.v1.0"),
        CredentialRule::Ignored, Writes},
    CallbackSpec {Callback::CustomerGetState, CALLBACK("v2.0~a.p.customer.mirroring.get_state.v1.0"),
        REQUEST("v1.1~a.p.customer.mirroring.get_state.v1.0"),
        RESPONSE("v1.1~a.p.customer.mirroring.get_state.ok.v1.0"),
        CredentialRule::Ignored, Reads},
    CallbackSpec {Callback::CustomerSetState, CALLBACK("v2.0~a.p.customer.mirroring.set_state.v1.0"),
        REQUEST("v1.1~a.p.customer.mirroring.set_state.v1.0"),
        RESPONSE("v1.1~a.p.customer.mirroring.set_state.ok.v1.0"),
        CredentialRule::Ignored, Writes},
    };
    return lines;
}
// clang-format on

#undef CALLBACK
#undef REQUEST
#undef RESPONSE
#undef EMPTY_REQUEST
#undef NO_CONTENT
#undef STATE_REQUEST
#undef STATE_RESPONSE

} // namespace

std::span<const CallbackSpec> callbackTable()
{
    return table();
}

const CallbackSpec *findCallback(QStringView callbackId, QStringView requestType)
{
    const auto found = std::find_if(table().begin(), table().end(), [&](const CallbackSpec &spec) {
        return callbackId == spec.callbackId && requestType == spec.requestType;
    });
    return found == table().end() ? nullptr : &*found;
}

bool isCallback(QStringView callbackId)
{
    return std::any_of(table().begin(), table().end(),
        [&](const CallbackSpec &spec) { return callbackId == spec.callbackId; });
}

} // namespace Console
