// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automatch.h"
#include "customertable.h"
#include "database.h"
#include "historytable.h"
#include "knowntenanttable.h"
#include "partnertable.h"
#include "schema.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Console;
using namespace Qt::StringLiterals;

namespace {

AcronisTenantId tenantId(int number)
{
    return AcronisTenantId::parse(u"%1-c964-4e92-87ad-55c21df1285c"_s.arg(number, 8, 16, QLatin1Char('0')))
        .value();
}

KnownTenant tenant(
    int number, const QString &name, std::optional<PartnerId> partner = {}, const QString &externalId = {})
{
    return {tenantId(number), name, externalId, partner};
}

} // namespace

/// What Auto-match knows and finds, on a real database.
class TestAutoMatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatIsToldLaterAddsToWhatIsKnown();
    void bothSourcesArePutTogether();
    void usedTenantsAreNoCandidates();
    void onlyOpenCustomersAreMatched();
    void whatIsStagedIsLeftAlone();
    void pairsThatSomeoneElseTookAreDropped();
    void theOldestAreForgotten();
    void theHistoryTellsNothingOfIt();
    void aMigrationLearnsFromTheHistory();
    void manyAreReadAndMatched();

private:
    void write(const Writer::Work &work, const Actor &actor = {})
    {
        const auto done = m_database->writer().submitAndWait(actor, work);
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    }
    /// Each later than the one before.
    void note(TenantSource source, const QList<KnownTenant> &tenants)
    {
        QVERIFY(KnownTenantTable(*m_connection).note(source, tenants, ++m_now));
    }
    CustomerId addCustomer(const QString &vendorId, const QString &name, int tenantNumber = 0)
    {
        Customer customer;
        customer.vendorId = VendorTenantId::parse(vendorId).value();
        customer.name = name;
        customer.partner = m_partner;
        if (tenantNumber > 0)
            customer.acronisId = tenantId(tenantNumber);
        return CustomerTable(*m_connection).insert(customer).value();
    }
    QList<KnownTenant> unused() { return KnownTenantTable(*m_connection).unused(false).value(); }
    AutoMatch found(const StagedIds &staged = {})
    {
        return findMatches(*m_connection, staged, false).value();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Connection> m_connection;
    PartnerId m_partner {};
    qint64 m_now = 0;
};

void TestAutoMatch::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_database = std::move(Database::open(m_dir->path()).value());
    m_connection = Connection::open(m_database->path(), Connection::Mode::ReadWrite).value();
    Partner partner;
    partner.vendorId = VendorTenantId::parse(u"p1"_s).value();
    partner.name = u"Northwind"_s;
    partner.acronisId = tenantId(900);
    m_partner = PartnerTable(*m_connection).insert(partner).value();
}

void TestAutoMatch::cleanup()
{
    m_connection.reset();
    m_database.reset();
}

void TestAutoMatch::whatIsToldLaterAddsToWhatIsKnown()
{
    note(TenantSource::Callback, {tenant(1, u"Acme"_s, m_partner)});
    note(TenantSource::Callback, {tenant(1, {}, std::nullopt, u"org-1"_s)});
    QCOMPARE(unused(), QList {tenant(1, u"Acme"_s, m_partner, u"org-1"_s)});
    note(TenantSource::Callback, {tenant(1, u"Acme \"2\" – Söhne"_s, PartnerId {7}, u"org-2"_s)});
    QCOMPARE(unused(), QList {tenant(1, u"Acme \"2\" – Söhne"_s, PartnerId {7}, u"org-2"_s)});
    QCOMPARE(KnownTenantTable(*m_connection).count(TenantSource::Callback).value(), 1);
    QCOMPARE(KnownTenantTable(*m_connection).count(TenantSource::List).value(), 0);
}

void TestAutoMatch::bothSourcesArePutTogether()
{
    note(TenantSource::Callback, {tenant(1, {}, m_partner, u"org-1"_s), tenant(2, u"Old"_s, m_partner)});
    note(TenantSource::List, {tenant(1, u"Acme"_s, PartnerId {7}), tenant(2, u"New"_s)});
    QCOMPARE(unused(), (QList {tenant(1, u"Acme"_s, m_partner, u"org-1"_s), tenant(2, u"New"_s, m_partner)}));
    QCOMPARE(KnownTenantTable(*m_connection).forget(TenantSource::List, 100).value(), 2);
    QCOMPARE(unused(), (QList {tenant(1, {}, m_partner, u"org-1"_s), tenant(2, u"Old"_s, m_partner)}));
}

