// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qnamespace.h>

namespace Console::MappingColumns {

enum Column { State, Name, VendorId, AcronisId, Partner, Datacenter, Changed, Count };

enum Role {
    MarkRole = Qt::UserRole, ///< Mark of the State column
    PendingRole,             ///< the row has a staged edit
    CellPendingRole,         ///< this cell has
    ProblemRole,             ///< what is wrong with the cell, in words
    DimRole,                 ///< secondary text
    AlarmRole,               ///< text that speaks of a problem
    StruckRole,              ///< about to be removed
    FreshRole,               ///< someone else has just changed the row
};

} // namespace Console::MappingColumns
