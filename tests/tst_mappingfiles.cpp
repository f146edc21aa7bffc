// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvformat.h"
#include "mappingcolumns.h"
#include "mappingmodel.h"
#include "windowfixture.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

#ifdef Q_OS_LINUX
#include <csignal>

#include <sys/resource.h>
#endif

using namespace Console;
using namespace Qt::StringLiterals;

/// Files and the clipboard on the mapping page of the real window.
class TestMappingFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aDroppedFileIsStagedAsOneStep();
    void otherFilesAreNotTaken();
    void wrongLinesAreLeftOutOnlyWhenAskedTo();
    void problemsCanBeSaved();
    void theFormatCanBeChanged();
    void columnsCanBeAssigned();
    void aWorkspaceIsStaged();
    void aFileThatIsNoneIsSaid();
    void stagedEditsStayWhereTheFileIsSilent();
    void anExportComesBackWithoutChanges();
    void pendingEditsAreNotExportedAndThatIsSaid();
    void aFullDiskIsSaid();
    void aBlockWithLineBreaksIsPasted();
    void rowsArePastedAsNewCustomers();
    void pastedRowsAskForAPartner();
    void importAndExportAreInTheFileMenu();
    void theDialogGoesWithTheWindow();

private:
    template<class Widget>
    Widget *find(const char *name)
    {
        auto *widget = m_window->findChild<Widget *>(QLatin1StringView(name));
        if (widget == nullptr)
            qFatal("no %s", name);
        return widget;
    }
    void trigger(const char *name) { find<QAction>(name)->trigger(); }
    QString text(const char *label) { return find<QLabel>(label)->text(); }
    QString told() { return text("statusTold"); }
    QString pending() { return text("pendingCount"); }
    bool stageable() { return find<QPushButton>("importStage")->isEnabled(); }
    QString write(const QString &name, const QByteArray &bytes);
    bool drop(const QString &path);
    /// Ends when the file was compared.
    void takeIn(const QByteArray &bytes, const QString &name = u"list.csv"_s);
    void exportTo(const QString &path);
    MappingModel *model() { return static_cast<MappingModel *>(find<QTableView>("mappingTable")->model()); }
    QString cell(CustomerId id, int column)
    {
        return model()->index(model()->rowOf(id), column).data(Qt::EditRole).toString();
    }

    QTemporaryDir m_dir;
    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<MainWindow> m_window;
    PartnerId m_north {};
    CustomerId m_alpine {};
    CustomerId m_cedar {};
};

void TestMappingFiles::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_north = m_fixture->addPartner(u"msp-1"_s, u"Northwind"_s, tenantOf(900));
    m_fixture->addPartner(u"msp-2"_s, u"Südwind"_s);
    m_alpine = m_fixture->addCustomer(m_north, u"org-1"_s, u"Alpine"_s, tenantOf(1));
    m_cedar = m_fixture->addCustomer(m_north, u"org-3"_s, u"Cedar"_s);
    m_window = std::make_unique<MainWindow>(m_fixture->services());
    m_window->show();
    m_window->showPage(1);
    QTRY_COMPARE(model()->rowCount(), 2);
    QTRY_VERIFY(find<QAction>("importCustomers")->isEnabled());
    QTRY_VERIFY(find<QAction>("exportCustomers")->isEnabled());
}

void TestMappingFiles::cleanup()
{
    m_window.reset();
    m_fixture.reset();
}

