// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "supervisor.h"

#include <QCoreApplication>

#ifdef Q_OS_LINUX
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>

#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace Console {

#ifdef Q_OS_LINUX

namespace {

constexpr const char *Option = "--supervise-tunnel"; // PID PROGRAM [ARGUMENT...]
constexpr time_t GraceSeconds = 2;
constexpr int NotStarted = 127; // as shells have it
constexpr int SignalBase = 128;

/// Reaps what has ended, orphans included, since this process is their reaper; false when nothing is left.
bool reap(pid_t program, std::optional<int> &code)
{
    for (;;) {
        int status = 0;
        const pid_t ended = ::waitpid(-1, &status, WNOHANG);
        if (ended == program)
            code = WIFEXITED(status) ? WEXITSTATUS(status) : SignalBase + WTERMSIG(status);
        if (ended == 0)
            return true;
        if (ended < 0)
            return errno == EINTR;
    }
}

int watch(pid_t program, const sigset_t &awaited)
{
    std::optional<int> code;
    bool ending = false;
    for (;;) {
        const timespec grace {GraceSeconds, 0};
        const int number =
            ending ? ::sigtimedwait(&awaited, nullptr, &grace) : ::sigwaitinfo(&awaited, nullptr);
        if (number < 0 && errno == EAGAIN)
            ::kill(0, SIGKILL); // this process is one of the group
        if (!reap(program, code))
            return code.value_or(NotStarted);
        const bool asked = number > 0 && number != SIGCHLD;
        if (!ending && (asked || code)) {
            ending = true;
            ::kill(0, SIGTERM); // blocked here
        }
    }
}

int supervise(pid_t console, char **program)
{
    ::setsid(); // a group to end, and no terminal to ask for passwords
    ::prctl(PR_SET_CHILD_SUBREAPER, 1);
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    sigset_t awaited;
    sigset_t before;
    ::sigemptyset(&awaited);
    for (const int number : {SIGCHLD, SIGTERM, SIGINT, SIGHUP, SIGQUIT})
        ::sigaddset(&awaited, number);
    ::sigprocmask(SIG_BLOCK, &awaited, &before);
    if (::getppid() != console)
        return NotStarted;
    const pid_t supervisor = ::getpid();
    const pid_t child = ::fork();
    if (child > 0) {
        // Whoever reads the program's output waits for its end, not for this process.
        for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
            ::close(descriptor);
        return watch(child, awaited);
    }
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (child == 0 && ::getppid() == supervisor) {
        ::sigprocmask(SIG_SETMASK, &before, nullptr);
        ::execv(*program, program);
    }
    std::perror(*program);
    ::_exit(NotStarted);
}

} // namespace

QStringList supervised(const QString &program, const QStringList &arguments)
{
    return QStringList {QCoreApplication::applicationFilePath(), QLatin1StringView(Option),
               QString::number(QCoreApplication::applicationPid()), program}
    + arguments;
}

void killSupervised(qint64 pid)
{
    if (pid > 0)
        ::kill(-static_cast<pid_t>(pid), SIGKILL);
}

std::optional<int> superviseIfAsked(int argc, char **argv)
{
    constexpr int programIndex = 3;
    if (argc <= programIndex || std::strcmp(argv[1], Option) != 0)
        return {};
    return supervise(static_cast<pid_t>(std::atol(argv[2])), argv + programIndex);
}

#else

QStringList supervised(const QString &program, const QStringList &arguments)
{
    return QStringList(program) + arguments;
}

void killSupervised(qint64 /*pid*/) { }

std::optional<int> superviseIfAsked(int /*argc*/, char ** /*argv*/)
{
    return {};
}

#endif

} // namespace Console
