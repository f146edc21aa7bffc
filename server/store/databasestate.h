// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

namespace Console {

class Connection;
class CopyControl;

/// What is found where a database should be, before anything is done to it.
struct DatabaseState
{
    enum class Kind {
        New,      ///< nothing is there, and nothing ever was
        Good,     ///< as far as a short look tells; see checkDatabase()
        Missing,  ///< gone, though its journal or backups of it are there
        Damaged,  ///< no database, not all of one, or not one of ours
        Newer,    ///< written by a newer version of the console
        Unusable, ///< cannot be read or written now: permissions, disk
    };

    Kind kind = Kind::New;
    int schema = 0;   ///< its version, when Good
    QString sentence; ///< what is wrong and what to do; empty when New or Good

    /// True when another file can take its place, such as a backup.
    bool isReplaceable() const
    {
        return kind == Kind::Missing || kind == Kind::Damaged || kind == Kind::Newer;
    }
};

/// The file of the database in a data folder.
QString databasePath(const QString &directory);

/// Looks at header and schema of the database in \a directory: takes a millisecond or so, whatever its size.
/// Changes nothing.
DatabaseState inspectDatabase(const QString &directory);

/// The same of any file, which is taken for Missing when it is not there.
DatabaseState inspectDatabaseFile(const QString &path);

/// Reads every page and says what is wrong (SQLite's quick_check). Takes about a second for a million
/// customers, more on a cold disk; for a thread that may wait. Internal for damage, Unavailable when it was
/// cancelled; \a control may be null.
Result<void> checkDatabase(Connection &connection, CopyControl *control = nullptr);

} // namespace Console
