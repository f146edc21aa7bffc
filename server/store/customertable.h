// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "partner.h"

#include <functional>

namespace Console {

/// Statements over customers; see PartnerTable for how tables are used.
class CustomerTable
{
public:
    explicit CustomerTable(Connection &connection)
        : m_connection(connection)
    {
    }

    Result<std::optional<Customer>> byId(CustomerId id) const;
    Result<std::optional<Customer>> byVendorId(const VendorTenantId &id) const;
    Result<std::optional<Customer>> byAcronisId(const AcronisTenantId &id) const;
    /// The customer of \a partner that came to be as the mirror of this tenant and was unmapped since.
    Result<std::optional<Customer>> formerly(const AcronisTenantId &id, PartnerId partner) const;
    /// Calls \a visit for every customer, by vendor tenant id, without holding them all.
    Result<void> visitAll(const std::function<void(const Customer &)> &visit) const;
    /// The customers of \a partner itself that the platform has enabled, by vendor tenant id.
    Result<QList<Customer>> enabledOf(PartnerId partner) const;

    enum class Detail { Name, Tenant };
    using VisitDetail = std::function<bool(const QByteArray &vendorId, const QByteArray &detail)>;
    /// Calls \a visit with the vendor tenant id and one \a detail, both in UTF-8, of every customer below
    /// \a partner, those of sub-partners included, in a stable order (partner, then vendor tenant id),
    /// without holding them all, until it returns false. An unmapped customer's tenant is empty.
    Result<void> visitBelow(PartnerId partner, Detail detail, const VisitDetail &visit) const;
    /// Customers without a tenant that are not excluded.
    Result<qint64> countUnmapped() const;

    /// Stores a new customer; its id field is ignored. One that comes to be as the mirror of a tenant
    /// remembers that tenant past its mapping.
    Result<CustomerId> insert(
        const Customer &customer, const std::optional<AcronisTenantId> &mirrored = std::nullopt);
    /// Writes what differs from the row; nothing when there is none.
    Result<void> update(const Customer &customer);
    /// As Customer::mapTo().
    Result<void> setAcronisId(CustomerId id, const std::optional<AcronisTenantId> &acronisId);
    Result<void> remove(CustomerId id);
    /// Empties the mapping, and disables, every mapped customer below \a partner, those of sub-partners
    /// included.
    Result<void> unmapBelow(PartnerId partner);
    /// Disables every customer of \a partner itself.
    Result<void> disableOf(PartnerId partner);

private:
    Connection &m_connection;
};

} // namespace Console
