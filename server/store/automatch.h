// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mappingquery.h"
#include "tenantmatching.h"

#include <QSet>

namespace Console {

/// What is meant to be changed but is not in the database: auto-match keeps clear of it.
struct StagedIds
{
    QSet<CustomerId> customers;
    QSet<QString> tenants; ///< Acronis tenant ids, lower case
};

/// What auto-match found, and from what.
struct AutoMatch
{
    QList<OpenCustomer> customers; ///< unmapped, not excluded, not being edited
    QList<KnownTenant> tenants;    ///< that nobody has
    TenantMatches matches;
    qint64 fromLists = 0;     ///< tenants known from imported lists, used or not
    qint64 fromCallbacks = 0; ///< likewise
};

/// A customer as it is now, and the tenant it is to have.
struct TenantPair
{
    CustomerRow customer;
    QString tenant;
};

/// Looks for the tenants of unmapped customers. Slow: for a reading thread. Ends early, with anything, when
/// \a cancelled turns true.
Result<AutoMatch> findMatches(
    Connection &connection, const StagedIds &staged, const std::atomic_bool &cancelled);

/// Those of \a pairs of which the customer is still open and the tenant still unused.
Result<QList<TenantPair>> stillOpen(
    Connection &connection, const QList<std::pair<CustomerId, AcronisTenantId>> &pairs);

} // namespace Console
