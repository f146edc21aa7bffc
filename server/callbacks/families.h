// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"

namespace Console {

// The rule of each callback (protocol: "Meaning"), one file for each family. Each returns the payload of the
// answer, null for none. Those that write run inside the writer's transaction, so that what they check still
// holds when they change it; whatever they did is taken back when they refuse.

Result<QByteArray> readEnablement(Connection &connection, const Call &call);
Result<QByteArray> writeEnablement(Connection &connection, const Call &call);
Result<QByteArray> resetEnablement(Connection &connection, const Call &call);

Result<QByteArray> readTopology(Connection &connection, const Call &call);

Result<QByteArray> readTenantMapping(Connection &connection, const Call &call);
Result<QByteArray> writeTenantMapping(Connection &connection, const Call &call);

Result<QByteArray> getPartnerState(Connection &connection, const Call &call);
Result<QByteArray> enablePartner(Connection &connection, const Call &call);
Result<QByteArray> resetPartner(Connection &connection, const Call &call);

Result<QByteArray> getCustomerState(Connection &connection, const Call &call);
Result<QByteArray> setCustomerState(Connection &connection, const Call &call);

} // namespace Console
