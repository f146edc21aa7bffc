// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace Console {

/// True when \a text is an RFC 3339 date-time in any of its forms: "T" and "Z" in either case, a space for
/// the "T", any number of fraction digits, leap seconds, any offset. The date must exist; year 1 is common.
bool isTimestamp(QStringView text);

} // namespace Console
