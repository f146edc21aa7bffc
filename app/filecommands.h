// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"

namespace Console {

/// Puts a workspace file into the database and says what was new, changed and unchanged.
Result<void> importFile(const CommandLine &line);

/// Writes the database as a workspace file; a file that exists is replaced only when all was written.
Result<void> exportFile(const CommandLine &line);

/// Prints a token of the local development key.
Result<void> printToken(const CommandLine &line);

} // namespace Console
