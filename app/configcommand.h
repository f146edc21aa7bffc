// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"

namespace Console {

/// The command config: reads and changes the settings file. A listener that runs keeps what it started with.
Result<void> runConfigCommand(const CommandLine &line);

} // namespace Console
