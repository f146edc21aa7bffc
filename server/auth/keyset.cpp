// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyset.h"

#include "base64url.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

struct NamedKey
{
    QString kid;
    RsaPublicKey key;
    QByteArray identity;
};

bool isAbsentOr(const QJsonValue &value, QLatin1StringView wanted)
{
    return value.isUndefined() || (value.isString() && value.toString() == wanted);
}

std::optional<NamedKey> readKey(const QJsonObject &jwk)
{
    const QJsonValue kid = jwk["kid"_L1];
    if (jwk["kty"_L1].toString() != "RSA"_L1 || !kid.isString() || !isAbsentOr(jwk["use"_L1], "sig"_L1)
        || !isAbsentOr(jwk["alg"_L1], "RS256"_L1))
        return std::nullopt;
    const QByteArray modulusText = jwk["n"_L1].toString().toUtf8();
    const QByteArray exponentText = jwk["e"_L1].toString().toUtf8();
    const auto modulus = fromBase64Url(modulusText);
    const auto exponent = fromBase64Url(exponentText);
    if (!modulus || !exponent)
        return std::nullopt;
    const auto key = RsaPublicKey::fromNumbers(*modulus, *exponent);
    if (!key)
        return std::nullopt;
    // Neither base64url nor a hexadecimal kid holds the separators, so no two keys have one identity.
    const QByteArray identity =
        kid.toString().toUtf8().toHex() + ',' + modulusText + ',' + exponentText + ';';
    return NamedKey {kid.toString(), *key, identity};
}

} // namespace

Result<KeySet> parseKeySet(const QByteArray &json, qsizetype maximumKeys)
{
    const QJsonValue list = QJsonDocument::fromJson(json)["keys"_L1];
    if (!list.isArray())
        return failure(ErrorCode::Invalid, u"the document is not a JSON key set"_s);
    const QJsonArray entries = list.toArray();
    if (entries.size() > maximumKeys)
        return failure(ErrorCode::Invalid, u"the key set has more than %1 keys"_s.arg(maximumKeys));

    KeySet set;
    QByteArrayList identities;
    for (const auto value : entries) {
        const auto named = readKey(value.toObject());
        // Of two keys with one kid the first one counts.
        if (!named || set.keys.contains(named->kid)) {
            ++set.skipped;
            continue;
        }
        set.keys.insert(named->kid, named->key);
        identities.append(named->identity);
    }
    std::sort(identities.begin(), identities.end());
    set.fingerprint = QCryptographicHash::hash(identities.join(), QCryptographicHash::Sha256);
    return set;
}

} // namespace Console
