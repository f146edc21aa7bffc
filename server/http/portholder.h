// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Console {

/// Who listens at a TCP \a port of this machine, in words: "nginx (process 812)", "another program of root".
/// Empty when the system does not say. For an error message: reads /proc, which takes some milliseconds.
QString portHolder(quint16 port);

} // namespace Console
