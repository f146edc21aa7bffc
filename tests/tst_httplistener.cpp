// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "echohandler.h"
#include "httpcases.h"
#include "listener.h"
#include "rawclient.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTcpServer>
#include <QThread>

#include <sys/socket.h>

using namespace Console;
using namespace Console::Testing;
using namespace Qt::StringLiterals;

class TestHttpListener : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void answersARequest();
    void handsOverTheHandlersHeaders();
    void asksToRetryLater();
    void answersLater();
    void keepsTheConnection();
    void answersPipelinedRequestsInOrder();
    void answersAClientThatHasClosedItsSendingSide();
    void sends100Continue();
    void refusesInTheErrorShape();
    void refusalOfHeadHasNoBody();
    void sendsALargeAnswerToASlowReader();
    void survivesClientsThatLeaveWhileTheAnswerIsPending();
    void spreadsConnectionsOverThreads();
    void makesOneHandlerInEachThread();
    void stopAnswersWhatIsInFlight();
    void stopClosesIdleConnections();
    void stopGivesUpAfterTheDrainTime();
    void destructorStops();
    void startsAgainAfterStop();
    void namesATakenPort();
    void namesAForeignAddress();
    void writesItsUrl_data();
    void writesItsUrl();

private:
    void start(int threads = 1, const GuardLimits &limits = {});
    std::unique_ptr<RawClient> client() const;

    std::unique_ptr<Seen> m_seen;
    std::unique_ptr<Listener> m_listener;
};

void TestHttpListener::init()
{
    m_seen = std::make_unique<Seen>();
}

void TestHttpListener::cleanup()
{
    m_listener.reset();
    QCOMPARE(m_seen->handlers.load(), 0);
}

void TestHttpListener::start(int threads, const GuardLimits &limits)
{
    ListenerOptions options;
    options.port = 0;
    options.threads = threads;
    options.limits = limits;
    m_listener = std::make_unique<Listener>(
        options, [seen = m_seen.get()] { return std::make_unique<EchoHandler>(*seen); });
    const auto started = m_listener->start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
}

std::unique_ptr<RawClient> TestHttpListener::client() const
{
    return std::make_unique<RawClient>(m_listener->url());
}

void TestHttpListener::answersARequest()
{
    start();
    const auto one = client();
    one->write(sized("{\"a\":1}"));
    const RawAnswer answer = one->nextAnswer();
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, "|{\"a\":1}");
    QCOMPARE(answer.headers.value("content-type"), "application/json; charset=utf-8");
    QVERIFY(!answer.headers.contains("connection"));
    QVERIFY(!answer.headers.contains("retry-after"));
}

void TestHttpListener::handsOverTheHandlersHeaders()
{
    start();
    const auto one = client();
    one->write(sized("{}", "Authorization: Bearer a.b.c\r\n"));
    QCOMPARE(one->nextAnswer().body, "Bearer a.b.c|{}");
}

void TestHttpListener::asksToRetryLater()
{
    start();
    const auto one = client();
    one->write(sized("busy"));
    const RawAnswer answer = one->nextAnswer();
    QCOMPARE(answer.status, 503);
    QCOMPARE(answer.headers.value("retry-after"), "7");
    QCOMPARE(answer.headers.value("content-type"), "application/json; charset=utf-8");
}

void TestHttpListener::answersLater()
{
    start();
    const auto one = client();
    for (const QByteArray body : {"20", "0", "1"}) {
        one->write(sized(body));
        QCOMPARE(one->nextAnswer().body, "|" + body);
    }
}

void TestHttpListener::keepsTheConnection()
{
    start();
    const auto one = client();
    for (int i = 0; i < 50; ++i) {
        one->write(sized("{}"));
        QCOMPARE(one->nextAnswer().status, 200);
    }
    QVERIFY(one->isUp());
    one->write(sized("{}", "Connection: close\r\n"));
    const RawAnswer last = one->nextAnswer();
    QCOMPARE(last.headers.value("connection"), "close");
    QTRY_VERIFY(one->isDown());
}

void TestHttpListener::answersPipelinedRequestsInOrder()
{
    start();
    const auto one = client();
    QByteArray all;
    QList<QByteArray> bodies;
    for (int i = 0; i < 60; ++i) {
        bodies.append(i % 3 == 0 ? QByteArray::number(i % 7) : "x" + QByteArray::number(i));
        all += i % 2 == 0 ? sized(bodies.constLast())
                          : chunked(QByteArray::number(bodies.constLast().size(), 16) + "\r\n"
                              + bodies.constLast() + "\r\n0\r\n\r\n");
    }
    one->write(all);
    for (const QByteArray &body : std::as_const(bodies))
        QCOMPARE(one->nextAnswer().body, "|" + body);
    QCOMPARE(m_seen->requests.load(), 60);
}

