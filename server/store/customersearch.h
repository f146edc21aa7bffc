// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "condition.h"
#include "connection.h"
#include "ids.h"

namespace Console {

/// Finds customers, `c` in the conditions, by a text as MappingFilter describes it: through the trigrams of
/// names and vendor tenant ids, or the indexes of their beginnings. What they name may match; the row itself
/// proves it.
class CustomerSearch
{
public:
    /// \a text is not empty. Of many trigrams the rarest are looked up.
    static Result<CustomerSearch> by(Connection &connection, const QString &text);

    /// No more than \a limit customers may match.
    Result<bool> isFew(Connection &connection, qsizetype limit) const;
    /// A SELECT, as `id`, of all that may match; some of them twice.
    Condition candidates() const;
    /// SELECTs, as `id`, of what may match by name or vendor tenant id.
    const QList<Condition> &byText() const { return m_byText; }
    /// The same of what matches by Acronis tenant id.
    const Condition &byTenant() const { return m_byTenant; }

    /// True of those that match, by looking at the row.
    const Condition &proof() const { return m_proof; }
    /// Those of some \a ids who match, in the order given, and of whom \a where, a WHERE clause, is true.
    Result<QList<CustomerId>> matching(Connection &connection, const QList<CustomerId> &ids,
        const Condition &where = {QStringLiteral(" WHERE 1"), {}}) const;
    /// For a statement that walks an index in order: other rows are passed over without being read.
    Condition along() const;
    /// For a statement without an order.
    Condition all() const;

private:
    CustomerSearch() = default;

    QList<Condition> m_byText;
    Condition m_byTenant;
    Condition m_proof;
};

/// A SELECT, as `id`, of the customers that a condition is true of.
Condition selectOf(const Condition &condition);

/// True of customers `c` whose \a column begins with \a text, which an index with this collation finds.
Condition beginsWith(QLatin1StringView column, QLatin1StringView collation, const QString &text);

} // namespace Console
