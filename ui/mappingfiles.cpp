// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mappingfiles.h"

#include "customerexport.h"
#include "importdialog.h"
#include "progressdialog.h"
#include "words.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

char delimiterFor(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == "tsv"_L1 || suffix == "tab"_L1 ? '\t' : ',';
}

/// What is staged already stays where the file says nothing else.
CustomerEdit merged(CustomerEdit staged, const CustomerDraft &draft)
{
    const auto take = [](auto &mine, const auto &given) {
        if (given)
            mine = given;
    };
    take(staged.draft.name, draft.name);
    take(staged.draft.vendorId, draft.vendorId);
    take(staged.draft.acronisId, draft.acronisId);
    take(staged.draft.excluded, draft.excluded);
    return staged;
}

} // namespace

MappingFiles::MappingFiles(Database &database, MappingModel &model, MappingStage &stage,
    const PartnersModel &partners, QWidget *window)
    : m_model(model)
    , m_stage(stage)
    , m_partners(partners)
    , m_window(window)
    , m_reader(database)
{
}

MappingFiles::~MappingFiles()
{
    delete m_import;
    if (m_export)
        *m_export = true;
}

void MappingFiles::chooseExport()
{
    if (m_stage.isEmpty()) {
        askWhereTo();
        return;
    }
    auto *question = new QMessageBox(QMessageBox::Information, tr("Export"),
        counted(m_stage.edits().size(), tr("1 pending edit will not be in the file"),
            tr("%1 pending edits will not be in the file")),
        QMessageBox::Cancel, m_window);
    question->setObjectName("exportQuestion"_L1);
    question->setInformativeText(
        tr("The customers are exported as they are in the database. Apply the edits first to have them."));
    question->setAttribute(Qt::WA_DeleteOnClose);
    auto *yes = question->addButton(tr("Export without them"), QMessageBox::AcceptRole);
    yes->setObjectName("exportYes"_L1);
    connect(yes, &QPushButton::clicked, this, &MappingFiles::askWhereTo);
    question->open();
}

void MappingFiles::askWhereTo()
{
    auto *dialog = new QFileDialog(m_window, tr("Export customers"));
    dialog->setObjectName("exportFile"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Comma-separated values (*.csv)"), tr("Tab-separated values (*.tsv)")});
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains("tsv"_L1) ? u"tsv"_s : u"csv"_s);
    });
    dialog->selectFile(u"customers"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &MappingFiles::exportTo);
    dialog->open();
}

void MappingFiles::exportTo(const QString &path)
{
    const auto progress = std::make_shared<JobProgress>();
    const QPointer dialog = new ProgressDialog(
        tr("Export"), tr("Writing %1").arg(QFileInfo(path).fileName()), progress, m_window);
    connect(dialog, &QDialog::rejected, this, [this] {
        *m_export = true;
        Q_EMIT told(tr("Export cancelled: nothing was written"));
    });
    m_export = m_reader.ask(
        this,
        [path, progress, filter = m_model.filter(), sort = m_model.sorting()](
            Connection &connection, const std::atomic_bool &cancelled) -> Result<qint64> {
            QSaveFile file(path);
            if (!file.open(QIODevice::WriteOnly))
                return failure(ErrorCode::Unavailable, file.errorString());
            const auto written =
                exportCustomers(connection, filter, sort, file, delimiterFor(path), cancelled, *progress);
            if (written && !cancelled && !file.commit())
                return failure(ErrorCode::Unavailable, file.errorString());
            return written;
        },
        [this, path, dialog](const Result<qint64> &written) {
            // It may not even have come up yet.
            delete dialog.data();
            if (!written) {
                showFailure(tr("Nothing was exported"),
                    tr("%1 could not be written: %2.").arg(path, written.error().detail));
                return;
            }
            const QString name = QFileInfo(path).fileName();
            Q_EMIT told(counted(*written, tr("1 customer exported to %1").arg(name),
                tr("%1 customers exported to %2").arg(u"%1"_s, name)));
        });
}

void MappingFiles::chooseImport(std::optional<PartnerId> partner)
{
    auto *dialog = new QFileDialog(m_window, tr("Import customers"));
    dialog->setObjectName("importFile"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {tr("Tables and workspaces (*.csv *.tsv *.tab *.txt *.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this,
        [this, partner](const QString &path) { importFrom(path, partner); });
    dialog->open();
}

void MappingFiles::importFrom(const QString &path, std::optional<PartnerId> partner)
{
    m_stale = false;
    auto *dialog = new ImportDialog(path, m_reader, m_partners,
        {partner, pendingVendorIds(), m_stage.nextAddedIds(ImportPlan::MaximumEdits)}, m_window);
    m_import = dialog;
    connect(dialog, &QDialog::accepted, this, [this, dialog] { stage(dialog->plan()); });
    dialog->open();
}

QSet<QString> MappingFiles::pendingVendorIds() const
{
    QSet<QString> ids;
    m_stage.finish();
    for (const StagedEdit &edit : m_stage.edits()) {
        if (edit->draft.kind == CustomerDraft::Kind::Added && edit->draft.vendorId)
            ids += *edit->draft.vendorId;
    }
    return ids;
}

void MappingFiles::stage(const ImportPlan &plan)
{
    m_stage.finish();
    QList<MappingStage::Step> steps;
    steps.reserve(plan.edits.size());
    QList<CustomerId> changed;
    for (const StagedEdit &edit : plan.edits) {
        const CustomerId id = edit->base.id;
        if (edit->draft.kind == CustomerDraft::Kind::Changed)
            changed += id;
        const CustomerEdit *mine = m_stage.edit(id);
        const bool merges = mine != nullptr && mine->draft.kind == CustomerDraft::Kind::Changed;
        steps += {id, merges ? StagedEdit(merged(*mine, edit->draft)) : edit};
    }
    m_stage.put(counted(steps.size(), tr("Import 1 customer"), tr("Import %1 customers")), steps);
    // What others wrote since the file was compared shows as conflicts.
    if (m_stale && !changed.isEmpty())
        m_model.readAgain(changed);
}

void MappingFiles::showFailure(const QString &title, const QString &sentence)
{
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Export"), title, QMessageBox::Close, m_window);
    box->setObjectName("exportFailure"_L1);
    box->setInformativeText(sentence);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace Console
