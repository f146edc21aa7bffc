// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mappingpage.h"

#include "actionbutton.h"
#include "appliedbar.h"
#include "emptystate.h"
#include "filterbar.h"
#include "leftbar.h"
#include "mappingcolumns.h"
#include "mappingtable.h"
#include "partnercombo.h"
#include "pendingbar.h"
#include "readingstate.h"
#include "rownotice.h"
#include "words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

// Looks and filters; what is staged and applied is in mappingpageedits.cpp.

namespace Console {

namespace {

// Longer than a hand takes from key to key.
constexpr std::chrono::milliseconds CountInterval {250};

} // namespace

MappingPage::MappingPage(Database &database, ReadThread &orders, ReadThread &pages,
    const PartnersModel &partners, const Theme &theme, QWidget *parent)
    : Page(parent)
    , m_database(database)
    , m_orders(orders)
    , m_partners(partners)
    , m_theme(theme)
    , m_journal(database.path(), m_stage)
    , m_check(m_stage, pages)
    , m_model(orders, pages, m_stage, m_check)
    , m_edits(m_model, m_stage)
    , m_files(database, m_model, m_stage, partners, this)
{
    setObjectName("mappingPage"_L1);
    setAcceptDrops(true);
    makeActions();
    layOut();
    connectModel();
    m_countTimer.setSingleShot(true);
    m_countTimer.setInterval(CountInterval);
    connect(&m_countTimer, &QTimer::timeout, this, &MappingPage::readCounts);
    showStaged();
    showEmptyState();
    readCounts();
}

QWidget *MappingPage::makeHeader()
{
    auto *header = new QWidget(this);
    m_summary = new QLabel(header);
    m_summary->setObjectName("mappingSummary"_L1);
    auto *layout = layOutHeader(header, tr("Mapping"), m_summary);
    layout->addWidget(makeActionButton(m_actions.importFile, header));
    layout->addWidget(makeActionButton(m_actions.exportFile, header));
    layout->addWidget(makeActionButton(m_actions.autoMatch, header));
    layout->addWidget(makeActionButton(m_actions.add, header, tr("+  Add customer")));
    return header;
}

QWidget *MappingPage::makeFilters()
{
    auto *filters = new FilterBar(this);
    m_search = makeSearch(u"mappingSearch"_s, filters);
    m_search->setToolTip(tr("From three characters on, any part of a name or vendor tenant id and the "
                            "beginning of an Acronis tenant id; before that, what begins with them"));
    connect(m_search, &QLineEdit::textChanged, this, &MappingPage::filterChanged);
    m_chips = new FilterChips(filters);
    connect(m_chips, &FilterChips::changed, this, &MappingPage::filterChanged);
    m_partner = new PartnerCombo(m_partners, tr("All partners"), filters);
    m_partner->setObjectName("mappingPartner"_L1);
    m_partner->setAccessibleName(tr("Partner"));
    m_partner->setToolTip(tr("Show the customers of one partner; type to find it"));
    m_partner->setMinimumWidth(130);
    m_partner->setMaximumWidth(180);
    connect(m_partner, &PartnerCombo::chosen, this, &MappingPage::filterChanged);
    m_saved = new SavedFilters([this] { return presentFilter(); }, filters);
    connect(m_saved, &SavedFilters::chosen, this, &MappingPage::showFilter);
    filters->fill(m_search, m_chips, {m_partner, m_saved});
    return filters;
}

void MappingPage::layOut()
{
    m_table = new MappingTable(m_model, m_theme, this);
    for (QAction *action : {m_actions.edit, m_actions.copy, m_actions.paste, m_actions.pasteRows,
             m_actions.fillDown, m_actions.clear, m_actions.exclude, m_actions.include, m_actions.remove,
             m_actions.goToRival, m_actions.keepMine, m_actions.takeTheirs})
        m_table->addAction(action);
    auto *clear = new QPushButton(tr("Clear filters"), this);
    clear->setObjectName("clearFilters"_L1);
    connect(clear, &QPushButton::clicked, this, &MappingPage::clearFilters);
    auto *addPartner = new QPushButton(tr("Add a partner"), this);
    addPartner->setProperty("kind", u"primary"_s);
    connect(addPartner, &QPushButton::clicked, this, &MappingPage::partnerWanted);
    auto *addFirst = makeActionButton(m_actions.add, this);
    addFirst->setObjectName("addFirstCustomer"_L1);
    addFirst->setProperty("kind", u"primary"_s);
    auto *importFirst = makeActionButton(m_actions.importFile, this);
    importFirst->setObjectName("importFirst"_L1);
    m_empty = new EmptyState(tr("No customers yet"),
        tr("Add one here, import a table or a workspace, or let the platform mirror them through callbacks."),
        {addFirst, importFirst}, this);
    m_noMatch = new EmptyState(tr("No customer matches"),
        tr("Nothing has this name or id in the states and for the partner chosen."), {clear}, this);
    m_noPartner = new EmptyState(tr("No partners yet"),
        tr("Customers belong to a partner. Add the first one, or import a workspace."), {addPartner}, this);
    m_reading = new ReadingState(this);
    connect(m_reading, &ReadingState::again, this, &MappingPage::filterChanged);
    m_views = new QStackedWidget(this);
    for (QWidget *view :
        {static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_empty), static_cast<QWidget *>(m_noMatch),
            static_cast<QWidget *>(m_noPartner), static_cast<QWidget *>(m_reading)})
        m_views->addWidget(view);
    m_bar = new PendingBar({m_actions.undo, m_actions.discard, m_actions.resolve, m_actions.apply}, this);

