// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gatewayrequest.h"
#include "selfsigned.h"
#include "testauthority.h"
#include "testedge.h"
#include "testservice.h"
#include "tunneldoctor.h"

#include <QSignalSpy>
#include <QTest>

using namespace Console;
using namespace Qt::StringLiterals;
using Check = DoctorLine::Check;
using Finding = DoctorLine::Finding;
using Verdict = DoctorLine::Verdict;

namespace {

QDateTime inDays(int days)
{
    return QDateTime::currentDateTimeUtc().addDays(days);
}

} // namespace

class TunnelDoctorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void soundWayHasNothingBad();
    void expiredCertificateIsNamed();
    void certificateOfTomorrowIsNamed();
    void fewDaysAreNamed();
    void incompleteChainIsNamed();
    void selfSignedCertificateIsNamed();
    void certificateForAnotherNameIsNamed();
    void oldTlsIsNamed();
    void plainHttpIsNamed();
    void wrongHostBehindTheUrlIsNamed_data();
    void wrongHostBehindTheUrlIsNamed();
    void anotherConsoleBehindTheUrlIsNamed();
    void strippedHeaderIsNamed_data();
    void strippedHeaderIsNamed();
    void notFoundFromTheEdgeIsNamed();
    void stoppedListenerIsNamed();
    void unknownNameIsNamed();
    void closedPortIsNamed();
    void callerIsWhomTheEdgeNames();
    void nobodyElseLearnsThatThereIsADoctor();
    void secondExaminationReplacesTheFirst();

private:
    QSslConfiguration serverConfiguration(const TestIdentity &identity,
        QSsl::SslProtocol protocol = QSsl::TlsV1_3OrLater, bool whole = true) const;
    QSslConfiguration soundConfiguration() const
    {
        return serverConfiguration(m_authority.issue(u"localhost"_s));
    }
    void examine(const QUrl &url, bool listening = true);
    DoctorLine line(Check check) const { return m_lines.value(check); }

    TestAuthority m_authority;
    TestService m_service;
    QMap<Check, DoctorLine> m_lines;
};

QSslConfiguration TunnelDoctorTest::serverConfiguration(
    const TestIdentity &identity, QSsl::SslProtocol protocol, bool whole) const
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    QList<QSslCertificate> chain {identity.certificate};
    if (whole)
        chain += m_authority.intermediate().certificate;
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(identity.key);
    configuration.setProtocol(protocol);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    return configuration;
}

