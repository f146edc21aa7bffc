// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Console {

enum class TextEncoding { Utf8, Utf16Le, Utf16Be, Windows1252, Latin1 };

/// How a table of text is written down.
struct CsvFormat
{
    TextEncoding encoding = TextEncoding::Utf8;
    char delimiter = ','; ///< one of , ; tab |
    friend bool operator==(CsvFormat, CsvFormat) = default;
};

} // namespace Console
