// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "customertable.h"
#include "gatewayrequest.h"
#include "mainwindow.h"
#include "mappingcolumns.h"
#include "testservice.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QTest>
#include <QTimer>

#include <thread>
#include <vector>

using namespace Console;
using namespace Qt::StringLiterals;

namespace {

constexpr int CustomersEach = 80;
constexpr int Rounds = 250; // of the window's work while callbacks come in
constexpr int MostCallbacks =
    400; // each makes the history longer, and the testers look at all of it every time
constexpr std::chrono::milliseconds Pace {4};

QString tenantOf(int number)
{
    return u"%1-c964-4e92-87ad-55c21df1285c"_s.arg(number, 8, 16, QLatin1Char('0'));
}

QByteArray writeOf(const QString &partner, const QJsonArray &modified)
{
    GatewayRequest request;
    request.type = u"cti.a.p.acgw.request.v1.0~a.p.tenant_mapping.write.v1.0"_s;
    request.callbackId = u"cti.a.p.acgw.callback.v1.0~a.p.tenant_mapping.write.v1.0"_s;
    request.tenant = partner;
    request.payload = QJsonObject {{u"modified"_s, modified}};
    return request.json();
}

QJsonObject mapping(const QString &vendorId, const QString &tenant)
{
    return {{u"vendor_tenant_id"_s, vendorId}, {u"acronis_tenant_id"_s, tenant}};
}

} // namespace

/// The window edits while the gateway calls, over real sockets.
class TestEditUnderLoad : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aCallbackMidEditMakesAConflict();
    void thePreviewIsWhatACallbackWouldCarry();
    void modelsHoldUnderCallbacks();

private:
    template<class Widget>
    Widget *find(const char *name)
    {
        auto *widget = m_window->findChild<Widget *>(QLatin1StringView(name));
        if (widget == nullptr)
            qFatal("no %s", name);
        return widget;
    }
    int below(int bound) { return m_random.bounded(bound); }
    QString oneOf(const QStringList &texts) { return texts.at(below(int(texts.size()))); }
    void open();
    int rowOf(const QString &name);
    QStringList mapped();
    void workAtTheWindow();
    void callBack(int client);
    void writeAsAnotherProgram();

    std::unique_ptr<TestService> m_service;
    std::unique_ptr<MainWindow> m_window;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> m_testers;
    QTableView *m_table = nullptr;
    QRandomGenerator m_random {7};
    std::atomic_bool m_working = false;
    std::atomic_int m_answered = 0;
    std::atomic_int m_refused = 0;
};

void TestEditUnderLoad::init()
{
    m_service = std::make_unique<TestService>();
    m_service->trustIssuer();
    QJsonArray partners;
    QJsonArray customers;
    QJsonArray credentials;
    for (int p = 0; p < 3; ++p) {
        const QString partner = u"p%1"_s.arg(p);
        partners += QJsonObject {{u"vendor_tenant_id"_s, partner}, {u"name"_s, u"Partner %1"_s.arg(p)},
            {u"acronis_tenant_id"_s, tenantOf(900 + p)}, {u"state"_s, u"ENABLED"_s}};
        for (int c = 0; c < CustomersEach; ++c) {
            QJsonObject customer {{u"vendor_tenant_id"_s, u"p%1-c%2"_s.arg(p).arg(c)},
                {u"name"_s, u"Customer %1-%2"_s.arg(p).arg(c)}, {u"partner"_s, partner}};
            if (c % 2 == 0)
                customer.insert("acronis_tenant_id"_L1, tenantOf(1000 + p * 100 + c));
            customers += customer;
        }
    }
    QCOMPARE(
        m_service->import(
            QJsonDocument(QJsonObject {{u"partners"_s, partners}, {u"customers"_s, customers}}).toJson()),
        QString());
    QCOMPARE(
        m_service->import(R"({"credentials": [{"identity": "paul", "password": "right", "partner": "p0"}]})"),
        QString());
}

void TestEditUnderLoad::cleanup()
{
    // A view that goes resets its model half-way.
    m_testers.clear();
    m_window.reset();
    m_service.reset();
}

void TestEditUnderLoad::open()
{
    m_window = std::make_unique<MainWindow>(MainWindowServices {
        m_service->database(), m_service->dataDirectory() + "/window.ini"_L1, {}, {}, {}});
    m_table = find<QTableView>("mappingTable");
    // Every model of every page, and what proxies stand on.
    for (const QAbstractItemView *view : m_window->findChildren<QAbstractItemView *>()) {
        for (QAbstractItemModel *model = view->model(); model != nullptr;) {
            m_testers.push_back(std::make_unique<QAbstractItemModelTester>(
                model, QAbstractItemModelTester::FailureReportingMode::Fatal));
            const auto *proxy = qobject_cast<const QAbstractProxyModel *>(model);
            model = proxy != nullptr ? proxy->sourceModel() : nullptr;
        }
    }
    m_window->resize(1100, 700);
    m_window->showPage(1);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_COMPARE(m_table->model()->rowCount(), 3 * CustomersEach);
}

