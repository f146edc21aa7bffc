// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "knowntenant.h"

#include <QList>

#include <array>
#include <atomic>

namespace Console {

/// A customer that a tenant is looked for.
struct OpenCustomer
{
    CustomerId id {};
    PartnerId partner {};
    QString vendorId;
    QString name;
    bool operator==(const OpenCustomer &) const = default;
};

/// Why a customer and a tenant belong together, the strongest first.
enum class MatchReason {
    SameId,      ///< the vendor tenant id is the tenant's id or its external id, in any letter case
    SameName,    ///< letter for letter
    SimilarName, ///< by normalisedName()
};

/// Customers and tenants by their places in the lists that were given.
struct TenantMatches
{
    struct Pair
    {
        qsizetype customer = 0;
        qsizetype tenant = 0;
        MatchReason reason {};
        bool operator==(const Pair &) const = default;
    };
    /// A customer that is left to the operator.
    struct Undecided
    {
        static constexpr size_t Shown = 3;

        qsizetype customer = 0;
        MatchReason reason {};
        qsizetype tenantCount = 0;               ///< that fit it, this many
        std::array<qsizetype, Shown> tenants {}; ///< the first of them
        qsizetype rivals = 0;                    ///< other customers that fit the first of them
        bool operator==(const Undecided &) const = default;
    };

    QList<Pair> pairs;          ///< the strongest first
    QList<Undecided> undecided; ///< the strongest first
    bool operator==(const TenantMatches &) const = default;
};

/// Pairs customers with tenants. A tenant of a known partner goes to that partner's customers only; one of an
/// unknown partner to any. A pair is made when each is the only one that fits the other; a pair takes both
/// out of what is compared by weaker reasons. What fits several is undecided, and whatever would fit it by a
/// weaker reason is so too: it never guesses, and the order of the lists does not matter. Ends early, with
/// nothing, when \a cancelled turns true.
TenantMatches matchTenants(const QList<OpenCustomer> &customers, const QList<KnownTenant> &tenants,
    const std::atomic_bool &cancelled);

} // namespace Console
