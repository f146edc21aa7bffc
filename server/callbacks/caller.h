// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"

namespace Console {

/// Which partner a request of callbacks 1 to 6 is about (protocol: "Which partner is meant").
/// Empty when nobody was found, which only CredentialRule::Optional allows. Credentials are looked up again:
/// what was right when the password was checked may be gone.
Result<std::optional<Partner>> findCaller(Connection &connection, const Call &call);

/// The partner of context.tenant_id, if there is one, for a write of callbacks 8 and 11: refused when
/// blocked.
Result<std::optional<Partner>> findWritable(Connection &connection, const Call &call);

/// Forbidden, with the operator's message for the partner, when the operator blocks this partner's writes.
Result<void> refuseIfBlocked(const Partner &partner);

} // namespace Console
