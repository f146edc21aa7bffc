// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

class QSocketNotifier;

namespace Console {

/// Calls a function in the event loop of the thread that made it when the process gets SIGTERM or SIGINT.
/// One at a time; does nothing on systems without these signals.
class TerminationSignals : public QObject
{
    Q_OBJECT

public:
    explicit TerminationSignals(std::function<void()> terminate);
    ~TerminationSignals() override;
    Q_DISABLE_COPY_MOVE(TerminationSignals)

private:
    std::function<void()> m_terminate;
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace Console
