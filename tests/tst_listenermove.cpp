// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "echohandler.h"
#include "httpcases.h"
#include "listener.h"
#include "rawclient.h"
#include "selfsigned.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>

using namespace Console;
using namespace Console::Testing;
using namespace Qt::StringLiterals;

/// A listener that runs goes elsewhere, or by other rules, without a restart.
class TestListenerMove : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aMoveAnswersAtTheNewPort();
    void whatIsInFlightIsAnsweredAtTheOldPort();
    void aTakenPortKeepsTheOldOne();
    void oneOfAllAddressesTakesThePortOver();
    void aForeignAddressOnTheSamePortKeepsTheOldOne();
    void otherLimitsCountAtTheSamePort();
    void anyFreePortStaysTheSame();
    void aStoppedListenerStartsAtTheNewPlace();
    void aCertificateThatCannotBeReadChangesNothing();
    void aCertificateIsTakenAndGivenUp();
    void manyMovesLeaveNoHandlerBehind();
    void whoHoldsThePortIsNamed();

private:
    ListenerOptions options(quint16 port, const QString &address = u"127.0.0.1"_s) const
    {
        ListenerOptions options;
        options.address = QHostAddress(address);
        options.port = port;
        options.threads = 1;
        return options;
    }
    Result<void> move(const ListenerOptions &options)
    {
        return m_listener->move(
            options, [seen = m_seen.get()] { return std::make_unique<EchoHandler>(*seen); });
    }
    /// The status of a small request there; 0 when nobody answers.
    static int ask(quint16 port)
    {
        RawClient client(QUrl(u"http://127.0.0.1:%1/callback"_s.arg(port)));
        client.write(postRequest("hello"));
        return client.nextAnswer().status;
    }
    static QByteArray postRequest(const QByteArray &body)
    {
        return "POST /callback HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: "
            + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    }
    static quint16 freePort()
    {
        QTcpServer server;
        return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16(0);
    }

    std::unique_ptr<Seen> m_seen;
    std::unique_ptr<Listener> m_listener;
};

void TestListenerMove::init()
{
    m_seen = std::make_unique<Seen>();
    m_listener = std::make_unique<Listener>(
        options(0), [seen = m_seen.get()] { return std::make_unique<EchoHandler>(*seen); });
    QVERIFY(m_listener->start());
    QCOMPARE(ask(m_listener->port()), 200);
}

void TestListenerMove::cleanup()
{
    m_listener.reset();
    QCOMPARE(m_seen->handlers.load(), 0);
}

void TestListenerMove::aMoveAnswersAtTheNewPort()
{
    const QSignalSpy stopped(m_listener.get(), &Listener::stopped);
    const quint16 before = m_listener->port();
    const quint16 after = freePort();
    QVERIFY(move(options(after)));
    QVERIFY(m_listener->isListening());
    QCOMPARE(m_listener->port(), after);
    QCOMPARE(m_listener->url(), QUrl(u"http://127.0.0.1:%1/callback"_s.arg(after)));
    QCOMPARE(ask(after), 200);
    QCOMPARE(ask(before), 0);
    QTRY_COMPARE(m_seen->handlers.load(), 1); // the old one has gone
    QCOMPARE(stopped.count(), 0);
    m_listener->stop();
    QTRY_COMPARE(stopped.count(), 1);
}

void TestListenerMove::whatIsInFlightIsAnsweredAtTheOldPort()
{
    RawClient client(m_listener->url());
    client.write(postRequest("500")); // answered after half a second
    QTRY_COMPARE(m_seen->requests.load(), 2);
    QVERIFY(move(options(freePort())));
    QCOMPARE(client.nextAnswer().status, 200);
}

void TestListenerMove::aTakenPortKeepsTheOldOne()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const quint16 before = m_listener->port();
    const auto moved = move(options(other.serverPort()));
    QVERIFY(!moved);
    QVERIFY2(
        moved.error().detail.contains(u"%1 on 127.0.0.1 is taken by this console"_s.arg(other.serverPort())),
        qPrintable(moved.error().detail));
    QVERIFY(m_listener->isListening());
    QCOMPARE(m_listener->port(), before);
    QCOMPARE(ask(before), 200);
}

void TestListenerMove::oneOfAllAddressesTakesThePortOver()
{
    const quint16 port = m_listener->port();
    QVERIFY(move(options(port, u"0.0.0.0"_s)));
    QCOMPARE(ask(port), 200);
    QCOMPARE(m_listener->url().host(), u"localhost"_s);
    QVERIFY(move(options(port)));
    QCOMPARE(ask(port), 200);
    QCOMPARE(m_listener->url().host(), u"127.0.0.1"_s);
}

