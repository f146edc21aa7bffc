// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "customerdraft.h"
#include "customertable.h"
#include "mappingquery.h"
#include "orderdiff.h"
#include "readthread.h"
#include "stagededit.h"
#include "windowfixture.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Console;
using namespace Qt::StringLiterals;

/// The statements behind the mapping table, and writing what was staged.
class TestMappingQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void orders_data();
    void orders();
    void filters_data();
    void filters();
    void searchFollowsRenaming();
    void countsFollowTextAndPartner();
    void rowsCarryPartnerAndDatacenter();
    void holdersAreFound();
    void aSwapIsApplied();
    void aConflictAppliesNothing();
    void otherFieldsMerge();
    void diffsLeadFromOneListToTheOther_data();
    void diffsLeadFromOneListToTheOther();
    void answersComeInTheAskingThread();
    void aCancelledQuestionIsNotAnswered();

private:
    QStringList names(const MappingFilter &filter, const MappingSort &sort);

    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<Connection> m_reader;
    PartnerId m_north {};
    PartnerId m_east {};
    CustomerId m_alpine {};
    CustomerId m_bergmann {};
};

void TestMappingQuery::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_north = m_fixture->addPartner(u"p1"_s, u"Northwind"_s, tenantOf(900));
    m_east = m_fixture->addPartner(u"p2"_s, u"East"_s);
    m_alpine = m_fixture->addCustomer(m_north, u"org-3"_s, u"alpine 100%"_s, tenantOf(1));
    m_bergmann = m_fixture->addCustomer(m_north, u"org-2"_s, u"Bergmann"_s, tenantOf(2));
    m_fixture->addCustomer(m_east, u"org-1"_s, u"Cedar_Co"_s);
    m_fixture->addCustomer(m_east, u"org-4"_s, u"Delta"_s, {}, true);
    m_reader = m_fixture->database().openReader().value();
}

void TestMappingQuery::cleanup()
{
    m_reader.reset();
    m_fixture.reset();
}

QStringList TestMappingQuery::names(const MappingFilter &filter, const MappingSort &sort)
{
    const MappingQuery query(*m_reader);
    const std::atomic_bool cancelled = false;
    QStringList names;
    const QList<CustomerId> ids = query.order(filter, sort, -1, cancelled).value();
    for (const CustomerId id : ids)
        names += query.rows({id}).value().first().name.left(1).toUpper();
    return names;
}

void TestMappingQuery::orders_data()
{
    using Column = MappingSort::Column;
    QTest::addColumn<int>("column");
    QTest::addColumn<bool>("descending");
    QTest::addColumn<QString>("expected");
    QTest::newRow("unmapped first") << int(Column::State) << false << u"CABD"_s;
    QTest::newRow("excluded first") << int(Column::State) << true << u"DABC"_s;
    QTest::newRow("name, letter case apart") << int(Column::Name) << false << u"ABCD"_s;
    QTest::newRow("name down") << int(Column::Name) << true << u"DCBA"_s;
    QTest::newRow("vendor id") << int(Column::VendorId) << false << u"CBAD"_s;
    QTest::newRow("tenant") << int(Column::AcronisId) << true << u"BADC"_s;
    QTest::newRow("partner") << int(Column::Partner) << false << u"CDAB"_s;
    QTest::newRow("datacenter") << int(Column::Datacenter) << false << u"ABCD"_s;
}

void TestMappingQuery::orders()
{
    QFETCH(const int, column);
    QFETCH(const bool, descending);
    QFETCH(const QString, expected);
    QCOMPARE(names({}, {static_cast<MappingSort::Column>(column), descending, {}}).join(QString()), expected);
}

void TestMappingQuery::filters_data()
{
    QTest::addColumn<MappingFilter>("filter");
    QTest::addColumn<QString>("expected");
    const auto with = [](auto set) {
        MappingFilter filter;
        set(filter);
        return filter;
    };
    QTest::newRow("part of the name") << with([](auto &f) { f.text = u"BERG"_s; }) << u"B"_s;
    QTest::newRow("percent is a percent") << with([](auto &f) { f.text = u"00%"_s; }) << u"A"_s;
    QTest::newRow("a lone percent is one") << with([](auto &f) { f.text = u"%"_s; }) << QString();
    QTest::newRow("underscore is one") << with([](auto &f) { f.text = u"r_c"_s; }) << u"C"_s;
    QTest::newRow("quotation marks are no syntax") << with([](auto &f) { f.text = u"\"r_C"_s; }) << QString();
    QTest::newRow("one character begins the name") << with([](auto &f) { f.text = u"d"_s; }) << u"D"_s;
    QTest::newRow("two characters begin an id") << with([](auto &f) { f.text = u"OR"_s; }) << u"ABCD"_s;
    QTest::newRow("two characters begin a tenant") << with([](auto &f) { f.text = u"00"_s; }) << u"AB"_s;
    QTest::newRow("characters in a row") << with([](auto &f) { f.text = u"bergann"_s; }) << QString();
    QTest::newRow("text and partner") << with([](auto &f) {
        f.text = u"org-"_s;
        f.partner = PartnerId {1};
    }) << u"AB"_s;
    QTest::newRow("text and state") << with([](auto &f) {
        f.text = u"org-"_s;
        f.states = {MappingState::Unmapped};
    }) << u"C"_s;
    QTest::newRow("vendor id") << with([](auto &f) { f.text = u"org-4"_s; }) << u"D"_s;
    QTest::newRow("tenant") << with([](auto &f) { f.text = u"00000002-C964"_s; }) << u"B"_s;
    QTest::newRow("unmapped") << with([](auto &f) { f.states = {MappingState::Unmapped}; }) << u"C"_s;
    QTest::newRow("mapped or excluded") << with([](auto &f) {
        f.states = {MappingState::Mapped, MappingState::Excluded};
    }) << u"ABD"_s;
    QTest::newRow("chosen or unmapped") << with([](auto &f) {
        f.states = {MappingState::Unmapped};
        f.chosenOnly = true;
        f.chosen = {CustomerId {1}};
    }) << u"AC"_s;
    QTest::newRow("none chosen") << with([](auto &f) { f.chosenOnly = true; }) << QString();
    QTest::newRow("partner") << with([](auto &f) { f.partner = PartnerId {2}; }) << u"CD"_s;
}