QString TestMappingFiles::write(const QString &name, const QByteArray &bytes)
{
    QFile file(m_dir.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write the file");
    return file.fileName();
}

bool TestMappingFiles::drop(const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    auto *page = find<QWidget>("mappingPage");
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QApplication::sendEvent(page, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(page, &event);
    return true;
}

void TestMappingFiles::takeIn(const QByteArray &bytes, const QString &name)
{
    QVERIFY(drop(write(name, bytes)));
    QTRY_VERIFY(text("importCounts").contains(u'·'));
}

void TestMappingFiles::exportTo(const QString &path)
{
    QTRY_VERIFY(m_window->findChild<QFileDialog *>("exportFile"_L1) != nullptr);
    auto *dialog = find<QFileDialog>("exportFile");
    // It would ask in an event loop of its own.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    dialog->selectFile(path);
    QMetaObject::invokeMethod(dialog, "accept");
}

void TestMappingFiles::aDroppedFileIsStagedAsOneStep()
{
    takeIn("name;vendor tenant id;acronis tenant id;partner\r\n"
           "Cedar;org-3;"
        + tenantOf(3).toLatin1()
        + ";Northwind\r\n"
          "\"Delta; \"\"D\"\"\";org-4;;msp-1\r\n"
          "Alpine;org-1;"
        + tenantOf(1).toLatin1() + ";Northwind\r\n");
    QCOMPARE(text("importCounts"), u"1 new · 1 changed · 1 unchanged · 0 wrong"_s);
    QCOMPARE(find<QComboBox>("importDelimiter")->currentData().toInt(), int(';'));
    QVERIFY(find<QCheckBox>("importHeader")->isChecked());
    find<QPushButton>("importStage")->click();
    QTRY_COMPARE(pending(), u"2 pending edits"_s);
    QCOMPARE(cell(m_cedar, MappingColumns::AcronisId), tenantOf(3));
    QVERIFY(!m_fixture->customer(m_cedar)->acronisId);
    QVERIFY(find<QAction>("undo")->text().contains("Import 2"_L1));
    trigger("undo");
    QCOMPARE(model()->rowCount(), 2);
    QVERIFY(cell(m_cedar, MappingColumns::AcronisId).isEmpty());
}

void TestMappingFiles::otherFilesAreNotTaken()
{
    QVERIFY(!drop(write(u"picture.png"_s, "x")));
    QVERIFY(m_window->findChild<QDialog *>("importDialog"_L1) == nullptr);
}

void TestMappingFiles::wrongLinesAreLeftOutOnlyWhenAskedTo()
{
    takeIn("name,vendor id,acronis id,partner\nCedar,org-3,nonsense,\nNew,new,,msp-1\nBad,bad,,nobody\n");
    QCOMPARE(text("importCounts"), u"1 new · 0 changed · 0 unchanged · 2 wrong"_s);
    auto *problems = find<QTreeWidget>("importProblems");
    QCOMPARE(problems->topLevelItemCount(), 2);
    QCOMPARE(problems->topLevelItem(0)->text(0), u"2"_s);
    QVERIFY(problems->topLevelItem(0)->text(1).contains("nonsense"_L1));
    QCOMPARE(problems->topLevelItem(1)->text(0), u"4"_s);
    QVERIFY(!stageable());
    find<QCheckBox>("importLeaveOut")->setChecked(true);
    QVERIFY(stageable());
    find<QPushButton>("importStage")->click();
    QTRY_COMPARE(pending(), u"1 pending edit"_s);
}

void TestMappingFiles::problemsCanBeSaved()
{
    takeIn("name,vendor id,acronis id\nCedar,org-3,=1\n");
    find<QPushButton>("importSaveProblems")->click();
    const QString path = m_dir.filePath(u"problems.csv"_s);
    QTRY_VERIFY(m_window->findChild<QFileDialog *>("problemsFile"_L1) != nullptr);
    auto *dialog = find<QFileDialog>("problemsFile");
    dialog->selectFile(path);
    QMetaObject::invokeMethod(dialog, "accept");
    QTRY_VERIFY(text("importNote").contains(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("\xef\xbb\xbfLine,What is wrong\r\n2,“=1” is not a UUID\r\n"));
}

void TestMappingFiles::theFormatCanBeChanged()
{
    takeIn("name,vendor id\nM\xfcller,org-3\n");
    auto *encoding = find<QComboBox>("importEncoding");
    QCOMPARE(encoding->currentData().toInt(), int(TextEncoding::Windows1252));
    QCOMPARE(text("importCounts"), u"0 new · 1 changed · 0 unchanged · 0 wrong"_s);
    encoding->setCurrentIndex(encoding->findData(int(TextEncoding::Utf8)));
    Q_EMIT encoding->activated(encoding->currentIndex());
    QTRY_COMPARE(text("importCounts"), u"0 new · 0 changed · 0 unchanged · 1 wrong"_s);
    QVERIFY(!stageable());
}

void TestMappingFiles::columnsCanBeAssigned()
{
    takeIn("note,vendor id\nCedar Ltd,org-3\n");
    QCOMPARE(text("importCounts"), u"0 new · 0 changed · 1 unchanged · 0 wrong"_s);
    QVERIFY(!stageable());
    auto *column = find<QComboBox>("importColumn0");
    QCOMPARE(column->currentText(), u"Not imported"_s);
    column->setCurrentText(u"Customer name"_s);
    Q_EMIT column->activated(column->currentIndex());
    QTRY_COMPARE(text("importCounts"), u"0 new · 1 changed · 0 unchanged · 0 wrong"_s);
    QTRY_VERIFY(stageable());
    // What another column takes over is given up.
    auto *other = find<QComboBox>("importColumn1");
    other->setCurrentText(u"Customer name"_s);
    Q_EMIT other->activated(other->currentIndex());
    QCOMPARE(column->currentText(), u"Not imported"_s);
    QTRY_COMPARE(text("importCounts"), u"0 new · 0 changed · 0 unchanged · 1 wrong"_s);
}

void TestMappingFiles::aWorkspaceIsStaged()
{
    takeIn(R"({"customers": [{"vendor_tenant_id": "org-3", "name": "Cedar Ltd", "partner": "msp-1"},
                             {"vendor_tenant_id": "x", "name": "X", "partner": "nobody"}]})",
        u"workspace.json"_s);
    QCOMPARE(text("importCounts"), u"0 new · 1 changed · 0 unchanged · 1 wrong"_s);
    QVERIFY(find<QTreeWidget>("importProblems")->topLevelItem(0)->text(1).contains("nobody"_L1));
    QVERIFY(!find<QWidget>("importPreview")->isVisible());
    find<QCheckBox>("importLeaveOut")->setChecked(true);
    find<QPushButton>("importStage")->click();
    QTRY_COMPARE(cell(m_cedar, MappingColumns::Name), u"Cedar Ltd"_s);
}

