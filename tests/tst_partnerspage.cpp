// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historytable.h"
#include "partnersmodel.h"
#include "revert.h"
#include "windowfixture.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Console;
using namespace Qt::StringLiterals;

/// The Partners page in the real window: the tree, and what is done to many at once.
class TestPartnersPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void subPartnersAreIndentedAndFolded();
    void aSearchKeepsTheParentsOfWhatItFinds();
    void allInOneListIfWanted();
    void whatIsFoldedSurvivesARestart();
    void aSelectionIsDisabledInOneChange();
    void aSelectionIsEnabledInOneChange();
    void aSelectionIsRemovedTogether();
    void aRefusedRemovalSaysWhich();
    void lastCallbacksComeInWithoutDisturbing();
    void everythingWorksByKeyboard();
    void aPartnerIsPutBelowAnother();
    void fiveThousandPartnersAreQuick();

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
    QTreeView *tree() { return find<QTreeView>("partnersTable"); }
    QModelIndex rowOf(const QString &name)
    {
        const QModelIndexList found = tree()->model()->match(
            tree()->model()->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly | Qt::MatchRecursive);
        return found.value(0);
    }
    void choose(const QStringList &names)
    {
        tree()->selectionModel()->clearSelection();
        for (const QString &name : names) {
            tree()->selectionModel()->setCurrentIndex(
                rowOf(name), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
        tree()->setFocus();
    }
    QString informative(const char *name) { return find<QMessageBox>(name)->informativeText(); }
    void answer(const char *name)
    {
        QTRY_VERIFY(m_window->findChild<QPushButton *>(QLatin1StringView(name)) != nullptr);
        QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton);
    }
    EnablementState state(PartnerId id) { return m_fixture->partner(id)->state; }

    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<MainWindow> m_window;
    PartnerId m_north {};
    PartnerId m_fjord {};
    PartnerId m_south {};
    PartnerId m_east {};
    CustomerId m_alpine {};
};

void TestPartnersPage::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_north = m_fixture->addPartner(u"p1"_s, u"Northwind"_s, tenantOf(900));
    m_fjord = m_fixture->addPartner(u"p2"_s, u"Fjord"_s, tenantOf(901), m_north);
    m_south = m_fixture->addPartner(u"p3"_s, u"Southwind"_s, tenantOf(902));
    m_east = m_fixture->addPartner(u"p4"_s, u"East"_s);
    m_alpine = m_fixture->addCustomer(m_south, u"org-1"_s, u"Alpine"_s, tenantOf(1));
    Customer customer = *m_fixture->customer(m_alpine);
    customer.state = EnablementState::Enabled;
    QVERIFY(m_fixture->write([&](Connection &c) { return CustomerTable(c).update(customer); }));
}

void TestPartnersPage::cleanup()
{
    m_window.reset();
    m_fixture.reset();
}

void TestPartnersPage::open()
{
    m_window = std::make_unique<MainWindow>(m_fixture->services());
    new QAbstractItemModelTester(
        tree()->model(), QAbstractItemModelTester::FailureReportingMode::Fatal, m_window.get());
    m_window->showPage(0);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QTRY_VERIFY(tree()->model()->rowCount() > 0);
}

void TestPartnersPage::subPartnersAreIndentedAndFolded()
{
    open();
    QCOMPARE(tree()->model()->rowCount(), 3);
    QCOMPARE(rowOf(u"Fjord"_s).parent(), rowOf(u"Northwind"_s));
    QVERIFY(tree()->isExpanded(rowOf(u"Northwind"_s)));
    QVERIFY(tree()->visualRect(rowOf(u"Fjord"_s)).left() > tree()->visualRect(rowOf(u"East"_s)).left());
    tree()->setCurrentIndex(rowOf(u"Northwind"_s));
    QTest::keyClick(tree(), Qt::Key_Left);
    QVERIFY(!tree()->isExpanded(rowOf(u"Northwind"_s)));
    // What comes in does not unfold it.
    m_fixture->addPartner(u"p5"_s, u"Inlet"_s, {}, m_north);
    QTRY_VERIFY(rowOf(u"Inlet"_s).isValid());
    QVERIFY(!tree()->isExpanded(rowOf(u"Northwind"_s)));
    find<QAction>("unfoldPartners")->trigger();
    QVERIFY(tree()->isExpanded(rowOf(u"Northwind"_s)));
    find<QAction>("foldPartners")->trigger();
    QVERIFY(!tree()->isExpanded(rowOf(u"Northwind"_s)));
}

