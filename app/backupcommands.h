// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"

namespace Console {

/// Copies the database, whoever uses it meanwhile, and says where to.
Result<void> backUp(const CommandLine &line);

/// Puts a backup in the place of the database, and says where that is now.
Result<void> restore(const CommandLine &line);

} // namespace Console
