// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importdialog.h"
#include "mappingcolumns.h"
#include "mappingfiles.h"
#include "mappingmodel.h"
#include "progressdialog.h"
#include "sampledata.h"
#include "windowsteps.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

using namespace Qt::StringLiterals;

// On the page of the mapping.

namespace Console::WindowSteps {

namespace {

constexpr int AcronisId = MappingColumns::AcronisId;

// Of the file that is imported.
constexpr const char *Right =
    "State;Customer;Vendor tenant id;Acronis tenant id;Partner;Note\r\n"
    "unmapped;\"Nordlicht; Bau\";org-9001;;msp-201;new\r\n"
    "mapped;Harbour Möbel;org-9002;5a19bda3-c964-4e92-87ad-55c21df1285c;msp-202;\r\n"
    "excluded;Renamed in a table;org-1043;;;\r\n";
constexpr const char *Wrong = "mapped;Fjord;org-9003;12345;msp-201;\r\nunmapped;Echo;org-9001;;msp-201;\r\n"
                              "unmapped;Quote \"here\";org-9004;;msp-201;\r\n"
                              "unmapped;Delta;org-9005;;Nobody;\r\nfew;cells\r\n";

QString tenant()
{
    return u"5a19bda3-c964-4e92-87ad-55c21df1285c"_s;
}

/// Chooses a file of this content in the dialog of this name.
void chooseFile(WindowScene &scene, const char *dialog, const QString &name, const QByteArray &content)
{
    auto *files = static_cast<QFileDialog *>(scene.waitForDialog(dialog));
    Q_EMIT files->fileSelected(scene.fixture().file(name, content));
    files->close();
}

/// And waits for what the dialog says of it.
void importFile(WindowScene &scene, const QString &name, const QByteArray &content)
{
    scene.trigger("importCustomers");
    chooseFile(scene, "importFile", name, content);
    const QDialog *dialog = scene.waitForDialog("importDialog");
    const auto *counts = dialog->findChild<QLabel *>("importCounts"_L1);
    const QStringList atWork {ImportDialog::tr("Reading…"), ImportDialog::tr("Comparing with the database…")};
    scene.waitFor("the check of the file", [&] { return !atWork.contains(counts->text()); });
}

} // namespace

void stage(WindowScene &scene)
{
    scene.setCell(0, AcronisId, tenant());
    scene.setCell(3, MappingColumns::Name, u"Renamed by hand"_s);
    scene.choose(0, AcronisId);
}

/// Two customers want the same tenant.
void stageProblem(WindowScene &scene)
{
    stage(scene);
    scene.setCell(1, AcronisId, tenant());
    scene.waitFor("the problem", [&] { return !scene.find<QLabel>("pendingFaults")->text().isEmpty(); });
}

/// A callback maps a customer that is being mapped here.
void stageConflict(WindowScene &scene)
{
    stage(scene);
    scene.setCell(2, AcronisId, u"18a55fe8-c964-4e92-87ad-55c21df1285c"_s);
    const auto *model = static_cast<MappingModel *>(scene.find<QTableView>("mappingTable")->model());
    const CustomerId id = model->idAt(2);
    const auto written = scene.fixture().write(
        [id](Connection &connection) {
            return CustomerTable(connection)
                .setAcronisId(id, AcronisTenantId::parse(u"954ef80f-5acb-405b-81df-e850606b406d"_s));
        },
        ActorKind::Callback);
    if (!written)
        qFatal("%s", qPrintable(written.error().detail));
    scene.waitFor("the conflict", [&] { return scene.find<QWidget>("chipConflict")->isVisible(); });
    scene.waitUntilRead();
}

void stageBoth(WindowScene &scene)
{
    // The conflict comes first in the table: after it the rows have other numbers.
    stageProblem(scene);
    stageConflict(scene);
}

void typeHalfAnId(WindowScene &scene)
{
    scene.choose(5, AcronisId);
    auto *table = scene.find<QTableView>("mappingTable");
    table->edit(table->currentIndex());
    scene.type("cellEditor", u"5a19bda3-c964"_s);
}

void leaveEdits(WindowScene &scene)
{
    stage(scene);
    scene.close();
    scene.open(WindowScene::Mapping);
}

/// The row that two have changed.
void chooseConflict(WindowScene &scene)
{
    stageConflict(scene);
    const auto *model = scene.find<QTableView>("mappingTable")->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, AcronisId).data().toString().contains(u'·')) {
            scene.choose(row, AcronisId);
            return;
        }
    }
    qFatal("no row shows both sides");
}

void applyEdits(WindowScene &scene)
{
    stage(scene);
    scene.trigger("apply");
    scene.waitForDialog("previewDialog");
    scene.press("previewApply");
    scene.waitFor("the report", [&] { return scene.find<QWidget>("appliedBar")->isVisible(); });
}

void nameFilter(WindowScene &scene)
{
    scene.trigger("saveFilter");
    scene.waitForDialog("filterNameDialog");
    scene.type("filterName", u"Open ones of Northwind"_s);
}

void listFilters(WindowScene &scene)
{
    nameFilter(scene);
    scene.press("filterNameSave");
    scene.trigger("manageFilters");
}

void importRight(WindowScene &scene)
{
    importFile(scene, u"customers.csv"_s, Right);
}

void importWrong(WindowScene &scene)
{
    importFile(scene, u"customers.csv"_s, QByteArray(Right) + Wrong);
}

void importUnreadable(WindowScene &scene)
{
    importFile(scene, u"workspace.json"_s, R"({"customers": [{"name": "No id"}]})");
}

void pasteRows(WindowScene &scene)
{
    QGuiApplication::clipboard()->setText(u"Nordlicht\torg-9001\nFjord\torg-9002\n"_s);
    scene.find<QTableView>("mappingTable")->clearSelection();
    scene.trigger("pasteRows");
}

void exportSlowly(WindowScene &scene)
{
    const auto progress = std::make_shared<JobProgress>();
    progress->total = 5;
    progress->done = 2;
    new ProgressDialog(MappingFiles::tr("Export"), MappingFiles::tr("Writing %1").arg(u"customers.csv"_s),
        progress, &scene.window());
}

void matchNothing(WindowScene &scene)
{
    scene.trigger("autoMatch");
    scene.waitForDialog("autoMatchDialog");
    scene.waitFor("the pairs", [&] { return scene.find<QWidget>("importTenants")->isEnabled(); });
}

void match(WindowScene &scene)
{
    addSampleTenants(scene.fixture());
    matchNothing(scene);
}

void stagePairs(WindowScene &scene)
{
    match(scene);
    scene.press("stagePairs");
    scene.waitFor("the edits", [&] { return scene.find<QAction>("undo")->isEnabled(); });
}

void importTenants(WindowScene &scene)
{
    match(scene);
    scene.press("importTenants");
    chooseFile(scene, "tenantListFile", u"tenants-2026-11.csv"_s,
        "Tenant ID;Name;Parent\n0dd47bbb-d065-447f-ab7c-06e05887078b;Alpine Dental Group;Northwind IT\n"
        "0dd47bbb-d065;Bergmann Logistik;Northwind IT\n"
        "1dd47bbb-d065-447f-ab7c-06e05887078b;Cedar & Co;Nobody at all\n");
    const QDialog *dialog = scene.waitForDialog("tenantListDialog");
    const auto *summary = dialog->findChild<QLabel *>("tenantListSummary"_L1);
    scene.waitFor("what is in the list", [&] { return !summary->text().isEmpty(); });
}

} // namespace Console::WindowSteps
