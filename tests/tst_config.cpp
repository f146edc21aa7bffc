// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"
#include "consoleprocess.h"
#include "servingsettings.h"
#include "settings.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Console;
using namespace Qt::StringLiterals;

class TestConfig : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void defaultsAreTheStructures();
    void everySettingReachesTheListener_data();
    void everySettingReachesTheListener();
    void everySettingKeepsItsBounds_data();
    void everySettingKeepsItsBounds();
    void optionsWinOverTheFileAndTheFileOverDefaults();
    void wrongOptionsAreTold_data();
    void wrongOptionsAreTold();
    void aFaultyFileIsToldAndKept_data();
    void aFaultyFileIsToldAndKept();
    void whatIsWrongCanBeReset();
    void unverifiedServingStaysOnLoopback();
    void theCommandsReadAndChange();
    void theListHasEverySetting();
    void wrongValuesChangeNothing();
    void halfOfAnIdentityIsTold();
    void servingUsesTheFile();

private:
    ConsoleProcess::Outcome config(const QStringList &words)
    {
        return ConsoleProcess(m_home->path())
            .run(QStringList(u"config"_s) + words + QStringList {u"--data"_s, data()});
    }
    QString data() const { return m_home->filePath(u"data"_s); }
    QString file() const { return data() + "/settings.json"_L1; }
    void write(const QByteArray &content)
    {
        QVERIFY(QDir().mkpath(data()));
        QFile out(file());
        QVERIFY(out.open(QIODevice::WriteOnly));
        QCOMPARE(out.write(content), content.size());
    }
    QByteArray content() const
    {
        QFile in(file());
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    Result<CommandLine> serving(const QStringList &options) const
    {
        return parseCommandLine(
            QStringList {u"cyberapp-console"_s, u"serve"_s, u"--data"_s, data()} + options)
            .and_then([](CommandLine line) { return withSettings(std::move(line)); });
    }

    std::unique_ptr<QTemporaryDir> m_home;
};

void TestConfig::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    QVERIFY(m_home->isValid());
}

void TestConfig::defaultsAreTheStructures()
{
    const auto line = serving({});
    QVERIFY(line);
    const CommandLine standard;
    QCOMPARE(line->address, standard.address);
    QCOMPARE(line->port, standard.port);
    QCOMPARE(line->threads, standard.threads);
    QVERIFY(line->limits == GuardLimits());
    QVERIFY(line->tenantRate == TenantRate());
    QCOMPARE(line->leeway, TokenRules().leeway);
    QVERIFY(!QFile::exists(data()));
}

void TestConfig::everySettingReachesTheListener_data()
{
    QTest::addColumn<QString>("key");
    for (const SettingSpec &spec : Settings::all())
        QTest::newRow(qPrintable(spec.key)) << spec.key;
}

void TestConfig::everySettingReachesTheListener()
{
    QFETCH(const QString, key);
    const auto spec = Settings::find(key);
    QVERIFY(spec);
    const QStringList texts {// as SettingSpec::Text
        u"127.0.0.2"_s, u"/etc/hosts"_s, u"console.example"_s, u"me@host.example"_s};
    const QString value = spec->isNumber()
        ? QString::number(qMax(spec->lowest, qMin(spec->highest, spec->standard.toInteger() + 1)))
        : spec->choices.isEmpty() ? texts.at(int(spec->kind))
                                  : spec->choices.last();
    QStringList options {u"--set"_s, key + u'=' + value};
    if (key == "tls.certificate"_L1 || key == "tls.key"_L1) // one needs the other
        options = {u"--set"_s, u"tls.certificate="_s + value, u"--set"_s, u"tls.key="_s + value};
    const auto standard = serving({});
    const auto line = serving(options);
    QVERIFY(standard && line);
    const bool differs = line->address != standard->address || line->port != standard->port
        || line->threads != standard->threads || line->limits != standard->limits
        || line->tenantRate != standard->tenantRate || line->leeway != standard->leeway
        || line->historyLimits.days != standard->historyLimits.days
        || line->historyLimits.rows != standard->historyLimits.rows
        || !(line->backupPlan == standard->backupPlan) || line->language != standard->language
        || line->appearance != standard->appearance || line->staysInTray != standard->staysInTray
        || line->tlsCertificate != standard->tlsCertificate || line->tlsKey != standard->tlsKey
        || line->tlsName != standard->tlsName || line->tunnel != standard->tunnel;
    QVERIFY(differs);
}