void TunnelDoctorTest::examine(const QUrl &url, bool listening)
{
    m_lines.clear();
    QSslConfiguration trust = QSslConfiguration::defaultConfiguration();
    trust.setCaCertificates({m_authority.root().certificate});
    TunnelDoctor doctor(m_service.service().probe(), trust);
    connect(&doctor, &TunnelDoctor::found, this, [this](const DoctorLine &found) {
        QVERIFY2(!m_lines.contains(found.check), "two lines for one check");
        m_lines[found.check] = found;
    });
    QSignalSpy finished(&doctor, &TunnelDoctor::finished);
    const TunnelEnd end {static_cast<quint16>(m_service.url().port()), false, u"/callback"_s};
    doctor.examine(url, listening ? std::optional(end) : std::nullopt);
    QVERIFY(finished.wait(30'000));
    QVERIFY(!doctor.isAtWork());
    QCOMPARE(m_lines.size(), qsizetype(Check::RoundTrip) + 1);
}

void TunnelDoctorTest::soundWayHasNothingBad()
{
    const TestEdge edge(soundConfiguration(), m_service.url());
    examine(edge.url());
    for (const DoctorLine &found : std::as_const(m_lines))
        QVERIFY2(
            found.verdict == Verdict::Good, qPrintable(QString::number(int(found.check)) + found.detail));
    QCOMPARE(line(Check::Tls).finding, Finding::Tls13);
    QCOMPARE(line(Check::Certificate).detail, u"Test Intermediate"_s);
    QVERIFY(line(Check::Expiry).number >= 59);
    QCOMPARE(line(Check::Instance).finding, Finding::ThisConsole);
}

void TunnelDoctorTest::expiredCertificateIsNamed()
{
    const auto identity = m_authority.issue(u"localhost"_s, inDays(-90), inDays(-2));
    const TestEdge edge(serverConfiguration(identity), m_service.url());
    examine(edge.url());
    QCOMPARE(line(Check::Certificate).finding, Finding::Expired);
    QCOMPARE(line(Check::Certificate).detail,
        inDays(-2).toString(Qt::ISODate).left(10) + line(Check::Certificate).detail.sliced(10));
    QCOMPARE(line(Check::Expiry).verdict, Verdict::Bad);
    QCOMPARE(line(Check::Expiry).number, -2);
    QCOMPARE(line(Check::Instance).finding, Finding::ThisConsole); // the rest is looked at all the same
}

void TunnelDoctorTest::certificateOfTomorrowIsNamed()
{
    const TestEdge edge(
        serverConfiguration(m_authority.issue(u"localhost"_s, inDays(1), inDays(90))), m_service.url());
    examine(edge.url());
    QCOMPARE(line(Check::Certificate).finding, Finding::NotYetValid);
}

void TunnelDoctorTest::fewDaysAreNamed()
{
    const TestEdge edge(
        serverConfiguration(m_authority.issue(u"localhost"_s, inDays(-80), inDays(5))), m_service.url());
    examine(edge.url());
    QCOMPARE(line(Check::Certificate).verdict, Verdict::Good);
    QCOMPARE(line(Check::Expiry).verdict, Verdict::Bad);
    QCOMPARE(line(Check::Expiry).number, 5);
}

void TunnelDoctorTest::incompleteChainIsNamed()
{
    const TestEdge edge(
        serverConfiguration(m_authority.issue(u"localhost"_s), QSsl::TlsV1_3OrLater, false), m_service.url());
    examine(edge.url());
    QCOMPARE(line(Check::Certificate).finding, Finding::ChainIncomplete);
    QCOMPARE(line(Check::Certificate).detail, u"Test Intermediate"_s);
}

void TunnelDoctorTest::selfSignedCertificateIsNamed()
{
    const SelfSigned made = makeSelfSigned(u"localhost"_s, inDays(-1), inDays(30));
    const TestIdentity identity {QSslCertificate(made.certificatePem), QSslKey(made.keyPem, QSsl::Ec)};
    const TestEdge edge(serverConfiguration(identity, QSsl::TlsV1_3OrLater, false), m_service.url());
    examine(edge.url());
    QCOMPARE(line(Check::Certificate).finding, Finding::SelfSigned);
}

void TunnelDoctorTest::certificateForAnotherNameIsNamed()
{
    const TestEdge edge(serverConfiguration(m_authority.issue(u"elsewhere.example"_s)), m_service.url());
    examine(edge.url());
    QCOMPARE(line(Check::Certificate).finding, Finding::WrongName);
    QCOMPARE(line(Check::Certificate).detail, u"elsewhere.example"_s);
}

void TunnelDoctorTest::oldTlsIsNamed()
{
    const TestEdge edge(
        serverConfiguration(m_authority.issue(u"localhost"_s), QSsl::TlsV1_2), m_service.url());
    examine(edge.url());
    QCOMPARE(line(Check::Tls).finding, Finding::TlsTooOld);
    QCOMPARE(line(Check::Tls).verdict, Verdict::Bad);
    QCOMPARE(line(Check::Certificate).verdict, Verdict::Good);
}

void TunnelDoctorTest::plainHttpIsNamed()
{
    QUrl url = m_service.url(); // the listener itself will do
    url.setHost(u"localhost"_s);
    examine(url);
    QCOMPARE(line(Check::Tls).finding, Finding::PlainHttp);
    QCOMPARE(line(Check::Instance).verdict, Verdict::Good);
}

void TunnelDoctorTest::wrongHostBehindTheUrlIsNamed_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<Finding>("finding");
    QTest::newRow("a page") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello")
                            << Finding::OtherProgram;
    QTest::newRow("our words") << QByteArray(
        "HTTP/1.1 200 OK\r\nContent-Length: 14\r\n\r\n{\"proof\":\"00\"}")
                               << Finding::OtherProgram;
    QTest::newRow("refused") << QByteArray("HTTP/1.1 401 Unauthorized\r\nContent-Length: 2\r\n\r\n{}")
                             << Finding::OtherProgram;
    QTest::newRow("a login") << QByteArray(
        "HTTP/1.1 302 Found\r\nLocation: https://login.example/?x=1\r\nContent-Length: 0\r\n\r\n")
                             << Finding::Redirected;
}

void TunnelDoctorTest::wrongHostBehindTheUrlIsNamed()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const Finding, finding);
    TestEdge edge(soundConfiguration(), m_service.url());
    edge.answer = answer;
    examine(edge.url());
    QCOMPARE(line(Check::Listener).verdict, Verdict::Good);
    QCOMPARE(line(Check::Http).verdict, Verdict::Good);
    QCOMPARE(line(Check::Instance).finding, finding);
    QCOMPARE(line(Check::Headers).verdict, Verdict::Unknown);
}

void TunnelDoctorTest::anotherConsoleBehindTheUrlIsNamed()
{
    const TestService other;
    const TestEdge edge(soundConfiguration(), other.url());
    examine(edge.url());
    QCOMPARE(line(Check::Instance).finding, Finding::OtherProgram);
    QCOMPARE(line(Check::Instance).number, 401);
}

