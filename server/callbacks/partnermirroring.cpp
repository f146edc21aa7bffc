// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "families.h"
#include "partnertable.h"
#include "payload.h"

namespace Console {

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

} // namespace Console
