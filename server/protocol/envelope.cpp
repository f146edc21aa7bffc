// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "envelope.h"

#include "identifier.h"
#include "text.h"
#include "timestamp.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

std::optional<QString> identifierAt(const QJsonObject &object, QLatin1StringView key)
{
    const QString text = object.value(key).toString();
    if (!Identifier::parse(text))
        return std::nullopt;
    return text;
}

} // namespace

tl::expected<Envelope, EnvelopeFault> parseEnvelope(const QByteArray &body)
{
    EnvelopeFault fault;
    const auto refused = [&fault](const QString &detail) {
        fault.detail = detail;
        return tl::unexpected(fault);
    };
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError)
        return refused(u"the body is not JSON: %1 at byte %2"_s.arg(error.errorString()).arg(error.offset));
    if (!document.isObject())
        return refused(u"the body is not a JSON object"_s);
    const QJsonObject object = document.object();

    Envelope envelope;
    const QString requestId = object.value("request_id"_L1).toString();
    if (!isUuid(requestId))
        return refused(u"request_id is not a UUID"_s);
    envelope.requestId = requestId.toLatin1();
    fault.requestId = envelope.requestId;

    const auto type = identifierAt(object, "type"_L1);
    if (!type)
        return refused(u"type is not an identifier"_s);
    envelope.type = *type;
    if (!isTimestamp(object.value("created_at"_L1).toString()))
        return refused(u"created_at is not an RFC 3339 time"_s);

    if (!object.value("context"_L1).isObject())
        return refused(u"context is not an object"_s);
    const QJsonObject context = object.value("context"_L1).toObject();
    const auto callbackId = identifierAt(context, "callback_id"_L1);
    if (!callbackId)
        return refused(u"context.callback_id is not an identifier"_s);
    envelope.callbackId = *callbackId;
    const auto endpointId = identifierAt(context, "endpoint_id"_L1);
    if (!endpointId)
        return refused(u"context.endpoint_id is not an identifier"_s);
    envelope.endpointId = *endpointId;
    envelope.tenantAsReceived = context.value("tenant_id"_L1).toString();
    const auto tenant = AcronisTenantId::parse(envelope.tenantAsReceived);
    if (!tenant)
        return refused(u"context.tenant_id is not a UUID"_s);
    envelope.tenant = *tenant;
    const QJsonValue datacenter = context.value("datacenter_url"_L1);
    if (!datacenter.isUndefined() && !datacenter.isString())
        return refused(u"context.datacenter_url is not a string"_s);
    // What could not be stored as it came is as good as none; most callbacks do not look at it.
    if (const QString url = datacenter.toString(); isStorable(url) && url.size() <= MaximumTextLength)
        envelope.datacenterUrl = url;
    envelope.payload = object.value("payload"_L1);
    return envelope;
}

} // namespace Console
