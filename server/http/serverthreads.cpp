// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "serverthreads.h"

#include "acceptor.h"

#include <QDeadlineTimer>

#include <utility>

namespace Console {

using namespace Qt::StringLiterals;

namespace {

constexpr int graceMs = 400;

} // namespace

ServerThreads::ServerThreads(const GuardLimits &limits)
    : m_limits(limits)
{
}

ServerThreads::~ServerThreads()
{
    drain();
    const QDeadlineTimer deadline(m_limits.drainMs + graceMs);
    for (const auto &thread : m_threads) {
        // A handler that blocks its thread for longer cannot be destroyed under its own feet.
        if (!thread->wait(deadline))
            qFatal("A request handler does not return");
    }
}

bool ServerThreads::start(std::unique_ptr<Acceptor> acceptor, int count, const QByteArray &path,
    const Worker::HandlerFactory &factory)
{
    m_acceptor = std::move(acceptor);
    const int descriptor = static_cast<int>(m_acceptor->socketDescriptor());
    std::vector<Worker *> workers;
    bool opened = true;
    for (int i = 0; i < count; ++i) {
        auto &worker = m_workers.emplace_back(std::make_unique<Worker>(m_limits, path, factory, m_book));
        workers.push_back(worker.get());
        QThread &thread = startThread(*worker, u"http-%1"_s.arg(i + 1));
        connect(worker.get(), &Worker::finished, &thread, &QThread::quit, Qt::DirectConnection);
        bool workerOpened = false;
        QMetaObject::invokeMethod(
            worker.get(), [&] { workerOpened = worker->open(descriptor); }, Qt::BlockingQueuedConnection);
        opened = opened && workerOpened;
    }
    for (size_t i = 0; i < workers.size(); ++i)
        workers[i]->setNext(workers[(i + 1) % workers.size()]);
    m_acceptor->setWorkers(std::move(workers));
    startThread(*m_acceptor, u"http-accept"_s);
    return opened;
}

void ServerThreads::setTls(const std::shared_ptr<ssl_ctx_st> &context)
{
    m_acceptor->setSilent(context != nullptr);
    for (const auto &worker : m_workers) {
        QMetaObject::invokeMethod(
            worker.get(), [worker = worker.get(), context] { worker->setTls(context); });
    }
}

void ServerThreads::resume()
{
    QMetaObject::invokeMethod(m_acceptor.get(), &QTcpServer::resumeAccepting);
}

QThread &ServerThreads::startThread(QObject &inhabitant, const QString &name)
{
    auto &thread = *m_threads.emplace_back(std::make_unique<QThread>());
    thread.setObjectName(name);
    inhabitant.moveToThread(&thread);
    connect(&thread, &QThread::finished, this, &ServerThreads::threadFinished);
    thread.start();
    return thread;
}

void ServerThreads::drain(Port port)
{
    if (std::exchange(m_draining, true) || !m_acceptor)
        return;
    // Waits for the acceptor, which does nothing that takes time: a connection offered to a worker's thread
    // that has ended would hang there, neither answered nor closed, until the last worker has.
    m_acceptor->stop();
    QMetaObject::invokeMethod(
        m_acceptor.get(),
        [acceptor = m_acceptor.get()] {
            acceptor->close();
            acceptor->thread()->quit();
        },
        Qt::BlockingQueuedConnection);
    // Each worker has a duplicate of the listening socket.
    const auto how = port == Port::FreedNow ? Qt::BlockingQueuedConnection : Qt::AutoConnection;
    for (const auto &worker : m_workers)
        QMetaObject::invokeMethod(worker.get(), &Worker::drain, how);
}

void ServerThreads::threadFinished()
{
    if (++m_finishedThreads == m_threads.size())
        Q_EMIT finished();
}

} // namespace Console
