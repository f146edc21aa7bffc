// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "customerexport.h"
#include "customerimport.h"
#include "windowfixture.h"

#include <QBuffer>
#include <QRandomGenerator>
#include <QTest>

using namespace Console;
using namespace Qt::StringLiterals;

/// What an export writes and an import makes of a file, without a window.
class TestCustomerFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anExportComesBackAsNoChange_data();
    void anExportComesBackAsNoChange();
    void anExportIsWhatTheFilterShows();
    void anExportFillsAnEmptyDatabaseAlike();
    void rowsBecomeEdits();
    void missingColumnsLeaveFieldsAlone();
    void aTenantCanChangeHands();
    void wrongRowsAreNamedByLine_data();
    void wrongRowsAreNamedByLine();
    void brokenLinesAreNamedAndTheRestIsRead();
    void aWorkspaceIsReadAsRows();
    void columnsAreGuessed_data();
    void columnsAreGuessed();

private:
    QByteArray exported(WindowFixture &fixture, char delimiter = ',', const MappingFilter &filter = {});
    ImportPlan planned(
        WindowFixture &fixture, QByteArray bytes, char delimiter = ',', const ImportOptions &options = {});
    ImportPlan planned(const QString &text) { return planned(*m_fixture, text.toUtf8()); }

    std::unique_ptr<WindowFixture> m_fixture;
    PartnerId m_partner {};
    std::atomic_bool m_cancelled = false;
};

void TestCustomerFiles::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_partner = m_fixture->addPartner(u"msp-1"_s, u"Northwind"_s, tenantOf(900));
    m_fixture->addPartner(u"msp-2"_s, u"Südwind"_s);
    m_fixture->addPartner(u"msp-3"_s, u"Twin"_s);
    m_fixture->addPartner(u"msp-4"_s, u"Twin"_s);
    m_fixture->addCustomer(m_partner, u"org-1"_s, u"Alpine"_s, tenantOf(1));
    m_fixture->addCustomer(m_partner, u"org-2"_s, u"Bergmann"_s, tenantOf(2));
    m_fixture->addCustomer(m_partner, u"org-3"_s, u"Cedar"_s);
    m_fixture->addCustomer(m_partner, u"org-4"_s, u"Delta"_s, {}, true);
}

QByteArray TestCustomerFiles::exported(WindowFixture &fixture, char delimiter, const MappingFilter &filter)
{
    const auto reader = fixture.database().openReader().value();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    JobProgress progress;
    const auto written = exportCustomers(*reader, filter, {}, buffer, delimiter, m_cancelled, progress);
    if (!written || progress.done != *written)
        qFatal("the export failed");
    return buffer.data();
}

ImportPlan TestCustomerFiles::planned(
    WindowFixture &fixture, QByteArray bytes, char delimiter, const ImportOptions &options)
{
    const auto reader = fixture.database().openReader().value();
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const QString firstLine = QString::fromUtf8(bytes.left(bytes.indexOf('\n'))).trimmed();
    const ColumnGuess guess = guessColumns({firstLine.split(QLatin1Char(delimiter))});
    const auto rows = rowsOfTable(buffer, {TextEncoding::Utf8, delimiter}, guess.header, guess.columns);
    return planImport(*reader, rows, options, m_cancelled).value();
}

void TestCustomerFiles::anExportComesBackAsNoChange_data()
{
    QTest::addColumn<char>("delimiter");
    QTest::newRow("csv") << ',';
    QTest::newRow("tsv") << '\t';
}

void TestCustomerFiles::anExportComesBackAsNoChange()
{
    QFETCH(const char, delimiter);
    QRandomGenerator random(7);
    const QStringList parts {u"="_s, u"+"_s, u"-"_s, u"@"_s, u"'"_s, u"\t"_s, u"\r"_s, u"\n"_s, u"\""_s,
        u","_s, u";"_s, u" "_s, u"a"_s, u"ü"_s, u"\U0001f600"_s, u"\ufeff"_s, u"\ufffd"_s};
    for (int i = 0; i < 500; ++i) {
        QString name;
        for (int part = random.bounded(1, 6); part > 0; --part)
            name += parts[random.bounded(int(parts.size()))];
        QString vendorId = u"%1%2"_s.arg(u"=+-@' ,"_s[i % 7]).arg(i);
        m_fixture->addCustomer(
            m_partner, vendorId, name, i % 3 == 0 ? tenantOf(1000 + i) : QString(), i % 5 == 0);
    }
    m_fixture->addCustomer(m_fixture->addPartner(u"=1+1"_s, u"@partner, \"Inc\""_s), u"org-9"_s, QString());
    const ImportPlan plan = planned(*m_fixture, exported(*m_fixture, delimiter), delimiter);
    QCOMPARE(plan.problems, QList<ImportProblem>());
    QCOMPARE(plan.unchanged, 505);
    QCOMPARE(plan.added, 0);
    QCOMPARE(plan.changed, 0);
    QVERIFY(plan.edits.isEmpty());
}

