// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Console {

/// \a line of a program's output without what may be a token, a password or a key in it.
QString withoutSecrets(const QString &line);

} // namespace Console
