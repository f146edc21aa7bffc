// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>

namespace Console {

/// What to start in place of \a program so that neither it nor what it starts outlives this process, however
/// that ends: this executable once more, between the two. It ends with the program and its exit code, and by
/// SIGTERM ends the program and its children, with force after two seconds. Elsewhere than on Linux it is
/// the program itself.
QStringList supervised(const QString &program, const QStringList &arguments);

/// Ends the supervisor \a pid, its program and that one's children at once.
void killSupervised(qint64 pid);

/// To be called first by the main() of every executable that uses supervised(): the exit code when this
/// process was started as a supervisor, after its work is done.
std::optional<int> superviseIfAsked(int argc, char **argv);

} // namespace Console
