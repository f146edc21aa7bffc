// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datalock.h"

#include "databasestate.h"

#include <QDir>
#include <QFile>

#ifdef Q_OS_UNIX
#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#endif

using namespace Qt::StringLiterals;

namespace Console {

namespace {

enum class Kind { Use, Replacing };

#ifdef Q_OS_UNIX

struct flock bytes(short type, off_t first, off_t size)
{
    struct flock lock = {};
    lock.l_type = type;
    lock.l_whence = SEEK_SET;
    lock.l_start = first;
    lock.l_len = size;
    return lock;
}

/// The other process that has locked any of these bytes; 0: none.
qint64 holder(const QFile &file, off_t first, off_t size)
{
    struct flock lock = bytes(F_WRLCK, first, size);
    return ::fcntl(file.handle(), F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK ? lock.l_pid : 0;
}

/// False when somebody else's lock is in the way. It is of the open file and not of the process, as fcntl's
/// would be, so that it holds within the process too; one of those besides tells others who this is.
bool lock(const QFile &file, Kind kind)
{
    const int operation = kind == Kind::Use ? LOCK_SH : LOCK_EX;
    if (::flock(file.handle(), operation | LOCK_NB) != 0 && errno == EWOULDBLOCK)
        return false;
    const struct flock name = bytes(F_RDLCK, 0, 1);
    if (kind == Kind::Use)
        ::fcntl(file.handle(), F_SETLK, &name);
    return true;
}

qint64 userOf(const QFile &lockFile)
{
    return holder(lockFile, 0, 1);
}

/// Programs that know nothing of our lock hold SQLite's own (sqlite.org/lockingv3.html). Only for when this
/// process has not opened the database: closing the file would take its locks away.
qint64 strangerIn(const QString &database)
{
    constexpr off_t SharedFirst = 0x40000002;
    constexpr off_t SharedSize = 510;
    QFile file(database);
    if (!file.exists() || !file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        return 0;
    return holder(file, SharedFirst, SharedSize);
}

#else

bool lock(const QFile & /*file*/, Kind /*kind*/)
{
    return true;
}

qint64 userOf(const QFile & /*lockFile*/)
{
    return 0;
}

qint64 strangerIn(const QString & /*database*/)
{
    return 0; // renaming a file that is open fails there
}

#endif

std::unique_ptr<QFile> openLock(const QString &directory)
{
    auto file = std::make_unique<QFile>(QDir(directory).filePath(u"database.lock"_s));
    std::ignore = file->open(QIODevice::ReadWrite, QFile::ReadOwner | QFile::WriteOwner);
    return file;
}

} // namespace

DataLock::DataLock(std::unique_ptr<QFile> file)
    : m_file(std::move(file))
{
}

DataLock::DataLock(DataLock &&) noexcept = default;
DataLock &DataLock::operator=(DataLock &&) noexcept = default;
DataLock::~DataLock() = default;

Result<DataLock> DataLock::forUse(const QString &directory)
{
    auto file = openLock(directory);
    // Where it cannot be written nothing can be replaced either.
    if (file->isOpen() && !lock(*file, Kind::Use)) {
        return failure(ErrorCode::Unavailable,
            u"Another database is just being put in place in %1. Try again in a moment."_s.arg(directory));
    }
    return DataLock(std::move(file));
}

Result<DataLock> DataLock::forReplacing(const QString &directory)
{
    auto file = openLock(directory);
    if (!file->isOpen())
        return failure(ErrorCode::Unavailable,
            u"the data folder %1 cannot be written: %2"_s.arg(directory, file->errorString()));
    const bool isOurs = lock(*file, Kind::Replacing);
    const qint64 user = isOurs ? strangerIn(databasePath(directory)) : userOf(*file);
    if (user != 0)
        return failure(ErrorCode::Unavailable,
            u"the database is in use by process %1: end that console first"_s.arg(user));
    if (!isOurs)
        return failure(
            ErrorCode::Unavailable, u"the database in %1 is in use: end that console first"_s.arg(directory));
    return DataLock(std::move(file));
}

} // namespace Console
