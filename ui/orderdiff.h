// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ids.h"

#include <QList>

namespace Console {

/// How one list of rows becomes another in steps that views can follow.
struct OrderDiff
{
    struct Range
    {
        qsizetype first = 0;
        qsizetype count = 0;
        friend bool operator==(Range, Range) = default;
    };
    QList<Range> removed;        ///< in the old list, ascending
    QList<CustomerId> survivors; ///< the new list without what is inserted; empty unless `moved`
    QList<Range> inserted;       ///< in the new list, ascending
    bool moved = false;          ///< the survivors changed places
};

/// Ids are unique within each list. For any thread; linear.
OrderDiff diffOf(const QList<CustomerId> &before, const QList<CustomerId> &after);

} // namespace Console
