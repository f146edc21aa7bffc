// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mappingmodel.h"

#include "mappingcolumns.h"
#include "words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Console {

using namespace MappingColumns;

namespace {

constexpr qsizetype PageRows = 128;
constexpr qsizetype CachedRows = 8192;
constexpr qsizetype MaximumWantedPages = 4;
// More changes at once than this are shown as a new list.
constexpr qsizetype MaximumRanges = 100;
constexpr std::chrono::milliseconds FreshTime {2500};

std::optional<CustomerField> fieldOf(int column)
{
    switch (column) {
    case Name:
        return CustomerField::Name;
    case VendorId:
        return CustomerField::VendorId;
    case AcronisId:
        return CustomerField::AcronisId;
    default:
        return std::nullopt;
    }
}

} // namespace

MappingModel::MappingModel(
    ReadThread &orders, ReadThread &pages, MappingStage &stage, MappingCheck &check, QObject *parent)
    : QAbstractTableModel(parent)
    , m_pages(pages)
    , m_stage(stage)
    , m_check(check)
    , m_order(pages, orders)
    , m_rows(CachedRows)
{
    connect(&m_order, &MappingOrder::started, this, &MappingModel::start);
    connect(&m_order, &MappingOrder::completed, this, &MappingModel::complete);
    connect(&m_order, &MappingOrder::failed, this, &MappingModel::failed);
    connect(&m_stage, &MappingStage::changed, this, [this] {
        showAdded();
        QList<CustomerId> conflicts = m_stage.conflicts();
        std::sort(conflicts.begin(), conflicts.end());
        m_order.setFirst(conflicts);
        repaint();
    });
    connect(&m_check, &MappingCheck::changed, this, [this] {
        judgeTyping();
        repaint();
    });
    // Asked for after painting, so that one page is read for all the cells that miss it.
    m_pageTimer.setSingleShot(true);
    m_pageTimer.setInterval(0);
    connect(&m_pageTimer, &QTimer::timeout, this, &MappingModel::readPage);
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
    return parent.isValid() ? 0 : Count;
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
    const CustomerRow *row = m_rows.object(id);
    return row == nullptr || row->id != id ? std::nullopt : std::optional(*row);
}

std::optional<CustomerRow> MappingModel::rowAt(int row) const
{
    const CustomerId id = idAt(row);
    if (const CustomerEdit *edit = m_stage.edit(id))
        return m_stage.wanted(*edit);
    return storedRow(id);
}

Qt::ItemFlags MappingModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    if (m_frozen || !fieldOf(index.column()))
        return flags;
    const CustomerEdit *edit = m_stage.edit(idAt(index.row()));
    const bool removed = edit != nullptr && edit->draft.kind == CustomerDraft::Kind::Removed;
    return removed ? flags : flags | Qt::ItemIsEditable;
}

bool MappingModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const auto field = index.isValid() ? fieldOf(index.column()) : std::nullopt;
    if (role != Qt::EditRole || !field || m_frozen)
        return false;
    const CustomerId id = idAt(index.row());
    const CustomerEdit *staged = m_stage.edit(id);
    const auto stored = storedRow(id);
    if (staged == nullptr && !stored)
        return false;
    CustomerEdit edit = staged != nullptr ? *staged : CustomerEdit {*stored, {}};
    const QString name = m_stage.wanted(edit).name;
    const QString text = cleaned(value.toString());
    QString description;
    switch (*field) {
    case CustomerField::Name:
        edit.draft.name = text;
        description = tr("Rename %1").arg(name);
        break;
    case CustomerField::VendorId:
        edit.draft.vendorId = text;
        description = tr("Change vendor id of %1").arg(name);
        break;
    case CustomerField::AcronisId:
        edit.draft.acronisId = text.toLower();
        description = text.isEmpty() ? tr("Unmap %1").arg(name) : tr("Map %1").arg(name);
        break;
    }
    m_stage.put(description, {{id, edit}});
    return true;
}

void MappingModel::sort(int column, Qt::SortOrder order)
{
    // The columns are declared in the same order.
    m_order.ask(
        filter(), {static_cast<MappingSort::Column>(column), order == Qt::DescendingOrder, sorting().first});
}

void MappingModel::setFilter(const MappingFilter &filter)
{
    m_order.ask(filter, sorting());
}

void MappingModel::start(const QList<CustomerId> &ids, const QList<CustomerRow> &rows)
{
    beginResetModel();
    m_order.shown = ids;
    m_wantedPages.clear();
    for (const CustomerRow &row : rows)
        m_rows.insert(row.id, new CustomerRow(row));
    m_added.clear();
    for (const CustomerId id : m_stage.added()) {
        if (isWanted(m_stage.wanted(*m_stage.edit(id))))
            m_added += id;
    }
    m_loaded = true;
    endResetModel();
    Q_EMIT loaded();
}

