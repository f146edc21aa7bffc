// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historymodel.h"
#include "windowfixture.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
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
    void aFloodKeepsSelectionAndPlace();
    void aSpanOfTimeIsChosen();
    void oneSubjectIsShownAlone();
    void allOfAChangeIsShown();
    void filtersSurviveARestart();
    void whatIsKeptIsSaid();

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

void TestHistoryPage::aFloodKeepsSelectionAndPlace()
{
    for (int i = 0; i < 60; ++i)
        QVERIFY(map(m_cedar, tenantOf(i)));
    open();
    QTRY_COMPARE(table()->model()->rowCount(), 62);
    choose(40);
    table()->scrollTo(table()->model()->index(35, 0), QAbstractItemView::PositionAtTop);
    const QPersistentModelIndex chosen = table()->currentIndex();
    const QPersistentModelIndex top = table()->indexAt(QPoint(1, 1));
    QVERIFY(top.row() > 0);
    QSignalSpy reset(table()->model(), &QAbstractItemModel::modelReset);
    m_fixture->addCustomers(m_north, 700);
    QTRY_COMPARE(table()->model()->rowCount(), 762);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(table()->currentIndex(), chosen);
    QCOMPARE(chosen.row(), 740);
    QCOMPARE(table()->indexAt(QPoint(1, 1)), top);
    // Without a gap or a row twice.
    QCOMPARE(cell(0, HistoryModel::What),
        u"Customer Customer %1"_s.arg(699 * 7919 % 700, 7, 10, QLatin1Char('0')));
    QCOMPARE(cell(699, HistoryModel::What), u"Customer Customer 0000000"_s);
    QCOMPARE(cell(761, HistoryModel::What), u"Partner Northwind"_s);
}

void TestHistoryPage::aSpanOfTimeIsChosen()
{
    QVERIFY(map(m_cedar, tenantOf(5)));
    const auto own = Connection::open(m_fixture->database().path(), Connection::Mode::ReadWrite).value();
    const QDateTime then = QDateTime(QDate(2025, 3, 4), QTime(12, 30));
    QVERIFY(own->change(
        u"UPDATE history SET at = ? WHERE id = (SELECT max(id) FROM history)"_s, {then.toMSecsSinceEpoch()}));
    open();
    QTRY_COMPARE(table()->model()->rowCount(), 3);
    auto *time = find<QComboBox>("historyTime");
    const auto chooseTime = [time](const QString &name) {
        time->setCurrentIndex(time->findText(name));
        Q_EMIT time->activated(time->currentIndex());
    };
    chooseTime(u"Today"_s);
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    QVERIFY(!find<QDateTimeEdit>("timeFrom")->isVisible());
    chooseTime(u"From … to …"_s);
    QVERIFY(find<QDateTimeEdit>("timeFrom")->isVisible());
    find<QDateTimeEdit>("timeFrom")->setDateTime(then.addSecs(-60));
    find<QDateTimeEdit>("timeTo")->setDateTime(then);
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    QCOMPARE(cell(0, HistoryModel::Change), u"Acronis tenant id: – → %1"_s.arg(tenantOf(5)));
    find<QDateTimeEdit>("timeTo")->setDateTime(then.addSecs(-60));
    QTRY_COMPARE(table()->model()->rowCount(), 0);
    // Never the wrong way round.
    find<QDateTimeEdit>("timeFrom")->setDateTime(then);
    QCOMPARE(find<QDateTimeEdit>("timeTo")->dateTime(), then);
}

void TestHistoryPage::oneSubjectIsShownAlone()
{
    m_fixture->addCustomer(m_north, u"org-4"_s, u"Delta"_s);
    QVERIFY(map(m_cedar, tenantOf(5)));
    open();
    QTRY_COMPARE(table()->model()->rowCount(), 4);
    QVERIFY(!find<QPushButton>("historySubject")->isVisible());
    choose(0);
    find<QAction>("onlyThis")->trigger();
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    QVERIFY(find<QPushButton>("historySubject")->text().contains("Customer Cedar"_L1));
    QTest::mouseClick(find<QPushButton>("historySubject"), Qt::LeftButton);
    QTRY_COMPARE(table()->model()->rowCount(), 4);
    QVERIFY(!find<QPushButton>("historySubject")->isVisible());
}

void TestHistoryPage::allOfAChangeIsShown()
{
    QVERIFY(m_fixture->database().writer().submitAndWait(
        {ActorKind::Callback, u"cti.a.p.acgw.callback.v1.0~a.p.tenant_mapping.write.v1.0"_s, u"request-7"_s,
            tenantOf(900)},
        [&](Connection &c) {
            return CustomerTable(c).setAcronisId(m_cedar, AcronisTenantId::parse(tenantOf(5)));
        }));
    open();
    QTRY_COMPARE(table()->model()->rowCount(), 3);
    choose(0);
    const QString who = find<QLabel>("historyDetailsWho")->text();
    for (const QString &part : {u"callback tenant_mapping.write"_s, u"request-7"_s, tenantOf(900)})
        QVERIFY2(who.contains(part), qPrintable(who));
    auto *fields = find<QTreeWidget>("historyDetailsFields");
    QCOMPARE(fields->topLevelItemCount(), 1);
    QCOMPARE(fields->topLevelItem(0)->text(1), u"–"_s);
    QCOMPARE(fields->topLevelItem(0)->text(2), tenantOf(5));
    choose(2);
    QCOMPARE(find<QLabel>("historyDetailsWhat")->text(), u"Partner Northwind"_s);
    QVERIFY(fields->topLevelItemCount() >= 4);
}

void TestHistoryPage::filtersSurviveARestart()
{
    QVERIFY(map(m_cedar, tenantOf(5), ActorKind::Callback));
    open();
    QTRY_COMPARE(table()->model()->rowCount(), 3);
    auto *partner = find<QComboBox>("historyPartner");
    QTRY_COMPARE(partner->count(), 2);
    partner->setCurrentIndex(1);
    Q_EMIT partner->activated(1);
    find<QLineEdit>("historySearch")->setText(u"ced"_s);
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    m_window->close();
    open();
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    QCOMPARE(find<QLineEdit>("historySearch")->text(), u"ced"_s);
    QTRY_COMPARE(find<QComboBox>("historyPartner")->currentText(), u"Northwind"_s);
}

void TestHistoryPage::whatIsKeptIsSaid()
{
    m_fixture->database().writer().setHistoryLimits({5000, 30});
    open();
    QCOMPARE(find<QLabel>("historyKept")->text(),
        u"Kept for 30 days, the newest %1 changes at most"_s.arg(QLocale().toString(5000)));
}

QTEST_MAIN(TestHistoryPage)
#include "tst_historypage.moc"
