// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"

#include <QStringList>

namespace Console::Oracle {

/// Rules that hold in every database, whatever happened: SQLite finds it whole, foreign keys lead somewhere,
/// a tenant belongs to one partner and one customer at most, and the history replayed from its first row
/// gives the tables. Returns what does not hold.
QStringList auditDatabase(Connection &connection);

} // namespace Console::Oracle
