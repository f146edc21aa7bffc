// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "condition.h"
#include "connection.h"
#include "ids.h"

namespace Console {

// Many ids go to SQLite and come from it as one text: a place marker or a row for each costs more than
// finding what they stand for.

/// For `IN (SELECT value FROM json_each(?))`.
QString jsonList(const QList<CustomerId> &ids);
/// What \a select finds in its column `id`, in its order.
Result<QList<CustomerId>> idsOf(Connection &connection, const Condition &select);

} // namespace Console
