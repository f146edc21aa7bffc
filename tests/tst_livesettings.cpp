// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gatewayrequest.h"
#include "livesettings.h"
#include "servingsettings.h"
#include "settings.h"
#include "settingwords.h"
#include "testservice.h"

#include <QDir>
#include <QTcpServer>
#include <QTest>

#include <algorithm>

using namespace Console;
using namespace Qt::StringLiterals;

/// What the settings page changes counts at once and at every later start, or not at all.
class TestLiveSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everySettingHasItsWords();
    void theListenerMovesAndTheFileSaysSo();
    void aTakenPortChangesNeitherListenerNorFile();
    void aFileThatCannotBeWrittenChangesNothing();
    void theRateCountsAtOnce();
    void anOptionGoesOnWinning();
    void valuesGoBackToTheirDefault();

private:
    CommandLine given(const QStringList &options = {}) const
    {
        return parseCommandLine(
            QStringList {u"cyberapp-console"_s, u"--data"_s, m_service->dataDirectory()} + options)
            .value();
    }
    Result<void> write(const QString &key, const QString &value) { return m_settings->write({{key, value}}); }
    QString stored(const QString &key) const
    {
        return Settings::load(m_service->dataDirectory()).value().text(key);
    }
    quint16 port() const { return m_service->service().listener().port(); }
    static quint16 freePort()
    {
        QTcpServer server;
        return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16(0);
    }

    std::unique_ptr<TestService> m_service;
    std::unique_ptr<LiveSettings> m_settings;
};

void TestLiveSettings::init()
{
    m_settings.reset();
    m_service = std::make_unique<TestService>();
    m_service->trustIssuer();
    CommandLine now = given();
    now.port = 0;
    m_settings = std::make_unique<LiveSettings>(m_service->service(), given(), now);
}

void TestLiveSettings::everySettingHasItsWords()
{
    const auto settings = m_settings->read();
    QVERIFY(settings);
    QCOMPARE(settings->size(), Settings::all().size());
    for (const Setting &setting : *settings) {
        // Public URL has fields of its own for these.
        if (setting.key.startsWith("tunnel."_L1))
            continue;
        QVERIFY2(SettingWords::name(setting.key) != setting.key, qPrintable(setting.key));
        QVERIFY2(SettingWords::meaning(setting.key).endsWith(u'.'), qPrintable(setting.key));
        QVERIFY2(SettingWords::problem(setting, setting.standard).isEmpty(), qPrintable(setting.key));
        for (const QString &choice : setting.choices)
            QVERIFY2(SettingWords::choice(choice) != choice, qPrintable(choice));
    }
}

void TestLiveSettings::theListenerMovesAndTheFileSaysSo()
{
    const QUrl before = m_service->url();
    const quint16 wanted = freePort();
    QVERIFY(write(u"listener.port"_s, QString::number(wanted)));
    QCOMPARE(port(), wanted);
    QCOMPARE(m_service->post(GatewayRequest::getState().json()).status, 200);
    QCOMPARE(httpPost(before, "{}").status, 0);
    QCOMPARE(stored(u"listener.port"_s), QString::number(wanted));
    QCOMPARE(withSettings(given())->port, wanted);
}

void TestLiveSettings::aTakenPortChangesNeitherListenerNorFile()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const quint16 before = port();
    const auto written = m_settings->write(
        {{u"history.days"_s, u"30"_s}, {u"listener.port"_s, QString::number(other.serverPort())}});
    QVERIFY(!written);
    QVERIFY(written.error().detail.contains(u"is taken by"_s));
    QCOMPARE(port(), before);
    QCOMPARE(m_service->post(GatewayRequest::getState().json()).status, 200);
    QCOMPARE(stored(u"listener.port"_s), u"8080"_s);
    QCOMPARE(stored(u"history.days"_s), u"365"_s);
    QCOMPARE(m_service->database().writer().historyLimits().days, 365);
}

void TestLiveSettings::aFileThatCannotBeWrittenChangesNothing()
{
    // Not by permissions, which root passes over.
    QVERIFY(QDir(m_service->dataDirectory()).mkdir(u"settings.json"_s));
    const quint16 before = port();
    QVERIFY(!write(u"listener.port"_s, QString::number(freePort())));
    QCOMPARE(port(), before);
    QCOMPARE(m_service->post(GatewayRequest::getState().json()).status, 200);
}

void TestLiveSettings::theRateCountsAtOnce()
{
    QVERIFY(m_settings->write({{u"limits.tenant-rate"_s, u"1"_s}, {u"limits.tenant-burst"_s, u"1"_s}}));
    const QByteArray request = GatewayRequest::getState().json();
    QCOMPARE(m_service->post(request).status, 200);
    QCOMPARE(m_service->post(request).status, 429);
    QVERIFY(write(u"limits.tenant-rate"_s, u"0"_s));
    QCOMPARE(m_service->post(request).status, 200);
    QVERIFY(write(u"history.days"_s, u"30"_s));
    QCOMPARE(m_service->database().writer().historyLimits().days, 30);
}

void TestLiveSettings::anOptionGoesOnWinning()
{
    const QString address = u"127.0.0.1:%1"_s.arg(port());
    const CommandLine line = given({u"--listen"_s, address});
    LiveSettings settings(m_service->service(), line, line);
    const auto list = settings.read();
    QVERIFY(list);
    const auto row = std::find_if(list->cbegin(), list->cend(),
        [](const Setting &setting) { return setting.key == u"listener.port"_s; });
    QCOMPARE(row->option, QString::number(port()));
    QCOMPARE(row->value, u"8080"_s);
    const quint16 before = port();
    QVERIFY(settings.write({{u"listener.port"_s, QString::number(freePort())}}));
    QCOMPARE(port(), before);
    QVERIFY(stored(u"listener.port"_s) != u"8080"_s);
}

void TestLiveSettings::valuesGoBackToTheirDefault()
{
    QVERIFY(write(u"history.rows"_s, u"5000"_s));
    QCOMPARE(m_service->database().writer().historyLimits().rows, 5'000);
    QVERIFY(m_settings->write({{u"history.rows"_s, std::nullopt}}));
    QCOMPARE(m_service->database().writer().historyLimits().rows, HistoryTable::Limits().rows);
    QVERIFY(!Settings::load(m_service->dataDirectory())->isSet(u"history.rows"_s));
    QVERIFY(!write(u"history.rows"_s, u"5"_s));
    QVERIFY(!write(u"no.such"_s, u"5"_s));
}

QTEST_GUILESS_MAIN(TestLiveSettings)
#include "tst_livesettings.moc"
