// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mappingorder.h"

namespace Console {

namespace {

// More than a screen of them.
constexpr qsizetype FirstIds = 256;
constexpr qsizetype FirstRows = 64;
// A flood of callbacks reorders the table this often at most.
constexpr std::chrono::milliseconds RefreshInterval {250};
// Nor does it spend more than a part of its time on that, however long the list is.
constexpr int IdleShare = 4;
constexpr std::chrono::milliseconds TypingPause {150};

struct Start
{
    QList<CustomerId> ids;
    QList<CustomerRow> rows;
};

struct Whole
{
    QList<CustomerId> ids;
    OrderDiff diff;
};

} // namespace

MappingOrder::MappingOrder(ReadThread &first, ReadThread &whole, QObject *parent)
    : QObject(parent)
    , m_firstReader(first)
    , m_wholeReader(whole)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(TypingPause);
    connect(&m_pause, &QTimer::timeout, this, &MappingOrder::askAll);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(RefreshInterval);
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        if (m_asking)
            m_again = true;
        else
            askAll();
    });
}

void MappingOrder::ask(const MappingFilter &filter, const MappingSort &sort)
{
    m_filter = filter;
    m_sort = sort;
    if (m_cancelled)
        *m_cancelled = true;
    m_pause.stop();
    askFirst();
}

void MappingOrder::setFirst(const QList<CustomerId> &ids)
{
    if (m_sort.first == ids)
        return;
    m_sort.first = ids;
    if (m_sort.column == MappingSort::Column::State)
        refresh();
}

void MappingOrder::setChosen(const QList<CustomerId> &ids)
{
    m_filter.chosen = ids;
    refresh();
}

void MappingOrder::refresh()
{
    if (!m_refresh.isActive())
        m_refresh.start();
}

void MappingOrder::askFirst()
{
    m_asking = true;
    m_again = false;
    m_cancelled = m_firstReader.ask(
        this,
        [filter = m_filter, sort = m_sort](
            Connection &connection, const std::atomic_bool &cancelled) -> Result<Start> {
            const MappingQuery query(connection);
            auto ids = query.order(filter, sort, FirstIds, cancelled);
            if (!ids)
                return tl::unexpected(ids.error());
            return query.rows(ids->first(std::min(FirstRows, ids->size())))
                .map([&ids](QList<CustomerRow> rows) {
                    return Start {std::move(*ids), std::move(rows)};
                });
        },
        [this](const Result<Start> &start) {
            m_asking = false;
            if (!start) {
                Q_EMIT failed(start.error().detail);
                return;
            }
            Q_EMIT started(start->ids, start->rows);
            if (start->ids.size() == FirstIds)
                m_pause.start();
        });
}

void MappingOrder::askAll()
{
    m_pause.stop();
    m_asked.start();
    m_asking = true;
    m_again = false;
    m_cancelled = m_wholeReader.ask(
        this,
        [filter = m_filter, sort = m_sort, before = shown](
            Connection &connection, const std::atomic_bool &cancelled) -> Result<Whole> {
            return MappingQuery(connection)
                .order(filter, sort, -1, cancelled)
                .map([&before](QList<CustomerId> ids) {
                    OrderDiff diff = diffOf(before, ids);
                    return Whole {std::move(ids), std::move(diff)};
                });
        },
        [this](const Result<Whole> &whole) {
            m_asking = false;
            m_refresh.setInterval(
                std::max(RefreshInterval, std::chrono::milliseconds(m_asked.elapsed() * IdleShare)));
            if (!whole)
                Q_EMIT failed(whole.error().detail);
            else
                Q_EMIT completed(whole->ids, whole->diff);
            if (m_again)
                refresh();
        });
}

} // namespace Console
