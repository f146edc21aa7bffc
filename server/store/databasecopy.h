// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobprogress.h"
#include "result.h"

#include <mutex>

namespace Console {

class Connection;

/// Tells a copy's progress, in pages, and cancels it, or a check.
class CopyControl
{
public:
    JobProgress progress;

    /// What is under way ends with an error soon. From any thread.
    void cancel();
    bool isCancelled() const { return m_cancelled; }
    /// Lets cancel() interrupt \a connection, or none any more when null.
    void setInterruptible(Connection *connection);

private:
    std::atomic_bool m_cancelled = false;
    std::mutex m_mutex;
    Connection *m_connection = nullptr;
};

/// Copies the database \a from, as it is at one moment, into the new file \a to, by SQLite's online backup.
/// What \a to held before is replaced when all was written and synced. Never keeps a writer waiting: it reads
/// as any reader does. A cancelled copy leaves nothing and is an error. \a control may be null.
Result<void> copyDatabase(const QString &from, const QString &to, CopyControl *control = nullptr);

/// The same for a copy to rely on: all of it is read before it takes its place. Internal when it is not
/// whole.
Result<void> copyWholeDatabase(const QString &from, const QString &to, CopyControl *control = nullptr);

} // namespace Console