void TestCustomerFiles::anExportIsWhatTheFilterShows()
{
    MappingFilter filter;
    filter.states = {MappingState::Unmapped, MappingState::Excluded};
    const QByteArray expected =
        "\xef\xbb\xbf"
        "State;Customer;Vendor tenant id;Acronis tenant id;Partner;Partner vendor tenant id;Datacenter\r\n"
        "unmapped;Cedar;org-3;;Northwind;msp-1;https://eu8-cloud.acronis.com\r\n"
        "excluded;Delta;org-4;;Northwind;msp-1;https://eu8-cloud.acronis.com\r\n";
    QCOMPARE(exported(*m_fixture, ';', filter), expected);
}

void TestCustomerFiles::anExportFillsAnEmptyDatabaseAlike()
{
    WindowFixture other;
    const PartnerId partner = other.addPartner(u"msp-1"_s, u"Northwind"_s, tenantOf(900));
    const QByteArray bytes = exported(*m_fixture);
    ImportPlan plan = planned(other, bytes);
    QCOMPARE(plan.added, 4);
    QVERIFY(plan.problems.isEmpty());
    for (const StagedEdit &edit : std::as_const(plan.edits))
        QCOMPARE(edit->base.partner, partner);
    const auto done = other.write([&plan](Connection &connection) {
        QList<CustomerId> conflicts;
        return applyEdits(connection, plan.edits, conflicts);
    });
    QVERIFY(done);
    QCOMPARE(exported(other), bytes);
}

void TestCustomerFiles::rowsBecomeEdits()
{
    const ImportPlan plan =
        planned(u"state,name,vendor_tenant_id,acronis_tenant_id,partner\n"
                "mapped,Alpine,org-1,%1,Northwind\n"
                "mapped,Bergmann AG,org-2,%2,msp-1\n"
                "unmapped,Cedar,org-3,%3,Northwind\n"
                "unmapped,Delta,org-4,,Northwind\n"
                "excluded,Echo,org-5,,Südwind\n"_s.arg(tenantOf(1).toUpper(), tenantOf(2), tenantOf(3)));
    QCOMPARE(plan.problems, QList<ImportProblem>());
    QCOMPARE(plan.unchanged, 1);
    QCOMPARE(plan.changed, 3);
    QCOMPARE(plan.added, 1);
    QCOMPARE(plan.edits.size(), 4);
    QCOMPARE(plan.edits[0]->draft.name, u"Bergmann AG"_s);
    QVERIFY(!plan.edits[0]->draft.acronisId);
    // A tenant is what makes a customer mapped, whatever the word beside it still says.
    QCOMPARE(plan.edits[1]->draft.acronisId, tenantOf(3));
    QCOMPARE(plan.edits[2]->draft.excluded, false);
    QCOMPARE(plan.edits[3]->draft.kind, CustomerDraft::Kind::Added);
    QCOMPARE(plan.edits[3]->draft.excluded, true);
    QCOMPARE(plan.edits[3]->base.partnerName, u"Südwind"_s);
}

void TestCustomerFiles::missingColumnsLeaveFieldsAlone()
{
    const ImportPlan named = planned(u"vendor id,name\norg-1,Alpine AG\norg-4,Delta\n"_s);
    QCOMPARE(named.unchanged, 1);
    QCOMPARE(named.edits.size(), 1);
    QCOMPARE(named.edits[0]->wanted().acronisId, tenantOf(1));
    const ImportPlan byTenant = planned(u"acronis id,name\n%1,Alpine AG\n"_s.arg(tenantOf(1)));
    QCOMPARE(byTenant.edits.size(), 1);
    QCOMPARE(byTenant.edits[0]->wanted().vendorId, u"org-1"_s);
    const ImportPlan cleared = planned(u"vendor id,acronis id\norg-1,\n"_s);
    QCOMPARE(cleared.unmapped, 1);
    ImportOptions options;
    options.partner = m_partner;
    const ImportPlan added = planned(*m_fixture, "vendor id,name\nnew,New\n", ',', options);
    QCOMPARE(added.added, 1);
    QCOMPARE(added.edits[0]->base.partner, m_partner);
}

