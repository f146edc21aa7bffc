// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QStringList>

namespace Console {

class Connection;

/// The version this program writes: the number of migrations. Kept in SQLite's user_version.
int schemaVersion();

/// The statements of one migration, 1-based. Migrations are append-only: a released one never changes.
QStringList migrationStatements(int version);

/// The columns of a table whose changes its history rows carry: the keys of their JSON objects.
QStringList historyColumns(const QString &table);

/// Brings the database behind \a connection to schemaVersion(), one transaction for each version.
/// Refuses a database written by a newer program and one that is not ours.
Result<void> migrate(Connection &connection);

} // namespace Console
