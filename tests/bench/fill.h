// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"

namespace Console {

/// The database in \a folder; an empty one is filled with 5,000 partners and so many customers, of which the
/// first partner has 10,000. Ends the program when it cannot.
std::unique_ptr<Database> openFilled(const QString &folder, int customers);
int customersIn(const Database &database);

} // namespace Console
