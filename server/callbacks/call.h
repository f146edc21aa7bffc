// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "callbacktable.h"
#include "envelope.h"
#include "partner.h"

#include <limits>

namespace Console {

class Connection;

/// What the X-CyberApp-Auth header turned out to be.
enum class Presented {
    Nothing, ///< absent, or not looked at
    Wrong,   ///< malformed, unknown identity or wrong password: never told apart
    Right,
};

/// A verified request, ready for its rule.
struct Call
{
    const CallbackSpec &spec;
    const Envelope &envelope;
    Presented presented = Presented::Nothing;
    Credential credential {}; ///< with Presented::Right: as it was when the password was checked
    qsizetype mostBytes = std::numeric_limits<qsizetype>::max(); ///< that there is room for in the answer
};

} // namespace Console
