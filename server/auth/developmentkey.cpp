// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "developmentkey.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryFile>
#include <QUuid>

#include <cerrno>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr auto OwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr qint64 MaximumFileBytes = 65'536;

/// Puts the whole file in place at once, unless another process was quicker.
Result<void> writeNew(const QString &path, const QByteArray &json)
{
    const auto fail = [&path](const QString &why) {
        return failure(ErrorCode::Internal, u"the development key %1 cannot be written: %2"_s.arg(path, why));
    };
    // A temporary file is its owner's alone from the start.
    QTemporaryFile file(path + ".XXXXXX"_L1);
    if (!file.open() || file.write(json) != json.size() || !file.flush() || ::fsync(file.handle()) != 0)
        return fail(file.errorString());
    const QByteArray from = QFile::encodeName(file.fileName());
    // link() never replaces a file, which rename() would.
    if (::link(from.constData(), QFile::encodeName(path).constData()) != 0 && errno != EEXIST)
        return fail(qt_error_string(errno));
    return {};
}

Result<RsaPrivateKey> readKey(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::Internal,
            u"the development key %1 cannot be read: %2"_s.arg(path, file.errorString()));
    }
    file.setPermissions(OwnerOnly);
    const auto key = RsaPrivateKey::fromJwk(file.read(MaximumFileBytes));
    if (!key) {
        return failure(ErrorCode::Invalid,
            u"%1 holds no usable development key; remove the file, and a new key is made on the next start"_s
                .arg(path));
    }
    return *key;
}

} // namespace

Result<DevelopmentKey> DevelopmentKey::loadOrCreate(const QString &directory)
{
    const QString path = QDir(directory).filePath(u"development-key.json"_s);
    if (!QFile::exists(path)) {
        const auto fresh = RsaPrivateKey::generate();
        if (!fresh)
            return failure(ErrorCode::Internal, u"the cryptography library made no development key"_s);
        if (const auto written = writeNew(path, fresh->toJwk()); !written)
            return tl::unexpected(written.error());
    }
    // Read back even what was just made: another process may have been quicker.
    const auto key = readKey(path);
    if (!key)
        return tl::unexpected(key.error());
    return DevelopmentKey(*key);
}

DevelopmentKey::DevelopmentKey(RsaPrivateKey key)
    : m_key(std::move(key))
    , m_kid(m_key.thumbprint())
{
}

QString DevelopmentKey::issuer()
{
    return u"urn:cyberapp-console:development"_s;
}

TrustedIssuer DevelopmentKey::trustedIssuer()
{
    return {issuer(), {}, {}};
}

QByteArray DevelopmentKey::publicJwks() const
{
    QJsonObject jwk = m_key.publicJwk();
    jwk["kid"_L1] = m_kid;
    jwk["use"_L1] = u"sig"_s;
    jwk["alg"_L1] = u"RS256"_s;
    return QJsonDocument(QJsonObject {{u"keys"_s, QJsonArray {jwk}}}).toJson(QJsonDocument::Compact);
}

QByteArray DevelopmentKey::sign(const QJsonObject &claims) const
{
    return m_key.sign(m_kid, QJsonDocument(claims).toJson(QJsonDocument::Compact));
}

QByteArray DevelopmentKey::token(const QString &endpointId, std::chrono::seconds lifetime, qint64 now) const
{
    const qint64 seconds = now / 1000;
    return sign({
        {u"iss"_s, issuer()},
        {u"iat"_s, seconds},
        {u"exp"_s, seconds + lifetime.count()},
        {u"jti"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
        {u"scope"_s, QJsonArray {QJsonObject {{u"role"_s, endpointId}}}},
    });
}

} // namespace Console
