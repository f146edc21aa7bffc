// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminationsignals.h"

#include <QSocketNotifier>

#ifdef Q_OS_UNIX
#include <array>
#include <csignal>

#include <unistd.h>
#endif

namespace Console {

#ifdef Q_OS_UNIX

namespace {

// A signal handler can reach nothing else: the write end of a pipe whose read end the event loop watches.
std::array<int, 2> signalPipe {-1, -1};

void onSignal(int number)
{
    const char byte = static_cast<char>(number);
    [[maybe_unused]] const auto written = ::write(signalPipe[1], &byte, 1);
}

} // namespace

TerminationSignals::TerminationSignals(std::function<void()> terminate, std::function<void()> hangUp)
    : m_terminate(std::move(terminate))
    , m_hangUp(std::move(hangUp))
{
    if (::pipe(signalPipe.data()) != 0)
        return;
    m_notifier = new QSocketNotifier(signalPipe[0], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        if (::read(signalPipe[0], &byte, 1) != 1)
            return;
        if (byte == SIGHUP) {
            m_hangUp();
        } else {
            m_ending = true;
            m_terminate();
        }
    });
    struct sigaction action = {};
    action.sa_handler = onSignal; // NOLINT(cppcoreguidelines-pro-type-union-access)
    action.sa_flags = SA_RESTART;
    ::sigaction(SIGTERM, &action, nullptr);
    ::sigaction(SIGINT, &action, nullptr);
    if (m_hangUp && ::isatty(STDIN_FILENO) == 0)
        ::sigaction(SIGHUP, &action, nullptr);
}

TerminationSignals::~TerminationSignals()
{
    // A second signal does not cut the end short that the first one began.
    for (const int number : {SIGTERM, SIGINT})
        std::signal(number, m_ending ? SIG_IGN : SIG_DFL);
    if (m_hangUp)
        std::signal(SIGHUP, SIG_DFL);
    delete m_notifier;
    for (int &end : signalPipe) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

#else

TerminationSignals::TerminationSignals(std::function<void()> terminate, std::function<void()> hangUp)
    : m_terminate(std::move(terminate))
    , m_hangUp(std::move(hangUp))
{
}

TerminationSignals::~TerminationSignals() = default;

#endif

} // namespace Console
