// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore.h"

#include "connection.h"
#include "databasecopy.h"
#include "databasestate.h"
#include "datalock.h"
#include "durable.h"
#include "schema.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QUuid>

#include <tuple>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

void moveBack(const QString &folder, const QString &directory)
{
    if (folder.isEmpty())
        return; // nothing was there
    const QStringList files = QDir(folder).entryList(QDir::Files);
    for (const QString &file : files)
        std::ignore = moveFile(QDir(folder).filePath(file), QDir(directory).filePath(file));
    QDir().rmdir(folder);
    QDir(directory).rmdir(u"set-aside"_s); // unless others are in it
}

/// The database, its journal, and the files beside it that speak of its rows: last callbacks and pending
/// edits.
Result<QString> setAside(const QString &directory)
{
    const QDir dir(directory);
    const QStringList files =
        dir.entryList({u"console.sqlite"_s, u"console.sqlite-wal"_s, u"console.sqlite-shm"_s,
                          u"callbacks.sqlite"_s, u"callbacks.sqlite-wal"_s, u"callbacks.sqlite-shm"_s,
                          u"console.sqlite-staged*"_s, u"console.sqlite-left*"_s},
            QDir::Files);
    if (files.isEmpty())
        return QString();
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss-zzz"_s);
    const QString folder = dir.filePath("set-aside/"_L1 + stamp);
    if (!QDir().mkpath(folder))
        return failure(ErrorCode::Unavailable, u"the folder %1 cannot be made"_s.arg(folder));
    for (const QString &file : files) {
        if (file.endsWith(".lock"_L1))
            continue;
        if (auto moved = moveFile(dir.filePath(file), QDir(folder).filePath(file)); !moved) {
            moveBack(folder, directory);
            return tl::unexpected(moved.error());
        }
    }
    syncFolder(folder);
    return folder;
}

/// An empty database in a new file.
Result<void> makeEmpty(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::NewOnly | QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner)) {
        return failure(
            ErrorCode::Unavailable, u"cannot create the database %1: %2"_s.arg(path, file.errorString()));
    }
    file.close();
    auto made =
        Connection::open(path, Connection::Mode::ReadWrite)
            .and_then([](const std::unique_ptr<Connection> &connection) { return migrate(*connection); });
    if (!made) {
        for (const auto part : {""_L1, "-wal"_L1, "-shm"_L1})
            QFile::remove(path + part);
    }
    return made;
}

Result<void> requireGood(const QString &file)
{
    const DatabaseState state = inspectDatabaseFile(file);
    if (state.kind != DatabaseState::Kind::Good)
        return failure(ErrorCode::Invalid, state.sentence);
    return {};
}

Error notRestored(const QString &file, const Error &error)
{
    return {error.code, u"%1 is not restored: %2"_s.arg(file, error.detail), {}};
}

QString freshName(const QString &directory)
{
    return databasePath(directory) + ".new-"_L1 + QUuid::createUuid().toString(QUuid::Id128);
}

} // namespace

Result<void> checkBackup(const QString &file)
{
    return requireGood(file).and_then([&file] {
        return Connection::open(file, Connection::Mode::Untouched)
            .and_then([](const std::unique_ptr<Connection> &copy) { return checkDatabase(*copy); })
            .map_error([&file](const Error &error) { return notRestored(file, error); });
    });
}

Result<Restored> putInPlace(const QString &directory, const QString &fresh)
{
    auto aside = setAside(directory);
    if (!aside) {
        QFile::remove(fresh);
        return tl::unexpected(aside.error());
    }
    auto replaced = replaceDurably(fresh, databasePath(directory));
    if (!replaced) {
        QFile::remove(fresh);
        moveBack(*aside, directory);
        return tl::unexpected(replaced.error());
    }
    return Restored {*aside};
}

Result<Restored> restoreDatabase(const QString &directory, const QString &file)
{
    const QString fresh = freshName(directory);
    return DataLock::forReplacing(directory).and_then([&](const DataLock &) {
        return requireGood(file)
            .and_then([&] { return copyWholeDatabase(file, fresh); })
            .map_error([&file](const Error &error) { return notRestored(file, error); })
            .and_then([&] { return putInPlace(directory, fresh); });
    });
}

Result<Restored> startAnew(const QString &directory)
{
    const QString fresh = freshName(directory);
    return DataLock::forReplacing(directory).and_then([&](const DataLock &) {
        return makeEmpty(fresh).and_then([&] { return putInPlace(directory, fresh); });
    });
}

Result<void> createDatabase(const QString &directory)
{
    const QString fresh = freshName(directory);
    if (auto made = makeEmpty(fresh); !made)
        return made;
    // Does not replace: who comes second uses what the first has made.
    QFile file(fresh);
    if (file.rename(databasePath(directory))) {
        syncFolder(directory);
        return {};
    }
    const QString why = file.errorString();
    file.remove();
    if (QFile::exists(databasePath(directory)))
        return {};
    return failure(
        ErrorCode::Unavailable, u"cannot create the database %1: %2"_s.arg(databasePath(directory), why));
}

} // namespace Console
