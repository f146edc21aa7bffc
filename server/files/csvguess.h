// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csvformat.h"

class QByteArray;

namespace Console {

/// How a file is most likely written, from its first bytes (64 KiB tell enough): the encoding by byte order
/// mark, NUL bytes or what is legal UTF-8; the delimiter as the one that cuts lines into most equal parts.
CsvFormat guessFormat(const QByteArray &start);

} // namespace Console
