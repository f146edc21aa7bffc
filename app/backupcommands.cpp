// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backupcommands.h"

#include "backups.h"
#include "databasestate.h"
#include "datalock.h"
#include "restore.h"

#include <QDir>
#include <QFileInfo>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

void print(const QString &text)
{
    std::printf("%s\n", qUtf8Printable(text));
}

Result<QString> copyTo(const CommandLine &line, const QString &word)
{
    const QString file = QFileInfo(word).absoluteFilePath();
    // Also by way of a link, and its journal too.
    const QFileInfo name(file);
    const bool isBeside =
        QFileInfo(name.path()).canonicalFilePath() == QFileInfo(line.dataDirectory).canonicalFilePath();
    if (isBeside && name.fileName().startsWith(QFileInfo(databasePath(line.dataDirectory)).fileName()))
        return failure(ErrorCode::Invalid, u"%1 is the database itself"_s.arg(file));
    return copyWholeDatabase(databasePath(line.dataDirectory), file).map([&file] { return file; });
}

} // namespace

Result<void> backUp(const CommandLine &line)
{
    const DatabaseState state = inspectDatabase(line.dataDirectory);
    if (state.kind == DatabaseState::Kind::New)
        return failure(ErrorCode::Invalid, u"there is no database in %1 yet"_s.arg(line.dataDirectory));
    if (state.kind != DatabaseState::Kind::Good)
        return failure(ErrorCode::Unavailable, state.sentence);
    const auto lock = DataLock::forUse(line.dataDirectory);
    if (!lock)
        return tl::unexpected(lock.error());
    if (!line.words.isEmpty())
        return copyTo(line, line.words.first()).map(&print);
    return Backups(line.dataDirectory).make(u"operator"_s).map([](const Backup &backup) {
        print(backup.path);
    });
}

Result<void> restore(const CommandLine &line)
{
    if (!QDir().mkpath(line.dataDirectory)) {
        return failure(
            ErrorCode::Unavailable, u"the data folder %1 cannot be made"_s.arg(line.dataDirectory));
    }
    return restoreDatabase(line.dataDirectory, QFileInfo(line.words.first()).absoluteFilePath())
        .map([](const Restored &restored) {
            if (!restored.setAside.isEmpty())
                print(u"the database before is in %1"_s.arg(restored.setAside));
        });
}

} // namespace Console
