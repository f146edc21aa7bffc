// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "headers.h"

#include "text.h"

#include <QJsonDocument>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

/// Standard and URL-safe alphabet, padding optional; null when it is neither.
QByteArray decodeBase64(QByteArray text)
{
    if (text.size() > MaximumCyberAppHeader)
        return {};
    text.replace('-', '+').replace('_', '/');
    const bool padded = text.endsWith('=');
    if (padded ? text.size() % 4 != 0 : text.size() % 4 == 1)
        return {};
    auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? *decoded : QByteArray();
}

std::optional<QString> strictUtf8(QByteArrayView bytes)
{
    using Flag = QStringDecoder::Flag;
    QStringDecoder decoder(QStringDecoder::Utf8, Flag::Stateless | Flag::ConvertInitialBom);
    QString text = decoder(bytes);
    if (decoder.hasError())
        return std::nullopt;
    return text;
}

} // namespace

Result<PresentedCredential> parseCyberAppAuth(const QByteArray &header)
{
    const auto refused = [](const QString &why) {
        return failure(ErrorCode::Unauthenticated, "X-CyberApp-Auth "_L1 + why);
    };
    const QByteArray decoded = decodeBase64(header);
    if (decoded.isEmpty())
        return refused(u"is not base64 or too long"_s);
    const qsizetype colon = decoded.indexOf(':');
    if (colon < 0)
        return refused(u"has no colon between identity and secrets"_s);
    const auto identity = strictUtf8(QByteArrayView(decoded).first(colon));
    if (!identity || decoded.contains('\0'))
        return refused(u"is not valid UTF-8 text"_s);
    const auto secrets = QJsonDocument::fromJson(decoded.sliced(colon + 1));
    const QJsonValue password = secrets.object().value("password"_L1);
    if (!secrets.isObject() || !password.isString())
        return refused(u"holds no secrets object with a password"_s);
    const QString text = password.toString();
    if (!isStorable(text))
        return refused(u"holds a password that is not valid text"_s);
    return PresentedCredential {*identity, text.toUtf8()};
}

Result<QJsonObject> parseCyberAppExtra(const QByteArray &header)
{
    if (header.isEmpty() || header == "e30=") // {}, as nearly always
        return QJsonObject();
    const auto extra = QJsonDocument::fromJson(decodeBase64(header));
    if (!extra.isObject())
        return failure(ErrorCode::Invalid, u"X-CyberApp-Extra is not the base64 of a JSON object"_s);
    return extra.object();
}

} // namespace Console
