// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection.h"
#include "consoleprocess.h"
#include "gatewayrequest.h"
#include "httpclient.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Console;
using namespace Qt::StringLiterals;

namespace {

constexpr auto Others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
    | QFile::WriteOther | QFile::ExeOther;

constexpr auto Base =
    R"({)"
    R"("partners": [)"
    R"({"vendor_tenant_id": "p", "name": "P", "acronis_tenant_id": "9ae2aada-2342-4fc0-8d92-007b597a7d9c", "state": "ENABLED"},)"
    R"({"vendor_tenant_id": "q", "name": "Q", "acronis_tenant_id": "0dd47bbb-d065-447f-ab7c-06e05887078b", "parent": "p"})"
    R"(],)"
    R"("customers": [)"
    R"({"vendor_tenant_id": "c", "name": "C", "partner": "p", "acronis_tenant_id": "aaaaaaaa-0000-4000-8000-000000000001"},)"
    R"({"vendor_tenant_id": "d", "name": "D", "partner": "q"})"
    R"(],)"
    R"("endpoints": ["wasabi_technologies.wasabi_qa"],)"
    R"("issuers": [{"issuer": "https://issuer.test", "jwks_url": "https://issuer.test/keys"}])"
    R"(})";

const auto Secret = "tr0ub4dor&3-plain";

/// Empty when it ended with this exit code, else what it said.
QByteArray otherThan(int exitCode, const ConsoleProcess::Outcome &outcome)
{
    if (outcome.exitCode == exitCode)
        return {};
    return "exit code " + QByteArray::number(outcome.exitCode) + ": " + outcome.out + outcome.err;
}

/// Empty when it ended with this exit code and one sentence that starts with the program's name.
QByteArray otherThanComplaint(int exitCode, const ConsoleProcess::Outcome &outcome)
{
    const QByteArray &said = outcome.err;
    const bool oneLine =
        said.startsWith("cyberapp-console: ") && said.count('\n') == 1 && said.endsWith('\n');
    return oneLine && outcome.out.isEmpty() ? otherThan(exitCode, outcome)
                                            : "not one sentence: " + outcome.out + said;
}

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void helpAndVersionAreAtHand();
    void wrongUsageIsTold_data();
    void wrongUsageIsTold();
    void theDataFolderIsFound();
    void filesAreTheirOwnersAlone();
    void importsAreCounted();
    void importingTwiceChangesNothing();
    void tenantsMayMoveWithinAFile_data();
    void tenantsMayMoveWithinAFile();
    void parentsMayMoveWithinAFile_data();
    void parentsMayMoveWithinAFile();
    void aFaultyFileChangesNothing_data();
    void aFaultyFileChangesNothing();
    void unreadableFilesAreTold();
    void exportsComeBackIdentical();
    void exportsThatCannotBeWrittenAreTold();
    void secretsAreNowhere();
    void badDataFoldersAreTold();
    void damagedDatabasesAreTold();
    void aBusyDatabaseIsTold();
    void tokensOpenTheDoorTheyAreFor();
    void aTokenNeedsAnEndpoint();
    void servingTakesOneLineAndOneSignal_data();
    void servingTakesOneLineAndOneSignal();
    void aSignalLetsTheRequestInHandFinish();
    void aTakenPortIsTold();
    void anotherProcessImportsWhileServing();
    void unverifiedServingIsLoud();

private:
    ConsoleProcess::Outcome run(const QStringList &arguments)
    {
        return ConsoleProcess(m_home->path()).run(arguments + QStringList {u"--data"_s, data()});
    }
    ConsoleProcess::Outcome import(const QByteArray &workspace)
    {
        return run({u"import"_s, write(u"workspace.json"_s, workspace)});
    }
    QByteArray exported() { return run({u"export"_s}).out; }
    QString data() const { return m_home->filePath(u"data"_s); }
    QString write(const QString &name, const QByteArray &content)
    {
        QFile file(m_home->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(name));
        return file.fileName();
    }
    QByteArray bearerToken(const QStringList &arguments = {})
    {
        return "Bearer " + run(QStringList {u"token"_s} + arguments).out.trimmed();
    }

    std::unique_ptr<QTemporaryDir> m_home;
};

void TestCommandLine::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    QVERIFY(m_home->isValid());
}

