// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historypage.h"

#include "actionbutton.h"
#include "columnfit.h"
#include "emptystate.h"
#include "historydelegate.h"
#include "historydetails.h"
#include "historyfilters.h"
#include "historywords.h"
#include "readingstate.h"
#include "revertdialog.h"
#include "words.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Console {

HistoryPage::HistoryPage(Database &database, ReadThread &reader, const PartnersModel &partners,
    const Theme &theme, QWidget *parent)
    : Page(parent)
    , m_database(database)
    , m_reader(reader)
    , m_partners(partners)
    , m_model(reader, partners)
{
    setObjectName("historyPage"_L1);
    makeActions();
    makeTable(theme);
    layOut();
    connect(m_filters, &HistoryFilters::changed, this, &HistoryPage::filterChanged);
    connect(&m_model, &HistoryModel::failed, this, &Page::told);
    connect(&m_model, &HistoryModel::failed, m_reading, &ReadingState::setFailed);
    connect(&m_model, &HistoryModel::loaded, this, &HistoryPage::showState);
    connect(&m_model, &QAbstractItemModel::rowsAboutToBeInserted, this, &HistoryPage::notePlace);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &HistoryPage::keepPlace);
    connect(
        m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &HistoryPage::showState);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &HistoryPage::showState);
    showState();
}

void HistoryPage::makeActions()
{
    const auto revert = [this](const char *name, const QString &text, const QString &keys,
                            RevertScope::Kind kind) {
        QAction *action = makeAction(this, QLatin1StringView(name), text, QKeySequence(keys));
        connect(action, &QAction::triggered, this, [this, kind] { ask(kind); });
        return action;
    };
    m_revertRow = revert("revertRow", tr("&Revert this…"), u"Ctrl+Backspace"_s, RevertScope::Kind::Row);
    m_revertBatch = revert(
        "revertBatch", tr("Revert with its &batch…"), u"Ctrl+Shift+Backspace"_s, RevertScope::Kind::Batch);
    m_revertSince = revert("revertSince", tr("Revert this and &everything after…"), u"Ctrl+Alt+Backspace"_s,
        RevertScope::Kind::Since);
    m_only = makeAction(
        this, u"onlyThis"_s, tr("Show only what happened to &this one"), QKeySequence(u"Ctrl+Return"_s));
    connect(m_only, &QAction::triggered, this, &HistoryPage::showOnly);
    m_find = makeAction(this, u"findHistory"_s, tr("&Find…"), QKeySequence(u"Ctrl+F"_s));
    connect(m_find, &QAction::triggered, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    m_refresh = makeAction(this, u"refreshHistory"_s, tr("Refres&h"), QKeySequence(u"F5"_s));
    connect(m_refresh, &QAction::triggered, this, &HistoryPage::filterChanged);
}

QList<QAction *> HistoryPage::editActions() const
{
    return {m_revertRow, m_revertBatch, m_revertSince, nullptr, m_only, m_find, m_refresh};
}

QWidget *HistoryPage::makeHeader()
{
    auto *header = new QWidget(this);
    m_summary = new QLabel(header);
    m_summary->setObjectName("historySummary"_L1);
    auto *layout = layOutHeader(header, tr("History"), m_summary);
    layout->addWidget(makeActionButton(m_revertRow, header));
    layout->addWidget(makeActionButton(m_revertBatch, header, tr("Its batch…")));
    layout->addWidget(makeActionButton(m_revertSince, header, tr("Everything after…")));
    return header;
}

void HistoryPage::makeTable(const Theme &theme)
{
    m_table = new QTableView(this);
    m_table->setObjectName("historyTable"_L1);
    m_table->setAccessibleName(tr("Changes, newest first"));
    m_table->setItemDelegate(new HistoryDelegate(theme, m_table));
    m_table->setModel(&m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->addActions({m_revertRow, m_revertBatch, m_revertSince, m_only});
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(HistoryDelegate::RowHeight);
    m_table->horizontalHeader()->setFixedHeight(HistoryDelegate::RowHeight + 6);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_fit =
        new ColumnFit(*m_table, {{124, 132, 0}, {110, 200, 1}, {130, 210, 1}, {96, 140, 1}, {240, 420, 4}});
    connect(&theme, &Theme::changed, m_table->viewport(), qOverload<>(&QWidget::update));
}

void HistoryPage::layOut()
{
    auto *clear = new QPushButton(tr("Clear filters"), this);
    clear->setObjectName("clearHistoryFilters"_L1);
    connect(clear, &QPushButton::clicked, this, [this] {
        m_filters->clear();
        m_table->setFocus();
    });
    m_empty = new EmptyState(tr("Nothing has changed yet"),
        tr("Every change is kept here, whether made in this window, by a callback or by an import, and can "
           "be "
           "taken back."),
        {}, this);
    m_noMatch = new EmptyState(
        tr("No change matches"), tr("Nothing was changed like this by those chosen."), {clear}, this);
    m_reading = new ReadingState(this);
    connect(m_reading, &ReadingState::again, this, &HistoryPage::filterChanged);
    m_views = new QStackedWidget(this);
    for (QWidget *view : {static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_empty),
             static_cast<QWidget *>(m_noMatch), static_cast<QWidget *>(m_reading)})
        m_views->addWidget(view);
    m_search = makeSearch(u"historySearch"_s, this);
    m_filters = new HistoryFilters(m_search, m_partners, this);
    m_details = new HistoryDetails(m_partners, this);
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->setObjectName("historySplitter"_L1);
    m_splitter->addWidget(m_views);
    m_splitter->addWidget(m_details);
    m_splitter->setCollapsible(0, false);
    m_splitter->setHandleWidth(1);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({440, 150});
    m_kept = new QLabel(this);
    m_kept->setObjectName("historyKept"_L1);
    m_kept->setProperty("kind", u"dim"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 14, 18, 12);
    layout->setSpacing(10);
    layout->addWidget(makeHeader());
    layout->addWidget(m_filters);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_kept);
    showLimits();
}

