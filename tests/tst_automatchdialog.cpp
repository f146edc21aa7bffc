// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mappingcolumns.h"
#include "mappingmodel.h"
#include "matchpairsmodel.h"
#include "tenantlistdialog.h"
#include "undecidedmodel.h"
#include "windowfixture.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

using namespace Console;
using namespace Qt::StringLiterals;

namespace {

KnownTenant tenant(
    int number, const QString &name, std::optional<PartnerId> partner = {}, const QString &externalId = {})
{
    return {AcronisTenantId::parse(tenantOf(number)).value(), name, externalId, partner};
}

} // namespace

/// Auto-match through the real window.
class TestAutoMatchDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void pairsAreShownAndStagedAsOneStep();
    void similarNamesWaitForACheck();
    void whatFitsSeveralIsLeftToTheOperator();
    void whatIsBeingEditedIsLeftAlone();
    void nothingIsOverwrittenWhenItChangedMeanwhile();
    void emptyStatesSayWhatToDo();
    void aListIsImportedAndForgotten();
    void columnsAreAssigned();
    void theFormatCanBeChanged();
    void everyControlHasAName();

private:
    template<class Widget>
    Widget *find(const char *name)
    {
        return m_window->findChild<Widget *>(QLatin1StringView(name));
    }
    void open();
    void openDialog();
    void press(const char *name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    QString text(const char *table, int row, int column)
    {
        return find<QTableView>(table)->model()->index(row, column).data().toString();
    }
    QString cell(const QString &customer, int column);
    void chooseFile(const QByteArray &content);

    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<MainWindow> m_window;
    PartnerId m_north {};
    CustomerId m_alpine {};
    CustomerId m_birch {};
};

void TestAutoMatchDialog::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_north = m_fixture->addPartner(u"p1"_s, u"Northwind"_s, tenantOf(900));
    m_alpine = m_fixture->addCustomer(m_north, u"org-1"_s, u"Alpine"_s);
    m_birch = m_fixture->addCustomer(m_north, u"org-2"_s, u"Birch"_s);
}

void TestAutoMatchDialog::cleanup()
{
    m_window.reset();
    m_fixture.reset();
}

void TestAutoMatchDialog::open()
{
    m_window = std::make_unique<MainWindow>(m_fixture->services());
    m_window->show();
    m_window->showPage(1);
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QTRY_VERIFY(static_cast<MappingModel *>(find<QTableView>("mappingTable")->model())->isLoaded());
}

void TestAutoMatchDialog::openDialog()
{
    find<QAction>("autoMatch")->trigger();
    QTRY_VERIFY(find<QDialog>("autoMatchDialog") != nullptr);
    for (const char *table : {"matchPairs", "matchLeft"}) {
        new QAbstractItemModelTester(find<QTableView>(table)->model(),
            QAbstractItemModelTester::FailureReportingMode::Fatal, find<QDialog>("autoMatchDialog"));
    }
    QTRY_VERIFY(!find<QLabel>("matchSources")->text().isEmpty());
}

QString TestAutoMatchDialog::cell(const QString &customer, int column)
{
    const auto *model = find<QTableView>("mappingTable")->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, MappingColumns::Name).data().toString() == customer)
            return model->index(row, column).data().toString();
    }
    return u"no row"_s;
}

