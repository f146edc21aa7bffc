// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"

namespace Console {

/// Carries out the rule of a callback and returns the payload of its answer, null for none.
/// \a connection is a reading one, or for a callback that writes the writer's inside its transaction.
Result<QByteArray> carryOut(Connection &connection, const Call &call);

} // namespace Console
