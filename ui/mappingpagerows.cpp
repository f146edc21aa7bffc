// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "changelines.h"
#include "mappingcolumns.h"
#include "mappingpage.h"
#include "mappingtable.h"
#include "partnercombo.h"
#include "rownotice.h"
#include "words.h"

using namespace Qt::StringLiterals;

// What MappingPage says of the row the operator is on, and how it leads to another.

namespace Console {

namespace {

QString described(const ChangeLine &line)
{
    return MappingPage::tr("%1 was %2, mine %3, theirs %4")
        .arg(line.field, line.base, line.mine, line.theirs);
}

} // namespace

void MappingPage::makeRowActions()
{
    m_actions.goToRival = makeAction(this, u"goToRival"_s, tr("&Go to the other"), QKeySequence(u"Ctrl+G"_s));
    m_actions.keepMine =
        makeAction(this, u"keepMineHere"_s, tr("&Keep mine"), QKeySequence(u"Ctrl+Shift+M"_s));
    m_actions.takeTheirs =
        makeAction(this, u"takeTheirsHere"_s, tr("Take &theirs"), QKeySequence(u"Ctrl+Shift+T"_s));
    connect(m_actions.goToRival, &QAction::triggered, this, [this] { goToRival(currentProblem().rival); });
    connect(m_actions.keepMine, &QAction::triggered, this, [this] { settleHere(true); });
    connect(m_actions.takeTheirs, &QAction::triggered, this, [this] { settleHere(false); });
}

CustomerId MappingPage::currentId() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? m_model.idAt(current.row()) : CustomerId {};
}

MappingProblem MappingPage::currentProblem() const
{
    if (m_model.isTyping())
        return m_model.typingFault();
    return m_check.problemOf(currentId()).value_or(MappingProblem());
}

void MappingPage::showNotice()
{
    const MappingProblem problem = currentProblem();
    const CustomerId id = currentId();
    const bool conflict = m_stage.isConflict(id) && !m_model.isTyping();
    m_actions.goToRival->setEnabled(!conflict && problem.rival.exists());
    m_actions.keepMine->setEnabled(conflict && !m_applying);
    m_actions.takeTheirs->setEnabled(conflict && !m_applying);
    if (conflict) {
        QStringList lines;
        for (const ChangeLine &line : conflictLines(m_stage, id))
            lines += described(line);
        const auto theirs = m_stage.current(id);
        const QString by =
            theirs ? u" (%1)"_s.arg(changedWords(theirs->changedBy, theirs->changedAt)) : QString();
        m_notice->tell(
            Mark::Conflict, tr("%1: %2%3.").arg(m_stage.edit(id)->base.name, lines.join(u"; "_s), by));
    } else if (!problem.text.isEmpty()) {
        const auto row = m_model.rowAt(m_table->currentIndex().row());
        m_notice->tell(Mark::Bad, tr("%1: %2").arg(row ? row->name : QString(), m_check.explained(problem)));
    } else {
        m_notice->clear();
    }
}

void MappingPage::settleHere(bool mine)
{
    m_stage.resolve({{currentId(), std::nullopt}}, mine);
}

void MappingPage::goTo(CustomerId id)
{
    if (m_table->goTo(id))
        return;
    // The filter hides it.
    clearFilters();
    if (m_stage.edit(id) != nullptr) {
        m_chips->choose({FilterChips::Pending});
        filterChanged();
    }
    m_wantedRow = id;
}

void MappingPage::goToRival(const Rival &rival)
{
    if (rival.partner != PartnerId {})
        Q_EMIT partnerShown(rival.partner);
    else if (rival.customer != CustomerId {})
        goTo(rival.customer);
}

void MappingPage::reachWantedRow()
{
    // Far down it comes with the whole order, after the first rows.
    if (m_wantedRow != CustomerId {} && m_table->goTo(m_wantedRow))
        m_wantedRow = {};
}

} // namespace Console
