// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

class QSocketNotifier;

namespace Console {

/// Calls a function in the event loop of the thread that made it when the process gets SIGTERM or SIGINT, and
/// another on SIGHUP unless that says that the terminal is gone. One at a time; does nothing on systems
/// without these signals.
class TerminationSignals : public QObject
{
    Q_OBJECT

public:
    explicit TerminationSignals(std::function<void()> terminate, std::function<void()> hangUp = {});
    ~TerminationSignals() override;
    Q_DISABLE_COPY_MOVE(TerminationSignals)

private:
    std::function<void()> m_terminate;
    std::function<void()> m_hangUp;
    QSocketNotifier *m_notifier = nullptr;
    bool m_ending = false;
};

} // namespace Console