int TestEditUnderLoad::rowOf(const QString &name)
{
    for (int row = 0; row < m_table->model()->rowCount(); ++row) {
        if (m_table->model()->index(row, MappingColumns::Name).data().toString() == name)
            return row;
    }
    return -1;
}

void TestEditUnderLoad::aCallbackMidEditMakesAConflict()
{
    open();
    QSignalSpy sorted(m_table->model(), &QAbstractItemModel::modelReset);
    m_table->sortByColumn(MappingColumns::Name, Qt::AscendingOrder);
    QTRY_COMPARE(sorted.count(), 1);
    QTRY_VERIFY(rowOf(u"Customer 0-1"_s) >= 0);
    m_table->setCurrentIndex(m_table->model()->index(rowOf(u"Customer 0-1"_s), MappingColumns::AcronisId));
    m_table->setFocus();
    QTest::keyClick(m_table, Qt::Key_Return);
    auto *editor = m_table->viewport()->findChild<QLineEdit *>("cellEditor"_L1);
    QVERIFY(editor != nullptr);
    QTest::keyClicks(editor, tenantOf(50).left(20));

    // This thread draws the window and now waits for the answer: that does not wait for the window.
    const HttpAnswer answer = m_service->post(writeOf(tenantOf(900), {mapping(u"p0-c1"_s, tenantOf(60))}),
        {{"X-CyberApp-Auth", cyberAppAuth(u"paul"_s, u"right"_s)}});
    QCOMPARE(answer.status, 200);
    const auto reader = m_service->database().openReader().value();
    const auto theirs = [&reader] {
        return CustomerTable(*reader)
            .byVendorId(VendorTenantId::parse(u"p0-c1"_s).value())
            .value()
            ->acronisId;
    };
    QCOMPARE(theirs()->toString(), tenantOf(60));
    // The window learns of it while the editor is open, and what was typed stays.
    QTRY_COMPARE(m_table->currentIndex().data(Qt::EditRole).toString(), tenantOf(60));
    QCOMPARE(editor->text(), tenantOf(50).left(20));
    QTest::keyClicks(editor, tenantOf(50).mid(20));
    QTest::keyClick(editor, Qt::Key_Return);

    const QModelIndex cell = m_table->currentIndex();
    QTRY_COMPARE(cell.siblingAtColumn(MappingColumns::State).data().toString(), u"Conflict"_s);
    QCOMPARE(cell.data().toString(), u"mine 00000032… · theirs 0000003c…"_s);
    const QString words = cell.data(Qt::ToolTipRole).toString();
    QVERIFY2(words.contains(tenantOf(50)) && words.contains(tenantOf(60)) && words.contains("callback"_L1),
        qPrintable(words));
    QVERIFY(find<QWidget>("rowNotice")->isVisible());
    // Applying is refused while it is open.
    find<QAction>("apply")->trigger();
    QTRY_VERIFY(m_window->findChild<QWidget *>("conflictDialog"_L1) != nullptr);
    QCOMPARE(theirs()->toString(), tenantOf(60));
    find<QDialog>("conflictDialog")->reject();
    find<QAction>("keepMineHere")->trigger();
    QCOMPARE(cell.siblingAtColumn(MappingColumns::State).data().toString(), u"Pending"_s);
    find<QAction>("apply")->trigger();
    QTRY_VERIFY(m_window->findChild<QPushButton *>("previewApply"_L1) != nullptr);
    QTest::mouseClick(find<QPushButton>("previewApply"), Qt::LeftButton);
    QTRY_COMPARE(theirs()->toString(), tenantOf(50));
}

QStringList TestEditUnderLoad::mapped()
{
    const auto reader = m_service->database().openReader().value();
    return reader
        ->list(u"SELECT vendor_tenant_id || ' ' || acronis_tenant_id FROM customer "
               "WHERE acronis_tenant_id IS NOT NULL ORDER BY vendor_tenant_id"_s,
            {}, [](const Rows &row) { return row.text(0); })
        .value();
}

