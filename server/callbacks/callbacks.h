// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"

#include <functional>

namespace Console {

/// What a callback that writes does inside the writer's transaction. Returns the payload of its answer, null
/// for none.
using Rule = std::function<Result<QByteArray>(Connection &)>;

/// Judges what a callback that writes can be refused for without the writer: its caller, then its payload.
/// The caller is judged again by the rule. The envelope and the line of \a call must outlive the rule.
Result<Rule> prepare(Connection &reader, const Call &call);

/// Carries out the rule of any callback and returns the payload of its answer, null for none.
/// \a connection is a reading one, or for a callback that writes the writer's inside its transaction.
Result<QByteArray> carryOut(Connection &connection, const Call &call);

} // namespace Console
