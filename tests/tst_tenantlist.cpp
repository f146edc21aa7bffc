// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "database.h"
#include "partnertable.h"
#include "tenantlist.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Console;
using namespace Qt::StringLiterals;

namespace {

constexpr auto A = "0dd47bbb-d065-447f-ab7c-06e05887078b";
constexpr auto B = "9ae2aada-2342-4fc0-8d92-007b597a7d9c";

using Column = TenantColumn;
using Kind = TenantListProblem::Kind;

} // namespace

class TestTenantList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void columnsAreGuessed_data();
    void columnsAreGuessed();
    void goodLinesAreTakenIn();
    void partnersAreFoundByIdOrName();
    void wrongLinesAreLeftOut_data();
    void wrongLinesAreLeftOut();
    void anotherLayoutIsObeyed();
    void anotherFormatHasItsColumnsGuessed();
    void aFileThatIsNotThereIsToldOf();

private:
    TenantList read(const QByteArray &content, const std::optional<TenantListLayout> &layout = {})
    {
        QFile file(m_dir.filePath(u"list.csv"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("%s", qPrintable(file.errorString()));
        file.close();
        return readTenantList(*m_reader, file.fileName(), layout, false).value();
    }
    PartnerId addPartner(const QString &vendorId, const QString &name, const char *tenant = nullptr);

    QTemporaryDir m_dir;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Connection> m_reader;
    PartnerId m_north {};
    PartnerId m_south {};
};

void TestTenantList::initTestCase()
{
    m_database = std::move(Database::open(m_dir.path()).value());
    m_reader = m_database->openReader().value();
    m_north = addPartner(u"p1"_s, u"Northwind"_s, "1a19bda3-c964-4e92-87ad-55c21df1285c");
    m_south = addPartner(u"p2"_s, u"Southwind"_s);
    addPartner(u"p3"_s, u"Twins"_s);
    addPartner(u"p4"_s, u"Twins"_s);
}

PartnerId TestTenantList::addPartner(const QString &vendorId, const QString &name, const char *tenant)
{
    Partner partner;
    partner.vendorId = VendorTenantId::parse(vendorId).value();
    partner.name = name;
    partner.acronisId = AcronisTenantId::parse(QString::fromLatin1(tenant));
    const auto done = m_database->writer().submitAndWait({}, [&partner](Connection &connection) {
        return PartnerTable(connection).insert(partner).map([&partner](PartnerId id) { partner.id = id; });
    });
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
    return partner.id;
}

void TestTenantList::columnsAreGuessed_data()
{
    QTest::addColumn<QList<QStringList>>("records");
    QTest::addColumn<bool>("header");
    QTest::addColumn<QList<Column>>("columns");
    const QString a = QString::fromLatin1(A);
    const QString b = QString::fromLatin1(B);
    using Records = QList<QStringList>;
    QTest::newRow("names") << Records {{u"Tenant ID"_s, u"tenant_name"_s, u"Parent-Id"_s, u"External id"_s,
        u"x"_s}} << true
                           << QList {Column::Id, Column::Name, Column::Partner, Column::ExternalId,
                                  Column::None};
    QTest::newRow("a name twice") << Records {{u"id"_s, u"name"_s, u"name"_s}} << true
                                  << QList {Column::Id, Column::Name, Column::None};
    QTest::newRow("by look") << Records {{u"Acme"_s, a}, {u"Bolt"_s, b}} << false
                             << QList {Column::Name, Column::Id};
    QTest::newRow("the parent comes second") << Records {{a, u"Acme"_s, b}, {b, u"Bolt"_s, b}} << false
                                             << QList {Column::Id, Column::Name, Column::Partner};
    QTest::newRow("nothing of it") << Records {{u"Acme"_s, u"Bolt"_s}} << false
                                   << QList {Column::Name, Column::None};
    QTest::newRow("an empty file") << Records {} << false << QList<Column> {};
}

void TestTenantList::columnsAreGuessed()
{
    QFETCH(const QList<QStringList>, records);
    QFETCH(const bool, header);
    QFETCH(const QList<Column>, columns);
    const TenantListLayout layout = guessTenantColumns(records, {});
    QCOMPARE(layout.header, header);
    QCOMPARE(layout.columns, columns);
}

void TestTenantList::goodLinesAreTakenIn()
{
    const TenantList list = read(QByteArray("\xef\xbb\xbf"
                                            "id;name;vendor id\r\n")
        + QByteArray(A).toUpper() + ";\"Müller; Söhne\";org-1\r\n\r\n" + B + "; Bolt  Ltd ;\r\n");
    QCOMPARE(list.wrong, 0);
    QCOMPARE(list.tenants.size(), 2);
    QCOMPARE(list.tenants[0].id.toString(), QString::fromLatin1(A));
    QCOMPARE(list.tenants[0].name, u"Müller; Söhne"_s);
    QCOMPARE(list.tenants[0].externalId, u"org-1"_s);
    QCOMPARE(list.tenants[1].name, u"Bolt Ltd"_s);
    QVERIFY(!list.tenants[1].partner);
}

void TestTenantList::partnersAreFoundByIdOrName()
{
    const auto partnerOf = [this](const QByteArray &partner) {
        return read(QByteArray("id,name,partner\n") + A + ",Acme," + partner + '\n').tenants.value(0).partner;
    };
    QCOMPARE(partnerOf("1A19BDA3-c964-4e92-87ad-55c21df1285c"), m_north);
    QCOMPARE(partnerOf("p1"), m_north);
    QCOMPARE(partnerOf("Southwind"), m_south);
    QVERIFY(!partnerOf(""));
}

void TestTenantList::wrongLinesAreLeftOut_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("text");
    QTest::newRow("no tenant") << QByteArray(",Acme,") << Kind::NoTenant << QString();
    QTest::newRow("no UUID") << QByteArray("1234,Acme,") << Kind::BadTenant << u"1234"_s;
    QTest::newRow("unknown partner") << QByteArray(B) + ",Acme,Nobody" << Kind::UnknownPartner << u"Nobody"_s;
    QTest::newRow("two of that name")
        << QByteArray(B) + ",Acme,Twins" << Kind::AmbiguousPartner << u"Twins"_s;
    QTest::newRow("twice") << QByteArray(A).toUpper() + ",Other," << Kind::Twice << u"2"_s;
    QTest::newRow("too long") << QByteArray(B) + ',' + QByteArray(5000, 'x') + ',' << Kind::BadText
                              << QString();
    QTest::newRow("a lone quote") << QByteArray(B) + ",Ac\"me," << Kind::Unreadable << QString();
}

