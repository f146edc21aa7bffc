// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"

class QApplication;

namespace Console {

/// Opens the window and starts the listener; returns the exit status. Trouble with the listener is shown in
/// the window, which stays usable.
int runWindow(QApplication &application, const CommandLine &line);

} // namespace Console
