// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "durable.h"

#include <QFile>
#include <QFileInfo>

#include <filesystem>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace Console {

namespace {

bool syncFile(const QString &path)
{
#ifdef Q_OS_UNIX
    QFile file(path);
    return file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly) && ::fsync(file.handle()) == 0;
#else
    Q_UNUSED(path)
    return true;
#endif
}

} // namespace

void syncFolder(const QString &folder)
{
#ifdef Q_OS_UNIX
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
#else
    Q_UNUSED(folder)
#endif
}

Result<void> replaceDurably(const QString &from, const QString &to)
{
    if (!syncFile(from))
        return failure(ErrorCode::Unavailable, u"%1 cannot be brought to the disk"_s.arg(from));
    std::error_code error; // QFile::rename() does not replace
    std::filesystem::rename(from.toStdU16String(), to.toStdU16String(), error);
    if (error) {
        return failure(ErrorCode::Unavailable,
            u"%1 cannot be put in place: %2"_s.arg(to, QString::fromLocal8Bit(error.message())));
    }
    syncFolder(QFileInfo(to).path());
    return {};
}

Result<void> moveFile(const QString &from, const QString &to)
{
    QFile file(from);
    if (file.exists() && !file.rename(to)) {
        return failure(
            ErrorCode::Unavailable, u"%1 cannot be moved to %2: %3"_s.arg(from, to, file.errorString()));
    }
    return {};
}

} // namespace Console