void TestAutoMatch::usedTenantsAreNoCandidates()
{
    note(TenantSource::List, {tenant(1, u"A"_s), tenant(2, u"B"_s), tenant(900, u"Northwind"_s)});
    addCustomer(u"org-1"_s, u"Other"_s, 1);
    QCOMPARE(unused(), QList {tenant(2, u"B"_s)});
}

void TestAutoMatch::onlyOpenCustomersAreMatched()
{
    note(TenantSource::List, {tenant(1, u"A"_s), tenant(2, u"B"_s), tenant(3, u"C"_s)});
    addCustomer(u"org-1"_s, u"A"_s, 9);
    const CustomerId excluded = addCustomer(u"org-2"_s, u"B"_s);
    QVERIFY(m_connection->change(u"UPDATE customer SET excluded = 1 WHERE id = ?"_s, {qint64(excluded)}));
    const CustomerId open = addCustomer(u"org-3"_s, u"C"_s);
    const AutoMatch match = found();
    QCOMPARE(match.fromLists, 3);
    QCOMPARE(match.customers.size(), 1);
    QCOMPARE(match.matches.pairs.size(), 1);
    QCOMPARE(match.customers[match.matches.pairs[0].customer].id, open);
    QCOMPARE(match.tenants[match.matches.pairs[0].tenant].id, tenantId(3));
}

void TestAutoMatch::whatIsStagedIsLeftAlone()
{
    note(TenantSource::List, {tenant(1, u"A"_s), tenant(2, u"B"_s)});
    const CustomerId a = addCustomer(u"org-1"_s, u"A"_s);
    addCustomer(u"org-2"_s, u"B"_s);
    QCOMPARE(found().matches.pairs.size(), 2);
    QCOMPARE(found({{a}, {}}).matches.pairs.size(), 1);
    QCOMPARE(found({{a}, {tenantId(2).toString()}}).matches.pairs.size(), 0);
}

void TestAutoMatch::pairsThatSomeoneElseTookAreDropped()
{
    const CustomerId a = addCustomer(u"org-1"_s, u"A"_s);
    const CustomerId b = addCustomer(u"org-2"_s, u"B"_s);
    const CustomerId c = addCustomer(u"org-3"_s, u"C"_s);
    const CustomerId d = addCustomer(u"org-4"_s, u"D"_s);
    const QList pairs {
        std::pair {a, tenantId(1)}, {b, tenantId(2)}, {c, tenantId(3)}, {d, tenantId(4)}, {a, tenantId(900)}};
    CustomerTable customers(*m_connection);
    QVERIFY(customers.setAcronisId(a, tenantId(9))); // mapped meanwhile
    addCustomer(u"org-5"_s, u"E"_s, 2);              // has b's tenant meanwhile
    QVERIFY(customers.remove(c));
    const auto still = stillOpen(*m_connection, pairs).value();
    QCOMPARE(still.size(), 1);
    QCOMPARE(still[0].customer.id, d);
    QCOMPARE(still[0].customer.name, u"D"_s);
    QCOMPARE(still[0].tenant, tenantId(4).toString());
}

void TestAutoMatch::theOldestAreForgotten()
{
    KnownTenantTable table(*m_connection);
    for (int i = 0; i < 5; ++i) {
        note(TenantSource::Callback, {tenant(i, u"Name"_s)});
    }
    note(TenantSource::List, {tenant(10, u"Name"_s)});
    note(TenantSource::Callback, {tenant(0, u"Name"_s)}); // heard of again
    QCOMPARE(table.prune(3, 1).value(), 1);
    QCOMPARE(table.prune(3, 100).value(), 1);
    QCOMPARE(table.prune(3, 100).value(), 0);
    QList<AcronisTenantId> left;
    for (const KnownTenant &known : unused())
        left += known.id;
    QCOMPARE(left, (QList {tenantId(0), tenantId(3), tenantId(4), tenantId(10)}));
}

