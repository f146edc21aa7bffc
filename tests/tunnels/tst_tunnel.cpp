// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "programs.h"
#include "redaction.h"
#include "supervisor.h"
#include "tunnel.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Console;
using namespace Qt::StringLiterals;
using State = TunnelStatus::State;
using std::chrono_literals::operator""ms;

namespace {

const TunnelEnd End {18'080, false, u"/callback"_s};

TunnelTiming hasty()
{
    TunnelTiming timing;
    timing.firstRestart = 20ms;
    timing.longestRestart = 100ms;
    timing.ask = 50ms;
    timing.tries = 3;
    return timing;
}

TunnelSettings chosen(const QString &provider)
{
    TunnelSettings settings;
    settings.provider = provider;
    settings.localtunnelConsent = true;
    return settings;
}

TunnelSettings running(const QString &command, const QString &pattern)
{
    TunnelSettings settings = chosen(u"other"_s);
    settings.command = command;
    settings.pattern = pattern;
    return settings;
}

} // namespace

class TunnelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void providersAreStartedAsTheirManualsSay_data();
    void providersAreStartedAsTheirManualsSay();
    void settingsThatCannotWorkAreRefused_data();
    void settingsThatCannotWorkAreRefused();
    void urlIsLearntTheWayTheProviderTellsIt_data();
    void urlIsLearntTheWayTheProviderTellsIt();
    void funnelWithinTheTailnetAloneIsNotPublic();
    void localtunnelAsksForConsentAndIsLast();
    void fixedUrlNeedsNoProgram();
    void programThatIsNotInstalledIsNamed();
    void killedProgramIsStartedAgainAndTellsItsNewUrl();
    void programThatKeepsFailingIsGivenUpWithItsLastLines();
    void programThatTellsNoUrlIsEnded();
    void secretsAreTakenOutOfLines_data();
    void secretsAreTakenOutOfLines();
    void stoppedTunnelLeavesNoProcess_data() { manyProcesses(); }
    void stoppedTunnelLeavesNoProcess();
    void tunnelThatGoesLeavesNoProcess_data() { manyProcesses(); }
    void tunnelThatGoesLeavesNoProcess();
    void killedConsoleLeavesNoProcess_data() { manyProcesses(); }
    void killedConsoleLeavesNoProcess();
    void whatAProgramLeavesBehindEndsWithIt();

private:
    static void manyProcesses();
    /// A new file for the ids of a program's processes.
    QString pidFile() { return m_folder.filePath(QString::number(++m_pidFiles)); }

    int m_pidFiles = 0;
    QTemporaryDir m_folder;
};

void TunnelTest::initTestCase()
{
    qputenv("PATH", PROGRAMS ":" + qgetenv("PATH"));
    qputenv("TUNNEL_HOSTNAME", "of-another-tunnel.example.com");
}

