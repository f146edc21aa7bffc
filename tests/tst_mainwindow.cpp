// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "credentialtable.h"
#include "mappingcolumns.h"
#include "mappingmodel.h"
#include "partnersmodel.h"
#include "savedfilters.h"
#include "windowfixture.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QTest>
#include <QTimer>
#include <QTreeView>
#include <QTreeWidget>

#include <array>

using namespace Console;
using namespace Qt::StringLiterals;

namespace {

/// The longest time the event loop was not served, by a timer that should fire all the time.
class BlockProbe : public QObject
{
public:
    BlockProbe()
    {
        m_timer.setInterval(0);
        connect(
            &m_timer, &QTimer::timeout, this, [this] { m_longest = std::max(m_longest, m_since.restart()); });
    }
    void start()
    {
        m_longest = 0;
        m_since.start();
        m_timer.start();
    }
    qint64 stop()
    {
        m_timer.stop();
        return std::max(m_longest, m_since.elapsed());
    }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

} // namespace

/// Drives the real window by object names.
class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aPartnerIsSwitchedByTheSpaceBar();
    void switchingOffSaysItsImpactFirst();
    void aPartnerIsAdded();
    void aPartnerWithCustomersIsNotRemoved();
    void partnerFieldsAreSaved();
    void aCredentialIsStoredAsHash();
    void aCustomerIsMappedUndoneAndApplied();
    void problemsRefuseApplyAndLeadToTheirRow();
    void aConflictIsResolvedAndApplied();
    void discardAsksOnce();
    void closingKeepsPendingEdits();
    void customersAreAddedAndRemoved();
    void aChangeByAnotherProcessAppears();
    void filtersAndPageSurviveARestart();
    void aFilterIsSavedAndChosenAgain();
    void onlyPendingRowsAreShown();
    void theOtherCustomerIsReached();
    void whatWasWrittenIsReported();
    void theListenerIsStartedAndTroubleIsSaid();
    void theCertificateIsLookedAfter();
    void damageStaysSaidWithTheWayOn();
    void thePassphraseIsAskedFor();
    void aSelfSignedCertificateIsMade();
    void theAddressIsCopied();
    void aPublicUrlWithNothingBehindItIsSeenTo();
    void emptyPagesSayWhatToDo();
    void whatCannotBeReadIsSaidAndTriedAgain();
    void aHundredThousandCustomersScroll();

private:
    template<class Widget>
    Widget *find(const char *name)
    {
        auto *widget = m_window->findChild<Widget *>(QLatin1StringView(name));
        if (widget == nullptr)
            qFatal("no %s", name);
        return widget;
    }
    void open();
    void close() { m_window.reset(); }
    void trigger(const char *name) { find<QAction>(name)->trigger(); }
    void press(const char *name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    /// Presses a button of a dialog that is on its way.
    void answer(const char *name)
    {
        QTRY_VERIFY(m_window->findChild<QPushButton *>(QLatin1StringView(name)) != nullptr);
        QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton);
    }
    QTableView *mapping() { return find<QTableView>("mappingTable"); }
    QTreeView *partners() { return find<QTreeView>("partnersTable"); }
    int rowNamed(QAbstractItemView *table, int column, const QString &name);
    void choose(QAbstractItemView *table, int column, const QString &name, int inColumn);
    void type(const QString &customer, int column, const QString &text);
    QString cell(const QString &customer, int column);
    QString told() { return find<QLabel>("statusTold")->text(); }

    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<MainWindow> m_window;
    PartnerId m_north {};
    CustomerId m_cedar {};
    CustomerId m_alpine {};
};

void TestMainWindow::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_north = m_fixture->addPartner(u"p1"_s, u"Northwind"_s, tenantOf(900));
    m_alpine = m_fixture->addCustomer(m_north, u"org-1"_s, u"Alpine"_s, tenantOf(1));
    m_cedar = m_fixture->addCustomer(m_north, u"org-3"_s, u"Cedar"_s);
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_fixture.reset();
}

void TestMainWindow::open()
{
    m_window = std::make_unique<MainWindow>(m_fixture->services());
    for (const QAbstractItemView *table :
        {static_cast<QAbstractItemView *>(mapping()), static_cast<QAbstractItemView *>(partners())})
        new QAbstractItemModelTester(
            table->model(), QAbstractItemModelTester::FailureReportingMode::Fatal, m_window.get());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    const auto *partnersModel = static_cast<QSortFilterProxyModel *>(partners()->model())->sourceModel();
    QTRY_VERIFY(static_cast<const PartnersModel *>(partnersModel)->isLoaded());
    QTRY_VERIFY(static_cast<const MappingModel *>(mapping()->model())->isLoaded());
}