void TestAutoMatch::theHistoryTellsNothingOfIt()
{
    const qint64 before = HistoryTable(*m_connection).lastId().value();
    QSignalSpy changed(&m_database->writer(), &Writer::changed);
    bool done = false;
    m_database->writer().submitUnrecorded(
        [](Connection &connection) {
            return KnownTenantTable(connection).note(TenantSource::List, {tenant(1, u"A"_s)}, 1);
        },
        this,
        [&done](const Result<void> &written) {
            QVERIFY(written);
            done = true;
        });
    QTRY_VERIFY(done);
    QCOMPARE(unused().size(), 1);
    QCOMPARE(HistoryTable(*m_connection).lastId().value(), before);
    // A callback that changes nothing else leaves nothing.
    write(
        [](Connection &connection) {
            return KnownTenantTable(connection).note(TenantSource::Callback, {tenant(2, u"B"_s)}, 1);
        },
        {ActorKind::Callback, {}, {}, {}});
    QCOMPARE(unused().size(), 1);
    bool failed = false;
    m_database->writer().submitUnrecorded(
        [](Connection &connection) -> Result<void> {
            (void)KnownTenantTable(connection).note(TenantSource::List, {tenant(3, u"C"_s)}, 1);
            return failure(ErrorCode::Invalid, u"no"_s);
        },
        this, [&failed](const Result<void> &written) { failed = !written; });
    QTRY_VERIFY(failed);
    QCOMPARE(unused().size(), 1);
}

void TestAutoMatch::aMigrationLearnsFromTheHistory()
{
    const QString folder = m_dir->filePath(u"old"_s);
    QVERIFY(QDir().mkpath(folder));
    int before = 0;
    while (!migrationStatements(before + 1).join(u' ').contains("CREATE TABLE known_tenant"_L1))
        ++before;
    {
        const auto old = Connection::open(folder + "/console.sqlite"_L1, Connection::Mode::ReadWrite).value();
        for (int step = 1; step <= before; ++step) {
            for (const QString &statement : migrationStatements(step))
                QVERIFY(old->execute(statement));
        }
        QVERIFY(old->execute(u"PRAGMA user_version = %1"_s.arg(before)));
        Partner partner;
        partner.vendorId = VendorTenantId::parse(u"p1"_s).value();
        const PartnerId owner = PartnerTable(*old).insert(partner).value();
        CustomerTable customers(*old);
        HistoryTable history(*old);
        const auto as = [&](ActorKind kind, const QString &callback, const auto &work) {
            const qint64 change = history.begin({kind, callback, {}, {}}).value();
            work();
            QVERIFY(history.finish(change));
        };
        Customer customer;
        customer.partner = owner;
        customer.vendorId = VendorTenantId::parse(u"org-1"_s).value();
        customer.name = u"Acme"_s;
        customer.acronisId = tenantId(1);
        as(ActorKind::Callback, u"cti.a.p.acgw.callback.v2.0~a.p.customer.mirroring.set_state.v1.0"_s,
            [&] { customer.id = customers.insert(customer).value(); });
        as(ActorKind::Operator, {}, [&] { QVERIFY(customers.setAcronisId(customer.id, tenantId(2))); });
        as(ActorKind::Callback, u"cti.a.p.acgw.callback.v1.0~a.p.tenant_mapping.write.v1.0"_s, [&] {
            QVERIFY(customers.setAcronisId(customer.id, tenantId(3)));
            QVERIFY(customers.setAcronisId(customer.id, std::nullopt));
        });
    }
    const auto opened = Database::open(folder);
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
    const auto reader = (*opened)->openReader().value();
    // What the operator typed is not heard of.
    QCOMPARE(KnownTenantTable(*reader).unused(false).value(),
        (QList {tenant(1, u"Acme"_s, PartnerId {1}, u"org-1"_s), tenant(3, {}, PartnerId {1}, u"org-1"_s)}));
}

void TestAutoMatch::manyAreReadAndMatched()
{
    // More by CONSOLE_TEST_CUSTOMERS=100000.
    const int asked = qEnvironmentVariableIntValue("CONSOLE_TEST_CUSTOMERS");
    const int count = asked > 0 ? asked : 10'000;
    QVERIFY(m_connection->execute(u"BEGIN"_s));
    QList<KnownTenant> tenants;
    for (int i = 0; i < count; ++i) {
        addCustomer(u"org-%1"_s.arg(i), u"Customer %1 Ltd"_s.arg(i));
        tenants += tenant(1000 + i, u"CUSTOMER %1"_s.arg(i), m_partner);
    }
    note(TenantSource::List, tenants);
    QVERIFY(m_connection->execute(u"COMMIT"_s));
    QElapsedTimer time;
    time.start();
    QCOMPARE(found().matches.pairs.size(), count);
    qInfo("%lld ms", time.elapsed());
    QVERIFY(findMatches(*m_connection, {}, true).value().matches.pairs.isEmpty());
}

QTEST_GUILESS_MAIN(TestAutoMatch)
#include "tst_automatch.moc"