void TestCustomerFiles::aTenantCanChangeHands()
{
    const QString swap = u"vendor id,acronis id\norg-1,%2\norg-2,%1\n"_s.arg(tenantOf(1), tenantOf(2));
    QCOMPARE(planned(swap).changed, 2);
    // The first row of a chain takes what the second one gives up; when that is wrong, both are.
    const ImportPlan chain =
        planned(u"vendor id,acronis id\norg-3,%1\norg-1,%2\n"_s.arg(tenantOf(1), tenantOf(2)));
    QCOMPARE(chain.changed, 0);
    const QList<ImportProblem> expected {
        {2, ImportFault::TenantTaken, u"Alpine"_s}, {3, ImportFault::TenantTaken, u"Bergmann"_s}};
    QCOMPARE(chain.problems, expected);
    QCOMPARE(chain.wrong, 2);
}

void TestCustomerFiles::wrongRowsAreNamedByLine_data()
{
    QTest::addColumn<QString>("bad");
    QTest::addColumn<ImportFault>("fault");
    QTest::addColumn<QString>("argument");
    const QString tenant = tenantOf(77);
    QTest::newRow("no uuid") << u",Cedar,org-3,12345,"_s << ImportFault::BadTenant << u"12345"_s;
    QTest::newRow("few cells") << u",Cedar,org-3"_s << ImportFault::Ragged << u"3"_s;
    QTest::newRow("many cells") << u",Cedar,org-3,,,"_s << ImportFault::Ragged << u"6"_s;
    QTest::newRow("no name") << u",,new,,Northwind"_s << ImportFault::NoName << QString();
    QTest::newRow("name taken away") << u",,org-3,,"_s << ImportFault::NoName << QString();
    QTest::newRow("no id") << u",Echo,,,Northwind"_s << ImportFault::NoVendorId << QString();
    QTest::newRow("long id") << u",Echo,%1,,Northwind"_s.arg(QString(300, u'x')) << ImportFault::BadVendorId
                             << QString(80, u'x');
    QTest::newRow("long name") << u",%1,new,,Northwind"_s.arg(QString(5000, u'x')) << ImportFault::BadName
                               << QString();
    QTest::newRow("state") << u"perhaps,Cedar,org-3,,"_s << ImportFault::BadState << u"perhaps"_s;
    QTest::newRow("mapped to nothing")
        << u"mapped,Alpine,org-1,,"_s << ImportFault::MappedWithoutTenant << QString();
    QTest::newRow("excluded and mapped")
        << u"excluded,Cedar,org-3,%1,"_s.arg(tenant) << ImportFault::ExcludedWithTenant << QString();
    QTest::newRow("no partner") << u",Echo,new,,"_s << ImportFault::NoPartner << QString();
    QTest::newRow("unknown partner") << u",Echo,new,,Nobody"_s << ImportFault::UnknownPartner << u"Nobody"_s;
    QTest::newRow("unknown partner of a known one")
        << u",Cedar,org-3,,Nobody"_s << ImportFault::UnknownPartner << u"Nobody"_s;
    QTest::newRow("two partners") << u",Echo,new,,Twin"_s << ImportFault::AmbiguousPartner << u"Twin"_s;
    QTest::newRow("other partner") << u",Cedar,org-3,,msp-2"_s << ImportFault::OtherPartner << u"Northwind"_s;
    QTest::newRow("the same customer") << u",Bergmann,org-2,,"_s << ImportFault::Twice << u"2"_s;
    QTest::newRow("the same tenant") << u",Cedar,org-3,%1,"_s.arg(tenantOf(50)) << ImportFault::TenantTwice
                                     << u"2"_s;
    QTest::newRow("tenant in use") << u",Cedar,org-3,%1,"_s.arg(tenantOf(1)) << ImportFault::TenantTaken
                                   << u"Alpine"_s;
    QTest::newRow("new with a tenant in use")
        << u",Echo,new,%1,Northwind"_s.arg(tenantOf(1)) << ImportFault::TenantTaken << u"Alpine"_s;
    QTest::newRow("tenant of a partner")
        << u",Cedar,org-3,%1,"_s.arg(tenantOf(900)) << ImportFault::TenantOfPartner << u"Northwind"_s;
    QTest::newRow("pending") << u",Echo,waiting,,Northwind"_s << ImportFault::Pending << QString();
}

void TestCustomerFiles::wrongRowsAreNamedByLine()
{
    QFETCH(const QString, bad);
    const QString text = u"state,name,vendor id,acronis id,partner\n"
                         ",Bergmann AG,org-2,%1,\n%2\n,Fox,org-6,,Northwind\n"_s.arg(tenantOf(50), bad);
    ImportOptions options;
    options.pending = {u"waiting"_s};
    options.firstAdded = CustomerId {-500};
    const ImportPlan plan = planned(*m_fixture, text.toUtf8(), ',', options);
    QCOMPARE(plan.problems.size(), 1);
    // A wrong row takes no id, but for one that is found out when all others are known.
    if (plan.problems[0].fault != ImportFault::TenantTaken)
        QCOMPARE(plan.edits.constLast()->base.id, options.firstAdded);
    QCOMPARE(plan.problems[0].line, 3);
    QTEST(plan.problems[0].fault, "fault");
    QTEST(plan.problems[0].argument, "argument");
    QCOMPARE(plan.wrong, 1);
    QCOMPARE(plan.changed, 1);
    QCOMPARE(plan.added, 1);
}

