// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectionbook.h"
#include "guardlimits.h"
#include "requesthandler.h"

#include <QMutex>
#include <QObject>

#include <atomic>
#include <deque>
#include <functional>
#include <memory>

class QHttpServer;
class QTimer;
struct ssl_ctx_st;

namespace Console {

class GuardServer;

/// One server thread's QHttpServer, the guard in front of it and the handler behind it. Made in any thread
/// and then moved to its own; everything else but load() and offer() belongs there.
class Worker final : public QObject
{
    Q_OBJECT

public:
    using HandlerFactory = std::function<std::unique_ptr<RequestHandler>()>;

    /// \a book must outlive the worker.
    Worker(const GuardLimits &limits, QByteArray path, HandlerFactory factory, ConnectionBook &book);
    ~Worker() override;

    /// Makes the handler and what answers for it. False when the library would not take the descriptor.
    bool open(int listeningDescriptor);

    /// As GuardServer::setTls().
    void setTls(const std::shared_ptr<ssl_ctx_st> &context);

    /// As GuardServer::drain(). The handler is gone when finished() is emitted.
    void drain();

    /// Connections given to this worker that have not closed. Thread safe.
    int load() const { return m_load.load(std::memory_order_relaxed); }

    /// Gives the worker an accepted descriptor that the book has counted, and a turn of
    /// ConnectionBook::wait(); when it is full, the next \a others workers are asked in turn. Thread safe.
    void offer(int descriptor, const QHostAddress &peer, int others);

    /// Whom to ask when this one is full; to be set before the first offer().
    void setNext(Worker *next) { m_next = next; }

Q_SIGNALS:
    void finished();

private:
    struct Offer
    {
        int descriptor;
        QHostAddress peer;
        int others;
    };

    void takeSome();
    void take(const Offer &offer);
    void dropOffers();
    void finish();

    const GuardLimits m_limits;
    const QByteArray m_path;
    const HandlerFactory m_factory;
    ConnectionBook &m_book;
    std::atomic<int> m_load = 0;
    QMutex m_offersMutex;
    std::deque<Offer> m_offers;
    QTimer *m_offersTimer;
    Worker *m_next = nullptr;
    std::unique_ptr<QHttpServer> m_http;
    GuardServer *m_guard = nullptr; // m_http's child
    bool m_draining = false;
    std::unique_ptr<RequestHandler> m_handler;
};

} // namespace Console