void TestTenantList::wrongLinesAreLeftOut()
{
    QFETCH(const QByteArray, line);
    QFETCH(const Kind, kind);
    QFETCH(const QString, text);
    const TenantList list = read(QByteArray("id,name,partner\n") + A + ",First,\n" + line + '\n');
    QCOMPARE(list.tenants.size(), 1);
    QCOMPARE(list.wrong, 1);
    QCOMPARE(list.problems.size(), 1);
    QCOMPARE(list.problems[0].line, 3);
    QCOMPARE(list.problems[0].kind, kind);
    QCOMPARE(list.problems[0].text, text);
}

void TestTenantList::anotherLayoutIsObeyed()
{
    const QByteArray content = QByteArray("name\t") + A + "\nname\t" + B + '\n';
    TenantListLayout layout = read(content).layout;
    QVERIFY(layout.header); // taken for one
    layout.header = false;
    layout.columns = {Column::Name, Column::Id};
    const TenantList list = read(content, layout);
    QCOMPARE(list.tenants.size(), 2);
    QCOMPARE(list.layout, layout);
    QCOMPARE(list.start.size(), 2);
}

void TestTenantList::anotherFormatHasItsColumnsGuessed()
{
    const QByteArray content = QByteArray("Name|Tenant ID\nM\xfcller, M|") + A + '\n';
    const TenantList list = read(content, TenantListLayout {{TextEncoding::Windows1252, '|'}, false, {}});
    QCOMPARE(list.tenants.size(), 1);
    QCOMPARE(list.tenants[0].name, u"Müller, M"_s);
    QVERIFY(list.layout.header);
    const TenantList wrong = read(content, TenantListLayout {{TextEncoding::Windows1252, ';'}, false, {}});
    QVERIFY(wrong.tenants.isEmpty());
    QCOMPARE(wrong.layout.columns.size(), 1);
}

void TestTenantList::aFileThatIsNotThereIsToldOf()
{
    QVERIFY(!readTenantList(*m_reader, m_dir.filePath(u"none.csv"_s), {}, false));
}

QTEST_GUILESS_MAIN(TestTenantList)
#include "tst_tenantlist.moc"
