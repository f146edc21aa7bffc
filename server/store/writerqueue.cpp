// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "writerqueue.h"

#include "heap.h"
#include "historytable.h"
#include "knowntenanttable.h"
#include "schema.h"

#include <QFile>
#include <QLoggingCategory>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

Q_LOGGING_CATEGORY(lcWriter, "console.store.writer")

// More rows than this are announced as "everything".
constexpr int MaximumNoticeItems = 2000;
// Another process's commit touches its files several times, and shows only once they are flushed: after the
// last touch this long on an idle disk, much longer on a busy one.
constexpr std::chrono::milliseconds SettleTime {30};
constexpr int MaximumLooks = 7;
// Old history goes a little at a time, with room for callbacks in between.
constexpr int PrunedAtOnce = 500;
constexpr std::chrono::milliseconds PrunePause {200};
constexpr std::chrono::minutes PruneInterval {30};
constexpr std::chrono::minutes FirstPrune {1};
constexpr qint64 HeapBytes = 50'331'648; // the page cache and what a group of units takes

} // namespace

Result<void> WriterQueue::open(const QString &path)
{
    reserveHeap(HeapBytes);
    auto connection = Connection::open(path, Connection::Mode::ReadWrite);
    if (!connection)
        return tl::unexpected(connection.error());
    m_connection = std::move(*connection);
    if (auto migrated = migrate(*m_connection); !migrated) {
        m_connection.reset();
        return migrated;
    }
    m_announced = HistoryTable(*m_connection).lastId().value_or(0);
    m_dataVersion = m_connection->dataVersion().value_or(0);
    watch(path);
    m_prune = std::make_unique<QTimer>();
    m_prune->setSingleShot(true);
    connect(m_prune.get(), &QTimer::timeout, this, &WriterQueue::prune);
    m_prune->start(FirstPrune);
    return {};
}

void WriterQueue::close()
{
    commitWaiting();
    m_watcher.reset();
    m_settle.reset();
    m_prune.reset();
    m_connection.reset();
}

QFuture<Result<void>> WriterQueue::add(Unit unit)
{
    unit.waiting.start();
    unit.promise.start();
    QFuture<Result<void>> future = unit.promise.future();
    const std::scoped_lock lock(m_mutex);
    m_waiting.push_back(std::move(unit));
    if (m_waiting.size() == 1)
        QMetaObject::invokeMethod(this, &WriterQueue::commitWaiting, Qt::QueuedConnection);
    return future;
}

void WriterQueue::commitWaiting()
{
    Units units;
    {
        const std::scoped_lock lock(m_mutex);
        units.swap(m_waiting);
    }
    if (units.empty())
        return;
    const Result<void> committed =
        m_connection ? commit(units) : failure(ErrorCode::Unavailable, u"the database is closed"_s);
    if (!committed)
        qCWarning(lcWriter).noquote() << "nothing was written:" << committed.error().detail;
    for (Unit &unit : units) {
        unit.promise.addResult(committed ? unit.outcome : committed);
        unit.promise.finish();
    }
    if (committed)
        announce();
}

Result<void> WriterQueue::commit(Units &units)
{
    auto committed = begin(units.front().waiting.elapsed());
    for (auto unit = units.begin(); committed && unit != units.end(); ++unit)
        committed = runInSavepoint(*unit);
    // What was undone in savepoints would be written to the disk all the same.
    const bool changed =
        std::any_of(units.cbegin(), units.cend(), [](const Unit &unit) { return unit.changed; });
    if (committed)
        committed = m_connection->perform(changed ? u"COMMIT"_s : u"ROLLBACK"_s);
    if (!committed)
        (void)m_connection->perform(u"ROLLBACK"_s);
    return committed;
}

