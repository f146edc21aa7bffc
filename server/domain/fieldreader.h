// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QJsonObject>
#include <QSet>

#include <optional>

namespace Console {

/// Reads the fields of one JSON object, keeping the first fault with its place. Keys nobody asked for are
/// faults too: a misspelt one would otherwise be lost without a word.
class FieldReader
{
public:
    FieldReader(const QJsonValue &value, QString place);

    /// \a read turns the text into a value or refuses it, which \a rule then explains.
    template<class Value>
    Value required(
        QLatin1StringView key, std::optional<Value> (*read)(const QString &), QLatin1StringView rule)
    {
        if (!m_object.contains(key))
            fault(key, QStringLiteral("is missing"));
        return optional(key, read, rule).value_or(Value());
    }
    template<class Value>
    std::optional<Value> optional(
        QLatin1StringView key, std::optional<Value> (*read)(const QString &), QLatin1StringView rule)
    {
        const auto text = optionalText(key);
        if (!text)
            return std::nullopt;
        auto value = read(*text);
        if (!value)
            fault(key, rule);
        return value;
    }
    QString requiredText(QLatin1StringView key);
    std::optional<QString> optionalText(QLatin1StringView key);
    std::optional<QJsonObject> optionalObject(QLatin1StringView key);
    std::optional<bool> optionalFlag(QLatin1StringView key);

    /// Notes a fault of the field \a key; the first one counts.
    void fault(QLatin1StringView key, const QString &what);
    /// The first fault, or the first unknown key.
    Result<void> finish() const;

private:
    QJsonValue take(QLatin1StringView key);

    QJsonObject m_object;
    QString m_place;
    QSet<QString> m_known;
    QString m_fault;
};

} // namespace Console
