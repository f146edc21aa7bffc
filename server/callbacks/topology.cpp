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
    return listCustomers(connection, call, [](QByteArray &item, const CustomerTable::Organisation &customer) {
        item += "{\"id\":";
        appendJsonString(item, customer.vendorId);
        item += ",\"name\":";
        appendJsonString(item, customer.name);
        item += '}';
    });
}

} // namespace Console
