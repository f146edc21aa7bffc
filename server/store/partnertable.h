// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "partner.h"

namespace Console {

/// Statements over partners; a light view on a connection, made where it is used. The writing ones are for
/// units of work (see Writer): a reading connection refuses them.
class PartnerTable
{
public:
    explicit PartnerTable(Connection &connection)
        : m_connection(connection)
    {
    }

    Result<std::optional<Partner>> byId(PartnerId id) const;
    Result<std::optional<Partner>> byVendorId(const VendorTenantId &id) const;
    Result<std::optional<Partner>> byAcronisId(const AcronisTenantId &id) const;
    Result<std::optional<PartnerId>> idOf(const AcronisTenantId &id) const;
    /// All partners, parents before their sub-partners, else by vendor tenant id.
    Result<QList<Partner>> all() const;
    /// True when \a partner is \a root or a sub-partner of it, at any depth.
    Result<bool> isWithin(PartnerId partner, PartnerId root) const;

    /// A partner as the table of the window shows it.
    struct Summary
    {
        Partner partner;
        qint64 customers = 0; ///< its own, without those of sub-partners
        qint64 mapped = 0;
        qint64 credentials = 0;
    };
    Result<QList<Summary>> summaries() const;

    /// What stands directly below \a partner.
    struct Below
    {
        qint64 customers = 0;
        qint64 enabledCustomers = 0;
        qint64 partners = 0;
        qint64 credentials = 0;
    };
    Result<Below> countBelow(PartnerId partner) const;

    /// What disabling \a partners does.
    struct Impact
    {
        qint64 partners = 0;  ///< those of them that are enabled
        qint64 customers = 0; ///< their own enabled ones
    };
    Result<Impact> impactOfDisabling(const QList<PartnerId> &partners) const;

    /// Stores a new partner; its id field is ignored.
    Result<PartnerId> insert(const Partner &partner);
    Result<void> update(const Partner &partner);
    /// Refused with Conflict while customers, sub-partners or credentials stand below it.
    Result<void> remove(PartnerId id);

private:
    Connection &m_connection;
};

} // namespace Console
