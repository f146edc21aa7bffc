// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "autostart.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace Console::Autostart {

namespace {

QString folder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation))
        .filePath(u"autostart"_s);
}

QString path()
{
    return QDir(folder()).filePath(u"io.github.cyberapp_console.desktop"_s);
}

Result<void> turnOn()
{
    const QString entry = u"[Desktop Entry]\nType=Application\nName=CyberApp Console\n"
                          "Icon=cyberapp-console\nTerminal=false\nExec=%1\n"_s.arg(
                              commandLine(QCoreApplication::applicationFilePath()));
    QSaveFile file(path());
    if (!QDir().mkpath(folder()) || !file.open(QIODevice::WriteOnly) || file.write(entry.toUtf8()) < 0
        || !file.commit()) {
        return failure(ErrorCode::Unavailable, u"%1 cannot be written: %2"_s.arg(path(), file.errorString()));
    }
    return {};
}

Result<void> turnOff()
{
    QFile file(path());
    if (file.exists() && !file.remove()) {
        return failure(ErrorCode::Unavailable, u"%1 cannot be removed: %2"_s.arg(path(), file.errorString()));
    }
    return {};
}

} // namespace

QString commandLine(const QString &program)
{
    QString quoted;
    for (const QChar c : program) {
        // Once for the string that the line is, once for the argument within it.
        if (c == u'\\')
            quoted += u"\\\\\\"_s;
        else if (c == u'"' || c == u'`' || c == u'$')
            quoted += u"\\\\"_s;
        else if (c == u'%')
            quoted += u'%';
        quoted += c;
    }
    return u"\"%1\" --hidden"_s.arg(quoted);
}

AutostartAccess access()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    return {[] { return QFile::exists(path()); }, [](bool on) { return on ? turnOn() : turnOff(); }};
#else
    return {};
#endif
}

} // namespace Console::Autostart
