// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "envelope.h"

#include "callbacktable.h"
#include "identifier.h"
#include "plainfields.h"
#include "text.h"
#include "timestamp.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

EnvelopeFields fieldsOf(const QJsonObject &object)
{
    const QJsonObject context = object.value("context"_L1).toObject();
    const QJsonValue datacenter = context.value("datacenter_url"_L1);
    return {object.value("type"_L1).toString(), object.value("request_id"_L1).toString(),
        object.value("created_at"_L1).toString(), object.value("context"_L1).isObject(),
        context.value("callback_id"_L1).toString(), context.value("endpoint_id"_L1).toString(),
        context.value("tenant_id"_L1).toString(), datacenter.toString(),
        datacenter.isUndefined() || datacenter.isString(), object.value("payload"_L1)};
}

tl::expected<EnvelopeFields, QString> readFields(const QByteArray &body)
{
    if (auto plain = readPlainFields(body))
        return *std::move(plain);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError)
        return tl::unexpected(
            u"the body is not JSON: %1 at byte %2"_s.arg(error.errorString()).arg(error.offset));
    if (!document.isObject())
        return tl::unexpected(u"the body is not a JSON object"_s);
    return fieldsOf(document.object());
}

} // namespace

tl::expected<Envelope, EnvelopeFault> parseEnvelope(const QByteArray &body)
{
    EnvelopeFault fault;
    const auto refused = [&fault](const QString &detail) {
        fault.detail = detail;
        return tl::unexpected(fault);
    };
    auto fields = readFields(body);
    if (!fields)
        return refused(fields.error());
    if (!isUuid(fields->requestId))
        return refused(u"request_id is not a UUID"_s);
    fault.requestId = fields->requestId.toLatin1();
    const bool isKnown = findCallback(fields->callbackId, fields->type) != nullptr; // these are identifiers
    if (!isKnown && !Identifier::parse(fields->type))
        return refused(u"type is not an identifier"_s);
    if (!isTimestamp(fields->createdAt))
        return refused(u"created_at is not an RFC 3339 time"_s);
    if (!fields->hasContext)
        return refused(u"context is not an object"_s);
    if (!isKnown && !Identifier::parse(fields->callbackId))
        return refused(u"context.callback_id is not an identifier"_s);
    if (!Identifier::parse(fields->endpointId))
        return refused(u"context.endpoint_id is not an identifier"_s);
    const auto tenant = AcronisTenantId::parse(fields->tenantId);
    if (!tenant)
        return refused(u"context.tenant_id is not a UUID"_s);
    if (!fields->isDatacenterText)
        return refused(u"context.datacenter_url is not a string"_s);
    // What could not be stored as it came is as good as none; most callbacks do not look at it.
    if (!isStorable(fields->datacenterUrl) || fields->datacenterUrl.size() > MaximumTextLength)
        fields->datacenterUrl.clear();
    return Envelope {std::move(fields->type), fault.requestId, std::move(fields->callbackId),
        std::move(fields->endpointId), *tenant, std::move(fields->tenantId), std::move(fields->datacenterUrl),
        std::move(fields->payload)};
}

} // namespace Console
