// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historymodel.h"

#include "columnheader.h"
#include "historywords.h"
#include "partnersmodel.h"
#include "words.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr int PageRows = 200;
// A flood of callbacks is read this often at most.
constexpr std::chrono::milliseconds FollowInterval {300};

} // namespace

HistoryModel::HistoryModel(ReadThread &reader, const PartnersModel &partners, QObject *parent)
    : QAbstractTableModel(parent)
    , m_reader(reader)
    , m_partners(partners)
{
    m_follow.setSingleShot(true);
    m_follow.setInterval(FollowInterval);
    connect(&m_follow, &QTimer::timeout, this, &HistoryModel::readNew);
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Count;
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return columnHeader(
        {tr("When"), tr("Who"), tr("What"), tr("Partner"), tr("Change")}, section, orientation, role);
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const HistoryRow &row = m_rows.at(index.row());
    const HistoryEntry &entry = row.entry;
    if (role == DimRole)
        return index.column() == When;
    if (role == Qt::ToolTipRole && index.column() == When)
        return QLocale().toString(entry.at.toLocalTime(), QLocale::LongFormat);
    if (role == Qt::ToolTipRole && index.column() == Who && !entry.actor.requestId.isEmpty())
        return tr("%1\nrequest %2").arg(entry.actor.callbackId, entry.actor.requestId);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case When:
        return QLocale().toString(entry.at.toLocalTime(), tr("MMM d, HH:mm:ss", "QLocale::toString()"));
    case Who:
        return actorWords(entry.actor);
    case What:
        return whatWords(entry);
    case Partner:
        return entry.entity == Entity::Partner || row.partner.isEmpty() ? u"–"_s : row.partner;
    case Change:
        return changeWords(entry.before, entry.after, m_partners);
    default:
        return {};
    }
}

bool HistoryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more && m_rows.size() < MaximumRows;
}

void HistoryModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    if (m_reading) {
        // A view asks once only, when its end is reached.
        m_moreWanted = true;
        return;
    }
    read(m_rows.constLast().entry.id, 0, [this](const HistoryQuery::Page &page) {
        m_more = page.rows.size() == PageRows;
        if (page.rows.isEmpty())
            return;
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + page.rows.size()) - 1);
        m_rows += page.rows;
        endInsertRows();
    });
}

void HistoryModel::setFilter(const HistoryFilter &filter)
{
    m_filter = filter;
    if (m_asked)
        *m_asked = true;
    read(0, 0, [this](const HistoryQuery::Page &page) {
        m_lookedAt = page.newest;
        startOver(page.rows, page.rows.size() == PageRows);
    });
}

void HistoryModel::startOver(const Rows &rows, bool more)
{
    beginResetModel();
    m_rows = rows;
    m_more = more;
    m_loaded = true;
    endResetModel();
    Q_EMIT loaded();
}

void HistoryModel::follow()
{
    if (m_loaded && !m_follow.isActive())
        m_follow.start();
}

void HistoryModel::readNew()
{
    if (m_reading) {
        m_follow.start();
        return;
    }
    m_new.clear();
    readNewBelow(0);
}

// A page at a time, down to what is here: nothing in between is missed, and all of it goes in at once.
void HistoryModel::readNewBelow(qint64 before)
{
    read(before, m_lookedAt, [this, before](const HistoryQuery::Page &page) {
        if (before == 0)
            m_newLookedAt = page.newest;
        m_new += page.rows;
        const bool more = page.rows.size() == PageRows;
        if (more && m_new.size() < MaximumRows) {
            readNewBelow(m_new.constLast().entry.id);
            return;
        }
        m_lookedAt = m_newLookedAt;
        const Rows rows = std::exchange(m_new, {});
        if (more)
            startOver(rows, true);
        else
            prepend(rows);
    });
}

void HistoryModel::prepend(const Rows &rows)
{
    if (rows.isEmpty())
        return;
    beginInsertRows({}, 0, int(rows.size()) - 1);
    m_rows = rows + m_rows;
    endInsertRows();
    if (m_rows.size() > MaximumRows) {
        beginRemoveRows({}, int(MaximumRows), int(m_rows.size()) - 1);
        m_rows.resize(MaximumRows);
        endRemoveRows();
        m_more = true;
    }
    Q_EMIT loaded();
}

void HistoryModel::read(
    qint64 before, qint64 after, const std::function<void(const HistoryQuery::Page &)> &done)
{
    m_reading = true;
    m_asked = m_reader.ask(
        this,
        [filter = m_filter, before, after](Connection &connection, const std::atomic_bool &cancelled) {
            return HistoryQuery(connection).page(filter, before, after, PageRows, cancelled);
        },
        [this, done](const Result<HistoryQuery::Page> &page) {
            const ReadThread::Cancelled answered = m_asked;
            if (page)
                done(*page);
            else
                Q_EMIT failed(page.error().detail);
            // Until here: a view may ask for more while rows are being put in. Unless asked anew by now.
            if (m_asked != answered)
                return;
            m_reading = false;
            if (std::exchange(m_moreWanted, false))
                fetchMore({});
        });
}

} // namespace Console
