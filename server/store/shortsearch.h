// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "ids.h"

#include <optional>

namespace Console {

/// SQL for the state of a customer `c`, as the index by state has it, and its values.
struct CustomerStates
{
    QLatin1StringView expression;
    QStringList inOrder; ///< the ones that are wanted
    QString mapped;      ///< the only one whose customers have an Acronis tenant id
};

/// The first \a limit customers, by state in the order of \a states and by name within, whose name or one of
/// whose ids begins with \a text, which has one or two characters and matches a large part of them all. Each
/// field is followed through an index in that order, so that none of the many is read but those shown.
/// Nothing when the matches are so unevenly spread that another way is quicker.
Result<std::optional<QList<CustomerId>>> firstUnderShortText(
    Connection &connection, const QString &text, const CustomerStates &states, qsizetype limit);

} // namespace Console