void TestMappingQuery::filters()
{
    QFETCH(const MappingFilter, filter);
    QFETCH(const QString, expected);
    QCOMPARE(names(filter, {MappingSort::Column::Name, false, {}}).join(QString()), expected);
}

void TestMappingQuery::searchFollowsRenaming()
{
    Customer customer = *m_fixture->customer(m_bergmann);
    customer.name = u"Talmann"_s;
    QVERIFY(m_fixture->write([&](Connection &c) { return CustomerTable(c).update(customer); }));
    const auto found = [this](const QString &text) {
        MappingFilter filter;
        filter.text = text;
        return names(filter, {MappingSort::Column::Name, false, {}}).join(QString());
    };
    QCOMPARE(found(u"lman"_s), u"T"_s);
    QCOMPARE(found(u"berg"_s), QString());
    QVERIFY(m_fixture->write([&](Connection &c) { return CustomerTable(c).remove(customer.id); }));
    QCOMPARE(found(u"lman"_s), QString());
}

void TestMappingQuery::countsFollowTextAndPartner()
{
    const MappingQuery query(*m_reader);
    QVERIFY(query.counts({}).value() == (MappingCounts {1, 2, 1}));
    MappingFilter filter;
    filter.partner = m_east;
    filter.states = {MappingState::Mapped};
    QVERIFY(query.counts(filter).value() == (MappingCounts {1, 0, 1}));
    filter.text = u"cedar"_s;
    QVERIFY(query.counts(filter).value() == (MappingCounts {1, 0, 0}));
}

void TestMappingQuery::rowsCarryPartnerAndDatacenter()
{
    const auto rows = MappingQuery(*m_reader).rows({m_alpine, CustomerId {999}}).value();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().partnerName, u"Northwind"_s);
    QCOMPARE(rows.first().datacenterUrl, u"https://eu8-cloud.acronis.com"_s);
    QCOMPARE(rows.first().changedBy, u"import"_s);
    QVERIFY(rows.first().changedAt > 0);
}

void TestMappingQuery::holdersAreFound()
{
    const auto holders =
        MappingQuery(*m_reader).holdersOf({tenantOf(1), tenantOf(900), tenantOf(5)}, {u"org-4"_s}).value();
    QStringList names;
    for (const IdHolder &holder : holders)
        names += holder.name;
    names.sort();
    QCOMPARE(names, (QStringList {u"Delta"_s, u"Northwind"_s, u"alpine 100%"_s}));
}

void TestMappingQuery::aSwapIsApplied()
{
    const MappingQuery query(*m_reader);
    QList<CustomerEdit> edits;
    for (const CustomerId id : {m_alpine, m_bergmann})
        edits += CustomerEdit {query.rows({id}).value().first(), {}};
    edits[0].draft.acronisId = tenantOf(2);
    edits[0].draft.vendorId = u"org-2"_s;
    edits[1].draft.acronisId = tenantOf(1);
    edits[1].draft.vendorId = u"org-3"_s;
    QList<CustomerId> conflicts;
    QVERIFY(m_fixture->write([&](Connection &c) { return applyEdits(c, {edits[0], edits[1]}, conflicts); }));
    QCOMPARE(m_fixture->customer(m_alpine)->acronisId->toString(), tenantOf(2));
    QCOMPARE(m_fixture->customer(m_bergmann)->acronisId->toString(), tenantOf(1));
    QCOMPARE(m_fixture->customer(m_alpine)->vendorId.toString(), u"org-2"_s);
    QCOMPARE(m_fixture->customer(m_bergmann)->vendorId.toString(), u"org-3"_s);
}

