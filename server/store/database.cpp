// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "database.h"

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

} // namespace

Result<std::unique_ptr<Database>> Database::open(const QString &directory)
{
    const QDir dir(directory);
    if (!dir.exists()
        && (!dir.mkpath(u"."_s) || !QFile::setPermissions(directory, OwnerOnly | QFile::ExeOwner))) {
        return failure(ErrorCode::Unavailable,
            u"cannot create the data folder %1; choose another one with --data"_s.arg(directory));
    }
    std::unique_ptr<Database> database(new Database);
    database->m_path = dir.filePath(u"console.sqlite"_s);
    // A new database gives the row ids that the file beside an old one speaks of to others.
    if (!QFile::exists(database->m_path)) {
        for (const auto part : {""_L1, "-wal"_L1, "-shm"_L1})
            QFile::remove(database->lastCallbacksPath() + part);
    }
    if (auto created = createPrivately(database->m_path); !created)
        return tl::unexpected(created.error());
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
