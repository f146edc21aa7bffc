// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliedbar.h"
#include "automatchdialog.h"
#include "conflictdialog.h"
#include "customerdialog.h"
#include "leftbar.h"
#include "mappingcolumns.h"
#include "mappingdialogs.h"
#include "mappingpage.h"
#include "mappingtable.h"
#include "partnercombo.h"
#include "pendingbar.h"
#include "words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

// How MappingPage stages, discards and applies; its looks are in mappingpage.cpp.

namespace Console {

namespace {

/// For the text of an action.
QString shortened(const QString &description)
{
    constexpr qsizetype Longest = 18;
    QString text =
        description.size() > Longest ? description.left(Longest - 1).trimmed() + u'…' : description;
    return text.replace(u'&', "&&"_L1);
}

/// Names the step that undo or redo would move over: shortly, and in the tooltip in full.
void describe(QAction *action, const QString &verb, const QString &step)
{
    QString plain = verb;
    plain.remove(u'&');
    action->setText(step.isEmpty() ? verb : u"%1 “%2”"_s.arg(verb, shortened(step)));
    action->setToolTip(u"%1 (%2)"_s.arg(step.isEmpty() ? plain : u"%1 “%2”"_s.arg(plain, step),
        action->shortcut().toString(QKeySequence::NativeText)));
}

} // namespace

void MappingPage::makeActions()
{
    const auto inTable = Qt::WidgetWithChildrenShortcut;
    const auto make = [this](const char *name, const QString &text, const QKeySequence &keys,
                          Qt::ShortcutContext context = Qt::WindowShortcut) {
        return makeAction(this, QLatin1StringView(name), text, keys, context);
    };
    m_actions.undo = make("undo", tr("&Undo"), QKeySequence(u"Ctrl+Z"_s));
    m_actions.redo = make("redo", tr("&Redo"), QKeySequence(u"Ctrl+Shift+Z"_s));
    m_actions.find = make("find", tr("&Find…"), QKeySequence(u"Ctrl+F"_s));
    m_actions.refresh = make("refresh", tr("Refres&h"), QKeySequence(u"F5"_s));
    m_actions.add = make("addCustomer", tr("&Add customer…"), QKeySequence(u"Ctrl+N"_s));
    m_actions.edit = make("editCell", tr("&Edit cell"), QKeySequence(u"F2"_s), inTable);
    m_actions.copy = make("copyRows", tr("&Copy"), QKeySequence(u"Ctrl+C"_s), inTable);
    m_actions.paste = make("pasteCells", tr("&Paste cells"), QKeySequence(u"Ctrl+V"_s), inTable);
    m_actions.pasteRows = make("pasteRows", tr("Paste as &new customers"), QKeySequence(u"Ctrl+Shift+V"_s));
    m_actions.fillDown = make("fillDown", tr("Fill do&wn"), QKeySequence(u"Ctrl+D"_s), inTable);
    m_actions.clear = make("clearMapping", tr("C&lear mapping"), QKeySequence(u"Del"_s), inTable);
    m_actions.exclude = make("excludeCustomers", tr("E&xclude"), QKeySequence(u"Ctrl+E"_s), inTable);
    m_actions.include = make("includeCustomers", tr("&Include"), QKeySequence(u"Ctrl+Shift+E"_s), inTable);
    m_actions.remove = make("removeCustomers", tr("Re&move"), QKeySequence(u"Ctrl+Del"_s), inTable);
    m_actions.autoMatch = make("autoMatch", tr("Aut&o-match…"), QKeySequence(u"Ctrl+M"_s));
    m_actions.discard = make("discard", tr("&Discard"), QKeySequence(u"Ctrl+Shift+D"_s));
    m_actions.resolve = make("resolve", tr("Re&solve…"), QKeySequence(u"Ctrl+R"_s));
    m_actions.apply = make("apply", tr("Preview and appl&y"), QKeySequence(u"Ctrl+S"_s));
    m_actions.importFile = make("importCustomers", tr("&Import…"), QKeySequence(u"Ctrl+O"_s));
    m_actions.exportFile = make("exportCustomers", tr("&Export…"), QKeySequence(u"Ctrl+Shift+O"_s));

    const auto rows = [this] { return m_table->selectedIds(); };
    connect(m_actions.undo, &QAction::triggered, &m_stage.steps(), &QUndoStack::undo);
    connect(m_actions.redo, &QAction::triggered, &m_stage.steps(), &QUndoStack::redo);
    connect(m_actions.find, &QAction::triggered, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(m_actions.refresh, &QAction::triggered, this, &MappingPage::filterChanged);
    connect(m_actions.add, &QAction::triggered, this, &MappingPage::addCustomer);
    connect(m_actions.edit, &QAction::triggered, this, [this] { m_table->edit(m_table->currentIndex()); });
    connect(m_actions.copy, &QAction::triggered, this,
        [this] { QGuiApplication::clipboard()->setText(m_table->selectedText()); });
    connect(m_actions.paste, &QAction::triggered, this, [this] {
        const QModelIndex current = m_table->currentIndex();
        if (current.isValid())
            m_edits.paste(current.row(), current.column(), QGuiApplication::clipboard()->text());
    });
    connect(m_actions.fillDown, &QAction::triggered, this,
        [this, rows] { m_edits.fillDown(rows(), m_table->currentIndex().column()); });
    connect(m_actions.pasteRows, &QAction::triggered, this, &MappingPage::pasteRows);
    connect(m_actions.importFile, &QAction::triggered, this,
        [this] { m_files.chooseImport(m_partner->partner()); });
    connect(m_actions.exportFile, &QAction::triggered, &m_files, &MappingFiles::chooseExport);
    connect(m_actions.clear, &QAction::triggered, this, [this, rows] { m_edits.clearMapping(rows()); });
    connect(
        m_actions.exclude, &QAction::triggered, this, [this, rows] { m_edits.setExcluded(rows(), true); });
    connect(
        m_actions.include, &QAction::triggered, this, [this, rows] { m_edits.setExcluded(rows(), false); });
    connect(m_actions.remove, &QAction::triggered, this, [this, rows] { m_edits.remove(rows()); });
    connect(m_actions.autoMatch, &QAction::triggered, this, &MappingPage::autoMatch);
    connect(m_actions.discard, &QAction::triggered, this, &MappingPage::discard);
    connect(m_actions.resolve, &QAction::triggered, this, &MappingPage::resolve);
    connect(m_actions.apply, &QAction::triggered, this, &MappingPage::apply);
    connect(&m_stage.steps(), &QUndoStack::indexChanged, this, &MappingPage::showStaged);
    makeRowActions();
}

QList<QAction *> MappingPage::fileActions() const
{
    return {m_actions.importFile, m_actions.exportFile};
}

QList<QAction *> MappingPage::editActions() const
{
    const Actions &a = m_actions;
    return {a.undo, a.redo, nullptr, a.add, a.edit, a.copy, a.paste, a.pasteRows, a.fillDown, a.clear,
        a.exclude, a.include, a.remove, a.autoMatch, nullptr, a.find, m_saved->menuAction(), a.refresh,
        nullptr, a.goToRival, a.keepMine, a.takeTheirs, a.resolve, a.discard, a.apply};
}

void MappingPage::showStaged()
{
    const qsizetype conflicts = m_stage.conflictCount();
    m_bar->setCounts(m_stage.edits().size(), m_check.problemCount(), conflicts);
    m_bar->setApplying(m_applying);
    m_chips->setStaged(m_stage.edits().size(), conflicts, m_check.problemCount());
    const bool busy = m_applying || m_stage.isBusy();
    if (m_model.filter().chosenOnly && !m_stage.isBusy())
        m_model.setChosen(chosenRows());
    if (!m_stage.isEmpty())
        m_applied->dismiss();
    const bool any = !m_stage.isEmpty() && !busy;
    const QUndoStack &steps = m_stage.steps();
    describe(m_actions.undo, tr("&Undo"), steps.undoText());
    describe(m_actions.redo, tr("&Redo"), steps.redoText());
    m_actions.undo->setEnabled(steps.canUndo() && !busy);
    m_actions.redo->setEnabled(steps.canRedo() && !busy);
    m_actions.discard->setEnabled(any);
    m_actions.apply->setEnabled(any);
    m_actions.resolve->setEnabled(conflicts > 0 && !busy);
    for (QAction *action : {m_actions.edit, m_actions.paste, m_actions.fillDown, m_actions.clear,
             m_actions.exclude, m_actions.include, m_actions.remove, m_actions.autoMatch})
        action->setEnabled(!busy);
    showNotice();
    Q_EMIT pendingChanged();
}

void MappingPage::addCustomer()
{
    auto *dialog = new CustomerDialog(m_partners, m_partner->partner(), m_check, m_theme, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { goTo(m_edits.add({dialog->customer()})); });
    dialog->open();
}

void MappingPage::autoMatch()
{
    auto *dialog = new AutoMatchDialog({m_database, m_orders, m_edits, m_partners, m_theme}, this);
    connect(dialog, &AutoMatchDialog::told, this, &Page::told);
    dialog->open();
}

void MappingPage::discard()
{
    auto *question = new QMessageBox(QMessageBox::Question, tr("Discard"),
        counted(m_stage.edits().size(), tr("Discard 1 pending edit?"), tr("Discard %1 pending edits?")),
        QMessageBox::Cancel, this);
    question->setObjectName("discardQuestion"_L1);
    question->setInformativeText(tr("Nothing of them was written. This cannot be undone."));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setDefaultButton(QMessageBox::Cancel);
    auto *yes = question->addButton(tr("Discard"), QMessageBox::DestructiveRole);
    yes->setObjectName("discardYes"_L1);
    connect(yes, &QPushButton::clicked, this, [this] { m_stage.clear(); });
    question->open();
}

void MappingPage::apply()
{
    if (m_stage.isEmpty() || m_applying)
        return;
    if (m_stage.conflictCount() > 0) {
        resolve();
        return;
    }
    if (m_check.isChecking()) {
        // The answer is a few milliseconds away.
        connect(&m_check, &MappingCheck::changed, this, &MappingPage::apply,
            Qt::ConnectionType(Qt::SingleShotConnection | Qt::QueuedConnection));
        return;
    }
    if (m_check.problemCount() > 0) {
        auto *dialog = new ProblemsDialog(m_stage, m_check, this);
        connect(dialog, &ProblemsDialog::chosen, this, &MappingPage::goTo);
        connect(dialog, &ProblemsDialog::rivalChosen, this, &MappingPage::goToRival);
        dialog->open();
        return;
    }
    const QList<StagedEdit> edits = m_stage.editsInOrder();
    auto *dialog = new PreviewDialog(edits, m_theme, this);
    connect(dialog, &QDialog::accepted, this, [this, edits] { write(edits); });
    dialog->open();
}

void MappingPage::write(const QList<StagedEdit> &edits)
{
    if (m_stage.editsInOrder() != edits) {
        Q_EMIT told(tr("Nothing was applied: the edits are others than those shown. Preview them again."));
        return;
    }
    m_applying = true;
    m_model.setFrozen(true);
    showStaged();
    const auto conflicts = std::make_shared<QList<CustomerId>>();
    m_database.writer().submit(
        {},
        [edits, conflicts](Connection &connection) {
            conflicts->clear();
            return applyEdits(connection, edits, *conflicts);
        },
        this,
        [this, conflicts, edits](const Result<void> &written) {
            m_applying = false;
            m_model.setFrozen(false);
            if (written) {
                m_stage.clear();
                m_applied->tell(edits);
                Q_EMIT told(counted(edits.size(), tr("1 edit applied"), tr("%1 edits applied")));
            } else if (!conflicts->isEmpty()) {
                // The notice of the change brings their values; ask at once all the same.
                m_model.readAgain(*conflicts);
                Q_EMIT told(tr("Nothing was applied: someone else changed the same customers"));
            } else {
                Q_EMIT told(tr("Nothing was applied: %1").arg(written.error().detail));
            }
            showStaged();
        });
}

void MappingPage::resolve()
{
    auto *dialog = new ConflictDialog(m_stage, m_theme, this);
    dialog->open();
}

void MappingPage::showReport()
{
    (new ReportDialog(m_applied->written(), m_theme, this))->open();
}

void MappingPage::takeUpLeft()
{
    m_journal.takeUp();
    m_leftBar->setLeft(0);
    // Others may have changed the same customers since: that shows as conflicts.
    m_model.readAgain(m_stage.known());
}

} // namespace Console
