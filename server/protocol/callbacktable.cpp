// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "callbacktable.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

#define CALLBACK(version, name) QLatin1StringView("cti.a.p.acgw.callback." version "~a.p." name)
#define REQUEST(version, name) QLatin1StringView("cti.a.p.acgw.request." version "~a.p." name)
#define RESPONSE(version, name) QByteArrayLiteral("cti.a.p.acgw.response." version "~a.p." name)

const std::array Table {
    CallbackSpec {Callback::TenantMappingRead, CALLBACK("v1.0", "tenant_mapping.read.v1.0"),
        REQUEST("v1.0", "empty.v1.0"), RESPONSE("v1.0", "tenant_mapping.read.ok.v1.0"),
        CredentialRule::Optional, false},
    CallbackSpec {Callback::PartnerGetState, CALLBACK("v2.0", "partner.mirroring.get_state.v1.0"),
        REQUEST("v1.1", "partner.mirroring.get_state.v1.0"),
        RESPONSE("v1.1", "partner.mirroring.get_state.ok.v1.0"), CredentialRule::Ignored, false},
};

#undef CALLBACK
#undef REQUEST
#undef RESPONSE

} // namespace

std::span<const CallbackSpec> callbackTable()
{
    return Table;
}

const CallbackSpec *findCallback(QStringView callbackId)
{
    const auto found = std::find_if(
        Table.begin(), Table.end(), [&](const CallbackSpec &spec) { return callbackId == spec.callbackId; });
    return found == Table.end() ? nullptr : &*found;
}

} // namespace Console
