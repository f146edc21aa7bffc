// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "condition.h"
#include "mappingquery.h"

namespace Console {

/// How the customers of a filter are met in the order of a sort, the filter's text apart: each part along an
/// index where there is one, one part after the other.
struct MappingWalk
{
    struct Part
    {
        QString sql; ///< a condition more
        bool hasTenants = true;
    };

    MappingFilter filter;
    MappingSort sort;
    QLatin1StringView tables;
    Condition where;
    QList<Part> parts;
    QString order; ///< within a part

    static Result<MappingWalk> of(
        Connection &connection, const MappingFilter &filter, const MappingSort &sort);

    /// A SELECT of ids, as `id`, that are \a also so. Ends with a place marker for how many at most.
    Condition along(const Part &part, const Condition &also = {}) const;
    /// The same of few, whom a SELECT finds as `id`, once or twice, and of all parts.
    Condition among(const Condition &ids, const Condition &also = {}) const;
};

/// A WHERE clause for the filter's partner.
Condition scopeOf(const MappingFilter &filter);

} // namespace Console
