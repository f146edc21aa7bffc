// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Console {

/// The guard's own answer, whole: status line, ClientConnection: close and an error body, which a refused
/// HEAD
/// (\a withBody false) only announces. 405 names the method that is allowed, 503 asks for a second try.
QByteArray refusalMessage(int status, bool withBody = true);

} // namespace Console
