// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filterbar.h"

#include <QEvent>
#include <QGridLayout>

#include <algorithm>

namespace Console {

namespace {

constexpr int Spacing = 8;
// Below this a search field shows too little of what is sought.
constexpr int SearchWidth = 190;
constexpr int SpaceColumn = 2;

} // namespace

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QGridLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(Spacing);
    m_layout->setColumnStretch(0, 3);
    m_layout->setColumnStretch(SpaceColumn, 1);
}

void FilterBar::fill(QWidget *search, QWidget *chips, const QList<QWidget *> &choices)
{
    m_search = search;
    m_chips = chips;
    m_choices = choices;
    search->setMinimumWidth(SearchWidth);
    m_layout->addWidget(search, 0, 0);
    m_layout->addWidget(chips, 0, 1);
    for (qsizetype i = 0; i < choices.size(); ++i)
        m_layout->addWidget(choices[i], 0, SpaceColumn + 1 + int(i));
}

bool FilterBar::event(QEvent *event)
{
    if (m_chips != nullptr && (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest))
        arrange();
    return QWidget::event(event);
}

void FilterBar::arrange()
{
    int needed = SearchWidth + Spacing + m_chips->sizeHint().width();
    for (const QWidget *choice : std::as_const(m_choices))
        needed += Spacing + std::min(choice->sizeHint().width(), choice->maximumWidth());
    const bool two = needed > width();
    if (two == m_twoLines)
        return;
    m_twoLines = two;
    m_layout->removeWidget(m_chips);
    if (two)
        m_layout->addWidget(m_chips, 1, 0, 1, m_layout->columnCount(), Qt::AlignLeft);
    else
        m_layout->addWidget(m_chips, 0, 1);
}

} // namespace Console
