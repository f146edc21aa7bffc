// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "database.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

Q_LOGGING_CATEGORY(lcDatabase, "console.store.database")

} // namespace

Result<std::unique_ptr<Database>> Database::open(const QString &directory)
{
    constexpr auto OwnerOnly = QFile::ReadOwner | QFile::WriteOwner;
    const QDir dir(directory);
    if (!dir.exists()
        && (!dir.mkpath(u"."_s) || !QFile::setPermissions(directory, OwnerOnly | QFile::ExeOwner))) {
        return failure(ErrorCode::Unavailable,
            u"cannot create the data folder %1; choose another one with --data"_s.arg(directory));
    }
    std::unique_ptr<Database> database(new Database);
    database->m_path = dir.filePath(u"console.sqlite"_s);
    // Created here so that the file, and with it the journals that SQLite makes like it, is private from
    // its first byte.
    QFile file(database->m_path);
    if (!file.exists() && !file.open(QIODevice::WriteOnly | QIODevice::Append, OwnerOnly)) {
        return failure(ErrorCode::Unavailable,
            u"cannot create the database %1: %2"_s.arg(database->m_path, file.errorString()));
    }
    file.close();
    if (auto started = database->m_writer.start(database->m_path); !started)
        return tl::unexpected(started.error());
    if (!database->m_walIndex.open(database->m_path))
        qCWarning(lcDatabase) << "every callback takes a little longer: the WAL-index cannot be mapped";
    return database;
}

Result<std::unique_ptr<Connection>> Database::openReader() const
{
    return Connection::open(m_path, Connection::Mode::ReadOnly);
}

} // namespace Console