void TestPartnersPage::aSearchKeepsTheParentsOfWhatItFinds()
{
    open();
    find<QAction>("foldPartners")->trigger();
    find<QLineEdit>("partnersSearch")->setText(u"fjo"_s);
    QCOMPARE(tree()->model()->rowCount(), 1);
    QCOMPARE(rowOf(u"Fjord"_s).parent(), rowOf(u"Northwind"_s));
    QVERIFY(tree()->isExpanded(rowOf(u"Northwind"_s)));
    find<QLineEdit>("partnersSearch")->clear();
    QCOMPARE(tree()->model()->rowCount(), 3);
    QVERIFY(!tree()->isExpanded(rowOf(u"Northwind"_s)));
    find<QLineEdit>("partnersSearch")->setText(u"nobody"_s);
    QCOMPARE(tree()->model()->rowCount(), 0);
    QVERIFY(!tree()->isVisible());
}

void TestPartnersPage::allInOneListIfWanted()
{
    open();
    tree()->setCurrentIndex(rowOf(u"Fjord"_s));
    find<QAction>("partnersAsTree")->trigger();
    QCOMPARE(tree()->model()->rowCount(), 4);
    QCOMPARE(tree()->currentIndex(), rowOf(u"Fjord"_s));
    QCOMPARE(rowOf(u"Fjord"_s).row(), 1); // by name
    m_window->close();
    open();
    QCOMPARE(tree()->model()->rowCount(), 4);
    find<QAction>("partnersAsTree")->trigger();
    QCOMPARE(tree()->model()->rowCount(), 3);
}

void TestPartnersPage::whatIsFoldedSurvivesARestart()
{
    open();
    tree()->collapse(rowOf(u"Northwind"_s));
    m_window->close();
    open();
    QVERIFY(!tree()->isExpanded(rowOf(u"Northwind"_s)));
}

void TestPartnersPage::aSelectionIsDisabledInOneChange()
{
    open();
    choose({u"Northwind"_s, u"Fjord"_s, u"Southwind"_s});
    find<QAction>("disablePartners")->trigger();
    QTRY_VERIFY(m_window->findChild<QMessageBox *>("switchOffQuestion"_L1) != nullptr);
    QVERIFY2(informative("switchOffQuestion")
                 .startsWith("Disables 3 partners with 1 customer; undo from History."_L1),
        qPrintable(informative("switchOffQuestion")));
    QCOMPARE(state(m_north), EnablementState::Enabled);
    answer("switchOffYes");
    QTRY_COMPARE(state(m_south), EnablementState::Disabled);
    QCOMPARE(state(m_north), EnablementState::Disabled);
    QCOMPARE(state(m_fjord), EnablementState::Disabled);
    QCOMPARE(state(m_east), EnablementState::Enabled);
    QCOMPARE(m_fixture->customer(m_alpine)->state, EnablementState::Disabled);
    // The undo that was promised.
    const auto reader = m_fixture->database().openReader().value();
    const qint64 newest = HistoryTable(*reader).lastId().value();
    QVERIFY(m_fixture->write([=](Connection &c) { return revert(c, {RevertScope::Kind::Batch, newest}); }));
    for (const PartnerId id : {m_north, m_fjord, m_south})
        QCOMPARE(state(id), EnablementState::Enabled);
    QCOMPARE(m_fixture->customer(m_alpine)->state, EnablementState::Enabled);
}

