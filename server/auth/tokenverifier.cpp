// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokenverifier.h"

#include "token.h"

#include <algorithm>

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

tl::unexpected<Error> refuse(const QString &detail)
{
    return failure(ErrorCode::Unauthenticated, detail);
}

} // namespace

TokenVerifier::TokenVerifier(KeySets &keySets, const TokenRules &rules, Clock clock, QObject *parent)
    : QObject(parent)
    , m_keySets(keySets)
    , m_rules(rules)
    , m_clock(std::move(clock))
    , m_memory(rules.rememberedTokens)
{
    if (sodium_init() < 0)
        qFatal("libsodium cannot start");
}

TokenVerifier::~TokenVerifier() = default;

void TokenVerifier::setIssuers(const QList<TrustedIssuer> &issuers)
{
    if (m_issuers == issuers)
        return;
    m_issuers = issuers;
    m_memory.clear();
}

void TokenVerifier::verify(const QByteArray &authorizationHeader, TokenFunction done)
{
    if (authorizationHeader.isEmpty()) {
        done(refuse(u"there is no Authorization header"_s));
        return;
    }
    if (authorizationHeader.size() > m_rules.maximumHeaderBytes) {
        done(refuse(u"the Authorization header is too long"_s));
        return;
    }
    const QByteArrayView compact = bearerToken(authorizationHeader);
    if (compact.isEmpty()) {
        done(refuse(u"the Authorization header is not of the scheme Bearer"_s));
        return;
    }

    const TokenDigest digest = digestOf(compact);
    if (const VerifiedToken *token = recall(digest)) {
        done(*token);
        return;
    }
    verifyNew(compact, digest, std::move(done));
}

const TrustedIssuer *TokenVerifier::trusted(const QString &issuer) const
{
    const auto found = std::find_if(m_issuers.cbegin(), m_issuers.cend(),
        [&issuer](const TrustedIssuer &line) { return line.issuer == issuer; });
    return found == m_issuers.cend() ? nullptr : &*found;
}

const VerifiedToken *TokenVerifier::recall(const TokenDigest &digest)
{
    const RememberedToken *const known = m_memory.find(digest);
    if (!known)
        return nullptr;
    const qint64 now = m_clock();
    const auto standing = m_keySets.standing(known->key, now);
    if (standing == KeySets::Standing::Gone || now >= known->notAfter || now < known->notBefore) {
        m_memory.remove(digest);
        return nullptr;
    }
    if (standing == KeySets::Standing::Stale) {
        if (const TrustedIssuer *issuer = trusted(known->token.issuer))
            m_keySets.refreshIfStale(*issuer);
    }
    return &known->token;
}

void TokenVerifier::verifyNew(QByteArrayView compact, const TokenDigest &digest, TokenFunction done)
{
    auto token = readToken(compact);
    if (!token) {
        done(tl::unexpected(std::move(token.error())));
        return;
    }
    const TrustedIssuer *const issuer = trusted(token->issuer);
    if (!issuer) {
        done(refuse(u"the token's issuer %1 is not trusted"_s.arg(printable(token->issuer))));
        return;
    }
    if (const auto claims = checkClaims(*token, *issuer); !claims) {
        done(tl::unexpected(claims.error()));
        return;
    }

    // The copies live in the function, since the answer may come after the request's bytes are gone.
    const QString kid = token->kid;
    m_keySets.find(*issuer, kid, this,
        [this, token = std::move(*token), issuer = *issuer, digest, compact = compact.toByteArray(),
            done = std::move(done)](
            const Result<FoundKey> &found) { done(conclude(token, issuer, compact, digest, found)); });
}

Result<void> TokenVerifier::checkClaims(const UnverifiedToken &token, const TrustedIssuer &issuer) const
{
    const qint64 now = m_clock();
    const qint64 leeway = std::chrono::milliseconds(m_rules.leeway).count();
    if (now >= token.expiresAt + leeway)
        return refuse(u"the token has expired"_s);
    if (now < token.notBefore - leeway)
        return refuse(u"the token is not valid yet"_s);
    if (!issuer.audience.isEmpty() && !isMeantFor(token.claims, issuer.audience))
        return refuse(u"the token is meant for another audience"_s);
    return {};
}

Result<VerifiedToken> TokenVerifier::conclude(const UnverifiedToken &token, const TrustedIssuer &issuer,
    QByteArrayView compact, const TokenDigest &digest, const Result<FoundKey> &found)
{
    const QString name = u"key %1 of issuer %2"_s.arg(printable(token.kid), printable(token.issuer));
    if (!found)
        return failure(found.error().code, name + ": "_L1 + found.error().detail);
    if (!found->key.verifies(compact))
        return refuse(u"the token's signature is not right for the %1"_s.arg(name));
    // Both may have changed while the key was fetched.
    if (const TrustedIssuer *line = trusted(token.issuer); !line || *line != issuer)
        return refuse(u"the token's issuer %1 is not trusted any more"_s.arg(printable(token.issuer)));
    if (const auto claims = checkClaims(token, issuer); !claims)
        return tl::unexpected(claims.error());

    const qint64 leeway = std::chrono::milliseconds(m_rules.leeway).count();
    VerifiedToken verified {token.issuer, token.kid, token.expiresAt, rolesOf(token.claims)};
    m_memory.insert(
        digest, {verified, *found, token.notBefore - leeway, token.expiresAt + leeway}, m_clock());
    return verified;
}

} // namespace Console
