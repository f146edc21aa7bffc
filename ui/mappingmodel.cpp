// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mappingmodel.h"

#include "mappingcolumns.h"

#include <algorithm>
#include <iterator>

// The rows shown and their order; data and edits are in the files beside it.

namespace Console {

namespace {

// More changes at once than this are shown as a new list.
constexpr qsizetype MaximumRanges = 100;
constexpr std::chrono::milliseconds FreshTime {2500};

} // namespace

MappingModel::MappingModel(
    ReadThread &orders, ReadThread &pages, MappingStage &stage, MappingCheck &check, QObject *parent)
    : QAbstractTableModel(parent)
    , m_stage(stage)
    , m_check(check)
    , m_order(pages, orders)
    , m_rows(new MappingRows(
          pages, [this](qsizetype first, qsizetype count) { return m_order.shown.mid(first, count); }, this))
{
    connect(&m_order, &MappingOrder::started, this, &MappingModel::start);
    connect(&m_order, &MappingOrder::completed, this, &MappingModel::complete);
    connect(&m_order, &MappingOrder::failed, this, &MappingModel::failed);
    connect(m_rows, &MappingRows::changed, this, &MappingModel::repaint);
    connect(m_rows, &MappingRows::readAgain, &m_stage, &MappingStage::setCurrent);
    connect(m_rows, &MappingRows::failed, this, &MappingModel::failed);
    connect(&m_stage, &MappingStage::changed, this, &MappingModel::follow);
    connect(&m_check, &MappingCheck::changed, this, [this] {
        judgeTyping();
        repaint();
    });
    m_freshTimer.setSingleShot(true);
    m_freshTimer.setInterval(FreshTime);
    connect(&m_freshTimer, &QTimer::timeout, this, [this] {
        m_fresh.clear();
        repaint();
    });
}

int MappingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_added.size() + m_order.shown.size());
}

int MappingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : MappingColumns::Count;
}

CustomerId MappingModel::idAt(int row) const
{
    return row < m_added.size() ? m_added[row] : m_order.shown[row - m_added.size()];
}

int MappingModel::rowOf(CustomerId id) const
{
    const bool added = qint64(id) < 0;
    const qsizetype row = added ? m_added.indexOf(id) : m_order.shown.indexOf(id);
    return row < 0 ? -1 : int(added ? row : row + m_added.size());
}

std::optional<CustomerRow> MappingModel::storedRow(CustomerId id) const
{
    const CustomerRow *row = m_rows->row(id);
    return row == nullptr ? std::nullopt : std::optional(*row);
}

std::optional<CustomerRow> MappingModel::rowAt(int row) const
{
    const CustomerId id = idAt(row);
    if (const CustomerEdit *edit = m_stage.edit(id))
        return m_stage.wanted(*edit);
    return storedRow(id);
}

void MappingModel::ask(const MappingFilter &filter, const MappingSort &sort)
{
    m_changedMeanwhile = false;
    m_chosen = {filter.chosen.cbegin(), filter.chosen.cend()};
    m_order.ask(filter, sort);
}

void MappingModel::sort(int column, Qt::SortOrder order)
{
    // The columns are declared in the same order.
    ask(filter(), {static_cast<MappingSort::Column>(column), order == Qt::DescendingOrder, sorting().first});
}

void MappingModel::setFilter(const MappingFilter &filter)
{
    ask(filter, sorting());
}

void MappingModel::setChosen(const QList<CustomerId> &ids)
{
    if (!filter().chosenOnly || filter().chosen == ids)
        return;
    m_chosen = {ids.cbegin(), ids.cend()};
    m_order.setChosen(ids);
    showAdded(m_stage.added());
}

void MappingModel::start(const QList<CustomerId> &ids, const QList<CustomerRow> &rows)
{
    beginResetModel();
    m_order.shown = ids;
    m_rows->forgetWanted();
    m_rows->take(rows);
    m_added.clear();
    gatherAdded();
    m_loaded = true;
    endResetModel();
    if (m_changedMeanwhile)
        m_rows->refresh(ids.first(rows.size()));
    Q_EMIT loaded();
}

void MappingModel::complete(const QList<CustomerId> &ids, const OrderDiff &diff)
{
    if (diff.removed.size() + diff.inserted.size() > MaximumRanges) {
        if (m_typing) {
            // A new list would close the editor.
            m_order.refresh();
            return;
        }
        beginResetModel();
        m_order.shown = ids;
        m_rows->forgetWanted();
        endResetModel();
        return;
    }
    const auto added = int(m_added.size());
    for (auto range = diff.removed.crbegin(); range != diff.removed.crend(); ++range) {
        beginRemoveRows({}, added + int(range->first), added + int(range->first + range->count) - 1);
        m_order.shown.remove(range->first, range->count);
        endRemoveRows();
    }
    if (diff.moved)
        reorder(diff.survivors);
    for (const OrderDiff::Range &range : diff.inserted) {
        beginInsertRows({}, added + int(range.first), added + int(range.first + range.count) - 1);
        if (range.first + range.count == ids.size() && range.first == m_order.shown.size()) {
            m_order.shown = ids;
        } else {
            m_order.shown.insert(range.first, range.count, CustomerId {});
            std::copy_n(ids.cbegin() + range.first, range.count, m_order.shown.begin() + range.first);
        }
        endInsertRows();
    }
}