void TestPartnersPage::aSelectionIsEnabledInOneChange()
{
    for (const PartnerId id : {m_north, m_fjord}) {
        Partner partner = *m_fixture->partner(id);
        partner.state = EnablementState::Disabled;
        QVERIFY(m_fixture->write([&](Connection &c) { return PartnerTable(c).update(partner); }));
    }
    open();
    choose({u"Northwind"_s, u"Fjord"_s, u"East"_s});
    find<QAction>("enablePartners")->trigger();
    QTRY_COMPARE(state(m_fjord), EnablementState::Enabled);
    QCOMPARE(state(m_north), EnablementState::Enabled);
    QTRY_COMPARE(find<QLabel>("statusTold")->text(), u"2 partners are enabled; undo from History"_s);
    const auto reader = m_fixture->database().openReader().value();
    const auto entries = HistoryTable(*reader).latest(2).value();
    QCOMPARE(entries.first().change, entries.last().change);
}

void TestPartnersPage::aSelectionIsRemovedTogether()
{
    open();
    choose({u"Northwind"_s, u"Fjord"_s});
    QTest::keyClick(tree(), Qt::Key_Delete);
    answer("removePartnerYes");
    QTRY_VERIFY(!m_fixture->partner(m_north));
    QVERIFY(!m_fixture->partner(m_fjord));
    QTRY_COMPARE(tree()->model()->rowCount(), 2);
}

void TestPartnersPage::aRefusedRemovalSaysWhich()
{
    open();
    choose({u"East"_s, u"Southwind"_s});
    find<QAction>("removePartner")->trigger();
    answer("removePartnerYes");
    QTRY_VERIFY(m_window->findChild<QMessageBox *>("removePartnerRefused"_L1) != nullptr);
    QCOMPARE(informative("removePartnerRefused"), u"Southwind still has 1 customer; remove these first."_s);
    QVERIFY(m_fixture->partner(m_east));
}

void TestPartnersPage::lastCallbacksComeInWithoutDisturbing()
{
    open();
    choose({u"Southwind"_s, u"East"_s});
    auto *name = find<QLineEdit>("partnerName");
    name->setFocus();
    QSignalSpy reset(tree()->model(), &QAbstractItemModel::modelReset);
    m_window->setLastCallbacks({{m_fjord, QDateTime::currentMSecsSinceEpoch(),
        u"cti.a.p.acgw.callback.v2.0~a.p.partner.mirroring.get_state.v1.0"_s}});
    const QString shown = rowOf(u"Fjord"_s).siblingAtColumn(PartnersModel::LastCall).data().toString();
    QVERIFY2(shown.endsWith("partner.mirroring.get_state"_L1), qPrintable(shown));
    QCOMPARE(rowOf(u"East"_s).siblingAtColumn(PartnersModel::LastCall).data().toString(), u"never"_s);
    QVERIFY(name->hasFocus());
    QCOMPARE(tree()->selectionModel()->selectedRows().size(), 2);
    QCOMPARE(reset.count(), 0);
    // Sorted by it, whoever was heard of last comes first.
    tree()->sortByColumn(PartnersModel::LastCall, Qt::DescendingOrder);
    m_window->setLastCallbacks({{m_east, QDateTime::currentMSecsSinceEpoch() + 1000, u"callback"_s}});
    QCOMPARE(rowOf(u"East"_s).row(), 0);
    QCOMPARE(tree()->selectionModel()->selectedRows().size(), 2);
}

