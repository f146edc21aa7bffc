// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "consoleprocess.h"

#include <QDeadlineTimer>
#include <QTest>

#include <csignal>

#include <linux/capability.h>
#include <sys/prctl.h>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr int TimeoutMs = 30'000;

} // namespace

ConsoleProcess::ConsoleProcess(const QString &home)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto name : {"DISPLAY"_L1, "WAYLAND_DISPLAY"_L1, "QT_QPA_PLATFORM"_L1, "QT_LOGGING_RULES"_L1,
             "CYBERAPP_CONSOLE_DATA"_L1, "XDG_DATA_HOME"_L1})
        environment.remove(name);
    environment.insert(u"HOME"_s, home);
    m_process.setProcessEnvironment(environment);
    m_process.setWorkingDirectory(home);
    m_process.setProgram(QStringLiteral(CONSOLE_BINARY));
}

void ConsoleProcess::setEnvironment(const QString &name, const QString &value)
{
    auto environment = m_process.processEnvironment();
    environment.insert(name, value);
    m_process.setProcessEnvironment(environment);
}

void ConsoleProcess::obeyPermissions()
{
    m_process.setChildProcessModifier([] {
        ::prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE);
        ::prctl(PR_CAPBSET_DROP, CAP_DAC_READ_SEARCH);
        ::prctl(PR_CAPBSET_DROP, CAP_FOWNER);
    });
}

ConsoleProcess::Outcome ConsoleProcess::run(const QStringList &arguments)
{
    start(arguments);
    return waitForEnd();
}

void ConsoleProcess::start(const QStringList &arguments)
{
    m_output.clear();
    m_process.setArguments(arguments);
    m_process.start(QIODevice::ReadOnly);
}

QUrl ConsoleProcess::waitUntilListening()
{
    const QDeadlineTimer deadline(TimeoutMs);
    while (!output().contains('\n')) {
        if (deadline.hasExpired() || m_process.state() == QProcess::NotRunning)
            return {};
        (void)m_process.waitForReadyRead(static_cast<int>(deadline.remainingTime()));
    }
    const QByteArray line = m_output.first(m_output.indexOf('\n'));
    const QByteArray start = "listening on ";
    return line.startsWith(start) ? QUrl(QString::fromUtf8(line.sliced(start.size()))) : QUrl();
}

QByteArray ConsoleProcess::output()
{
    m_output += m_process.readAllStandardOutput();
    return m_output;
}

void ConsoleProcess::sendSignal(int number)
{
    ::kill(static_cast<pid_t>(m_process.processId()), number);
}

ConsoleProcess::Outcome ConsoleProcess::waitForEnd()
{
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(TimeoutMs)) {
        m_process.kill();
        m_process.waitForFinished();
        return {-1, output(), m_process.readAllStandardError()};
    }
    const bool ended =
        m_process.exitStatus() == QProcess::NormalExit && m_process.error() != QProcess::FailedToStart;
    return {ended ? m_process.exitCode() : -1, output(), m_process.readAllStandardError()};
}

} // namespace Console
