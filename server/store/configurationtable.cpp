// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "configurationtable.h"

#include "values.h"

using namespace Qt::StringLiterals;

namespace Console {

Result<QList<TrustedIssuer>> ConfigurationTable::issuers() const
{
    return m_connection.list(
        u"SELECT issuer, jwks_url, audience FROM issuer ORDER BY issuer"_s, {}, [](const Rows &row) {
            return TrustedIssuer {row.text(0), row.text(1), row.text(2)};
        });
}

Result<QList<OwnEndpoint>> ConfigurationTable::endpoints() const
{
    return m_connection.list(u"SELECT name FROM endpoint ORDER BY name"_s, {},
        [](const Rows &row) { return OwnEndpoint::parse(row.text(0)).value_or(OwnEndpoint()); });
}

Result<void> ConfigurationTable::putIssuer(const TrustedIssuer &issuer)
{
    return discard(m_connection.change(
        u"INSERT INTO issuer (issuer, jwks_url, audience) VALUES (?, ?, ?) ON CONFLICT (issuer) DO UPDATE "
        "SET jwks_url = excluded.jwks_url, audience = excluded.audience"_s,
        {textValue(issuer.issuer), textValue(issuer.jwksUrl), textValue(issuer.audience)}));
}

Result<void> ConfigurationTable::removeIssuer(const QString &issuer)
{
    return discard(m_connection.change(u"DELETE FROM issuer WHERE issuer = ?"_s, {textValue(issuer)}));
}

Result<void> ConfigurationTable::putEndpoint(const OwnEndpoint &endpoint)
{
    return discard(m_connection.change(
        u"INSERT INTO endpoint (name) VALUES (?) ON CONFLICT (name) DO NOTHING"_s, {endpoint.toString()}));
}

Result<void> ConfigurationTable::removeEndpoint(const OwnEndpoint &endpoint)
{
    return discard(m_connection.change(u"DELETE FROM endpoint WHERE name = ?"_s, {endpoint.toString()}));
}

} // namespace Console