void TestAutoMatchDialog::pairsAreShownAndStagedAsOneStep()
{
    m_fixture->noteTenants(TenantSource::List, {tenant(1, u"Alpine"_s), tenant(3, u"Other"_s)});
    m_fixture->noteTenants(TenantSource::Callback, {tenant(2, {}, m_north, u"ORG-2"_s)});
    open();
    openDialog();
    QCOMPARE(find<QTableView>("matchPairs")->model()->rowCount(), 2);
    QCOMPARE(text("matchPairs", 0, MatchPairsModel::Customer), u"Birch"_s);
    QCOMPARE(text("matchPairs", 0, MatchPairsModel::AcronisId), tenantOf(2));
    QCOMPARE(text("matchPairs", 0, MatchPairsModel::Why), u"same vendor id"_s);
    QCOMPARE(text("matchPairs", 0, MatchPairsModel::Certainty), u"Certain"_s);
    QCOMPARE(text("matchPairs", 1, MatchPairsModel::Partner), u"Northwind"_s);
    QCOMPARE(text("matchPairs", 1, MatchPairsModel::Why), u"same name"_s);
    QCOMPARE(text("matchPairs", 1, MatchPairsModel::Certainty), u"Likely"_s);
    const QString sources = find<QLabel>("matchSources")->text();
    QVERIFY2(sources.contains("2 tenants from imported lists"_L1)
            && sources.contains("1 seen in a callback"_L1) && sources.contains("2 customers are unmapped"_L1),
        qPrintable(sources));
    QCOMPARE(find<QPushButton>("stagePairs")->text(), u"Stage 2 pairs"_s);
    press("stagePairs");
    QTRY_COMPARE(cell(u"Alpine"_s, MappingColumns::AcronisId), tenantOf(1));
    QCOMPARE(cell(u"Birch"_s, MappingColumns::AcronisId), tenantOf(2));
    QTRY_VERIFY(find<QDialog>("autoMatchDialog") == nullptr);
    // Staged, not written; one step back.
    QVERIFY(!m_fixture->customer(m_alpine)->acronisId);
    QVERIFY(find<QAction>("undo")->text().contains("Auto-match 2"_L1));
    find<QAction>("undo")->trigger();
    QCOMPARE(cell(u"Alpine"_s, MappingColumns::AcronisId), cell(u"Birch"_s, MappingColumns::AcronisId));
    QVERIFY(!find<QAction>("undo")->isEnabled());
    find<QAction>("redo")->trigger();
    find<QAction>("apply")->trigger();
    QTRY_VERIFY(find<QPushButton>("previewApply") != nullptr);
    press("previewApply");
    QTRY_VERIFY(m_fixture->customer(m_alpine)->acronisId);
    QCOMPARE(m_fixture->customer(m_birch)->acronisId->toString(), tenantOf(2));
}

void TestAutoMatchDialog::similarNamesWaitForACheck()
{
    m_fixture->noteTenants(TenantSource::List, {tenant(1, u"ALPINE Ltd."_s), tenant(2, u"Birch"_s)});
    open();
    openDialog();
    auto *pairs = find<QTableView>("matchPairs");
    QCOMPARE(text("matchPairs", 1, MatchPairsModel::Certainty), u"Possible"_s);
    QCOMPARE(pairs->model()->index(1, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    QCOMPARE(find<QPushButton>("stagePairs")->text(), u"Stage 1 pair"_s);
    auto *likely = find<QCheckBox>("matchCertainty1");
    auto *possible = find<QCheckBox>("matchCertainty2");
    QCOMPARE(possible->text(), u"Possible 1"_s);
    QVERIFY(!find<QCheckBox>("matchCertainty0")->isVisible());
    likely->click();
    QVERIFY(!find<QPushButton>("stagePairs")->isEnabled());
    // By the keyboard: the table has the focus.
    pairs->setCurrentIndex(pairs->model()->index(1, 0));
    QTest::keyClick(pairs, Qt::Key_Space);
    QCOMPARE(possible->checkState(), Qt::Checked);
    press("stagePairs");
    QTRY_COMPARE(cell(u"Alpine"_s, MappingColumns::AcronisId), tenantOf(1));
    QVERIFY(cell(u"Birch"_s, MappingColumns::AcronisId) != tenantOf(2));
}

void TestAutoMatchDialog::whatFitsSeveralIsLeftToTheOperator()
{
    m_fixture->noteTenants(TenantSource::List,
        {tenant(1, u"Alpine"_s), tenant(2, u"Alpine"_s), tenant(3, u"Alpine"_s), tenant(4, u"Alpine"_s)});
    open();
    openDialog();
    QTRY_VERIFY(find<QTableView>("matchLeft")->isVisible());
    QCOMPARE(find<QPushButton>("chipLeft")->text(), u"Left to you 1"_s);
    QCOMPARE(text("matchLeft", 0, UndecidedModel::Customer), u"Alpine"_s);
    QCOMPARE(text("matchLeft", 0, UndecidedModel::Why), u"4 tenants have its name"_s);
    QVERIFY(text("matchLeft", 0, UndecidedModel::Tenants).contains(tenantOf(2)));
    QVERIFY(text("matchLeft", 0, UndecidedModel::Tenants).endsWith("and 1 more"_L1));
    QVERIFY(!find<QPushButton>("stagePairs")->isEnabled());
    press("chipPairs");
    QVERIFY(find<QTableView>("matchPairs")->isVisible());
}

void TestAutoMatchDialog::whatIsBeingEditedIsLeftAlone()
{
    m_fixture->noteTenants(TenantSource::List, {tenant(1, u"Alpine"_s), tenant(2, u"Birch"_s)});
    open();
    auto *model = find<QTableView>("mappingTable")->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, MappingColumns::Name).data() == u"Alpine"_s)
            model->setData(model->index(row, MappingColumns::AcronisId), tenantOf(2));
    }
    openDialog();
    QVERIFY(find<QPushButton>("importFirstTenants")->isVisible());
    QCOMPARE(find<QTableView>("matchPairs")->model()->rowCount(), 0);
}

