// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "worker.h"

#include "clientconnection.h"
#include "guardserver.h"

#include <utility>

#include <unistd.h>

namespace Console {

namespace {

// Closes a descriptor that nobody has taken when the event that carried it is dropped.
struct CarriedDescriptor
{
    int value;
    explicit CarriedDescriptor(int descriptor)
        : value(descriptor)
    {
    }
    Q_DISABLE_COPY_MOVE(CarriedDescriptor)
    ~CarriedDescriptor()
    {
        if (value >= 0)
            ::close(value);
    }
};

} // namespace

Worker::Worker(const GuardLimits &limits, QByteArray path, HandlerFactory factory, ConnectionBook &book)
    : m_limits(limits)
    , m_path(std::move(path))
    , m_factory(std::move(factory))
    , m_book(book)
{
}

Worker::~Worker()
{
    finish();
}

bool Worker::open(int listeningDescriptor)
{
    m_handler = m_factory();
    m_http = std::make_unique<QHttpServer>();
    HttpServerCompat::relaxLimits(*m_http, m_limits.bodyBytes);
    m_http->route(QString::fromUtf8(m_path), QHttpServerRequest::Method::Post,
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
    auto carried = std::make_shared<CarriedDescriptor>(descriptor);
    QMetaObject::invokeMethod(this, [this, carried = std::move(carried), peer, others] {
        if (m_guard) {
            take(std::exchange(carried->value, -1), peer, others);
            return;
        }
        m_book.close(peer);
        m_load.fetch_sub(1, std::memory_order_relaxed);
    });
}

void Worker::take(int descriptor, const QHostAddress &peer, int others)
{
    const bool welcome = m_guard->makeRoom();
    if (welcome || others == 0) {
        m_guard->adopt(descriptor, peer, welcome);
        return;
    }
    m_load.fetch_sub(1, std::memory_order_relaxed);
    m_next->offer(descriptor, peer, others - 1);
}

void Worker::setTls(const std::shared_ptr<ssl_ctx_st> &context)
{
    if (m_guard)
        m_guard->setTls(context);
}

void Worker::drain()
{
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
