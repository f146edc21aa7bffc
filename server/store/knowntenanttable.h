// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "knowntenant.h"

#include <atomic>

namespace Console {

/// Tenants that were heard of, each by its source. They are for Auto-match alone: no callback is answered
/// from them, and the history does not tell of them.
class KnownTenantTable
{
public:
    /// So many of each source are kept, the latest.
    static constexpr qint64 Maximum = 200'000;

    explicit KnownTenantTable(Connection &connection)
        : m_connection(connection)
    {
    }

    /// Notes \a tenants, heard of \a at (milliseconds UTC since 1970). A name or partner that is not
    /// told now stays as it was told before.
    Result<void> note(TenantSource source, const QList<KnownTenant> &tenants, qint64 at);
    /// Forgets up to \a atMost tenants of one source; returns how many.
    Result<qint64> forget(TenantSource source, int atMost);
    /// Forgets those that are too many, the oldest first, up to \a atMost of each source; returns how many.
    Result<qint64> prune(qint64 maximum, int atMost);

    Result<qint64> count(TenantSource source) const;
    /// Tenants that no customer and no partner has, by id, what both sources tell of one put together: the
    /// partner as the callback has it, the rest as told last. Ends early when \a cancelled turns true.
    Result<QList<KnownTenant>> unused(const std::atomic_bool &cancelled) const;

private:
    Connection &m_connection;
};

} // namespace Console
