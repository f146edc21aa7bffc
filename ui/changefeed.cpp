// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "changefeed.h"

#include "writer.h"

#include <QHash>

#include <mutex>
#include <utility>

namespace Console {

namespace {

constexpr std::chrono::milliseconds Pause {40};
// More rows than this are not told one by one.
constexpr qsizetype MaximumItems = 10'000;

} // namespace

/// Written in the writer's thread, emptied in the feed's.
struct ChangeFeed::Gathered
{
    struct Row
    {
        Entity entity = Entity::Partner;
        qint64 id = 0;
        friend bool operator==(Row, Row) = default;
        friend size_t qHash(Row row, size_t seed = 0)
        {
            return qHashMulti(seed, qToUnderlying(row.entity), row.id);
        }
    };

    std::mutex mutex;
    ChangeFeed *feed = nullptr; // none: it is gone
    QHash<Row, ActorKind> rows;
    bool everything = false;
    bool announced = false;

    void add(const ChangeNotice &notice)
    {
        const std::scoped_lock lock(mutex);
        everything = everything || notice.everything;
        for (const ChangeNotice::Item &item : notice.items)
            note(rows, {item.entity, item.id}, item.actor);
        if (rows.size() > MaximumItems) {
            rows.clear();
            everything = true;
        }
        if (feed != nullptr && !std::exchange(announced, true))
            QMetaObject::invokeMethod(&feed->m_pause, qOverload<>(&QTimer::start), Qt::QueuedConnection);
    }

    // What others did is marked, whatever the operator did to the same row.
    static void note(QHash<Row, ActorKind> &rows, Row row, ActorKind actor)
    {
        ActorKind &known = rows[row];
        if (known == ActorKind::Operator)
            known = actor;
    }

    ChangeNotice take()
    {
        const std::scoped_lock lock(mutex);
        ChangeNotice notice;
        notice.everything = std::exchange(everything, false);
        notice.items.reserve(rows.size());
        for (auto it = rows.cbegin(); it != rows.cend(); ++it)
            notice.items += {it.key().entity, it.key().id, it.value()};
        rows.clear();
        announced = false;
        return notice;
    }
};

ChangeFeed::ChangeFeed(Writer &writer, QObject *parent)
    : QObject(parent)
    , m_gathered(std::make_shared<Gathered>())
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(Pause);
    connect(&m_pause, &QTimer::timeout, this, &ChangeFeed::deliver);
    m_gathered->feed = this;
    m_connection = connect(
        &writer, &Writer::changed, &writer,
        [gathered = m_gathered](const ChangeNotice &notice) { gathered->add(notice); }, Qt::DirectConnection);
}

ChangeFeed::~ChangeFeed()
{
    disconnect(m_connection);
    // The writer may be in the midst of telling it.
    const std::scoped_lock lock(m_gathered->mutex);
    m_gathered->feed = nullptr;
}

void ChangeFeed::deliver()
{
    Q_EMIT changed(m_gathered->take());
}

} // namespace Console