void TestAutoMatchDialog::nothingIsOverwrittenWhenItChangedMeanwhile()
{
    m_fixture->noteTenants(TenantSource::List, {tenant(1, u"Alpine"_s), tenant(2, u"Birch"_s)});
    open();
    openDialog();
    QVERIFY(m_fixture->write(
        [this](Connection &connection) {
            return CustomerTable(connection).setAcronisId(m_alpine, AcronisTenantId::parse(tenantOf(7)));
        },
        ActorKind::Callback));
    press("stagePairs");
    QTRY_COMPARE(cell(u"Birch"_s, MappingColumns::AcronisId), tenantOf(2));
    QTRY_COMPARE(cell(u"Alpine"_s, MappingColumns::AcronisId), tenantOf(7));
    QTRY_VERIFY(find<QAction>("undo")->text().contains("Auto-match 1"_L1));
    QCOMPARE(find<QLabel>("statusTold")->text(), u"1 pair was left out: someone changed it meanwhile"_s);
}

void TestAutoMatchDialog::emptyStatesSayWhatToDo()
{
    open();
    openDialog();
    QTRY_VERIFY(find<QPushButton>("importFirstTenants")->isVisible());
    QVERIFY(!find<QPushButton>("stagePairs")->isEnabled());
    QVERIFY(!find<QPushButton>("forgetTenants")->isEnabled());
    find<QDialog>("autoMatchDialog")->reject();
    QTRY_VERIFY(find<QDialog>("autoMatchDialog") == nullptr);
}

void TestAutoMatchDialog::chooseFile(const QByteArray &content)
{
    const QString path = m_fixture->file(u"tenants.csv"_s, content);
    press(find<QPushButton>("importFirstTenants")->isVisible() ? "importFirstTenants" : "importTenants");
    QTRY_VERIFY(find<QFileDialog>("tenantListFile") != nullptr);
    auto *files = find<QFileDialog>("tenantListFile");
    Q_EMIT files->fileSelected(path);
    files->close();
    QTRY_VERIFY(find<QDialog>("tenantListDialog") != nullptr);
    QTRY_VERIFY(!find<QLabel>("tenantListSummary")->text().isEmpty());
}

void TestAutoMatchDialog::aListIsImportedAndForgotten()
{
    open();
    openDialog();
    chooseFile(u"Tenant ID;Name;Parent\n%1;Alpine;Northwind\nnonsense;Bad;\n%2;Birch;Nobody\n"_s
                   .arg(tenantOf(1).toUpper(), tenantOf(2))
                   .toUtf8());
    QCOMPARE(find<QComboBox>("importDelimiter")->currentData().toInt(), int(';'));
    QVERIFY(find<QCheckBox>("importHeader")->isChecked());
    const auto *problems = find<QTreeWidget>("tenantListProblems");
    QCOMPARE(problems->topLevelItemCount(), 2);
    QCOMPARE(problems->topLevelItem(0)->text(0), u"3"_s);
    QCOMPARE(problems->topLevelItem(0)->text(1), u"“nonsense” is not a UUID"_s);
    QVERIFY(problems->topLevelItem(1)->text(1).contains("Nobody"_L1));
    QCOMPARE(find<QPushButton>("tenantListImport")->text(), u"Import 1 tenant"_s);
    press("tenantListImport");
    QTRY_COMPARE(find<QTableView>("matchPairs")->model()->rowCount(), 1);
    QCOMPARE(text("matchPairs", 0, MatchPairsModel::Tenant), u"Alpine"_s);

    press("forgetTenants");
    QTRY_VERIFY(find<QPushButton>("forgetYes") != nullptr);
    press("forgetYes");
    QTRY_VERIFY(find<QPushButton>("importFirstTenants")->isVisible());
    QCOMPARE(find<QTableView>("matchPairs")->model()->rowCount(), 0);
}

