// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backupcommands.h"
#include "commandline.h"
#include "complain.h"
#include "configcommand.h"
#include "datacommands.h"
#include "filecommands.h"
#include "serve.h"
#include "supervisor.h"
#include "window.h"

#include <QApplication>
#include <QLoggingCategory>

#include <cstdio>

#ifdef __GLIBC__
#include <malloc.h>
#endif
#ifdef Q_OS_UNIX
#include <sys/resource.h>
#include <sys/stat.h>
#endif

using namespace Console;
using namespace Qt::StringLiterals;

namespace {

constexpr int WrongUsage = 2;

void setLogLevel(const QString &level)
{
    const QStringList levels {u"debug"_s, u"info"_s, u"warning"_s};
    QStringList rules;
    for (qsizetype i = 0; i < levels.size(); ++i) {
        const bool on = level != "error"_L1 && i >= levels.indexOf(level);
        rules += u"*.%1=%2"_s.arg(levels[i], on ? u"true"_s : u"false"_s);
    }
    QLoggingCategory::setFilterRules(rules.join(u'\n'));
    qSetMessagePattern(u"%{time yyyy-MM-ddTHH:mm:ss.zzz} %{type} %{category}: %{message}"_s);
}

bool hasDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

int exitStatus(const Result<void> &outcome)
{
    return outcome ? 0 : complain(outcome.error());
}

int run(int &argc, char **argv, const CommandLine &line)
{
    if (line.command == Command::Window && hasDisplay()) {
        QApplication application(argc, argv);
        QApplication::setApplicationDisplayName(u"CyberApp Console"_s);
        QApplication::setDesktopFileName(u"io.github.cyberapp_console"_s);
        return runWindow(application, line);
    }
    QCoreApplication application(argc, argv);
    switch (line.command) {
    case Command::Help:
        std::fputs(qUtf8Printable(usage()), stdout);
        return 0;
    case Command::Version:
        std::printf("cyberapp-console %s\n", CONSOLE_VERSION);
        return 0;
    case Command::Import:
        return exitStatus(importFile(line));
    case Command::Export:
        return exitStatus(exportFile(line));
    case Command::Backup:
        return exitStatus(backUp(line));
    case Command::Restore:
        return exitStatus(restore(line));
    case Command::Token:
        return exitStatus(printToken(line));
    case Command::ConfigGet:
    case Command::ConfigSet:
    case Command::ConfigList:
    case Command::ConfigReset:
        return exitStatus(runConfigCommand(line));
    case Command::Window:
        complain(u"no display found: serving without a window"_s);
        break;
    case Command::Serve:
        break;
    default:
        return exitStatus(runDataCommand(line));
    }
    return serve(application, line);
}

} // namespace

int main(int argc, char *argv[])
{
    if (const auto code = superviseIfAsked(argc, argv))
        return *code;
#ifdef Q_OS_UNIX
    ::umask(S_IRWXG | S_IRWXO); // every file of ours is its owner's alone
    // A thousand connections and our own files are more descriptors than the usual soft limit of 1,024.
    rlimit descriptors {};
    if (::getrlimit(RLIMIT_NOFILE, &descriptors) == 0) {
        descriptors.rlim_cur = descriptors.rlim_max;
        ::setrlimit(RLIMIT_NOFILE, &descriptors);
    }
#endif
#ifdef __GLIBC__
    // Answers of tens of megabytes go back to the system at once; else glibc raises its threshold to 32 MiB
    // and keeps as much again in each server thread. Below it lies what requests take all the time.
    constexpr int largeBytes = 8 * 1024 * 1024;
    ::mallopt(M_MMAP_THRESHOLD, largeBytes);
    ::mallopt(M_TRIM_THRESHOLD, largeBytes);
#endif
    // Qt's own event dispatcher saves two system calls a request; it must be chosen before the first thread.
    qputenv("QT_NO_THREADED_GLIB", "1");
    QCoreApplication::setApplicationName(u"cyberapp-console"_s);
    QCoreApplication::setApplicationVersion(QLatin1String(CONSOLE_VERSION));
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    const auto line = parseCommandLine(arguments);
    if (!line) {
        complain(line.error().detail);
        return WrongUsage;
    }
    setLogLevel(line->logLevel);
    return run(argc, argv, *line);
}
