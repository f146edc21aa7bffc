// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "databasecare.h"

#include "connection.h"
#include "databasestate.h"

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr std::chrono::hours LookInterval {1};

} // namespace

DatabaseCare::DatabaseCare(const QString &directory, BackupPlan plan, QObject *parent)
    : QObject(parent)
    , m_directory(directory)
    , m_plan(plan)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority);
    m_look.setInterval(LookInterval);
    connect(&m_look, &QTimer::timeout, this, [this] {
        if (isDue())
            start();
    });
    connect(this, &DatabaseCare::sound, &m_look, qOverload<>(&QTimer::start));
    connect(this, &DatabaseCare::damaged, &m_look, &QTimer::stop);
}

DatabaseCare::~DatabaseCare()
{
    m_copy.cancel();
    m_pool.clear();
    m_pool.waitForDone();
}

void DatabaseCare::start()
{
    m_pool.start([this, isDue = isDue(), kept = m_plan.kept] {
        if (!isDue || !backUp(kept))
            check();
    });
}

bool DatabaseCare::isDue() const
{
    if (m_plan.days == 0)
        return false;
    const QList<Backup> all = Backups(m_directory).list();
    return all.isEmpty() || all.constFirst().at.daysTo(QDateTime::currentDateTimeUtc()) >= m_plan.days;
}

/// In the pool's thread; what is emitted there is queued. False when the database is to be read itself.
bool DatabaseCare::backUp(int kept)
{
    const Backups backups(m_directory);
    const auto made = backups.make(u"daily"_s, &m_copy);
    if (m_copy.isCancelled())
        return true;
    if (!made) {
        Q_EMIT backupFailed(u"The daily backup was not made: %1."_s.arg(made.error().detail));
        return false;
    }
    backups.prune(kept);
    Q_EMIT backedUp(*made);
    Q_EMIT sound();
    return true;
}

/// In the pool's thread as well.
void DatabaseCare::check()
{
    const auto checked = Connection::open(databasePath(m_directory), Connection::Mode::Untouched)
                             .and_then([this](const std::unique_ptr<Connection> &connection) {
                                 return checkDatabase(*connection, &m_copy);
                             });
    if (m_copy.isCancelled())
        return;
    if (checked) {
        Q_EMIT sound();
        return;
    }
    const QString &detail = checked.error().detail;
    Q_EMIT damaged(
        u"%1%2. It is not backed up from now on."_s.arg(detail.front().toUpper()).arg(detail.sliced(1)));
}

} // namespace Console
