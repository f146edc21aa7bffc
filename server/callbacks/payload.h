// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"

namespace Console {

/// Refuses a payload where the protocol knows none: absent, null and {} are alike.
Result<void> expectNoPayload(const Call &call);

} // namespace Console