void TestListenerMove::aForeignAddressOnTheSamePortKeepsTheOldOne()
{
    const quint16 port = m_listener->port();
    const auto moved = move(options(port, u"192.0.2.1"_s));
    QVERIFY(!moved);
    QVERIFY(moved.error().detail.contains(u"192.0.2.1 is not an address of this machine"_s));
    QVERIFY(m_listener->isListening());
    QCOMPARE(m_listener->url(), QUrl(u"http://127.0.0.1:%1/callback"_s.arg(port)));
    QCOMPARE(ask(port), 200);
}

void TestListenerMove::otherLimitsCountAtTheSamePort()
{
    const quint16 port = m_listener->port();
    ListenerOptions tight = options(port);
    tight.limits.bodyBytes = 4;
    QVERIFY(move(tight));
    QCOMPARE(ask(port), 413);
}

void TestListenerMove::anyFreePortStaysTheSame()
{
    const quint16 port = m_listener->port();
    ListenerOptions same = options(0);
    same.limits.fields = 50;
    QVERIFY(move(same));
    QCOMPARE(m_listener->port(), port);
    QCOMPARE(ask(port), 200);
}

void TestListenerMove::aStoppedListenerStartsAtTheNewPlace()
{
    const QSignalSpy stopped(m_listener.get(), &Listener::stopped);
    m_listener->stop();
    const auto early = move(options(0));
    QVERIFY(!early); // it is about to stop
    QTRY_COMPARE(stopped.count(), 1);
    const quint16 port = freePort();
    QVERIFY(move(options(port)));
    QVERIFY(!m_listener->isListening());
    QVERIFY(m_listener->start());
    QCOMPARE(ask(port), 200);
}

void TestListenerMove::aCertificateThatCannotBeReadChangesNothing()
{
    ListenerOptions wrong = options(freePort());
    wrong.tls = TlsFiles {u"/no/such/certificate.pem"_s, u"/no/such/key.pem"_s, {}, {}};
    const quint16 before = m_listener->port();
    const auto moved = move(wrong);
    QVERIFY(!moved);
    QVERIFY(moved.error().detail.contains(u"/no/such/"_s));
    QCOMPARE(m_listener->port(), before);
    QCOMPARE(m_listener->url().scheme(), u"http"_s);
    QCOMPARE(ask(before), 200);
}

void TestListenerMove::aCertificateIsTakenAndGivenUp()
{
    const QTemporaryDir folder;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto files =
        writeSelfSigned(makeSelfSigned(u"localhost"_s, now.addDays(-1), now.addDays(1)), folder.path());
    QVERIFY(files);
    const quint16 port = m_listener->port();
    ListenerOptions secure = options(port);
    secure.tls = *files;
    QVERIFY(move(secure));
    QCOMPARE(m_listener->url().scheme(), u"https"_s);
    RawClient client(m_listener->url());
    client.write(postRequest("hello"));
    QCOMPARE(client.nextAnswer().status, 200);
    QVERIFY(move(options(port)));
    QCOMPARE(m_listener->url().scheme(), u"http"_s);
    QCOMPARE(ask(port), 200);
    // The same while it is stopped.
    QVERIFY(move(secure));
    const QSignalSpy stopped(m_listener.get(), &Listener::stopped);
    m_listener->stop();
    QTRY_COMPARE(stopped.count(), 1);
    QVERIFY(move(options(port)));
    QVERIFY(m_listener->start());
    QCOMPARE(ask(port), 200);
}

void TestListenerMove::manyMovesLeaveNoHandlerBehind()
{
    for (int i = 0; i < 20; ++i)
        QVERIFY(move(options(i % 2 == 0 ? freePort() : m_listener->port())));
    QCOMPARE(ask(m_listener->port()), 200);
    QTRY_COMPARE(m_seen->handlers.load(), 1);
}

void TestListenerMove::whoHoldsThePortIsNamed()
{
    QProcess other;
    other.start(QStringLiteral(PYTHON),
        {u"-c"_s,
            u"import socket,sys\ns=socket.socket(); s.bind(('127.0.0.1',0)); s.listen()\n"
            "print(s.getsockname()[1],flush=True)\nsys.stdin.read()"_s});
    QVERIFY(other.waitForReadyRead());
    const quint16 port = other.readLine().trimmed().toUShort();
    const auto moved = move(options(port));
    QVERIFY(!moved);
    const QString process = u"(process %1)"_s.arg(other.processId());
    QVERIFY2(moved.error().detail.contains(process), qPrintable(moved.error().detail));
    QVERIFY2(moved.error().detail.contains(u"python"_s), qPrintable(moved.error().detail));
    other.closeWriteChannel();
    QVERIFY(other.waitForFinished());
}

QTEST_GUILESS_MAIN(TestListenerMove)
#include "tst_listenermove.moc"
