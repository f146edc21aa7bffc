// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exposedconsole.h"
#include "peerfailures.h"
#include "programs.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTcpServer>
#include <QTest>

#include <unistd.h>

using namespace Console;
using namespace Qt::StringLiterals;

namespace {

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

bool run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished() && process.exitCode() == 0;
}

bool write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

} // namespace

/// OpenSSH's own server on loopback, and the console that reaches it by ssh -R.
class SshTunnelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void cleanup();
    void callbackIsAnsweredThroughTheHost();
    void strangersOfAHostThatNamesNobodyAreOne();
    void portThatIsAskedForIsTheOneToldOf();
    void killedTunnelComesBackAndTellsItsUrlAnew();
    void lostHostIsToldAndComesBack();
    void developmentKeyIsRefusedInPublic();
    void developmentKeyIsAcceptedWhenTheOperatorSaysSo();
    void consoleThatEndsLeavesNoProcess_data();
    void consoleThatEndsLeavesNoProcess();
    void unknownHostIsSaidInTheWordsOfSsh();

private:
    void startServer();
    void stopServer();
    void serve(const QStringList &more = {}, const QStringList &options = {});

    QTemporaryDir m_folder;
    QProcess m_server;
    quint16 m_port = 0;
    std::unique_ptr<ExposedConsole> m_console;
};

