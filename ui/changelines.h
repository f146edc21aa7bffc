// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mappingstage.h"

namespace Console {

/// One changed field in words, as previews and conflicts list it.
struct ChangeLine
{
    CustomerId id {};
    QString customer;
    QString field;
    QString base;
    QString mine;
    QString theirs; ///< of a conflict
    QString vendorId;
    std::optional<CustomerField> clash; ///< of a conflict about one field; none: about the whole customer
};

/// What these edits would do.
QList<ChangeLine> changeLines(const QList<StagedEdit> &edits);
/// What both sides changed, in the order of the edits.
QList<ChangeLine> conflictLines(const MappingStage &stage);
QList<ChangeLine> conflictLines(const MappingStage &stage, CustomerId id);
/// How many edits map, unmap, rename, …: "3 mapped · 1 removed".
QString changeSummary(const QList<StagedEdit> &edits);

} // namespace Console