void TestMappingFiles::aFileThatIsNoneIsSaid()
{
    QVERIFY(drop(m_dir.filePath(u"gone.csv"_s)));
    QTRY_COMPARE(text("importCounts"), u"The file cannot be imported"_s);
    QVERIFY(!text("importNote").isEmpty());
    QVERIFY(!stageable());
    find<QDialog>("importDialog")->reject();
    QTRY_VERIFY(m_window->findChild<QDialog *>("importDialog"_L1) == nullptr);
    QVERIFY(drop(write(u"broken.json"_s, "{\"customers\": [")));
    QTRY_VERIFY(text("importNote").contains("JSON"_L1));
}

void TestMappingFiles::stagedEditsStayWhereTheFileIsSilent()
{
    const int row = model()->rowOf(m_cedar);
    QVERIFY(model()->setData(model()->index(row, MappingColumns::Name), u"Cedar by hand"_s));
    takeIn("vendor id,acronis id\norg-3," + tenantOf(3).toLatin1() + "\n");
    find<QPushButton>("importStage")->click();
    QTRY_COMPARE(cell(m_cedar, MappingColumns::AcronisId), tenantOf(3));
    QCOMPARE(cell(m_cedar, MappingColumns::Name), u"Cedar by hand"_s);
    QCOMPARE(pending(), u"1 pending edit"_s);
}

