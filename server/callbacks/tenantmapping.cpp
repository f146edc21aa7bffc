// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "caller.h"
#include "customertable.h"
#include "families.h"
#include "payload.h"
#include "reply.h"

namespace Console {

Result<QByteArray> readTenantMapping(Connection &connection, const Call &call)
{
    if (auto empty = expectNoPayload(call); !empty)
        return tl::unexpected(empty.error());
    const auto caller = findCaller(connection, call);
    if (!caller)
        return tl::unexpected(caller.error());
    QByteArray payload = "{\"items\":[";
    if (*caller) {
        const auto visited =
            CustomerTable(connection).visitBelow((*caller)->id, [&payload](const auto &customer) {
                payload += payload.endsWith('[') ? "{\"vendor_tenant_id\":" : ",{\"vendor_tenant_id\":";
                appendJsonString(payload, customer.vendorId);
                if (!customer.acronisId.isEmpty()) {
                    payload += ",\"acronis_tenant_id\":";
                    appendJsonString(payload, customer.acronisId);
                }
                payload += '}';
            });
        if (!visited)
            return tl::unexpected(visited.error());
    }
    payload += "]}";
    return payload;
}

} // namespace Console