void TunnelTest::providersAreStartedAsTheirManualsSay_data()
{
    QTest::addColumn<TunnelSettings>("settings");
    QTest::addColumn<bool>("tls");
    QTest::addColumn<QString>("words");
    QTest::newRow("cloudflared") << chosen(u"cloudflared"_s) << false
                                 << u"cloudflared tunnel --config /f/cloudflared-empty.yml --no-autoupdate "
                                    "--loglevel info --metrics 127.0.0.1:0 --url http://127.0.0.1:18080"_s;
    QTest::newRow("cloudflared to TLS")
        << chosen(u"cloudflared"_s) << true
        << u"cloudflared tunnel --config /f/cloudflared-empty.yml --no-autoupdate --loglevel info "
           "--metrics 127.0.0.1:0 --url https://127.0.0.1:18080 --no-tls-verify"_s;
    QTest::newRow("ngrok") << chosen(u"ngrok"_s) << false
                           << u"ngrok http http://127.0.0.1:18080 --inspect=false --log=stdout "
                              "--log-format=logfmt --log-level=info"_s;
    QTest::newRow("tailscale") << chosen(u"tailscale"_s) << false
                               << u"tailscale funnel --https=443 http://127.0.0.1:18080"_s;
    TunnelSettings funnel = chosen(u"tailscale"_s);
    funnel.funnelPort = u"8443"_s;
    QTest::newRow("tailscale to TLS")
        << funnel << true << u"tailscale funnel --https=8443 https+insecure://127.0.0.1:18080"_s;
    TunnelSettings ssh = chosen(u"ssh"_s);
    ssh.sshTarget = u"me@host.example"_s;
    QTest::newRow("ssh, any port")
        << ssh << false
        << u"ssh -N -T -o BatchMode=yes -o ExitOnForwardFailure=yes -o ServerAliveInterval=15 -o "
           "ServerAliveCountMax=3 -o ConnectTimeout=15 -o ControlMaster=no -o ControlPath=none -o "
           "LogLevel=INFO -R 0:127.0.0.1:18080 -- me@host.example"_s;
    ssh.sshRemote = u"*:8443"_s;
    QTest::newRow("ssh, a port")
        << ssh << true
        << u"ssh -N -T -o BatchMode=yes -o ExitOnForwardFailure=yes -o ServerAliveInterval=15 -o "
           "ServerAliveCountMax=3 -o ConnectTimeout=15 -o ControlMaster=no -o ControlPath=none -o "
           "LogLevel=DEBUG1 -R *:8443:127.0.0.1:18080 -- me@host.example"_s;
    QTest::newRow("localtunnel") << chosen(u"localtunnel"_s) << false
                                 << u"lt --port 18080 --local-host 127.0.0.1"_s;
    TunnelSettings local = chosen(u"localtunnel"_s);
    local.localtunnelServer = u"https://lt.example.com"_s;
    local.localtunnelName = u"calm-otter"_s;
    QTest::newRow("localtunnel, own server")
        << local << true
        << u"lt --port 18080 --local-host 127.0.0.1 --local-https --allow-invalid-cert --host "
           "https://lt.example.com --subdomain calm-otter"_s;
    QTest::newRow("other") << running(u"bore local {port} --note \"a b\" '{url}'"_s, u"x"_s) << false
                           << u"bore local 18080 --note a b 'http://127.0.0.1:18080'"_s;
}

void TunnelTest::providersAreStartedAsTheirManualsSay()
{
    QFETCH(const TunnelSettings, settings);
    QFETCH(const bool, tls);
    QFETCH(const QString, words);
    for (const auto &provider : makeTunnelProviders()) {
        if (provider->key() != settings.provider)
            continue;
        const auto launch = provider->launch(settings, {End.port, tls, End.path}, u"/f"_s);
        QVERIFY2(launch, qPrintable(launch ? QString() : launch.error().detail));
        QCOMPARE((QStringList(launch->program) + launch->arguments).join(u' '), words);
        return;
    }
    QFAIL("there is no such provider");
}

void TunnelTest::settingsThatCannotWorkAreRefused_data()
{
    QTest::addColumn<TunnelSettings>("settings");
    QTest::addColumn<QString>("said");
    QTest::newRow("none") << chosen({}) << u"No way"_s;
    TunnelSettings ssh = chosen(u"ssh"_s);
    QTest::newRow("ssh without a host") << ssh << u"host of yours"_s;
    ssh.sshTarget = u"-oProxyCommand=touch x"_s;
    QTest::newRow("ssh, an option for a host") << ssh << u"host of yours"_s;
    ssh.sshTarget = u"host"_s;
    ssh.sshRemote = u"70000"_s;
    QTest::newRow("ssh, no port") << ssh << u"70000"_s;
    QTest::newRow("no command") << running({}, u"x"_s) << u"command line"_s;
    QTest::newRow("no pattern") << running(u"forking x"_s, {}) << u"pattern"_s;
    QTest::newRow("wrong pattern") << running(u"forking x"_s, u"(https"_s) << u"pattern"_s;
    TunnelSettings fixed = chosen(u"fixed"_s);
    fixed.fixedUrl = u"console.example.com"_s;
    QTest::newRow("no URL") << fixed << u"console.example.com"_s;
    TunnelSettings name = chosen(u"localtunnel"_s);
    name.localtunnelName = u"--open"_s;
    QTest::newRow("an option for a name") << name << u"--open"_s;
}