void TestCustomerFiles::brokenLinesAreNamedAndTheRestIsRead()
{
    const ImportPlan plan = planned(*m_fixture,
        QByteArray("name,vendor id,partner\n"
                   "M\xfcller,new-1,msp-1\n" // 2: Latin-1
                   "\"a\nb\",new-2,msp-1\n"  // 3 and 4
                   "a\"b,new-3,msp-1\n"      // 5
                   "\0,new-4,msp-1\n"        // 6
                   "fine,new-5,msp-1\n"
                   "\"open,new-6,msp-1\n", // 8
            125));
    const QList<ImportProblem> expected {{2, ImportFault::Encoding, {}}, {5, ImportFault::Quote, {}},
        {6, ImportFault::Nul, {}}, {8, ImportFault::OpenQuote, {}}};
    QCOMPARE(plan.problems, expected);
    QCOMPARE(plan.added, 2);
    QCOMPARE(plan.edits[0]->draft.name, u"a\nb"_s);
}

void TestCustomerFiles::aWorkspaceIsReadAsRows()
{
    const auto reader = m_fixture->database().openReader().value();
    const auto rows = rowsOfWorkspace(R"({"partners": [{"vendor_tenant_id": "p9", "name": "Not here"}],
        "customers": [{"vendor_tenant_id": "org-1", "name": "Alpine", "partner": "msp-1"},
                      {"vendor_tenant_id": "org-3", "name": "Cedar", "partner": "msp-1", "excluded": true},
                      {"vendor_tenant_id": "new", "name": "New", "partner": "p9"}]})");
    QVERIFY(rows);
    const ImportPlan plan = planImport(*reader, *rows, {}, m_cancelled).value();
    QCOMPARE(plan.unchanged, 1);
    QCOMPARE(plan.changed, 1);
    QCOMPARE(plan.edits[0]->draft.excluded, true);
    const QList<ImportProblem> expected {{3, ImportFault::UnknownPartner, u"p9"_s}};
    QCOMPARE(plan.problems, expected);
    const auto broken = rowsOfWorkspace("{\"customers\": [{\"name\": \"x\"}]}");
    QVERIFY(!broken);
    QVERIFY(broken.error().detail.contains("customers[0]"_L1));
}

void TestCustomerFiles::columnsAreGuessed_data()
{
    QTest::addColumn<QList<QStringList>>("rows");
    QTest::addColumn<ColumnGuess>("guess");
    using Table = QList<QStringList>;
    using enum CustomerColumn;
    const QString a = tenantOf(1);
    const QString b = tenantOf(2);
    QTest::newRow("nothing") << Table {} << ColumnGuess {};
    QTest::newRow("an export") << Table {customerHeader()}
                               << ColumnGuess {true,
                                      {State, Name, VendorId, AcronisId, Partner, PartnerVendorId,
                                          Datacenter}};
    QTest::newRow("a workspace's keys") << Table {{u"acronis_tenant_id"_s, u"Note"_s, u" NAME "_s}}
                                        << ColumnGuess {true, {AcronisId, None, Name}};
    QTest::newRow("the same twice") << Table {{u"name"_s, u"Customer"_s}} << ColumnGuess {true, {Name, None}};
    QTest::newRow("by look") << Table {{a, u"Acme"_s, u"7"_s}, {b, u"Bee"_s, u"8"_s}}
                             << ColumnGuess {false, {AcronisId, Name, VendorId}};
    QTest::newRow("two ids") << Table {{u"Acme"_s, a, b}} << ColumnGuess {false, {Name, VendorId, AcronisId}};
    QTest::newRow("states") << Table {{u"Acme"_s, u"mapped"_s}, {u"Bee"_s, u"Unmapped"_s}}
                            << ColumnGuess {false, {Name, State}};
    QTest::newRow("gaps") << Table {{u"Acme"_s, QString()}, {u"Bee"_s, a}}
                          << ColumnGuess {false, {Name, AcronisId}};
}

void TestCustomerFiles::columnsAreGuessed()
{
    QFETCH(const QList<QStringList>, rows);
    QTEST(guessColumns(rows), "guess");
}

QTEST_GUILESS_MAIN(TestCustomerFiles)

#include "tst_customerfiles.moc"
