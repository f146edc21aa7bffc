// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "revertdialog.h"

#include "formfield.h"
#include "historywords.h"
#include "words.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

// Nobody reads more; all of them are reverted.
constexpr qsizetype MaximumLines = 2000;

} // namespace

RevertDialog::RevertDialog(const RevertPlan &plan, const PartnersModel &partners, QWidget *parent)
    : QDialog(parent)
{
    setObjectName("revertDialog"_L1);
    setWindowTitle(tr("Revert"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(940, 460);
    const QString problem = plan.problem();
    auto *tree = new QTreeWidget(this);
    tree->setObjectName("revertLines"_L1);
    tree->setAccessibleName(tr("Changes"));
    tree->setHeaderLabels({tr("What"), tr("Now"), tr("After the revert"), tr("Why not")});
    tree->setRootIsDecorated(false);
    tree->setUniformRowHeights(problem.isEmpty()); // a reason may take lines
    const auto side = [&partners](const QJsonObject &fields, const QString &none) {
        return fields.isEmpty() ? none : sideWords(fields, partners);
    };
    for (const RevertPlan::Step &step : plan.steps.first(std::min(plan.steps.size(), MaximumLines))) {
        new QTreeWidgetItem(tree,
            {u"%1 %2"_s.arg(entityWord(step.entity), step.name), side(step.before, tr("not there")),
                side(step.after, tr("removed")), step.problem});
    }
    tree->setColumnHidden(3, problem.isEmpty());
    tree->setWordWrap(true);
    tree->setTextElideMode(Qt::ElideMiddle);
    const QList<int> widths = problem.isEmpty() ? QList<int> {210, 340} : QList<int> {180, 190, 190};
    for (int column = 0; column < widths.size(); ++column)
        tree->setColumnWidth(column, widths.at(column));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto *yes = addPrimaryButton(
        buttons, counted(plan.steps.size(), tr("Revert 1 change"), tr("Revert %1 changes")), u"revertYes"_s);
    yes->setEnabled(problem.isEmpty());
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(makeText(
        problem.isEmpty() ? tr("Revert these changes?") : tr("This cannot be reverted"), u"title"_s, this));
    auto *why = makeText(problem.isEmpty()
            ? tr("All of it is written at once, as a change of its own that can be reverted too.")
            : tr("Nothing was changed: %1.").arg(problem),
        problem.isEmpty() ? u"dim"_s : u"problem"_s, this);
    why->setObjectName("revertProblem"_L1);
    layout->addWidget(why);
    layout->addWidget(tree);
    layout->addWidget(buttons);
}

} // namespace Console