void TestConfig::everySettingKeepsItsBounds_data()
{
    everySettingReachesTheListener_data();
}

void TestConfig::everySettingKeepsItsBounds()
{
    QFETCH(const QString, key);
    const SettingSpec spec = Settings::find(key).value();
    QVERIFY(!spec.meaning.isEmpty() && spec.meaning.endsWith(u'.'));
    Settings settings;
    QVERIFY(settings.set(key, settings.text(key)));
    QStringList allWrong {u"nonsense"_s, QString(), u"1.5"_s, u"0x10"_s, u"1e3"_s, u"99999999999999999999"_s};
    if (!spec.isNumber() && spec.choices.isEmpty() && spec.kind == SettingSpec::Text::File)
        allWrong = {u"nonsense"_s, u"./file.pem"_s};
    if (!spec.isNumber() && spec.choices.isEmpty() && spec.kind == SettingSpec::Text::HostName)
        allWrong = {u"two words"_s, u"https://a.example"_s, u"a/b"_s};
    if (!spec.isNumber() && spec.choices.isEmpty() && spec.kind == SettingSpec::Text::Any)
        allWrong = {u"two\nlines"_s, QString(1'001, u'x')};
    for (const QString &wrong : std::as_const(allWrong))
        QVERIFY2(!settings.set(key, wrong), qPrintable(wrong));
    for (const QString &choice : spec.choices)
        QVERIFY(settings.set(key, choice));
    if (!spec.isNumber())
        return;
    QVERIFY(settings.set(key, QString::number(spec.lowest)));
    QVERIFY(settings.set(key, QString::number(spec.highest)));
    for (const qint64 wrong : {spec.lowest - 1, spec.highest + 1}) {
        const auto set = settings.set(key, QString::number(wrong));
        QVERIFY(!set);
        QVERIFY(set.error().detail.contains(QString::number(spec.lowest)));
        QVERIFY(set.error().detail.contains(spec.unit));
    }
    QCOMPARE(settings.number(key), spec.highest);
}

void TestConfig::optionsWinOverTheFileAndTheFileOverDefaults()
{
    write(R"({"listener.port": 9001, "listener.address": "127.0.0.3", "limits.tenant-rate": 7,)"
          R"( "limits.connections": 70, "listener.threads": 3})");
    const auto fromFile = serving({});
    QVERIFY(fromFile);
    QCOMPARE(fromFile->port, 9001);
    QCOMPARE(fromFile->address, QHostAddress(u"127.0.0.3"_s));
    QCOMPARE(fromFile->tenantRate.perSecond, 7);
    QCOMPARE(fromFile->limits.connections, 70);
    QCOMPARE(fromFile->threads, 3);
    QCOMPARE(fromFile->limits.idleMs, GuardLimits().idleMs);
    const auto given = serving({u"--listen"_s, u"127.0.0.1:0"_s, u"--tenant-rate"_s, u"0"_s, u"--threads"_s,
        u"2"_s, u"--set"_s, u"limits.connections=71"_s, u"--set"_s, u"limits.idle-time=5"_s});
    QVERIFY(given);
    QCOMPARE(given->port, 0);
    QCOMPARE(given->address, QHostAddress(QHostAddress::LocalHost));
    QCOMPARE(given->tenantRate.perSecond, 0);
    QCOMPARE(given->limits.connections, 71);
    QCOMPARE(given->limits.idleMs, 5'000);
    QCOMPARE(given->threads, 2);
}

void TestConfig::wrongOptionsAreTold_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("unknown setting") << QStringList {u"--set"_s, u"limits.nonsense=1"_s};
    QTest::newRow("no value") << QStringList {u"--set"_s, u"limits.body"_s};
    QTest::newRow("empty value") << QStringList {u"--set"_s, u"limits.body="_s};
    QTest::newRow("too low") << QStringList {u"--set"_s, u"limits.body=1"_s};
    QTest::newRow("rate in words") << QStringList {u"--tenant-rate"_s, u"many"_s};
    QTest::newRow("negative rate") << QStringList {u"--tenant-rate=-1"_s};
    QTest::newRow("unverified") << QStringList {
        u"--insecure-no-verification"_s, u"--set"_s, u"listener.address=0.0.0.0"_s};
}

void TestConfig::wrongOptionsAreTold()
{
    QFETCH(const QStringList, options);
    const auto outcome =
        ConsoleProcess(m_home->path()).run(QStringList {u"serve"_s, u"--data"_s, data()} + options);
    QCOMPARE(outcome.exitCode, 2);
    QCOMPARE(outcome.err.count('\n'), 1);
    QVERIFY(!QFile::exists(data()));
}

void TestConfig::aFaultyFileIsToldAndKept_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("empty") << QByteArray() << QByteArray("JSON");
    QTest::newRow("cut off") << QByteArray(R"({"limits.body": 2048)") << QByteArray("JSON");
    QTest::newRow("a list") << QByteArray("[]") << QByteArray("object");
    QTest::newRow("unknown key") << QByteArray(R"({"limits.newer": 1})") << QByteArray("limits.newer");
    QTest::newRow("too low") << QByteArray(R"({"limits.body": 1})") << QByteArray("limits.body");
    QTest::newRow("a fraction") << QByteArray(R"({"limits.body": 2048.5})") << QByteArray("limits.body");
    QTest::newRow("a text") << QByteArray(R"({"limits.body": "2048"})") << QByteArray("limits.body");
    QTest::newRow("null") << QByteArray(R"({"limits.body": null})") << QByteArray("limits.body");
    QTest::newRow("no address") << QByteArray(R"({"listener.address": 1})") << QByteArray("listener.address");
}

void TestConfig::aFaultyFileIsToldAndKept()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArray, word);
    write(content);
    ConsoleProcess server(m_home->path());
    const auto served = server.run({u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--data"_s, data()});
    for (const auto &outcome : {served, config({u"list"_s}), config({u"get"_s, u"limits.head"_s})}) {
        QCOMPARE(outcome.exitCode, 1);
        QCOMPARE(outcome.err.count('\n'), 1);
        QVERIFY2(outcome.err.contains(word), outcome.err.constData());
        QVERIFY(outcome.err.contains("settings.json"));
    }
    QCOMPARE(this->content(), content);
}

void TestConfig::whatIsWrongCanBeReset()
{
    write(R"({"limits.newer": 1, "limits.body": 1, "limits.head": 2048})");
    QCOMPARE(config({u"reset"_s, u"limits.newer"_s}).exitCode, 0);
    QCOMPARE(config({u"set"_s, u"limits.body"_s, u"4096"_s}).exitCode, 0);
    const auto line = serving({});
    QVERIFY(line);
    QCOMPARE(line->limits.bodyBytes, 4096);
    QCOMPARE(line->limits.headBytes, 2048); // nothing else was lost
}

void TestConfig::unverifiedServingStaysOnLoopback()
{
    write(R"({"listener.address": "0.0.0.0"})");
    const QString open = u"--insecure-no-verification"_s;
    QVERIFY(!serving({open}));
    QVERIFY(serving({open, u"--listen"_s, u"127.0.0.1:0"_s}));
}

void TestConfig::theCommandsReadAndChange()
{
    QCOMPARE(config({u"get"_s, u"limits.connections"_s}).out, "1000\n");
    QVERIFY(!QFile::exists(data())); // reading makes nothing
    QCOMPARE(config({u"set"_s, u"limits.connections"_s, u"250"_s}).exitCode, 0);
    QCOMPARE(config({u"set"_s, u"listener.address"_s, u"::1"_s}).exitCode, 0);
    QCOMPARE(config({u"get"_s, u"limits.connections"_s}).out, "250\n");
    QCOMPARE(config({u"get"_s, u"listener.address"_s}).out, "::1\n");
    QCOMPARE(QDir(data()).entryList(QDir::Files), QStringList(u"settings.json"_s));
    QVERIFY(!(QFile::permissions(file()) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther)));
    QCOMPARE(config({u"reset"_s, u"limits.connections"_s}).exitCode, 0);
    QCOMPARE(config({u"get"_s, u"limits.connections"_s}).out, "1000\n");
    QCOMPARE(config({u"get"_s, u"listener.address"_s}).out, "::1\n");
}

