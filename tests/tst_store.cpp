// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "credentialtable.h"
#include "customertable.h"
#include "database.h"
#include "historytable.h"
#include "partnertable.h"
#include "schema.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Console;
using namespace Qt::StringLiterals;

namespace {

Partner partner(const QString &vendorId, const std::optional<QString> &tenant = {})
{
    Partner value;
    value.vendorId = VendorTenantId::parse(vendorId).value();
    value.name = "Partner "_L1 + vendorId;
    if (tenant)
        value.acronisId = AcronisTenantId::parse(*tenant);
    return value;
}

Customer customer(const QString &vendorId, PartnerId owner)
{
    Customer value;
    value.vendorId = VendorTenantId::parse(vendorId).value();
    value.name = "Customer "_L1 + vendorId;
    value.partner = owner;
    return value;
}

const auto TenantA = u"9ae2aada-2342-4fc0-8d92-007b597a7d9c"_s;
const auto TenantB = u"0dd47bbb-d065-447f-ab7c-06e05887078b"_s;

} // namespace

class TestStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void filesAreReadableByTheirOwnerAlone();
    void valuesComeBackAsTheyWent();
    void theSchemaRefusesWhatMustNeverBe_data();
    void theSchemaRefusesWhatMustNeverBe();
    void aPartnerIsNeverBelowItself();
    void aFailedUnitLeavesNothingBehind();
    void unitsHandedInTogetherDoNotTouchEachOther();
    void everyChangeIsInTheHistory();
    void aUnitThatChangesNothingLeavesNoTrace();
    void hashesNeverReachTheHistory();
    void anotherProcessIsNoticed();
    void customersOfSubPartnersAreBelowThePartner();
    void anOldDatabaseIsMigratedAndKeepsItsRows_data();
    void anOldDatabaseIsMigratedAndKeepsItsRows();
    void whatACustomerWasMirroredFromIsInItsHistory();
    void aNewerDatabaseIsRefused();
    void aFileThatIsNoDatabaseIsRefused();
    void aReaderCannotWrite();

private:
    Result<void> write(const Writer::Work &work, const Actor &actor = {})
    {
        return m_database->writer().submitAndWait(actor, work);
    }
    PartnerId addPartner(const Partner &value)
    {
        PartnerId id {};
        const auto done = write([&](Connection &c) -> Result<void> {
            return PartnerTable(c).insert(value).map([&id](PartnerId fresh) { id = fresh; });
        });
        if (!done)
            qFatal("%s", qPrintable(done.error().detail));
        return id;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Connection> m_reader;
};

void TestStore::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    auto database = Database::open(m_dir->filePath(u"data"_s));
    QVERIFY2(database, database ? "" : qPrintable(database.error().detail));
    m_database = std::move(*database);
    m_reader = m_database->openReader().value();
}

void TestStore::cleanup()
{
    m_reader.reset();
    m_database.reset();
}

void TestStore::filesAreReadableByTheirOwnerAlone()
{
    addPartner(partner(u"1"_s));
    constexpr auto Others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    for (const QString &name :
        {m_database->path(), m_database->path() + "-wal"_L1, m_database->path() + "-shm"_L1}) {
        QVERIFY2(QFile::exists(name), qPrintable(name));
        QVERIFY2(!(QFile::permissions(name) & Others), qPrintable(name));
    }
    QVERIFY(!(QFile::permissions(m_dir->filePath(u"data"_s)) & (Others | QFile::ExeOther | QFile::ExeGroup)));
}

void TestStore::valuesComeBackAsTheyWent()
{
    Partner value = partner(u"org \"7\" – Söhne"_s, TenantA);
    value.settings = QJsonObject {{u"seats"_s, 5}, {u"deep"_s, QJsonObject {{u"a"_s, true}}}};
    value.state = EnablementState::Enabled;
    value.mode = PartnerMode::Mirrored;
    value.datacenterUrl = u"https://eu8-cloud.acronis.com"_s;
    value.blockMessage = u"sign the contract first"_s;
    value.id = addPartner(value);
    QVERIFY(PartnerTable(*m_reader).byId(value.id).value() == value);
    QVERIFY(PartnerTable(*m_reader).byAcronisId(*value.acronisId).value() == value);

    Customer organisation = customer(u"c1"_s, value.id);
    organisation.acronisId = AcronisTenantId::parse(TenantB);
    organisation.settings = QJsonObject {{u"x"_s, QJsonValue::Null}};
    organisation.excluded = true;
    QVERIFY(write([&](Connection &c) -> Result<void> {
        return CustomerTable(c).insert(organisation).map([&](CustomerId id) { organisation.id = id; });
    }));
    QVERIFY(CustomerTable(*m_reader).byVendorId(organisation.vendorId).value() == organisation);
}

