// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "envelope.h"
#include "reply.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cstdint>
#include <cstdlib>

using namespace Console;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

// However a body is written, it says the same: the key keeps it from being read as a plain one.
void requireOneMeaning(const QByteArray &body, const tl::expected<Envelope, EnvelopeFault> &envelope)
{
    if (!body.startsWith('{'))
        return;
    const auto other = parseEnvelope("{\"\":0," + body.sliced(1));
    require(envelope.has_value() == other.has_value());
    if (!envelope) {
        const EnvelopeFault &fault = envelope.error();
        require(fault.requestId == other.error().requestId);
        require(fault.requestId.isNull() || fault.detail == other.error().detail);
        return;
    }
    require(envelope->requestId == other->requestId && envelope->type == other->type);
    require(envelope->callbackId == other->callbackId && envelope->endpointId == other->endpointId);
    require(envelope->tenantAsReceived == other->tenantAsReceived && envelope->tenant == other->tenant);
    require(envelope->datacenterUrl == other->datacenterUrl && envelope->payload == other->payload);
}

} // namespace

// Whatever is accepted can be answered: the id that is echoed is one, and the answer is JSON.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray body(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto envelope = parseEnvelope(body);
    requireOneMeaning(body, envelope);
    const QByteArray &requestId = envelope ? envelope->requestId : envelope.error().requestId;
    require(requestId.isNull() ? !envelope : isUuid(QString::fromLatin1(requestId)));
    if (!envelope) {
        require(!envelope.error().detail.isEmpty());
        require(QJsonDocument::fromJson(errorBody(requestId, QString::fromUtf8(body))).isObject());
        return 0;
    }
    require(isUuid(envelope->tenantAsReceived));
    require(AcronisTenantId::parse(envelope->tenantAsReceived) == envelope->tenant);
    QByteArray payload;
    appendJsonString(payload, envelope->endpointId);
    const QJsonDocument answer = QJsonDocument::fromJson(successBody("type", requestId, payload));
    require(answer.isObject() && answer.object().size() == 4);
    return 0;
}