void TestMappingFiles::anExportComesBackWithoutChanges()
{
    m_fixture->addCustomer(m_north, u"=cmd"_s, u"+1 \"x\"\nyß"_s);
    QTRY_COMPARE(model()->rowCount(), 3);
    for (const QString &name : {u"out.csv"_s, u"out.tsv"_s}) {
        const QString path = m_dir.filePath(name);
        trigger("exportCustomers");
        exportTo(path);
        QTRY_COMPARE(told(), u"3 customers exported to "_s + name);
        QVERIFY(drop(path));
        QTRY_VERIFY(m_window->findChild<QLabel *>("importCounts"_L1) != nullptr);
        QTRY_COMPARE(text("importCounts"), u"0 new · 0 changed · 3 unchanged · 0 wrong"_s);
        QVERIFY(!stageable());
        find<QDialog>("importDialog")->reject();
        QTRY_VERIFY(m_window->findChild<QDialog *>("importDialog"_L1) == nullptr);
    }
}

void TestMappingFiles::pendingEditsAreNotExportedAndThatIsSaid()
{
    const int row = model()->rowOf(m_cedar);
    QVERIFY(model()->setData(model()->index(row, MappingColumns::Name), u"Staged"_s));
    trigger("exportCustomers");
    QTRY_VERIFY(m_window->findChild<QPushButton *>("exportYes"_L1) != nullptr);
    find<QPushButton>("exportYes")->click();
    const QString path = m_dir.filePath(u"stored.csv"_s);
    exportTo(path);
    QTRY_VERIFY(told().contains("exported"_L1));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.contains("Cedar"));
    QVERIFY(!bytes.contains("Staged"));
}

void TestMappingFiles::aFullDiskIsSaid()
{
#ifdef Q_OS_LINUX
    m_fixture->addCustomers(m_north, 2000);
    QTRY_COMPARE(model()->rowCount(), 2002);
    const QString path = write(u"kept.csv"_s, "as it was");
    rlimit limit {};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &limit), 0);
    const rlimit before = limit;
    // As if the disk were full at 50 KB.
    limit.rlim_cur = 50'000;
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &limit);
    trigger("exportCustomers");
    exportTo(path);
    QTRY_VERIFY(m_window->findChild<QDialog *>("exportFailure"_L1) != nullptr);
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("as it was"));
    QCOMPARE(QDir(m_dir.path()).entryList({u"kept.csv*"_s}, QDir::Files).size(), 1);
#endif
}

void TestMappingFiles::aBlockWithLineBreaksIsPasted()
{
    auto *table = find<QTableView>("mappingTable");
    const int row = model()->rowOf(m_cedar);
    QCOMPARE(row, 0);
    table->setCurrentIndex(model()->index(row, MappingColumns::Name));
    QGuiApplication::clipboard()->setText(u"\"Cedar\n\"\"Two\"\"\"\torg-3\n'=Alpine\torg-1\r\n"_s);
    trigger("pasteCells");
    QTRY_COMPARE(cell(m_cedar, MappingColumns::Name), u"Cedar \"Two\""_s);
    QCOMPARE(cell(m_alpine, MappingColumns::Name), u"=Alpine"_s);
    QVERIFY(find<QAction>("undo")->text().contains("Paste 4"_L1));
    trigger("undo");
    // Quotes that are none of a spreadsheet's are text.
    QGuiApplication::clipboard()->setText(u"\"Best\" GmbH\n5\" disk"_s);
    trigger("pasteCells");
    QTRY_COMPARE(cell(m_cedar, MappingColumns::Name), u"\"Best\" GmbH"_s);
    QCOMPARE(cell(m_alpine, MappingColumns::Name), u"5\" disk"_s);
    trigger("undo");
    // A comma is no delimiter of its own.
    QGuiApplication::clipboard()->setText(u"Cedar, Inc"_s);
    trigger("pasteCells");
    QTRY_COMPARE(cell(m_cedar, MappingColumns::Name), u"Cedar, Inc"_s);
    trigger("undo");
    QGuiApplication::clipboard()->setText(u"Cedar GmbH,org-33,%1\n"_s.arg(tenantOf(3)));
    trigger("pasteCells");
    QTRY_COMPARE(cell(m_cedar, MappingColumns::Name), u"Cedar GmbH"_s);
    QCOMPARE(cell(m_cedar, MappingColumns::AcronisId), tenantOf(3));
}