int TestMainWindow::rowNamed(QAbstractItemView *table, int column, const QString &name)
{
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        if (table->model()->index(row, column).data().toString() == name)
            return row;
    }
    return -1;
}

void TestMainWindow::choose(QAbstractItemView *table, int column, const QString &name, int inColumn)
{
    QTRY_VERIFY(rowNamed(table, column, name) >= 0);
    table->setCurrentIndex(table->model()->index(rowNamed(table, column, name), inColumn));
    table->setFocus();
}

void TestMainWindow::type(const QString &customer, int column, const QString &text)
{
    m_window->showPage(1);
    choose(mapping(), MappingColumns::Name, customer, column);
    QTest::keyClick(mapping(), Qt::Key_Return);
    auto *editor = mapping()->viewport()->findChild<QLineEdit *>("cellEditor"_L1);
    QVERIFY(editor != nullptr);
    editor->selectAll();
    QTest::keyClicks(editor, text);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_VERIFY(mapping()->viewport()->findChild<QLineEdit *>("cellEditor"_L1) == nullptr);
}

QString TestMainWindow::cell(const QString &customer, int column)
{
    const int row = rowNamed(mapping(), MappingColumns::Name, customer);
    return mapping()->model()->index(row, column).data().toString();
}

void TestMainWindow::aPartnerIsSwitchedByTheSpaceBar()
{
    open();
    m_window->showPage(0);
    choose(partners(), PartnersModel::Name, u"Northwind"_s, PartnersModel::State);
    QTest::keyClick(partners(), Qt::Key_Space);
    QTRY_COMPARE(m_fixture->partner(m_north)->state, EnablementState::Disabled);
    QTRY_COMPARE(partners()->currentIndex().data().toString(), u"Disabled"_s);
    QTest::keyClick(partners(), Qt::Key_Space);
    QTRY_COMPARE(m_fixture->partner(m_north)->state, EnablementState::Enabled);
    QTRY_COMPARE(partners()->currentIndex().data().toString(), u"Enabled"_s);
    // And by the mouse, on the switch itself.
    const QRect place = partners()->visualRect(partners()->currentIndex());
    QTest::mouseClick(partners()->viewport(), Qt::LeftButton, {}, place.topLeft() + QPoint(20, 15));
    QTRY_COMPARE(m_fixture->partner(m_north)->state, EnablementState::Disabled);
}

void TestMainWindow::switchingOffSaysItsImpactFirst()
{
    Customer customer = *m_fixture->customer(m_alpine);
    customer.state = EnablementState::Enabled;
    QVERIFY(m_fixture->write([&](Connection &c) { return CustomerTable(c).update(customer); }));
    open();
    m_window->showPage(0);
    choose(partners(), PartnersModel::Name, u"Northwind"_s, PartnersModel::State);
    QTest::keyClick(partners(), Qt::Key_Return);
    QTRY_VERIFY(m_window->findChild<QPushButton *>("switchOffYes"_L1) != nullptr);
    QCOMPARE(m_fixture->partner(m_north)->state, EnablementState::Enabled);
    answer("switchOffYes");
    QTRY_COMPARE(m_fixture->customer(m_alpine)->state, EnablementState::Disabled);
    QCOMPARE(m_fixture->partner(m_north)->state, EnablementState::Disabled);
}

void TestMainWindow::aPartnerIsAdded()
{
    open();
    m_window->showPage(0);
    trigger("addPartner");
    auto *add = find<QPushButton>("partnerAdd");
    QVERIFY(!add->isEnabled());
    auto *dialog = m_window->findChild<QWidget *>("partnerDialog"_L1);
    const auto field = [dialog](const char *name) {
        return dialog->findChild<QLineEdit *>(QLatin1StringView(name));
    };
    field("partnerName")->setText(u"Rheintal"_s);
    field("partnerVendorId")->setText(u"p1"_s);
    QCOMPARE(
        dialog->findChild<QLabel *>("partnerProblem"_L1)->text(), u"vendor tenant id is used by Northwind"_s);
    field("partnerVendorId")->setText(u"p2"_s);
    field("partnerAcronisId")->setText(u"nonsense"_s);
    QCOMPARE(dialog->findChild<QLabel *>("partnerProblem"_L1)->text(), u"Acronis tenant id is not a UUID"_s);
    field("partnerAcronisId")->setText(tenantOf(0xabc).toUpper());
    QVERIFY(add->isEnabled());
    QTest::mouseClick(add, Qt::LeftButton);
    QTRY_COMPARE(partners()->currentIndex().siblingAtColumn(0).data().toString(), u"Rheintal"_s);
    const auto id = PartnerId {partners()->currentIndex().data(PartnersModel::IdRole).toLongLong()};
    QCOMPARE(m_fixture->partner(id)->acronisId->toString(), tenantOf(0xabc));
}

