// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "keysets.h"
#include "tokenmemory.h"
#include "verifiedtoken.h"

#include <QObject>

#include <chrono>
#include <functional>

namespace Console {

struct UnverifiedToken;

struct TokenRules
{
    std::chrono::seconds leeway = std::chrono::seconds(60); ///< for clocks that differ
    qsizetype maximumHeaderBytes = 16'384;
    qsizetype rememberedTokens = 1000; ///< 0: none
};

/// Judges Authorization headers: steps 1 to 6 of the verification. One for each server thread; made, used and
/// destroyed in that thread, which needs an event loop for answers that wait for a key set.
class TokenVerifier : public QObject
{
    Q_OBJECT

public:
    using TokenFunction = std::function<void(Result<VerifiedToken>)>;

    explicit TokenVerifier(KeySets &keySets, const TokenRules &rules = {}, Clock clock = systemClock(),
        QObject *parent = nullptr);
    ~TokenVerifier() override;
    Q_DISABLE_COPY_MOVE(TokenVerifier)

    /// Whom to trust. Tokens verified so far are forgotten when the list is another one.
    void setIssuers(const QList<TrustedIssuer> &issuers);

    /// Calls \a done once: before this returns when no key set has to be fetched, else later in this thread;
    /// never once this object is dead. A null header is an absent one. Unauthenticated for every fault of the
    /// token, with a detail that names the step and holds at most its issuer or key id, made safe to log.
    /// Unavailable when no key can be had now.
    void verify(const QByteArray &authorizationHeader, TokenFunction done);

private:
    const TrustedIssuer *trusted(const QString &issuer) const;
    const VerifiedToken *recall(const TokenDigest &digest);
    void verifyNew(QByteArrayView compact, const TokenDigest &digest, TokenFunction done);
    Result<void> checkClaims(const UnverifiedToken &token, const TrustedIssuer &issuer) const;
    Result<VerifiedToken> conclude(const UnverifiedToken &token, const TrustedIssuer &issuer,
        QByteArrayView compact, const TokenDigest &digest, const Result<FoundKey> &found);

    KeySets &m_keySets;
    const TokenRules m_rules;
    const Clock m_clock;
    QList<TrustedIssuer> m_issuers;
    TokenMemory m_memory;
};

} // namespace Console
