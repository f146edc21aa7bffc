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

/// One word in quotes.
QString quoted(const QString &word)
{
    QString text;
    for (const QChar c : word) {
        // Once for the string that the line is, once for the argument within it.
        if (c == u'\\')
            text += u"\\\\\\"_s;
        else if (c == u'"' || c == u'`' || c == u'$')
            text += u"\\\\"_s;
        else if (c == u'%')
            text += u'%';
        text += c;
    }
    return u'"' + text + u'"';
}

QByteArray entryOf(const QString &directory)
{
    const QString entry = "[Desktop Entry]\nType=Application\nName=CyberApp Console\nIcon=cyberapp-console\n"
                          "Terminal=false\nExec="_L1
        + commandLine(QCoreApplication::applicationFilePath(), directory) + u'\n';
    return entry.toUtf8();
}

/// The entry may be of a console on another folder, or of a program that is gone.
bool isOn(const QString &directory)
{
    QFile file(path());
    return file.open(QIODevice::ReadOnly) && file.readAll() == entryOf(directory);
}

Result<void> turnOn(const QString &directory)
{
    QSaveFile file(path());
    if (!QDir().mkpath(folder()) || !file.open(QIODevice::WriteOnly) || file.write(entryOf(directory)) < 0
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

QString commandLine(const QString &program, const QString &directory)
{
    return quoted(program) + " --hidden --data "_L1 + quoted(QDir(directory).absolutePath());
}

AutostartAccess access(const QString &directory)
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    return {[directory] { return isOn(directory); },
        [directory](bool on) { return on ? turnOn(directory) : turnOff(); }};
#else
    Q_UNUSED(directory)
    return {};
#endif
}

} // namespace Console::Autostart
