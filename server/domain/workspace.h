// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "endpoint.h"
#include "partner.h"
#include "result.h"

#include <QList>

namespace Console {

/// The content of a workspace file: what one database holds, in a form people write. An optional that is not
/// set was absent in the file: an existing row keeps that field, a new one gets the default.
struct Workspace
{
    struct PartnerEntry
    {
        VendorTenantId vendorId;
        QString name;
        std::optional<VendorTenantId> parent;
        std::optional<AcronisTenantId> acronisId;
        std::optional<PartnerMode> mode;
        std::optional<EnablementState> state;
        std::optional<QJsonObject> settings;
        std::optional<QString> datacenterUrl;
        std::optional<QString> blockMessage;
    };
    struct CustomerEntry
    {
        VendorTenantId vendorId;
        QString name;
        VendorTenantId partner;
        std::optional<AcronisTenantId> acronisId;
        std::optional<EnablementState> state;
        std::optional<bool> excluded;
        std::optional<QJsonObject> settings;
        std::optional<QString> datacenterUrl;
    };
    struct CredentialEntry
    {
        QString identity;
        QByteArray password; ///< null when the file gives the hash
        QByteArray hash;     ///< null until the password was hashed
        VendorTenantId partner;
    };

    QList<PartnerEntry> partners;
    QList<CustomerEntry> customers;
    QList<CredentialEntry> credentials;
    QList<OwnEndpoint> endpoints;
    QList<TrustedIssuer> issuers;

    /// Reads a workspace file. A fault is Invalid and names its place, such as
    /// "customers[3].acronis_tenant_id: not a UUID".
    static Result<Workspace> parse(const QByteArray &json);
};

} // namespace Console
