// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

namespace Console {

/// One sentence on standard error.
void complain(const QString &sentence);

/// Says what went wrong and returns the exit status for it, 1.
int complain(const Error &error);

} // namespace Console