void TestMainWindow::aPartnerWithCustomersIsNotRemoved()
{
    open();
    m_window->showPage(0);
    choose(partners(), PartnersModel::Name, u"Northwind"_s, PartnersModel::Name);
    trigger("removePartner");
    answer("removePartnerYes");
    QTRY_VERIFY(m_window->findChild<QWidget *>("removePartnerRefused"_L1) != nullptr);
    QVERIFY(m_fixture->partner(m_north));
}

void TestMainWindow::partnerFieldsAreSaved()
{
    open();
    m_window->showPage(0);
    choose(partners(), PartnersModel::Name, u"Northwind"_s, PartnersModel::Name);
    auto *save = find<QPushButton>("partnerSave");
    QVERIFY(!save->isEnabled());
    find<QLineEdit>("partnerBlock")->setText(u"sign the contract first"_s);
    QVERIFY(save->isEnabled());
    QTest::mouseClick(save, Qt::LeftButton);
    QTRY_COMPARE(m_fixture->partner(m_north)->blockMessage, u"sign the contract first"_s);
    QTRY_VERIFY(!save->isEnabled());
}

void TestMainWindow::aCredentialIsStoredAsHash()
{
    open();
    m_window->showPage(0);
    choose(partners(), PartnersModel::Name, u"Northwind"_s, PartnersModel::Name);
    press("addCredential");
    find<QLineEdit>("credentialIdentity")->setText(u"north"_s);
    find<QLineEdit>("credentialPassword")->setText(u"secret"_s);
    QVERIFY(!find<QPushButton>("credentialSave")->isEnabled());
    find<QLineEdit>("credentialAgain")->setText(u"secret"_s);
    press("credentialSave");
    auto *list = find<QListWidget>("credentials");
    QTRY_COMPARE(list->count(), 1);
    QCOMPARE(list->item(0)->text(), u"north"_s);
    const auto reader = m_fixture->database().openReader().value();
    QCOMPARE(CredentialTable(*reader).byIdentity(u"north"_s).value()->hash,
        QByteArray("$argon2id$test$736563726574"));
}

void TestMainWindow::aCustomerIsMappedUndoneAndApplied()
{
    open();
    type(u"Cedar"_s, MappingColumns::AcronisId, tenantOf(30).toUpper());
    QCOMPARE(cell(u"Cedar"_s, MappingColumns::AcronisId), tenantOf(30));
    QCOMPARE(cell(u"Cedar"_s, MappingColumns::State), u"Pending"_s);
    QVERIFY(find<QWidget>("pendingBar")->isVisible());
    QVERIFY(!m_fixture->customer(m_cedar)->acronisId);
    trigger("undo");
    QCOMPARE(cell(u"Cedar"_s, MappingColumns::State), u"Unmapped"_s);
    QVERIFY(!find<QWidget>("pendingBar")->isVisible());
    trigger("redo");
    choose(mapping(), MappingColumns::Name, u"Alpine"_s, MappingColumns::Name);
    trigger("clearMapping");
    QCOMPARE(find<QLabel>("pendingCount")->text(), u"2 pending edits"_s);
    trigger("apply");
    QTRY_VERIFY(m_window->findChild<QTreeWidget *>("previewLines"_L1) != nullptr);
    auto *lines = find<QTreeWidget>("previewLines");
    QCOMPARE(lines->topLevelItemCount(), 2);
    QCOMPARE(lines->topLevelItem(1)->text(2), tenantOf(1));
    QCOMPARE(lines->topLevelItem(1)->text(3), u"–"_s);
    answer("previewApply");
    QTRY_VERIFY(m_fixture->customer(m_cedar)->acronisId.has_value());
    QVERIFY(!m_fixture->customer(m_alpine)->acronisId);
    QTRY_COMPARE(cell(u"Cedar"_s, MappingColumns::State), u"Mapped"_s);
    QVERIFY(!find<QWidget>("pendingBar")->isVisible());
    QTRY_COMPARE(find<QLabel>("statusUnmapped")->text(), u"1 unmapped"_s);
}

