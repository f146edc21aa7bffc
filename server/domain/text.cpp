// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

bool namesSecret(const QString &key)
{
    constexpr std::array Words {"password"_L1, "passwd"_L1, "passphrase"_L1, "secret"_L1, "token"_L1,
        "apikey"_L1, "privatekey"_L1, "accesskey"_L1, "credential"_L1, "authorization"_L1};
    QString letters;
    std::copy_if(
        key.cbegin(), key.cend(), std::back_inserter(letters), [](QChar c) { return c.isLetterOrNumber(); });
    return std::any_of(Words.begin(), Words.end(),
        [&letters](QLatin1StringView word) { return letters.contains(word, Qt::CaseInsensitive); });
}

QJsonValue cleaned(const QJsonValue &value)
{
    if (value.isObject())
        return withoutSecrets(value.toObject());
    if (!value.isArray())
        return value;
    const QJsonArray given = value.toArray();
    QJsonArray array;
    for (qsizetype i = 0; i < given.size(); ++i)
        array += cleaned(given[i]);
    return array;
}

} // namespace

bool isStorable(const QString &text)
{
    return text.isValidUtf16() && !text.contains(QChar(u'\0'));
}

QJsonObject withoutSecrets(const QJsonObject &settings)
{
    QJsonObject clean;
    for (auto it = settings.begin(); it != settings.end(); ++it)
        clean.insert(it.key(), namesSecret(it.key()) ? QJsonValue("[removed]"_L1) : cleaned(it.value()));
    return clean;
}

} // namespace Console