void TestMappingQuery::aConflictAppliesNothing()
{
    const MappingQuery query(*m_reader);
    QList<CustomerEdit> edits;
    for (const CustomerId id : {m_alpine, m_bergmann})
        edits += CustomerEdit {query.rows({id}).value().first(), {}};
    edits[0].draft.acronisId = tenantOf(11);
    edits[1].draft.acronisId = tenantOf(12);
    QVERIFY(m_fixture->write(
        [&](Connection &c) {
            return CustomerTable(c).setAcronisId(m_bergmann, AcronisTenantId::parse(tenantOf(13)));
        },
        ActorKind::Callback));
    QList<CustomerId> conflicts;
    QVERIFY(!m_fixture->write([&](Connection &c) { return applyEdits(c, {edits[0], edits[1]}, conflicts); }));
    QCOMPARE(conflicts, QList<CustomerId> {m_bergmann});
    QCOMPARE(m_fixture->customer(m_alpine)->acronisId->toString(), tenantOf(1));
    QCOMPARE(m_fixture->customer(m_bergmann)->acronisId->toString(), tenantOf(13));
}

void TestMappingQuery::otherFieldsMerge()
{
    CustomerEdit edit {MappingQuery(*m_reader).rows({m_alpine}).value().first(), {}};
    edit.draft.acronisId = tenantOf(11);
    Customer renamed = *m_fixture->customer(m_alpine);
    renamed.name = u"Alpine AG"_s;
    QVERIFY(m_fixture->write([&](Connection &c) { return CustomerTable(c).update(renamed); }));
    QList<CustomerId> conflicts;
    QVERIFY(m_fixture->write([&](Connection &c) { return applyEdits(c, {edit}, conflicts); }));
    QCOMPARE(m_fixture->customer(m_alpine)->name, u"Alpine AG"_s);
    QCOMPARE(m_fixture->customer(m_alpine)->acronisId->toString(), tenantOf(11));
}

void TestMappingQuery::diffsLeadFromOneListToTheOther_data()
{
    QTest::addColumn<QList<int>>("before");
    QTest::addColumn<QList<int>>("after");
    QTest::newRow("same") << QList<int> {1, 2, 3} << QList<int> {1, 2, 3};
    QTest::newRow("grown") << QList<int> {1, 2} << QList<int> {1, 2, 3, 4};
    QTest::newRow("emptied") << QList<int> {1, 2} << QList<int> {};
    QTest::newRow("first") << QList<int> {} << QList<int> {1, 2};
    QTest::newRow("holes") << QList<int> {1, 2, 3, 4, 5} << QList<int> {2, 4};
    QTest::newRow("moved") << QList<int> {1, 2, 3, 4} << QList<int> {4, 1, 2, 3};
    QTest::newRow("all at once") << QList<int> {1, 2, 3, 4, 5, 6} << QList<int> {9, 5, 2, 8, 3, 7};
    QTest::newRow("nothing stays") << QList<int> {1, 2} << QList<int> {3, 4};
}

void TestMappingQuery::diffsLeadFromOneListToTheOther()
{
    QFETCH(const QList<int>, before);
    QFETCH(const QList<int>, after);
    const auto ids = [](const QList<int> &numbers) {
        QList<CustomerId> list;
        for (const int number : numbers)
            list += CustomerId {number};
        return list;
    };
    const QList<CustomerId> wanted = ids(after);
    const OrderDiff diff = diffOf(ids(before), wanted);
    QList<CustomerId> list = ids(before);
    for (auto range = diff.removed.crbegin(); range != diff.removed.crend(); ++range)
        list.remove(range->first, range->count);
    if (diff.moved)
        list = diff.survivors;
    for (const OrderDiff::Range &range : diff.inserted) {
        for (qsizetype i = 0; i < range.count; ++i)
            list.insert(range.first + i, wanted[range.first + i]);
    }
    QCOMPARE(list, wanted);
}

void TestMappingQuery::answersComeInTheAskingThread()
{
    ReadThread reader(m_fixture->database());
    QThread *here = QThread::currentThread();
    bool answered = false;
    reader.ask(
        this,
        [here](Connection &connection, const std::atomic_bool &) -> Result<MappingCounts> {
            if (QThread::currentThread() == here)
                return failure(ErrorCode::Internal, u"asked in the same thread"_s);
            return MappingQuery(connection).counts({});
        },
        [&](const Result<MappingCounts> &counts) {
            QVERIFY(counts);
            QCOMPARE(counts->total(), 4);
            QCOMPARE(QThread::currentThread(), here);
            answered = true;
        });
    QVERIFY(!answered);
    QTRY_VERIFY(answered);
}

void TestMappingQuery::aCancelledQuestionIsNotAnswered()
{
    ReadThread reader(m_fixture->database());
    bool first = false;
    bool second = false;
    const auto read = [](Connection &connection, const std::atomic_bool &) {
        return MappingQuery(connection).counts({});
    };
    const auto cancelled = reader.ask(this, read, [&](const Result<MappingCounts> &) { first = true; });
    *cancelled = true;
    reader.ask(this, read, [&](const Result<MappingCounts> &) { second = true; });
    QTRY_VERIFY(second);
    QVERIFY(!first);
}

QTEST_MAIN(TestMappingQuery)
#include "tst_mappingquery.moc"
