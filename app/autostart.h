// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow.h"

namespace Console::Autostart {

/// Whether the desktop starts the console at login, and how to change that: a file in the folder that
/// desktops look into (freedesktop.org's autostart specification). Empty functions where there is no such
/// folder.
/// \a directory is the console's data folder.
AutostartAccess access(const QString &directory);

/// The line that starts \a program on \a directory, hidden in the tray, quoted as desktop entries want it.
QString commandLine(const QString &program, const QString &directory);

} // namespace Console::Autostart
