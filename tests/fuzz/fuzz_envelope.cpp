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

} // namespace

// Whatever is accepted can be answered: the id that is echoed is one, and the answer is JSON.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray body(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto envelope = parseEnvelope(body);
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
