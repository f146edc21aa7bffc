// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"

namespace Console {

// The rule of each callback (protocol: "Meaning"), one file for each family. Those that write run inside the
// writer's transaction, so that what they check still holds when they change it.

Result<QByteArray> readTenantMapping(Connection &connection, const Call &call);

Result<QByteArray> getPartnerState(Connection &connection, const Call &call);

} // namespace Console
