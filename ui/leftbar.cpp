// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "leftbar.h"

#include "words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Console {

LeftBar::LeftBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
{
    setObjectName("leftBar"_L1);
    setProperty("kind", u"bar"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_text->setObjectName("leftText"_L1);
    auto *discard = new QPushButton(tr("Discard"), this);
    discard->setObjectName("discardLeft"_L1);
    discard->setToolTip(tr("Forget them; nothing of them was written"));
    auto *takeUp = new QPushButton(tr("Take them up again"), this);
    takeUp->setObjectName("takeUpLeft"_L1);
    takeUp->setProperty("kind", u"primary"_s);
    takeUp->setToolTip(tr("Stage them again, step by step; nothing is written yet"));
    connect(discard, &QPushButton::clicked, this, &LeftBar::discarded);
    connect(takeUp, &QPushButton::clicked, this, &LeftBar::takenUp);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(18, 8, 18, 8);
    layout->setSpacing(10);
    layout->addWidget(m_text, 1);
    layout->addWidget(discard);
    layout->addWidget(takeUp);
    setLeft(0);
}

void LeftBar::setLeft(qsizetype edits)
{
    m_text->setText(counted(edits, tr("You left 1 edit unapplied."), tr("You left %1 edits unapplied.")));
    setVisible(edits > 0);
}

} // namespace Console
