// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mappingtable.h"

#include "columnfit.h"
#include "csvwriter.h"
#include "formfield.h"
#include "mappingcolumns.h"
#include "mappingdelegate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

// A selection this large is not carried over into a new order.
constexpr qsizetype MaximumRemembered = 1000;

/// Room for every word of state in this language, with its mark and the space around.
int stateWidth(const QFontMetrics &metrics)
{
    int widest = 64;
    for (const QString &word : {MappingModel::tr("Unmapped"), MappingModel::tr("Mapped"),
             MappingModel::tr("Excluded"), MappingModel::tr("Pending"), MappingModel::tr("Conflict")})
        widest = std::max(widest, metrics.horizontalAdvance(word));
    return widest + 40;
}

} // namespace

MappingTable::MappingTable(MappingModel &model, const Theme &theme, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setObjectName("mappingTable"_L1);
    setAccessibleName(tr("Customers"));
    auto *delegate = new MappingDelegate(theme, this);
    setItemDelegate(delegate);
    connect(delegate, &MappingDelegate::typingBegan, &m_model, &MappingModel::beginTyping);
    connect(delegate, &MappingDelegate::typed, &m_model, &MappingModel::setTyping);
    connect(delegate, &MappingDelegate::typingEnded, &m_model, &MappingModel::endTyping);
    connect(&m_model, &MappingModel::typingProblemChanged, this, &MappingTable::markEditor);
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, &MappingTable::remember);
    setModel(&m_model);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &MappingTable::restore);
    setSelectionBehavior(SelectRows);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(MappingDelegate::RowHeight);
    horizontalHeader()->setFixedHeight(MappingDelegate::RowHeight + 6);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setSortIndicator(MappingColumns::State, Qt::AscendingOrder);
    const int state = stateWidth(fontMetrics());
    m_fit = new ColumnFit(*this,
        {{state, state, 0}, {120, 170, 3}, {84, 94, 0}, {150, 286, 0}, {96, 134, 2}, {102, 102, 0},
            {110, 142, 2}});
    setSortingEnabled(true);
}

QList<CustomerId> MappingTable::selectedIds() const
{
    QList<std::pair<int, int>> ranges;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        ranges += {range.top(), range.bottom()};
    std::sort(ranges.begin(), ranges.end());
    QList<CustomerId> ids;
    int next = 0;
    for (const auto &[top, bottom] : std::as_const(ranges)) {
        for (int row = std::max(top, next); row <= bottom; ++row)
            ids += m_model.idAt(row);
        next = std::max(next, bottom + 1);
    }
    return ids;
}

QByteArray MappingTable::saveColumns() const
{
    return m_fit->saveState();
}

void MappingTable::restoreColumns(const QByteArray &state)
{
    m_fit->restoreState(state);
}

bool MappingTable::goTo(CustomerId id)
{
    const int row = m_model.rowOf(id);
    if (row < 0)
        return false;
    setCurrentIndex(m_model.index(row, MappingColumns::AcronisId));
    scrollTo(currentIndex());
    setFocus();
    return true;
}

QString MappingTable::selectedText() const
{
    QByteArray lines;
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows += index.row();
    std::sort(rows.begin(), rows.end());
    for (const int row : std::as_const(rows)) {
        const auto customer = m_model.rowAt(row);
        if (!customer)
            continue;
        if (!lines.isEmpty())
            lines += '\n';
        lines += csvLine({customer->name, customer->vendorId, customer->acronisId}, '\t');
    }
    return QString::fromUtf8(lines);
}

void MappingTable::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && state() != EditingState && currentIndex().isValid()) {
        edit(currentIndex());
        return;
    }
    // Space selects; it would start an edit otherwise.
    QTableView::keyPressEvent(event);
}

void MappingTable::remember()
{
    m_selectedBefore.clear();
    m_currentBefore = {};
    if (currentIndex().isValid()) {
        m_currentBefore = m_model.idAt(currentIndex().row());
        m_columnBefore = currentIndex().column();
    }
    const QList<CustomerId> selected = selectedIds();
    if (selected.size() <= MaximumRemembered)
        m_selectedBefore = selected;
}

void MappingTable::restore()
{
    QItemSelection selection;
    for (const CustomerId id : std::as_const(m_selectedBefore)) {
        const int row = m_model.rowOf(id);
        if (row >= 0)
            selection.select(m_model.index(row, 0), m_model.index(row, MappingColumns::Count - 1));
    }
    const int current = m_currentBefore == CustomerId {} ? -1 : m_model.rowOf(m_currentBefore);
    if (current >= 0) {
        selectionModel()->setCurrentIndex(
            m_model.index(current, m_columnBefore), QItemSelectionModel::NoUpdate);
        scrollTo(currentIndex());
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void MappingTable::markEditor()
{
    for (QLineEdit *editor : viewport()->findChildren<QLineEdit *>("cellEditor"_L1)) {
        showWrong(editor, !m_model.typingProblem().isEmpty());
        editor->setAccessibleDescription(m_model.typingProblem());
    }
}

} // namespace Console
