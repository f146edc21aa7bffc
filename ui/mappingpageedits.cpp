// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
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
    m_actions.clear = make("clearMapping", tr("C&lear mapping"), QKeySequence(u"Del"_s), inTable);
    m_actions.exclude = make("excludeCustomers", tr("E&xclude"), QKeySequence(u"Ctrl+E"_s), inTable);
    m_actions.include = make("includeCustomers", tr("&Include"), QKeySequence(u"Ctrl+Shift+E"_s), inTable);
    m_actions.remove = make("removeCustomers", tr("Re&move"), QKeySequence(u"Ctrl+Del"_s), inTable);
    m_actions.discard = make("discard", tr("&Discard"), QKeySequence(u"Ctrl+Shift+D"_s));
    m_actions.resolve = make("resolve", tr("Re&solve…"), QKeySequence(u"Ctrl+R"_s));
    m_actions.apply = make("apply", tr("Preview and appl&y"), QKeySequence(u"Ctrl+S"_s));

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
    connect(m_actions.clear, &QAction::triggered, this, [this, rows] { m_edits.clearMapping(rows()); });
    connect(
        m_actions.exclude, &QAction::triggered, this, [this, rows] { m_edits.setExcluded(rows(), true); });
    connect(
        m_actions.include, &QAction::triggered, this, [this, rows] { m_edits.setExcluded(rows(), false); });
    connect(m_actions.remove, &QAction::triggered, this, [this, rows] { m_edits.remove(rows()); });
    connect(m_actions.discard, &QAction::triggered, this, &MappingPage::discard);
    connect(m_actions.resolve, &QAction::triggered, this, &MappingPage::resolve);
    connect(m_actions.apply, &QAction::triggered, this, &MappingPage::apply);
    connect(&m_stage.steps(), &QUndoStack::indexChanged, this, &MappingPage::showStaged);
}

QList<QAction *> MappingPage::editActions() const
{
    const Actions &a = m_actions;
    return {a.undo, a.redo, nullptr, a.add, a.edit, a.copy, a.paste, a.clear, a.exclude, a.include, a.remove,
        nullptr, a.find, a.refresh, nullptr, a.resolve, a.discard, a.apply};
}

void MappingPage::showStaged()
{
    const qsizetype conflicts = m_stage.conflicts().size();
    m_bar->setCounts(m_stage.edits().size(), m_check.problems().size(), conflicts);
    m_bar->setApplying(m_applying);
    m_chips->setStaged(m_stage.edits().size(), conflicts);
    const bool any = !m_stage.isEmpty() && !m_applying;
    const QUndoStack &steps = m_stage.steps();
    m_actions.undo->setEnabled(steps.canUndo() && !m_applying);
    m_actions.undo->setText(
        steps.canUndo() ? tr("&Undo “%1”").arg(shortened(steps.undoText())) : tr("&Undo"));
    m_actions.redo->setEnabled(steps.canRedo() && !m_applying);
    m_actions.redo->setText(
        steps.canRedo() ? tr("&Redo “%1”").arg(shortened(steps.redoText())) : tr("&Redo"));
    m_actions.discard->setEnabled(any);
    m_actions.apply->setEnabled(any);
    m_actions.resolve->setEnabled(conflicts > 0 && !m_applying);
    for (QAction *action : {m_actions.edit, m_actions.paste, m_actions.clear, m_actions.exclude,
             m_actions.include, m_actions.remove})
        action->setEnabled(!m_applying);
    Q_EMIT pendingChanged();
}

void MappingPage::addCustomer()
{
    auto *dialog = new CustomerDialog(m_partners, m_partner->partner(), m_check, m_theme, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { goTo(m_edits.add(dialog->customer())); });
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
    if (!m_stage.conflicts().isEmpty()) {
        resolve();
        return;
    }
    if (m_check.isChecking()) {
        // The answer is a few milliseconds away.
        connect(&m_check, &MappingCheck::changed, this, &MappingPage::apply,
            Qt::ConnectionType(Qt::SingleShotConnection | Qt::QueuedConnection));
        return;
    }
    if (!m_check.problems().isEmpty()) {
        auto *dialog = new ProblemsDialog(m_stage, m_check, this);
        connect(dialog, &ProblemsDialog::chosen, this, &MappingPage::goTo);
        dialog->open();
        return;
    }
    auto *dialog = new PreviewDialog(m_stage, m_theme, this);
    connect(dialog, &QDialog::accepted, this, &MappingPage::write);
    dialog->open();
}

void MappingPage::write()
{
    m_applying = true;
    m_model.setFrozen(true);
    showStaged();
    QList<CustomerEdit> edits;
    for (const CustomerId id : m_stage.inOrder())
        edits += *m_stage.edit(id);
    const auto conflicts = std::make_shared<QList<CustomerId>>();
    m_database.writer().submit(
        {},
        [edits, conflicts](Connection &connection) {
            conflicts->clear();
            return applyEdits(connection, edits, *conflicts);
        },
        this,
        [this, conflicts, count = edits.size()](const Result<void> &written) {
            m_applying = false;
            m_model.setFrozen(false);
            if (written) {
                m_stage.clear();
                Q_EMIT told(counted(count, tr("1 edit applied"), tr("%1 edits applied")));
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

void MappingPage::takeUpLeft()
{
    m_journal.takeUp();
    m_leftBar->setLeft(0);
    // Others may have changed the same customers since: that shows as conflicts.
    m_model.readAgain(m_stage.known());
}

void MappingPage::goTo(CustomerId id)
{
    if (m_table->goTo(id))
        return;
    // The filter hides it.
    m_wantedRow = id;
    clearFilters();
    m_chips->choose({FilterChips::Pending});
    filterChanged();
}

} // namespace Console