void TestCommandLine::helpAndVersionAreAtHand()
{
    for (const QString &option : {u"--help"_s, u"-h"_s}) {
        const auto help = ConsoleProcess(m_home->path()).run({option});
        QCOMPARE(otherThan(0, help), QByteArray());
        for (const char *word : {"serve", "import FILE", "export [FILE]", "token", "--data", "--listen"})
            QVERIFY2(help.out.contains(word), word);
    }
    const auto version = ConsoleProcess(m_home->path()).run({u"--version"_s});
    QCOMPARE(otherThan(0, version), QByteArray());
    QVERIFY(version.out.startsWith("cyberapp-console "));
    QVERIFY(QDir(m_home->path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

void TestCommandLine::wrongUsageIsTold_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char *name, const QStringList &arguments) { QTest::newRow(name) << arguments; };
    row("unknown command", {u"frobnicate"_s});
    row("command in upper case", {u"SERVE"_s});
    row("unknown option", {u"serve"_s, u"--frobnicate"_s});
    row("unknown short option", {u"serve"_s, u"-x"_s});
    row("import without a file", {u"import"_s});
    row("import of two files", {u"import"_s, u"a"_s, u"b"_s});
    row("export to two files", {u"export"_s, u"a"_s, u"b"_s});
    row("serve with a word", {u"serve"_s, u"now"_s});
    row("token with a word", {u"token"_s, u"x"_s});
    row("option of another command", {u"serve"_s, u"--endpoint"_s, u"x"_s});
    row("listen with import", {u"import"_s, u"a"_s, u"--listen"_s, u"127.0.0.1:0"_s});
    row("unverified import", {u"import"_s, u"a"_s, u"--insecure-no-verification"_s});
    row("certificate without key", {u"serve"_s, u"--tls-cert"_s, u"c.pem"_s});
    row("key without certificate", {u"serve"_s, u"--tls-key"_s, u"k.pem"_s});
    row("name without certificate", {u"serve"_s, u"--tls-name"_s, u"a.example"_s});
    row("listen without port", {u"serve"_s, u"--listen"_s, u"127.0.0.1"_s});
    row("listen without host", {u"serve"_s, u"--listen"_s, u":8080"_s});
    row("listen on a port alone", {u"serve"_s, u"--listen"_s, u"8080"_s});
    row("listen on nothing", {u"serve"_s, u"--listen"_s, u""_s});
    row("listen on port 65536", {u"serve"_s, u"--listen"_s, u"127.0.0.1:65536"_s});
    row("listen on a negative port", {u"serve"_s, u"--listen"_s, u"127.0.0.1:-1"_s});
    row("listen on a named port", {u"serve"_s, u"--listen"_s, u"127.0.0.1:http"_s});
    row("listen on no address", {u"serve"_s, u"--listen"_s, u"nonsense:0"_s});
    row("listen with half a bracket", {u"serve"_s, u"--listen"_s, u"[::1:0"_s});
    row("no threads", {u"serve"_s, u"--threads"_s, u"0"_s});
    row("too many threads", {u"serve"_s, u"--threads"_s, u"257"_s});
    row("threads in words", {u"serve"_s, u"--threads"_s, u"two"_s});
    row("unknown log level", {u"serve"_s, u"--log-level"_s, u"loud"_s});
    row("expires in words", {u"token"_s, u"--expires"_s, u"soon"_s});
    row("expires beyond all bounds", {u"token"_s, u"--expires"_s, u"99999999999999999999"_s});
    row("endpoint that is none", {u"token"_s, u"--endpoint"_s, u"nonsense"_s});
    row("option without its value", {u"serve"_s, u"--listen"_s});
    row("unverified on all addresses",
        {u"serve"_s, u"--insecure-no-verification"_s, u"--listen"_s, u"0.0.0.0:0"_s});
    row("unverified on all addresses, IPv6",
        {u"serve"_s, u"--insecure-no-verification"_s, u"--listen"_s, u"[::]:0"_s});
    row("unverified on a public address",
        {u"serve"_s, u"--insecure-no-verification"_s, u"--listen"_s, u"192.0.2.1:0"_s});
}

void TestCommandLine::wrongUsageIsTold()
{
    QFETCH(QStringList, arguments);
    ConsoleProcess console(m_home->path());
    console.setEnvironment(u"CYBERAPP_CONSOLE_DATA"_s, data());
    QCOMPARE(otherThanComplaint(2, console.run(arguments)), QByteArray());
    QVERIFY(!QFile::exists(data()));
}

void TestCommandLine::theDataFolderIsFound()
{
    const QString file = write(u"workspace.json"_s, Base);
    QCOMPARE(otherThan(0, run({u"import"_s, file})), QByteArray());
    QVERIFY(QFile::exists(data() + "/console.sqlite"_L1));
    const QByteArray whole = exported();

    ConsoleProcess byEnvironment(m_home->path());
    byEnvironment.setEnvironment(u"CYBERAPP_CONSOLE_DATA"_s, data());
    QCOMPARE(byEnvironment.run({u"export"_s}).out, whole);
    QVERIFY(byEnvironment.run({u"export"_s, u"--data"_s, m_home->filePath(u"other"_s)}).out != whole);

    ConsoleProcess byDefault(m_home->path());
    QCOMPARE(otherThan(0, byDefault.run({u"import"_s, file})), QByteArray());
    QVERIFY(QFile::exists(m_home->filePath(u".local/share/cyberapp-console/console.sqlite"_s)));

    ConsoleProcess relative(m_home->path());
    QCOMPARE(otherThan(0, relative.run({u"import"_s, file, u"--data=deep/er/folder"_s})), QByteArray());
    QVERIFY(QFile::exists(m_home->filePath(u"deep/er/folder/console.sqlite"_s)));
}

void TestCommandLine::filesAreTheirOwnersAlone()
{
    QCOMPARE(otherThan(0, import(Base)), QByteArray());
    QCOMPARE(otherThan(0, run({u"token"_s})), QByteArray());
    QCOMPARE(otherThan(0, run({u"export"_s, data() + "/export.json"_L1})), QByteArray());
    ConsoleProcess server(m_home->path());
    server.start({u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--data"_s, data()});
    QVERIFY(server.waitUntilListening().isValid());
    QVERIFY(!(QFile::permissions(data()) & Others));
    int files = 0;
    for (QDirIterator it(data(), QDir::Files | QDir::Hidden); it.hasNext(); ++files) {
        const QString file = it.next();
        QVERIFY2(!(QFile::permissions(file) & (Others | QFile::ExeOwner)), qPrintable(file));
    }
    QVERIFY(files >= 4);
    server.sendSignal(SIGTERM);
    QCOMPARE(otherThan(0, server.waitForEnd()), QByteArray());
}

void TestCommandLine::importsAreCounted()
{
    const auto first = import(Base);
    QCOMPARE(otherThan(0, first), QByteArray());
    QCOMPARE(first.err, QByteArray());
    QCOMPARE(first.out,
        QByteArray("partners: 2 new, 0 changed, 0 unchanged\n"
                   "customers: 2 new, 0 changed, 0 unchanged\n"
                   "credentials: 0 new, 0 changed, 0 unchanged\n"
                   "endpoints: 1 new, 0 changed, 0 unchanged\n"
                   "issuers: 1 new, 0 changed, 0 unchanged\n"));
    const auto second = import(
        R"({)"
        R"("partners": [{"vendor_tenant_id": "p", "name": "P"},)"
        R"({"vendor_tenant_id": "q", "name": "Renamed"},)"
        R"({"vendor_tenant_id": "r", "name": "R"}],)"
        R"("customers": [{"vendor_tenant_id": "c", "name": "C", "partner": "q"},)"
        R"({"vendor_tenant_id": "d", "name": "D", "partner": "q"}],)"
        R"("endpoints": ["wasabi_technologies.wasabi_qa", "v.app"],)"
        R"("issuers": [{"issuer": "https://issuer.test", "jwks_url": "https://issuer.test/keys", "audience": "a"}])"
        R"(})");
    QCOMPARE(otherThan(0, second), QByteArray());
    QCOMPARE(second.out,
        QByteArray("partners: 1 new, 1 changed, 1 unchanged\n"
                   "customers: 0 new, 1 changed, 1 unchanged\n"
                   "credentials: 0 new, 0 changed, 0 unchanged\n"
                   "endpoints: 1 new, 0 changed, 1 unchanged\n"
                   "issuers: 0 new, 1 changed, 0 unchanged\n"));
    QCOMPARE(otherThan(0, import("{}")), QByteArray());
}

void TestCommandLine::importingTwiceChangesNothing()
{
    const QByteArray file =
        R"({)"
        R"("partners": [{"vendor_tenant_id": "p", "name": "Müller \"&\" Söhne", "state": "ENABLED",)"
        R"("acronis_tenant_id": "9AE2AADA-2342-4FC0-8D92-007B597A7D9C",)"
        R"("settings": {"whole": 1.0, "exponent": 1e3, "big": 9007199254740993, "huge": 1e300,)"
        R"("fraction": 0.1, "zero": -0.0, "list": [1.0, [2.0]], "nested": {"x": 3.0}, "b": 1, "a": 2}},)"
        R"({"vendor_tenant_id": "q", "name": "Q", "parent": "p"}],)"
        R"("customers": [{"vendor_tenant_id": "c", "name": "", "partner": "q", "settings": {"n": 2.0}}],)"
        R"("credentials": [{"identity": "i", "password": "secret", "partner": "p"},)"
        R"({"identity": "empty", "password": "", "partner": "p"}],)"
        R"("endpoints": ["v.app"],)"
        R"("issuers": [{"issuer": "https://i.test", "jwks_url": "https://i.test/keys", "audience": "a"}]})";
    QCOMPARE(otherThan(0, import(file)), QByteArray());
    const QByteArray before = exported();
    const auto again = import(file);
    QCOMPARE(otherThan(0, again), QByteArray());
    QCOMPARE(again.out,
        QByteArray("partners: 0 new, 0 changed, 2 unchanged\n"
                   "customers: 0 new, 0 changed, 1 unchanged\n"
                   "credentials: 0 new, 0 changed, 2 unchanged\n"
                   "endpoints: 0 new, 0 changed, 1 unchanged\n"
                   "issuers: 0 new, 0 changed, 1 unchanged\n"));
    QCOMPARE(exported(), before);
}

void TestCommandLine::tenantsMayMoveWithinAFile_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("extra");
    QTest::newRow("partners") << u"partners"_s << QString();
    QTest::newRow("customers") << u"customers"_s << uR"(, "partner": "owner")"_s;
}

void TestCommandLine::tenantsMayMoveWithinAFile()
{
    QFETCH(QString, list);
    QFETCH(QString, extra);
    QCOMPARE(
        otherThan(0, import(R"({"partners": [{"vendor_tenant_id": "owner", "name": ""}]})")), QByteArray());
    const auto file = [&](const QList<int> &tenants) {
        QStringList rows;
        for (qsizetype i = 0; i < tenants.size(); ++i) {
            rows +=
                uR"({"vendor_tenant_id": "%1", "name": "", "acronis_tenant_id": "aaaaaaaa-0000-4000-8000-00000000000%2"%3})"_s
                    .arg(i)
                    .arg(tenants[i])
                    .arg(extra);
        }
        return uR"({"%1": [%2]})"_s.arg(list, rows.join(u',')).toUtf8();
    };
    const auto held = [&] {
        QList<int> tenants;
        for (const QJsonValue &row : QJsonDocument::fromJson(exported())[list].toArray()) {
            if (row["vendor_tenant_id"_L1] != u"owner"_s)
                tenants += row["acronis_tenant_id"_L1].toString().last(1).toInt();
        }
        return tenants;
    };
    for (const QList<int> &tenants :
        QList<QList<int>> {{1, 2}, {2, 1}, {3, 2, 1}, {2, 1, 3}, {4, 3, 2, 1}, {1, 4, 3, 2}}) {
        QCOMPARE(otherThan(0, import(file(tenants))), QByteArray());
        QCOMPARE(held(), tenants);
    }
}

void TestCommandLine::parentsMayMoveWithinAFile_data()
{
    QTest::addColumn<QByteArray>("rows");
    const QByteArray a = R"({"vendor_tenant_id": "a", "name": "", "parent": "b"})";
    const QByteArray b = R"({"vendor_tenant_id": "b", "name": "", "parent": "c"})";
    const QByteArray c = R"({"vendor_tenant_id": "c", "name": ""})";
    QTest::newRow("top down") << c + ',' + b + ',' + a;
    QTest::newRow("bottom up") << a + ',' + b + ',' + c;
}

void TestCommandLine::parentsMayMoveWithinAFile()
{
    QFETCH(QByteArray, rows);
    QCOMPARE(otherThan(0,
                 import(R"({"partners": [{"vendor_tenant_id": "a", "name": ""},)"
                        R"({"vendor_tenant_id": "b", "name": "", "parent": "a"}]})")),
        QByteArray());
    const auto moved = import("{\"partners\": [" + rows + "]}");
    QCOMPARE(otherThan(0, moved), QByteArray());
    QVERIFY2(moved.out.startsWith("partners: 1 new, 2 changed, 0 unchanged\n"), moved.out.constData());
    const auto again = import("{\"partners\": [" + rows + "]}");
    QVERIFY2(again.out.startsWith("partners: 0 new, 0 changed, 3 unchanged\n"), again.out.constData());
}

void TestCommandLine::aFaultyFileChangesNothing_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("place");
    const auto row = [](const char *name, const QByteArray &file, const QByteArray &place) {
        QTest::newRow(name) << file << place;
    };
    row("empty", "", "line 1");
    row("not JSON", "{\n\"partners\": [\n{]}", "line 3");
    row("not UTF-8", "{\"partners\": [{\"vendor_tenant_id\": \"\xff\"}]}", "line 1");
    row("deep nesting", QByteArray(100'000, '['), "line 1");
    row("an array", "[]", "not a workspace");
    row("null", "null", "line 1");
    row("unknown list", R"({"partner": []})", "\"partner\"");
    for (const QByteArray list : {"partners", "customers", "credentials", "issuers"}) {
        QTest::addRow("%s: an object", list.constData()) << "{\"" + list + "\": {}}" << list + ':';
        QTest::addRow("%s: null", list.constData()) << "{\"" + list + "\": null}" << list + ':';
        QTest::addRow("%s: of numbers", list.constData()) << "{\"" + list + "\": [1]}" << list + "[0]";
        QTest::addRow("%s: of nothing", list.constData()) << "{\"" + list + "\": [{}]}" << list + "[0].";
    }
    row("endpoints: an object", R"({"endpoints": {}})", "endpoints:");
    row("endpoints: null", R"({"endpoints": null})", "endpoints:");
    row("endpoints: numbers", R"({"endpoints": ["v.app", 1]})", "endpoints[1]");
    row("endpoints: vendor alone", R"({"endpoints": ["vendor"]})", "endpoints[0]");
    row("endpoints: upper case", R"({"endpoints": ["V.app"]})", "endpoints[0]");
    row("endpoints: identifier", R"({"endpoints": ["cti.v.app.e.v1.0~x"]})", "endpoints[0]");
    row("endpoints: wildcard", R"({"endpoints": ["v.*"]})", "endpoints[0]");
    row("endpoints: empty", R"({"endpoints": [""]})", "endpoints[0]");

    const auto partner = [&row](const char *name, const QByteArray &fields, const QByteArray &place) {
        row(name, "{\"partners\": [{\"vendor_tenant_id\": \"new\", \"name\": \"\"}, {" + fields + "}]}",
            "partners[1]" + place);
    };
    const QByteArray named = R"("vendor_tenant_id": "x", "name": "X", )";
    partner("partner: unknown key", named + R"("colour": "red")", ": unknown key \"colour\"");
    partner("partner: no id", R"("name": "X")", ".vendor_tenant_id: is missing");
    partner("partner: no name", R"("vendor_tenant_id": "x")", ".name: is missing");
    partner("partner: id is a number", R"("vendor_tenant_id": 1, "name": "X")", ".vendor_tenant_id");
    partner("partner: id is null", R"("vendor_tenant_id": null, "name": "X")", ".vendor_tenant_id");
    partner("partner: id is empty", R"("vendor_tenant_id": "", "name": "X")", ".vendor_tenant_id");
    partner(
        "partner: id with a line feed", R"("vendor_tenant_id": "a\nb", "name": "X")", ".vendor_tenant_id");
    partner("partner: id with NUL", R"("vendor_tenant_id": "a\u0000b", "name": "X")", ".vendor_tenant_id");
    partner("partner: id with a lone surrogate", R"("vendor_tenant_id": "\ud800", "name": "X")",
        ".vendor_tenant_id");
    partner("partner: id too long", "\"vendor_tenant_id\": \"" + QByteArray(257, 'x') + "\", \"name\": \"\"",
        ".vendor_tenant_id");
    partner("partner: id twice", R"("vendor_tenant_id": "new", "name": "X")", ".vendor_tenant_id");
    partner("partner: name is a number", R"("vendor_tenant_id": "x", "name": 1)", ".name");
    partner("partner: name with NUL", R"("vendor_tenant_id": "x", "name": "a\u0000b")", ".name");
    partner("partner: name with a lone surrogate", R"("vendor_tenant_id": "x", "name": "\udfff")", ".name");
    partner("partner: parent unknown", named + R"("parent": "nobody")", ".parent");
    partner("partner: parent is itself", named + R"("parent": "x")", ".parent");
    partner("partner: parent is a list", named + R"("parent": ["p"])", ".parent");
    partner("partner: tenant no UUID", named + R"("acronis_tenant_id": "9ae2aada")", ".acronis_tenant_id");
    partner("partner: tenant is empty", named + R"("acronis_tenant_id": "")", ".acronis_tenant_id");
    partner("partner: tenant in use",
        named + R"("acronis_tenant_id": "9AE2AADA-2342-4FC0-8D92-007B597A7D9C")", ".acronis_tenant_id");
    partner("partner: state", named + R"("state": "enabled")", ".state");
    partner("partner: state is true", named + R"("state": true)", ".state");
    partner("partner: settings are a list", named + R"("settings": [])", ".settings");
    partner("partner: settings are text", named + R"("settings": "{}")", ".settings");
    partner("partner: datacenter", named + R"("datacenter_url": 1)", ".datacenter_url");
    partner("partner: mode", named + R"("mode": "magic")", ".mode");
    row("partner: tenant twice in the file",
        R"({"partners": [{"vendor_tenant_id": "x", "name": "", "acronis_tenant_id": "bbbbbbbb-0000-4000-8000-000000000001"},)"
        R"({"vendor_tenant_id": "y", "name": "", "acronis_tenant_id": "BBBBBBBB-0000-4000-8000-000000000001"}]})",
        "partners[1].acronis_tenant_id");
    row("partner: cycle",
        R"({"partners": [{"vendor_tenant_id": "x", "name": "", "parent": "y"},)"
        R"({"vendor_tenant_id": "y", "name": "", "parent": "x"}]})",
        "partners[1].parent");
    row("partner: cycle with what is there",
        R"({"partners": [{"vendor_tenant_id": "p", "name": "", "parent": "q"}]})", "partners[0].parent");

    const auto customer = [&row](const char *name, const QByteArray &fields, const QByteArray &place) {
        row(name,
            R"({"partners": [{"vendor_tenant_id": "new", "name": ""}], "customers": [)"
            R"({"vendor_tenant_id": "new", "name": "", "partner": "new"}, {)"
                + fields + "}]}",
            "customers[1]" + place);
    };
    const QByteArray owned = R"("vendor_tenant_id": "x", "name": "X", "partner": "p", )";
    customer("customer: unknown key", owned + R"("parent": "p")", ": unknown key \"parent\"");
    customer("customer: no partner", R"("vendor_tenant_id": "x", "name": "X")", ".partner: is missing");
    customer("customer: unknown partner", R"("vendor_tenant_id": "x", "name": "X", "partner": "nobody")",
        ".partner");
    customer(
        "customer: partner is null", R"("vendor_tenant_id": "x", "name": "X", "partner": null)", ".partner");
    customer("customer: id twice", R"("vendor_tenant_id": "new", "name": "X", "partner": "p")",
        ".vendor_tenant_id");
    customer("customer: tenant no UUID", owned + R"("acronis_tenant_id": "x")", ".acronis_tenant_id");
    customer("customer: tenant in use",
        owned + R"("acronis_tenant_id": "aaaaaaaa-0000-4000-8000-000000000001")", ".acronis_tenant_id");
    customer("customer: excluded is text", owned + R"("excluded": "yes")", ".excluded");
    customer("customer: state", owned + R"("state": 1)", ".state");

    const auto credential = [&row](const char *name, const QByteArray &fields, const QByteArray &place) {
        row(name,
            R"({"partners": [{"vendor_tenant_id": "new", "name": ""}], "credentials": [{)" + fields + "}]}",
            "credentials[0]" + place);
    };
    credential("credential: password and hash",
        R"("identity": "i", "password": "x", "hash": "y", "partner": "p")", ".password");
    credential("credential: neither", R"("identity": "i", "partner": "p")", ".password");
    credential(
        "credential: password is a number", R"("identity": "i", "password": 1, "partner": "p")", ".password");
    credential("credential: hash is plain", R"("identity": "i", "hash": "secret", "partner": "p")", ".hash");
    credential("credential: hash is bcrypt",
        R"("identity": "i", "hash": "$2b$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW", "partner": "p")",
        ".hash");
    credential("credential: hash that takes gigabytes",
        R"("identity": "i", "hash": "$argon2id$v=19$m=4194304,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$c29tZWhhc2hzb21laGFzaHNvbWVoYXNoc29tZWhhc2g", "partner": "p")",
        ".hash");
    credential("credential: identity with a colon", R"("identity": "a:b", "password": "x", "partner": "p")",
        ".identity");
    credential(
        "credential: identity is empty", R"("identity": "", "password": "x", "partner": "p")", ".identity");
    credential("credential: identity with NUL", R"("identity": "a\u0000", "password": "x", "partner": "p")",
        ".identity");
    credential("credential: unknown partner",
        R"("identity": "i", "hash": "$argon2id$v=19$m=8,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$c29tZWhhc2hzb21laGFzaHNvbWVoYXNoc29tZWhhc2g", "partner": "nobody")",
        "");
    credential("credential: unknown key", R"("identity": "i", "password": "x", "partner": "p", "role": "r")",
        ": unknown key \"role\"");
    row("credential: identity twice",
        R"({"credentials": [{"identity": "i", "password": "x", "partner": "p"},)"
        R"({"identity": "i", "password": "y", "partner": "p"}]})",
        "credentials[1].identity");

    const auto issuer = [&row](const char *name, const QByteArray &fields, const QByteArray &place) {
        row(name, R"({"endpoints": ["new.app"], "issuers": [{)" + fields + "}]}", "issuers[0]" + place);
    };
    issuer("issuer: no name", R"("jwks_url": "https://i.test/keys")", ".issuer");
    issuer("issuer: empty name", R"("issuer": "", "jwks_url": "https://i.test/keys")", ".issuer");
    issuer("issuer: no address", R"("issuer": "https://i.test")", ".jwks_url");
    issuer("issuer: address of a file", R"("issuer": "https://i.test", "jwks_url": "file:///etc/passwd")",
        ".jwks_url");
    issuer(
        "issuer: address without host", R"("issuer": "https://i.test", "jwks_url": "https://")", ".jwks_url");
    issuer("issuer: plain address of another machine",
        R"("issuer": "https://i.test", "jwks_url": "http://i.test/keys")", ".jwks_url");
    issuer("issuer: audience is a list",
        R"("issuer": "https://i.test", "jwks_url": "https://i.test/keys", "audience": ["a"])", ".audience");
    issuer("issuer: unknown key",
        R"("issuer": "https://i.test", "jwks_url": "https://i.test/keys", "keys": "a")",
        ": unknown key \"keys\"");
}

void TestCommandLine::aFaultyFileChangesNothing()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, place);
    // One data folder for all rows, since none may change it.
    static const QTemporaryDir home;
    const QStringList folder {u"--data"_s, home.filePath(u"data"_s)};
    ConsoleProcess console(m_home->path());
    static const QByteArray before = [&] {
        const QString base = write(u"base.json"_s, Base);
        console.run(QStringList {u"import"_s, base} + folder);
        return console.run(QStringList {u"export"_s} + folder).out;
    }();
    QVERIFY(before.contains("wasabi_technologies.wasabi_qa"));

    const auto refused = console.run(QStringList {u"import"_s, write(u"workspace.json"_s, file)} + folder);
    QCOMPARE(otherThanComplaint(1, refused), QByteArray());
    QVERIFY2(refused.err.contains("workspace.json: "), refused.err.constData());
    QVERIFY2(refused.err.contains(place), refused.err.constData());
    QCOMPARE(console.run(QStringList {u"export"_s} + folder).out, before);
}

void TestCommandLine::unreadableFilesAreTold()
{
    QCOMPARE(otherThanComplaint(1, run({u"import"_s, u"nowhere.json"_s})), QByteArray());
    QCOMPARE(otherThanComplaint(1, run({u"import"_s, m_home->path()})), QByteArray());
    const QString file = write(u"secret.json"_s, Base);
    QVERIFY(QFile::setPermissions(file, {}));
    ConsoleProcess console(m_home->path());
    console.obeyPermissions();
    QCOMPARE(otherThanComplaint(1, console.run({u"import"_s, file, u"--data"_s, data()})), QByteArray());
    QVERIFY(!QFile::exists(data()));
}

void TestCommandLine::exportsComeBackIdentical()
{
    const QByteArray file =
        R"({)"
        R"("partners": [{"vendor_tenant_id": "z", "name": "Z \u2028 \u0001 \"é\" 🔑", "parent": "y", "state": "ENABLED",)"
        R"("acronis_tenant_id": "9ae2aada-2342-4fc0-8d92-007b597a7d9c", "settings": {"a": [1.5, null, {"b": "\u0000"}]},)"
        R"("datacenter_url": "https://eu8-cloud.acronis.com", "mode": "mirrored", "block_message": "no\nway"},)"
        R"({"vendor_tenant_id": "y", "name": "Y", "parent": "x"},)"
        R"({"vendor_tenant_id": "x", "name": "X"}],)"
        R"("customers": [{"vendor_tenant_id": "c", "name": "C", "partner": "z", "excluded": true, "state": "ENABLED",)"
        R"("acronis_tenant_id": "aaaaaaaa-0000-4000-8000-000000000001", "settings": {"n": 9007199254740993},)"
        R"("datacenter_url": "x"},)"
        R"({"vendor_tenant_id": "C", "name": "", "partner": "x"}],)"
        R"("credentials": [{"identity": "i", "password": "secret", "partner": "z"}],)"
        R"("endpoints": ["v.app.entity", "v.app"],)"
        R"("issuers": [{"issuer": "https://i.test", "jwks_url": "http://127.0.0.1:1/keys", "audience": "a"}]})";
    QCOMPARE(otherThan(0, import(file)), QByteArray());
    const auto written = run({u"export"_s, u"export.json"_s});
    QCOMPARE(otherThan(0, written), QByteArray());
    QCOMPARE(written.out + written.err, QByteArray());
    QFile made(m_home->filePath(u"export.json"_s));
    QVERIFY(made.open(QIODevice::ReadOnly));
    const QByteArray whole = made.readAll();
    QVERIFY(!(made.permissions() & Others));
    QVERIFY(QJsonDocument::fromJson(whole).isObject());
    QCOMPARE(exported(), whole);

    const QStringList elsewhere {u"--data"_s, m_home->filePath(u"elsewhere"_s)};
    ConsoleProcess console(m_home->path());
    QCOMPARE(
        otherThan(0, console.run(QStringList {u"import"_s, u"export.json"_s} + elsewhere)), QByteArray());
    QCOMPARE(console.run(QStringList {u"export"_s} + elsewhere).out, whole);
    const auto again = run({u"import"_s, u"export.json"_s});
    QCOMPARE(otherThan(0, again), QByteArray());
    QVERIFY2(again.out.count(" 0 new, 0 changed, ") == 5, again.out.constData());
    QCOMPARE(exported(), whole);
}

void TestCommandLine::exportsThatCannotBeWrittenAreTold()
{
    QCOMPARE(otherThan(0, import(Base)), QByteArray());
    QCOMPARE(otherThanComplaint(1, run({u"export"_s, u"no/such/folder/export.json"_s})), QByteArray());
    QCOMPARE(otherThanComplaint(1, run({u"export"_s, m_home->path()})), QByteArray());
    ConsoleProcess console(m_home->path());
    console.process().setStandardOutputFile(u"/dev/full"_s);
    QCOMPARE(otherThanComplaint(1, console.run({u"export"_s, u"--data"_s, data()})), QByteArray());
}

void TestCommandLine::secretsAreNowhere()
{
    const QByteArray file = R"({"partners": [{"vendor_tenant_id": "p", "name": "P"}],)"
                            R"("credentials": [{"identity": "paul", "password": ")"
        + QByteArray(Secret) + R"(", "partner": "p"}], "endpoints": ["wasabi_technologies.wasabi_qa"]})";
    const QString path = write(u"workspace.json"_s, file);
    const QStringList loud {u"--log-level"_s, u"debug"_s};
    QByteArray said;
    const auto listen = [&said](const ConsoleProcess::Outcome &outcome) {
        said += outcome.out + outcome.err;
        return outcome.exitCode;
    };
    QCOMPARE(listen(run(QStringList {u"import"_s, path} + loud)), 0);
    QCOMPARE(listen(run(QStringList {u"export"_s} + loud)), 0);
    const QByteArray token = bearerToken();

    ConsoleProcess server(m_home->path());
    server.start(QStringList {u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--data"_s, data()} + loud);
    const QUrl url = server.waitUntilListening();
    const QByteArray body = GatewayRequest::readMapping(Ids::NilTenant).json();
    const QByteArray right = cyberAppAuth(u"paul"_s, QLatin1String(Secret));
    const QByteArray wrong = cyberAppAuth(u"paul"_s, u"wr0ng-plain"_s);
    QCOMPARE(httpPost(url, body, {{"Authorization", token}, {"X-CyberApp-Auth", right}}).status, 200);
    QCOMPARE(httpPost(url, body, {{"Authorization", token}, {"X-CyberApp-Auth", wrong}}).status, 401);
    QCOMPARE(httpPost(url, body, {{"Authorization", token.chopped(4) + "AAAA"}}).status, 401);
    server.sendSignal(SIGTERM);
    QCOMPARE(listen(server.waitForEnd()), 0);

    QVERIFY(said.contains("$argon2id$"));
    QByteArray stored;
    for (QDirIterator it(data(), QDir::Files | QDir::Hidden); it.hasNext();) {
        QFile one(it.next());
        QVERIFY(one.open(QIODevice::ReadOnly));
        stored += one.readAll();
    }
    QVERIFY(stored.contains("paul"));
    for (const QByteArray &secret :
        {QByteArray(Secret), right, wrong, QByteArray("wr0ng-plain"), token.last(64)}) {
        QVERIFY(!secret.isEmpty());
        QVERIFY2(!said.contains(secret), secret.constData());
        QVERIFY2(!stored.contains(secret), secret.constData());
    }
}

void TestCommandLine::badDataFoldersAreTold()
{
    const QString file = write(u"workspace.json"_s, Base);
    const QStringList commands {u"export"_s, u"token"_s, u"serve"_s, u"import"_s};
    const auto refusedBy = [&](const QString &folder) {
        for (const QString &command : commands) {
            QStringList arguments {command, u"--data"_s, folder};
            if (command == "import"_L1)
                arguments += file;
            if (command == "serve"_L1)
                arguments += {u"--listen"_s, u"127.0.0.1:0"_s};
            ConsoleProcess console(m_home->path());
            console.obeyPermissions();
            QCOMPARE(otherThanComplaint(1, console.run(arguments)), QByteArray());
        }
    };
    refusedBy(file);
    refusedBy(file + "/below"_L1);

    QVERIFY(QDir(m_home->path()).mkdir(u"locked"_s));
    const QString locked = m_home->filePath(u"locked"_s);
    QVERIFY(QFile::setPermissions(locked, {}));
    refusedBy(locked);
    refusedBy(locked + "/below"_L1);
    QVERIFY(QFile::setPermissions(locked, QFile::ReadOwner | QFile::ExeOwner));
    refusedBy(locked);
    QVERIFY(QFile::setPermissions(locked, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));

    QCOMPARE(otherThan(0, import(Base)), QByteArray());
    QVERIFY(QFile::setPermissions(data() + "/console.sqlite"_L1, {}));
    refusedBy(data());
}

void TestCommandLine::damagedDatabasesAreTold()
{
    const QString workspace = write(u"workspace.json"_s, Base);
    const auto refused = [&](const QByteArray &content) {
        QDir().mkpath(data());
        QFile file(data() + "/console.sqlite"_L1);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        for (const QStringList &arguments : {QStringList {u"export"_s}, QStringList {u"import"_s, workspace},
                 QStringList {u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s}}) {
            const auto outcome = run(arguments);
            QCOMPARE(otherThanComplaint(1, outcome), QByteArray());
            QVERIFY2(outcome.err.contains("console.sqlite") || outcome.err.contains("newer"),
                outcome.err.constData());
        }
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content);
    };
    refused("This is no database.\n" + QByteArray(5000, 'x'));

    QCOMPARE(otherThan(0, ConsoleProcess(m_home->path()).run({u"import"_s, workspace, u"--data=good"_s})),
        QByteArray());
    QFile good(m_home->filePath(u"good/console.sqlite"_s));
    QVERIFY(good.open(QIODevice::ReadOnly));
    QByteArray newer = good.readAll();
    newer.replace(60, 4, QByteArray("\x00\x00\x03\xe7", 4)); // user_version 999
    refused(newer);
}

void TestCommandLine::aBusyDatabaseIsTold()
{
    QCOMPARE(otherThan(0, import(Base)), QByteArray());
    const QByteArray before = exported();
    const auto holder = Connection::open(data() + "/console.sqlite"_L1, Connection::Mode::ReadWrite);
    QVERIFY(holder && (*holder)->execute(u"BEGIN IMMEDIATE"_s));
    const auto refused = import(R"({"endpoints": ["v.app"]})");
    QCOMPARE(otherThanComplaint(1, refused), QByteArray());
    QVERIFY2(refused.err.contains("try again"), refused.err.constData());
    QCOMPARE(exported(), before);
    QVERIFY((*holder)->execute(u"ROLLBACK"_s));
    QCOMPARE(otherThan(0, import(R"({"endpoints": ["v.app"]})")), QByteArray());
}

void TestCommandLine::tokensOpenTheDoorTheyAreFor()
{
    QCOMPARE(otherThan(0, import(Base)), QByteArray());
    ConsoleProcess server(m_home->path());
    server.start({u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--data"_s, data()});
    const QUrl url = server.waitUntilListening();
    QVERIFY(url.isValid());
    GatewayRequest request = GatewayRequest::getState();
    const auto status = [&](const QStringList &arguments) {
        return httpPost(url, request.json(), {{"Authorization", bearerToken(arguments)}}).status;
    };
    QCOMPARE(status({}), 200);
    QCOMPARE(status({u"--endpoint"_s, Ids::Endpoint}), 200);
    QCOMPARE(status({u"--expires"_s, u"5"_s}), 200);
    QCOMPARE(status({u"--expires"_s, u"-300"_s}), 401);
    QCOMPARE(status({u"--expires=-300"_s}), 401);
    QCOMPARE(status({u"--endpoint"_s, Ids::OtherEndpoint}), 403);
    request.endpointId = Ids::OtherEndpoint;
    QCOMPARE(status({u"--endpoint"_s, Ids::OtherEndpoint}), 403);
    server.sendSignal(SIGTERM);
    QCOMPARE(otherThan(0, server.waitForEnd()), QByteArray());

    QVERIFY(!(QFile::permissions(data() + "/development-key.json"_L1) & Others));
    const auto once = run({u"token"_s});
    QCOMPARE(once.out.count('\n'), 1);
    QCOMPARE(once.out.count('.'), 2);
    QCOMPARE(once.err, QByteArray());
}

void TestCommandLine::aTokenNeedsAnEndpoint()
{
    const auto outcome = run({u"token"_s});
    QCOMPARE(otherThanComplaint(1, outcome), QByteArray());
    QVERIFY(outcome.err.contains("--endpoint"));
    QCOMPARE(otherThan(0, run({u"token"_s, u"--endpoint"_s, Ids::Endpoint})), QByteArray());
}

void TestCommandLine::servingTakesOneLineAndOneSignal_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
}

void TestCommandLine::servingTakesOneLineAndOneSignal()
{
    QFETCH(int, number);
    QCOMPARE(otherThan(0, import(Base)), QByteArray());
    ConsoleProcess server(m_home->path());
    server.start({u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--threads"_s, u"1"_s, u"--data"_s, data()});
    const QUrl url = server.waitUntilListening();
    QVERIFY(url.port() > 0);
    QCOMPARE(
        httpPost(url, GatewayRequest::getState().json(), {{"Authorization", bearerToken()}}).status, 200);
    server.sendSignal(number);
    server.sendSignal(number);
    const auto ended = server.waitForEnd();
    QCOMPARE(otherThan(0, ended), QByteArray());
    QCOMPARE(ended.out, u"listening on http://127.0.0.1:%1/callback\n"_s.arg(url.port()).toUtf8());
    QCOMPARE(ended.err, QByteArray());
}

void TestCommandLine::aSignalLetsTheRequestInHandFinish()
{
    QCOMPARE(otherThan(0, import(Base)), QByteArray());
    ConsoleProcess server(m_home->path());
    server.start({u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--data"_s, data()});
    const QUrl url = server.waitUntilListening();
    const QByteArray body = GatewayRequest::getState().json();
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, quint16(url.port()));
    QVERIFY(socket.waitForConnected());
    socket.write("POST /callback HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: "
        + bearerToken() + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n"
        + body.first(10));
    QVERIFY(socket.waitForBytesWritten());
    // An answer on another connection: by then the half request has been read.
    QCOMPARE(httpPost(url, body).status, 401);
    server.sendSignal(SIGTERM);
    QTRY_COMPARE(httpPost(url, body).status, 0);
    QCOMPARE(server.process().state(), QProcess::Running);
    socket.write(body.sliced(10));
    QByteArray answer;
    while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(5000))
        answer += socket.readAll();
    QVERIFY2(answer.startsWith("HTTP/1.1 200 "), answer.constData());
    QCOMPARE(otherThan(0, server.waitForEnd()), QByteArray());
}

void TestCommandLine::aTakenPortIsTold()
{
    QTcpServer holder;
    QVERIFY(holder.listen(QHostAddress::LocalHost));
    const QString place = u"127.0.0.1:%1"_s.arg(holder.serverPort());
    const auto refused = run({u"serve"_s, u"--listen"_s, place});
    QCOMPARE(otherThanComplaint(1, refused), QByteArray());
    QVERIFY2(
        refused.err.contains("--listen") || refused.err.contains("another port"), refused.err.constData());
    QVERIFY2(refused.err.contains(QByteArray::number(holder.serverPort())), refused.err.constData());
}

void TestCommandLine::anotherProcessImportsWhileServing()
{
    QCOMPARE(otherThan(0, import(Base)), QByteArray());
    const QByteArray token = bearerToken();
    ConsoleProcess server(m_home->path());
    server.start({u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--data"_s, data()});
    const QUrl url = server.waitUntilListening();
    const auto state = [&] {
        return httpPost(url, GatewayRequest::getState().json(), {{"Authorization", token}})
            .json()["payload"_L1]["state"_L1]
            .toString();
    };
    for (const QString &wanted : {u"DISABLED"_s, u"ENABLED"_s, u"DISABLED"_s}) {
        QCOMPARE(otherThan(0,
                     import(uR"({"partners": [{"vendor_tenant_id": "p", "name": "P", "state": "%1"}]})"_s
                                .arg(wanted)
                                .toUtf8())),
            QByteArray());
        QCOMPARE(state(), wanted);
    }
    ConsoleProcess second(m_home->path());
    second.start({u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--data"_s, data()});
    const QUrl secondUrl = second.waitUntilListening();
    QVERIFY(secondUrl.port() != url.port());
    QCOMPARE(httpPost(secondUrl, GatewayRequest::getState().json(), {{"Authorization", token}}).status, 200);
    for (ConsoleProcess *process : {&second, &server}) {
        process->sendSignal(SIGTERM);
        QCOMPARE(otherThan(0, process->waitForEnd()), QByteArray());
    }
}

void TestCommandLine::unverifiedServingIsLoud()
{
    QCOMPARE(otherThan(0, import(Base)), QByteArray());
    for (const QString &place : {u"127.0.0.1:0"_s, u"localhost:0"_s}) {
        ConsoleProcess server(m_home->path());
        server.start({u"serve"_s, u"--insecure-no-verification"_s, u"--listen"_s, place, u"--log-level"_s,
            u"error"_s, u"--data"_s, data()});
        const QUrl url = server.waitUntilListening();
        const HttpAnswer answer = httpPost(url, GatewayRequest::getState().json());
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json()["payload"_L1]["state"_L1].toString(), u"ENABLED"_s);
        QCOMPARE(httpPost(url, "nonsense").status, 400);
        server.sendSignal(SIGTERM);
        const auto ended = server.waitForEnd();
        QCOMPARE(otherThan(0, ended), QByteArray());
        QVERIFY2(ended.err.contains("NOT verified"), ended.err.constData());
        QCOMPARE(ended.out.count('\n'), 1);
    }
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
