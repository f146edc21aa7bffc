// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mappingrows.h"

namespace Console {

namespace {

constexpr qsizetype PageRows = 128;
constexpr qsizetype CachedRows = 8192;
constexpr qsizetype MaximumWantedPages = 4;

} // namespace

MappingRows::MappingRows(ReadThread &reader, Slice shown, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_shown(std::move(shown))
    , m_rows(CachedRows)
{
    // Asked for after painting, so that one page is read for all the cells that miss it.
    m_pageTimer.setSingleShot(true);
    m_pageTimer.setInterval(0);
    connect(&m_pageTimer, &QTimer::timeout, this, &MappingRows::readPage);
}

const CustomerRow *MappingRows::row(CustomerId id) const
{
    const Entry *entry = m_rows.object(id);
    return entry == nullptr || entry->row.id != id ? nullptr : &entry->row;
}

bool MappingRows::isRead(CustomerId id) const
{
    const Entry *entry = m_rows.object(id);
    return entry != nullptr && entry->generation == m_generation;
}

void MappingRows::take(const QList<CustomerRow> &rows)
{
    for (const CustomerRow &row : rows)
        m_rows.insert(row.id, new Entry {row, m_generation});
}

void MappingRows::want(qsizetype row)
{
    if (!m_readingPage && !m_pageTimer.isActive())
        m_pageTimer.start();
    const qsizetype page = row / PageRows;
    if (!m_wantedPages.isEmpty() && m_wantedPages.constLast() == page)
        return;
    m_wantedPages.removeAll(page);
    m_wantedPages += page;
    if (m_wantedPages.size() > MaximumWantedPages)
        m_wantedPages.removeFirst();
}

void MappingRows::noteChanged(const QSet<CustomerId> &ids)
{
    if (m_reading > 0)
        m_changedMeanwhile.unite(ids);
}

void MappingRows::invalidate()
{
    ++m_generation;
    Q_EMIT changed();
}

void MappingRows::read(const QList<CustomerId> &ids, const Done &done)
{
    ++m_reading;
    m_reader.ask(
        this,
        [ids](
            Connection &connection, const std::atomic_bool &) { return MappingQuery(connection).rows(ids); },
        [this, ids, done](const Result<QList<CustomerRow>> &rows) {
            --m_reading;
            QList<CustomerId> old;
            if (!m_changedMeanwhile.isEmpty()) {
                for (const CustomerId id : ids) {
                    if (m_changedMeanwhile.contains(id))
                        old += id;
                }
            }
            if (m_reading == 0)
                m_changedMeanwhile.clear();
            if (rows) {
                done(*rows);
            } else {
                m_readingPage = false;
                Q_EMIT failed(rows.error().detail);
            }
            if (!old.isEmpty())
                refresh(old);
        });
}

void MappingRows::readPage()
{
    if (m_readingPage || m_wantedPages.isEmpty())
        return;
    const QList<CustomerId> ids = m_shown(m_wantedPages.takeLast() * PageRows, PageRows);
    if (ids.isEmpty())
        return;
    m_readingPage = true;
    read(ids, [this, ids, generation = m_generation](const QList<CustomerRow> &rows) {
        m_readingPage = false;
        // One that is gone stays empty until the order follows; it is not asked for again.
        for (const CustomerId id : ids)
            m_rows.insert(id, new Entry {{}, generation});
        for (const CustomerRow &row : rows)
            m_rows.insert(row.id, new Entry {row, generation});
        Q_EMIT changed();
        readPage();
    });
}

void MappingRows::refresh(const QList<CustomerId> &ids)
{
    read(ids, [this, ids](const QList<CustomerRow> &rows) {
        take(rows);
        Read found;
        for (const CustomerId id : ids)
            found.insert(id, std::nullopt);
        for (const CustomerRow &row : rows)
            found.insert(row.id, row);
        Q_EMIT readAgain(found);
        Q_EMIT changed();
    });
}

void MappingRows::fetch(const QList<CustomerId> &ids, QObject *context,
    const std::function<void(const QList<CustomerRow> &)> &done)
{
    QList<CustomerRow> rows;
    for (const CustomerId id : ids) {
        const CustomerRow *known = row(id);
        if (known == nullptr)
            break;
        rows += *known;
    }
    if (rows.size() == ids.size()) {
        done(rows);
        return;
    }
    read(ids, [guard = QPointer<QObject>(context), done](const QList<CustomerRow> &read) {
        if (guard)
            done(read);
    });
}

} // namespace Console
