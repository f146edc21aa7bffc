// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"

#include <optional>

class QApplication;

namespace Console {

class SingleInstance;

/// Why a window ended.
struct WindowEnd
{
    int status = 0;                 ///< of the program
    std::optional<QString> restore; ///< put this file in the database's place, and open a window again
    bool anew = false;              ///< or an empty database
};

/// Opens the window on \a settled, which is \a given and what the settings file says, and runs it to its end.
/// \a file is offered for import.
WindowEnd runWindowOnce(QApplication &application, SingleInstance &instance, const CommandLine &given,
    const CommandLine &settled, const QString &file);

} // namespace Console