void TestStore::theSchemaRefusesWhatMustNeverBe_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("tenant of two partners")
        << u"INSERT INTO partner (vendor_tenant_id, name, acronis_tenant_id) VALUES ('x', '', '%1')"_s.arg(
               TenantA);
    QTest::newRow("tenant in upper case")
        << u"INSERT INTO partner (vendor_tenant_id, name, acronis_tenant_id) VALUES ('x', '', '%1')"_s.arg(
               TenantB.toUpper());
    QTest::newRow("tenant that is no UUID")
        << u"INSERT INTO partner (vendor_tenant_id, name, acronis_tenant_id) VALUES ('x', '', 'abc')"_s;
    QTest::newRow("vendor id twice") << u"INSERT INTO partner (vendor_tenant_id, name) VALUES ('1', '')"_s;
    QTest::newRow("empty vendor id") << u"INSERT INTO partner (vendor_tenant_id, name) VALUES ('', '')"_s;
    QTest::newRow("unknown state") << u"UPDATE partner SET state = 'MAYBE'"_s;
    QTest::newRow("settings that are no object") << u"UPDATE partner SET settings = '[]'"_s;
    QTest::newRow("customer of nobody")
        << u"INSERT INTO customer (vendor_tenant_id, name, partner_id) VALUES ('x', '', 99)"_s;
    QTest::newRow("plain password")
        << u"INSERT INTO credential (identity, hash, partner_id) VALUES ('u', 'secret', 1)"_s;
    QTest::newRow("wildcard endpoint") << u"INSERT INTO endpoint (name) VALUES ('vendor.*')"_s;
    QTest::newRow("partner with customers removed") << u"DELETE FROM partner"_s;
}

void TestStore::theSchemaRefusesWhatMustNeverBe()
{
    QFETCH(const QString, sql);
    const PartnerId owner = addPartner(partner(u"1"_s, TenantA));
    QVERIFY(write([&](Connection &c) -> Result<void> {
        return CustomerTable(c).insert(customer(u"c1"_s, owner)).map([](CustomerId) {});
    }));
    const auto refused = write([&](Connection &c) { return c.change(sql).map([](qint64) {}); });
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
}

void TestStore::aPartnerIsNeverBelowItself()
{
    const PartnerId top = addPartner(partner(u"1"_s));
    Partner child = partner(u"2"_s);
    child.parent = top;
    child.id = addPartner(child);
    Partner loop = PartnerTable(*m_reader).byId(top).value().value();
    loop.parent = child.id;
    QVERIFY(!write([&](Connection &c) { return PartnerTable(c).update(loop); }));
    loop.parent = top;
    QVERIFY(!write([&](Connection &c) { return PartnerTable(c).update(loop); }));
}

void TestStore::aFailedUnitLeavesNothingBehind()
{
    const qint64 version = m_reader->dataVersion().value();
    const auto refused = write([](Connection &c) -> Result<void> {
        if (auto added = PartnerTable(c).insert(partner(u"1"_s)); !added)
            return tl::unexpected(added.error());
        return failure(ErrorCode::Forbidden, u"no"_s);
    });
    QVERIFY(!refused);
    QCOMPARE(refused.error(), (Error {ErrorCode::Forbidden, u"no"_s}));
    QVERIFY(PartnerTable(*m_reader).all().value().isEmpty());
    QCOMPARE(HistoryTable(*m_reader).lastId().value(), 0);
    QCOMPARE(m_reader->dataVersion().value(), version); // not even an empty commit
}

void TestStore::unitsHandedInTogetherDoNotTouchEachOther()
{
    int right = 0;
    int wrong = 0;
    for (int i = 0; i < 50; ++i) {
        const bool twice = i % 5 == 4;
        m_database->writer().submit(
            {},
            [i, twice](Connection &c) -> Result<void> {
                return PartnerTable(c).insert(partner(QString::number(twice ? i - 1 : i))).map([](PartnerId) {
                });
            },
            this, [&](const Result<void> &outcome) { ++(outcome ? right : wrong); });
    }
    QTRY_COMPARE(right + wrong, 50);
    QCOMPARE(wrong, 10);
    QCOMPARE(PartnerTable(*m_reader).all().value().size(), 40);
}

