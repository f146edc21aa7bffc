// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "developmentkey.h"
#include "exposedconsole.h"
#include "gatewayrequest.h"
#include "peerfailures.h"
#include "programs.h"
#include "publicend.h"
#include "supervisor.h"
#include "testservice.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Console;
using namespace Qt::StringLiterals;

namespace {

const QStringList Public {u"--tunnel"_s, u"fixed"_s};
const QString Url = u"tunnel.url=https://console.example.com/callback"_s;

} // namespace

/// Who is answered, and who is taken for whom, while there is a public URL.
class ExposureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutATunnelTheDevelopmentKeyHolds();
    void withATunnelTheDevelopmentKeyDoesNotHold();
    void withATunnelUnsignedRequestsAreRefused();
    void operatorMayAcceptBoth();
    void callerIsNamedByTheTunnelAlone_data();
    void callerIsNamedByTheTunnelAlone();
    void fixedUrlIsTold();
    void listenerWhereNoTunnelCanEndIsTold();
    void developmentKeyIsRefusedUntilTheProgramIsGone();
    void strangersBehindATunnelWait();
};

void ExposureTest::withoutATunnelTheDevelopmentKeyHolds()
{
    ExposedConsole console;
    console.serve({});
    VERIFY_ANSWERED(console.askWithDevelopmentKey(console.url()));
}

void ExposureTest::withATunnelTheDevelopmentKeyDoesNotHold()
{
    ExposedConsole console;
    console.serve({Url}, Public);
    QVERIFY(!console.waitForPublicUrl().isEmpty());
    QCOMPARE(console.askWithDevelopmentKey(console.url()).status, 401);
    VERIFY_ANSWERED(console.ask(console.url()));
}

void ExposureTest::withATunnelUnsignedRequestsAreRefused()
{
    ExposedConsole console;
    console.serve({Url}, Public + QStringList(u"--insecure-no-verification"_s));
    QVERIFY(!console.waitForPublicUrl().isEmpty());
    QCOMPARE(console.askUnsigned(console.url()).status, 401);
    VERIFY_ANSWERED(console.ask(console.url()));
}

void ExposureTest::operatorMayAcceptBoth()
{
    ExposedConsole console;
    console.serve(
        {Url}, Public + QStringList {u"--insecure-no-verification"_s, u"--insecure-while-public"_s});
    QVERIFY(!console.waitForPublicUrl().isEmpty());
    VERIFY_ANSWERED(console.askUnsigned(console.url()));
}

void ExposureTest::callerIsNamedByTheTunnelAlone_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("caller");
    const QByteArray forwarded = "198.51.100.1, 203.0.113.7";
    QTest::newRow("no tunnel") << QStringList() << forwarded << QByteArray("127.0.0.1");
    QTest::newRow("tunnel") << Public << forwarded << QByteArray("203.0.113.7");
    QTest::newRow("with a port") << Public << QByteArray("203.0.113.8:4711") << QByteArray("203.0.113.8");
    QTest::newRow("IPv6") << Public << QByteArray("[2001:db8::7]:4711") << QByteArray("2001:db8::7");
    QTest::newRow("no address") << Public << QByteArray("198.51.100.1, unknown") << QByteArray("127.0.0.1");
    QTest::newRow("an open bracket") << Public << QByteArray("[") << QByteArray("127.0.0.1");
}

void ExposureTest::callerIsNamedByTheTunnelAlone()
{
    QFETCH(const QStringList, options);
    QFETCH(const QByteArray, header);
    QFETCH(const QByteArray, caller);
    ExposedConsole console;
    console.serve({Url}, options + QStringList {u"--log-level"_s, u"info"_s});
    if (!options.isEmpty())
        QVERIFY(!console.waitForPublicUrl().isEmpty());
    QCOMPARE(httpPost(console.url(), GatewayRequest::getState().json(), {{"X-Forwarded-For", header}}).status,
        401);
    QByteArray said;
    QTRY_VERIFY2_WITH_TIMEOUT(
        (said += console.process().process().readAllStandardError()).contains(" from " + caller + '\n'),
        said.constData(), 20'000);
}

void ExposureTest::fixedUrlIsTold()
{
    ExposedConsole console;
    console.serve({Url, u"tunnel.start=with-listener"_s, u"tunnel.provider=fixed"_s});
    QCOMPARE(console.waitForPublicUrl(), QUrl(u"https://console.example.com/callback"_s));
}

void ExposureTest::listenerWhereNoTunnelCanEndIsTold()
{
    ExposedConsole console;
    console.serve({Url}, Public + QStringList {u"--listen"_s, u"127.0.0.2:0"_s});
    QByteArray said;
    QTRY_VERIFY2_WITH_TIMEOUT((said += console.process().process().readAllStandardError())
                                  .contains("no public URL: A tunnel ends at 127.0.0.1, and the listener is "
                                            "at 127.0.0.2 alone"),
        said.constData(), 20'000);
    QCOMPARE(console.toldUrls(), 0);
}

void ExposureTest::developmentKeyIsRefusedUntilTheProgramIsGone()
{
    TestService console;
    console.trustIssuer();
    const auto key = DevelopmentKey::loadOrCreate(console.dataDirectory()).value();
    const QByteArray token = key.token(Ids::Endpoint, std::chrono::minutes(5), systemClock()());
    const auto status = [&console, &token] {
        return console.postBare(GatewayRequest::getState().json(), {{"Authorization", "Bearer " + token}})
            .status;
    };
    QCOMPARE(status(), 200);
    const QTemporaryDir folder;
    PublicAddress address(console.service().exposure(), console.service().probe(), folder.path());
    TunnelSettings settings;
    settings.provider = u"other"_s;
    settings.command = "leaving "_L1 + folder.filePath(u"pids"_s);
    settings.pattern = u"https://\\S+"_s;
    address.setSettings(settings);
    followListener(address, console.service().listener().url());
    QVERIFY(address.start());
    QTRY_COMPARE_WITH_TIMEOUT(pidsIn(folder.filePath(u"pids"_s)).size(), 5, 20'000);
    QCOMPARE(status(), 401);
    address.stop(); // some of its processes take no notice
    QCOMPARE(address.status().state, TunnelStatus::State::Stopped);
    QCOMPARE(status(), 401);
    QTRY_COMPARE_WITH_TIMEOUT(status(), 200, 20'000);
    QVERIFY(noneAlive(pidsIn(folder.filePath(u"pids"_s))));
}

void ExposureTest::strangersBehindATunnelWait()
{
    ExposedConsole console;
    console.serve({Url}, Public);
    QVERIFY(!console.waitForPublicUrl().isEmpty());
    const auto fail = [&console] {
        QElapsedTimer clock;
        clock.start();
        const int status = httpPost(console.url(), "{}", {{"X-Forwarded-For", "203.0.113.7"}}).status;
        return status == 401 ? clock.elapsed() : -1;
    };
    for (int i = 0; i < PeerFailures::freeFailures; ++i)
        QVERIFY(fail() >= 0);
    QVERIFY(fail() >= PeerFailures::firstDelayMs);
    VERIFY_ANSWERED(console.ask(console.url()));
}

int main(int argc, char **argv)
{
    if (const auto code = superviseIfAsked(argc, argv))
        return *code;
    qputenv("PATH", PROGRAMS ":" + qgetenv("PATH"));
    const QCoreApplication app(argc, argv);
    ExposureTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_exposure.moc"
