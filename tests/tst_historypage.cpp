// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historymodel.h"
#include "windowfixture.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

using namespace Console;
using namespace Qt::StringLiterals;

/// The History page in the real window.
class TestHistoryPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void changesAppearWithWhoAndWhat();
    void aChangeIsRevertedAndTheRevertToo();
    void whatCannotBeRevertedSaysWhy();
    void filtersNarrow();
    void moreIsReadWhileScrolling();

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
    QString cell(int row, int column) { return table()->model()->index(row, column).data().toString(); }
    QTableView *table() { return find<QTableView>("historyTable"); }
    void choose(int row) { table()->setCurrentIndex(table()->model()->index(row, 0)); }
    Result<void> map(CustomerId id, const QString &tenant, ActorKind actor = ActorKind::Operator)
    {
        return m_fixture->write(
            [&](Connection &c) { return CustomerTable(c).setAcronisId(id, AcronisTenantId::parse(tenant)); },
            actor);
    }

    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<MainWindow> m_window;
    PartnerId m_north {};
    CustomerId m_cedar {};
};

void TestHistoryPage::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_north = m_fixture->addPartner(u"p1"_s, u"Northwind"_s);
    m_cedar = m_fixture->addCustomer(m_north, u"org-3"_s, u"Cedar"_s);
}

void TestHistoryPage::cleanup()
{
    m_window.reset();
    m_fixture.reset();
}

void TestHistoryPage::open()
{
    m_window = std::make_unique<MainWindow>(m_fixture->services());
    new QAbstractItemModelTester(
        table()->model(), QAbstractItemModelTester::FailureReportingMode::Fatal, m_window.get());
    m_window->showPage(2);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QTRY_VERIFY(static_cast<const HistoryModel *>(table()->model())->isLoaded());
}

void TestHistoryPage::changesAppearWithWhoAndWhat()
{
    open();
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    QCOMPARE(cell(0, HistoryModel::Who), u"imported"_s);
    QCOMPARE(cell(0, HistoryModel::What), u"Customer Cedar"_s);
    QCOMPARE(cell(0, HistoryModel::Change), u"added: org-3"_s);
    QCOMPARE(cell(0, HistoryModel::Partner), u"Northwind"_s);
    QVERIFY(map(m_cedar, tenantOf(5), ActorKind::Callback));
    QTRY_COMPARE(table()->model()->rowCount(), 3);
    QCOMPARE(cell(0, HistoryModel::Who), u"callback"_s);
    QCOMPARE(cell(0, HistoryModel::Change), u"Acronis tenant id: – → %1"_s.arg(tenantOf(5)));
}

void TestHistoryPage::aChangeIsRevertedAndTheRevertToo()
{
    QVERIFY(map(m_cedar, tenantOf(5)));
    open();
    QTRY_COMPARE(table()->model()->rowCount(), 3);
    QVERIFY(!find<QAction>("revertRow")->isEnabled());
    for (const bool mapped : {false, true}) {
        choose(0);
        find<QAction>("revertRow")->trigger();
        QTRY_VERIFY(m_window->findChild<QPushButton *>("revertYes"_L1) != nullptr);
        QCOMPARE(find<QTreeWidget>("revertLines")->topLevelItemCount(), 1);
        const int rows = table()->model()->rowCount();
        QTest::mouseClick(find<QPushButton>("revertYes"), Qt::LeftButton);
        QTRY_COMPARE(m_fixture->customer(m_cedar)->acronisId.has_value(), mapped);
        QTRY_COMPARE(table()->model()->rowCount(), rows + 1);
        QTRY_VERIFY(m_window->findChild<QPushButton *>("revertYes"_L1) == nullptr);
    }
}

void TestHistoryPage::whatCannotBeRevertedSaysWhy()
{
    QVERIFY(map(m_cedar, tenantOf(5)));
    QVERIFY(map(m_cedar, tenantOf(6)));
    open();
    QTRY_COMPARE(table()->model()->rowCount(), 4);
    choose(1);
    find<QAction>("revertRow")->trigger();
    QTRY_VERIFY(m_window->findChild<QPushButton *>("revertYes"_L1) != nullptr);
    QVERIFY(!find<QPushButton>("revertYes")->isEnabled());
    QVERIFY(find<QLabel>("revertProblem")->text().contains("Cedar was changed again later"_L1));
}

void TestHistoryPage::filtersNarrow()
{
    QVERIFY(map(m_cedar, tenantOf(5), ActorKind::Callback));
    open();
    QTRY_COMPARE(table()->model()->rowCount(), 3);
    auto *who = find<QComboBox>("historyActor");
    who->setCurrentIndex(who->findText(u"callback"_s));
    Q_EMIT who->activated(who->currentIndex());
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    find<QLineEdit>("historySearch")->setText(u"nobody"_s);
    QTRY_VERIFY(find<QPushButton>("clearHistoryFilters")->isVisible());
    QTest::mouseClick(find<QPushButton>("clearHistoryFilters"), Qt::LeftButton);
    QTRY_COMPARE(table()->model()->rowCount(), 3);
}

void TestHistoryPage::moreIsReadWhileScrolling()
{
    m_fixture->addCustomers(m_north, 1000);
    open();
    QTRY_VERIFY(table()->model()->rowCount() >= 200);
    QVERIFY(table()->model()->rowCount() < 1002);
    QTRY_VERIFY_WITH_TIMEOUT((table()->scrollToBottom(), table()->model()->rowCount()) == 1002, 60'000);
    QCOMPARE(cell(1001, HistoryModel::What), u"Partner Northwind"_s);
}

QTEST_MAIN(TestHistoryPage)
#include "tst_historypage.moc"
