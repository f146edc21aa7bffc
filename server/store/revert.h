// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "history.h"

namespace Console {

/// What is to be taken back.
struct RevertScope
{
    enum class Kind {
        Row,   ///< one history row
        Batch, ///< the rows of the same unit of work
        Since, ///< the row and everything after it
    };
    Kind kind = Kind::Row;
    qint64 row = 0; ///< history row id
    friend bool operator==(RevertScope, RevertScope) = default;
};

/// What taking it back does, and why it cannot be done.
struct RevertPlan
{
    /// The inverse of one history row: `before` is what is there now, `after` what comes back; both only
    /// with the fields that change.
    struct Step
    {
        Entity entity = Entity::Partner;
        qint64 entityId = 0;
        QString name; ///< of the customer, partner, credential, issuer or endpoint
        QJsonObject before;
        QJsonObject after;
        QString problem; ///< a sentence; empty when it can be done
    };
    QList<Step> steps; ///< in the order in which they are done: newest first

    /// The first problem; empty when there is none.
    QString problem() const;
};

/// Works out what reverting would do, without writing; with any connection. Fails when there is nothing to
/// revert or too much of it.
Result<RevertPlan> planRevert(Connection &connection, RevertScope scope);

/// Plans once more and writes it, for a unit of work: the revert is a change like any other. Refused with
/// Conflict, in words, when later changes depend on what it takes back.
Result<void> revert(Connection &connection, RevertScope scope);

} // namespace Console