void TestMainWindow::problemsRefuseApplyAndLeadToTheirRow()
{
    open();
    type(u"Cedar"_s, MappingColumns::AcronisId, tenantOf(1));
    choose(mapping(), MappingColumns::Name, u"Alpine"_s, MappingColumns::Name);
    QTRY_COMPARE(find<QLabel>("pendingFaults")->text(), u"1 problem"_s);
    QCOMPARE(cell(u"Cedar"_s, MappingColumns::Changed), u"used by Alpine"_s);
    trigger("apply");
    QTRY_VERIFY(m_window->findChild<QListWidget *>("problemLines"_L1) != nullptr);
    auto *lines = find<QListWidget>("problemLines");
    QCOMPARE(lines->item(0)->text(), u"Cedar: used by Alpine"_s);
    QTest::keyClick(lines, Qt::Key_Return);
    QCOMPARE(mapping()->currentIndex().siblingAtColumn(MappingColumns::Name).data().toString(), u"Cedar"_s);
    QVERIFY(!m_fixture->customer(m_cedar)->acronisId);
}

void TestMainWindow::aConflictIsResolvedAndApplied()
{
    open();
    type(u"Cedar"_s, MappingColumns::AcronisId, tenantOf(30));
    QVERIFY(m_fixture->write(
        [&](Connection &c) {
            return CustomerTable(c).setAcronisId(m_cedar, AcronisTenantId::parse(tenantOf(60)));
        },
        ActorKind::Callback));
    QTRY_COMPARE(cell(u"Cedar"_s, MappingColumns::State), u"Conflict"_s);
    QCOMPARE(find<QLabel>("pendingFaults")->text(), u"1 conflict"_s);
    trigger("apply");
    answer("keepMine");
    QTRY_COMPARE(cell(u"Cedar"_s, MappingColumns::State), u"Pending"_s);
    trigger("apply");
    answer("previewApply");
    QTRY_COMPARE(m_fixture->customer(m_cedar)->acronisId->toString(), tenantOf(30));
}

void TestMainWindow::discardAsksOnce()
{
    open();
    type(u"Cedar"_s, MappingColumns::Name, u"Cedar & Co"_s);
    trigger("discard");
    QVERIFY(find<QWidget>("pendingBar")->isVisible());
    answer("discardYes");
    QTRY_VERIFY(!find<QWidget>("pendingBar")->isVisible());
    QCOMPARE(m_fixture->customer(m_cedar)->name, u"Cedar"_s);
}

void TestMainWindow::closingKeepsPendingEdits()
{
    open();
    type(u"Cedar"_s, MappingColumns::Name, u"Cedar & Co"_s);
    QVERIFY(m_window->close());
    close();
    QCOMPARE(m_fixture->customer(m_cedar)->name, u"Cedar"_s);
    open();
    QTRY_VERIFY(find<QLabel>("leftText")->text().contains("1 edit"_L1));
    press("discardLeft");
    close();
    open();
    QVERIFY(!find<QWidget>("leftBar")->isVisible());
}

void TestMainWindow::customersAreAddedAndRemoved()
{
    open();
    m_window->showPage(1);
    trigger("addCustomer");
    find<QLineEdit>("customerName")->setText(u"Delta"_s);
    find<QLineEdit>("customerVendorId")->setText(u"org-4"_s);
    QVERIFY(find<QPushButton>("customerAdd")->isEnabled());
    find<QLineEdit>("customerVendorId")->setText(u"org-1"_s);
    QTRY_VERIFY(!find<QPushButton>("customerAdd")->isEnabled());
    find<QLineEdit>("customerVendorId")->setText(u"org-4"_s);
    press("customerAdd");
    QTRY_COMPARE(mapping()->model()->rowCount(), 3);
    choose(mapping(), MappingColumns::Name, u"Alpine"_s, MappingColumns::Name);
    trigger("removeCustomers");
    trigger("apply");
    answer("previewApply");
    QTRY_VERIFY(!m_fixture->customer(m_alpine));
    QTRY_COMPARE(mapping()->model()->rowCount(), 2);
    QTRY_COMPARE(cell(u"Delta"_s, MappingColumns::VendorId), u"org-4"_s);
    QTRY_COMPARE(cell(u"Delta"_s, MappingColumns::State), u"Unmapped"_s);
}

void TestMainWindow::aChangeByAnotherProcessAppears()
{
    open();
    QTRY_COMPARE(cell(u"Cedar"_s, MappingColumns::State), u"Unmapped"_s);
    const auto other = Connection::open(m_fixture->database().path(), Connection::Mode::ReadWrite).value();
    QVERIFY(CustomerTable(*other).setAcronisId(m_cedar, AcronisTenantId::parse(tenantOf(44))));
    QTRY_COMPARE(cell(u"Cedar"_s, MappingColumns::AcronisId), tenantOf(44));
    QVERIFY(other->change(u"UPDATE partner SET name = 'Renamed'"_s));
    QTRY_VERIFY(rowNamed(partners(), PartnersModel::Name, u"Renamed"_s) >= 0);
    QTRY_COMPARE(cell(u"Cedar"_s, MappingColumns::Partner), u"Renamed"_s);
}

