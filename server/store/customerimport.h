// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importrows.h"
#include "stagededit.h"

#include <QSet>

namespace Console {

/// What a file would change, held against the database.
struct ImportPlan
{
    /// What is kept in memory, at most.
    static constexpr qsizetype MaximumEdits = 250'000;
    static constexpr qsizetype MaximumProblems = 10'000;

    qint64 added = 0;
    qint64 changed = 0;
    qint64 unmapped = 0; ///< of those changed
    qint64 unchanged = 0;
    qint64 wrong = 0;
    QList<StagedEdit> edits;       ///< in the order of the file
    QList<ImportProblem> problems; ///< by line
    bool tooMany = false;          ///< more edits than can be staged: the rest was not looked at
};

struct ImportOptions
{
    std::optional<PartnerId> partner; ///< of new customers whose row names none
    QSet<QString> pending;            ///< vendor tenant ids that wait to be added
    CustomerId firstAdded {};         ///< of those that the file adds; the next ones follow it
};

/// Finds each row's customer by vendor tenant id, or by Acronis tenant id when the row has no vendor tenant
/// id, and compares. Reads the database as it is at one moment, and changes nothing. Ends early when
/// \a cancelled turns true.
Result<ImportPlan> planImport(Connection &connection, const ImportRows &rows, const ImportOptions &options,
    const std::atomic_bool &cancelled);

} // namespace Console