void TestStore::everyChangeIsInTheHistory()
{
    const Actor actor {ActorKind::Callback, u"callback"_s, u"request"_s, TenantA};
    Partner value = partner(u"1"_s);
    QSignalSpy spy(&m_database->writer(), &Writer::changed);
    QVERIFY(write(
        [&](Connection &c) -> Result<void> {
            return PartnerTable(c).insert(value).map([&](PartnerId id) { value.id = id; });
        },
        actor));
    value.name = u"Renamed"_s;
    QVERIFY(write([&](Connection &c) { return PartnerTable(c).update(value); }));
    QVERIFY(write([&](Connection &c) { return PartnerTable(c).remove(value.id); }));

    const auto entries = HistoryTable(*m_reader).latest(10).value();
    QCOMPARE(entries.size(), 3);
    QVERIFY(entries[0].after.isEmpty());
    QCOMPARE(entries[1].before[u"name"].toString(), u"Partner 1"_s);
    QCOMPARE(entries[1].after[u"name"].toString(), u"Renamed"_s);
    QCOMPARE(entries[1].actor.kind, ActorKind::Operator);
    QVERIFY(entries[2].before.isEmpty());
    QVERIFY(entries[2].actor == actor);
    QTRY_COMPARE(spy.count(), 3);
    const auto notice = spy.first().first().value<ChangeNotice>();
    QCOMPARE(notice.items.size(), 1);
    QVERIFY(notice.items[0] == (ChangeNotice::Item {Entity::Partner, qint64(value.id), ActorKind::Callback}));
}

void TestStore::aUnitThatChangesNothingLeavesNoTrace()
{
    Partner value = partner(u"1"_s);
    value.id = addPartner(value);
    const qint64 before = HistoryTable(*m_reader).lastId().value();
    const qint64 version = m_reader->dataVersion().value();
    QVERIFY(write([&](Connection &c) { return PartnerTable(c).update(value); }));
    QCOMPARE(HistoryTable(*m_reader).lastId().value(), before);
    QCOMPARE(m_reader->dataVersion().value(), version);
    QCOMPARE(m_reader->first(u"SELECT count(*) FROM change"_s, {}, [](const Rows &r) { return r.integer(0); })
                 .value()
                 .value(),
        1);
}

void TestStore::hashesNeverReachTheHistory()
{
    const PartnerId owner = addPartner(partner(u"1"_s));
    QVERIFY(write([&](Connection &c) {
        return CredentialTable(c).put({u"user"_s, "$argon2id$v=19$one", owner});
    }));
    QVERIFY(write([&](Connection &c) {
        return CredentialTable(c).put({u"user"_s, "$argon2id$v=19$two", owner});
    }));
    const auto entries = HistoryTable(*m_reader).latest(10).value();
    QCOMPARE(entries.size(), 3);
    for (const HistoryEntry &entry : entries) {
        QVERIFY(!entry.before.contains(u"hash"));
        QVERIFY(!entry.after.contains(u"hash"));
    }
}

void TestStore::anotherProcessIsNoticed()
{
    QSignalSpy spy(&m_database->writer(), &Writer::changed);
    addPartner(partner(u"1"_s));
    QTRY_COMPARE(spy.count(), 1); // our own
    const auto other = Connection::open(m_database->path(), Connection::Mode::ReadWrite).value();
    QVERIFY(other->change(u"UPDATE partner SET name = 'by sqlite3'"_s));
    QTRY_COMPARE(spy.count(), 2);
    const auto notice = spy.last().first().value<ChangeNotice>();
    QCOMPARE(notice.items.size(), 1);
    QCOMPARE(notice.items[0].actor, ActorKind::OtherProcess);
    QCOMPARE(PartnerTable(*m_reader).all().value().first().name, u"by sqlite3"_s);
}

void TestStore::customersOfSubPartnersAreBelowThePartner()
{
    const PartnerId top = addPartner(partner(u"1"_s));
    Partner child = partner(u"2"_s);
    child.parent = top;
    const PartnerId below = addPartner(child);
    const PartnerId other = addPartner(partner(u"3"_s));
    QVERIFY(write([&](Connection &c) -> Result<void> {
        for (const auto &[name, owner] :
            {std::pair {u"b"_s, top}, {u"a"_s, top}, {u"c"_s, below}, {u"d"_s, other}}) {
            if (auto added = CustomerTable(c).insert(customer(name, owner)); !added)
                return tl::unexpected(added.error());
        }
        return {};
    }));
    QStringList seen;
    const auto seeUntil = [&](const QByteArray &last) {
        seen.clear();
        return CustomerTable(*m_reader).visitBelow(
            top, CustomerTable::Detail::Name, [&](const QByteArray &id, const QByteArray &) {
                seen += QString::fromUtf8(id);
                return id != last;
            });
    };
    QVERIFY(seeUntil({}));
    QCOMPARE(seen, (QStringList {u"a"_s, u"b"_s, u"c"_s}));
    QVERIFY(seeUntil("b"));
    QCOMPARE(seen, (QStringList {u"a"_s, u"b"_s}));
    QVERIFY(PartnerTable(*m_reader).isWithin(below, top).value());
    QVERIFY(!PartnerTable(*m_reader).isWithin(top, below).value());
}