void TestEditUnderLoad::thePreviewIsWhatACallbackWouldCarry()
{
    open();
    const auto map = [this](const QString &name, const QString &tenant) {
        const int row = rowOf(name);
        return row >= 0
            && m_table->model()->setData(m_table->model()->index(row, MappingColumns::AcronisId), tenant);
    };
    // One is mapped, one unmapped, two swap; a name is no part of it.
    QTRY_VERIFY(map(u"Customer 0-1"_s, tenantOf(50)));
    QTRY_VERIFY(map(u"Customer 0-2"_s, QString()));
    QTRY_VERIFY(map(u"Customer 0-4"_s, tenantOf(1006)));
    QTRY_VERIFY(map(u"Customer 0-6"_s, tenantOf(1004)));
    QVERIFY(m_table->model()->setData(
        m_table->model()->index(rowOf(u"Customer 0-8"_s), MappingColumns::Name), u"Renamed"_s));
    QStringList expected = mapped();
    expected.replaceInStrings(u"p0-c4 "_s + tenantOf(1004), u"p0-c4 "_s + tenantOf(1006));
    expected.replaceInStrings(u"p0-c6 "_s + tenantOf(1006), u"p0-c6 "_s + tenantOf(1004));
    expected.removeOne(u"p0-c2 "_s + tenantOf(1002));
    expected += u"p0-c1 "_s + tenantOf(50);
    expected.sort();

    find<QAction>("apply")->trigger();
    QTRY_VERIFY(m_window->findChild<QPushButton *>("previewCopy"_L1) != nullptr);
    QTest::mouseClick(find<QPushButton>("previewCopy"), Qt::LeftButton);
    const QJsonObject payload =
        QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).object();
    QCOMPARE(m_service
                 ->post(writeOf(tenantOf(900), payload.value("modified"_L1).toArray()),
                     {{"X-CyberApp-Auth", cyberAppAuth(u"paul"_s, u"right"_s)}})
                 .status,
        200);
    QCOMPARE(mapped(), expected);
    // Both sides want the same: no conflict, and applying changes nothing of it.
    QTest::mouseClick(find<QPushButton>("previewApply"), Qt::LeftButton);
    QTRY_VERIFY(find<QWidget>("appliedBar")->isVisible());
    QCOMPARE(mapped(), expected);
}

void TestEditUnderLoad::callBack(int client)
{
    QRandomGenerator random(quint32(client + 1));
    const HttpHeaders headers {{"Authorization", "Bearer " + TestService::token(Ids::Endpoint)},
        {"X-CyberApp-Auth", cyberAppAuth(u"paul"_s, u"right"_s)}};
    while (m_working && m_answered < MostCallbacks) {
        QJsonArray modified;
        const int count = 1 + random.bounded(6);
        const int first = random.bounded(CustomersEach - 6);
        for (int i = 0; i < count; ++i) {
            const QString vendorId = u"p0-c%1"_s.arg(first + i);
            modified += random.bounded(3) == 0
                ? mapping(vendorId, {})
                : mapping(vendorId, tenantOf(5000 + random.bounded(40) * 6 + i));
        }
        const QByteArray body = random.bounded(4) == 0 ? GatewayRequest::readMapping(tenantOf(900)).json()
                                                       : writeOf(tenantOf(900), modified);
        const HttpAnswer answer = httpPost(m_service->url(), body, headers);
        ++(answer.status == 200 ? m_answered : m_refused);
        m_answered.notify_all();
    }
}

void TestEditUnderLoad::writeAsAnotherProgram()
{
    const auto other = Connection::open(m_service->database().path(), Connection::Mode::ReadWrite).value();
    QRandomGenerator random(99);
    const auto execute = [&other](const QString &sql) {
        if (const auto done = other->execute(sql); !done)
            qWarning("%s", qPrintable(done.error().detail));
    };
    int answered =
        m_answered; // before it is asked whether to go on: what follows would be waited for in vain
    for (int i = 0; m_working && answered < MostCallbacks; ++i) {
        // The customers of the first partner stay: they are what the callbacks speak of.
        const int one = CustomersEach + 1 + random.bounded(4 * CustomersEach);
        switch (random.bounded(6)) {
        case 0:
        case 1:
            execute(u"UPDATE customer SET name = 'Other %1' WHERE id = %2"_s.arg(i).arg(
                1 + random.bounded(3 * CustomersEach)));
            break;
        case 2:
            execute(u"UPDATE customer SET partner_id = 1 + partner_id % 3 WHERE id = %1"_s.arg(one));
            break;
        case 3:
            execute(u"DELETE FROM customer WHERE id = %1"_s.arg(one));
            break;
        case 4:
            execute(u"INSERT INTO customer (vendor_tenant_id, name, partner_id) VALUES ('n-%1', 'New %1', "
                    "1 + %1 % 3)"_s.arg(i));
            break;
        default:
            execute(u"UPDATE partner SET name = 'Partner ' || id || ' %1' WHERE id = 2"_s.arg(i));
            break;
        }
        // As often as a callback is answered.
        m_answered.wait(answered);
        answered = m_answered;
    }
}

