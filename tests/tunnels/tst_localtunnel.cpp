// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exposedconsole.h"
#include "programs.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

using namespace Console;
using namespace Qt::StringLiterals;

namespace {

constexpr int InstallationMs = 180'000;

} // namespace

/// localtunnel's own server and client from the npm registry, on loopback.
class LocaltunnelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void cleanup();
    void callbackIsAnsweredThroughTheServer();
    void killedTunnelComesBackAndTellsItsUrlAnew();
    void consoleThatEndsLeavesNoProcess_data();
    void consoleThatEndsLeavesNoProcess();
    void withoutConsentNothingIsStarted();

private:
    void serve(const QStringList &more = {});

    const QDir m_packages = QDir(QStringLiteral(PACKAGES)); // where npm puts them
    QProcess m_server;
    QString m_url;
    std::unique_ptr<ExposedConsole> m_console;
};

void LocaltunnelTest::initTestCase()
{
    QVERIFY(m_packages.mkpath(u"."_s));
    const QDir source(QStringLiteral(LOCALTUNNEL));
    const QString stamp = m_packages.filePath(u"node_modules/.package-lock.json"_s);
    const QFileInfo lock(source.filePath(u"package-lock.json"_s));
    if (!QFileInfo(stamp).exists() || QFileInfo(stamp).lastModified() < lock.lastModified()) {
        for (const QString &name : {u"package.json"_s, u"package-lock.json"_s, u"server.cjs"_s}) {
            QFile::remove(m_packages.filePath(name));
            QVERIFY(QFile::copy(source.filePath(name), m_packages.filePath(name)));
        }
        QProcess npm;
        npm.setWorkingDirectory(m_packages.path());
        npm.setProcessChannelMode(QProcess::MergedChannels);
        npm.start(u"npm"_s, {u"ci"_s, u"--ignore-scripts"_s, u"--no-audit"_s, u"--no-fund"_s});
        if (!npm.waitForFinished(InstallationMs) || npm.exitCode() != 0) {
            qWarning("%s", npm.readAll().right(2'000).constData());
            QSKIP("localtunnel could not be had from the npm registry: its tunnel was NOT tested");
        }
    }
    m_server.setWorkingDirectory(m_packages.path());
    m_server.setProcessChannelMode(QProcess::MergedChannels);
    m_server.start(u"node"_s, {u"server.cjs"_s});
    QByteArray said;
    QTRY_VERIFY2_WITH_TIMEOUT(
        (said += m_server.readAll()).contains("listening on "), said.left(2'000).constData(), 60'000);
    m_url = u"http://127.0.0.1:%1"_s.arg(said.simplified().split(' ').last().toInt());
}

void LocaltunnelTest::cleanupTestCase()
{
    m_server.kill();
    m_server.waitForFinished();
}

void LocaltunnelTest::cleanup()
{
    m_console.reset();
}

void LocaltunnelTest::serve(const QStringList &more)
{
    m_console = std::make_unique<ExposedConsole>();
    m_console->process().setEnvironment(
        u"PATH"_s, m_packages.filePath(u"node_modules/.bin"_s) + u':' + qEnvironmentVariable("PATH"));
    // The server of the registry hands out names to those who ask for one.
    static int number = 0;
    m_console->serve(
        QStringList {"tunnel.localtunnel-server="_L1 + m_url,
            u"tunnel.localtunnel-name=calm-otter-%1"_s.arg(++number), u"tunnel.localtunnel-unencrypted=yes"_s}
            + more,
        {u"--tunnel"_s, u"localtunnel"_s});
}

void LocaltunnelTest::callbackIsAnsweredThroughTheServer()
{
    serve();
    const QUrl url = m_console->waitForPublicUrl();
    QVERIFY2(url.host().endsWith(u".lt.localhost"_s), qPrintable(url.toString()));
    VERIFY_ANSWERED(m_console->ask(url));
    QCOMPARE(httpPost(url, "{}").status, 401);
}

void LocaltunnelTest::killedTunnelComesBackAndTellsItsUrlAnew()
{
    serve();
    VERIFY_ANSWERED(m_console->ask(m_console->waitForPublicUrl()));
    ::kill(static_cast<pid_t>(m_console->processes().last()), SIGKILL);
    const QUrl after = m_console->waitForPublicUrl(1);
    QVERIFY(!after.isEmpty());
    VERIFY_ANSWERED(m_console->ask(after));
}

void LocaltunnelTest::consoleThatEndsLeavesNoProcess_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("asked to") << SIGTERM;
    QTest::newRow("killed") << SIGKILL;
}

void LocaltunnelTest::consoleThatEndsLeavesNoProcess()
{
    QFETCH(const int, signal);
    serve();
    QVERIFY(!m_console->waitForPublicUrl().isEmpty());
    QVERIFY(m_console->endsWithItsTunnel(signal));
}

void LocaltunnelTest::withoutConsentNothingIsStarted()
{
    serve({u"tunnel.localtunnel-unencrypted=no"_s});
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT(
        (said += m_console->process().process().readAllStandardError()).contains("unencrypted"), 20'000);
    QVERIFY(m_console->processes().isEmpty());
}

QTEST_GUILESS_MAIN(LocaltunnelTest)
#include "tst_localtunnel.moc"
