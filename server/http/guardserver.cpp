// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guardserver.h"

#include "clientconnection.h"
#include "heap.h"
#include "plainwire.h"
#include "tlswire.h"

#include <chrono>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace Console {

namespace {

constexpr qsizetype scratchBytes = 65'536;

} // namespace

GuardServer::GuardServer(const GuardLimits &limits, QByteArray path, RequestHandler &handler,
    ConnectionBook &book, QObject *parent)
    : QTcpServer(parent)
    , m_limits(limits)
    , m_path(std::move(path))
    , m_handler(handler)
    , m_book(book)
    , m_scratch(scratchBytes, Qt::Uninitialized)
{
    connect(&m_sweepTimer, &QTimer::timeout, this, &GuardServer::sweep);
    m_sweepTimer.start(m_limits.sweepMs);
}

GuardServer::~GuardServer()
{
    killAll();
}

qint64 GuardServer::now()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

bool GuardServer::listenPassively(int listeningDescriptor)
{
    const int descriptor = ::fcntl(listeningDescriptor, F_DUPFD_CLOEXEC, 0);
    if (descriptor < 0 || !m_sockets.isValid())
        return false;
    if (!setSocketDescriptor(descriptor)) {
        ::close(descriptor);
        return false;
    }
    pauseAccepting();
    return true;
}

QTcpSocket *GuardServer::nextPendingConnection()
{
    QTcpSocket *socket = QTcpServer::nextPendingConnection();
    pauseAccepting(); // the base class has just resumed
    return socket;
}

bool GuardServer::makeRoom()
{
    if (m_draining)
        return false;
    while (m_book.arrived() >= m_limits.connections) {
        if (!evictOldest([time = now()](const ClientConnection &one) { return one.isExpendable(time); }))
            return false;
    }
    return true;
}

template<class Expendable>
bool GuardServer::evictOldest(Expendable isExpendable)
{
    ClientConnection *oldest = nullptr;
    for (ClientConnection *connection : std::as_const(m_connections)) {
        if (isExpendable(*connection) && (!oldest || connection->merit() < oldest->merit()))
            oldest = connection;
    }
    if (oldest)
        oldest->close();
    return oldest;
}

bool GuardServer::relieve()
{
    while (m_book.buffered() > m_limits.bufferedBytes
        && evictOldest([](const ClientConnection &one) { return one.isStalled(); })) { }
    return m_book.buffered() <= m_limits.bufferedBytes;
}

// A slow handshake makes room for a new one after a fair trial.
bool GuardServer::mayShakeHands()
{
    constexpr qint64 fairTrialMs = 1'000;
    return m_book.handshakes() < m_limits.handshakes
        || evictOldest([latest = now() - fairTrialMs](const ClientConnection &one) {
               return one.isShakingHands() && one.merit() <= latest;
           });
}

void GuardServer::adopt(int descriptor, const QHostAddress &peer, bool welcome)
{
    if (m_tls && !mayShakeHands()) { // without TLS there is no way to tell the client
        ::close(descriptor);
        m_book.close(peer);
        Q_EMIT connectionClosed();
        return;
    }
    auto *connection = new ClientConnection(*this, descriptor, peer);
    m_connections.insert(connection);
    addPendingConnection(connection->front()); // QHttpServer takes it at once
    if (welcome)
        connection->start();
    else
        connection->turnAway();
}

std::unique_ptr<Wire> GuardServer::makeWire(int descriptor, Wire::Watcher &watcher)
{
    if (m_tls)
        return std::make_unique<TlsWire>(descriptor, *m_tls, m_sockets, watcher);
    return std::make_unique<PlainWire>(descriptor, m_sockets, watcher);
}

void GuardServer::forget(ClientConnection *connection)
{
    if (!m_connections.remove(connection))
        return;
    m_book.close(connection->peer());
    Q_EMIT connectionClosed();
    if (m_draining && m_connections.isEmpty())
        Q_EMIT drained();
}

void GuardServer::sweep()
{
    const qint64 time = now();
    const auto connections = m_connections.values();
    for (ClientConnection *connection : connections)
        connection->sweep(time);
    relieve();
    returnMemory();
}

// Else what many answers have taken stays with this thread's heap.
void GuardServer::returnMemory()
{
    constexpr qint64 much = 16'777'216;
    const qint64 buffered = m_book.buffered();
    m_hadMuch |= buffered > much;
    if (!m_hadMuch || buffered > much / 16)
        return;
    m_hadMuch = false;
    returnHeaps();
}

void GuardServer::drain()
{
    m_draining = true;
    close();
    const auto connections = m_connections.values();
    if (connections.isEmpty()) {
        Q_EMIT drained();
        return;
    }
    for (ClientConnection *connection : connections)
        connection->drain();
    QTimer::singleShot(m_limits.drainMs, this, &GuardServer::killAll);
}

void GuardServer::killAll()
{
    const auto connections = m_connections.values();
    for (ClientConnection *connection : connections)
        connection->close();
}

} // namespace Console
