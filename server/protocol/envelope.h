// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ids.h"
#include "result.h"

#include <QJsonValue>

namespace Console {

/// A request of the gateway (protocol: "Envelope"), checked in form. Only what context holds counts.
struct Envelope
{
    QString type;
    QByteArray requestId; ///< a UUID as received
    QString callbackId;
    QString endpointId;
    AcronisTenantId tenant;
    QString tenantAsReceived;
    QString datacenterUrl; ///< empty when absent
    QJsonValue payload;    ///< undefined when absent
};

/// Why a body is no envelope, with the request id when that much could be read.
struct EnvelopeFault
{
    QByteArray requestId;
    QString detail;
};

/// Reads \a body once. Never looks at who sent it.
tl::expected<Envelope, EnvelopeFault> parseEnvelope(const QByteArray &body);

} // namespace Console
