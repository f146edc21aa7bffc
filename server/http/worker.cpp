// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "worker.h"

#include "clientconnection.h"
#include "guardserver.h"
#include "heap.h"

#include <QTimer>

#include <utility>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

// A flood of connections is taken in between the requests of those that are there.
constexpr int OffersATurn = 16;
constexpr qint64 HeapBytes = 16'777'216; // about what is remembered to answer from

} // namespace

Worker::Worker(const GuardLimits &limits, QByteArray path, HandlerFactory factory, ConnectionBook &book)
    : m_limits(limits)
    , m_path(std::move(path))
    , m_factory(std::move(factory))
    , m_book(book)
    , m_offersTimer(new QTimer(this))
{
    m_offersTimer->setSingleShot(true);
    connect(m_offersTimer, &QTimer::timeout, this, &Worker::takeSome);
}

Worker::~Worker()
{
    finish();
    dropOffers();
}

bool Worker::open(int listeningDescriptor)
{
    reserveHeap(HeapBytes);
    m_handler = m_factory();
    m_http = std::make_unique<QHttpServer>();
    HttpServerCompat::relaxLimits(*m_http, m_limits.bodyBytes);
    m_http->route(u"/"_s, QHttpServerRequest::Method::Post, // as GuardServer::forwardedHead()
        [this](const QHttpServerRequest &, HttpServerCompat::ResponderArgument responder) {
            m_guard->dispatching()->handle(*m_handler, std::move(responder)); // NOLINT: moved on all versions
        });
    m_guard = new GuardServer(m_limits, m_path, *m_handler, m_book, m_http.get());
    connect(m_guard, &GuardServer::connectionClosed, this,
        [this] { m_load.fetch_sub(1, std::memory_order_relaxed); });
    connect(
        m_guard, &GuardServer::drained, this, [this] { finish(); }, Qt::QueuedConnection);
    return m_guard->listenPassively(listeningDescriptor) && HttpServerCompat::bind(*m_http, m_guard);
}

void Worker::offer(int descriptor, const QHostAddress &peer, int others)
{
    m_load.fetch_add(1, std::memory_order_relaxed);
    const QMutexLocker lock(&m_offersMutex);
    m_offers.push_back({descriptor, peer, others});
    if (m_offers.size() == 1)
        QMetaObject::invokeMethod(m_offersTimer, qOverload<>(&QTimer::start), Qt::QueuedConnection);
}

// By a timer each turn, since posted events all come before the sockets.
void Worker::takeSome()
{
    if (m_draining) {
        dropOffers();
        return;
    }
    for (int i = 0; i < OffersATurn; ++i) {
        QMutexLocker lock(&m_offersMutex);
        if (m_offers.empty())
            return;
        const Offer offer = m_offers.front();
        lock.unlock();
        take(offer);
        lock.relock();
        m_offers.pop_front();
    }
    m_offersTimer->start();
}

void Worker::take(const Offer &offer)
{
    const bool welcome = m_guard->makeRoom();
    if (welcome || offer.others == 0) {
        m_book.endWait();
        m_guard->adopt(offer.descriptor, offer.peer, welcome);
        return;
    }
    m_load.fetch_sub(1, std::memory_order_relaxed);
    m_next->offer(offer.descriptor, offer.peer, offer.others - 1);
}

void Worker::dropOffers()
{
    const QMutexLocker lock(&m_offersMutex);
    for (const Offer &offer : m_offers) {
        ::close(offer.descriptor);
        m_book.close(offer.peer);
        m_book.endWait();
        m_load.fetch_sub(1, std::memory_order_relaxed);
    }
    m_offers.clear();
}

void Worker::setTls(const std::shared_ptr<ssl_ctx_st> &context)
{
    if (m_guard)
        m_guard->setTls(context);
}

void Worker::drain()
{
    m_draining = true;
    dropOffers();
    if (m_guard)
        m_guard->drain();
    else
        Q_EMIT finished();
}

void Worker::finish()
{
    if (!m_http)
        return;
    m_handler.reset(); // first: what it has not answered yet is dropped with its connections
    m_guard->disconnect(this);
    m_guard = nullptr;
    m_http.reset();
    Q_EMIT finished();
}

} // namespace Console
