// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "databasestate.h"

#include "backups.h"
#include "connection.h"
#include "schema.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

DatabaseState damaged(const QString &path, const QString &why)
{
    return {DatabaseState::Kind::Damaged, 0,
        u"The database %1 is damaged: %2. It is left as it is; restore a backup in its place."_s.arg(
            path, why)};
}

DatabaseState stateFrom(const QString &path, const Error &error)
{
    if (error.code == ErrorCode::Internal)
        return damaged(path, error.detail);
    return {
        DatabaseState::Kind::Unusable, 0, u"The database %1 cannot be used: %2."_s.arg(path, error.detail)};
}

using Names = QSet<QString>;

Result<Names> namesIn(Connection &connection)
{
    return connection
        .list(u"SELECT type || ' ' || name FROM sqlite_schema"_s, {},
            [](const Rows &row) { return row.text(0); })
        .map([](const QStringList &names) { return Names(names.begin(), names.end()); });
}

/// Tables, indexes and triggers of a database of this version.
Result<Names> namesOf(int version)
{
    const auto connection = Connection::open(u":memory:"_s, Connection::Mode::ReadWrite);
    if (!connection)
        return tl::unexpected(connection.error());
    for (int step = 1; step <= version; ++step) {
        for (const QString &statement : migrationStatements(step)) {
            if (auto done = (*connection)->execute(statement); !done)
                return tl::unexpected(done.error());
        }
    }
    return namesIn(**connection);
}

/// Why \a connection's database cannot be of \a version; empty when it can. What others added does not
/// matter.
Result<QString> schemaFault(Connection &connection, int version)
{
    const auto there = namesIn(connection);
    const auto own = namesOf(version);
    const auto newest = namesOf(schemaVersion());
    if (!there || !own || !newest)
        return tl::unexpected(!there ? there.error() : !own ? own.error() : newest.error());
    if (there->isEmpty())
        return u"it has no tables"_s;
    const Names missing = *own - *there;
    if (!missing.isEmpty())
        return u"it calls itself schema %1 but has no %2"_s.arg(version).arg(*missing.cbegin());
    const Names early = (*newest - *own) & *there;
    if (!early.isEmpty())
        return u"it calls itself schema %1 but has the %2 of a later one"_s.arg(version).arg(*early.cbegin());
    return QString();
}

DatabaseState stateOf(const QString &path, Connection &connection)
{
    const auto version = connection.userVersion();
    if (!version)
        return stateFrom(path, version.error());
    if (*version > schemaVersion()) {
        return {DatabaseState::Kind::Newer, *version,
            u"The database %1 was written by a newer version of the console (schema %2, this one knows %3). "
            "Update the console, or choose another data folder."_s.arg(path)
                .arg(*version)
                .arg(schemaVersion())};
    }
    if (*version <= 0)
        return damaged(path, u"it calls itself schema %1"_s.arg(*version));
    const auto fault = schemaFault(connection, *version);
    if (!fault)
        return stateFrom(path, fault.error());
    if (!fault->isEmpty())
        return damaged(path, *fault);
    return {DatabaseState::Kind::Good, *version, {}};
}

bool isTraceLeft(const QString &directory)
{
    return QFileInfo(databasePath(directory) + "-wal"_L1).size() > 0 || !Backups(directory).list().isEmpty()
        || !QDir(QDir(directory).filePath(u"set-aside"_s)).isEmpty();
}

} // namespace

QString databasePath(const QString &directory)
{
    return QDir(directory).filePath(u"console.sqlite"_s);
}

DatabaseState inspectDatabaseFile(const QString &path)
{
    const QFileInfo file(path);
    if (!file.exists()) {
        return {DatabaseState::Kind::Missing, 0, u"There is no file %1."_s.arg(path)};
    }
    if (!file.isFile())
        return damaged(path, u"it is no file"_s);
    if (file.size() == 0)
        return damaged(path, u"the file is empty"_s);
    const auto connection = Connection::open(path, Connection::Mode::Untouched);
    if (!connection)
        return stateFrom(path, connection.error());
    return stateOf(path, **connection);
}

DatabaseState inspectDatabase(const QString &directory)
{
    const QString path = databasePath(directory);
    if (QFileInfo::exists(path))
        return inspectDatabaseFile(path);
    if (!isTraceLeft(directory))
        return {};
    return {DatabaseState::Kind::Missing, 0,
        u"The database %1 is gone, though there was one. Restore a backup, or put the file back."_s.arg(
            path)};
}

Result<void> checkDatabase(Connection &connection, CopyControl *control)
{
    if (control != nullptr)
        control->setInterruptible(&connection);
    const auto answer =
        connection.first(u"PRAGMA quick_check(1)"_s, {}, [](const Rows &row) { return row.text(0); });
    if (control != nullptr)
        control->setInterruptible(nullptr);
    if (control != nullptr && control->isCancelled())
        return failure(ErrorCode::Unavailable, u"the check was cancelled"_s);
    if (!answer)
        return tl::unexpected(answer.error());
    const QString said = answer->value_or(QString());
    if (said == "ok"_L1)
        return {};
    return failure(ErrorCode::Internal, u"the database file is damaged (%1)"_s.arg(said.simplified()));
}

} // namespace Console
