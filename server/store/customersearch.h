// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "ids.h"

namespace Console {

/// Part of a WHERE clause with the values for its place markers.
struct Condition
{
    QString sql;
    QVariantList values;
};

/// Finds customers, `c` in the conditions, by a text as MappingFilter describes it: through the trigrams of
/// names and vendor tenant ids, or the indexes of their beginnings. None of it reads rows that cannot match.
class CustomerSearch
{
public:
    /// \a text is not empty.
    explicit CustomerSearch(const QString &text);

    /// Too short to be found anywhere but at the beginning.
    bool isShort() const { return m_short; }

    /// All that may match, when they are not more than \a limit.
    Result<std::optional<QList<CustomerId>>> atMost(Connection &connection, qsizetype limit) const;
    /// True of those that match, by looking at the row.
    const Condition &proof() const { return m_proof; }
    /// Of the rows in \a ids, a JSON list of what atMost() found.
    Condition among(const QString &ids) const;
    /// For a statement that walks an index in order: other rows are passed over without being read.
    Condition along() const;
    /// For a statement without an order.
    Condition all() const;

private:
    bool m_short;
    Condition m_candidates; ///< a SELECT of ids
    Condition m_proof;
};

} // namespace Console
