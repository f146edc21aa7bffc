// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "caller.h"
#include "customerlist.h"
#include "families.h"
#include "payload.h"
#include "reply.h"

namespace Console {

Result<QByteArray> readTopology(Connection &connection, const Call &call)
{
    return listCustomers(connection, call, CustomerTable::Detail::Name,
        [](QByteArray &list, const QByteArray &vendorId, const QByteArray &name) {
            list += "{\"id\":";
            appendJsonString(list, vendorId);
            list += ",\"name\":";
            appendJsonString(list, name);
            list += '}';
        });
}

} // namespace Console
