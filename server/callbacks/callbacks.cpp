// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "callbacks.h"

#include "families.h"

using namespace Qt::StringLiterals;

namespace Console {

Result<QByteArray> carryOut(Connection &connection, const Call &call)
{
    switch (call.spec.callback) {
    case Callback::EnablementRead:
        return readEnablement(connection, call);
    case Callback::EnablementWrite:
        return writeEnablement(connection, call);
    case Callback::EnablementReset:
        return resetEnablement(connection, call);
    case Callback::TopologyRead:
        return readTopology(connection, call);
    case Callback::TenantMappingRead:
        return readTenantMapping(connection, call);
    case Callback::TenantMappingWrite:
        return writeTenantMapping(connection, call);
    case Callback::PartnerGetState:
        return getPartnerState(connection, call);
    case Callback::PartnerEnable:
        return enablePartner(connection, call);
    case Callback::PartnerReset:
        return resetPartner(connection, call);
    case Callback::CustomerGetState:
        return getCustomerState(connection, call);
    case Callback::CustomerSetState:
        return setCustomerState(connection, call);
    }
    return failure(ErrorCode::Internal, u"no rule for this callback"_s);
}

} // namespace Console