// Another process may hold the lock. Who waited for an earlier group to get it waits that much less.
Result<void> WriterQueue::begin(qint64 waitedMs)
{
    constexpr int Coarse = 100;
    const int timeout = int(std::max<qint64>(0, Connection::BusyTimeoutMs - waitedMs / Coarse * Coarse));
    if (timeout != m_busyTimeout) {
        if (auto set = m_connection->execute(u"PRAGMA busy_timeout = %1"_s.arg(timeout)); !set)
            return set;
        m_busyTimeout = timeout;
    }
    return m_connection->perform(u"BEGIN IMMEDIATE"_s);
}

// An error is one of the whole transaction: a full disk ends that, not only the savepoint.
Result<void> WriterQueue::runInSavepoint(Unit &unit)
{
    if (auto begun = m_connection->perform(u"SAVEPOINT unit"_s); !begun)
        return begun;
    const auto changed = runUnit(unit);
    unit.changed = changed.value_or(false);
    if (!changed)
        unit.outcome = tl::unexpected(changed.error());
    // What changed nothing leaves nothing, not even its own row.
    const auto undone = unit.changed ? Result<void>() : m_connection->perform(u"ROLLBACK TO unit"_s);
    const auto released = undone.and_then([this] { return m_connection->perform(u"RELEASE unit"_s); });
    return released || unit.outcome ? released : unit.outcome;
}

Result<bool> WriterQueue::runUnit(Unit &unit)
{
    if (!unit.recorded)
        return unit.work(*m_connection).map([] { return true; });
    HistoryTable history(*m_connection);
    const auto change = history.begin(unit.actor);
    if (!change)
        return tl::unexpected(change.error());
    if (auto worked = unit.work(*m_connection); !worked)
        return tl::unexpected(worked.error());
    return history.finish(*change);
}

void WriterQueue::watch(const QString &path)
{
    m_watcher = std::make_unique<QFileSystemWatcher>();
    m_settle = std::make_unique<QTimer>();
    m_settle->setSingleShot(true);
    connect(m_settle.get(), &QTimer::timeout, this, &WriterQueue::lookForOtherProcess);
    connect(m_watcher.get(), &QFileSystemWatcher::fileChanged, this, [this](const QString &file) {
        m_looks = 0;
        if (!m_settle->isActive())
            m_settle->start(SettleTime);
        if (!m_watcher->files().contains(file) && QFile::exists(file))
            m_watcher->addPath(file);
    });
    m_watcher->addPath(path);
    if (!m_watcher->addPath(path + "-wal"_L1))
        qCWarning(lcWriter) << "changes by other processes will be seen late: the journal cannot be watched";
}

void WriterQueue::lookForOtherProcess()
{
    if (!m_connection)
        return;
    const auto version = m_connection->dataVersion();
    if (version && *version == m_dataVersion) {
        if (++m_looks < MaximumLooks)
            m_settle->start(SettleTime * (1 << m_looks));
        return;
    }
    if (!version)
        return;
    m_dataVersion = *version;
    announce();
}

void WriterQueue::prune()
{
    auto done = m_connection->perform(u"BEGIN IMMEDIATE"_s);
    qint64 removed = 0;
    if (done) {
        done = HistoryTable(*m_connection)
                   .prune(m_historyLimits, PrunedAtOnce)
                   .and_then([this, &removed](qint64 rows) {
                       removed = rows;
                       return KnownTenantTable(*m_connection).prune(KnownTenantTable::Maximum, PrunedAtOnce);
                   })
                   .map([&removed](qint64 tenants) { removed += tenants; });
        done = done.and_then([this] { return m_connection->perform(u"COMMIT"_s); });
        if (!done)
            (void)m_connection->perform(u"ROLLBACK"_s);
    }
    if (!done)
        qCWarning(lcWriter).noquote() << "what is old was not removed:" << done.error().detail;
    m_prune->start(removed > 0 ? PrunePause : std::chrono::milliseconds(PruneInterval));
}

void WriterQueue::announce()
{
    const HistoryTable history(*m_connection);
    const auto last = history.lastId();
    if (!last || *last == m_announced)
        return;
    const auto notice = history.since(m_announced, MaximumNoticeItems);
    m_announced = *last;
    Q_EMIT changed(notice.value_or(ChangeNotice {{}, true}));
}

} // namespace Console
