// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mappingdialogs.h"

#include "changetree.h"
#include "formfield.h"
#include "mappingwrite.h"
#include "words.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

// Nobody reads more; all of them are written.
constexpr qsizetype MaximumEdits = 2000;

/// Before and after of every change, and what it comes to.
QWidget *makeChanges(
    const QList<StagedEdit> &edits, const QString &objectName, const Theme &theme, QWidget *parent)
{
    auto *changes = new QWidget(parent);
    auto *tree =
        new ChangeTree({PreviewDialog::tr("Customer"), PreviewDialog::tr("What"), PreviewDialog::tr("Before"),
                           PreviewDialog::tr("After"), PreviewDialog::tr("Vendor tenant id")},
            PreviewDialog::tr("Changes"), theme, changes);
    tree->setObjectName(objectName);
    // Beside the customer, whose name may be another's too.
    tree->header()->moveSection(4, 1);
    for (const ChangeLine &line : changeLines(edits.first(std::min(edits.size(), MaximumEdits))))
        tree->add(line, {line.customer, line.field, line.base, line.mine, line.vendorId});
    tree->fitColumns();
    QString sum = changeSummary(edits);
    if (edits.size() > MaximumEdits) {
        sum += u". "_s
            + PreviewDialog::tr("The first %1 of %2 are listed.")
                  .arg(QLocale().toString(MaximumEdits), QLocale().toString(edits.size()));
    }
    auto *layout = new QVBoxLayout(changes);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(makeText(sum, u"strong"_s, changes));
    layout->addWidget(tree);
    return changes;
}

} // namespace

PreviewDialog::PreviewDialog(const QList<StagedEdit> &edits, const Theme &theme, QWidget *parent)
    : QDialog(parent)
{
    setObjectName("previewDialog"_L1);
    setWindowTitle(tr("Preview"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(1000, 460);
    auto *buttons = new QDialogButtonBox(this);
    auto *apply = addPrimaryButton(
        buttons, counted(edits.size(), tr("Apply 1 edit"), tr("Apply %1 edits")), u"previewApply"_s);
    apply->setDefault(true);
    buttons->addButton(QDialogButtonBox::Cancel);
    auto *copy = buttons->addButton(tr("&Copy as JSON"), QDialogButtonBox::ActionRole);
    copy->setObjectName("previewCopy"_L1);
    copy->setAutoDefault(false);
    copy->setToolTip(tr("Copies what changes of the mapping as the payload of a tenant_mapping.write"));
    connect(copy, &QPushButton::clicked, this,
        [edits] { QGuiApplication::clipboard()->setText(QString::fromUtf8(mappingWritePayload(edits))); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(makeText(tr("Apply these changes?"), u"title"_s, this));
    layout->addWidget(
        makeText(tr("All of them are written at once, or none. The next callback answers accordingly."),
            u"dim"_s, this));
    layout->addWidget(makeChanges(edits, u"previewLines"_s, theme, this), 1);
    layout->addWidget(buttons);
    apply->setFocus();
}

ReportDialog::ReportDialog(const QList<StagedEdit> &edits, const Theme &theme, QWidget *parent)
    : QDialog(parent)
{
    setObjectName("reportDialog"_L1);
    setWindowTitle(tr("Applied"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(1000, 460);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(makeText(tr("What was written"), u"title"_s, this));
    layout->addWidget(makeText(
        tr("One transaction, and one entry on the History page that takes all of it back."), u"dim"_s, this));
    layout->addWidget(makeChanges(edits, u"reportLines"_s, theme, this), 1);
    layout->addWidget(buttons);
}

ProblemsDialog::ProblemsDialog(const MappingStage &stage, const MappingCheck &check, QWidget *parent)
    : QDialog(parent)
{
    setObjectName("problemsDialog"_L1);
    setWindowTitle(tr("Not applied"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(560, 320);
    QList<Rival> rivals;
    auto *list = new QListWidget(this);
    list->setObjectName("problemLines"_L1);
    list->setAccessibleName(tr("Problems"));
    const QList<MappingProblem> problems = check.problems();
    for (const MappingProblem &problem : problems.first(std::min(problems.size(), MaximumEdits))) {
        const CustomerEdit *edit = stage.edit(problem.id);
        auto *item = new QListWidgetItem(
            tr("%1: %2").arg(edit != nullptr ? stage.wanted(*edit).name : QString(), problem.text), list);
        item->setData(Qt::UserRole, qint64(problem.id));
        rivals += problem.rival;
    }
    const auto choose = [this](const QListWidgetItem *item) {
        Q_EMIT chosen(CustomerId {item->data(Qt::UserRole).toLongLong()});
        accept();
    };
    connect(list, &QListWidget::itemClicked, this, choose);
    connect(list, &QListWidget::itemActivated, this, choose);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *other = buttons->addButton(tr("Go to the &other"), QDialogButtonBox::ActionRole);
    other->setObjectName("problemRival"_L1);
    other->setToolTip(tr("Show the customer or partner that has the id"));
    connect(list, &QListWidget::currentRowChanged, other,
        [other, rivals](int row) { other->setEnabled(row >= 0 && rivals.at(row).exists()); });
    connect(other, &QPushButton::clicked, this, [this, list, rivals] {
        Q_EMIT rivalChosen(rivals.at(list->currentRow()));
        accept();
    });
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

} // namespace Console
