// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "echohandler.h"
#include "httpcases.h"
#include "listener.h"
#include "rawclient.h"
#include "selfsigned.h"

#include <QFile>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslKey>
#include <QTemporaryDir>

#include <thread>

using namespace Console;
using namespace Console::Testing;
using namespace Qt::StringLiterals;

class TestHttpTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void checksCertificateAndKey_data();
    void checksCertificateAndKey();
    void namesAFileThatCannotBeRead();
    void answersOverTls();
    void answersLater();
    void refusesOlderProtocols();
    void dropsAClientThatSpeaksPlainHttp();
    void handshakeMustEndInTime();
    void handshakesTooManyAreTurnedAway();
    void refusesAndCloses();
    void answersAClientThatGoesOnSending();
    void sendsALargeAnswer();
    void survivesClientsThatLeaveWhileTheAnswerIsPending();
    void reloadKeepsOpenConnections();
    void reloadKeepsTheOldIdentityAfterAnError();
    void stopAnswersWhatIsInFlight();

private:
    void start(const GuardLimits &limits = {}, int threads = 1);
    /// A client that has begun a handshake and does not go on.
    std::unique_ptr<RawClient> beginner() const;
    void writeIdentity(const SelfSigned &identity) const;
    std::unique_ptr<RawClient> client() const { return std::make_unique<RawClient>(m_listener->url()); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Seen> m_seen;
    TlsFiles m_files;
    std::unique_ptr<Listener> m_listener;
};

namespace {

SelfSigned identityFor(const QString &name, int fromDays = -1, int untilDays = 1)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return makeSelfSigned(name, now.addDays(fromDays), now.addDays(untilDays));
}

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

} // namespace

void TestHttpTls::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_seen = std::make_unique<Seen>();
    m_files = {m_folder->filePath(u"certificate.pem"_s), m_folder->filePath(u"key.pem"_s), {}, {}};
    writeIdentity(identityFor(u"first.example"_s));
}

void TestHttpTls::cleanup()
{
    m_listener.reset();
    QCOMPARE(m_seen->handlers.load(), 0);
}

void TestHttpTls::writeIdentity(const SelfSigned &identity) const
{
    writeFile(m_files.certificate, identity.certificatePem);
    writeFile(m_files.key, identity.keyPem);
}

void TestHttpTls::start(const GuardLimits &limits, int threads)
{
    ListenerOptions options;
    options.port = 0;
    options.threads = threads;
    options.limits = limits;
    options.tls = m_files;
    m_listener = std::make_unique<Listener>(
        options, [seen = m_seen.get()] { return std::make_unique<EchoHandler>(*seen); });
    const auto started = m_listener->start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
    QCOMPARE(m_listener->url().scheme(), u"https"_s);
}

void TestHttpTls::checksCertificateAndKey_data()
{
    QTest::addColumn<QByteArray>("certificate");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("passphrase");
    QTest::addColumn<QString>("hostName");
    QTest::addColumn<QString>("complaint"); // empty: none

    const SelfSigned good = identityFor(u"a.example"_s);
    const SelfSigned other = identityFor(u"b.example"_s);
    const SelfSigned wild = identityFor(u"*.example"_s);
    const SelfSigned old = identityFor(u"a.example"_s, -10, -1);
    const SelfSigned young = identityFor(u"a.example"_s, 1, 10);
    const QByteArray locked = QSslKey(good.keyPem, QSsl::Ec).toPem("secret");
    const QString any;
    QTest::newRow("pair") << good.certificatePem << good.keyPem << QByteArray() << any << QString();
    QTest::newRow("pair with name") << good.certificatePem << good.keyPem << QByteArray() << u"A.example"_s
                                    << QString();
    QTest::newRow("wildcard") << wild.certificatePem << wild.keyPem << QByteArray() << u"x.example"_s
                              << QString();
    QTest::newRow("wildcard of another level")
        << wild.certificatePem << wild.keyPem << QByteArray() << u"x.y.example"_s << u"not for x.y.example"_s;
    QTest::newRow("another name") << good.certificatePem << good.keyPem << QByteArray() << u"b.example"_s
                                  << u"not for b.example but for a.example"_s;
    QTest::newRow("wrong pair") << good.certificatePem << other.keyPem << QByteArray() << any
                                << u"does not belong to the first certificate"_s;
    QTest::newRow("expired") << old.certificatePem << old.keyPem << QByteArray() << any << u"expired on"_s;
    QTest::newRow("not yet valid") << young.certificatePem << young.keyPem << QByteArray() << any
                                   << u"is not valid before"_s;
    QTest::newRow("no certificate") << QByteArray("x") << good.keyPem << QByteArray() << any
                                    << u"holds no certificate"_s;
    QTest::newRow("no key") << good.certificatePem << QByteArray("x") << QByteArray() << any
                            << u"holds no private key"_s;
    QTest::newRow("swapped") << good.keyPem << good.certificatePem << QByteArray() << any
                             << u"holds no certificate"_s;
    QTest::newRow("encrypted key") << good.certificatePem << locked << QByteArray() << any
                                   << u"passphrase is needed"_s;
    QTest::newRow("wrong passphrase")
        << good.certificatePem << locked << QByteArray("guess") << any << u"does not open the private key"_s;
    QTest::newRow("right passphrase")
        << good.certificatePem << locked << QByteArray("secret") << any << QString();
    QTest::newRow("chain out of order")
        << good.certificatePem + other.certificatePem << good.keyPem << QByteArray() << any
        << u"Certificate 2 in the file is not the issuer"_s;
}