void HistoryPage::showLimits()
{
    const HistoryTable::Limits limits = m_database.writer().historyLimits();
    m_kept->setText(tr("Kept for %1, the newest %2 at most")
                        .arg(counted(limits.days, tr("1 day"), tr("%1 days")),
                            counted(limits.rows, tr("1 change"), tr("%1 changes"))));
    m_kept->setToolTip(tr("The settings history.days and history.rows say how much is kept; older changes "
                          "are removed a few at a time and cannot be reverted then"));
}

void HistoryPage::filterChanged()
{
    m_model.setFilter(m_filters->filter());
}

void HistoryPage::showOnly()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    const HistoryEntry &entry = m_model.row(current.row()).entry;
    m_filters->showOnly({entry.entity, entry.entityId}, whatWords(entry));
}

// New rows come in above: what is being looked at stays where it is.
void HistoryPage::notePlace(const QModelIndex &, int first)
{
    m_place = QPersistentModelIndex();
    m_chosenPlace = QPersistentModelIndex();
    if (first > 0)
        return;
    const QModelIndex top = m_table->indexAt(QPoint(1, 1));
    const QModelIndex current = m_table->currentIndex();
    const bool chosenIsSeen =
        current.isValid() && m_table->viewport()->rect().intersects(m_table->visualRect(current));
    if (m_table->verticalScrollBar()->value() > 0)
        m_place = top;
    else if (chosenIsSeen)
        m_chosenPlace = current;
}

void HistoryPage::keepPlace()
{
    const QPersistentModelIndex top = std::exchange(m_place, QPersistentModelIndex());
    const QPersistentModelIndex chosen = std::exchange(m_chosenPlace, QPersistentModelIndex());
    if (top.isValid() || chosen.isValid())
        m_table->doItemsLayout(); // else it knows of the rows that were there alone
    if (top.isValid())
        m_table->scrollTo(top, QAbstractItemView::PositionAtTop);
    else if (chosen.isValid())
        m_table->scrollTo(chosen, QAbstractItemView::EnsureVisible);
    showState();
}

void HistoryPage::showState()
{
    QWidget *view = m_table;
    if (!m_model.isLoaded())
        view = m_reading;
    else if (m_model.rowCount() == 0)
        view = m_model.filter().isEmpty() ? m_empty : m_noMatch;
    m_views->setCurrentWidget(view);
    const bool more = m_model.canFetchMore({});
    const QString count = counted(m_model.rowCount(), tr("1 change"), tr("%1 changes"));
    m_summary->setText(m_model.rowCount() >= HistoryModel::MaximumRows ? tr("the newest %1").arg(count)
            : more                                                     ? tr("%1 and more").arg(count)
                                                                       : count);
    const QModelIndex current = m_table->currentIndex();
    const bool chosen = current.isValid();
    m_details->setRow(chosen ? &m_model.row(current.row()) : nullptr);
    m_details->setVisible(view == m_table);
    for (QAction *action : {m_revertRow, m_revertBatch, m_revertSince})
        action->setEnabled(chosen && !m_reverting);
    m_only->setEnabled(chosen);
}

void HistoryPage::ask(RevertScope::Kind kind)
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    const RevertScope scope {kind, m_model.row(current.row()).entry.id};
    m_reader.ask(
        this,
        [scope](Connection &connection, const std::atomic_bool &) { return planRevert(connection, scope); },
        [this, scope](const Result<RevertPlan> &plan) {
            if (plan)
                preview(scope, *plan);
            else
                Q_EMIT told(tr("Not reverted: %1").arg(plan.error().detail));
        });
}

void HistoryPage::preview(RevertScope scope, const RevertPlan &plan)
{
    auto *dialog = new RevertDialog(plan, m_partners, this);
    connect(dialog, &QDialog::accepted, this, [this, scope] { write(scope); });
    dialog->open();
}

void HistoryPage::write(RevertScope scope)
{
    m_reverting = true;
    showState();
    m_database.writer().submit(
        {}, [scope](Connection &connection) { return revert(connection, scope); }, this,
        [this](const Result<void> &written) {
            m_reverting = false;
            showState();
            Q_EMIT told(written ? tr("Reverted") : tr("Not reverted: %1").arg(written.error().detail));
        });
}

void HistoryPage::saveState(QSettings &settings) const
{
    settings.setValue("history/columns"_L1, m_fit->saveState());
    settings.setValue("history/splitter"_L1, m_splitter->saveState());
    m_filters->saveState(settings);
}

void HistoryPage::restoreState(const QSettings &settings)
{
    m_fit->restoreState(settings.value("history/columns"_L1).toByteArray());
    m_splitter->restoreState(settings.value("history/splitter"_L1).toByteArray());
    m_filters->restoreState(settings);
    filterChanged();
}

} // namespace Console
