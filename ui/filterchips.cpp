// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filterchips.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Console {

FilterChips::FilterChips(QWidget *parent)
    : QWidget(parent)
    , m_names {tr("Unmapped"), tr("Mapped"), tr("Conflict"), tr("Pending"), tr("Excluded"), tr("Problems")}
{
    const QStringList objectNames {u"chipUnmapped"_s, u"chipMapped"_s, u"chipConflict"_s, u"chipPending"_s,
        u"chipExcluded"_s, u"chipProblem"_s};
    const QStringList toolTips {tr("Show customers without a tenant"), tr("Show customers with a tenant"),
        tr("Show what you and someone else changed both"), tr("Show what you changed and have not applied"),
        tr("Show customers that need no tenant"),
        tr("Show pending edits that cannot be applied as they are")};
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(7);
    for (int chip = 0; chip < Count; ++chip) {
        auto *button = new QPushButton(m_names.at(chip), this);
        button->setObjectName(objectNames[chip]);
        button->setProperty("kind", u"chip"_s);
        button->setCheckable(true);
        button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        button->setToolTip(toolTips[chip]);
        connect(button, &QPushButton::clicked, this, &FilterChips::changed);
        m_chips += button;
    }
    for (const Chip chip : {Unmapped, Mapped, Conflict, Problem, Pending, Excluded})
        layout->addWidget(m_chips.at(chip));
    setStaged(0, 0, 0);
}

void FilterChips::setCount(Chip chip, qint64 count)
{
    const QString text = m_names.at(chip) + u' ' + QLocale().toString(count);
    m_chips.at(chip)->setText(text);
    m_chips.at(chip)->setAccessibleName(tr("Filter: %1").arg(text));
}

void FilterChips::setCounts(const MappingCounts &counts)
{
    setCount(Unmapped, counts.unmapped);
    setCount(Mapped, counts.mapped);
    setCount(Excluded, counts.excluded);
}

void FilterChips::setStaged(qsizetype pending, qsizetype conflicts, qsizetype problems)
{
    // Of use only while there are some; a chosen one stays until it is taken back.
    for (const auto &[chip, count] :
        {std::pair(Pending, pending), std::pair(Conflict, conflicts), std::pair(Problem, problems)}) {
        setCount(chip, count);
        m_chips.at(chip)->setVisible(count > 0 || isChosen(chip));
    }
}

bool FilterChips::isChosen(Chip chip) const
{
    return m_chips.at(chip)->isChecked();
}

QList<MappingState> FilterChips::states() const
{
    QList<MappingState> states;
    if (isChosen(Unmapped))
        states += MappingState::Unmapped;
    if (isChosen(Mapped))
        states += MappingState::Mapped;
    if (isChosen(Excluded))
        states += MappingState::Excluded;
    return states;
}

void FilterChips::choose(const QList<int> &chips)
{
    for (int chip = 0; chip < Count; ++chip)
        m_chips.at(chip)->setChecked(chips.contains(chip));
}

QList<int> FilterChips::chosen() const
{
    QList<int> chips;
    for (int chip = 0; chip < Count; ++chip) {
        if (m_chips.at(chip)->isChecked())
            chips += chip;
    }
    return chips;
}

} // namespace Console
