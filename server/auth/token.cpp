// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "token.h"

#include "base64url.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonValue>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr qsizetype LongestPrintable = 64;
/// Half of what 64 bits hold in milliseconds: sums with a leeway cannot overflow.
constexpr double FarthestSecond = 4.0e15;

tl::unexpected<Error> refuse(const QString &detail)
{
    return failure(ErrorCode::Unauthenticated, detail);
}

/// Members of the outermost object of valid JSON text, repeated ones counted each time.
qsizetype countMembers(const QByteArray &json)
{
    qsizetype members = 0;
    int depth = 0;
    bool inString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            --depth;
        } else if (c == ':' && depth == 1) {
            ++members;
        }
    }
    return members;
}

/// Parsers differ on which of two equal names counts, and on bytes that are no UTF-8: neither gets through.
std::optional<QJsonObject> readObject(QByteArrayView segment)
{
    const auto json = fromBase64Url(segment);
    if (!json || !json->isValidUtf8() || json->startsWith("\xef\xbb\xbf"))
        return std::nullopt;
    const auto document = QJsonDocument::fromJson(*json);
    if (!document.isObject())
        return std::nullopt;
    QJsonObject object = document.object();
    if (countMembers(*json) != object.size())
        return std::nullopt;
    return object;
}

std::optional<qint64> readTime(const QJsonValue &value)
{
    if (!value.isDouble() || !std::isfinite(value.toDouble()))
        return std::nullopt;
    return static_cast<qint64>(std::clamp(value.toDouble(), -FarthestSecond, FarthestSecond) * 1000.0);
}

Result<QString> readHeader(QByteArrayView segment)
{
    const auto header = readObject(segment);
    if (!header)
        return refuse(u"the token's header is not a JSON object"_s);
    if (header->value("alg"_L1) != QJsonValue("RS256"_L1))
        return refuse(u"the token's algorithm is not RS256"_s);
    if (header->contains("crit"_L1))
        return refuse(u"the token's header has critical extensions"_s);
    const QJsonValue kid = header->value("kid"_L1);
    if (!kid.isString())
        return refuse(u"the token's header names no key"_s);
    return kid.toString();
}

Result<void> readTimes(UnverifiedToken &token)
{
    const auto expires = readTime(token.claims.value("exp"_L1));
    if (!expires)
        return refuse(u"the token's exp is missing or not a number"_s);
    token.expiresAt = *expires;
    token.notBefore = static_cast<qint64>(-FarthestSecond * 1000.0);
    for (const auto name : {"nbf"_L1, "iat"_L1}) {
        const QJsonValue value = token.claims.value(name);
        if (value.isUndefined())
            continue;
        const auto time = readTime(value);
        if (!time)
            return refuse(u"the token's %1 is not a number"_s.arg(name));
        token.notBefore = std::max(token.notBefore, *time);
    }
    return {};
}

} // namespace

QByteArrayView bearerToken(QByteArrayView header)
{
    constexpr QByteArrayView scheme("Bearer ");
    if (header.size() <= scheme.size() || qstrnicmp(header.data(), scheme.data(), size_t(scheme.size())) != 0)
        return {};
    qsizetype start = scheme.size();
    while (start < header.size() && header[start] == ' ')
        ++start;
    return header.sliced(start);
}

Result<UnverifiedToken> readToken(QByteArrayView compact)
{
    const qsizetype first = compact.indexOf('.');
    const qsizetype second = first < 0 ? -1 : compact.indexOf('.', first + 1);
    if (first < 1 || second <= first + 1 || second + 1 == compact.size())
        return refuse(u"the token does not have three segments"_s);
    if (!fromBase64Url(compact.sliced(second + 1)))
        return refuse(u"the token's signature is not base64url"_s);

    const auto kid = readHeader(compact.first(first));
    if (!kid)
        return tl::unexpected(kid.error());
    const auto claims = readObject(compact.sliced(first + 1, second - first - 1));
    if (!claims)
        return refuse(u"the token's claims are not a JSON object"_s);
    const QJsonValue issuer = claims->value("iss"_L1);
    if (!issuer.isString())
        return refuse(u"the token names no issuer"_s);

    UnverifiedToken token {issuer.toString(), *kid, 0, 0, *claims};
    if (const auto times = readTimes(token); !times)
        return tl::unexpected(times.error());
    return token;
}

bool isMeantFor(const QJsonObject &claims, const QString &audience)
{
    const QJsonValue value = claims["aud"_L1];
    const QJsonValue wanted(audience);
    return value == wanted || (value.isArray() && value.toArray().contains(wanted));
}

QStringList rolesOf(const QJsonObject &claims)
{
    const QJsonValue scope = claims["scope"_L1];
    const QJsonArray entries = scope.isObject() ? QJsonArray {scope} : scope.toArray();
    QStringList roles;
    for (const auto entry : entries) {
        const QJsonValue role = entry.toObject()["role"_L1];
        if (role.isString())
            roles.append(role.toString());
    }
    return roles;
}

QString printable(const QString &text)
{
    QString safe = text.first(std::min(text.size(), LongestPrintable));
    for (QChar &c : safe) {
        if (c < u' ' || c > u'~')
            c = u'?';
    }
    return text.size() > LongestPrintable ? safe + "..."_L1 : safe;
}

} // namespace Console