void TestHttpTls::checksCertificateAndKey()
{
    QFETCH(const QByteArray, certificate);
    QFETCH(const QByteArray, key);
    QFETCH(const QByteArray, passphrase);
    QFETCH(const QString, hostName);
    QFETCH(const QString, complaint);
    const auto identity =
        tlsIdentity(certificate, key, passphrase, hostName, QDateTime::currentDateTimeUtc());
    const bool otherName = complaint.startsWith("not for"_L1);
    QCOMPARE(identity.has_value(), complaint.isEmpty() || otherName);
    const QString said =
        identity ? identity->trouble(QDateTime::currentDateTimeUtc()) : identity.error().detail;
    QVERIFY2(said.contains(complaint), qPrintable(said));
}

void TestHttpTls::namesAFileThatCannotBeRead()
{
    const auto identity = loadTlsIdentity({u"/nowhere/c.pem"_s, m_files.key, {}, {}});
    QVERIFY(!identity);
    QVERIFY(identity.error().detail.contains(u"certificate file /nowhere/c.pem cannot be read"_s));

    ListenerOptions options;
    options.port = 0;
    options.tls = TlsFiles {m_files.certificate, u"/nowhere/k.pem"_s, {}, {}};
    Listener listener(options, [this] { return std::make_unique<EchoHandler>(*m_seen); });
    const auto started = listener.start();
    QVERIFY(!started);
    QVERIFY(started.error().detail.contains(u"key file /nowhere/k.pem"_s));
    QVERIFY(!listener.isListening());
}

void TestHttpTls::answersOverTls()
{
    start();
    const auto one = client();
    for (int i = 0; i < 10; ++i) {
        one->write(sized("{}", "Authorization: t\r\n"));
        QCOMPARE(one->nextAnswer().body, "t|{}");
    }
    QCOMPARE(one->sessionProtocol(), QSsl::TlsV1_3);
    one->write(sized("{}", "Connection: close\r\n"));
    QCOMPARE(one->nextAnswer().headers.value("connection"), "close");
    QTRY_VERIFY(one->isDown());
}

void TestHttpTls::answersLater()
{
    start();
    const auto one = client();
    one->write(sized("20") + sized("{}") + sized("3"));
    QCOMPARE(one->nextAnswer().body, "|20");
    QCOMPARE(one->nextAnswer().body, "|{}");
    QCOMPARE(one->nextAnswer().body, "|3");
}

void TestHttpTls::refusesOlderProtocols()
{
    start();
    RawClient old(m_listener->url(), QSsl::TlsV1_2);
    QTRY_VERIFY(old.error() == QAbstractSocket::SslHandshakeFailedError
        || old.error() == QAbstractSocket::RemoteHostClosedError);
    QVERIFY(!old.isEncrypted());
    QTRY_COMPARE(m_listener->connectionCount(), 0);
}

void TestHttpTls::dropsAClientThatSpeaksPlainHttp()
{
    start();
    QUrl url = m_listener->url();
    url.setScheme(u"http"_s);
    RawClient plain(url);
    plain.write(sized("{}"));
    QTRY_VERIFY(plain.isUp());
    QTRY_VERIFY(plain.isDown());
    QVERIFY(!plain.received.contains("HTTP"));
    QTRY_COMPARE(m_listener->connectionCount(), 0);
}

void TestHttpTls::handshakeMustEndInTime()
{
    GuardLimits limits;
    limits.headerMs = 100;
    limits.sweepMs = 20;
    start(limits);
    const auto silent = beginner();
    QTRY_VERIFY(silent->isUp());
    QTRY_VERIFY(silent->isDown());
}

std::unique_ptr<RawClient> TestHttpTls::beginner() const
{
    QUrl url = m_listener->url();
    url.setScheme(u"http"_s);
    auto silent = std::make_unique<RawClient>(url);
    silent->write("\x16\x03\x01");
    return silent;
}

