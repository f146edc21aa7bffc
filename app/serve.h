// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"

class QCoreApplication;

namespace Console {

/// Serves without a window until SIGTERM or SIGINT; returns the exit status.
int serve(QCoreApplication &application, const CommandLine &line);

} // namespace Console
