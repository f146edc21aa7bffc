// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "callbacks.h"

namespace Console {

// The rule of each callback (protocol: "Meaning"), one file for each family. Those that read return the
// payload of the answer. Those that write read the request's payload and return a Rule, so that what they
// check still holds when they change it; whatever a rule did is taken back when it refuses.

Result<QByteArray> readEnablement(Connection &connection, const Call &call);
Result<Rule> writeEnablement(const Call &call);
Result<Rule> resetEnablement(const Call &call);

Result<QByteArray> readTopology(Connection &connection, const Call &call);

Result<QByteArray> readTenantMapping(Connection &connection, const Call &call);
Result<Rule> writeTenantMapping(const Call &call);

Result<QByteArray> getPartnerState(Connection &connection, const Call &call);
Result<Rule> enablePartner(const Call &call);
Result<Rule> resetPartner(const Call &call);

Result<QByteArray> getCustomerState(Connection &connection, const Call &call);
Result<Rule> setCustomerState(const Call &call);

} // namespace Console
