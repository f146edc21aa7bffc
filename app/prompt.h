// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>

namespace Console {

/// The first line of standard input, for which a terminal is asked without echo. An error calls it \a what.
Result<QByteArray> askSecret(const QString &question, const QString &what);

/// A password: asked for without echo on a terminal, else the first line of standard input.
Result<QByteArray> askPassword(const QString &identity);

} // namespace Console
