// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>

class QProcess;

namespace Console {

/// What to start in place of \a program so that neither it nor anything that descends from it outlives this
/// process, however that ends: this executable once more, between the two. It ends with the program and its
/// exit code, after it has ended what the program left behind, be it in a session of its own; by SIGTERM it
/// ends them all, with force after two seconds. Elsewhere than on Linux it is the program itself.
QStringList supervised(const QString &program, const QStringList &arguments);

/// Ends what supervised() told to start, with all that descends from it, with force and at once: \a process
/// finishes when nothing is left.
void killSupervised(QProcess &process);

/// To be called first by the main() of every executable that uses supervised(): the exit code when this
/// process was started as a supervisor, after its work is done.
std::optional<int> superviseIfAsked(int argc, char **argv);

} // namespace Console
