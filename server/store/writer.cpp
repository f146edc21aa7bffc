// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "writer.h"

#include "writerqueue.h"

#include <QFutureWatcher>

using namespace Qt::StringLiterals;

namespace Console {

Writer::Writer()
    : m_queue(std::make_unique<WriterQueue>())
{
    m_thread.setObjectName("writer"_L1);
    m_queue->moveToThread(&m_thread);
    connect(m_queue.get(), &WriterQueue::changed, this, &Writer::changed, Qt::DirectConnection);
    m_thread.start();
}

Writer::~Writer()
{
    QMetaObject::invokeMethod(m_queue.get(), &WriterQueue::close, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

Result<void> Writer::start(const QString &path)
{
    Result<void> opened;
    QMetaObject::invokeMethod(
        m_queue.get(), [this, &opened, &path] { opened = m_queue->open(path); },
        Qt::BlockingQueuedConnection);
    return opened;
}

void Writer::setHistoryLimits(HistoryTable::Limits limits)
{
    m_historyLimits = limits;
    QMetaObject::invokeMethod(
        m_queue.get(), [this, limits] { m_queue->setHistoryLimits(limits); }, Qt::QueuedConnection);
}

void Writer::submit(const Actor &actor, Work work, QObject *context, Done done)
{
    tell(m_queue->add(actor, std::move(work)), context, std::move(done));
}

void Writer::submitUnrecorded(Work work, QObject *context, Done done)
{
    tell(m_queue->addUnrecorded(std::move(work)), context, std::move(done));
}

void Writer::tell(const QFuture<Result<void>> &committed, QObject *context, Done done)
{
    auto *watcher = new QFutureWatcher<Result<void>>(context);
    connect(watcher, &QFutureWatcherBase::finished, context, [watcher, done = std::move(done)] {
        watcher->deleteLater();
        done(watcher->result());
    });
    watcher->setFuture(committed);
}

Result<void> Writer::submitAndWait(const Actor &actor, Work work)
{
    return m_queue->add(actor, std::move(work)).result();
}

} // namespace Console
