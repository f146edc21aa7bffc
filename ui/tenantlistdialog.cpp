// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenantlistdialog.h"

#include "formfield.h"
#include "importsettings.h"
#include "knowntenanttable.h"
#include "words.h"

#include <QComboBox>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr std::array Columns {
    TenantColumn::Id, TenantColumn::Name, TenantColumn::Partner, TenantColumn::ExternalId};
// Callbacks need not wait long for so many.
constexpr qsizetype WrittenAtOnce = 5000;
constexpr int LongestTitle = 40;

} // namespace

TenantListDialog::TenantListDialog(
    Database &database, ReadThread &reader, const QString &path, QWidget *parent)
    : QDialog(parent)
    , m_database(database)
    , m_reader(reader)
    , m_path(path)
{
    setObjectName("tenantListDialog"_L1);
    setWindowTitle(tr("Import a list of tenants"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(640, 520);
    layOut();
    read({});
}

TenantListDialog::~TenantListDialog()
{
    if (m_asked)
        *m_asked = true;
}

void TenantListDialog::layOut()
{
    m_settings = new ImportSettings(this);
    connect(m_settings, &ImportSettings::csvChanged, this, [this] {
        read(TenantListLayout {m_settings->csv(), false, {}});
    });
    connect(m_settings, &ImportSettings::headerChanged, this, [this] { read(chosenLayout()); });
    auto *form = new QFormLayout;
    form->setVerticalSpacing(9);
    const std::array labels {tr("&Acronis tenant id"), tr("&Name"), tr("&Partner"), tr("&Vendor tenant id")};
    const std::array tips {tr("The column with the tenant's id, a UUID"),
        tr("The column with the tenant's name"),
        tr("The column with the partner's Acronis tenant id, vendor tenant id or name: a tenant goes to "
           "customers of its partner only"),
        tr("The column with the customer's id in your system, where the platform knows it")};
    for (size_t i = 0; i < Columns.size(); ++i) {
        auto *combo = new QComboBox(this);
        combo->setObjectName(u"tenantColumn%1"_s.arg(i));
        combo->setToolTip(tips[i]);
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        connect(combo, &QComboBox::activated, this, [this] { read(chosenLayout()); });
        addField(form, labels[i], combo);
        m_columns += combo;
    }
    m_summary = makeText({}, {}, this);
    m_summary->setObjectName("tenantListSummary"_L1);
    m_problems = new QTreeWidget(this);
    m_problems->setObjectName("tenantListProblems"_L1);
    m_problems->setAccessibleName(tr("Lines that are left out"));
    m_problems->setHeaderLabels({tr("Line"), tr("Why it is left out")});
    m_problems->setRootIsDecorated(false);
    m_problems->setUniformRowHeights(true);
    m_problems->setColumnWidth(0, 90);
    m_progress = new QProgressBar(this);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setTextVisible(false);
    auto *buttons = new QDialogButtonBox(this);
    m_import = addPrimaryButton(buttons, tr("Import"), u"tenantListImport"_s);
    buttons->addButton(QDialogButtonBox::Cancel);
    connect(m_import, &QPushButton::clicked, this, &TenantListDialog::startImport);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(makeText(QFileInfo(m_path).fileName(), u"title"_s, this));
    layout->addWidget(m_settings);
    layout->addLayout(form);
    layout->addWidget(m_summary);
    layout->addWidget(m_problems, 1);
    layout->addStretch();
    layout->addWidget(m_progress);
    layout->addWidget(buttons);
}

void TenantListDialog::read(const std::optional<TenantListLayout> &layout)
{
    if (m_asked)
        *m_asked = true;
    m_import->setEnabled(false);
    m_progress->setRange(0, 0);
    m_progress->show();
    m_asked = m_reader.ask(
        this,
        [path = m_path, layout](Connection &connection, const std::atomic_bool &cancelled) {
            return readTenantList(connection, path, layout, cancelled);
        },
        [this](const Result<TenantList> &list) {
            m_progress->hide();
            if (list)
                showList(*list);
            else
                showProblem(m_summary, tr("The file could not be read: %1").arg(list.error().detail), true);
        });
}

void TenantListDialog::showList(const TenantList &list)
{
    m_list = list;
    m_settings->setCsv(list.layout.format);
    m_settings->setHeader(list.layout.header);
    showColumns();
    showProblems();
    const qsizetype count = list.tenants.size();
    QString summary = counted(count, tr("1 tenant can be imported."), tr("%1 tenants can be imported."));
    if (list.wrong > 0) {
        summary += u' ' + counted(list.wrong, tr("1 line is left out:"), tr("%1 lines are left out:"));
    }
    if (list.tooMany) {
        summary += u' '
            + tr("The file has more than %1 tenants; the rest is not read.")
                  .arg(QLocale().toString(TenantList::MaximumTenants));
    }
    if (!list.layout.columns.contains(TenantColumn::Id))
        summary = tr("Choose the column that holds the Acronis tenant ids.");
    showProblem(m_summary, summary, count == 0);
    m_import->setText(counted(count, tr("Import 1 tenant"), tr("Import %1 tenants")));
    m_import->setEnabled(count > 0);
}

void TenantListDialog::showColumns()
{
    const QStringList titles = m_list.start.value(0);
    for (size_t i = 0; i < Columns.size(); ++i) {
        QComboBox *combo = m_columns.at(qsizetype(i));
        combo->clear();
        combo->addItem(tr("None"), -1);
        for (qsizetype column = 0; column < m_list.layout.columns.size(); ++column) {
            const QString title = titles.value(column).simplified().left(LongestTitle);
            combo->addItem(tr("Column %1: %2").arg(column + 1).arg(title), column);
        }
        combo->setCurrentIndex(int(m_list.layout.columns.indexOf(Columns[i])) + 1);
    }
}

TenantListLayout TenantListDialog::chosenLayout() const
{
    TenantListLayout layout = m_list.layout;
    layout.header = m_settings->header();
    layout.columns.fill(TenantColumn::None);
    for (size_t i = 0; i < Columns.size(); ++i) {
        const qsizetype column = m_columns.at(qsizetype(i))->currentData().toLongLong();
        if (column >= 0 && layout.columns.at(column) == TenantColumn::None)
            layout.columns[column] = Columns[i];
    }
    return layout;
}

void TenantListDialog::showProblems()
{
    const auto why = [](const TenantListProblem &problem) {
        switch (problem.kind) {
        case TenantListProblem::Kind::Unreadable:
            return problem.fault == CsvFault::Encoding || problem.fault == CsvFault::Nul
                ? tr("not readable as text")
                : problem.fault == CsvFault::Device ? tr("the file could not be read further")
                                                    : tr("a quote is missing, or a cell is too long");
        case TenantListProblem::Kind::NoTenant:
            return tr("has no Acronis tenant id");
        case TenantListProblem::Kind::BadTenant:
            return tr("“%1” is not a UUID").arg(problem.text);
        case TenantListProblem::Kind::BadText:
            return tr("a name or id is too long, or holds what is no text");
        case TenantListProblem::Kind::UnknownPartner:
            return tr("no partner here is called or has the id “%1”").arg(problem.text);
        case TenantListProblem::Kind::AmbiguousPartner:
            return tr("several partners are called “%1”; use their ids").arg(problem.text);
        case TenantListProblem::Kind::Twice:
            return tr("the same tenant as in line %1").arg(problem.text);
        }
        return QString();
    };
    m_problems->clear();
    QList<QTreeWidgetItem *> items;
    for (const TenantListProblem &problem : std::as_const(m_list.problems))
        items += new QTreeWidgetItem(QStringList {QLocale().toString(problem.line), why(problem)});
    if (const qint64 more = m_list.wrong - m_list.problems.size(); more > 0)
        items +=
            new QTreeWidgetItem(QStringList {QString(), tr("and %1 more").arg(QLocale().toString(more))});
    m_problems->addTopLevelItems(items);
    m_problems->setVisible(!items.isEmpty());
}

void TenantListDialog::startImport()
{
    m_import->setEnabled(false);
    m_progress->setRange(0, int(m_list.tenants.size()));
    m_progress->show();
    for (QWidget *field : {static_cast<QWidget *>(m_settings), static_cast<QWidget *>(m_problems)})
        field->setEnabled(false);
    for (QComboBox *combo : std::as_const(m_columns))
        combo->setEnabled(false);
    writeFrom(0);
}

// What is written stays when this is cancelled: it is known then, no more.
void TenantListDialog::writeFrom(qsizetype first)
{
    m_progress->setValue(int(first));
    if (first >= m_list.tenants.size()) {
        accept();
        return;
    }
    const QList<KnownTenant> part = m_list.tenants.mid(first, WrittenAtOnce);
    m_database.writer().submitUnrecorded(
        [part](Connection &connection) {
            return KnownTenantTable(connection)
                .note(TenantSource::List, part, QDateTime::currentMSecsSinceEpoch());
        },
        this,
        [this, next = first + part.size()](const Result<void> &written) {
            if (written)
                writeFrom(next);
            else
                showProblem(m_summary, tr("Not all were imported: %1").arg(written.error().detail), true);
        });
}

} // namespace Console
