// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose.h"

#include "base64url.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <bit>
#include <cstring>

#include <cjose/header.h>
#include <cjose/jws.h>
#include <cjose/util.h>
#include <openssl/err.h>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr qsizetype MinimumBits = 2048;
constexpr qsizetype MaximumBits = 8192;
constexpr qsizetype MaximumExponentBytes = 4;

struct JwsRelease
{
    void operator()(cjose_jws_t *jws) const { cjose_jws_release(jws); }
};
using Jws = std::unique_ptr<cjose_jws_t, JwsRelease>;

struct HeaderRelease
{
    void operator()(cjose_header_t *header) const { cjose_header_release(header); }
};
using Header = std::unique_ptr<cjose_header_t, HeaderRelease>;

/// TLS in the same thread misreads errors that a refused signature leaves in OpenSSL's queue
/// (SSL_get_error(3)).
class CleanErrorQueue
{
public:
    CleanErrorQueue() = default;
    ~CleanErrorQueue() { ERR_clear_error(); }
    Q_DISABLE_COPY_MOVE(CleanErrorQueue)
};

std::shared_ptr<cjose_jwk_t> shared(cjose_jwk_t *jwk)
{
    if (!jwk)
        return nullptr;
    return {jwk, [](cjose_jwk_t *key) { cjose_jwk_release(key); }};
}

QByteArray withoutLeadingZeros(QByteArray number)
{
    qsizetype zeros = 0;
    while (zeros < number.size() && number[zeros] == '\0')
        ++zeros;
    return number.remove(0, zeros);
}

/// For a number without leading zeros.
qsizetype bitsOf(const QByteArray &number)
{
    if (number.isEmpty())
        return 0;
    return number.size() * 8 - std::countl_zero(static_cast<unsigned char>(number[0]));
}

bool isOdd(const QByteArray &number)
{
    return !number.isEmpty() && (static_cast<unsigned char>(number.back()) & 1U) != 0;
}

uint8_t *bytes(QByteArray &array)
{
    return reinterpret_cast<uint8_t *>(array.data());
}

size_t sizeOf(QByteArrayView view)
{
    return static_cast<size_t>(view.size());
}

QByteArray toJson(const cjose_jwk_t *jwk, bool withSecrets)
{
    cjose_err error {};
    char *const text = cjose_jwk_to_json(jwk, withSecrets, &error);
    if (!text)
        return {};
    QByteArray json(text);
    cjose_get_dealloc()(text);
    return json;
}

} // namespace

std::optional<RsaPublicKey> RsaPublicKey::fromNumbers(QByteArray modulus, QByteArray exponent)
{
    modulus = withoutLeadingZeros(std::move(modulus));
    exponent = withoutLeadingZeros(std::move(exponent));
    const qsizetype bits = bitsOf(modulus);
    if (bits < MinimumBits || bits > MaximumBits || !isOdd(modulus))
        return std::nullopt;
    // With an exponent of 1 every number is its own signature.
    if (exponent.size() > MaximumExponentBytes || !isOdd(exponent) || exponent == "\x01"_ba)
        return std::nullopt;

    const CleanErrorQueue clean;
    cjose_jwk_rsa_keyspec numbers {};
    numbers.n = bytes(modulus);
    numbers.nlen = sizeOf(modulus);
    numbers.e = bytes(exponent);
    numbers.elen = sizeOf(exponent);
    cjose_err error {};
    RsaPublicKey key;
    key.m_jwk = shared(cjose_jwk_create_RSA_spec(&numbers, &error));
    if (!key.m_jwk)
        return std::nullopt;
    return key;
}

bool RsaPublicKey::verifies(QByteArrayView compact) const
{
    const CleanErrorQueue clean;
    cjose_err error {};
    const Jws jws(cjose_jws_import(compact.data(), sizeOf(compact), &error));
    if (!jws)
        return false;
    // Whatever our own reading of the header was: this is the one the library acts on.
    const char *const algorithm = cjose_header_get(cjose_jws_get_protected(jws.get()), CJOSE_HDR_ALG, &error);
    if (!algorithm || std::strcmp(algorithm, CJOSE_HDR_ALG_RS256) != 0)
        return false;
    return cjose_jws_verify(jws.get(), m_jwk.get(), &error);
}

std::optional<RsaPrivateKey> RsaPrivateKey::generate()
{
    const CleanErrorQueue clean;
    cjose_err error {};
    RsaPrivateKey key;
    key.m_jwk = shared(cjose_jwk_create_RSA_random(MinimumBits, nullptr, 0, &error));
    if (!key.m_jwk)
        return std::nullopt;
    return key;
}

std::optional<RsaPrivateKey> RsaPrivateKey::fromJwk(const QByteArray &json)
{
    const CleanErrorQueue clean;
    cjose_err error {};
    RsaPrivateKey key;
    key.m_jwk = shared(cjose_jwk_import(json.constData(), sizeOf(json), &error));
    if (!key.m_jwk || cjose_jwk_get_kty(key.m_jwk.get(), &error) != CJOSE_JWK_KTY_RSA)
        return std::nullopt;

    const QJsonObject jwk = key.publicJwk();
    const auto modulus = fromBase64Url(jwk["n"_L1].toString().toLatin1());
    const auto exponent = fromBase64Url(jwk["e"_L1].toString().toLatin1());
    if (!modulus || !exponent)
        return std::nullopt;
    const auto publicKey = RsaPublicKey::fromNumbers(*modulus, *exponent);
    const QByteArray probe = key.sign(u"probe"_s, "{}"_ba);
    if (!publicKey || probe.isEmpty() || !publicKey->verifies(probe))
        return std::nullopt;
    return key;
}

QByteArray RsaPrivateKey::toJwk() const
{
    return toJson(m_jwk.get(), true);
}

QJsonObject RsaPrivateKey::publicJwk() const
{
    const QJsonObject jwk = QJsonDocument::fromJson(toJson(m_jwk.get(), false)).object();
    return {{u"kty"_s, jwk["kty"_L1]}, {u"n"_s, jwk["n"_L1]}, {u"e"_s, jwk["e"_L1]}};
}

QString RsaPrivateKey::thumbprint() const
{
    // QJsonObject keeps its members in the order RFC 7638 asks for.
    const QByteArray canonical = QJsonDocument(publicJwk()).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(toBase64Url(QCryptographicHash::hash(canonical, QCryptographicHash::Sha256)));
}

QByteArray RsaPrivateKey::sign(const QString &kid, const QByteArray &payload) const
{
    const CleanErrorQueue clean;
    cjose_err error {};
    const Header header(cjose_header_new(&error));
    if (!header || !cjose_header_set(header.get(), CJOSE_HDR_ALG, CJOSE_HDR_ALG_RS256, &error)
        || !cjose_header_set(header.get(), CJOSE_HDR_KID, kid.toUtf8().constData(), &error)
        || !cjose_header_set(header.get(), "typ", "JWT", &error))
        return {};
    const Jws jws(cjose_jws_sign(m_jwk.get(), header.get(),
        reinterpret_cast<const uint8_t *>(payload.constData()), sizeOf(payload), &error));
    const char *compact = nullptr;
    if (!jws || !cjose_jws_export(jws.get(), &compact, &error))
        return {};
    return compact;
}

} // namespace Console