void TunnelTest::settingsThatCannotWorkAreRefused()
{
    QFETCH(const TunnelSettings, settings);
    QFETCH(const QString, said);
    Tunnel tunnel(m_folder.path());
    const auto started = tunnel.start(settings, End);
    QVERIFY(!started);
    QVERIFY2(started.error().detail.contains(said), qPrintable(started.error().detail));
    QCOMPARE(tunnel.status().state, State::Failed);
    QCOMPARE(tunnel.status().reason, started.error().detail);
    QVERIFY(!tunnel.status().isExposed());
}

void TunnelTest::urlIsLearntTheWayTheProviderTellsIt_data()
{
    QTest::addColumn<TunnelSettings>("settings");
    QTest::addColumn<QString>("pattern");
    QTest::newRow("cloudflared") << chosen(u"cloudflared"_s)
                                 << u"^https://[a-z]+-[a-z-]+\\.trycloudflare\\.com/callback$"_s;
    QTest::newRow("ngrok") << chosen(u"ngrok"_s) << u"^https://[0-9a-f]{8}\\.ngrok-free\\.app/callback$"_s;
    QTest::newRow("tailscale") << chosen(u"tailscale"_s)
                               << u"^https://workstation\\.tail1234\\.ts\\.net/callback$"_s;
    TunnelSettings funnel = chosen(u"tailscale"_s);
    funnel.funnelPort = u"10000"_s;
    QTest::newRow("tailscale, another port")
        << funnel << u"^https://workstation\\.tail1234\\.ts\\.net:10000/callback$"_s;
    QTest::newRow("other") << running(
        u"forking %1"_s.arg(m_folder.filePath(u"pids"_s)), u"public address: (\\S+)"_s)
                           << u"^https://forked\\.example\\.net/callback$"_s;
}