void TestHttpListener::answersAClientThatHasClosedItsSendingSide()
{
    start();
    const auto one = client();
    one->write(sized("{}") + sized("30") + sized("x"));
    QTRY_VERIFY(one->isUp() && one->bytesToWrite() == 0);
    ::shutdown(static_cast<int>(one->socketDescriptor()), SHUT_WR);
    QCOMPARE(one->nextAnswer().body, "|{}");
    QCOMPARE(one->nextAnswer().body, "|30");
    QCOMPARE(one->nextAnswer().body, "|x");
    QTRY_VERIFY(one->isDown());
}

void TestHttpListener::sends100Continue()
{
    start();
    const auto one = client();
    one->write(post("Content-Length: 2\r\nExpect: 100-continue\r\n"));
    QCOMPARE(one->nextAnswer().status, 100);
    one->write("{}");
    QCOMPARE(one->nextAnswer().body, "|{}");
}

void TestHttpListener::refusesInTheErrorShape()
{
    start();
    const auto one = client();
    one->write(line("GET /callback HTTP/1.1") + sized("{}"));
    const RawAnswer answer = one->nextAnswer();
    QCOMPARE(answer.status, 405);
    QCOMPARE(answer.headers.value("allow"), "POST");
    QCOMPARE(answer.headers.value("connection"), "close");
    QCOMPARE(answer.headers.value("content-type"), "application/json; charset=utf-8");
    const QJsonObject body = QJsonDocument::fromJson(answer.body).object();
    QCOMPARE(body.keys(), QStringList {u"response_id"_s});
    QTRY_VERIFY(one->isDown());
    QVERIFY(one->received.isEmpty());
    QCOMPARE(m_seen->requests.load(), 0);
}

void TestHttpListener::refusalOfHeadHasNoBody()
{
    start();
    const auto one = client();
    one->write(line("HEAD /callback HTTP/1.1"));
    const RawAnswer answer = one->nextAnswer(true);
    QCOMPARE(answer.status, 405);
    QVERIFY(answer.headers.value("content-length").toInt() > 0);
    QTRY_VERIFY(one->isDown());
    QVERIFY(one->received.isEmpty());
}

void TestHttpListener::sendsALargeAnswerToASlowReader()
{
    start();
    const auto one = client();
    one->setReadBufferSize(256 * 1024);
    constexpr int Size = 20'000'000;
    one->write(sized("large" + QByteArray::number(Size)) + sized("{}"));
    const RawAnswer answer = one->nextAnswer();
    QCOMPARE(answer.body.size(), Size);
    QCOMPARE(one->nextAnswer().body, "|{}");
}

void TestHttpListener::survivesClientsThatLeaveWhileTheAnswerIsPending()
{
    start(2);
    constexpr int Clients = 200;
    for (int i = 0; i < Clients; ++i) {
        const auto one = client();
        one->write(sized(QByteArray::number(i % 40)) + sized("{}") + sized("5"));
        QTRY_VERIFY(one->isUp() && one->bytesToWrite() == 0);
        if (i % 3 == 0)
            QTRY_VERIFY(m_seen->requests > i);
        if (i % 2 == 0)
            one->abort();
    }
    QTRY_VERIFY(m_seen->replies >= Clients);
    QTRY_COMPARE(m_listener->connectionCount(), 0);
    QCOMPARE(m_seen->replies.load(), m_seen->requests.load());
}

void TestHttpListener::spreadsConnectionsOverThreads()
{
    start(4);
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 8; ++i) {
        clients.push_back(client());
        clients.back()->write(sized("{}"));
        QCOMPARE(clients.back()->nextAnswer().status, 200);
    }
    QCOMPARE(m_seen->threads.size(), 4);
    QCOMPARE(m_listener->connectionCount(), 8);
    QVERIFY(!m_seen->threads.contains(QThread::currentThread()));
}

void TestHttpListener::makesOneHandlerInEachThread()
{
    start(3);
    QCOMPARE(m_seen->handlers.load(), 3);
    start(0);
    QCOMPARE(m_seen->handlers.load(), QThread::idealThreadCount());
}

void TestHttpListener::stopAnswersWhatIsInFlight()
{
    start(2);
    const auto waiting = client();
    waiting->write(sized("300"));
    const auto sending = client();
    sending->write(sized("{}").chopped(1));
    QTRY_COMPARE(m_seen->requests.load(), 1);
    QTRY_COMPARE(m_listener->connectionCount(), 2);
    QSignalSpy stopped(m_listener.get(), &Listener::stopped);
    m_listener->stop();
    QVERIFY(!m_listener->isListening());
    sending->write("}");
    QCOMPARE(sending->nextAnswer().headers.value("connection"), "close");
    const RawAnswer answer = waiting->nextAnswer();
    QCOMPARE(answer.body, "|300");
    QCOMPARE(answer.headers.value("connection"), "close");
    QTRY_COMPARE(stopped.size(), 1);
    QCOMPARE(m_seen->handlers.load(), 0);
}

