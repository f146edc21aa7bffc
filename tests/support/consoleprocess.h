// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStringList>
#include <QUrl>

namespace Console {

/// The built program, run as a user runs it, without a display and with a home of its own.
class ConsoleProcess
{
public:
    struct Outcome
    {
        int exitCode = -1; ///< -1: it crashed or did not end
        QByteArray out;
        QByteArray err;
    };

    /// \a home stands for the home folder and is the working directory.
    explicit ConsoleProcess(const QString &home);

    QProcess &process() { return m_process; }
    void setEnvironment(const QString &name, const QString &value);
    /// Takes away root's power to pass over file permissions, so that they count in containers too.
    void obeyPermissions();

    /// Runs it to its end.
    Outcome run(const QStringList &arguments);
    /// Starts it and returns at once.
    void start(const QStringList &arguments);
    /// Waits for the line that says where it listens; empty when it did not come.
    QUrl waitUntilListening();
    /// Everything it wrote to standard output so far.
    QByteArray output();
    void sendSignal(int number);
    Outcome waitForEnd();

private:
    QProcess m_process;
    QByteArray m_output;
};

} // namespace Console