void TestMainWindow::filtersAndPageSurviveARestart()
{
    open();
    m_window->showPage(0);
    find<QLineEdit>("mappingSearch")->setText(u"ced"_s);
    mapping()->setColumnWidth(MappingColumns::Name, 333);
    mapping()->sortByColumn(MappingColumns::VendorId, Qt::DescendingOrder);
    m_window->close();
    open();
    QVERIFY(partners()->isVisible());
    QCOMPARE(find<QLineEdit>("mappingSearch")->text(), u"ced"_s);
    QCOMPARE(mapping()->columnWidth(MappingColumns::Name), 333);
    QTRY_COMPARE(mapping()->model()->rowCount(), 1);
    find<QLineEdit>("mappingSearch")->clear();
    QTRY_COMPARE(mapping()->model()->rowCount(), 2);
    QTRY_COMPARE(mapping()->model()->index(0, MappingColumns::VendorId).data().toString(), u"org-3"_s);
}

void TestMainWindow::aFilterIsSavedAndChosenAgain()
{
    open();
    m_window->showPage(1);
    const auto saved = [this] { return find<SavedFilters>("savedFilters"); };
    const auto entry = [&](const QString &name) -> QAction * {
        for (QAction *action : saved()->menu()->actions()) {
            if (action->text() == name)
                return action;
        }
        return nullptr;
    };
    find<QLineEdit>("mappingSearch")->setText(u"ced"_s);
    press("chipUnmapped");
    mapping()->sortByColumn(MappingColumns::Name, Qt::DescendingOrder);
    QTRY_COMPARE(mapping()->model()->rowCount(), 1);
    trigger("saveFilter");
    auto *name = find<QLineEdit>("filterName");
    QCOMPARE(name->text(), u"ced"_s);
    name->clear();
    QVERIFY(!find<QPushButton>("filterNameSave")->isEnabled());
    QTest::keyClicks(name, u"Cedars & co"_s);
    press("filterNameSave");
    QVERIFY(entry(u"Cedars && co"_s) != nullptr);
    m_window->close();
    close();

    open();
    m_window->showPage(1);
    trigger("find");
    find<QLineEdit>("mappingSearch")->clear();
    press("chipUnmapped");
    QTRY_COMPARE(mapping()->model()->rowCount(), 2);
    QVERIFY(entry(u"Cedars && co"_s) != nullptr);
    QMetaObject::invokeMethod(saved()->menu(), "aboutToShow");
    QVERIFY(!entry(u"Cedars && co"_s)->isChecked());
    entry(u"Cedars && co"_s)->trigger();
    QCOMPARE(find<QLineEdit>("mappingSearch")->text(), u"ced"_s);
    QVERIFY(find<QPushButton>("chipUnmapped")->isChecked());
    QTRY_COMPARE(mapping()->model()->rowCount(), 1);
    QCOMPARE(mapping()->horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);

    trigger("manageFilters");
    press("renameFilter");
    auto *rename =
        m_window->findChild<QDialog *>("savedFiltersDialog"_L1)->findChild<QLineEdit *>("filterName"_L1);
    rename->setText(u"Trees"_s);
    QTest::keyClick(rename, Qt::Key_Return);
    QVERIFY(entry(u"Trees"_s) != nullptr);
    press("removeFilter");
    QVERIFY(entry(u"Trees"_s) == nullptr);
    QVERIFY(!find<QAction>("manageFilters")->isEnabled());
}

void TestMainWindow::onlyPendingRowsAreShown()
{
    open();
    type(u"Cedar"_s, MappingColumns::AcronisId, u"nonsense"_s);
    m_window->showPage(1);
    press("chipPending");
    QTRY_COMPARE(mapping()->model()->rowCount(), 1);
    press("chipPending");
    QTRY_COMPARE(mapping()->model()->rowCount(), 2);
    QTRY_VERIFY(find<QPushButton>("chipProblem")->isVisible());
    press("chipProblem");
    QTRY_COMPARE(mapping()->model()->rowCount(), 1);
    // The list follows what is put right.
    type(u"Cedar"_s, MappingColumns::AcronisId, tenantOf(30));
    QTRY_COMPARE(mapping()->model()->rowCount(), 0);
    press("chipProblem");
    press("chipPending");
    QTRY_COMPARE(mapping()->model()->rowCount(), 1);
    trigger("undo");
    trigger("undo");
    QTRY_COMPARE(mapping()->model()->rowCount(), 0);
}