void TunnelDoctorTest::strippedHeaderIsNamed_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<bool>("strip");
    for (const char *header : {"Authorization", "X-CyberApp-Auth", "X-CyberApp-Extra"}) {
        QTest::addRow("%s stripped", header) << QByteArray(header) << true;
        QTest::addRow("%s changed", header) << QByteArray(header) << false;
    }
}

void TunnelDoctorTest::strippedHeaderIsNamed()
{
    QFETCH(const QByteArray, header);
    QFETCH(const bool, strip);
    TestEdge edge(soundConfiguration(), m_service.url());
    edge.change = [&](QByteArray request) {
        const qsizetype begin = request.toLower().indexOf("\r\n" + header.toLower() + ':') + 2;
        const qsizetype end = request.indexOf("\r\n", begin);
        return strip ? request.remove(begin, end + 2 - begin) : request.insert(end, "x");
    };
    examine(edge.url());
    QCOMPARE(line(Check::Instance).verdict, Verdict::Good);
    QCOMPARE(line(Check::Headers).finding, Finding::HeadersChanged);
    QCOMPARE(line(Check::Headers).detail, QString::fromLatin1(header));
}

void TunnelDoctorTest::notFoundFromTheEdgeIsNamed()
{
    TestEdge edge(soundConfiguration(), m_service.url());
    edge.answer = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n";
    examine(edge.url());
    QCOMPARE(line(Check::Instance).finding, Finding::EdgeNotFound);
}

void TunnelDoctorTest::stoppedListenerIsNamed()
{
    const TestEdge edge(soundConfiguration(), QUrl(u"http://127.0.0.1:1/callback"_s));
    examine(edge.url(), false);
    QCOMPARE(line(Check::Listener).finding, Finding::ListenerStopped);
    QCOMPARE(line(Check::Listener).verdict, Verdict::Bad);
    QCOMPARE(line(Check::Instance).finding, Finding::EdgeCutOff);
    QCOMPARE(line(Check::Instance).number, 502);
}

void TunnelDoctorTest::unknownNameIsNamed()
{
    examine(QUrl(u"https://no-such-name.invalid/callback"_s));
    QCOMPARE(line(Check::Name).finding, Finding::NameUnknown);
    QCOMPARE(line(Check::Instance).verdict, Verdict::Unknown);
}

void TunnelDoctorTest::closedPortIsNamed()
{
    examine(QUrl(u"https://localhost:1/callback"_s));
    QCOMPARE(line(Check::Tls).finding, Finding::NotReached);
}

void TunnelDoctorTest::callerIsWhomTheEdgeNames()
{
    TestEdge edge(soundConfiguration(), m_service.url());
    edge.change = [](QByteArray request) {
        return request.insert(request.indexOf("\r\n") + 2, "X-Forwarded-For: 198.51.100.1, 203.0.113.7\r\n");
    };
    examine(edge.url());
    QCOMPARE(line(Check::Instance).detail, u"127.0.0.1"_s); // anybody may send it while nothing is exposed
    m_service.service().exposure()->setTunnel(true, true);
    examine(edge.url());
    QCOMPARE(line(Check::Instance).detail, u"203.0.113.7"_s);
    m_service.service().exposure()->setTunnel(true, false);
    examine(edge.url());
    QCOMPARE(line(Check::Instance).detail, u"127.0.0.1"_s);
    m_service.service().exposure()->setTunnel(false, false);
}

void TunnelDoctorTest::nobodyElseLearnsThatThereIsADoctor()
{
    const auto ask = [this](const QByteArray &query) {
        QUrl url = m_service.url();
        url.setQuery(QString::fromLatin1(query));
        return httpPost(url, "{}");
    };
    const HttpAnswer usual = ask({});
    SelfProbe &probe = *m_service.service().probe();
    const QByteArray query = probe.open();
    for (const QByteArray &guess :
        {QByteArray("console-probe="), QByteArray("console-probe=0"), query.chopped(1), query + '0'}) {
        const HttpAnswer answer = ask(guess);
        QCOMPARE(answer.status, usual.status);
        QCOMPARE(answer.json().keys(), usual.json().keys()); // their ids differ
        QCOMPARE(answer.body.size(), usual.body.size());
    }
    QCOMPARE(ask(query).status, 200);
    probe.close();
    QCOMPARE(ask(query).status, usual.status);
}

void TunnelDoctorTest::secondExaminationReplacesTheFirst()
{
    TunnelDoctor doctor(m_service.service().probe());
    QSignalSpy finished(&doctor, &TunnelDoctor::finished);
    const TunnelEnd end {static_cast<quint16>(m_service.url().port()), false, u"/callback"_s};
    doctor.examine(m_service.url(), end);
    doctor.examine(m_service.url(), end);
    QVERIFY(finished.wait());
    QVERIFY(!finished.wait(300));
    QCOMPARE(finished.size(), 1);
}

QTEST_GUILESS_MAIN(TunnelDoctorTest)
#include "tst_tunneldoctor.moc"
