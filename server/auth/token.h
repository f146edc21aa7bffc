// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArrayView>
#include <QJsonObject>
#include <QString>

namespace Console {

/// What a token says of itself, before any signature was checked.
struct UnverifiedToken
{
    QString issuer;
    QString kid;
    qint64 expiresAt = 0; ///< `exp` in Unix milliseconds, clamped to what can be computed with
    qint64 notBefore = 0; ///< the later one of `nbf` and `iat`, likewise; very early when both are absent
    QJsonObject claims;
};

/// The token of an Authorization header of the scheme Bearer (RFC 6750 section 2.1); empty when there is
/// none.
QByteArrayView bearerToken(QByteArrayView header);

/// Checks the form: three segments, the header's alg, kid and crit, the claims' iss, exp, nbf and iat.
/// Unauthenticated otherwise.
Result<UnverifiedToken> readToken(QByteArrayView compact);

/// True when `aud` is \a audience or an array that holds it.
bool isMeantFor(const QJsonObject &claims, const QString &audience);

/// The `role` strings of `scope`, an array of objects or one object; any other shape has none.
QStringList rolesOf(const QJsonObject &claims);

/// \a text cut to 64 characters, anything but printable ASCII replaced: fit for a log.
QString printable(const QString &text);

} // namespace Console