void TestAutoMatchDialog::columnsAreAssigned()
{
    open();
    openDialog();
    chooseFile(u"Alpine,x,%1\nBirch,y,%2\n"_s.arg(tenantOf(1), tenantOf(2)).toUtf8());
    QVERIFY(!find<QCheckBox>("importHeader")->isChecked());
    QCOMPARE(find<QComboBox>("tenantColumn0")->currentIndex(), 3);
    QCOMPARE(find<QComboBox>("tenantColumn1")->currentIndex(), 1);
    QCOMPARE(find<QPushButton>("tenantListImport")->text(), u"Import 2 tenants"_s);
    auto *id = find<QComboBox>("tenantColumn0");
    id->setCurrentIndex(0);
    Q_EMIT id->activated(0);
    QTRY_VERIFY(find<QLabel>("tenantListSummary")->text().contains("Choose the column"_L1));
    QVERIFY(!find<QPushButton>("tenantListImport")->isEnabled());
    find<QDialog>("tenantListDialog")->reject();
    QTRY_VERIFY(find<QDialog>("tenantListDialog") == nullptr);
    const auto reader = m_fixture->database().openReader().value();
    QCOMPARE(KnownTenantTable(*reader).count(TenantSource::List).value(), 0);
}

void TestAutoMatchDialog::theFormatCanBeChanged()
{
    open();
    openDialog();
    chooseFile(u"Tenant ID;Name\n%1;Acme, Inc\n%2;Best, Ltd\n"_s.arg(tenantOf(1), tenantOf(2)).toUtf8());
    const auto choose = [this](const char *name, int data) {
        auto *combo = find<QComboBox>(name);
        combo->setCurrentIndex(combo->findData(data));
        Q_EMIT combo->activated(combo->currentIndex());
    };
    choose("importDelimiter", ',');
    QTRY_VERIFY(!find<QPushButton>("tenantListImport")->isEnabled());
    choose("importDelimiter", ';');
    QTRY_COMPARE(find<QPushButton>("tenantListImport")->text(), u"Import 2 tenants"_s);
    QVERIFY(find<QCheckBox>("importHeader")->isChecked()); // columns and header are found anew
    QCOMPARE(find<QComboBox>("tenantColumn0")->currentIndex(), 1);
    QCOMPARE(find<QComboBox>("tenantColumn1")->currentIndex(), 2);
    choose("importEncoding", int(TextEncoding::Utf16Le));
    QTRY_VERIFY(!find<QPushButton>("tenantListImport")->isEnabled());
    choose("importEncoding", int(TextEncoding::Windows1252));
    QTRY_COMPARE(find<QPushButton>("tenantListImport")->text(), u"Import 2 tenants"_s);
    find<QCheckBox>("importHeader")->click();
    QTRY_COMPARE(find<QTreeWidget>("tenantListProblems")->topLevelItemCount(), 1); // the names of the columns
    press("tenantListImport");
    QTRY_VERIFY(find<QDialog>("tenantListDialog") == nullptr);
    const auto reader = m_fixture->database().openReader().value();
    QCOMPARE(KnownTenantTable(*reader).count(TenantSource::List).value(), 2);
}

void TestAutoMatchDialog::everyControlHasAName()
{
    m_fixture->noteTenants(TenantSource::List, {tenant(1, u"Alpine"_s), tenant(2, u"birch"_s)});
    open();
    openDialog();
    chooseFile(u"x\n"_s.toUtf8());
    for (const char *dialog : {"autoMatchDialog", "tenantListDialog"}) {
        for (const QWidget *widget : find<QDialog>(dialog)->findChildren<QWidget *>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
                continue;
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            QVERIFY2(!widget->accessibleName().isEmpty() || (button != nullptr && !button->text().isEmpty()),
                qPrintable(widget->objectName()));
        }
    }
}

QTEST_MAIN(TestAutoMatchDialog)
#include "tst_automatchdialog.moc"