    m_leftBar = new LeftBar(this);
    connect(&m_journal, &StageJournal::found, m_leftBar, &LeftBar::setLeft);
    connect(&m_journal, &StageJournal::trouble, m_bar, &PendingBar::setTrouble);
    connect(m_leftBar, &LeftBar::takenUp, this, &MappingPage::takeUpLeft);
    connect(m_leftBar, &LeftBar::discarded, this, [this] {
        m_journal.discardLeft();
        m_leftBar->setLeft(0);
    });
    m_notice = new RowNotice(m_theme, {m_actions.goToRival, m_actions.keepMine, m_actions.takeTheirs}, this);
    m_applied = new AppliedBar(this);
    connect(m_applied, &AppliedBar::reportWanted, this, &MappingPage::showReport);

    auto *top = new QVBoxLayout;
    top->setContentsMargins(18, 14, 18, 12);
    top->setSpacing(10);
    top->addWidget(makeHeader());
    top->addWidget(makeFilters());
    top->addWidget(m_views, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top, 1);
    layout->addWidget(m_leftBar);
    layout->addWidget(m_notice);
    layout->addWidget(m_applied);
    layout->addWidget(m_bar);
}

void MappingPage::connectModel()
{
    connect(&m_model, &MappingModel::failed, this, &Page::told);
    connect(&m_model, &MappingModel::failed, m_reading, &ReadingState::setFailed);
    connect(&m_edits, &MappingEdits::told, this, &Page::told);
    connect(&m_files, &MappingFiles::told, this, &Page::told);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &MappingPage::showEmptyState);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &MappingPage::showEmptyState);
    connect(&m_model, &MappingModel::loaded, this, [this] {
        showEmptyState();
        reachWantedRow();
    });
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &MappingPage::reachWantedRow);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &MappingPage::reachWantedRow);
    connect(&m_model, &MappingModel::typingProblemChanged, this, &MappingPage::showNotice);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &MappingPage::showNotice);
    connect(&m_partners, &PartnersModel::loaded, this, [this] {
        QSet<PartnerId> partners;
        for (const PartnersModel::Summary &row : m_partners.partners())
            partners += row.partner.id;
        m_stage.setPartners(partners);
        showCounts();
        showEmptyState();
    });
    connect(&m_stage, &MappingStage::changed, this, &MappingPage::showStaged);
    connect(&m_check, &MappingCheck::changed, this, &MappingPage::showStaged);
}

QList<CustomerId> MappingPage::chosenRows() const
{
    if (m_chips->isChosen(FilterChips::Pending))
        return m_stage.inOrder();
    QList<CustomerId> rows;
    if (m_chips->isChosen(FilterChips::Conflict))
        rows += m_stage.conflicts();
    if (m_chips->isChosen(FilterChips::Problem))
        rows += m_check.faulty();
    return rows;
}

void MappingPage::filterChanged()
{
    MappingFilter filter;
    filter.text = m_search->text().trimmed();
    filter.states = m_chips->states();
    filter.partner = m_partner->partner();
    filter.chosenOnly = m_chips->isChosen(FilterChips::Conflict) || m_chips->isChosen(FilterChips::Pending)
        || m_chips->isChosen(FilterChips::Problem);
    filter.chosen = chosenRows();
    m_wantedRow = {};
    m_model.setFilter(filter);
    m_countTimer.start(); // not at each key stroke: counting reads more than a page does
}

