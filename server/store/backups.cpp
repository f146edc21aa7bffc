// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups.h"

#include "connection.h"
#include "databasestate.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

QString timeFormat()
{
    return u"yyyyMMdd-HHmmss"_s;
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
    QDateTime at = QDateTime::fromString(match.captured(1), timeFormat());
    if (!match.hasMatch() || !at.isValid())
        return std::nullopt;
    at.setTimeZone(QTimeZone::utc());
    return Backup {file.filePath(), at, match.captured(2), file.size()};
}

} // namespace

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

Result<Backup> Backups::make(const QString &reason, CopyControl *control) const
{
    return makeBy(&copyWholeDatabase, reason, control);
}

Result<Backup> Backups::makeUnread(const QString &reason) const
{
    return makeBy(&copyDatabase, reason, nullptr);
}

Result<Backup> Backups::makeBy(Copy copy, const QString &reason, CopyControl *control) const
{
    if (!QDir().mkpath(m_folder)) {
        return failure(ErrorCode::Unavailable, u"the folder %1 for backups cannot be made"_s.arg(m_folder));
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString path =
        QDir(m_folder).filePath(u"console-%1-%2.sqlite"_s.arg(now.toString(timeFormat()), reason));
    return copy(databasePath(m_directory), path, control).map([&] {
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
    QList<Backup> own = list();
    own.removeIf([](const Backup &backup) { return backup.isByHand(); });
    for (const Backup &backup : own.sliced(std::min<qsizetype>(kept, own.size())))
        QFile::remove(backup.path);
}

} // namespace Console
