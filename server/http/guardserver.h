// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectionbook.h"
#include "guardlimits.h"
#include "requesthandler.h"
#include "socketset.h"
#include "wire.h"

#include <QSet>
#include <QTcpServer>
#include <QTimer>

#include <memory>

struct ssl_ctx_st;

namespace Console {

class ClientConnection;

/// The connections of one worker thread, and the QTcpServer through which QHttpServer gets to see them. It
/// accepts nothing itself: it is given descriptors.
class GuardServer final : public QTcpServer
{
    Q_OBJECT

public:
    /// \a book must outlive the server, \a handler its last request.
    GuardServer(const GuardLimits &limits, QByteArray path, RequestHandler &handler, ConnectionBook &book,
        QObject *parent = nullptr);
    ~GuardServer() override;

    /// Makes isListening() true, which QHttpServer::bind() asks for, by a duplicate of \a listeningDescriptor
    /// that stays paused.
    bool listenPassively(int listeningDescriptor);

    /// Connections from now on speak TLS with this identity (an SSL_CTX); those that are open keep theirs.
    void setTls(const std::shared_ptr<ssl_ctx_st> &context) { m_tls = context; }

    /// Makes room for one connection more, which the book has counted already, at the cost of those that have
    /// waited longest. False when all are at work.
    bool makeRoom();

    /// While too many bytes wait, ends those whose clients have stopped reading, the oldest first. False when
    /// there are still too many: there is no room for another large answer.
    bool relieve();

    /// Takes over an accepted descriptor that the book has counted; answers it 503 if not \a welcome, and
    /// closes it when too many TLS handshakes are under way.
    void adopt(int descriptor, const QHostAddress &peer, bool welcome);

    /// No new requests; drained() follows when the last connection has closed, limits().drainMs at most
    /// later.
    void drain();

    /// The connection whose request QHttpServer is given at the moment.
    ClientConnection *dispatching() const { return m_dispatching; }

    const GuardLimits &limits() const { return m_limits; }
    const QByteArray &path() const { return m_path; }
    /// All that QHttpServer needs to call its only route; the request itself waits in its connection. Each
    /// byte is a call of QIODevice::read(). Without a length there is no body (RFC 9112, 6.3).
    const QByteArray &forwardedHead() const { return m_forwardedHead; }
    RequestHandler &handler() { return m_handler; }
    ConnectionBook &book() { return m_book; }
    QByteArray &scratch() { return m_scratch; } ///< to read into; holds nothing between two reads
    static qint64 now();                        ///< milliseconds of a steady clock

    QTcpSocket *nextPendingConnection() override;

    // For its connections:
    std::unique_ptr<Wire> makeWire(int descriptor, Wire::Watcher &watcher);
    void setDispatching(ClientConnection *connection) { m_dispatching = connection; }
    void forget(ClientConnection *connection);

Q_SIGNALS:
    void connectionClosed();
    void drained();

private:
    void sweep();
    void returnMemory();
    void killAll();
    template<class Expendable>
    bool evictOldest(Expendable isExpendable);
    bool mayShakeHands();

    const GuardLimits m_limits;
    const QByteArray m_path;
    RequestHandler &m_handler;
    ConnectionBook &m_book;
    const QByteArray m_forwardedHead = "POST / HTTP/1.1\n\n";
    QByteArray m_scratch;
    SocketSet m_sockets;
    QSet<ClientConnection *> m_connections;
    ClientConnection *m_dispatching = nullptr;
    std::shared_ptr<ssl_ctx_st> m_tls; // null: plain HTTP
    QTimer m_sweepTimer;
    bool m_draining = false;
    bool m_hadMuch = false; // waited to be read since memory was returned last
};

} // namespace Console