void TestMappingFiles::rowsArePastedAsNewCustomers()
{
    QGuiApplication::clipboard()->setText(
        u"vendor id\tpartner\tname\n7\tSüdwind\tSeven\n8\tmsp-1\t\"Eight\nand a half\"\n9\tnobody\tNine\n"_s);
    trigger("pasteRows");
    QTRY_COMPARE(pending(), u"2 pending edits"_s);
    QVERIFY(told().contains("nobody"_L1));
    QVERIFY(find<QAction>("undo")->text().contains("Add 2"_L1));
    QCOMPARE(model()->rowCount(), 4);
    QStringList rows;
    for (int row = 0; row < 2; ++row)
        rows += model()->rowAt(row)->name + u'/' + model()->rowAt(row)->partnerName;
    rows.sort();
    QCOMPARE(rows, QStringList({u"Eight and a half/Northwind"_s, u"Seven/Südwind"_s}));
    trigger("undo");
    QCOMPARE(model()->rowCount(), 2);
}

void TestMappingFiles::pastedRowsAskForAPartner()
{
    QGuiApplication::clipboard()->setText(u"Seven\t7\nEight\t8\n"_s);
    // Two partners are shown and no row is selected: it cannot be known whose they are.
    find<QTableView>("mappingTable")->clearSelection();
    trigger("pasteRows");
    QTRY_VERIFY(m_window->findChild<QPushButton *>("pasteRowsAdd"_L1) != nullptr);
    QVERIFY(!find<QPushButton>("pasteRowsAdd")->isEnabled());
    auto *partner = find<QComboBox>("pasteRowsPartner");
    partner->setCurrentIndex(partner->findText(u"Südwind"_s));
    find<QPushButton>("pasteRowsAdd")->click();
    QTRY_COMPARE(pending(), u"2 pending edits"_s);
    QCOMPARE(model()->rowAt(0)->partnerName, u"Südwind"_s);
    trigger("undo");
    // The rows selected tell.
    find<QTableView>("mappingTable")->selectRow(model()->rowOf(m_cedar));
    trigger("pasteRows");
    QTRY_COMPARE(pending(), u"2 pending edits"_s);
    QCOMPARE(model()->rowAt(0)->partnerName, u"Northwind"_s);
}

void TestMappingFiles::importAndExportAreInTheFileMenu()
{
    const QList<QAction *> actions = find<QMenu>("fileMenu")->actions();
    QVERIFY(actions.contains(find<QAction>("importCustomers")));
    QVERIFY(actions.contains(find<QAction>("exportCustomers")));
    m_window->showPage(0);
    QVERIFY(!find<QMenu>("fileMenu")->actions().contains(find<QAction>("importCustomers")));
    QVERIFY(find<QMenu>("fileMenu")->actions().contains(find<QAction>("quit")));
    m_window->showPage(1);
    trigger("importCustomers");
    QTRY_VERIFY(m_window->findChild<QFileDialog *>("importFile"_L1) != nullptr);
}

void TestMappingFiles::theDialogGoesWithTheWindow()
{
    QByteArray lines = "name,vendor id,partner\n";
    for (int i = 0; i < 50'000; ++i)
        lines += "Name,n" + QByteArray::number(i) + ",msp-1\n";
    QVERIFY(drop(write(u"many.csv"_s, lines)));
    QTRY_VERIFY(text("importCounts").startsWith("Comparing"_L1));
    m_window.reset();
    // Nothing was written, and the file under comparison was let go of.
    QVERIFY(!m_fixture->customer(m_cedar)->acronisId);
}

QTEST_MAIN(TestMappingFiles)

#include "tst_mappingfiles.moc"
