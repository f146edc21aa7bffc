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
    connect(this, &DatabaseCare::sound, this, [this] {
        if (isDue())
            m_pool.start([this, kept = m_plan.kept] { backUp(kept); });
        m_look.start();
    });
    connect(this, &DatabaseCare::damaged, &m_look, &QTimer::stop);
}

DatabaseCare::~DatabaseCare()
{
    m_copy.cancelled = true;
    {
        const std::scoped_lock lock(m_mutex);
        if (m_checking != nullptr)
            m_checking->interrupt();
    }
    m_pool.clear();
    m_pool.waitForDone();
}

void DatabaseCare::start()
{
    m_pool.start([this] { check(); });
}

/// In the pool's thread; what is emitted there is queued.
void DatabaseCare::check()
{
    const auto connection = Connection::open(databasePath(m_directory), Connection::Mode::Untouched);
    {
        const std::scoped_lock lock(m_mutex);
        if (m_copy.cancelled)
            return;
        m_checking = connection ? connection->get() : nullptr;
    }
    const auto checked = connection ? checkDatabase(**connection) : tl::unexpected(connection.error());
    {
        const std::scoped_lock lock(m_mutex);
        m_checking = nullptr;
    }
    if (m_copy.cancelled)
        return;
    if (checked)
        Q_EMIT sound();
    else
        Q_EMIT damaged(u"%1. It is not backed up from now on."_s.arg(checked.error().detail));
}

bool DatabaseCare::isDue() const
{
    if (m_plan.days == 0)
        return false;
    const QList<Backup> all = Backups(m_directory).list();
    return all.isEmpty() || all.constFirst().at.daysTo(QDateTime::currentDateTimeUtc()) >= m_plan.days;
}

/// In the pool's thread as well.
void DatabaseCare::backUp(int kept)
{
    const auto made = Backups(m_directory).make(u"daily"_s, kept, &m_copy);
    if (made)
        Q_EMIT backedUp(*made);
    else if (!m_copy.cancelled)
        Q_EMIT backupFailed(u"The daily backup was not made: %1."_s.arg(made.error().detail));
}

} // namespace Console
