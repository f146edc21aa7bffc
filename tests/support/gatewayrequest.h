// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace Console {

/// The ids that requests and workspaces of tests share.
namespace Ids {

inline const auto Endpoint =
    QStringLiteral("cti.a.p.acgw.endpoint.v1.0~wasabi_technologies.wasabi_qa.endpoint.v1.0");
inline const auto OtherEndpoint =
    QStringLiteral("cti.a.p.acgw.endpoint.v1.0~other_vendor.other_app.endpoint.v1.0");
inline const auto GetState =
    QStringLiteral("cti.a.p.acgw.callback.v2.0~a.p.partner.mirroring.get_state.v1.0");
inline const auto GetStateRequest =
    QStringLiteral("cti.a.p.acgw.request.v1.1~a.p.partner.mirroring.get_state.v1.0");
inline const auto GetStateOk =
    QStringLiteral("cti.a.p.acgw.response.v1.1~a.p.partner.mirroring.get_state.ok.v1.0");
inline const auto MappingRead = QStringLiteral("cti.a.p.acgw.callback.v1.0~a.p.tenant_mapping.read.v1.0");
inline const auto EmptyRequest = QStringLiteral("cti.a.p.acgw.request.v1.0~a.p.empty.v1.0");
inline const auto MappingReadOk =
    QStringLiteral("cti.a.p.acgw.response.v1.0~a.p.tenant_mapping.read.ok.v1.0");
inline const auto Request = QStringLiteral("14ba57f7-b28c-4e5f-b1ae-55eba40a8502");
inline const auto TenantA = QStringLiteral("9ae2aada-2342-4fc0-8d92-007b597a7d9c");
inline const auto TenantB = QStringLiteral("0dd47bbb-d065-447f-ab7c-06e05887078b");
inline const auto UnknownTenant = QStringLiteral("ffffffff-0000-4000-8000-00000000dead");
inline const auto NilTenant = QStringLiteral("00000000-0000-0000-0000-000000000000");

} // namespace Ids

/// A request of the gateway, by its parts; change what a test is about.
struct GatewayRequest
{
    QString type;
    QString callbackId;
    QString tenant = Ids::TenantA;
    QString endpointId = Ids::Endpoint;
    QString requestId = Ids::Request;
    QString datacenterUrl = QStringLiteral("https://eu8-cloud.acronis.com");
    QJsonValue payload = QJsonValue(QJsonValue::Undefined); ///< undefined: left out

    QJsonObject object() const;
    QByteArray json() const;

    static GatewayRequest getState(const QString &tenant = Ids::TenantA);
    static GatewayRequest readMapping(const QString &tenant = Ids::TenantA);
};

/// The value of X-CyberApp-Auth for an identity and a password.
QByteArray cyberAppAuth(const QString &identity, const QString &password);

} // namespace Console