void TunnelTest::urlIsLearntTheWayTheProviderTellsIt()
{
    QFETCH(const TunnelSettings, settings);
    QFETCH(const QString, pattern);
    Tunnel tunnel(m_folder.path(), hasty());
    QVERIFY(tunnel.start(settings, End));
    QCOMPARE(tunnel.status().state, State::Starting);
    QVERIFY(tunnel.status().isExposed());
    QTRY_VERIFY2_WITH_TIMEOUT(tunnel.status().state == State::Up,
        qPrintable(tunnel.status().reason + tunnel.status().lines.join(u'\n')), 20'000);
    const QString url = tunnel.status().url.toString();
    QVERIFY2(QRegularExpression(pattern).match(url).hasMatch(), qPrintable(url));
    QCOMPARE(tunnel.status().failures, 0);
}

void TunnelTest::funnelWithinTheTailnetAloneIsNotPublic()
{
    const auto provider = makeTailscaleProvider();
    QVERIFY(!provider->urlIn(u"Available within your tailnet:\n\nhttps://a.ts.net/\n"_s, {}, End));
    QCOMPARE(provider->urlIn(u"x\nAvailable on the internet:\n\nhttps://a.ts.net/\n"_s, {}, End),
        QUrl(u"https://a.ts.net"_s));
}

void TunnelTest::localtunnelAsksForConsentAndIsLast()
{
    QCOMPARE(tunnelProviderKeys().last(), u"localtunnel"_s);
    TunnelSettings settings = chosen(u"localtunnel"_s);
    settings.localtunnelConsent = false;
    Tunnel tunnel(m_folder.path());
    const auto started = tunnel.start(settings, End);
    QVERIFY(!started);
    QCOMPARE(started.error().code, ErrorCode::Forbidden);
}

void TunnelTest::fixedUrlNeedsNoProgram()
{
    TunnelSettings settings = chosen(u"fixed"_s);
    settings.fixedUrl = u"https://console.example.com"_s;
    Tunnel tunnel(m_folder.path());
    QVERIFY(tunnel.start(settings, End));
    QCOMPARE(tunnel.status().url, QUrl(u"https://console.example.com/callback"_s));
    settings.fixedUrl = u"https://console.example.com/acronis/in"_s;
    QVERIFY(tunnel.start(settings, End));
    QCOMPARE(tunnel.status().url, QUrl(settings.fixedUrl));
    tunnel.stop();
    QCOMPARE(tunnel.status(), TunnelStatus());
}

void TunnelTest::programThatIsNotInstalledIsNamed()
{
    Tunnel tunnel(m_folder.path());
    const auto started = tunnel.start(running(u"no-such-program-here --x"_s, u"x"_s), End);
    QVERIFY(!started);
    QCOMPARE(started.error().code, ErrorCode::Unavailable);
    QVERIFY(started.error().detail.contains(u"no-such-program-here"_s));
}

void TunnelTest::killedProgramIsStartedAgainAndTellsItsNewUrl()
{
    Tunnel tunnel(m_folder.path(), hasty());
    QVERIFY(tunnel.start(chosen(u"cloudflared"_s), End));
    QTRY_COMPARE_WITH_TIMEOUT(tunnel.status().state, State::Up, 20'000);
    const QUrl before = tunnel.status().url;
    QList<TunnelStatus> seen;
    connect(&tunnel, &Tunnel::changed, this, [&] { seen += tunnel.status(); });
    const QList<qint64> programs = descendantsOf(QCoreApplication::applicationPid());
    QVERIFY(!programs.isEmpty());
    ::kill(static_cast<pid_t>(programs.last()), SIGKILL);
    QTRY_VERIFY_WITH_TIMEOUT(seen.size() >= 3 && seen.last().state == State::Up, 20'000);
    QCOMPARE(seen.at(0).state, State::Waiting);
    QVERIFY(seen.at(0).url.isEmpty());
    QVERIFY(seen.at(0).reason.contains(u"cloudflared ended with exit code 137"_s));
    QCOMPARE(seen.at(1).state, State::Starting);
    QVERIFY(tunnel.status().url != before);
}

void TunnelTest::programThatKeepsFailingIsGivenUpWithItsLastLines()
{
    Tunnel tunnel(m_folder.path(), hasty());
    const QSignalSpy changes(&tunnel, &Tunnel::changed);
    QVERIFY(tunnel.start(running(u"failing"_s, u"https://\\S+"_s), End));
    QTRY_COMPARE_WITH_TIMEOUT(tunnel.status().state, State::Failed, 20'000);
    QCOMPARE(tunnel.status().failures, 3);
    QVERIFY(tunnel.status().reason.contains(u"exit code 7"_s));
    const QString lines = tunnel.status().lines.join(u'\n');
    QVERIFY(lines.contains(u"ERROR: the account has no right to tunnels"_s));
    QVERIFY2(!lines.contains(u"2abcDEF"_s) && !lines.contains(u"hidden"_s), qPrintable(lines));
    QVERIFY(tunnel.start(running(u"failing"_s, u"https://\\S+"_s), End)); // by hand, anew
    QCOMPARE(tunnel.status().failures, 0);
}

void TunnelTest::programThatTellsNoUrlIsEnded()
{
    TunnelTiming timing = hasty();
    timing.untilUrl = 3'000ms;
    timing.tries = 1;
    Tunnel tunnel(m_folder.path(), timing);
    const QString pids = m_folder.filePath(u"silent"_s);
    QVERIFY(tunnel.start(running("forking "_L1 + pids, u"nothing like this"_s), End));
    QTRY_COMPARE(pidsIn(pids).size(), 3);
    QTRY_COMPARE_WITH_TIMEOUT(tunnel.status().state, State::Failed, 20'000);
    QVERIFY(tunnel.status().reason.contains(u"No public URL"_s));
    QTRY_VERIFY(noneAlive(pidsIn(pids)));
}

void TunnelTest::secretsAreTakenOutOfLines_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << u"Registered tunnel connection connIndex=0"_s
                           << u"Registered tunnel connection connIndex=0"_s;
    QTest::newRow("header") << u"Authorization: Bearer abc.def"_s << u"Authorization: [removed]"_s;
    QTest::newRow("ours") << u"X-CyberApp-Auth: aWQ6cHc="_s << u"X-CyberApp-Auth: [removed]"_s;
    QTest::newRow("token") << u"lvl=info token=abc123 next=1"_s << u"lvl=info token=[removed] next=1"_s;
    QTest::newRow("JSON") << u"{\"secret\":\"x1\",\"a\":1}"_s << u"{\"secret\":\"[removed]\",\"a\":1}"_s;
    QTest::newRow("JWT") << u"got eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln"_s << u"got [removed]"_s;
    QTest::newRow("URL") << u"via http://me:pw@proxy:3128"_s << u"via http://[removed]@proxy:3128"_s;
}

void TunnelTest::secretsAreTakenOutOfLines()
{
    QFETCH(const QString, line);
    QFETCH(const QString, shown);
    QCOMPARE(withoutSecrets(line), shown);
}

void TunnelTest::manyProcesses()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<qsizetype>("count");
    QTest::newRow("that stay") << u"forking"_s << qsizetype(3);
    QTest::newRow("that leave") << u"leaving"_s << qsizetype(5);
}

void TunnelTest::stoppedTunnelLeavesNoProcess()
{
    QFETCH(const QString, program);
    QFETCH(const qsizetype, count);
    const QString file = pidFile();
    Tunnel tunnel(m_folder.path(), hasty());
    QVERIFY(tunnel.start(running(program + u' ' + file, u"https://\\S+"_s), End));
    QTRY_COMPARE_WITH_TIMEOUT(tunnel.status().state, State::Up, 20'000);
    QTRY_COMPARE(pidsIn(file).size(), count);
    QVERIFY(isAlive(pidsIn(file).first()));
    tunnel.stop();
    QCOMPARE(tunnel.status().state, State::Stopped);
    QTRY_VERIFY_WITH_TIMEOUT(noneAlive(pidsIn(file)), 10'000); // one of them must be killed
    QTRY_VERIFY(descendantsOf(QCoreApplication::applicationPid()).isEmpty());
    QTRY_VERIFY(!tunnel.isExposed());
}

void TunnelTest::tunnelThatGoesLeavesNoProcess()
{
    QFETCH(const QString, program);
    QFETCH(const qsizetype, count);
    const QString file = pidFile();
    auto tunnel = std::make_unique<Tunnel>(m_folder.path(), hasty());
    QVERIFY(tunnel->start(running(program + u' ' + file, u"https://\\S+"_s), End));
    QTRY_COMPARE(pidsIn(file).size(), count);
    tunnel.reset();
    QVERIFY(noneAlive(pidsIn(file)));
}

void TunnelTest::killedConsoleLeavesNoProcess()
{
    QFETCH(const QString, program);
    QFETCH(const qsizetype, count);
    const QString file = pidFile();
    QProcess console;
    console.start(TUNNEL_DRIVER ""_L1, {m_folder.path(), program + u' ' + file, u"https://\\S+"_s});
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT((said += console.readAllStandardOutput()).contains("up"), 20'000);
    QTRY_COMPARE(pidsIn(file).size(), count);
    ::kill(static_cast<pid_t>(console.processId()), SIGKILL);
    QVERIFY(console.waitForFinished());
    QTRY_VERIFY_WITH_TIMEOUT(noneAlive(pidsIn(file)), 10'000);
}

void TunnelTest::whatAProgramLeavesBehindEndsWithIt()
{
    const QString file = pidFile();
    TunnelTiming timing = hasty();
    timing.firstRestart = timing.longestRestart = 3'600'000ms;
    Tunnel tunnel(m_folder.path(), timing);
    QVERIFY(tunnel.start(running(u"leaving %1 away"_s.arg(file), u"https://\\S+"_s), End));
    QTRY_COMPARE_WITH_TIMEOUT(tunnel.status().state, State::Waiting, 20'000);
    QVERIFY(tunnel.status().reason.contains(u"leaving ended with exit code 0"_s));
    QCOMPARE(pidsIn(file).size(), 5);
    QVERIFY(noneAlive(pidsIn(file)));
}

int main(int argc, char **argv)
{
    if (const auto code = superviseIfAsked(argc, argv))
        return *code;
    const QCoreApplication app(argc, argv);
    TunnelTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_tunnel.moc"
