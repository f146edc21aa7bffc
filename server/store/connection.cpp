// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

// Primary result codes of SQLite (sqlite.org/rescode.html); extended ones carry them in the low byte.
enum SqliteCode {
    Busy = 5,
    Locked = 6,
    ReadOnlyFile = 8,
    IoError = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    Constraint = 19,
    NotADatabase = 26
};

Error errorFrom(const QSqlError &error)
{
    const QString text = error.databaseText();
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case Busy:
    case Locked:
        return {ErrorCode::Unavailable, u"the database is in use by another program; try again"_s};
    case Full:
        return {ErrorCode::Unavailable, u"the disk is full; free some space, nothing was changed"_s};
    case IoError:
        return {ErrorCode::Unavailable, u"the disk could not be read or written (%1)"_s.arg(text)};
    case ReadOnlyFile:
    case CannotOpen:
        return {ErrorCode::Unavailable,
            u"the database file cannot be opened for writing; check its permissions"_s};
    case Constraint:
        return {ErrorCode::Conflict, text};
    case Corrupt:
    case NotADatabase:
        return {ErrorCode::Internal, u"the database file is damaged or not a database (%1)"_s.arg(text)};
    default:
        return {ErrorCode::Internal, u"database: %1"_s.arg(text.isEmpty() ? error.driverText() : text)};
    }
}

/// Two copies of SQLite in one process must not touch each other's handles.
sqlite3 *ownHandle(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    QSqlQuery query(database);
    const bool same = query.exec(u"SELECT sqlite_source_id()"_s) && query.next()
        && query.value(0).toString() == QLatin1StringView(::sqlite3_sourceid());
    if (!same || !handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    return *static_cast<sqlite3 *const *>(handle.data());
}

} // namespace

QString sqliteVersion()
{
    return QString::fromLatin1(::sqlite3_libversion());
}

Rows::~Rows()
{
    if (m_query != nullptr)
        m_query->finish();
}

bool Rows::next()
{
    return m_query->next();
}

QString Rows::text(int column) const
{
    return m_query->value(column).toString();
}

QByteArray Rows::bytes(int column) const
{
    return m_query->value(column).toByteArray();
}

qint64 Rows::integer(int column) const
{
    return m_query->value(column).toLongLong();
}

bool Rows::isNull(int column) const
{
    return m_query->isNull(column);
}

Result<void> Rows::ended() const
{
    const QSqlError error = m_query->lastError();
    if (error.isValid())
        return tl::unexpected(errorFrom(error));
    return {};
}

Connection::Connection(QString name)
    : m_name(std::move(name))
{
}

Connection::~Connection()
{
    m_statements.clear(); // before the database they belong to
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Mode mode)
{
    std::unique_ptr<Connection> connection(new Connection(QUuid::createUuid().toString()));
    if (auto ready = connection->prepareConnection(path, mode); !ready) {
        return failure(
            ready.error().code, u"cannot open the database %1: %2"_s.arg(path, ready.error().detail));
    }
    return connection;
}

Result<void> Connection::prepareConnection(const QString &path, Mode mode)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
        database.setDatabaseName(path);
        QString options = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(BusyTimeoutMs);
        if (mode == Mode::Untouched)
            options += ";QSQLITE_OPEN_READONLY"_L1;
        database.setConnectOptions(options);
        if (!database.open())
            return tl::unexpected(errorFrom(database.lastError()));
        m_handle = ownHandle(database);
    }
    QStringList pragmas {u"PRAGMA foreign_keys = ON"_s};
    if (mode == Mode::ReadOnly) {
        pragmas += u"PRAGMA query_only = ON"_s;
    } else if (mode == Mode::ReadWrite) {
        // FULL: an acknowledged write survives a power cut. The WAL is kept short after a large
        // commit, whose pages would go to it time and again from a cache of the usual 2 MiB.
        pragmas += {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s,
            u"PRAGMA journal_size_limit = 67108864"_s, u"PRAGMA cache_size = -32768"_s};
    }
    for (const QString &pragma : std::as_const(pragmas)) {
        if (auto done = execute(pragma); !done)
            return done;
    }
    return {};
}

Result<void> Connection::execute(const QString &sql)
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    if (!query.exec(sql))
        return tl::unexpected(errorFrom(query.lastError()));
    return {};
}

Result<void> Connection::perform(const QString &sql)
{
    return run(sql, {}).map([](QSqlQuery *query) { query->finish(); });
}

Result<QSqlQuery *> Connection::run(const QString &sql, const QVariantList &values)
{
    std::shared_ptr<QSqlQuery> query = m_statements.value(sql);
    if (!query) {
        auto fresh = std::make_shared<QSqlQuery>(QSqlDatabase::database(m_name, false));
        fresh->setForwardOnly(true);
        if (!fresh->prepare(sql)) {
            return tl::unexpected(errorFrom(fresh->lastError()));
        }
        m_statements.insert(sql, fresh);
        query = std::move(fresh);
    }
    for (qsizetype i = 0; i < values.size(); ++i)
        query->bindValue(int(i), values[i]);
    if (!query->exec()) {
        const Error error = errorFrom(query->lastError());
        query->finish();
        return tl::unexpected(error);
    }
    return query.get();
}

Result<Rows> Connection::query(const QString &sql, const QVariantList &values)
{
    return run(sql, values).map([](QSqlQuery *query) { return Rows(*query); });
}

Result<qint64> Connection::change(const QString &sql, const QVariantList &values)
{
    return run(sql, values).map([this](QSqlQuery *query) {
        const qint64 rows = query->numRowsAffected();
        m_lastInsertId = query->lastInsertId().toLongLong();
        query->finish();
        return rows;
    });
}

void Connection::interrupt()
{
    if (m_handle != nullptr)
        ::sqlite3_interrupt(m_handle);
}

Result<int> Connection::userVersion()
{
    return query(u"PRAGMA user_version"_s).map([](Rows rows) {
        return rows.next() ? int(rows.integer(0)) : 0;
    });
}

Result<qint64> Connection::dataVersion()
{
    return query(u"PRAGMA data_version"_s).map([](Rows rows) { return rows.next() ? rows.integer(0) : 0; });
}

} // namespace Console