void TestMainWindow::theOtherCustomerIsReached()
{
    open();
    type(u"Cedar"_s, MappingColumns::AcronisId, tenantOf(1));
    find<QLineEdit>("mappingSearch")->setText(u"Cedar"_s);
    QTRY_COMPARE(mapping()->model()->rowCount(), 1);
    choose(mapping(), MappingColumns::Name, u"Cedar"_s, MappingColumns::AcronisId);
    QTRY_VERIFY(find<QPushButton>("goToRivalButton")->isVisible());
    QVERIFY(find<QLabel>("rowNoticeText")->text().contains("used by Alpine"_L1));
    QTest::keyClick(mapping(), Qt::Key_G, Qt::ControlModifier);
    QTRY_COMPARE(
        mapping()->currentIndex().siblingAtColumn(MappingColumns::Name).data().toString(), u"Alpine"_s);
    QCOMPARE(find<QLineEdit>("mappingSearch")->text(), QString());
    QVERIFY(!find<QWidget>("rowNotice")->isVisible());
    // While it is being typed, and to a partner.
    choose(mapping(), MappingColumns::Name, u"Alpine"_s, MappingColumns::AcronisId);
    QTest::keyClick(mapping(), Qt::Key_Return);
    auto *editor = mapping()->viewport()->findChild<QLineEdit *>("cellEditor"_L1);
    editor->selectAll();
    QTest::keyClicks(editor, tenantOf(900));
    QTRY_VERIFY(find<QPushButton>("goToRivalButton")->isVisible());
    trigger("goToRival");
    QVERIFY(partners()->isVisible());
    QCOMPARE(partners()->currentIndex().siblingAtColumn(0).data().toString(), u"Northwind"_s);
}

void TestMainWindow::whatWasWrittenIsReported()
{
    open();
    type(u"Cedar"_s, MappingColumns::AcronisId, tenantOf(30));
    trigger("apply");
    answer("previewApply");
    QTRY_VERIFY(find<QWidget>("appliedBar")->isVisible());
    const QString text = find<QLabel>("appliedText")->text();
    QVERIFY2(text.startsWith("1 edit applied at "_L1) && text.contains("1 mapped"_L1), qPrintable(text));
    press("showReport");
    QTRY_COMPARE(find<QTreeWidget>("reportLines")->topLevelItemCount(), 1);
    QCOMPARE(find<QTreeWidget>("reportLines")->topLevelItem(0)->text(3), tenantOf(30));
    find<QDialog>("reportDialog")->reject();
    type(u"Cedar"_s, MappingColumns::Name, u"Zeder"_s);
    QVERIFY(!find<QWidget>("appliedBar")->isVisible());
}

void TestMainWindow::theListenerIsStartedAndTroubleIsSaid()
{
    m_fixture->startAnswer =
        failure(ErrorCode::Unavailable, u"port 8080 is taken; close the other program"_s);
    open();
    trigger("toggleListener");
    QCOMPARE(m_fixture->starts, 1);
    QVERIFY(find<QWidget>("troubleBanner")->isVisible());
    QVERIFY(find<QLabel>("troubleText")->text().contains("port 8080 is taken"_L1));
    press("tryAgain");
    QCOMPARE(m_fixture->starts, 2);
    m_window->setListenerStatus({ListenerStatus::State::Listening, u"http://127.0.0.1:8080/callback"_s, {}});
    QVERIFY(!find<QWidget>("troubleBanner")->isVisible());
    trigger("toggleListener");
    QCOMPARE(m_fixture->stops, 1);
}

void TestMainWindow::theCertificateIsLookedAfter()
{
    open();
    m_window->setCertificateTrouble(u"The certificate expires in 3 days."_s);
    QVERIFY(find<QWidget>("troubleBanner")->isVisible());
    QVERIFY(find<QLabel>("troubleText")->text().contains("expires in 3 days"_L1));
    QVERIFY(!find<QPushButton>("tryAgain")->isVisible());
    m_window->setListenerStatus({ListenerStatus::State::Trouble, {}, u"port 8080 is taken"_s});
    QVERIFY(find<QLabel>("troubleText")->text().contains("port 8080 is taken"_L1));
    QVERIFY(find<QPushButton>("tryAgain")->isVisible());
    m_window->setListenerStatus({ListenerStatus::State::Listening, u"https://127.0.0.1:8080/callback"_s, {}});
    QVERIFY(find<QLabel>("troubleText")->text().contains("expires in 3 days"_L1));
    m_window->setCertificateTrouble({});
    QVERIFY(!find<QWidget>("troubleBanner")->isVisible());
    QCOMPARE(find<QPushButton>("statusListener")->text(), u"https://127.0.0.1:8080/callback"_s);
}

