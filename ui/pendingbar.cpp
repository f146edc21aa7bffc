// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pendingbar.h"

#include "actionbutton.h"
#include "words.h"

#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace Console {

PendingBar::PendingBar(const Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_edits(new QLabel(this))
    , m_faults(new QLabel(this))
    , m_trouble(new QLabel(this))
    , m_resolve(makeActionButton(actions.resolve, this))
    , m_apply(makeActionButton(actions.apply, this))
{
    setObjectName("pendingBar"_L1);
    setProperty("kind", u"bar"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_edits->setProperty("kind", u"strong"_s);
    m_edits->setObjectName("pendingCount"_L1);
    m_faults->setProperty("kind", u"dim"_s);
    m_faults->setObjectName("pendingFaults"_L1);
    m_trouble->setProperty("kind", u"problem"_s);
    m_trouble->setObjectName("pendingTrouble"_L1);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    m_apply->setProperty("kind", u"primary"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(18, 8, 18, 8);
    layout->setSpacing(10);
    layout->addWidget(m_edits);
    layout->addWidget(m_faults);
    layout->addWidget(m_trouble, 1);
    layout->addStretch();
    // What it takes back stands in the menu: here it would take the room of the counts.
    layout->addWidget(makeActionButton(actions.undo, this, tr("Undo")));
    layout->addWidget(makeActionButton(actions.discard, this));
    layout->addWidget(m_resolve);
    layout->addWidget(m_apply);
    setCounts(0, 0, 0);
}

void PendingBar::setCounts(qsizetype edits, qsizetype problems, qsizetype conflicts)
{
    setVisible(edits > 0);
    m_edits->setText(counted(edits, tr("1 pending edit"), tr("%1 pending edits")));
    QStringList faults;
    if (problems > 0)
        faults += counted(problems, tr("1 problem"), tr("%1 problems"));
    if (conflicts > 0)
        faults += counted(conflicts, tr("1 conflict"), tr("%1 conflicts"));
    m_faults->setText(faults.join(u" · "_s));
    m_resolve->setVisible(conflicts > 0);
}

void PendingBar::setApplying(bool applying)
{
    m_apply->setText(applying ? tr("Applying…") : tr("Preview and apply  Ctrl+S"));
}

void PendingBar::setTrouble(const QString &reason)
{
    m_trouble->setText(tr("Apply soon: these edits would not survive a crash (%1).").arg(reason));
    m_trouble->setToolTip(m_trouble->text());
    m_trouble->setVisible(!reason.isEmpty());
}

} // namespace Console
