// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <memory>
#include <optional>

#include <cjose/jwk.h>

namespace Console {

/// An RSA key that checks RS256 signatures. A shared value; may be used from several threads at once.
class RsaPublicKey
{
public:
    /// From the big-endian numbers of a JWK. Empty unless the modulus has 2048 to 8192 bits and the exponent
    /// is an odd number from 3 to 2^32.
    static std::optional<RsaPublicKey> fromNumbers(QByteArray modulus, QByteArray exponent);

    /// True when \a compact (three segments, already checked to be base64url) carries a right RS256
    /// signature.
    bool verifies(QByteArrayView compact) const;

private:
    std::shared_ptr<cjose_jwk_t> m_jwk;
};

/// An RSA key that signs. A shared value.
class RsaPrivateKey
{
public:
    /// A fresh key of 2048 bits; empty when the cryptography library fails.
    static std::optional<RsaPrivateKey> generate();
    /// Empty unless \a json is a private RSA JWK of at least 2048 bits whose parts belong together.
    static std::optional<RsaPrivateKey> fromJwk(const QByteArray &json);

    /// The private JWK: a secret.
    QByteArray toJwk() const;
    /// The members kty, n and e alone.
    QJsonObject publicJwk() const;
    /// base64url of the SHA-256 thumbprint of the public key (RFC 7638).
    QString thumbprint() const;
    /// A compact JWS with the header {alg: RS256, kid, typ: JWT}; empty when the library fails.
    QByteArray sign(const QString &kid, const QByteArray &payload) const;

private:
    std::shared_ptr<cjose_jwk_t> m_jwk;
};

} // namespace Console
