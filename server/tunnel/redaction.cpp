// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Console {

// Headers to the end of the line, tokens by their shape, values by the name before them, users of a URL.
QString withoutSecrets(const QString &line)
{
    static const QRegularExpression headers(
        u"((?:authorization|x-cyberapp-(?:auth|extra)|cookie)[\"']?\\s*[:=]\\s*).*"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression named(
        u"((?:token|secret|passw(?:or)?d|passphrase|credentials?|api[_-]?key)[\"']?\\s*[:=]\\s*[\"']?)[^\\s\"',;&]+"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression bearer(
        u"\\b(Bearer|Basic)\\s+[\\w.~+/=-]+"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression compact(u"\\beyJ[\\w-]{8,}(?:\\.[\\w-]*)*"_s);
    static const QRegularExpression user(u"(\\w://)[^\\s/@:]+:[^\\s/@]+@"_s);
    QString clean = line;
    clean.replace(headers, u"\\1[removed]"_s);
    clean.replace(named, u"\\1[removed]"_s);
    clean.replace(bearer, u"\\1 [removed]"_s);
    clean.replace(compact, u"[removed]"_s);
    clean.replace(user, u"\\1[removed]@"_s);
    return clean;
}

} // namespace Console
