// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "restore.h"
#include "windowrun.h"

namespace Console {

/// Without what is wrong mended there is no window to show: the sentence alone, then the end.
WindowEnd showFatal(QApplication &application, const Error &error);

/// The database could not be opened: offers backups where one would help, else says the \a error.
WindowEnd recover(QApplication &application, const CommandLine &line, const Error &error);

/// Does what the window ended for, and says how it went. The database must be closed.
void replaceDatabase(QApplication &application, const CommandLine &line, const WindowEnd &end);

} // namespace Console
