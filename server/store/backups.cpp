// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups.h"

#include "connection.h"
#include "databasestate.h"
#include "durable.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr auto OwnerOnly = QFile::ReadOwner | QFile::WriteOwner;
const auto TimeFormat = QStringLiteral("yyyyMMdd-HHmmss");

QString cannot(const QString &to, const QString &why)
{
    return u"cannot write the copy %1: %2"_s.arg(to, why);
}

/// Empty and its owner's alone from its first byte.
Result<void> createAnew(const QString &path)
{
    QFile file(path);
    if ((file.exists() && !file.remove()) || !file.open(QIODevice::NewOnly | QIODevice::WriteOnly, OwnerOnly))
        return failure(ErrorCode::Unavailable, cannot(path, file.errorString()));
    return {};
}

Result<void> checkFile(const QString &path)
{
    return Connection::open(path, Connection::Mode::Untouched)
        .and_then([](const std::unique_ptr<Connection> &connection) { return checkDatabase(*connection); });
}

std::optional<Backup> backupFrom(const QFileInfo &file)
{
    static const QRegularExpression form(u"^console-(\\d{8}-\\d{6})-([a-z0-9-]+)\\.sqlite$"_s);
    const auto match = form.match(file.fileName());
    QDateTime at = QDateTime::fromString(match.captured(1), TimeFormat);
    if (!match.hasMatch() || !at.isValid())
        return std::nullopt;
    at.setTimeSpec(Qt::UTC);
    return Backup {file.filePath(), at, match.captured(2), file.size()};
}

} // namespace

Result<void> copyDatabase(const QString &from, const QString &to)
{
    const QString partial = to + ".partial"_L1;
    auto copied = createAnew(partial)
                      .and_then([&from] { return Connection::open(from, Connection::Mode::Untouched); })
                      .and_then([&](const std::unique_ptr<Connection> &connection) {
                          // One read transaction: in WAL mode it sees one moment and blocks no writer.
                          return connection->change(u"VACUUM INTO ?"_s, {partial});
                      })
                      .and_then([&](qint64) { return replaceDurably(partial, to); });
    if (!copied)
        QFile::remove(partial);
    return copied;
}

Backups::Backups(const QString &directory)
    : m_directory(directory)
    , m_folder(QDir(directory).filePath(u"backups"_s))
{
}

QList<Backup> Backups::list() const
{
    QList<Backup> found;
    const QFileInfoList files = QDir(m_folder).entryInfoList(QDir::Files, QDir::Name | QDir::Reversed);
    for (const QFileInfo &file : files) {
        if (const auto backup = backupFrom(file))
            found += *backup;
    }
    return found;
}

Result<Backup> Backups::make(const QString &reason, int kept) const
{
    if (!QDir().mkpath(m_folder)) {
        return failure(ErrorCode::Unavailable, u"the folder %1 for backups cannot be made"_s.arg(m_folder));
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString path =
        QDir(m_folder).filePath(u"console-%1-%2.sqlite"_s.arg(now.toString(TimeFormat), reason));
    return copyDatabase(databasePath(m_directory), path).map([&] {
        prune(kept);
        return Backup {path, now, reason, QFileInfo(path).size()};
    });
}

std::optional<Backup> Backups::lastGood() const
{
    for (const Backup &backup : list()) {
        if (inspectDatabaseFile(backup.path).kind == DatabaseState::Kind::Good && checkFile(backup.path))
            return backup;
    }
    return std::nullopt;
}

void Backups::prune(int kept) const
{
    const QList<Backup> all = list();
    for (qsizetype i = kept; i < all.size(); ++i)
        QFile::remove(all.at(i).path);
}

} // namespace Console