void TestMainWindow::damageStaysSaidWithTheWayOn()
{
    open();
    QVERIFY(!find<QWidget>("troubleBanner")->isVisible());
    m_window->setDatabaseTrouble(u"Page 7 is damaged."_s);
    find<QDialog>("restoreDialog")->reject();
    QTRY_VERIFY(m_window->findChild<QDialog *>(u"restoreDialog"_s) == nullptr);
    QVERIFY(find<QLabel>("damageText")->isVisible());
    QVERIFY(find<QLabel>("damageText")->text().contains("Page 7 is damaged."_L1));
    QVERIFY(!find<QLabel>("troubleText")->isVisible());
    m_window->setListenerStatus({ListenerStatus::State::Trouble, {}, u"port 8080 is taken"_s});
    QVERIFY(find<QLabel>("damageText")->isVisible());
    QVERIFY(find<QLabel>("troubleText")->isVisible());
    m_window->setListenerStatus({ListenerStatus::State::Listening, u"http://127.0.0.1:8080/callback"_s, {}});
    QVERIFY(!find<QLabel>("troubleText")->isVisible());
    QVERIFY(find<QLabel>("damageText")->isVisible());
    press("restoreDamaged");
    QVERIFY(find<QLabel>("restoreTrouble")->text().contains("Page 7 is damaged."_L1));
}

void TestMainWindow::thePassphraseIsAskedFor()
{
    m_fixture->startAnswer =
        failure(ErrorCode::Unauthenticated, u"The private key is encrypted: its passphrase is needed."_s);
    open();
    m_window->startListener();
    QVERIFY(find<QWidget>("troubleBanner")->isVisible());
    QVERIFY(!find<QPushButton>("passphraseUse")->isEnabled());
    find<QLineEdit>("passphrase")->setText(u"gr\u00fcn"_s);
    m_fixture->startAnswer = {};
    press("passphraseUse");
    QCOMPARE(m_fixture->passphrase, QByteArray("gr\xc3\xbcn"));
    QCOMPARE(m_fixture->starts, 2);
    QTRY_VERIFY(m_window->findChild<QWidget *>(u"passphraseDialog"_s) == nullptr);
}

void TestMainWindow::aSelfSignedCertificateIsMade()
{
    open();
    trigger("makeCertificate");
    auto *name = find<QLineEdit>("certificateName");
    QCOMPARE(name->text(), u"localhost"_s);
    m_fixture->certificateAnswer = failure(ErrorCode::Invalid, u"No certificate can be made for \"a,b\"."_s);
    name->setText(u"a,b"_s);
    press("certificateMake");
    QVERIFY(find<QLabel>("certificateOutcome")->text().contains("No certificate"_L1));
    const QString half = QStringList(16, u"AB"_s).join(u':');
    m_fixture->certificateAnswer = MadeCertificate {u"/data/c.pem"_s, u"/data/k.pem"_s, half + u':' + half};
    name->setText(u" box.example "_s);
    press("certificateMake");
    QCOMPARE(m_fixture->certificateName, u"box.example"_s);
    const QString outcome = find<QLabel>("certificateOutcome")->text();
    for (const QString &part : {u"/data/c.pem"_s, u"/data/k.pem"_s, half + u":\n"_s + half})
        QVERIFY2(outcome.contains(part), qPrintable(outcome));
    QVERIFY(!find<QPushButton>("certificateMake")->isEnabled());
}

void TestMainWindow::theAddressIsCopied()
{
    open();
    m_window->setListenerStatus({ListenerStatus::State::Listening, u"http://127.0.0.1:8080/callback"_s, {}});
    press("statusListener");
    QCOMPARE(QGuiApplication::clipboard()->text(), u"http://127.0.0.1:8080/callback"_s);
    QCOMPARE(told(), u"Address copied"_s);
}

void TestMainWindow::aPublicUrlWithNothingBehindItIsSeenTo()
{
    PublicAddress &address = m_fixture->publicAddress();
    TunnelSettings settings;
    settings.provider = u"fixed"_s;
    settings.fixedUrl = u"https://console.example.com/callback"_s;
    address.setListener(TunnelEnd {8080, false, u"/callback"_s});
    address.setSettings(settings);
    open();
    QVERIFY(address.start());
    auto *status = find<QPushButton>("statusPublicUrl");
    QCOMPARE(status->text(), u"console.example.com"_s);
    press("statusPublicUrl");
    QCOMPARE(QGuiApplication::clipboard()->text(), settings.fixedUrl);
    address.setListener({});
    QCOMPARE(status->text(), u"Public URL: no answer"_s);
    QVERIFY(status->toolTip().contains(u"start the listener"_s));
    QVERIFY(!find<QWidget>("publicUrlPanel")->isVisible());
    press("statusPublicUrl");
    QVERIFY(find<QWidget>("publicUrlPanel")->isVisible());
}