void TestConfig::theListHasEverySetting()
{
    QCOMPARE(config({u"set"_s, u"limits.tenant-rate"_s, u"5"_s}).exitCode, 0);
    const auto lines = config({u"list"_s}).out.trimmed().split('\n');
    QCOMPARE(lines.size(), Settings::all().size());
    QVERIFY(lines.contains(QByteArray("limits.tenant-rate\t5\trequests per second\tset\t"
                                      "Verified requests about one tenant; 0 is any number.")));
    const auto array = QJsonDocument::fromJson(config({u"list"_s, u"--json"_s}).out).array();
    QCOMPARE(array.size(), Settings::all().size());
    int set = 0;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const SettingSpec &spec = Settings::all().at(i);
        QCOMPARE(array[i][u"key"].toString(), spec.key);
        QCOMPARE(array[i][u"default"].toVariant(), spec.standard.toVariant());
        set += array[i][u"set"].toBool() ? 1 : 0;
    }
    QCOMPARE(set, 1);
}

void TestConfig::wrongValuesChangeNothing()
{
    for (const QStringList &words :
        {QStringList {u"set"_s, u"limits.body"_s, u"many"_s}, QStringList {u"set"_s, u"nonsense"_s, u"1"_s},
            QStringList {u"reset"_s, u"nonsense"_s}, QStringList {u"get"_s, u"nonsense"_s}}) {
        const auto outcome = config(words);
        QCOMPARE(outcome.exitCode, 1);
        QCOMPARE(outcome.err.count('\n'), 1);
        QVERIFY(outcome.err.contains(words.at(1).toUtf8()));
    }
    QVERIFY(!QFile::exists(file()));
}

void TestConfig::halfOfAnIdentityIsTold()
{
    QVERIFY(Settings().set(u"tls.key"_s, QString()));
    write(R"({"tls.certificate": "/etc/hosts"})");
    const auto line = serving({});
    QVERIFY(!line);
    QVERIFY(line.error().detail.contains(u"tls.key"_s));
    QVERIFY(serving({u"--set"_s, u"tls.key=/etc/hosts"_s}));
}

void TestConfig::servingUsesTheFile()
{
    QCOMPARE(config({u"set"_s, u"listener.address"_s, u"127.0.0.5"_s}).exitCode, 0);
    QCOMPARE(config({u"set"_s, u"listener.port"_s, u"0"_s}).exitCode, 0);
    ConsoleProcess server(m_home->path());
    server.start({u"serve"_s, u"--data"_s, data()});
    QCOMPARE(server.waitUntilListening().host(), u"127.0.0.5"_s);
    server.sendSignal(SIGTERM);
    QCOMPARE(server.waitForEnd().exitCode, 0);
}

QTEST_GUILESS_MAIN(TestConfig)
#include "tst_config.moc"