void TestStore::anOldDatabaseIsMigratedAndKeepsItsRows_data()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version <= schemaVersion(); ++version)
        QTest::addRow("%d", version) << version;
}

void TestStore::anOldDatabaseIsMigratedAndKeepsItsRows()
{
    QFETCH(const int, version);
    const QString folder = m_dir->filePath(u"old"_s);
    QVERIFY(QDir().mkpath(folder));
    {
        const auto old = Connection::open(folder + "/console.sqlite"_L1, Connection::Mode::ReadWrite).value();
        for (int step = 1; step <= version; ++step) {
            for (const QString &statement : migrationStatements(step))
                QVERIFY(old->execute(statement));
        }
        QVERIFY(old->execute(u"PRAGMA user_version = %1"_s.arg(version)));
        QVERIFY(PartnerTable(*old).insert(partner(u"1"_s, TenantA)));
        QVERIFY(old->change(
            u"INSERT INTO customer (vendor_tenant_id, name, partner_id) VALUES ('c1', 'Customer', 1)"_s));
        QVERIFY(old->change(u"UPDATE customer SET name = 'Renamed'"_s));
    }
    const auto opened = Database::open(folder);
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
    const auto reader = (*opened)->openReader().value();
    QCOMPARE(reader->userVersion().value(), schemaVersion());
    QCOMPARE(PartnerTable(*reader).all().value().size(), 1);
    QCOMPARE(HistoryTable(*reader).latest(10).value().size(), 3);
    const auto schema = [](Connection &connection) {
        return connection
            .list(u"SELECT type || ' ' || name || ': ' || coalesce(sql, '') FROM sqlite_master ORDER BY 1"_s,
                {}, [](const Rows &row) { return row.text(0); })
            .value();
    };
    QCOMPARE(schema(*reader), schema(*m_reader));
}

void TestStore::whatACustomerWasMirroredFromIsInItsHistory()
{
    const PartnerId owner = addPartner(partner(u"1"_s));
    QVERIFY(write([&](Connection &c) -> Result<void> {
        return CustomerTable(c)
            .insert(customer(u"c1"_s, owner), AcronisTenantId::parse(TenantA))
            .map([](CustomerId) {});
    }));
    const auto entries = HistoryTable(*m_reader).latest(10).value();
    QCOMPARE(entries.size(), 2); // one for the customer
    QCOMPARE(entries.first().after[u"mirrored_tenant_id"].toString(), TenantA);
    QVERIFY(write([](Connection &c) -> Result<void> {
        return c.change(u"UPDATE customer SET mirrored_tenant_id = NULL"_s).map([](qint64) {});
    }));
    QCOMPARE(HistoryTable(*m_reader).latest(10).value().size(), 3);
}

void TestStore::aNewerDatabaseIsRefused()
{
    const auto other = Connection::open(m_database->path(), Connection::Mode::ReadWrite).value();
    QVERIFY(other->execute(u"PRAGMA user_version = 1000"_s));
    const auto again = Database::open(m_dir->filePath(u"data"_s));
    QVERIFY(!again);
    QVERIFY2(again.error().detail.contains("newer version"_L1), qPrintable(again.error().detail));
}

void TestStore::aFileThatIsNoDatabaseIsRefused()
{
    const QString folder = m_dir->filePath(u"other"_s);
    QVERIFY(QDir().mkpath(folder));
    QFile file(folder + "/console.sqlite"_L1);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, 'x'));
    file.close();
    const auto opened = Database::open(folder);
    QVERIFY(!opened);
    QVERIFY2(opened.error().detail.contains("damaged"_L1), qPrintable(opened.error().detail));
    QCOMPARE(QFileInfo(file).size(), 4096);
}

void TestStore::aReaderCannotWrite()
{
    QVERIFY(!PartnerTable(*m_reader).insert(partner(u"1"_s)));
}

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
