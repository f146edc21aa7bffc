// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testsigner.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

QString number(const EVP_PKEY *key, const char *name)
{
    BIGNUM *value = nullptr;
    if (EVP_PKEY_get_bn_param(key, name, &value) != 1)
        qFatal("OpenSSL gives no key number");
    QByteArray bytes(BN_num_bytes(value), '\0');
    BN_bn2bin(value, reinterpret_cast<unsigned char *>(bytes.data()));
    BN_free(value);
    return QString::fromLatin1(TestSigner::base64Url(bytes));
}

} // namespace

TestSigner::TestSigner(QString kid, int bits)
    : m_kid(std::move(kid))
    , m_key(EVP_RSA_gen(static_cast<unsigned int>(bits)), EVP_PKEY_free)
{
    if (!m_key)
        qFatal("OpenSSL makes no key");
}

QJsonObject TestSigner::publicJwk() const
{
    return {{u"kty"_s, u"RSA"_s}, {u"kid"_s, m_kid}, {u"use"_s, u"sig"_s}, {u"alg"_s, u"RS256"_s},
        {u"n"_s, number(m_key.get(), OSSL_PKEY_PARAM_RSA_N)},
        {u"e"_s, number(m_key.get(), OSSL_PKEY_PARAM_RSA_E)}};
}

QByteArray TestSigner::publicJwks() const
{
    return jwksOf({publicJwk()});
}

QByteArray TestSigner::publicPem() const
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> bio(BIO_new(BIO_s_mem()), BIO_free);
    PEM_write_bio_PUBKEY(bio.get(), m_key.get());
    QByteArray pem(4096, '\0');
    pem.resize(qMax(0, BIO_read(bio.get(), pem.data(), static_cast<int>(pem.size()))));
    return pem;
}

QJsonObject TestSigner::header() const
{
    return {{u"alg"_s, u"RS256"_s}, {u"kid"_s, m_kid}, {u"typ"_s, u"JWT"_s}};
}

QJsonObject TestSigner::claims(const QString &issuer, const QString &role, qint64 now)
{
    return {{u"iss"_s, issuer}, {u"iat"_s, now}, {u"exp"_s, now + 300},
        {u"jti"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
        {u"scope"_s, QJsonArray {QJsonObject {{u"role"_s, role}}}}};
}

QByteArray TestSigner::token(const QJsonObject &claims) const
{
    return token(header(), claims);
}

QByteArray TestSigner::token(const QJsonObject &header, const QJsonObject &claims) const
{
    return sign(json(header), json(claims));
}

QByteArray TestSigner::sign(const QByteArray &header, const QByteArray &payload, const char *digest) const
{
    const QByteArray input = base64Url(header) + '.' + base64Url(payload);
    const auto *const text = reinterpret_cast<const unsigned char *>(input.constData());
    const auto length = static_cast<size_t>(input.size());
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    QByteArray signature(EVP_PKEY_get_size(m_key.get()), '\0');
    auto size = static_cast<size_t>(signature.size());
    if (EVP_DigestSignInit_ex(context.get(), nullptr, digest, nullptr, nullptr, m_key.get(), nullptr) != 1
        || EVP_DigestSign(
               context.get(), reinterpret_cast<unsigned char *>(signature.data()), &size, text, length)
            != 1)
        qFatal("OpenSSL does not sign");
    signature.truncate(static_cast<qsizetype>(size));
    return input + '.' + base64Url(signature);
}

QByteArray TestSigner::base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray TestSigner::json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray jwksOf(const QList<QJsonObject> &keys)
{
    QJsonArray list;
    for (const QJsonObject &key : keys)
        list.append(key);
    return TestSigner::json({{u"keys"_s, list}});
}

} // namespace Console
