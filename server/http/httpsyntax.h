// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace Console {

/// A token character of RFC 9110 section 5.6.2.
bool isTokenChar(char c);
bool isToken(QByteArrayView text);

/// Field content of RFC 9110 section 5.5: visible characters, space, tab and obs-text.
bool isFieldValue(QByteArrayView text);

/// Characters a request target may hold (RFC 3986); no fragment, nothing beyond ASCII.
bool isTargetText(QByteArrayView text);

/// uri-host [ ":" port ] of RFC 9110 section 7.2, not empty and without user information.
bool isHost(QByteArrayView text);

/// application/json with well formed parameters, of which charset is utf-8 or absent.
bool isJsonMediaType(QByteArrayView text);

/// Without the spaces and tabs around it.
QByteArrayView trimmedBlanks(QByteArrayView text);

/// ASCII comparison; \a lower is written in lower case.
bool equalsIgnoringCase(QByteArrayView text, QByteArrayView lower);

/// Calls \a visit with each element, blanks trimmed, of a comma separated list; empty elements too.
template<class Visit>
void forEachListElement(QByteArrayView list, Visit visit)
{
    for (;;) {
        const qsizetype comma = list.indexOf(',');
        visit(trimmedBlanks(comma < 0 ? list : list.first(comma)));
        if (comma < 0)
            return;
        list = list.sliced(comma + 1);
    }
}

} // namespace Console
