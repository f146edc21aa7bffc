// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

namespace Console {

/// What became of the database that was there before.
struct Restored
{
    QString setAside; ///< the folder it is in now; empty when there was none
};

/// Why \a file cannot be restored. Reads all of it; for a thread that may wait.
Result<void> checkBackup(const QString &file);

/// Puts the database in \a file, which stays as it is, in the place of the one in \a directory, which is set
/// aside with its journal in a folder of its own: nothing is deleted. Refused when \a file is not whole, was
/// written by a newer version, or when somebody uses the database; who comes meanwhile is refused. After an
/// error all is as before. Reads all of \a file; for a thread that may wait.
Result<Restored> restoreDatabase(const QString &directory, const QString &file);

/// The step of these that moves files: sets what is in \a directory aside and the database \a fresh in its
/// place, or leaves all as it was but for \a fresh. With a DataLock.
Result<Restored> putInPlace(const QString &directory, const QString &fresh);

/// Sets the database in \a directory aside and makes an empty one in its place.
Result<Restored> startAnew(const QString &directory);

/// Makes an empty database of the newest schema where there is none, whole or not at all; another process
/// may be doing so too.
Result<void> createDatabase(const QString &directory);

} // namespace Console
