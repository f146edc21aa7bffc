// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "callbacks.h"

#include "caller.h"
#include "families.h"

using namespace Qt::StringLiterals;

namespace Console {

namespace {

Result<Rule> readRule(const Call &call)
{
    switch (call.spec.callback) {
    case Callback::EnablementWrite:
        return writeEnablement(call);
    case Callback::EnablementReset:
        return resetEnablement(call);
    case Callback::TenantMappingWrite:
        return writeTenantMapping(call);
    case Callback::PartnerEnable:
        return enablePartner(call);
    case Callback::PartnerReset:
        return resetPartner(call);
    case Callback::CustomerSetState:
        return setCustomerState(call);
    default:
        return failure(ErrorCode::Internal, u"no rule for this callback"_s);
    }
}

} // namespace

Result<Rule> prepare(Connection &reader, const Call &call)
{
    if (call.spec.credentials != CredentialRule::Ignored) {
        if (const auto caller = findCaller(reader, call); !caller)
            return tl::unexpected(caller.error());
    }
    return readRule(call);
}

Result<QByteArray> carryOut(Connection &connection, const Call &call)
{
    switch (call.spec.callback) {
    case Callback::EnablementRead:
        return readEnablement(connection, call);
    case Callback::TopologyRead:
        return readTopology(connection, call);
    case Callback::TenantMappingRead:
        return readTenantMapping(connection, call);
    case Callback::PartnerGetState:
        return getPartnerState(connection, call);
    case Callback::CustomerGetState:
        return getCustomerState(connection, call);
    default:
        return prepare(connection, call).and_then([&](const Rule &rule) { return rule(connection); });
    }
}

} // namespace Console
