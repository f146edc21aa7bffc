// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "writer.h"

#include <QElapsedTimer>
#include <QFileSystemWatcher>
#include <QFuture>
#include <QPromise>
#include <QTimer>

#include <memory>
#include <mutex>
#include <vector>

namespace Console {

/// The part of Writer that lives in its thread.
class WriterQueue : public QObject
{
    Q_OBJECT

public:
    Result<void> open(const QString &path);
    void close();
    void setHistoryLimits(HistoryTable::Limits limits) { m_historyLimits = limits; }

    /// Any thread. The future ends after the commit.
    QFuture<Result<void>> add(const Actor &actor, Writer::Work work)
    {
        return add(Unit {actor, std::move(work)});
    }
    /// The same without an actor, for what the history does not tell of.
    QFuture<Result<void>> addUnrecorded(Writer::Work work) { return add(Unit {{}, std::move(work), false}); }

Q_SIGNALS:
    void changed(const Console::ChangeNotice &notice);

private:
    struct Unit
    {
        Actor actor;
        Writer::Work work;
        bool recorded = true; ///< by the history, which decides whether anything was changed
        QPromise<Result<void>> promise {};
        Result<void> outcome {};
        bool changed = false;
        QElapsedTimer waiting {};
    };
    using Units = std::vector<Unit>;

    QFuture<Result<void>> add(Unit unit);
    void commitWaiting();
    Result<void> commit(Units &units);
    Result<void> begin(qint64 waitedMs);
    Result<void> runInSavepoint(Unit &unit);
    Result<bool> runUnit(Unit &unit);
    void watch(const QString &path);
    void lookForOtherProcess();
    void prune();
    void announce();

    std::unique_ptr<Connection> m_connection;
    int m_busyTimeout = Connection::BusyTimeoutMs; ///< as last set
    // Tells of writes by other processes: their commits go through these files.
    std::unique_ptr<QFileSystemWatcher> m_watcher;
    std::unique_ptr<QTimer> m_settle;
    std::unique_ptr<QTimer> m_prune;
    int m_looks = 0; ///< since its files last changed
    qint64 m_dataVersion = 0;
    HistoryTable::Limits m_historyLimits;
    qint64 m_announced = 0; ///< newest history row that was told of

    std::mutex m_mutex;
    Units m_waiting;
};

} // namespace Console
