// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tunnelprovider.h"

#include <QProcess>

namespace Console {

/// A tunnel's program while it runs: a child without a shell, whose end takes all that descends from it
/// along, and which ends with this process however that ends.
class TunnelProcess : public QObject
{
    Q_OBJECT

public:
    explicit TunnelProcess(QObject *parent = nullptr);
    /// Ends it with force when it runs, and waits for that, five seconds at most.
    ~TunnelProcess() override;

    /// \a path is the program's, as QStandardPaths::findExecutable() tells it. ended() follows, also when it
    /// could not be started.
    void start(const QString &path, const TunnelLaunch &launch);

    /// Asks it to end; with force after two seconds. ended() follows.
    void stop();

    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }

    /// What it printed on both channels, in whole lines; the last 64 KiB. Holds what it held: not for eyes.
    const QString &output() const { return m_output; }

Q_SIGNALS:
    /// Whole lines, as they come.
    void printed(const QStringList &lines);
    /// \a reason is a sentence.
    void ended(const QString &reason);

private:
    void read();

    QProcess m_process;
    QString m_name;
    QByteArray m_partial; // a line that has not ended
    QString m_output;
};

} // namespace Console
