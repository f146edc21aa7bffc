// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"

namespace Console {

/// The commands partner, mapping and credential. What they change is one unit of work, in the history as
/// "command line".
Result<void> runDataCommand(const CommandLine &line);

} // namespace Console
