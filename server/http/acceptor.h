// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectionbook.h"
#include "guardlimits.h"

#include <QTcpServer>

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

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    Worker &leastLoaded();

    const GuardLimits m_limits;
    ConnectionBook &m_book;
    std::vector<Worker *> m_workers;
    size_t m_next = 0; // where to look first, so that equals take turns
};

} // namespace Console