void SshTunnelTest::initTestCase()
{
    if (!QFile::exists(u"/usr/sbin/sshd"_s))
        QFAIL("OpenSSH's server is missing: apt install openssh-server");
    if (::getuid() == 0)
        QVERIFY(QDir().mkpath(u"/run/sshd"_s)); // what its service makes
    const QDir folder(m_folder.path());
    for (const QString &key : {u"host"_s, u"user"_s})
        QVERIFY(run(
            u"ssh-keygen"_s, {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, {}, u"-f"_s, folder.filePath(key)}));
    QVERIFY(QFile::copy(folder.filePath(u"user.pub"_s), folder.filePath(u"authorized"_s)));
    m_port = freePort();
    QVERIFY(write(folder.filePath(u"sshd_config"_s),
        uR"(Port %1
ListenAddress 127.0.0.1
HostKey %2/host
AuthorizedKeysFile %2/authorized
PidFile none
StrictModes no
UsePAM no
PasswordAuthentication no
PermitRootLogin prohibit-password
)"_s.arg(m_port)
            .arg(m_folder.path())
            .toUtf8()));
    QFile key(folder.filePath(u"host.pub"_s));
    QVERIFY(key.open(QIODevice::ReadOnly));
    QVERIFY(write(
        folder.filePath(u"known"_s), "[127.0.0.1]:" + QByteArray::number(m_port) + ' ' + key.readAll()));
    QVERIFY(write(folder.filePath(u"ssh_config"_s),
        uR"(Host tunnelhost
HostName 127.0.0.1
Port %1
IdentityFile %2/user
IdentitiesOnly yes
UserKnownHostsFile %2/known
GlobalKnownHostsFile none
)"_s.arg(m_port)
            .arg(m_folder.path())
            .toUtf8()));
    // The real ssh, with a configuration of its own.
    QVERIFY(folder.mkdir(u"bin"_s));
    const QString wrapper = folder.filePath(u"bin/ssh"_s);
    QVERIFY(write(wrapper,
        "#!/bin/sh\nexec /usr/bin/ssh -F " + folder.filePath(u"ssh_config"_s).toUtf8() + " \"$@\"\n"));
    QVERIFY(QFile::setPermissions(wrapper, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    startServer();
}

void SshTunnelTest::cleanupTestCase()
{
    stopServer();
}

void SshTunnelTest::cleanup()
{
    m_console.reset();
}

void SshTunnelTest::startServer()
{
    m_server.setProcessChannelMode(QProcess::MergedChannels);
    m_server.start(u"/usr/sbin/sshd"_s, {u"-D"_s, u"-e"_s, u"-f"_s, m_folder.filePath(u"sshd_config"_s)});
    QByteArray said;
    QTRY_VERIFY2_WITH_TIMEOUT(
        (said += m_server.readAll()).contains("Server listening"), said.constData(), 20'000);
}

void SshTunnelTest::stopServer()
{
    // Its sessions are processes of their own.
    const QList<qint64> sessions = descendantsOf(m_server.processId());
    m_server.kill();
    m_server.waitForFinished();
    for (const qint64 session : sessions)
        ::kill(static_cast<pid_t>(session), SIGKILL);
}

void SshTunnelTest::serve(const QStringList &more, const QStringList &options)
{
    m_console = std::make_unique<ExposedConsole>();
    m_console->process().setEnvironment(
        u"PATH"_s, m_folder.filePath(u"bin"_s) + u':' + qEnvironmentVariable("PATH"));
    m_console->serve(
        QStringList {u"tunnel.ssh-host=tunnelhost"_s, u"tunnel.ssh-url=http://127.0.0.1:{port}"_s} + more,
        QStringList {u"--tunnel"_s, u"ssh"_s} + options);
}

void SshTunnelTest::callbackIsAnsweredThroughTheHost()
{
    serve();
    const QUrl url = m_console->waitForPublicUrl();
    QVERIFY(!url.isEmpty());
    QCOMPARE(url.path(), u"/callback"_s);
    VERIFY_ANSWERED(m_console->ask(url));
    QCOMPARE(httpPost(url, "{}").status, 401);
}

void SshTunnelTest::strangersOfAHostThatNamesNobodyAreOne()
{
    serve();
    const QUrl url = m_console->waitForPublicUrl();
    const auto fail = [&url](const QByteArray &claimed) {
        QElapsedTimer clock;
        clock.start();
        return httpPost(url, "{}", {{"X-Forwarded-For", claimed}}).status == 401 ? clock.elapsed() : -1;
    };
    for (const QByteArray &claimed : {QByteArray("203.0.113.7"), QByteArray("203.0.113.8"), QByteArray()})
        QVERIFY(fail(claimed) >= 0);
    QVERIFY(fail("203.0.113.9") >= PeerFailures::firstDelayMs);
    VERIFY_ANSWERED(m_console->ask(url));
}

void SshTunnelTest::portThatIsAskedForIsTheOneToldOf()
{
    const quint16 port = freePort();
    serve({u"tunnel.ssh-port=127.0.0.1:%1"_s.arg(port)});
    const QUrl url = m_console->waitForPublicUrl();
    QCOMPARE(url.port(), port);
    VERIFY_ANSWERED(m_console->ask(url));
}

void SshTunnelTest::killedTunnelComesBackAndTellsItsUrlAnew()
{
    serve();
    const QUrl before = m_console->waitForPublicUrl();
    VERIFY_ANSWERED(m_console->ask(before));
    ::kill(static_cast<pid_t>(m_console->processes().last()), SIGKILL);
    const QUrl after = m_console->waitForPublicUrl(1);
    QVERIFY(!after.isEmpty());
    VERIFY_ANSWERED(m_console->ask(after));
}

void SshTunnelTest::lostHostIsToldAndComesBack()
{
    serve();
    QVERIFY(!m_console->waitForPublicUrl().isEmpty());
    stopServer();
    QByteArray said;
    QProcess &process = m_console->process().process();
    QTRY_VERIFY_WITH_TIMEOUT((said += process.readAllStandardError()).contains("no public URL"), 20'000);
    startServer();
    const QUrl after = m_console->waitForPublicUrl(1);
    QVERIFY(!after.isEmpty());
    VERIFY_ANSWERED(m_console->ask(after));
}

void SshTunnelTest::developmentKeyIsRefusedInPublic()
{
    serve();
    const QUrl url = m_console->waitForPublicUrl();
    VERIFY_ANSWERED(m_console->ask(url));
    QCOMPARE(m_console->askWithDevelopmentKey(url).status, 401);
}

void SshTunnelTest::developmentKeyIsAcceptedWhenTheOperatorSaysSo()
{
    serve({}, {u"--insecure-while-public"_s});
    VERIFY_ANSWERED(m_console->askWithDevelopmentKey(m_console->waitForPublicUrl()));
}

void SshTunnelTest::consoleThatEndsLeavesNoProcess_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("asked to") << SIGTERM;
    QTest::newRow("killed") << SIGKILL;
}

void SshTunnelTest::consoleThatEndsLeavesNoProcess()
{
    QFETCH(const int, signal);
    serve();
    QVERIFY(!m_console->waitForPublicUrl().isEmpty());
    QVERIFY(m_console->endsWithItsTunnel(signal));
}

void SshTunnelTest::unknownHostIsSaidInTheWordsOfSsh()
{
    serve({u"tunnel.ssh-host=no-such-host.invalid"_s});
    QByteArray said;
    QProcess &process = m_console->process().process();
    QTRY_VERIFY_WITH_TIMEOUT(
        (said += process.readAllStandardError()).contains("Could not resolve hostname"), 20'000);
    QVERIFY(said.contains("ssh ended with exit code 255"));
}

QTEST_GUILESS_MAIN(SshTunnelTest)
#include "tst_sshtunnel.moc"
