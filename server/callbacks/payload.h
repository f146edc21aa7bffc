// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>

#include <type_traits>

namespace Console {

// Reading request payloads. Every fault is Invalid; keys that are not asked for are ignored.

/// Where the protocol knows no payload, absent, null and {} are alike; keys in it are unknown ones, and
/// ignored.
Result<void> expectNoPayload(const Call &call);

/// The payload, which must be an object.
Result<QJsonObject> payloadObject(const Call &call);

/// Takes fields out of one object and remembers the first fault, so that a reader says it once at its end.
class PayloadFields
{
public:
    explicit PayloadFields(QJsonObject object)
        : m_object(std::move(object))
    {
    }

    /// A vendor tenant id is a JSON string, never a number.
    VendorTenantId vendorId(QLatin1StringView key);
    AcronisTenantId tenant(QLatin1StringView key);
    /// Absent, null and "" all mean none.
    std::optional<AcronisTenantId> tenantOrNone(QLatin1StringView key);
    QString text(QLatin1StringView key);
    std::optional<QString> optionalText(QLatin1StringView key);
    /// The object "settings", what is secret in it removed. Absent is {}.
    QJsonObject settings();

    /// What \a value holds, when nothing was wrong.
    template<class Value>
    Result<Value> give(Value value) const
    {
        if (!m_fault.isEmpty())
            return failure(ErrorCode::Invalid, m_fault);
        return value;
    }

private:
    void fault(QLatin1StringView key, QLatin1StringView rule);

    QJsonObject m_object;
    QString m_fault;
};

/// Reads each entry of a list of objects with \a read, a function from PayloadFields & to a value. An absent
/// list is empty unless it is \a required.
template<class Read>
auto readList(const QJsonObject &payload, QLatin1StringView key, bool required, Read read)
    -> Result<QList<std::invoke_result_t<Read, PayloadFields &>>>
{
    const QJsonValue value = payload.value(key);
    if (!value.isArray() && (required || !value.isUndefined()))
        return failure(ErrorCode::Invalid, key + QLatin1StringView(" is not a list"));
    QList<std::invoke_result_t<Read, PayloadFields &>> list;
    const QJsonArray array = value.toArray();
    list.reserve(array.size());
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QJsonValue item = array[i];
        if (!item.isObject())
            return failure(ErrorCode::Invalid, key + QLatin1StringView(" holds something that is no object"));
        PayloadFields fields(item.toObject());
        auto entry = fields.give(read(fields));
        if (!entry)
            return tl::unexpected(entry.error());
        list += std::move(*entry);
    }
    return list;
}

} // namespace Console
