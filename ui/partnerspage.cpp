// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "partnerspage.h"

#include "actionbutton.h"
#include "columnfit.h"
#include "emptystate.h"
#include "partnerdetails.h"
#include "partnersdelegate.h"
#include "readingstate.h"
#include "words.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

// Looks; what its actions do is in partnerspageactions.cpp.

namespace Console {

PartnersPage::PartnersPage(Database &database, ReadThread &reader, PartnersModel &partners,
    const CredentialsPane::HashPassword &hash, const Theme &theme, QWidget *parent)
    : Page(parent)
    , m_database(database)
    , m_reader(reader)
    , m_partners(partners)
    , m_theme(theme)
{
    setObjectName("partnersPage"_L1);
    m_sorted.setSourceModel(&m_partners);
    m_sorted.setSortRole(PartnersModel::SortRole);
    m_sorted.setSortCaseSensitivity(Qt::CaseInsensitive);
    m_sorted.setSortLocaleAware(true);
    m_sorted.setFilterRole(PartnersModel::SearchRole);
    m_sorted.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_details = new PartnerDetails(database, reader, hash, partners, theme, this);
    makeActions();
    makeTable(theme);
    layOut();
    connect(m_details, &PartnerDetails::told, this, &Page::told);
    connect(m_details, &PartnerDetails::mappingWanted, this, &PartnersPage::mappingWanted);
    connect(&m_partners, &PartnersModel::loaded, this, &PartnersPage::follow);
    connect(&m_partners, &PartnersModel::failed, this, &Page::told);
    connect(&m_partners, &PartnersModel::failed, m_reading, &ReadingState::setFailed);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this] { m_details->setPartner(current()); });
    follow();
}

QWidget *PartnersPage::makeHeader()
{
    auto *header = new QWidget(this);
    m_summary = new QLabel(header);
    m_search = makeSearch(u"partnersSearch"_s, header);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_sorted.setFilterFixedString(text.trimmed());
        follow();
    });
    auto *layout = layOutHeader(header, tr("Partners"), m_summary);
    layout->addWidget(m_search, 1);
    layout->addWidget(makeActionButton(m_add, header, tr("+  Add partner")));
    return header;
}

void PartnersPage::makeTable(const Theme &theme)
{
    m_table = new QTableView(this);
    m_table->setObjectName("partnersTable"_L1);
    m_table->setAccessibleName(tr("Partners"));
    auto *delegate = new PartnersDelegate(theme, this);
    m_table->setItemDelegate(delegate);
    connect(delegate, &PartnersDelegate::switched, this, [this](const QModelIndex &index) {
        turn(PartnerId {index.data(PartnersModel::IdRole).toLongLong()});
    });
    m_table->setModel(&m_sorted);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    for (QAction *action : {m_turn, m_edit, m_remove})
        m_table->addAction(action);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(PartnersDelegate::RowHeight);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *columns = m_table->horizontalHeader();
    columns->setFixedHeight(PartnersDelegate::RowHeight + 6);
    columns->setHighlightSections(false);
    columns->setStretchLastSection(true);
    columns->setSectionsMovable(true);
    m_fit = new ColumnFit(*m_table,
        {{150, 176, 3}, {92, 100, 1}, {118, 286, 0}, {74, 84, 0}, {110, 116, 0}, {84, 110, 1},
            {100, 104, 1}});
    m_table->sortByColumn(PartnersModel::Name, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
}

void PartnersPage::layOut()
{
    auto *addFirst = makeActionButton(m_add, this, tr("Add the first partner"));
    addFirst->setObjectName("addFirstPartner"_L1);
    addFirst->setProperty("kind", u"primary"_s);
    m_empty = new EmptyState(tr("No partners yet"),
        tr("A partner is one of your customers on the platform: an MSP with customers of its own. Add the "
           "first one, "
           "or import a workspace."),
        {addFirst}, this);
    auto *clear = new QPushButton(tr("Clear search"), this);
    clear->setObjectName("clearPartnersSearch"_L1);
    auto *left = new QWidget(this);
    m_views = new QStackedWidget(left);
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins(18, 14, 18, 12);
    layout->setSpacing(10);
    layout->addWidget(makeHeader());
    layout->addWidget(m_views, 1);
    connect(clear, &QPushButton::clicked, m_search, &QLineEdit::clear);
    m_noMatch = new EmptyState(tr("No partner matches"), tr("No name or id holds this text."), {clear}, left);
    m_reading = new ReadingState(left);
    connect(m_reading, &ReadingState::again, &m_partners, &PartnersModel::reload);
    for (QWidget *view :
        {static_cast<QWidget *>(m_table), m_empty, m_noMatch, static_cast<QWidget *>(m_reading)})
        m_views->addWidget(view);
    m_splitter = new QSplitter(this);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({760, 314});
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(m_splitter);
}

std::optional<PartnerId> PartnersPage::current() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? std::optional(PartnerId {index.data(PartnersModel::IdRole).toLongLong()})
                           : std::nullopt;
}

void PartnersPage::follow()
{
    const bool none = m_partners.isLoaded() && m_partners.partners().isEmpty();
    const bool noMatch = m_partners.isLoaded() && !none && m_sorted.rowCount() == 0;
    QWidget *view = m_table;
    if (!m_partners.isLoaded())
        view = m_reading;
    else if (none)
        view = m_empty;
    else if (noMatch)
        view = m_noMatch;
    m_views->setCurrentWidget(view);
    m_details->setVisible(view == m_table);
    int enabled = 0;
    for (const auto &row : m_partners.partners())
        enabled += row.partner.state == EnablementState::Enabled ? 1 : 0;
    m_summary->setText(m_partners.partners().isEmpty()
            ? QString()
            : tr("%1, %2 enabled")
                  .arg(counted(m_partners.partners().size(), tr("1 partner"), tr("%1 partners")))
                  .arg(enabled));
    if (m_wanted) {
        if (m_partners.rowOf(*m_wanted) >= 0)
            goTo(*std::exchange(m_wanted, std::nullopt));
    } else if (!m_table->currentIndex().isValid() && m_sorted.rowCount() > 0) {
        m_table->setCurrentIndex(m_sorted.index(0, 0));
    }
    m_details->setPartner(current());
    for (QAction *action : {m_edit, m_turn, m_remove})
        action->setEnabled(current().has_value());
}

void PartnersPage::goTo(PartnerId id)
{
    m_search->clear();
    const int row = m_partners.rowOf(id);
    if (row < 0)
        return;
    const QModelIndex index = m_sorted.mapFromSource(m_partners.index(row, PartnersModel::Name));
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
}

void PartnersPage::saveState(QSettings &settings) const
{
    settings.setValue("partners/columns"_L1, m_fit->saveState());
    settings.setValue("partners/splitter"_L1, m_splitter->saveState());
    settings.setValue("partners/search"_L1, m_search->text());
}

void PartnersPage::restoreState(const QSettings &settings)
{
    m_fit->restoreState(settings.value("partners/columns"_L1).toByteArray());
    m_splitter->restoreState(settings.value("partners/splitter"_L1).toByteArray());
    m_search->setText(settings.value("partners/search"_L1).toString());
}

} // namespace Console
