// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose.h"
#include "partner.h"
#include "result.h"

#include <chrono>

namespace Console {

/// The local issuer for trying things out: its tokens must be accepted on loopback listeners only.
/// A shared value, usable from any thread.
class DevelopmentKey
{
public:
    /// Reads development-key.json in \a directory, or makes it (mode 0600) when there is none. Two processes
    /// that make it at once end up with the same key. The detail of a failure names the file and what to do.
    static Result<DevelopmentKey> loadOrCreate(const QString &directory);

    static QString issuer();
    /// The line for the issuer table of a loopback listener: no address, since KeySets::setLocalKeys() has
    /// the keys.
    static TrustedIssuer trustedIssuer();

    QString kid() const { return m_kid; }
    /// A JWK set with the public key.
    QByteArray publicJwks() const;

    /// A signed token with exactly these claims; empty when the cryptography library fails.
    QByteArray sign(const QJsonObject &claims) const;
    /// A token for the callbacks of \a endpointId, good from \a now (Unix milliseconds) for \a lifetime,
    /// which may be negative to make an expired one.
    QByteArray token(const QString &endpointId, std::chrono::seconds lifetime, qint64 now) const;

private:
    explicit DevelopmentKey(RsaPrivateKey key);

    RsaPrivateKey m_key;
    QString m_kid;
};

} // namespace Console
