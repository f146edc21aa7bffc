// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "partner.h"
#include "result.h"

namespace Console {

class Connection;

/// What callback 9 and the operator's switch do: the partner and its customers become DISABLED, rows kept.
/// For a unit of work.
Result<void> disablePartner(Connection &connection, Partner partner);

} // namespace Console
