// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "callbacks.h"

#include "families.h"

using namespace Qt::StringLiterals;

namespace Console {

Result<QByteArray> carryOut(Connection &connection, const Call &call)
{
    switch (call.spec.callback) {
    case Callback::TenantMappingRead:
        return readTenantMapping(connection, call);
    case Callback::PartnerGetState:
        return getPartnerState(connection, call);
    }
    return failure(ErrorCode::Internal, u"no rule for this callback"_s);
}

} // namespace Console
