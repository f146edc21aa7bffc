// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lastcallbacks.h"

#include "lastcallbackkeeper.h"

#include <QDateTime>

#include <utility>

using namespace Qt::StringLiterals;

namespace Console {

LastCallbacks::LastCallbacks(const Database &database, Intervals intervals)
    : m_keeper(std::make_unique<LastCallbackKeeper>(*this, database, intervals))
{
    m_thread.setObjectName("last-callbacks"_L1);
    m_keeper->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(m_keeper.get(), &LastCallbackKeeper::start, Qt::QueuedConnection);
}

LastCallbacks::~LastCallbacks()
{
    QMetaObject::invokeMethod(m_keeper.get(), &LastCallbackKeeper::finish, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void LastCallbacks::note(const AcronisTenantId &tenant, PartnerId proven, const CallbackSpec &spec)
{
    const Key key {proven, proven == PartnerId {} ? tenant : AcronisTenantId()};
    const Noted noted {QDateTime::currentMSecsSinceEpoch(), &spec};
    Shard &shard = m_shards.at(qHash(key) % Shards);
    {
        const std::scoped_lock lock(shard.mutex);
        if (shard.noted.size() < MaximumNoted / qsizetype(Shards) || shard.noted.contains(key))
            shard.noted.insert(key, noted);
    }
    if (!m_told.load(std::memory_order_relaxed) && !m_told.exchange(true))
        QMetaObject::invokeMethod(m_keeper.get(), &LastCallbackKeeper::gatherSoon, Qt::QueuedConnection);
}

void LastCallbacks::tellAll()
{
    QMetaObject::invokeMethod(m_keeper.get(), &LastCallbackKeeper::tellAll, Qt::QueuedConnection);
}

QList<LastCallbacks::AllNoted> LastCallbacks::take()
{
    m_told.store(false);
    QList<AllNoted> taken;
    for (Shard &shard : m_shards) {
        const std::scoped_lock lock(shard.mutex);
        if (!shard.noted.isEmpty())
            taken += std::exchange(shard.noted, {});
    }
    return taken;
}

} // namespace Console
