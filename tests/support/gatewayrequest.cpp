// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gatewayrequest.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Console {

QJsonObject GatewayRequest::object() const
{
    QJsonObject context {
        {u"callback_id"_s, callbackId}, {u"endpoint_id"_s, endpointId}, {u"tenant_id"_s, tenant}};
    if (!datacenterUrl.isEmpty())
        context["datacenter_url"_L1] = datacenterUrl;
    QJsonObject request {{u"type"_s, type}, {u"request_id"_s, requestId},
        {u"created_at"_s, u"0001-01-01T00:00:00Z"_s}, {u"context"_s, context}};
    if (!payload.isUndefined())
        request["payload"_L1] = payload;
    return request;
}

QByteArray GatewayRequest::json() const
{
    return QJsonDocument(object()).toJson(QJsonDocument::Compact);
}

GatewayRequest GatewayRequest::getState(const QString &tenant)
{
    return {Ids::GetStateRequest, Ids::GetState, tenant};
}

GatewayRequest GatewayRequest::readMapping(const QString &tenant)
{
    return {Ids::EmptyRequest, Ids::MappingRead, tenant};
}

QByteArray cyberAppAuth(const QString &identity, const QString &password)
{
    const QByteArray secrets =
        QJsonDocument(QJsonObject {{u"password"_s, password}}).toJson(QJsonDocument::Compact);
    return (identity.toUtf8() + ':' + secrets).toBase64();
}

} // namespace Console
