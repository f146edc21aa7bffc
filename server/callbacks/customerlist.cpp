// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "customerlist.h"

#include "caller.h"
#include "payload.h"

namespace Console {

Result<QByteArray> listCustomers(Connection &connection, const Call &call,
    const std::function<void(QByteArray &, const CustomerTable::Organisation &)> &append)
{
    const auto caller = findCaller(connection, call);
    if (!caller)
        return tl::unexpected(caller.error());
    if (auto empty = expectNoPayload(call); !empty)
        return tl::unexpected(empty.error());
    QByteArray payload = "{\"items\":[";
    if (*caller) {
        bool first = true;
        const auto visited = CustomerTable(connection).visitBelow((*caller)->id, [&](const auto &customer) {
            if (!std::exchange(first, false))
                payload += ',';
            append(payload, customer);
        });
        if (!visited)
            return tl::unexpected(visited.error());
    }
    return payload + "]}";
}

} // namespace Console
