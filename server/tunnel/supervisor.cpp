// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "supervisor.h"

#include <QCoreApplication>
#include <QProcess>

#ifdef Q_OS_LINUX
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <vector>

#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace Console {

#ifdef Q_OS_LINUX

namespace {

using Clock = std::chrono::steady_clock;

constexpr const char *Option = "--supervise-tunnel"; // PID PROGRAM [ARGUMENT...]
constexpr int AtOnce = SIGUSR1;                      // shells may have their background ignore others
constexpr std::chrono::seconds Grace {2};
constexpr std::chrono::milliseconds ForceInterval {100}; // what is forked meanwhile is seen the next time
constexpr std::chrono::hours LongTime {1};
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

void addChildren(pid_t parent, std::vector<pid_t> &all)
{
    const auto tasks = std::filesystem::path("/proc") / std::to_string(parent) / "task";
    std::error_code gone;
    for (std::filesystem::directory_iterator task(tasks, gone), end; task != end; task.increment(gone)) {
        std::ifstream children(task->path() / "children");
        for (pid_t child = 0; children >> child;)
            all.push_back(child);
    }
}

/// Whatever session and group they are in: an orphan of theirs becomes a child of this process.
void signalDescendants(int number)
{
    std::vector<pid_t> all;
    addChildren(::getpid(), all);
    for (size_t i = 0; i < all.size(); ++i)
        addChildren(all[i], all);
    if (all.empty())
        ::kill(0, number); // a kernel that does not list children: the group then, this process included
    for (const pid_t one : all)
        ::kill(one, number);
}

/// The next of these signals; negative when none came for so long.
int nextSignal(const sigset_t &awaited, Clock::duration patience)
{
    const auto whole = std::chrono::floor<std::chrono::seconds>(patience);
    const std::chrono::nanoseconds rest = patience - whole;
    const timespec time {whole.count(), rest.count()};
    return ::sigtimedwait(&awaited, nullptr, &time);
}

/// Until the program and all that descends from it have ended.
int watch(pid_t program, const sigset_t &awaited)
{
    std::optional<int> code;
    std::optional<Clock::time_point> force; // once they were asked to end
    bool isAsked = false;
    while (reap(program, code)) {
        const auto now = Clock::now();
        if (!force && (isAsked || code)) {
            force = now + Grace;
            signalDescendants(SIGTERM);
        }
        const bool isLate = force && *force <= now;
        if (isLate)
            signalDescendants(SIGKILL);
        const int number = nextSignal(awaited, isLate ? ForceInterval : force ? *force - now : LongTime);
        if (number == AtOnce)
            force = now;
        isAsked |= number > 0 && number != SIGCHLD;
    }
    return code.value_or(NotStarted);
}

int supervise(pid_t console, char **program)
{
    ::setsid(); // a group to end, and no terminal to ask for passwords
    ::prctl(PR_SET_CHILD_SUBREAPER, 1);
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    sigset_t awaited;
    sigset_t before;
    ::sigemptyset(&awaited);
    for (const int number : {SIGCHLD, SIGTERM, SIGINT, SIGHUP, SIGQUIT, AtOnce})
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

void killSupervised(QProcess &process)
{
    if (process.processId() > 0)
        ::kill(static_cast<pid_t>(process.processId()), AtOnce);
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

void killSupervised(QProcess &process)
{
    process.kill();
}

std::optional<int> superviseIfAsked(int /*argc*/, char ** /*argv*/)
{
    return {};
}

#endif

} // namespace Console