void TestHttpTls::handshakesTooManyAreTurnedAway()
{
    GuardLimits limits;
    limits.handshakes = 2;
    start(limits);
    const auto first = beginner();
    const auto second = beginner();
    QTRY_VERIFY(first->isUp() && second->isUp());
    const auto third = beginner();
    QTRY_VERIFY(third->isDown());
    QVERIFY(first->isUp() && second->isUp()); // in their first second they are safe

    first->abort();
    std::unique_ptr<RawClient> good;
    const auto comesUp = [&] {
        if (!good || good->isDown())
            good = client();
        return good->isUp();
    };
    QTRY_VERIFY(comesUp());
    good->write(sized("{}"));
    QCOMPARE(good->nextAnswer().status, 200);
}

void TestHttpTls::refusesAndCloses()
{
    start();
    const auto one = client();
    one->write(line("GET /callback HTTP/1.1") + sized("{}"));
    QCOMPARE(one->nextAnswer().status, 405);
    QTRY_VERIFY(one->isDown());
    QVERIFY(one->received.isEmpty());
    const auto two = client();
    two->write(post("Content-Length: 9000000\r\n", QByteArray(2'000'000, 'x')));
    QCOMPARE(two->nextAnswer().status, 413);
    QCOMPARE(m_seen->requests.load(), 0);
}

// Closing would reset the connection, and the reset could eat the answer.
void TestHttpTls::answersAClientThatGoesOnSending()
{
    start();
    for (int i = 0; i < 20; ++i) {
        const auto one = client();
        QTRY_VERIFY(one->isUp());
        one->write(sized("{}", "Connection: close\r\n"));
        one->flush();
        for (int more = 0; more < 50; ++more) {
            one->write(sized("{}"));
            one->flush();
            std::this_thread::yield();
        }
        QCOMPARE(one->nextAnswer().status, 200);
        QTRY_VERIFY(one->isDown());
        QCOMPARE(one->error(), QAbstractSocket::RemoteHostClosedError);
        QVERIFY(one->received.isEmpty());
    }
    QCOMPARE(m_seen->requests.load(), 20);
    QTRY_COMPARE(m_listener->connectionCount(), 0);
}

void TestHttpTls::sendsALargeAnswer()
{
    start();
    const auto one = client();
    one->setReadBufferSize(256 * 1024);
    constexpr int size = 8'000'000;
    one->write(sized("large" + QByteArray::number(size)) + sized("{}"));
    QCOMPARE(one->nextAnswer().body.size(), size);
    QCOMPARE(one->nextAnswer().body, "|{}");
    QTRY_COMPARE(m_listener->bufferedBytes(), 0);
}

void TestHttpTls::survivesClientsThatLeaveWhileTheAnswerIsPending()
{
    start({}, 2);
    constexpr int clients = 100;
    for (int i = 0; i < clients; ++i) {
        const auto one = client();
        one->write(sized(QByteArray::number(i % 40)) + sized("{}"));
        QTRY_VERIFY(one->isSent());
        if (i % 3 == 0)
            QTRY_VERIFY(m_seen->requests > i);
        if (i % 2 == 0)
            one->abort();
    }
    QTRY_COMPARE(m_listener->connectionCount(), 0);
    QTRY_COMPARE(m_seen->replies.load(), m_seen->requests.load());
}

void TestHttpTls::reloadKeepsOpenConnections()
{
    start({}, 2);
    const auto before = client();
    before->write(sized("{}"));
    QCOMPARE(before->nextAnswer().status, 200);
    QCOMPARE(
        before->peerCertificate().subjectInfo(QSslCertificate::CommonName), QStringList {u"first.example"_s});

    writeIdentity(identityFor(u"second.example"_s));
    QVERIFY(m_listener->useTls(m_files));
    before->write(sized("{}"));
    QCOMPARE(before->nextAnswer().status, 200);
    for (int i = 0; i < 4; ++i) {
        const auto after = client();
        after->write(sized("{}"));
        QCOMPARE(after->nextAnswer().status, 200);
        QCOMPARE(after->peerCertificate().subjectInfo(QSslCertificate::CommonName),
            QStringList {u"second.example"_s});
    }
    QVERIFY(before->isUp());
}

void TestHttpTls::reloadKeepsTheOldIdentityAfterAnError()
{
    start();
    writeFile(m_files.key, identityFor(u"x.example"_s).keyPem);
    const auto reloaded = m_listener->useTls(m_files);
    QVERIFY(!reloaded);
    QVERIFY(reloaded.error().detail.contains(u"does not belong"_s));
    const auto one = client();
    one->write(sized("{}"));
    QCOMPARE(one->nextAnswer().status, 200);
}

void TestHttpTls::stopAnswersWhatIsInFlight()
{
    start();
    const auto one = client();
    one->write(sized("200"));
    QTRY_COMPARE(m_seen->requests.load(), 1);
    QSignalSpy stopped(m_listener.get(), &Listener::stopped);
    m_listener->stop();
    QCOMPARE(one->nextAnswer().body, "|200");
    QTRY_VERIFY(one->isDown());
    QTRY_COMPARE(stopped.size(), 1);
}

QTEST_GUILESS_MAIN(TestHttpTls)
#include "tst_httptls.moc"