void TestHttpListener::stopClosesIdleConnections()
{
    start(2);
    const auto idle = client();
    idle->write(sized("{}"));
    QCOMPARE(idle->nextAnswer().status, 200);
    const QUrl url = m_listener->url();
    QSignalSpy stopped(m_listener.get(), &Listener::stopped);
    m_listener->stop();
    QTRY_VERIFY(idle->isDown());
    QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, 1000);
    RawClient late(url);
    QTRY_COMPARE(late.error(), QAbstractSocket::ConnectionRefusedError);
}

void TestHttpListener::stopGivesUpAfterTheDrainTime()
{
    GuardLimits limits;
    limits.drainMs = 200;
    start(1, limits);
    const auto one = client();
    one->write(sized("60000"));
    QTRY_COMPARE(m_seen->requests.load(), 1);
    QSignalSpy stopped(m_listener.get(), &Listener::stopped);
    QElapsedTimer timer;
    timer.start();
    m_listener->stop();
    QTRY_COMPARE(stopped.size(), 1);
    QVERIFY(timer.elapsed() >= 190);
    QTRY_VERIFY(one->isDown());
    QVERIFY(one->received.isEmpty());
}

void TestHttpListener::destructorStops()
{
    start(2);
    const auto one = client();
    one->write(sized("100"));
    QTRY_COMPARE(m_seen->requests.load(), 1);
    m_listener.reset();
    QCOMPARE(m_seen->handlers.load(), 0);
    QCOMPARE(m_seen->replies.load(), 1);
    QCOMPARE(one->nextAnswer().body, "|100");
}

void TestHttpListener::startsAgainAfterStop()
{
    start();
    QSignalSpy stopped(m_listener.get(), &Listener::stopped);
    m_listener->stop();
    QVERIFY(!m_listener->start());
    QTRY_COMPARE(stopped.size(), 1);
    QVERIFY(m_listener->start());
    const auto one = client();
    one->write(sized("{}"));
    QCOMPARE(one->nextAnswer().status, 200);
}

void TestHttpListener::namesATakenPort()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    ListenerOptions options;
    options.port = other.serverPort();
    Listener listener(options, [this] { return std::make_unique<EchoHandler>(*m_seen); });
    const auto started = listener.start();
    QVERIFY(!started);
    QVERIFY(started.error().detail.contains(u"Port %1 on 127.0.0.1 is taken"_s.arg(options.port)));
    QVERIFY(!listener.isListening());
    QVERIFY(listener.url().isEmpty());

    other.close();
    QVERIFY(listener.start());
    Listener second(options, [this] { return std::make_unique<EchoHandler>(*m_seen); });
    QVERIFY(!second.start());
}

void TestHttpListener::namesAForeignAddress()
{
    ListenerOptions options;
    options.address = QHostAddress(u"192.0.2.1"_s);
    options.port = 0;
    Listener listener(options, [this] { return std::make_unique<EchoHandler>(*m_seen); });
    const auto started = listener.start();
    QVERIFY(!started);
    QVERIFY(started.error().detail.contains(u"192.0.2.1 is not an address of this machine"_s));
}

void TestHttpListener::writesItsUrl_data()
{
    QTest::addColumn<QHostAddress>("address");
    QTest::addColumn<QString>("pattern");
    QTest::newRow("IPv4") << QHostAddress(QHostAddress::LocalHost) << u"http://127.0.0.1:%1/callback"_s;
    QTest::newRow("IPv6") << QHostAddress(QHostAddress::LocalHostIPv6) << u"http://[::1]:%1/callback"_s;
    QTest::newRow("everywhere") << QHostAddress(QHostAddress::Any) << u"http://localhost:%1/callback"_s;
}

void TestHttpListener::writesItsUrl()
{
    QFETCH(const QHostAddress, address);
    QFETCH(const QString, pattern);
    ListenerOptions options;
    options.address = address;
    options.port = 0;
    options.threads = 1;
    Listener listener(options, [this] { return std::make_unique<EchoHandler>(*m_seen); });
    const auto started = listener.start();
    if (!started && address == QHostAddress(QHostAddress::LocalHostIPv6))
        QSKIP("This machine has no IPv6");
    QVERIFY(started);
    QVERIFY(listener.port() > 0);
    QCOMPARE(listener.url().toString(), pattern.arg(listener.port()));
}

QTEST_GUILESS_MAIN(TestHttpListener)
#include "tst_httplistener.moc"
