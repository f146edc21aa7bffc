// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobprogress.h"
#include "result.h"

namespace Console {

/// Tells a copy's progress, in pages, and cancels it.
struct CopyControl
{
    JobProgress progress;
    std::atomic_bool cancelled = false;
};

/// Copies the database \a from, as it is at one moment, into the new file \a to, by SQLite's online backup.
/// What \a to held before is replaced when all was written and synced. Never keeps a writer waiting: it reads
/// as any reader does. A cancelled copy leaves nothing and is an error. \a control may be null.
Result<void> copyDatabase(const QString &from, const QString &to, CopyControl *control = nullptr);

} // namespace Console
