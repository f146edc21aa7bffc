// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "idholders.h"

#include <algorithm>

namespace Console {

namespace {

// A flood of callbacks asks again this often at most, nor does it spend more than a part of its time on that.
constexpr std::chrono::milliseconds RefreshInterval {200};
constexpr int IdleShare = 4;
// What scrolling wants to read comes in between.
constexpr qsizetype AskedAtOnce = 2000;

} // namespace

IdHolders::IdHolders(ReadThread &reader, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
{
    m_again.setSingleShot(true);
    m_again.setInterval(RefreshInterval);
    connect(&m_again, &QTimer::timeout, this, [this] {
        const QList<Key> wanted = m_wanted();
        QHash<Key, QList<IdHolder>> kept;
        for (const Key &key : wanted) {
            if (const auto known = m_known.constFind(key); known != m_known.cend())
                kept.insert(key, *known);
        }
        m_known = kept;
        m_queue.clear();
        m_queued.clear();
        for (const Key &key : wanted)
            enqueue(key);
        m_asked.start();
        ask();
    });
}

void IdHolders::enqueue(const Key &key)
{
    if (m_queued.contains(key))
        return;
    m_queued.insert(key);
    m_queue += key;
}

const QList<IdHolder> *IdHolders::of(const Key &key)
{
    const auto found = m_known.constFind(key);
    if (found != m_known.cend())
        return &*found;
    enqueue(key);
    return nullptr;
}

void IdHolders::refresh(const std::function<QList<Key>()> &wanted)
{
    m_wanted = wanted;
    if (!m_again.isActive())
        m_again.start();
}

void IdHolders::ask()
{
    if (m_asking || m_queue.isEmpty())
        return;
    m_asking = true;
    const qsizetype count = std::min(AskedAtOnce, m_queue.size());
    const QList<Key> keys = m_queue.last(count);
    m_queue.resize(m_queue.size() - count);
    QStringList tenants;
    QStringList vendorIds;
    for (const Key &key : keys) {
        m_queued.remove(key);
        (key.field == CustomerField::AcronisId ? tenants : vendorIds) += key.text;
    }
    m_reader.ask(
        this,
        [tenants, vendorIds](Connection &connection, const std::atomic_bool &) {
            return MappingQuery(connection).holdersOf(tenants, vendorIds);
        },
        [this, keys](const Result<QList<IdHolder>> &holders) {
            m_asking = false;
            if (holders)
                take(keys, *holders);
            ask();
            if (isAsking())
                return;
            if (m_asked.isValid()) {
                m_again.setInterval(
                    std::max(RefreshInterval, std::chrono::milliseconds(m_asked.elapsed() * IdleShare)));
                m_asked.invalidate();
            }
            Q_EMIT answered();
        });
}

void IdHolders::take(const QList<Key> &asked, const QList<IdHolder> &holders)
{
    QHash<Key, QList<IdHolder>> found;
    for (const IdHolder &holder : holders) {
        found[{CustomerField::AcronisId, holder.acronisId}] += holder;
        if (!holder.isPartner)
            found[{CustomerField::VendorId, holder.vendorId}] += holder;
    }
    QList<Key> others;
    for (const Key &key : asked) {
        const QList<IdHolder> now = found.value(key);
        const auto before = m_known.constFind(key);
        if (before != m_known.cend() && *before == now)
            continue;
        m_known.insert(key, now);
        others += key;
    }
    if (!others.isEmpty())
        Q_EMIT changed(others);
}

} // namespace Console