void TestPartnersPage::everythingWorksByKeyboard()
{
    open();
    tree()->setFocus();
    QTest::keyClick(tree(), Qt::Key_Home);
    QTest::keyClick(tree(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(tree()->selectionModel()->selectedRows().size(), 2); // East, Northwind
    QTest::keyClick(tree(), Qt::Key_Space);
    QTRY_VERIFY(m_window->findChild<QMessageBox *>("switchOffQuestion"_L1) != nullptr);
    QVERIFY(informative("switchOffQuestion").startsWith("Disables 2 partners; undo"_L1));
    auto *yes = find<QPushButton>("switchOffYes");
    yes->setFocus();
    QTest::keyClick(yes, Qt::Key_Space);
    QTRY_COMPARE(state(m_north), EnablementState::Disabled);
    QTRY_COMPARE(state(m_east), EnablementState::Disabled);
    QTRY_VERIFY(m_window->findChild<QMessageBox *>("switchOffQuestion"_L1) == nullptr);
    QTRY_COMPARE(rowOf(u"East"_s).siblingAtColumn(PartnersModel::State).data().toString(), u"Disabled"_s);
    m_window->activateWindow();
    QTRY_VERIFY(m_window->isActiveWindow());
    tree()->setFocus();
    QTest::keyClick(tree(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(tree()->selectionModel()->selectedRows().size(), 4);
    QCOMPARE(find<QLabel>("partnersSummary")->text(), u"4 of 4 chosen"_s);
    QTest::keyClick(tree(), Qt::Key_E, Qt::ControlModifier);
    QTRY_COMPARE(state(m_east), EnablementState::Enabled);
    QTest::keyClick(tree(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(find<QLineEdit>("partnersSearch")->hasFocus());
}

void TestPartnersPage::aPartnerIsPutBelowAnother()
{
    open();
    choose({u"Southwind"_s});
    auto *above = find<QComboBox>("partnerParent");
    // Neither itself nor what stands below it.
    QCOMPARE(above->findText(u"Southwind"_s), -1);
    choose({u"Northwind"_s});
    QCOMPARE(above->findText(u"Fjord"_s), -1);
    choose({u"Southwind"_s});
    above->setCurrentIndex(above->findText(u"Fjord"_s));
    Q_EMIT above->activated(above->currentIndex());
    QTest::mouseClick(find<QPushButton>("partnerSave"), Qt::LeftButton);
    QTRY_COMPARE(m_fixture->partner(m_south)->parent, std::optional(m_fjord));
    QTRY_COMPARE(rowOf(u"Southwind"_s).parent(), rowOf(u"Fjord"_s));
    above->setCurrentIndex(0);
    Q_EMIT above->activated(0);
    QTest::mouseClick(find<QPushButton>("partnerSave"), Qt::LeftButton);
    QTRY_VERIFY(!m_fixture->partner(m_south)->parent);
}

void TestPartnersPage::fiveThousandPartnersAreQuick()
{
    m_fixture->addPartners(5000);
    m_fixture->addCustomers(m_north, 10'000);
    QElapsedTimer time;
    time.start();
    m_window = std::make_unique<MainWindow>(m_fixture->services());
    m_window->showPage(0);
    m_window->show();
    QTRY_COMPARE(tree()->model()->rowCount(), 503);
    qInfo("shown after %lld ms", time.restart());
    find<QLineEdit>("partnersSearch")->setText(u"msp-4999"_s);
    QCOMPARE(tree()->model()->rowCount(), 1);
    qInfo("found after %lld ms", time.restart());
    find<QLineEdit>("partnersSearch")->clear();
    QCOMPARE(tree()->model()->rowCount(), 503);
    qInfo("all again after %lld ms", time.restart());
    tree()->sortByColumn(PartnersModel::VendorId, Qt::DescendingOrder);
    qInfo("sorted after %lld ms", time.restart());
    find<QAction>("foldPartners")->trigger();
    find<QAction>("unfoldPartners")->trigger();
    qInfo("folded and unfolded after %lld ms", time.restart());
    QList<LastCallback> callbacks;
    for (qint64 id = 1; id <= 5000; ++id)
        callbacks += {PartnerId {id}, 1'700'000'000'000, u"x"_s};
    tree()->sortByColumn(PartnersModel::LastCall, Qt::DescendingOrder);
    time.restart();
    m_window->setLastCallbacks(callbacks);
    qInfo("5,000 last callbacks after %lld ms", time.restart());
    tree()->selectAll();
    qInfo("selected after %lld ms", time.restart());
    find<QAction>("disablePartners")->trigger();
    answer("switchOffYes");
    QTRY_COMPARE_WITH_TIMEOUT(state(m_east), EnablementState::Disabled, 60'000);
    QTRY_COMPARE(rowOf(u"East"_s).siblingAtColumn(PartnersModel::State).data().toString(), u"Disabled"_s);
    qInfo("switched off after %lld ms", time.restart());
}

QTEST_MAIN(TestPartnersPage)
#include "tst_partnerspage.moc"
