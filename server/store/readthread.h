// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"

#include <QFutureWatcher>
#include <QPromise>

#include <atomic>

namespace Console {

/// Reads in a thread of its own with a connection of its own, for a thread that must not wait: the window's.
/// Questions are answered in the order they were asked.
class ReadThread
{
public:
    /// Turned true by whoever asked and no longer wants to know.
    using Cancelled = std::shared_ptr<std::atomic_bool>;

    /// \a database must outlive it.
    explicit ReadThread(const Database &database);
    /// Ends the question under way, forgets the others.
    ~ReadThread();
    Q_DISABLE_COPY_MOVE(ReadThread)

    /// Runs `Result<T> read(Connection &, const std::atomic_bool &cancelled)` there, then `done(Result<T>)`
    /// in the calling thread, which is that of \a context. \a done is not called when \a context is gone or
    /// the question was cancelled.
    template<class Read, class Done>
    Cancelled ask(QObject *context, Read read, Done done);

private:
    using Job = std::function<void(const Result<Connection *> &)>;
    void post(Job job);

    struct Worker;
    QThread m_thread;
    std::unique_ptr<Worker> m_worker;
};

template<class Read, class Done>
ReadThread::Cancelled ReadThread::ask(QObject *context, Read read, Done done)
{
    using Answer = std::invoke_result_t<Read, Connection &, const std::atomic_bool &>;
    auto cancelled = std::make_shared<std::atomic_bool>(false);
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    auto *watcher = new QFutureWatcher<Answer>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, cancelled, done] {
        watcher->deleteLater();
        if (!*cancelled && watcher->future().resultCount() > 0)
            done(watcher->result());
    });
    watcher->setFuture(promise->future());
    post([cancelled, promise, read](const Result<Connection *> &connection) {
        if (!*cancelled)
            promise->addResult(
                connection ? read(**connection, *cancelled) : tl::unexpected(connection.error()));
        promise->finish();
    });
    return cancelled;
}

} // namespace Console
