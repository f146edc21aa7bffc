// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "history.h"
#include "historytable.h"

#include <QFuture>
#include <QObject>
#include <QThread>

#include <functional>
#include <memory>

namespace Console {

class WriterQueue;

/// Changes the database: the only write connection of this process, in a thread of its own.
/// Units of work handed in while a commit runs are committed together (one fsync for many), each in a
/// savepoint: a unit that fails leaves nothing behind and does not touch its neighbours.
class Writer : public QObject
{
    Q_OBJECT

public:
    /// Runs in the writer's thread inside a transaction. An error takes back all that the unit did.
    using Work = std::function<Result<void>(Connection &)>;
    using Done = std::function<void(const Result<void> &)>;

    Writer();
    /// Commits what was handed in, then ends the thread.
    ~Writer() override;
    Q_DISABLE_COPY_MOVE(Writer)

    /// Opens \a path, creating and migrating it when needed. Blocks until that is done.
    Result<void> start(const QString &path);

    /// How much of the history is kept from now on. For one thread.
    void setHistoryLimits(HistoryTable::Limits limits);
    HistoryTable::Limits historyLimits() const { return m_historyLimits; }

    /// Hands in a unit of work. Called in the thread of \a context, where \a done is called after the commit
    /// or with the refusal; not at all when \a context is gone by then.
    void submit(const Actor &actor, Work work, QObject *context, Done done);
    /// The same for what the history does not tell of: it must touch nothing else. Small units, so that
    /// callbacks need not wait long.
    void submitUnrecorded(Work work, QObject *context, Done done);
    /// As submit(), waiting for the commit: for the command line, never for a thread with an event loop.
    Result<void> submitAndWait(const Actor &actor, Work work);

Q_SIGNALS:
    /// After every commit that changed something, by this process or another. Emitted in the writer's thread.
    void changed(const Console::ChangeNotice &notice);

private:
    static void tell(const QFuture<Result<void>> &committed, QObject *context, Done done);

    QThread m_thread;
    std::unique_ptr<WriterQueue> m_queue;
    HistoryTable::Limits m_historyLimits;
};

} // namespace Console
