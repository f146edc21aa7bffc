// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "credentialtable.h"

#include "values.h"

using namespace Qt::StringLiterals;

namespace Console {

namespace {

Credential readCredential(const Rows &row)
{
    return {row.text(0), row.text(1).toUtf8(), PartnerId {row.integer(2)}};
}

} // namespace

Result<std::optional<Credential>> CredentialTable::byIdentity(const QString &identity) const
{
    return m_connection.first(u"SELECT identity, hash, partner_id FROM credential WHERE identity = ?"_s,
        {textValue(identity)}, readCredential);
}

Result<bool> CredentialTable::anyOf(PartnerId partner) const
{
    return m_connection
        .first(u"SELECT 1 FROM credential WHERE partner_id = ? LIMIT 1"_s, {toValue(partner)},
            [](const Rows &) { return true; })
        .map([](std::optional<bool> found) { return found.has_value(); });
}

Result<QList<Credential>> CredentialTable::of(PartnerId partner) const
{
    return m_connection.list(
        u"SELECT identity, hash, partner_id FROM credential WHERE partner_id = ? ORDER BY identity"_s,
        {toValue(partner)}, readCredential);
}

Result<QList<Credential>> CredentialTable::all() const
{
    return m_connection.list(
        u"SELECT identity, hash, partner_id FROM credential ORDER BY identity"_s, {}, readCredential);
}

Result<void> CredentialTable::put(const Credential &credential)
{
    return discard(m_connection.change(u"INSERT INTO credential (identity, hash, partner_id) VALUES (?, ?, "
                                       u"?) ON CONFLICT (identity) DO UPDATE "
                                       "SET hash = excluded.hash, partner_id = excluded.partner_id"_s,
        {textValue(credential.identity), QString::fromLatin1(credential.hash), toValue(credential.partner)}));
}

Result<bool> CredentialTable::remove(const QString &identity)
{
    return m_connection.change(u"DELETE FROM credential WHERE identity = ?"_s, {textValue(identity)})
        .map([](qint64 rows) { return rows > 0; });
}

} // namespace Console
