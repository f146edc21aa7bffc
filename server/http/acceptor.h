// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectionbook.h"
#include "guardlimits.h"

#include <QTcpServer>

#include <atomic>
#include <vector>

namespace Console {

class Worker;

/// Accepts for all workers, in a thread of its own, and hands each connection to the one that has the fewest.
class Acceptor final : public QTcpServer
{
    Q_OBJECT

public:
    /// \a book and the workers must outlive the acceptor.
    Acceptor(const GuardLimits &limits, ConnectionBook &book);

    /// To be called before the first connection is accepted.
    void setWorkers(std::vector<Worker *> workers) { m_workers = std::move(workers); }
    /// Over TLS nothing can be said before the handshake, so a connection too many is closed without a word.
    /// From any thread.
    void setSilent(bool silent) { m_silent.store(silent, std::memory_order_relaxed); }

    /// Accepts no more from now on, even in the midst of a flood. From any thread; close() it afterwards.
    void stop() { m_stopped.store(true, std::memory_order_relaxed); }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void turnAway(int descriptor) const;
    Worker &leastLoaded();

    const GuardLimits m_limits;
    ConnectionBook &m_book;
    std::vector<Worker *> m_workers;
    std::atomic<bool> m_silent = false;
    std::atomic<bool> m_stopped = false;
    size_t m_next = 0; // where to look first, so that equals take turns
};

} // namespace Console
