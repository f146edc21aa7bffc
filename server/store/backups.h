// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databasecopy.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace Console {

/// A copy of the database.
struct Backup
{
    QString path;
    QDateTime at;   ///< UTC
    QString reason; ///< "operator", "daily", "before-schema-6"
    qint64 bytes = 0;

    bool isByHand() const { return reason == QLatin1String("operator"); }
};

/// The backups of one data folder, in its subfolder "backups": whole databases, each a file of its own that
/// SQLite's programs read. A value, usable from any thread.
class Backups
{
public:
    static constexpr int KeptByDefault = 10;

    explicit Backups(const QString &directory);

    QString folder() const { return m_folder; }
    /// Newest first.
    QList<Backup> list() const;

    /// Copies the database as it is at one moment, while others read and write it, and reads all of the copy:
    /// one that is not whole is not kept. Takes some seconds for a million customers; for a thread that may
    /// wait. Internal when the database is damaged.
    Result<Backup> make(const QString &reason, CopyControl *control = nullptr) const;
    /// The same unread, for when the database is opened next anyway.
    Result<Backup> makeUnread(const QString &reason) const;

    /// Removes the oldest beyond \a kept of those that the console made by itself; those by hand stay.
    void prune(int kept) const;

    /// The newest one that is whole and that this version can read. Reads all of it.
    std::optional<Backup> lastGood() const;

private:
    using Copy = Result<void> (*)(const QString &from, const QString &to, CopyControl *control);
    Result<Backup> makeBy(Copy copy, const QString &reason, CopyControl *control) const;

    QString m_directory;
    QString m_folder;
};

} // namespace Console
