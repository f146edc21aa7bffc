// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <memory>

#include <openssl/types.h>

namespace Console {

/// An RSA key that signs whatever a test wants, right or wrong. Made with OpenSSL, so that the code under
/// test does not judge itself. Making one takes about a tenth of a second: share it between test functions.
class TestSigner
{
public:
    explicit TestSigner(QString kid, int bits = 2048);

    QString kid() const { return m_kid; }
    /// kty, kid, use, alg, n, e.
    QJsonObject publicJwk() const;
    QByteArray publicJwks() const;
    /// PEM, as an attacker would use it for the secret of HS256.
    QByteArray publicPem() const;

    /// {alg: RS256, kid, typ: JWT}.
    QJsonObject header() const;
    /// What the gateway sends: iss, iat, exp in five minutes, jti and one role. \a now in Unix seconds.
    static QJsonObject claims(const QString &issuer, const QString &role, qint64 now);

    /// A right token with header().
    QByteArray token(const QJsonObject &claims) const;
    QByteArray token(const QJsonObject &header, const QJsonObject &claims) const;
    /// Any two segments, signed with RSA PKCS#1 v1.5 and \a digest ("SHA256", "SHA384").
    QByteArray sign(const QByteArray &header, const QByteArray &payload, const char *digest = "SHA256") const;

    static QByteArray base64Url(const QByteArray &bytes);
    static QByteArray json(const QJsonObject &object);

private:
    QString m_kid;
    std::shared_ptr<EVP_PKEY> m_key;
};

/// A JWK set of several keys.
QByteArray jwksOf(const QList<QJsonObject> &keys);

} // namespace Console
