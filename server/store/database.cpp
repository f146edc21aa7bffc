// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "database.h"

#include "backups.h"
#include "databasestate.h"
#include "restore.h"
#include "schema.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

Q_LOGGING_CATEGORY(lcDatabase, "console.store.database")

constexpr auto OwnerOnly = QFile::ReadOwner | QFile::WriteOwner;

// Created here so that the file, and with it the journals that SQLite makes like it, is private from its
// first byte.
Result<void> createPrivately(const QString &path)
{
    QFile file(path);
    if (!file.exists() && !file.open(QIODevice::WriteOnly | QIODevice::Append, OwnerOnly)) {
        return failure(
            ErrorCode::Unavailable, u"cannot create the database %1: %2"_s.arg(path, file.errorString()));
    }
    return {};
}

/// Makes a new database, or a backup of one that is about to be brought up to date. Refuses what is damaged:
/// an empty database never takes the place of another by itself.
Result<void> prepare(const QString &directory)
{
    const DatabaseState state = inspectDatabase(directory);
    if (state.kind == DatabaseState::Kind::New) {
        // It gives the row ids that the file beside an old one speaks of to others.
        for (const auto part : {""_L1, "-wal"_L1, "-shm"_L1})
            QFile::remove(QDir(directory).filePath(u"callbacks.sqlite"_s) + part);
        return createDatabase(directory);
    }
    if (!state.sentence.isEmpty()) {
        const bool retry = state.kind == DatabaseState::Kind::Unusable;
        return failure(retry ? ErrorCode::Unavailable : ErrorCode::Invalid, state.sentence);
    }
    if (state.schema == schemaVersion())
        return {};
    const auto made = Backups(directory).makeUnread(u"before-schema-%1"_s.arg(schemaVersion()));
    if (made)
        return {};
    return failure(made.error().code,
        u"the database is of an older version and is not brought up to date, since no backup could be made "
        "first: %1"_s.arg(made.error().detail));
}

} // namespace

Result<std::unique_ptr<Database>> Database::open(const QString &directory)
{
    const QDir dir(directory);
    if (!dir.exists()
        && (!dir.mkpath(u"."_s) || !QFile::setPermissions(directory, OwnerOnly | QFile::ExeOwner))) {
        return failure(ErrorCode::Unavailable,
            u"cannot create the data folder %1; choose another one with --data"_s.arg(directory));
    }
    auto lock = DataLock::forUse(directory);
    if (!lock)
        return tl::unexpected(lock.error());
    if (auto ready = prepare(directory); !ready)
        return tl::unexpected(ready.error());
    std::unique_ptr<Database> database(new Database(std::move(*lock)));
    database->m_path = databasePath(directory);
    if (auto started = database->m_writer.start(database->m_path); !started)
        return tl::unexpected(started.error());
    if (!database->m_walIndex.open(database->m_path))
        qCWarning(lcDatabase) << "every callback takes a little longer: the WAL-index cannot be mapped";
    return database;
}

QString Database::lastCallbacksPath() const
{
    return QFileInfo(m_path).dir().filePath(u"callbacks.sqlite"_s);
}

Result<std::unique_ptr<Connection>> Database::openLastCallbacks() const
{
    return createPrivately(lastCallbacksPath()).and_then([this] {
        return Connection::open(lastCallbacksPath(), Connection::Mode::ReadWrite);
    });
}

Result<std::unique_ptr<Connection>> Database::openReader() const
{
    return Connection::open(m_path, Connection::Mode::ReadOnly);
}

} // namespace Console
