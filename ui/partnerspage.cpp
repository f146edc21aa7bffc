// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "partnerspage.h"

#include "actionbutton.h"
#include "columnfit.h"
#include "emptystate.h"
#include "partnerdetails.h"
#include "partnerstree.h"
#include "readingstate.h"
#include "words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

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
        [this] { m_details->setPartner(m_table->current()); });
    connect(
        m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PartnersPage::showChosen);
    follow();
}

QWidget *PartnersPage::makeHeader()
{
    auto *header = new QWidget(this);
    m_summary = new QLabel(header);
    m_summary->setObjectName("partnersSummary"_L1);
    m_search = makeSearch(u"partnersSearch"_s, header);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_table->setSearch(text.trimmed());
        follow();
    });
    auto *layout = layOutHeader(header, tr("Partners"), m_summary);
    layout->addWidget(m_search, 1);
    layout->addWidget(makeActionButton(m_add, header, tr("+  Add partner")));
    return header;
}

void PartnersPage::makeTable(const Theme &theme)
{
    m_table = new PartnersTree(m_partners, theme, this);
    connect(m_table, &PartnersTree::switched, this, [this](PartnerId id) { turn({id}, !isEnabled(id)); });
    m_table->addActions({m_turn, m_enable, m_disable, m_edit, m_remove});
    m_fit = new ColumnFit(*m_table,
        {{114, 190, 3}, {86, 100, 1}, {80, 286, 0, 1}, {68, 84, 0, 2}, {112, 116, 0}, {78, 110, 1},
            {84, 230, 1}, {82, 104, 1, 3}});
    connect(m_asTree, &QAction::toggled, m_table, &PartnersTree::setTree);
    connect(m_foldAll, &QAction::triggered, m_table, &PartnersTree::foldAll);
    connect(m_unfoldAll, &QAction::triggered, m_table, &PartnersTree::unfoldAll);
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

void PartnersPage::follow()
{
    const bool none = m_partners.isLoaded() && m_partners.partners().isEmpty();
    const bool noMatch = m_partners.isLoaded() && !none && m_table->found() == 0;
    QWidget *view = m_table;
    if (!m_partners.isLoaded())
        view = m_reading;
    else if (none)
        view = m_empty;
    else if (noMatch)
        view = m_noMatch;
    m_views->setCurrentWidget(view);
    m_details->setVisible(view == m_table);
    m_table->follow();
    if (m_wanted) {
        if (m_partners.partner(*m_wanted) != nullptr)
            goTo(*std::exchange(m_wanted, std::nullopt));
    } else if (!m_table->current()) {
        m_table->goToFirst();
    }
    m_details->setPartner(m_table->current());
    showChosen();
}

void PartnersPage::showChosen()
{
    const QList<PartnerId> chosen = m_table->chosen();
    const auto enabled = std::count_if(m_partners.partners().cbegin(), m_partners.partners().cend(),
        [](const auto &row) { return row.partner.state == EnablementState::Enabled; });
    QString summary = tr("%1, %2 enabled")
                          .arg(counted(m_partners.partners().size(), tr("1 partner"), tr("%1 partners")),
                              QLocale().toString(qint64(enabled)));
    if (chosen.size() > 1)
        summary =
            tr("%1 of %2 chosen")
                .arg(QLocale().toString(chosen.size()), QLocale().toString(m_partners.partners().size()));
    m_summary->setText(m_partners.partners().isEmpty() ? QString() : summary);
    m_edit->setEnabled(m_table->current().has_value());
    for (QAction *action : {m_turn, m_enable, m_disable, m_remove})
        action->setEnabled(!chosen.isEmpty());
}

void PartnersPage::goTo(PartnerId id)
{
    m_search->clear();
    m_table->goTo(id);
}

void PartnersPage::saveState(QSettings &settings) const
{
    settings.setValue("partners/columns"_L1, m_fit->saveState());
    settings.setValue("partners/splitter"_L1, m_splitter->saveState());
    settings.setValue("partners/search"_L1, m_search->text());
    settings.setValue("partners/tree"_L1, m_asTree->isChecked());
    QStringList folded;
    for (const PartnerId id : m_table->folded())
        folded += QString::number(qint64(id));
    settings.setValue("partners/folded"_L1, folded);
}

void PartnersPage::restoreState(const QSettings &settings)
{
    m_fit->restoreState(settings.value("partners/columns"_L1).toByteArray());
    m_splitter->restoreState(settings.value("partners/splitter"_L1).toByteArray());
    QList<PartnerId> folded;
    for (const QString &id : settings.value("partners/folded"_L1).toStringList())
        folded += PartnerId {id.toLongLong()};
    m_table->setFolded(folded);
    m_asTree->setChecked(settings.value("partners/tree"_L1, true).toBool());
    m_search->setText(settings.value("partners/search"_L1).toString());
}

} // namespace Console
