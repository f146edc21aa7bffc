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
};

/// What the staged edits would do, in the order in which they were made.
QList<ChangeLine> changeLines(const MappingStage &stage);
/// The fields that both sides changed.
QList<ChangeLine> conflictLines(const MappingStage &stage);

} // namespace Console
