// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csvformat.h"

#include <QByteArray>
#include <QStringDecoder>

namespace Console {

/// Turns the bytes of a text file, piece by piece, into UTF-8 without a byte order mark.
class TextDecoder
{
public:
    explicit TextDecoder(TextEncoding encoding);

    /// UTF-8 is handed on unjudged. What is no UTF-16 comes as U+FFFD.
    QByteArray decode(const QByteArray &bytes);
    /// What is still held back at the end of the file.
    QByteArray finish();
    /// UTF-16 was malformed somewhere up to now.
    bool failed() const { return m_cut || m_decoder.hasError(); }

private:
    QByteArray withoutMark(const QByteArray &bytes);

    TextEncoding m_encoding;
    QStringDecoder m_decoder;
    QByteArray m_first; ///< too few bytes to tell a byte order mark
    bool m_started = false;
    bool m_odd = false; ///< so many bytes came
    bool m_cut = false; ///< the file ended within a character
};

} // namespace Console
