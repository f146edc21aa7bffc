// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importdialog.h"

#include "csvwriter.h"
#include "formfield.h"
#include "importpreview.h"
#include "importsettings.h"
#include "importwords.h"
#include "partnercombo.h"
#include "progressdialog.h"
#include "taborder.h"
#include "words.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSaveFile>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr std::chrono::milliseconds CheckDelay {200};
constexpr std::chrono::milliseconds PollInterval {100};
// Nobody reads more; all that are kept can be saved.
constexpr qsizetype MaximumShown = 1000;

} // namespace

ImportDialog::ImportDialog(const QString &path, ReadThread &reader, const PartnersModel &partners,
    const ImportOptions &options, QWidget *parent)
    : QDialog(parent)
    , m_path(path)
    , m_reader(reader)
    , m_options(options)
    , m_settings(new ImportSettings(this))
    , m_partner(new PartnerCombo(partners, tr("none: the line is wrong"), m_settings))
    , m_preview(new ImportPreview(this))
    , m_counts(new QLabel(this))
    , m_note(makeText({}, u"dim"_s, this))
    , m_bar(new QProgressBar(this))
    , m_problems(new QTreeWidget(this))
    , m_leaveOut(new QCheckBox(this))
{
    setObjectName("importDialog"_L1);
    setWindowTitle(tr("Import customers"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(920, 560);

    m_partner->setObjectName("importPartner"_L1);
    m_partner->setMinimumWidth(220);
    m_partner->choose(options.partner);
    m_settings->addField(tr("Partner of new customers &without one"), m_partner);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(tr("Save &problems…"), QDialogButtonBox::ActionRole);
    m_save->setObjectName("importSaveProblems"_L1);
    m_stage = addPrimaryButton(buttons, tr("Stage"), u"importStage"_s);
    connect(m_save, &QPushButton::clicked, this, &ImportDialog::saveProblems);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(9);
    layout->addWidget(makeText(tr("Import %1").arg(QFileInfo(path).fileName()), u"title"_s, this));
    layout->addWidget(m_settings);
    layout->addWidget(m_preview, 3);
    layout->addWidget(makeResult());
    layout->addWidget(buttons);

    connect(m_settings, &ImportSettings::csvChanged, this, &ImportDialog::guessAgain);
    connect(m_settings, &ImportSettings::headerChanged, this, [this] {
        showPreview();
        checkSoon();
    });
    connect(m_partner, &PartnerCombo::chosen, this, &ImportDialog::checkSoon);
    connect(m_preview, &ImportPreview::columnsChanged, this, [this] {
        m_start.format.columns = m_preview->columns();
        checkSoon();
    });
    m_soon.setSingleShot(true);
    m_soon.setInterval(CheckDelay);
    connect(&m_soon, &QTimer::timeout, this, &ImportDialog::check);
    m_poll.setInterval(PollInterval);
    connect(&m_poll, &QTimer::timeout, this, [this] { showProgress(*m_bar, *m_progress); });
    m_stage->setEnabled(false);
    showWrongLines(false);
    m_bar->hide();
    tabInReadingOrder(*this);
    readStart();
}

ImportDialog::~ImportDialog()
{
    if (m_asked)
        *m_asked = true;
}

QWidget *ImportDialog::makeResult()
{
    auto *result = new QWidget(this);
    m_counts->setObjectName("importCounts"_L1);
    m_counts->setProperty("kind", u"strong"_s);
    m_note->setObjectName("importNote"_L1);
    m_bar->setObjectName("importProgress"_L1);
    m_bar->setAccessibleName(tr("Progress of the check"));
    m_problems->setObjectName("importProblems"_L1);
    m_problems->setAccessibleName(tr("Wrong lines"));
    m_problems->setHeaderLabels({tr("Line"), tr("What is wrong")});
    m_problems->setRootIsDecorated(false);
    m_problems->setUniformRowHeights(true);
    m_leaveOut->setObjectName("importLeaveOut"_L1);
    connect(m_leaveOut, &QCheckBox::toggled, this, &ImportDialog::showStageable);
    auto *layout = new QVBoxLayout(result);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_counts);
    layout->addWidget(m_bar);
    layout->addWidget(m_note);
    layout->addWidget(m_problems, 1);
    layout->addWidget(m_leaveOut);
    layout->addStretch(0);
    return result;
}

void ImportDialog::readStart()
{
    m_counts->setText(tr("Reading…"));
    m_asked = m_reader.ask(
        this, [path = m_path](Connection &, const std::atomic_bool &) { return readImportStart(path); },
        [this](const Result<ImportStart> &start) {
            if (start)
                showStart(*start);
            else
                showFailure(start.error().detail);
        });
}

void ImportDialog::showStart(const ImportStart &start)
{
    m_start = start;
    m_settings->setCsv(start.format.csv);
    m_settings->setHeader(start.format.header);
    m_settings->setVisible(!start.format.workspace);
    m_preview->setVisible(!start.format.workspace);
    showPreview();
    check();
}

void ImportDialog::guessAgain()
{
    const ColumnGuess guess = guessColumns(previewRows(m_start, m_settings->csv()));
    m_settings->setHeader(guess.header);
    m_start.format.columns = guess.columns;
    showPreview();
    checkSoon();
}

void ImportDialog::showPreview()
{
    m_preview->showRows(
        previewRows(m_start, m_settings->csv()), m_settings->header(), m_start.format.columns);
}

ImportFormat ImportDialog::format() const
{
    ImportFormat format = m_start.format;
    format.csv = m_settings->csv();
    format.header = m_settings->header();
    return format;
}

void ImportDialog::checkSoon()
{
    if (m_asked)
        *m_asked = true;
    m_plan = {};
    showStageable();
    m_soon.start();
}

void ImportDialog::check()
{
    m_options.partner = m_partner->partner();
    m_progress = std::make_shared<JobProgress>();
    m_counts->setText(tr("Comparing with the database…"));
    m_bar->show();
    m_note->hide();
    m_poll.start();
    m_plan = {};
    showStageable();
    m_asked = m_reader.ask(
        this,
        [path = m_path, format = format(), options = m_options, progress = m_progress](
            Connection &connection, const std::atomic_bool &cancelled) {
            return checkImport(connection, path, format, options, *progress, cancelled);
        },
        [this](const Result<ImportPlan> &plan) { showPlan(plan); });
}

void ImportDialog::showPlan(const Result<ImportPlan> &plan)
{
    if (!plan) {
        showFailure(plan.error().detail);
        return;
    }
    m_poll.stop();
    m_bar->hide();
    m_plan = *plan;
    const QLocale locale;
    m_counts->setText(tr("%1 new · %2 changed · %3 unchanged · %4 wrong")
                          .arg(locale.toString(m_plan.added), locale.toString(m_plan.changed),
                              locale.toString(m_plan.unchanged), locale.toString(m_plan.wrong)));
    QStringList notes;
    if (m_plan.unmapped > 0)
        notes += counted(m_plan.unmapped, tr("1 of those changed loses its Acronis tenant."),
            tr("%1 of those changed lose their Acronis tenant."));
    if (m_plan.tooMany)
        notes += tr("More than %1 changes cannot be staged at once: split the file.")
                     .arg(locale.toString(ImportPlan::MaximumEdits));
    if (m_start.format.workspace)
        notes +=
            tr("Names, ids, partners and exclusions of the customers are taken from a workspace; the "
               "whole of it is imported on the command line. Lines are numbers in its list of customers.");
    const qsizetype shown = std::min(m_plan.problems.size(), MaximumShown);
    if (m_plan.wrong > shown)
        notes += tr("The first %1 wrong lines are shown.").arg(locale.toString(shown));
    m_note->setText(notes.join(u' '));
    m_note->setVisible(!notes.isEmpty());
    m_problems->clear();
    for (const ImportProblem &problem : m_plan.problems.first(shown)) {
        auto *item =
            new QTreeWidgetItem(m_problems, {locale.toString(problem.line), importFaultWords(problem)});
        item->setToolTip(1, item->text(1));
    }
    showWrongLines(m_plan.wrong > 0);
    m_leaveOut->setText(counted(m_plan.wrong, tr("Leave out the &wrong line and stage the others"),
        tr("Leave out the %1 &wrong lines and stage the others")));
    m_leaveOut->setChecked(false);
    showStageable();
}

void ImportDialog::showFailure(const QString &sentence)
{
    m_poll.stop();
    m_bar->hide();
    m_plan = {};
    m_counts->setText(tr("The file cannot be imported"));
    m_note->setText(sentence);
    m_note->show();
    showWrongLines(false);
    showStageable();
}

// Where there are none, the first lines of the file have their room.
void ImportDialog::showWrongLines(bool shown)
{
    m_problems->setVisible(shown);
    m_save->setVisible(shown);
    m_leaveOut->setVisible(shown);
    static_cast<QBoxLayout *>(layout())->setStretchFactor(m_problems->parentWidget(), shown ? 4 : 0);
}

void ImportDialog::showStageable()
{
    const qsizetype count = m_plan.edits.size();
    m_stage->setText(count == 0 ? tr("Nothing to stage")
                                : counted(count, tr("Stage 1 customer"), tr("Stage %1 customers")));
    m_stage->setEnabled(count > 0 && !m_plan.tooMany && (m_plan.wrong == 0 || m_leaveOut->isChecked()));
}

void ImportDialog::saveProblems()
{
    auto *dialog = new QFileDialog(this, tr("Save problems"));
    dialog->setObjectName("problemsFile"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(QFileInfo(m_path).completeBaseName() + "-problems.csv"_L1);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        QSaveFile file(path);
        bool written = file.open(QIODevice::WriteOnly);
        CsvWriter writer(file, ',');
        written = written && writer.write({tr("Line"), tr("What is wrong")});
        for (const ImportProblem &problem : std::as_const(m_plan.problems))
            written = written && writer.write({QString::number(problem.line), importFaultWords(problem)});
        written = written && writer.flush() && file.commit();
        m_note->setText(written ? tr("Saved to %1.").arg(path)
                                : tr("Cannot write %1: %2.").arg(path, file.errorString()));
        m_note->show();
    });
    dialog->open();
}

} // namespace Console