void MappingModel::reorder(const QList<CustomerId> &survivors)
{
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QHash<CustomerId, int> rows;
    for (const QModelIndex &index : before)
        rows.insert(idAt(index.row()), -1);
    for (qsizetype row = 0; row < survivors.size() && !rows.isEmpty(); ++row) {
        const auto found = rows.find(survivors[row]);
        if (found != rows.end())
            *found = int(row + m_added.size());
    }
    QModelIndexList after;
    for (const QModelIndex &index : before) {
        const int row = index.row() < m_added.size() ? index.row() : rows.value(idAt(index.row()));
        after += createIndex(row, index.column());
    }
    m_order.shown = survivors;
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

bool MappingModel::isWanted(CustomerId added) const
{
    const MappingFilter &wanted = filter();
    const CustomerRow row = m_stage.edit(added)->wanted();
    if (wanted.partner && *wanted.partner != row.partner)
        return false;
    if (!wanted.text.isEmpty() && !row.name.contains(wanted.text, Qt::CaseInsensitive)
        && !row.vendorId.contains(wanted.text, Qt::CaseInsensitive)
        && !row.acronisId.startsWith(wanted.text, Qt::CaseInsensitive))
        return false;
    if (wanted.states.contains(row.state()) || (wanted.states.isEmpty() && !wanted.chosenOnly))
        return true;
    return wanted.chosenOnly && m_chosen.contains(added);
}

void MappingModel::gatherAdded()
{
    QList<CustomerId> now;
    for (const CustomerId id : m_stage.added()) {
        // One that is shown stays, whatever it becomes by being edited.
        if (std::binary_search(m_added.cbegin(), m_added.cend(), id) || isWanted(id))
            now += id;
    }
    m_added = now;
}

void MappingModel::follow(const QList<CustomerId> &ids)
{
    QList<CustomerId> added;
    for (const CustomerId id : ids) {
        if (qint64(id) < 0)
            added += id;
    }
    if (!added.isEmpty())
        showAdded(added);
    QList<CustomerId> conflicts = m_stage.conflicts();
    std::sort(conflicts.begin(), conflicts.end());
    m_order.setFirst(conflicts);
    repaint();
}

void MappingModel::showAdded(const QList<CustomerId> &ids)
{
    // Rows beside each other come and go together: those of an import do.
    QList<CustomerId> gone;
    QList<CustomerId> fresh;
    for (const CustomerId id : ids) {
        const bool shown = std::binary_search(m_added.cbegin(), m_added.cend(), id);
        const bool staged = m_stage.edit(id) != nullptr;
        if (shown && !staged)
            gone += id;
        else if (!shown && staged && isWanted(id))
            fresh += id;
    }
    std::sort(gone.begin(), gone.end());
    std::sort(fresh.begin(), fresh.end());
    int moves = 0;
    while (!gone.isEmpty() && ++moves <= MaximumRanges) {
        const auto end = std::lower_bound(m_added.cbegin(), m_added.cend(), gone.constLast()) + 1;
        const auto both =
            std::mismatch(gone.crbegin(), gone.crend(), std::reverse_iterator(end), m_added.crend());
        const qsizetype count = both.first - gone.crbegin();
        const qsizetype first = end - m_added.cbegin() - count;
        beginRemoveRows({}, int(first), int(first + count) - 1);
        m_added.remove(first, count);
        endRemoveRows();
        gone.resize(gone.size() - count);
    }
    while (!fresh.isEmpty() && ++moves <= MaximumRanges) {
        const auto place = std::lower_bound(m_added.cbegin(), m_added.cend(), fresh.constFirst());
        const auto end =
            place == m_added.cend() ? fresh.cend() : std::lower_bound(fresh.cbegin(), fresh.cend(), *place);
        const qsizetype first = place - m_added.cbegin();
        const qsizetype count = end - fresh.cbegin();
        beginInsertRows({}, int(first), int(first + count) - 1);
        m_added.insert(first, count, CustomerId {});
        std::copy_n(fresh.cbegin(), count, m_added.begin() + first);
        endInsertRows();
        fresh.remove(0, count);
    }
    if (gone.isEmpty() && fresh.isEmpty())
        return;
    beginResetModel();
    gatherAdded();
    endResetModel();
}

void MappingModel::applyChanges(const ChangeNotice &notice)
{
    QSet<CustomerId> ids;
    bool partners = notice.everything;
    for (const ChangeNotice::Item &item : notice.items) {
        partners |= item.entity == Entity::Partner;
        if (item.entity != Entity::Customer)
            continue;
        ids += CustomerId {item.id};
        if (item.actor != ActorKind::Operator)
            m_fresh += CustomerId {item.id};
    }
    m_changedMeanwhile = true;
    m_rows->noteChanged(ids);
    if (partners)
        m_rows->invalidate();
    QList<CustomerId> wanted;
    for (const CustomerId id : std::as_const(ids)) {
        if (m_rows->isRead(id) || m_stage.isKnown(id))
            wanted += id;
    }
    if (partners)
        wanted += m_stage.known();
    if (!wanted.isEmpty())
        m_rows->refresh(wanted);
    if (!m_fresh.isEmpty())
        m_freshTimer.start();
    if (partners || !ids.isEmpty())
        m_order.refresh();
}

void MappingModel::repaint()
{
    // Views only repaint what they show; finding the rows among a million would cost more.
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, MappingColumns::Count - 1));
}

} // namespace Console
