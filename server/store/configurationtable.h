// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "endpoint.h"
#include "partner.h"

namespace Console {

/// The trusted issuers and the endpoints that are ours; see PartnerTable for how tables are used.
class ConfigurationTable
{
public:
    explicit ConfigurationTable(Connection &connection)
        : m_connection(connection)
    {
    }

    /// By issuer.
    Result<QList<TrustedIssuer>> issuers() const;
    /// By name.
    Result<QList<OwnEndpoint>> endpoints() const;

    /// Adds the issuer or replaces address and audience of the one of this name.
    Result<void> putIssuer(const TrustedIssuer &issuer);
    Result<void> removeIssuer(const QString &issuer);
    /// No-op when it is there.
    Result<void> putEndpoint(const OwnEndpoint &endpoint);
    Result<void> removeEndpoint(const OwnEndpoint &endpoint);

private:
    Connection &m_connection;
};

} // namespace Console
