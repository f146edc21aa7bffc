// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "revert.h"

#include <QHash>
#include <QSet>

namespace Console {

/// A row of one of the tables that the history speaks of.
struct RowKey
{
    Entity entity;
    qint64 id;
    friend bool operator==(RowKey, RowKey) = default;
    friend size_t qHash(RowKey key, size_t seed = 0) { return qHashMulti(seed, int(key.entity), key.id); }
};

/// What a revert makes of a row.
struct RehearsedRow
{
    QJsonObject then;         ///< with the columns of its history; empty: not there
    QSet<QString> enabledFor; ///< of a customer: tenants it is or was enabled for, by what is reverted
};
using Rehearsal = QHash<RowKey, RehearsedRow>;

/// The row as it is in the database: the columns of its history, empty when it is not there.
Result<QJsonObject> currentRow(Connection &connection, RowKey key);

/// Gives the steps whose outcome no rule allows a problem, unless they have one: ids that another row has by
/// now, what belongs to a row that goes, a partner that is gone or would be below itself, a customer enabled
/// for a tenant that the platform did not enable it for. For any connection.
Result<void> judgeOutcome(Connection &connection, RevertPlan &plan, const Rehearsal &rehearsal);

} // namespace Console
