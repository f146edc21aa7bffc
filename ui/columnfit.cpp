// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "columnfit.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>
#include <QTreeView>

#include <algorithm>

namespace Console {

ColumnFit::ColumnFit(QTableView &table, QList<Width> widths)
    : ColumnFit(table, *table.horizontalHeader(), std::move(widths))
{
}

ColumnFit::ColumnFit(QTreeView &tree, QList<Width> widths)
    : ColumnFit(tree, *tree.header(), std::move(widths))
{
}

ColumnFit::ColumnFit(QAbstractItemView &view, QHeaderView &header, QList<Width> widths)
    : QObject(&view)
    , m_view(view)
    , m_header(header)
    , m_widths(std::move(widths))
{
    // The table is told first; the header then would go on to stretch the last column of old.
    m_view.viewport()->installEventFilter(this);
    m_header.viewport()->installEventFilter(this);
    connect(&m_header, &QHeaderView::sectionResized, this, [this](int column) {
        if (!m_fitting && column != lastShown())
            m_byHand = true;
    });
}

QByteArray ColumnFit::saveState() const
{
    return (m_byHand ? QByteArray("1") : QByteArray("0")) + m_header.saveState();
}

void ColumnFit::restoreState(const QByteArray &state)
{
    if (state.isEmpty())
        return;
    const int height = m_header.height();
    m_fitting = true;
    m_header.restoreState(state.sliced(1));
    m_fitting = false;
    m_header.setFixedHeight(height);
    m_byHand = state.startsWith('1');
    fit();
}

bool ColumnFit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fit();
    return QObject::eventFilter(watched, event);
}

void ColumnFit::fit()
{
    if (m_byHand || m_fitting)
        return;
    m_fitting = true;
    const int room = m_view.viewport()->width();
    hideSpare(room);
    int minimum = 0;
    int preferred = 0;
    int weight = 0;
    for (qsizetype column = 0; column < m_widths.size(); ++column) {
        if (m_header.isSectionHidden(int(column)))
            continue;
        const Width &width = m_widths.at(column);
        minimum += width.minimum;
        preferred += width.preferred;
        weight += width.weight;
    }
    for (qsizetype column = 0; column < m_widths.size(); ++column) {
        if (m_header.isSectionHidden(int(column)))
            continue;
        const Width &width = m_widths.at(column);
        int pixels = width.minimum;
        if (room >= preferred)
            pixels = width.preferred + (room - preferred) * width.weight / std::max(1, weight);
        else if (room > minimum)
            pixels += (width.preferred - width.minimum) * (room - minimum) / (preferred - minimum);
        m_header.resizeSection(int(column), pixels);
    }
    m_fitting = false;
}

// It stretches by itself.
int ColumnFit::lastShown() const
{
    int visual = m_header.count() - 1;
    while (visual > 0 && m_header.isSectionHidden(m_header.logicalIndex(visual)))
        --visual;
    return m_header.logicalIndex(visual);
}

// Half a column that has to be scrolled to tells less than none; the details show all.
void ColumnFit::hideSpare(int room)
{
    int needed = 0;
    QList<int> spare;
    for (qsizetype column = 0; column < m_widths.size(); ++column) {
        const Width &width = m_widths.at(column);
        needed += width.minimum;
        if (width.spare > 0)
            spare += int(column);
    }
    std::sort(spare.begin(), spare.end(),
        [this](int a, int b) { return m_widths.at(a).spare > m_widths.at(b).spare; });
    for (const int column : std::as_const(spare)) {
        const bool hidden = needed > room;
        m_header.setSectionHidden(column, hidden);
        if (hidden)
            needed -= m_widths.at(column).minimum;
    }
}

} // namespace Console
