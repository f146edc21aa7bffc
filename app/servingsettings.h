// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"
#include "settings.h"

namespace Console {

/// Fills in what the file of the data folder says and, over it, what the options say.
Result<CommandLine> withSettings(CommandLine line);

/// Fills in \a settings and, over them, what the options say. Invalid when they do not go together.
Result<CommandLine> withSettings(Settings settings, CommandLine line);

/// The same of options alone, which the file may complete.
Result<void> applySettings(Settings settings, CommandLine &line);

} // namespace Console
