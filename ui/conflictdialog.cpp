// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conflictdialog.h"

#include "changetree.h"
#include "formfield.h"
#include "taborder.h"
#include "words.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

// Nobody reads more; all of them can be settled at once.
constexpr qsizetype MaximumConflicts = 1000;

QString changedBy(const MappingStage &stage, CustomerId id)
{
    const auto theirs = stage.current(id);
    return theirs ? changedWords(theirs->changedBy, theirs->changedAt) : QString();
}

} // namespace

ConflictDialog::ConflictDialog(MappingStage &stage, const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_stage(stage)
    , m_lines(new ChangeTree(
          {tr("Customer"), tr("What"), tr("It was"), tr("Mine"), tr("Theirs"), tr("Changed by")},
          tr("Conflicts"), theme, this))
{
    setObjectName("conflictDialog"_L1);
    setWindowTitle(tr("Conflicts"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(1020, 380);
    m_lines->setObjectName("conflictLines"_L1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_mine = new QPushButton(this);
    m_mine->setObjectName("keepMine"_L1);
    m_mine->setToolTip(tr("Your value stays pending and replaces theirs when you apply"));
    m_theirs = new QPushButton(this);
    m_theirs->setObjectName("takeTheirs"_L1);
    m_theirs->setToolTip(tr("Your value is given up; what the database has stays"));
    connect(m_mine, &QPushButton::clicked, this, [this] { resolve(true); });
    connect(m_theirs, &QPushButton::clicked, this, [this] { resolve(false); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_lines, &QTreeWidget::itemSelectionChanged, this, &ConflictDialog::showChoices);
    connect(&m_stage, &MappingStage::changed, this, &ConflictDialog::fill);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(makeText(tr("Someone else changed what you are editing"), u"title"_s, this));
    layout->addWidget(makeText(tr("Choose a side for the lines selected, or for all when none is. Keeping a "
                                  "customer that was removed adds it anew. Nothing is written yet, and Undo "
                                  "takes the choice back."),
        u"dim"_s, this));
    layout->addWidget(m_lines);
    auto *choices = new QHBoxLayout;
    choices->addWidget(m_mine);
    choices->addWidget(m_theirs);
    choices->addWidget(buttons, 1);
    layout->addLayout(choices);
    tabInReadingOrder(*this);
    fill();
}

void ConflictDialog::fill()
{
    const QList<CustomerId> conflicts = m_stage.conflicts();
    if (conflicts.isEmpty()) {
        accept();
        return;
    }
    QSet<CustomerId> selected;
    for (const QTreeWidgetItem *item : m_lines->selectedItems())
        selected += ChangeTree::choiceOf(item).id;
    const QSignalBlocker quiet(m_lines);
    m_lines->clear();
    for (const CustomerId id : conflicts.first(std::min(conflicts.size(), MaximumConflicts))) {
        for (const ChangeLine &line : conflictLines(m_stage, id)) {
            m_lines->add(
                line, {line.customer, line.field, line.base, line.mine, line.theirs, changedBy(m_stage, id)});
            if (selected.contains(id))
                m_lines->topLevelItem(m_lines->topLevelItemCount() - 1)->setSelected(true);
        }
    }
    m_lines->fitColumns();
    showChoices();
}

void ConflictDialog::showChoices()
{
    const qsizetype lines = m_lines->selectedItems().size();
    m_mine->setText(lines == 0 ? tr("Keep all &mine")
                               : counted(lines, tr("Keep &mine for 1 line"), tr("Keep &mine for %1 lines")));
    m_theirs->setText(lines == 0
            ? tr("Take all &theirs")
            : counted(lines, tr("Take &theirs for 1 line"), tr("Take &theirs for %1 lines")));
}

void ConflictDialog::resolve(bool mine)
{
    QList<MappingStage::Choice> choices;
    for (const QTreeWidgetItem *item : m_lines->selectedItems())
        choices += ChangeTree::choiceOf(item);
    if (choices.isEmpty())
        m_stage.resolveAll(mine);
    else
        m_stage.resolve(choices, mine);
}

} // namespace Console
