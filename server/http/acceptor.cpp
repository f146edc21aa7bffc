// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "acceptor.h"

#include "refusal.h"
#include "worker.h"

#include <QNetworkProxy>
#include <QTimer>

#include <sys/socket.h>
#include <unistd.h>

namespace Console {

namespace {

constexpr int backlog = 1024;
constexpr int acceptRetryMs = 200;
constexpr int longestWaitMs = 100;

QHostAddress peerOf(int descriptor)
{
    sockaddr_storage storage {};
    socklen_t size = sizeof storage;
    auto *address = reinterpret_cast<sockaddr *>(&storage); // NOLINT: the socket API's own way
    if (::getpeername(descriptor, address, &size) != 0)
        return {};
    const QHostAddress peer(address);
    bool mapped = false;
    const quint32 version4 = peer.toIPv4Address(&mapped); // ::ffff:127.0.0.1 is 127.0.0.1
    return mapped ? QHostAddress(version4) : peer;
}

} // namespace

Acceptor::Acceptor(const GuardLimits &limits, ConnectionBook &book)
    : m_limits(limits)
    , m_book(book)
{
    setProxy(QNetworkProxy::NoProxy);
    setListenBacklogSize(backlog);
    // Out of descriptors, QTcpServer stops accepting for good.
    connect(this, &QTcpServer::acceptError, this, [this] {
        QTimer::singleShot(acceptRetryMs, this, [this] {
            if (isListening())
                resumeAccepting();
        });
    });
}

// While the workers have more than enough to do, newcomers wait in the system's queue.
void Acceptor::incomingConnection(qintptr socketDescriptor)
{
    const int descriptor = static_cast<int>(socketDescriptor);
    if (m_stopped.load(std::memory_order_relaxed)) {
        ::close(descriptor);
        close(); // QTcpServer would go on until nobody comes
        return;
    }
    const QHostAddress peer = peerOf(descriptor);
    if (!m_book.wait(longestWaitMs)) {
        turnAway(descriptor);
        return;
    }
    if (!m_book.open(peer, m_limits.connectionsPerPeer)) {
        m_book.endWait();
        turnAway(descriptor);
        return;
    }
    leastLoaded().offer(descriptor, peer, static_cast<int>(m_workers.size()) - 1);
}

void Acceptor::turnAway(int descriptor) const
{
    if (!m_silent.load(std::memory_order_relaxed)) {
        const QByteArray busy = refusalMessage(503);
        // Best effort: whoever floods us is not waited for.
        std::ignore = ::send(
            descriptor, busy.constData(), static_cast<size_t>(busy.size()), MSG_DONTWAIT | MSG_NOSIGNAL);
    }
    ::close(descriptor);
}

Worker &Acceptor::leastLoaded()
{
    const size_t count = m_workers.size();
    size_t best = m_next % count;
    for (size_t i = 1; i < count; ++i) {
        const size_t other = (m_next + i) % count;
        if (m_workers[other]->load() < m_workers[best]->load())
            best = other;
    }
    m_next = best + 1;
    return *m_workers[best];
}

} // namespace Console
