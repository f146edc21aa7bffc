// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "workspace.h"

class QIODevice;

namespace Console {

/// How many rows of one kind an import added, changed and found as they were.
struct ImportCount
{
    qint64 added = 0;
    qint64 changed = 0;
    qint64 unchanged = 0;
};

struct ImportReport
{
    ImportCount partners;
    ImportCount customers;
    ImportCount credentials;
    ImportCount endpoints;
    ImportCount issuers;
};

/// Puts a workspace into the database, rows found by their vendor tenant id, identity, name or issuer.
/// For a unit of work: an error, which names its place in the file, takes all of it back. Swaps of tenants
/// within the file are fine. Every credential must have its hash.
Result<ImportReport> importWorkspace(Connection &connection, const Workspace &workspace);

/// Writes the database as a workspace file, one row a line, in an order that depends on the content alone.
Result<void> exportWorkspace(Connection &connection, QIODevice &out);

} // namespace Console
