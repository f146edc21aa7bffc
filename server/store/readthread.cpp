// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readthread.h"

using namespace Qt::StringLiterals;

namespace Console {

struct ReadThread::Worker
{
    explicit Worker(const Database &from)
        : database(from)
    {
    }

    const Database &database;
    QObject here;                           ///< lives in the thread: what is invoked on it runs there
    std::unique_ptr<Connection> connection; ///< opened and closed in the thread
};

ReadThread::ReadThread(const Database &database)
    : m_worker(std::make_unique<Worker>(database))
{
    m_thread.setObjectName("reader"_L1);
    m_worker->here.moveToThread(&m_thread);
    m_thread.start();
}

ReadThread::~ReadThread()
{
    m_thread.requestInterruption();
    Worker *worker = m_worker.get();
    QMetaObject::invokeMethod(
        &worker->here, [worker] { worker->connection.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void ReadThread::post(Job job)
{
    Worker *worker = m_worker.get();
    QMetaObject::invokeMethod(
        &worker->here,
        [worker, job = std::move(job)] {
            if (QThread::currentThread()->isInterruptionRequested())
                return;
            if (!worker->connection) {
                auto opened = worker->database.openReader();
                if (!opened) {
                    job(tl::unexpected(opened.error()));
                    return;
                }
                worker->connection = std::move(*opened);
            }
            job(worker->connection.get());
        },
        Qt::QueuedConnection);
}

} // namespace Console
