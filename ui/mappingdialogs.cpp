// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mappingdialogs.h"

#include "changelines.h"
#include "formfield.h"
#include "theme.h"
#include "words.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr int LineHeight = 28;

QTreeWidget *makeTree(const QStringList &columns, const QString &name, QWidget *parent)
{
    auto *tree = new QTreeWidget(parent);
    tree->setHeaderLabels(columns);
    tree->setRootIsDecorated(false);
    tree->setUniformRowHeights(true);
    tree->setAlternatingRowColors(true);
    tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    tree->setAccessibleName(name);
    return tree;
}

void addLine(QTreeWidget *tree, const ChangeLine &line, const QStringList &texts, const Theme &theme)
{
    auto *item = new QTreeWidgetItem(tree, texts);
    item->setData(0, Qt::UserRole, qint64(line.id));
    item->setSizeHint(int(texts.size()) - 1, QSize(0, LineHeight));
    for (int column = 2; column < texts.size(); ++column)
        item->setFont(column, theme.idFont());
}

void fitColumns(QTreeWidget *tree)
{
    for (int column = 0; column < tree->columnCount() - 1; ++column) {
        tree->resizeColumnToContents(column);
        tree->setColumnWidth(column, tree->columnWidth(column) + 14);
    }
}

} // namespace

PreviewDialog::PreviewDialog(const MappingStage &stage, const Theme &theme, QWidget *parent)
    : QDialog(parent)
{
    setObjectName("previewDialog"_L1);
    setWindowTitle(tr("Preview"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(900, 460);
    auto *tree = makeTree({tr("Customer"), tr("What"), tr("Before"), tr("After")}, tr("Changes"), this);
    tree->setObjectName("previewLines"_L1);
    for (const ChangeLine &line : changeLines(stage))
        addLine(tree, line, {line.customer, line.field, line.base, line.mine}, theme);
    fitColumns(tree);
    auto *buttons = new QDialogButtonBox(this);
    auto *apply = addPrimaryButton(
        buttons, counted(stage.edits().size(), tr("Apply 1 edit"), tr("Apply %1 edits")), u"previewApply"_s);
    apply->setDefault(true);
    buttons->addButton(QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(makeText(tr("Apply these changes?"), u"title"_s, this));
    layout->addWidget(
        makeText(tr("All of them are written at once, or none. The next callback answers accordingly."),
            u"dim"_s, this));
    layout->addWidget(tree);
    layout->addWidget(buttons);
    apply->setFocus();
}

ProblemsDialog::ProblemsDialog(const MappingStage &stage, const MappingCheck &check, QWidget *parent)
    : QDialog(parent)
{
    setObjectName("problemsDialog"_L1);
    setWindowTitle(tr("Not applied"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(560, 320);
    auto *list = new QListWidget(this);
    list->setObjectName("problemLines"_L1);
    list->setAccessibleName(tr("Problems"));
    for (const MappingProblem &problem : check.problems()) {
        const CustomerEdit *edit = stage.edit(problem.id);
        auto *item = new QListWidgetItem(
            tr("%1: %2").arg(edit != nullptr ? stage.wanted(*edit).name : QString(), problem.text), list);
        item->setData(Qt::UserRole, qint64(problem.id));
    }
    const auto choose = [this](const QListWidgetItem *item) {
        Q_EMIT chosen(CustomerId {item->data(Qt::UserRole).toLongLong()});
        accept();
    };
    connect(list, &QListWidget::itemClicked, this, choose);
    connect(list, &QListWidget::itemActivated, this, choose);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(makeText(tr("Nothing was applied"), u"title"_s, this));
    layout->addWidget(
        makeText(tr("These must be put right first. Choose a line to go to its row."), u"dim"_s, this));
    layout->addWidget(list);
    layout->addWidget(buttons);
    list->setCurrentRow(0);
}

ConflictDialog::ConflictDialog(MappingStage &stage, const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_stage(stage)
    , m_theme(theme)
    , m_lines(makeTree(
          {tr("Customer"), tr("What"), tr("It was"), tr("Mine"), tr("Theirs")}, tr("Conflicts"), this))
{
    setObjectName("conflictDialog"_L1);
    setWindowTitle(tr("Conflicts"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(1020, 380);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *mine = buttons->addButton(tr("Keep mine"), QDialogButtonBox::ActionRole);
    mine->setObjectName("keepMine"_L1);
    auto *theirs = buttons->addButton(tr("Take theirs"), QDialogButtonBox::ActionRole);
    theirs->setObjectName("takeTheirs"_L1);
    connect(mine, &QPushButton::clicked, this, [this] { resolve(true); });
    connect(theirs, &QPushButton::clicked, this, [this] { resolve(false); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_stage, &MappingStage::changed, this, &ConflictDialog::fill);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(makeText(tr("Someone else changed what you are editing"), u"title"_s, this));
    layout->addWidget(makeText(tr("Choose a side for the lines selected, or for all when none is. Nothing "
                                  "is written yet; Undo takes it back."),
        u"dim"_s, this));
    layout->addWidget(m_lines);
    layout->addWidget(buttons);
    fill();
}

void ConflictDialog::fill()
{
    m_lines->clear();
    for (const ChangeLine &line : conflictLines(m_stage))
        addLine(m_lines, line, {line.customer, line.field, line.base, line.mine, line.theirs}, m_theme);
    if (m_lines->topLevelItemCount() == 0) {
        accept();
        return;
    }
    fitColumns(m_lines);
}

void ConflictDialog::resolve(bool mine)
{
    QList<CustomerId> ids;
    for (const QTreeWidgetItem *item : m_lines->selectedItems())
        ids += CustomerId {item->data(0, Qt::UserRole).toLongLong()};
    m_stage.resolve(ids.isEmpty() ? m_stage.conflicts() : ids, mine);
}

} // namespace Console