void MappingPage::readCounts()
{
    if (m_countsAsked)
        *m_countsAsked = true;
    using Both = std::pair<MappingCounts, MappingCounts>;
    MappingFilter scope;
    scope.text = m_search->text().trimmed();
    scope.partner = m_partner->partner();
    m_countsAsked = m_orders.ask(
        this,
        [scope](Connection &connection, const std::atomic_bool &) -> Result<Both> {
            const MappingQuery query(connection);
            const auto totals = query.counts({});
            if (!totals || scope.isEmpty())
                return totals.map([](const MappingCounts &all) { return Both(all, all); });
            return query.counts(scope).map([&](const MappingCounts &some) { return Both(*totals, some); });
        },
        [this](const Result<Both> &counts) {
            if (!counts)
                return;
            std::tie(m_totals, m_counts) = *counts;
            showCounts();
            showEmptyState();
            Q_EMIT totalsChanged();
        });
}

void MappingPage::showCounts()
{
    m_chips->setCounts(m_counts);
    const int partners = int(m_partners.partners().size());
    m_summary->setText(tr("%1 of %2")
                           .arg(counted(m_totals.total(), tr("1 customer"), tr("%1 customers")),
                               counted(partners, tr("1 partner"), tr("%1 partners"))));
}

void MappingPage::showEmptyState()
{
    QWidget *view = m_table;
    if (!m_model.isLoaded()) {
        view = m_reading;
    } else if (m_model.rowCount() == 0) {
        if (!m_model.filter().isEmpty())
            view = m_noMatch;
        else if (m_partners.isLoaded() && m_partners.partners().isEmpty())
            view = m_noPartner;
        else
            view = m_empty;
    }
    for (QAction *action : {m_actions.add, m_actions.importFile, m_actions.pasteRows})
        action->setEnabled(!m_partners.partners().isEmpty() && !m_applying);
    m_actions.exportFile->setEnabled(m_counts.total() > 0);
    m_views->setCurrentWidget(view);
}

void MappingPage::clearFilters()
{
    const QSignalBlocker quiet(m_search);
    m_search->clear();
    m_chips->choose({});
    m_partner->choose(std::nullopt);
    filterChanged();
    m_table->setFocus();
}

SavedFilter MappingPage::presentFilter() const
{
    const MappingSort &sort = m_model.sorting();
    return {{}, m_search->text().trimmed(), m_chips->chosen(), m_partner->partner(), int(sort.column),
        sort.descending};
}

void MappingPage::showFilter(const SavedFilter &filter)
{
    const QSignalBlocker quiet(m_search);
    m_search->setText(filter.search);
    m_chips->choose(filter.chips);
    m_partner->choose(filter.partner);
    m_table->sortByColumn(std::clamp(filter.sortColumn, 0, MappingColumns::Count - 1),
        filter.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    showStaged();
    filterChanged();
}

void MappingPage::showPartner(PartnerId partner)
{
    const QSignalBlocker quiet(m_search);
    m_search->clear();
    m_chips->choose({});
    m_partner->choose(partner);
    filterChanged();
}

void MappingPage::applyChanges(const ChangeNotice &notice)
{
    m_model.applyChanges(notice);
    m_check.forget();
    m_files.forget();
    if (!m_countTimer.isActive())
        m_countTimer.start();
}

void MappingPage::saveState(QSettings &settings) const
{
    QStringList chips;
    for (const int chip : m_chips->chosen())
        chips += QString::number(chip);
    m_saved->saveState(settings);
    settings.setValue("mapping/columns"_L1, m_table->saveColumns());
    settings.setValue("mapping/search"_L1, m_search->text());
    settings.setValue("mapping/chips"_L1, chips);
    settings.setValue(
        "mapping/partner"_L1, m_partner->partner() ? QVariant(qint64(*m_partner->partner())) : QVariant());
}

void MappingPage::restoreState(const QSettings &settings)
{
    const QSignalBlocker quiet(m_search);
    m_saved->restoreState(settings);
    m_table->restoreColumns(settings.value("mapping/columns"_L1).toByteArray());
    m_search->setText(settings.value("mapping/search"_L1).toString());
    QList<int> chips;
    for (const QString &chip : settings.value("mapping/chips"_L1).toStringList())
        chips += chip.toInt();
    // Staged edits are offered again, not there at once: nor are the chips that show them.
    chips.removeAll(FilterChips::Pending);
    chips.removeAll(FilterChips::Conflict);
    chips.removeAll(FilterChips::Problem);
    m_chips->choose(chips);
    m_chips->setStaged(0, 0, 0);
    const QVariant partner = settings.value("mapping/partner"_L1);
    if (partner.isValid() && !partner.isNull())
        m_partner->choose(PartnerId {partner.toLongLong()});
    filterChanged();
}

} // namespace Console