void MappingModel::complete(const QList<CustomerId> &ids, const OrderDiff &diff)
{
    if (diff.removed.size() + diff.inserted.size() > MaximumRanges) {
        beginResetModel();
        m_order.shown = ids;
        m_wantedPages.clear();
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

bool MappingModel::isWanted(const CustomerRow &added) const
{
    const MappingFilter &wanted = filter();
    if (wanted.partner && *wanted.partner != added.partner)
        return false;
    return wanted.states.isEmpty() || wanted.chosenOnly || wanted.states.contains(added.state());
}

void MappingModel::showAdded()
{
    QList<CustomerId> wanted;
    for (const CustomerId id : m_stage.added()) {
        if (m_added.contains(id) || isWanted(m_stage.wanted(*m_stage.edit(id))))
            wanted += id;
    }
    for (qsizetype row = m_added.size() - 1; row >= 0; --row) {
        if (wanted.contains(m_added.at(row)))
            continue;
        beginRemoveRows({}, int(row), int(row));
        m_added.removeAt(row);
        endRemoveRows();
    }
    for (qsizetype row = 0; row < wanted.size(); ++row) {
        if (row < m_added.size() && m_added.at(row) == wanted.at(row))
            continue;
        beginInsertRows({}, int(row), int(row));
        m_added.insert(row, wanted[row]);
        endInsertRows();
    }
}

void MappingModel::applyChanges(const ChangeNotice &notice)
{
    QSet<CustomerId> ids;
    QSet<CustomerId> fresh;
    bool partners = notice.everything;
    for (const ChangeNotice::Item &item : notice.items) {
        partners |= item.entity == Entity::Partner;
        if (item.entity != Entity::Customer)
            continue;
        ids += CustomerId {item.id};
        if (item.actor != ActorKind::Operator)
            fresh += CustomerId {item.id};
    }
    const QList<CustomerId> known = m_stage.known();
    if (partners) {
        m_rows.clear();
        repaint();
    }
    QList<CustomerId> wanted;
    for (const CustomerId id : std::as_const(ids)) {
        if (m_rows.contains(id) || known.contains(id))
            wanted += id;
    }
    if (notice.everything)
        wanted = known;
    if (!wanted.isEmpty() || !fresh.isEmpty())
        readStaged(wanted, fresh);
    if (partners || !ids.isEmpty())
        m_order.refresh();
}

void MappingModel::readStaged(const QList<CustomerId> &ids, const QSet<CustomerId> &fresh)
{
    m_pages.ask(
        this,
        [ids](
            Connection &connection, const std::atomic_bool &) { return MappingQuery(connection).rows(ids); },
        [this, ids, fresh](const Result<QList<CustomerRow>> &rows) {
            if (!rows) {
                Q_EMIT failed(rows.error().detail);
                return;
            }
            QHash<CustomerId, CustomerRow> found;
            for (const CustomerRow &row : *rows) {
                found.insert(row.id, row);
                m_rows.insert(row.id, new CustomerRow(row));
            }
            for (const CustomerId id : ids) {
                const auto row = found.constFind(id);
                m_stage.setCurrent(id, row == found.cend() ? std::nullopt : std::optional(*row));
            }
            m_fresh += fresh;
            m_freshTimer.start();
            repaint();
        });
}

void MappingModel::wantPage(qsizetype row) const
{
    const qsizetype page = row / PageRows;
    if (!m_wantedPages.isEmpty() && m_wantedPages.constLast() == page)
        return;
    m_wantedPages.removeAll(page);
    m_wantedPages += page;
    if (m_wantedPages.size() > MaximumWantedPages)
        m_wantedPages.removeFirst();
}

void MappingModel::readPage()
{
    if (m_readingPage || m_wantedPages.isEmpty())
        return;
    const qsizetype first = m_wantedPages.takeLast() * PageRows;
    const qsizetype count = std::min(PageRows, m_order.shown.size() - first);
    if (count <= 0)
        return;
    m_readingPage = true;
    const QList<CustomerId> ids = m_order.shown.sliced(first, count);
    m_pages.ask(
        this,
        [ids](
            Connection &connection, const std::atomic_bool &) { return MappingQuery(connection).rows(ids); },
        [this, ids](const Result<QList<CustomerRow>> &rows) {
            m_readingPage = false;
            if (!rows) {
                Q_EMIT failed(rows.error().detail);
                return;
            }
            // One that is gone stays empty until the order follows; it is not asked for again.
            for (const CustomerId id : ids)
                m_rows.insert(id, new CustomerRow);
            for (const CustomerRow &row : *rows)
                m_rows.insert(row.id, new CustomerRow(row));
            repaint();
            readPage();
        });
}

void MappingModel::fetch(const QList<CustomerId> &ids, QObject *context,
    const std::function<void(const QList<CustomerRow> &)> &done)
{
    QList<CustomerRow> rows;
    for (const CustomerId id : ids) {
        const auto row = storedRow(id);
        if (!row)
            break;
        rows += *row;
    }
    if (rows.size() == ids.size()) {
        done(rows);
        return;
    }
    m_pages.ask(
        context,
        [ids](
            Connection &connection, const std::atomic_bool &) { return MappingQuery(connection).rows(ids); },
        [this, done](const Result<QList<CustomerRow>> &read) {
            if (read)
                done(*read);
            else
                Q_EMIT failed(read.error().detail);
        });
}

void MappingModel::setTyping(const QModelIndex &index, const QString &text)
{
    const auto field = fieldOf(index.column());
    if (!field)
        return;
    m_typing = {idAt(index.row()), *field};
    m_typingText = *field == CustomerField::AcronisId ? cleaned(text).toLower() : cleaned(text);
    judgeTyping();
    repaint();
}

void MappingModel::endTyping()
{
    m_typing.reset();
    m_typingProblem.clear();
    repaint();
}

void MappingModel::judgeTyping()
{
    if (!m_typing)
        return;
    const QString problem = m_check.judge(m_typing->first, m_typing->second, m_typingText);
    if (problem == m_typingProblem)
        return;
    m_typingProblem = problem;
    Q_EMIT typingProblemChanged();
}

void MappingModel::repaint()
{
    // Views only repaint what they show; finding the rows among a million would cost more.
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Count - 1));
}

} // namespace Console
