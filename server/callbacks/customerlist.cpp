// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "customerlist.h"

#include "caller.h"
#include "payload.h"

using namespace Qt::StringLiterals;

namespace Console {

tl::unexpected<Error> noRoom()
{
    return failure(ErrorCode::Unavailable, u"too many large answers are waiting to be read"_s);
}

Result<QByteArray> listCustomers(
    Connection &connection, const Call &call, CustomerTable::Detail detail, const AppendItem &append)
{
    const auto caller = findCaller(connection, call);
    if (!caller)
        return tl::unexpected(caller.error());
    if (auto empty = expectNoPayload(call); !empty)
        return tl::unexpected(empty.error());
    QByteArray payload = "{\"items\":[";
    if (*caller) {
        bool first = true;
        const auto visited =
            CustomerTable(connection)
                .visitBelow((*caller)->id, detail, [&](const QByteArray &vendorId, const QByteArray &value) {
                    if (!std::exchange(first, false))
                        payload += ',';
                    append(payload, vendorId, value);
                    return payload.size() <= call.mostBytes;
                });
        if (!visited)
            return tl::unexpected(visited.error());
        if (payload.size() > call.mostBytes)
            return noRoom();
    }
    payload += "]}"; // in its own memory: it may be large
    return payload;
}

} // namespace Console
