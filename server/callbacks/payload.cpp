// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload.h"

#include "text.h"

using namespace Qt::StringLiterals;

namespace Console {

Result<void> expectNoPayload(const Call &call)
{
    const QJsonValue &payload = call.envelope.payload;
    if (payload.isUndefined() || payload.isNull() || payload.isObject())
        return {};
    return failure(ErrorCode::Invalid, u"the payload is not an object"_s);
}

Result<QJsonObject> payloadObject(const Call &call)
{
    if (!call.envelope.payload.isObject())
        return failure(ErrorCode::Invalid, u"the payload is not an object"_s);
    return call.envelope.payload.toObject();
}

void PayloadFields::fault(QLatin1StringView key, QLatin1StringView rule)
{
    if (m_fault.isEmpty())
        m_fault = key + rule;
}

VendorTenantId PayloadFields::vendorId(QLatin1StringView key)
{
    const auto id = VendorTenantId::parse(m_object.value(key).toString());
    if (!id)
        fault(key, " is not a vendor tenant id"_L1);
    return id.value_or(VendorTenantId());
}

AcronisTenantId PayloadFields::tenant(QLatin1StringView key)
{
    const auto id = AcronisTenantId::parse(m_object.value(key).toString());
    if (!id)
        fault(key, " is not a UUID"_L1);
    return id.value_or(AcronisTenantId());
}

std::optional<AcronisTenantId> PayloadFields::tenantOrNone(QLatin1StringView key)
{
    const QJsonValue value = m_object.value(key);
    if (value.isUndefined() || value.isNull() || (value.isString() && value.toString().isEmpty()))
        return std::nullopt;
    return tenant(key);
}

QString PayloadFields::text(QLatin1StringView key)
{
    if (!m_object.contains(key))
        fault(key, " is missing"_L1);
    return optionalText(key).value_or(QString());
}

std::optional<QString> PayloadFields::optionalText(QLatin1StringView key)
{
    const QJsonValue value = m_object.value(key);
    if (value.isUndefined())
        return std::nullopt;
    const QString text = value.toString();
    if (!value.isString())
        fault(key, " is not a string"_L1);
    else if (!isStorable(text) || text.size() > MaximumTextLength)
        fault(key, " is not plain text or too long"_L1);
    return text;
}

QJsonObject PayloadFields::settings()
{
    const QJsonValue value = m_object.value("settings"_L1);
    if (!value.isUndefined() && !value.isObject())
        fault("settings"_L1, " is not an object"_L1);
    return withoutSecrets(value.toObject());
}

} // namespace Console
