// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "partner.h"

namespace Console {

/// Statements over credentials; see PartnerTable for how tables are used. Hashes never reach the history.
class CredentialTable
{
public:
    explicit CredentialTable(Connection &connection)
        : m_connection(connection)
    {
    }

    Result<std::optional<Credential>> byIdentity(const QString &identity) const;
    Result<bool> anyOf(PartnerId partner) const;
    /// The credentials of \a partner by identity.
    Result<QList<Credential>> of(PartnerId partner) const;
    /// All credentials by identity.
    Result<QList<Credential>> all() const;

    /// Adds the credential or replaces hash and partner of the one with this identity.
    Result<void> put(const Credential &credential);
    /// True when there was one.
    Result<bool> remove(const QString &identity);

private:
    Connection &m_connection;
};

} // namespace Console