void TestMainWindow::emptyPagesSayWhatToDo()
{
    m_fixture = std::make_unique<WindowFixture>();
    open();
    m_window->showPage(0);
    QTRY_VERIFY(find<QPushButton>("addFirstPartner")->isVisible());
    m_fixture->addPartner(u"p1"_s, u"Northwind"_s);
    m_window->showPage(1);
    QTRY_VERIFY(find<QPushButton>("addFirstCustomer")->isVisible());
    find<QLineEdit>("mappingSearch")->setText(u"nobody"_s);
    QTRY_VERIFY(find<QPushButton>("clearFilters")->isVisible());
}

void TestMainWindow::whatCannotBeReadIsSaidAndTriedAgain()
{
    m_fixture->setReadable(false);
    m_window = std::make_unique<MainWindow>(m_fixture->services());
    m_window->show();
    const std::array pages {"partnersPage", "mappingPage", "historyPage"};
    const std::array tables {"partnersTable", "mappingTable", "historyTable"};
    for (size_t page = 0; page < pages.size(); ++page) {
        m_window->showPage(int(page));
        auto *again = find<QWidget>(pages[page])->findChild<QPushButton *>("readAgain"_L1);
        QTRY_VERIFY(again->isVisible());
    }
    m_fixture->setReadable(true);
    for (size_t page = 0; page < pages.size(); ++page) {
        m_window->showPage(int(page));
        QTest::mouseClick(
            find<QWidget>(pages[page])->findChild<QPushButton *>("readAgain"_L1), Qt::LeftButton);
        QTRY_VERIFY(find<QWidget>(tables[page])->isVisible());
    }
}

void TestMainWindow::aHundredThousandCustomersScroll()
{
    // A million by CONSOLE_TEST_CUSTOMERS=1000000.
    const int asked = qEnvironmentVariableIntValue("CONSOLE_TEST_CUSTOMERS");
    const int count = asked > 0 ? asked : 100'000;
    m_fixture->addCustomers(m_north, count);
    BlockProbe probe;
    QElapsedTimer time;
    time.start();
    probe.start();
    m_window = std::make_unique<MainWindow>(m_fixture->services());
    m_window->showPage(1);
    m_window->show();
    QTRY_VERIFY(mapping()->model()->rowCount() > 0);
    qInfo("first rows after %lld ms", time.elapsed());
    QTRY_COMPARE_WITH_TIMEOUT(mapping()->model()->rowCount(), count + 2, 60'000);
    qInfo("all rows after %lld ms; longest block while opening %lld ms", time.elapsed(), probe.stop());
    QTRY_COMPARE(
        find<QLabel>("statusUnmapped")->text(), u"%1 unmapped"_s.arg(QLocale().toString(count / 10 + 1)));

    probe.start();
    QScrollBar *bar = mapping()->verticalScrollBar();
    for (int step = 0; step <= 50; ++step) {
        bar->setValue(bar->maximum() / 50 * step);
        QTest::qWait(10);
    }
    bar->setValue(bar->maximum());
    QTRY_COMPARE(mapping()->model()->index(count + 1, MappingColumns::State).data().toString(), u"Mapped"_s);
    qInfo("longest block while scrolling %lld ms", probe.stop());

    probe.start();
    time.restart();
    QTest::keyClicks(find<QLineEdit>("mappingSearch"), u"0012345"_s);
    QTRY_COMPARE(mapping()->model()->rowCount(), 2);
    qInfo("filtered after %lld ms; longest block %lld ms", time.elapsed(), probe.stop());

    probe.start();
    time.restart();
    find<QLineEdit>("mappingSearch")->clear();
    mapping()->sortByColumn(MappingColumns::Name, Qt::DescendingOrder);
    QTRY_COMPARE_WITH_TIMEOUT(mapping()->model()->rowCount(), count + 2, 60'000);
    QTRY_COMPARE(mapping()->model()->index(0, MappingColumns::Name).data().toString(),
        u"Customer %1"_s.arg(count - 1, 7, 10, QLatin1Char('0')));
    qInfo("sorted after %lld ms; longest block %lld ms", time.elapsed(), probe.stop());
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
