// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldreader.h"

#include "text.h"

using namespace Qt::StringLiterals;

namespace Console {

FieldReader::FieldReader(const QJsonValue &value, QString place)
    : m_object(value.toObject())
    , m_place(std::move(place))
{
    if (!value.isObject())
        m_fault = m_place + ": not an object"_L1;
}

QJsonValue FieldReader::take(QLatin1StringView key)
{
    m_known += key;
    return m_object.value(key);
}

QString FieldReader::requiredText(QLatin1StringView key)
{
    if (!m_object.contains(key))
        fault(key, u"is missing"_s);
    return optionalText(key).value_or(QString());
}

std::optional<QString> FieldReader::optionalText(QLatin1StringView key)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return std::nullopt;
    QString text = value.toString();
    if (!value.isString())
        fault(key, u"not a string"_s);
    else if (!isStorable(text))
        fault(key, u"holds a NUL or half a surrogate pair"_s);
    else if (text.size() > MaximumTextLength)
        fault(key, u"is longer than %1 characters"_s.arg(MaximumTextLength));
    return text;
}

std::optional<QJsonObject> FieldReader::optionalObject(QLatin1StringView key)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return std::nullopt;
    if (!value.isObject())
        fault(key, u"not an object"_s);
    return value.toObject();
}

std::optional<bool> FieldReader::optionalFlag(QLatin1StringView key)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return std::nullopt;
    if (!value.isBool())
        fault(key, u"must be true or false"_s);
    return value.toBool();
}

void FieldReader::fault(QLatin1StringView key, const QString &what)
{
    if (m_fault.isEmpty())
        m_fault = u"%1.%2: %3"_s.arg(m_place, key, what);
}

Result<void> FieldReader::finish() const
{
    if (!m_fault.isEmpty())
        return failure(ErrorCode::Invalid, m_fault);
    for (auto it = m_object.begin(); it != m_object.end(); ++it) {
        if (!m_known.contains(it.key()))
            return failure(ErrorCode::Invalid, u"%1: unknown key \"%2\""_s.arg(m_place, it.key()));
    }
    return {};
}

} // namespace Console
