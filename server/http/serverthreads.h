// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectionbook.h"
#include "worker.h"

#include <QThread>

#include <vector>

namespace Console {

class Acceptor;

/// The threads of a listener that runs: one accepts, the others answer.
class ServerThreads final : public QObject
{
    Q_OBJECT

public:
    explicit ServerThreads(const GuardLimits &limits);

    /// Drains what runs and waits for it, limits.drainMs and a little more at most.
    ~ServerThreads() override;

    /// Starts \a count workers, which wait for resume(); \a acceptor must be listening and have been told to
    /// pause. False when Qt's server would not take its descriptor.
    bool start(std::unique_ptr<Acceptor> acceptor, int count, const QByteArray &path,
        const Worker::HandlerFactory &factory);

    /// Connections from now on speak TLS with this identity.
    void setTls(const std::shared_ptr<ssl_ctx_st> &context);

    /// Accepts from now on.
    void resume();

    enum class Port {
        FreedSoon,
        FreedNow, ///< before drain() returns, which waits for what the workers' threads do at the moment
    };

    /// Closes the listening socket and lets the workers finish. Returns at once; finished() follows.
    void drain(Port port = Port::FreedSoon);

    ConnectionBook &book() { return m_book; }

Q_SIGNALS:
    void finished();

private:
    QThread &startThread(QObject &inhabitant, const QString &name);
    void threadFinished();

    const GuardLimits m_limits;
    ConnectionBook m_book;
    std::unique_ptr<Acceptor> m_acceptor;
    std::vector<std::unique_ptr<Worker>> m_workers;
    std::vector<std::unique_ptr<QThread>> m_threads;
    size_t m_finishedThreads = 0;
    bool m_draining = false;
};

} // namespace Console
