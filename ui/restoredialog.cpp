// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "restoredialog.h"

#include "backuplist.h"
#include "formfield.h"
#include "poolwork.h"
#include "restore.h"
#include "taborder.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Console {

RestoreDialog::RestoreDialog(const QString &directory, const QString &trouble, QWidget *parent)
    : QDialog(parent)
    , m_list(new BackupList(directory, this))
    , m_outcome(makeText({}, u"dim"_s, this))
{
    setObjectName("restoreDialog"_L1);
    const bool troubled = !trouble.isEmpty();
    setWindowTitle(troubled ? tr("The database cannot be used") : tr("Restore from backup"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(640, 460);
    m_outcome->setObjectName("restoreOutcome"_L1);
    m_outcome->setTextFormat(Qt::PlainText);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(makeText(windowTitle(), u"title"_s, this));
    if (troubled) {
        auto *why = makeText(trouble, u"problem"_s, this);
        why->setObjectName("restoreTrouble"_L1);
        why->setTextFormat(Qt::PlainText);
        why->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(why);
    }
    layout->addWidget(makeText(troubled
            ? tr("What you choose takes its place. The file that is there now is set aside in the data "
                 "folder; nothing is deleted.")
            : tr("The backup takes the place of the database, which is set aside in the data folder with all "
                 "that changed since; nothing is deleted. The window closes for a moment, and callbacks are "
                 "not answered meanwhile."),
        u"dim"_s, this));
    layout->addWidget(m_list, 1);
    layout->addWidget(m_outcome);
    layout->addWidget(makeButtons(troubled));
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this] { look(m_list->chosen()); });
    look(m_list->chosen());
    tabInReadingOrder(*this);
    m_list->setFocus();
}

QWidget *RestoreDialog::makeButtons(bool troubled)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *other = new QPushButton(tr("Another file…"), row);
    other->setObjectName("restoreOther"_L1);
    other->setToolTip(tr("Restore a backup that is somewhere else"));
    connect(other, &QPushButton::clicked, this, &RestoreDialog::chooseFile);
    layout->addWidget(other);
    if (troubled) {
        auto *anew = new QPushButton(tr("Start with an empty database…"), row);
        anew->setObjectName("startAnew"_L1);
        connect(anew, &QPushButton::clicked, this, &RestoreDialog::askToStartAnew);
        layout->addWidget(anew);
    }
    layout->addStretch();
    auto *cancel = new QPushButton(troubled && parentWidget() == nullptr ? tr("Quit") : tr("Cancel"), row);
    cancel->setObjectName("restoreCancel"_L1);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    layout->addWidget(cancel);
    m_restore = new QPushButton(tr("Restore"), row);
    m_restore->setObjectName("restoreYes"_L1);
    m_restore->setProperty("kind", u"primary"_s);
    m_restore->setDefault(true);
    connect(m_restore, &QPushButton::clicked, this, &QDialog::accept);
    layout->addWidget(m_restore);
    return row;
}

void RestoreDialog::look(const QString &file)
{
    m_file = file;
    m_restore->setEnabled(false);
    if (file.isEmpty()) {
        showProblem(m_outcome, tr("There is no backup here. Choose a file of yours."), false);
        return;
    }
    m_outcome->setToolTip(QDir::toNativeSeparators(file));
    showProblem(m_outcome, tr("Reading %1…").arg(QFileInfo(file).fileName()), false);
    runInPool(
        this, [file] { return checkBackup(file); },
        [this, file](const Result<void> &whole) { tell(file, whole); });
}

void RestoreDialog::tell(const QString &file, const Result<void> &whole)
{
    if (file != m_file)
        return; // another one was chosen meanwhile
    m_restore->setEnabled(whole.has_value());
    showProblem(m_outcome,
        whole ? tr("%1 is whole and can be restored.").arg(QFileInfo(file).fileName()) : whole.error().detail,
        !whole);
}

void RestoreDialog::chooseFile()
{
    auto *dialog =
        new QFileDialog(this, tr("Restore from backup"), {}, tr("Databases (*.sqlite);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &RestoreDialog::look);
    dialog->open();
}

void RestoreDialog::askToStartAnew()
{
    auto *question = new QMessageBox(QMessageBox::Question, tr("Start with an empty database"),
        tr("Start without any partner and customer?"), QMessageBox::Cancel, this);
    question->setObjectName("startAnewQuestion"_L1);
    question->setInformativeText(
        tr("The file that is there now is set aside; it can be restored if it is mended."));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setDefaultButton(QMessageBox::Cancel);
    auto *yes = question->addButton(tr("Start empty"), QMessageBox::DestructiveRole);
    yes->setObjectName("startAnewYes"_L1);
    connect(yes, &QPushButton::clicked, this, [this] {
        m_file.clear();
        accept();
    });
    question->open();
}

} // namespace Console