void TestEditUnderLoad::workAtTheWindow()
{
    const QAbstractItemModel *model = m_table->model();
    const int rows = model->rowCount();
    const auto trigger = [this](const char *name) { find<QAction>(name)->trigger(); };
    const int row = rows > 0 ? below(rows) : 0;
    if (rows > 0 && below(3) == 0) {
        m_table->setCurrentIndex(model->index(row, below(MappingColumns::Count)));
        m_table->selectionModel()->select(
            QItemSelection(model->index(row, 0), model->index(std::min(row + below(6), rows - 1), 6)),
            QItemSelectionModel::ClearAndSelect);
    }
    switch (below(16)) {
    case 0:
        find<QLineEdit>("mappingSearch")->setText(u"c1"_s.left(below(3)));
        break;
    case 1:
        m_table->sortByColumn(
            below(MappingColumns::Count), below(2) == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
        break;
    case 2:
        m_table->verticalScrollBar()->setValue(below(m_table->verticalScrollBar()->maximum() + 1));
        break;
    case 3:
        if (auto *chip = m_window->findChild<QPushButton *>(oneOf(
                {u"chipUnmapped"_s, u"chipMapped"_s, u"chipPending"_s, u"chipConflict"_s, u"chipProblem"_s})))
            chip->click();
        break;
    case 4:
    case 5:
        if (rows > 0)
            m_table->model()->setData(
                model->index(row, MappingColumns::AcronisId), tenantOf(8000 + below(300)));
        break;
    case 6:
        if (rows > 0)
            m_table->model()->setData(model->index(row, MappingColumns::Name), u"Mine %1"_s.arg(below(100)));
        break;
    case 7:
        trigger("clearMapping");
        break;
    case 8:
        trigger("fillDown");
        break;
    case 9:
        trigger(below(4) == 0 ? "removeCustomers" : "excludeCustomers");
        break;
    case 10:
    case 11:
        trigger("undo");
        break;
    case 12:
        trigger("redo");
        break;
    case 13:
        trigger(below(2) == 0 ? "keepMineHere" : "takeTheirsHere");
        break;
    case 14:
        m_window->showPage(below(3));
        break;
    default:
        if (rows > 0 && m_table->isVisible())
            m_table->edit(model->index(row, MappingColumns::Name + below(3)));
        if (auto *editor = m_table->viewport()->findChild<QLineEdit *>("cellEditor"_L1))
            editor->setText(tenantOf(8000 + below(300)));
        break;
    }
}

void TestEditUnderLoad::modelsHoldUnderCallbacks()
{
    open();
    m_working = true;
    std::thread one([this] { callBack(0); });
    std::thread two([this] { callBack(1); });
    std::thread three([this] { writeAsAnotherProgram(); });
    int rounds = 0;
    QTimer work;
    connect(&work, &QTimer::timeout, this, [&] {
        workAtTheWindow();
        if (++rounds >= Rounds && m_answered >= 100)
            work.stop();
    });
    work.start(Pace);
    const bool done = QTest::qWaitFor([&work] { return !work.isActive(); }, 240'000);
    m_working = false;
    one.join();
    two.join();
    ++m_answered;
    m_answered.notify_all();
    three.join();
    qInfo("%d callbacks answered with 200, %d otherwise", m_answered.load(), m_refused.load());
    QVERIFY(done);

    // In the end the window shows what is there.
    m_window->showPage(1);
    if (auto *discard = find<QAction>("discard"); discard->isEnabled()) {
        discard->trigger();
        QTRY_VERIFY(m_window->findChild<QPushButton *>("discardYes"_L1) != nullptr);
        QTest::mouseClick(find<QPushButton>("discardYes"), Qt::LeftButton);
    }
    m_table->sortByColumn(MappingColumns::VendorId, Qt::AscendingOrder);
    find<QLineEdit>("mappingSearch")->setText(u"p0-c"_s);
    for (const char *chip : {"chipUnmapped", "chipMapped", "chipPending", "chipConflict", "chipProblem"}) {
        if (auto *button = find<QPushButton>(chip); button->isChecked())
            button->click();
    }
    const auto reader = m_service->database().openReader().value();
    const auto stored = reader
                            ->list(u"SELECT name FROM customer WHERE vendor_tenant_id LIKE 'p0-c%' "
                                   "ORDER BY vendor_tenant_id"_s,
                                {}, [](const Rows &row) { return row.text(0); })
                            .value();
    const auto shown = [this] {
        QStringList names;
        for (int row = 0; row < m_table->model()->rowCount(); ++row)
            names += m_table->model()->index(row, MappingColumns::Name).data().toString();
        return names;
    };
    QTRY_COMPARE(shown(), QStringList(stored));
}

QTEST_MAIN(TestEditUnderLoad)
#include "tst_editunderload.moc"
