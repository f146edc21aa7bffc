// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historypage.h"

#include "actionbutton.h"
#include "columnfit.h"
#include "emptystate.h"
#include "historydelegate.h"
#include "partnercombo.h"
#include "readingstate.h"
#include "revertdialog.h"
#include "words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr std::chrono::milliseconds SearchDelay {150};

} // namespace

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
    m_searchTimer.setSingleShot(true);
    m_searchTimer.setInterval(SearchDelay);
    connect(&m_searchTimer, &QTimer::timeout, this, &HistoryPage::filterChanged);
    connect(&m_model, &HistoryModel::failed, this, &Page::told);
    connect(&m_model, &HistoryModel::failed, m_reading, &ReadingState::setFailed);
    connect(&m_model, &HistoryModel::loaded, this, &HistoryPage::showState);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &HistoryPage::showState);
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
    return {m_revertRow, m_revertBatch, m_revertSince, nullptr, m_find, m_refresh};
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

QWidget *HistoryPage::makeFilters()
{
    auto *filters = new QWidget(this);
    m_search = makeSearch(u"historySearch"_s, filters);
    m_search->setToolTip(tr("Part of a name, of an id or of the request's id"));
    connect(m_search, &QLineEdit::textChanged, &m_searchTimer, qOverload<>(&QTimer::start));
    m_actor = new QComboBox(filters);
    m_actor->setObjectName("historyActor"_L1);
    m_actor->setAccessibleName(tr("Who"));
    m_actor->addItem(tr("By anyone"));
    for (const auto kind : {ActorKind::Operator, ActorKind::Callback, ActorKind::Import,
             ActorKind::CommandLine, ActorKind::OtherProcess})
        m_actor->addItem(actorWord(kind), int(kind));
    m_time = new QComboBox(filters);
    m_time->setObjectName("historyTime"_L1);
    m_time->setAccessibleName(tr("When"));
    const std::array spans {std::pair {tr("At any time"), 0}, std::pair {tr("Last hour"), 1},
        std::pair {tr("Last day"), 24}, std::pair {tr("Last 7 days"), 24 * 7},
        std::pair {tr("Last 30 days"), 24 * 30}};
    for (const auto &[name, hours] : spans)
        m_time->addItem(name, hours);
    for (QComboBox *combo : {m_actor, m_time})
        connect(combo, &QComboBox::activated, this, &HistoryPage::filterChanged);
    m_partner = new PartnerCombo(m_partners, tr("All partners"), filters);
    m_partner->setObjectName("historyPartner"_L1);
    m_partner->setAccessibleName(tr("Partner"));
    m_partner->setToolTip(tr("Show what concerns one partner; type to find it"));
    m_partner->setMinimumWidth(130);
    m_partner->setMaximumWidth(180);
    connect(m_partner, &PartnerCombo::chosen, this, &HistoryPage::filterChanged);
    auto *layout = new QHBoxLayout(filters);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_search, 1);
    layout->addWidget(m_actor);
    layout->addWidget(m_time);
    layout->addStretch(0);
    layout->addWidget(m_partner);
    return filters;
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
    m_table->addActions({m_revertRow, m_revertBatch, m_revertSince});
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
    connect(clear, &QPushButton::clicked, this, &HistoryPage::clearFilters);
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
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 14, 18, 12);
    layout->setSpacing(10);
    layout->addWidget(makeHeader());
    layout->addWidget(makeFilters());
    layout->addWidget(m_views, 1);
}

void HistoryPage::filterChanged()
{
    HistoryFilter filter;
    filter.text = m_search->text().trimmed();
    filter.partner = m_partner->partner();
    if (m_actor->currentIndex() > 0)
        filter.actor = ActorKind(m_actor->currentData().toInt());
    if (const int hours = m_time->currentData().toInt(); hours > 0)
        filter.from = QDateTime::currentDateTimeUtc().addSecs(-qint64(hours) * 3600).toMSecsSinceEpoch();
    m_model.setFilter(filter);
}

void HistoryPage::clearFilters()
{
    const QSignalBlocker quiet(m_search);
    m_search->clear();
    m_actor->setCurrentIndex(0);
    m_time->setCurrentIndex(0);
    m_partner->choose(std::nullopt);
    filterChanged();
    m_table->setFocus();
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
    const bool chosen = m_table->currentIndex().isValid() && !m_reverting;
    for (QAction *action : {m_revertRow, m_revertBatch, m_revertSince})
        action->setEnabled(chosen);
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
}

void HistoryPage::restoreState(const QSettings &settings)
{
    m_fit->restoreState(settings.value("history/columns"_L1).toByteArray());
    filterChanged();
}

} // namespace Console
