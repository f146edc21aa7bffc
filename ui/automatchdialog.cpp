// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automatchdialog.h"

#include "emptystate.h"
#include "formfield.h"
#include "knowntenanttable.h"
#include "mappingedits.h"
#include "matchresults.h"
#include "partnersmodel.h"
#include "taborder.h"
#include "tenantlistdialog.h"
#include "words.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

// Callbacks need not wait long for so many.
constexpr int ForgottenAtOnce = 5000;

} // namespace

AutoMatchDialog::AutoMatchDialog(const Services &services, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
{
    setObjectName("autoMatchDialog"_L1);
    setWindowTitle(tr("Auto-match"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(1000, 560);
    layOut();
    tabInReadingOrder(*this);
    find();
}

AutoMatchDialog::~AutoMatchDialog()
{
    if (m_asked)
        *m_asked = true;
}

QWidget *AutoMatchDialog::makeHeader()
{
    auto *header = new QWidget(this);
    m_sources = makeText({}, u"dim"_s, header);
    m_sources->setObjectName("matchSources"_L1);
    m_import = new QPushButton(tr("&Import a list…"), header);
    m_import->setObjectName("importTenants"_L1);
    m_import->setToolTip(tr("Import a list of tenants, as CSV or TSV: id, name and, if it has them, partner "
                            "and vendor tenant id"));
    m_forget = new QPushButton(tr("&Forget lists…"), header);
    m_forget->setObjectName("forgetTenants"_L1);
    m_forget->setToolTip(tr("Forget the tenants of all imported lists; those seen in callbacks stay"));
    connect(m_import, &QPushButton::clicked, this, &AutoMatchDialog::importList);
    connect(m_forget, &QPushButton::clicked, this, &AutoMatchDialog::forgetLists);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_sources, 1);
    layout->addWidget(m_forget);
    layout->addWidget(m_import);
    return header;
}

void AutoMatchDialog::layOut()
{
    m_searching = new QWidget(this);
    auto *progress = new QProgressBar(m_searching);
    progress->setRange(0, 0);
    progress->setTextVisible(false);
    progress->setAccessibleName(tr("Looking for pairs"));
    auto *searching = new QVBoxLayout(m_searching);
    searching->addStretch();
    searching->addWidget(makeText(tr("Looking for pairs…"), u"dim"_s, m_searching));
    searching->addWidget(progress);
    searching->addStretch();
    auto *importFirst = new QPushButton(tr("Import a list of tenants…"), this);
    importFirst->setObjectName("importFirstTenants"_L1);
    importFirst->setProperty("kind", u"primary"_s);
    connect(importFirst, &QPushButton::clicked, this, &AutoMatchDialog::importList);
    m_nothing = new EmptyState({}, {}, {importFirst}, this);
    m_results = new MatchResults(m_services.partners, m_services.theme, this);
    connect(m_results, &MatchResults::checkedChanged, this, &AutoMatchDialog::showChecked);
    m_views = new QStackedWidget(this);
    for (QWidget *view : {m_searching, static_cast<QWidget *>(m_nothing), static_cast<QWidget *>(m_results)})
        m_views->addWidget(view);

    auto *buttons = new QDialogButtonBox(this);
    m_stage = addPrimaryButton(buttons, {}, u"stagePairs"_s);
    buttons->addButton(QDialogButtonBox::Cancel);
    connect(m_stage, &QPushButton::clicked, this, &AutoMatchDialog::stage);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(makeText(tr("Map customers to the tenants that are theirs"), u"title"_s, this));
    layout->addWidget(makeHeader());
    layout->addWidget(m_views, 1);
    layout->addWidget(buttons);
}

void AutoMatchDialog::showSearching()
{
    m_views->setCurrentWidget(m_searching);
    m_results->setMatch(std::make_shared<AutoMatch>());
}

void AutoMatchDialog::find()
{
    showSearching();
    m_import->setEnabled(false);
    m_forget->setEnabled(false);
    const StagedIds staged = m_services.edits.stagedIds();
    m_asked = m_services.reader.ask(
        this,
        [staged](Connection &connection, const std::atomic_bool &cancelled) {
            return findMatches(connection, staged, cancelled).map([](AutoMatch &&match) {
                return std::make_shared<const AutoMatch>(std::move(match));
            });
        },
        [this](const Result<std::shared_ptr<const AutoMatch>> &match) {
            m_import->setEnabled(true);
            if (!match) {
                m_nothing->setText(tr("The tenants could not be read"), match.error().detail);
                m_views->setCurrentWidget(m_nothing);
                return;
            }
            showMatch(*match);
        });
}

void AutoMatchDialog::showMatch(const std::shared_ptr<const AutoMatch> &match)
{
    m_forget->setEnabled(match->fromLists > 0);
    m_sources->setText(
        tr("Known are %1 and %2; %3. %4.")
            .arg(counted(match->fromLists, tr("1 tenant from an imported list"),
                     tr("%1 tenants from imported lists")),
                counted(match->fromCallbacks, tr("1 seen in a callback"), tr("%1 seen in callbacks")),
                counted(match->tenants.size(), tr("1 of them is free"), tr("%1 of them are free")),
                counted(
                    match->customers.size(), tr("1 customer is unmapped"), tr("%1 customers are unmapped"))));
    const bool any = !match->matches.pairs.isEmpty() || !match->matches.undecided.isEmpty();
    m_import->setVisible(any);
    if (!any) {
        showNothing(*match);
        return;
    }
    m_views->setCurrentWidget(m_results);
    m_results->setMatch(match);
}

void AutoMatchDialog::showNothing(const AutoMatch &match)
{
    if (match.fromLists + match.fromCallbacks == 0) {
        m_nothing->setText(tr("No tenants are known yet"),
            tr("Import a list of the platform's customer tenants with their ids and names. Tenants that "
               "callbacks bring are remembered by themselves."));
    } else if (match.customers.isEmpty()) {
        m_nothing->setText(tr("No customer needs a tenant"),
            tr("All are mapped, excluded or being edited. A list can be imported for later."));
    } else if (match.tenants.isEmpty()) {
        m_nothing->setText(tr("Every known tenant has its customer"),
            tr("Import a list that has the tenants of those customers that are not mapped yet."));
    } else {
        m_nothing->setText(tr("No pairs were found"),
            tr("No unmapped customer has the id or the name of a tenant that is free, or the tenants belong "
               "to other partners. Import a list that has more of them, or map these customers by hand."));
    }
    m_views->setCurrentWidget(m_nothing);
}

void AutoMatchDialog::showChecked()
{
    const qsizetype pairs = m_results->pairCount();
    m_stage->setText(
        pairs == 0 ? tr("Stage pairs") : counted(pairs, tr("Stage 1 pair"), tr("Stage %1 pairs")));
    m_stage->setEnabled(pairs > 0);
}

void AutoMatchDialog::importList()
{
    auto *files = new QFileDialog(this, tr("Import a list of tenants"));
    files->setObjectName("tenantListFile"_L1);
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setFileMode(QFileDialog::ExistingFile);
    files->setNameFilters({tr("Tables (*.csv *.tsv *.txt)"), tr("All files (*)")});
    connect(files, &QFileDialog::fileSelected, this, [this](const QString &path) {
        auto *list = new TenantListDialog(m_services.database, m_services.reader, path, this);
        connect(list, &QDialog::accepted, this, &AutoMatchDialog::find);
        list->open();
    });
    files->open();
}

void AutoMatchDialog::forgetLists()
{
    auto *question = new QMessageBox(QMessageBox::Question, tr("Forget lists"),
        tr("Forget the tenants of all imported lists?"), QMessageBox::Cancel, this);
    question->setObjectName("forgetQuestion"_L1);
    question->setInformativeText(tr(
        "What was mapped with them stays mapped. Those seen in callbacks stay known. This cannot be undone, "
        "but a list can be imported again."));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setDefaultButton(QMessageBox::Cancel);
    auto *yes = question->addButton(tr("Forget"), QMessageBox::DestructiveRole);
    yes->setObjectName("forgetYes"_L1);
    connect(yes, &QPushButton::clicked, this, &AutoMatchDialog::forgetMore);
    question->open();
}

void AutoMatchDialog::forgetMore()
{
    showSearching();
    const auto forgotten = std::make_shared<qint64>(0);
    m_services.database.writer().submitUnrecorded(
        [forgotten](Connection &connection) {
            return KnownTenantTable(connection)
                .forget(TenantSource::List, ForgottenAtOnce)
                .map([&forgotten](qint64 count) { *forgotten = count; });
        },
        this,
        [this, forgotten](const Result<void> &written) {
            if (!written)
                Q_EMIT told(tr("The lists were not forgotten: %1").arg(written.error().detail));
            if (written && *forgotten == ForgottenAtOnce)
                forgetMore();
            else
                find();
        });
}

void AutoMatchDialog::stage()
{
    const auto pairs = m_results->pairs();
    setEnabled(false);
    m_asked = m_services.reader.ask(
        this,
        [pairs](Connection &connection, const std::atomic_bool &) { return stillOpen(connection, pairs); },
        [this, wanted = pairs.size()](const Result<QList<TenantPair>> &open) {
            if (!open) {
                Q_EMIT told(tr("Nothing was staged: %1").arg(open.error().detail));
            } else {
                const qsizetype left = wanted - m_services.edits.match(*open);
                if (left > 0) {
                    Q_EMIT told(counted(left, tr("1 pair was left out: someone changed it meanwhile"),
                        tr("%1 pairs were left out: someone changed them meanwhile")));
                }
            }
            accept();
        });
}

} // namespace Console
