// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionbook.h"
#include "echohandler.h"
#include "httpcases.h"
#include "listener.h"
#include "rawclient.h"

#include <QElapsedTimer>
#include <QNetworkInterface>

using namespace Console;
using namespace Console::Testing;

namespace {

// Short enough to wait for, long enough for a slow machine to be in time when it should be.
GuardLimits briefLimits()
{
    GuardLimits limits;
    limits.sweepMs = 20;
    limits.lingerMs = 200;
    return limits;
}

} // namespace

class TestHttpLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aHeadMustEndInTime_data();
    void aHeadMustEndInTime();
    void aSilentConnectionIsClosed();
    void anIdleConnectionIsClosed();
    void aBodyMustMove_data();
    void aBodyMustMove();
    void aSteadyBodyMayTakeLonger();
    void aPendingAnswerHasNoDeadline();
    void anUnreadAnswerIsDropped();
    void aRefusedClientIsNotHeardForLong_data();
    void aRefusedClientIsNotHeardForLong();
    void anAnswerSurvivesABodyNobodyReads();
    void theLongestWaitingMakesRoom();
    void slowHeadsMakeRoomForNewClients();
    void workIsNotInterruptedForNewClients();
    void anotherWorkerMakesRoom();
    void countsConnectionsPerPeer();
    void loopbackHasNoPeerLimit();
    void aPeerHasItsLimit();
    void bodiesShareABudget();
    void unreadAnswersShareABudget();
    void answersThatAreReadAreNotBrokenOff();
    void releasesEverything();

private:
    void start(const GuardLimits &limits, int threads = 1, QHostAddress address = QHostAddress::LocalHost);
    std::unique_ptr<RawClient> client() const { return std::make_unique<RawClient>(m_listener->url()); }
    std::unique_ptr<RawClient> served() const;

    std::unique_ptr<Seen> m_seen;
    std::unique_ptr<Listener> m_listener;
};

void TestHttpLimits::init()
{
    m_seen = std::make_unique<Seen>();
}

void TestHttpLimits::cleanup()
{
    m_listener.reset();
    QCOMPARE(m_seen->handlers.load(), 0);
}

void TestHttpLimits::start(const GuardLimits &limits, int threads, QHostAddress address)
{
    ListenerOptions options;
    options.address = std::move(address);
    options.port = 0;
    options.threads = threads;
    options.limits = limits;
    m_listener = std::make_unique<Listener>(
        options, [seen = m_seen.get()] { return std::make_unique<EchoHandler>(*seen); });
    QVERIFY(m_listener->start());
}

// A client that was answered and is idle now.
std::unique_ptr<RawClient> TestHttpLimits::served() const
{
    auto one = client();
    one->write(sized("{}"));
    return one->nextAnswer().status == 200 ? std::move(one) : nullptr;
}

void TestHttpLimits::aHeadMustEndInTime_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("request line") << QByteArray("POST /call");
    QTest::newRow("fields") << post().chopped(2);
    QTest::newRow("one byte") << QByteArray("P");
    QTest::newRow("empty line") << QByteArray("\r\n");
    QTest::newRow("second request") << sized("{}") + "POST";
}

void TestHttpLimits::aHeadMustEndInTime()
{
    QFETCH(const QByteArray, bytes);
    GuardLimits limits = briefLimits();
    limits.headerMs = 300;
    start(limits);
    const auto one = client();
    QElapsedTimer timer;
    timer.start();
    one->write(bytes);
    RawAnswer answer = one->nextAnswer();
    if (answer.status == 200)
        answer = one->nextAnswer();
    QCOMPARE(answer.status, 408);
    QCOMPARE(answer.headers.value("connection"), "close");
    QVERIFY(timer.elapsed() >= 290);
    QTRY_VERIFY(one->isDown());
}

void TestHttpLimits::aSilentConnectionIsClosed()
{
    GuardLimits limits = briefLimits();
    limits.headerMs = 100;
    start(limits);
    const auto one = client();
    QTRY_VERIFY(one->isUp());
    QTRY_VERIFY(one->isDown());
    QVERIFY(one->received.isEmpty());
}

void TestHttpLimits::anIdleConnectionIsClosed()
{
    GuardLimits limits = briefLimits();
    limits.idleMs = 100;
    start(limits);
    const auto one = served();
    QVERIFY(one);
    QTRY_VERIFY(one->isDown());
    QVERIFY(one->received.isEmpty());
}

void TestHttpLimits::aBodyMustMove_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << post("Content-Length: 100\r\n");
    QTest::newRow("a part") << post("Content-Length: 100000\r\n", QByteArray(50, 'x'));
    QTest::newRow("a chunk") << chunked("2\r\n{}\r\n");
    QTest::newRow("trailers") << chunked("2\r\n{}\r\n0\r\nA: b\r\n");
    QTest::newRow("fast, then nothing") << post("Content-Length: 1000001\r\n", QByteArray(1000000, 'x'));
}

void TestHttpLimits::aBodyMustMove()
{
    QFETCH(const QByteArray, bytes);
    GuardLimits limits = briefLimits();
    limits.bodyMs = 300;
    start(limits);
    const auto one = client();
    one->write(bytes);
    QCOMPARE(one->nextAnswer().status, 408);
    QTRY_VERIFY(one->isDown());
    QCOMPARE(m_seen->requests.load(), 0);
}

void TestHttpLimits::aSteadyBodyMayTakeLonger()
{
    GuardLimits limits = briefLimits();
    limits.bodyMs = 300;
    limits.bytesPerSecond = 100;
    start(limits);
    const auto one = client();
    QElapsedTimer timer;
    timer.start();
    one->write(post("Content-Length: 2000\r\n"));
    QTimer ticks;
    connect(&ticks, &QTimer::timeout, this, [&] { one->write(QByteArray(50, 'x')); });
    ticks.start(20);
    QCOMPARE(one->nextAnswer().status, 200);
    QVERIFY(timer.elapsed() > 600);
}

void TestHttpLimits::aPendingAnswerHasNoDeadline()
{
    GuardLimits limits = briefLimits();
    limits.headerMs = limits.bodyMs = limits.idleMs = 50;
    start(limits);
    const auto one = client();
    one->write(sized("400"));
    QCOMPARE(one->nextAnswer().body, "|400");
}

void TestHttpLimits::anUnreadAnswerIsDropped()
{
    GuardLimits limits = briefLimits();
    limits.unreadMs = 200;
    start(limits);
    const auto one = client();
    one->setReadBufferSize(1);
    one->blockSignals(true); // reads nothing
    one->write(sized("large30000000") + sized("{}"));
    QTRY_VERIFY(m_listener->bufferedBytes() > 1'000'000);
    QTRY_COMPARE(m_listener->connectionCount(), 0);
    QTRY_COMPARE(m_listener->bufferedBytes(), 0);
    QCOMPARE(m_seen->requests.load(), 1);
}

void TestHttpLimits::aRefusedClientIsNotHeardForLong_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<int>("milliseconds");
    QTest::addColumn<bool>("answerIsSure"); // a reset may overtake it
    QTest::newRow("time") << qint64(1'000'000'000'000) << 200 << true;
    QTest::newRow("amount") << qint64(100'000) << 60'000 << false;
}

void TestHttpLimits::aRefusedClientIsNotHeardForLong()
{
    QFETCH(const qint64, bytes);
    QFETCH(const int, milliseconds);
    QFETCH(const bool, answerIsSure);
    GuardLimits limits = briefLimits();
    limits.lingerBytes = bytes;
    limits.lingerMs = milliseconds;
    start(limits);
    const auto one = client();
    one->write(post("Content-Length: 10737418240\r\n"));
    connect(one.get(), &QIODevice::bytesWritten, this, [&] {
        if (one->bytesToWrite() < 1'000'000)
            one->write(QByteArray(100'000, 'x'));
    });
    QTRY_VERIFY(one->isDown());
    QVERIFY(!answerIsSure || one->received.startsWith("HTTP/1.1 413 "));
    QTRY_COMPARE(m_listener->connectionCount(), 0);
}

void TestHttpLimits::anAnswerSurvivesABodyNobodyReads()
{
    start(briefLimits());
    for (int i = 0; i < 20; ++i) {
        const auto one = client();
        one->write(post("Content-Length: 9000000\r\n", QByteArray(1'000'000, 'x')));
        QCOMPARE(one->nextAnswer().status, 413);
    }
    QCOMPARE(m_seen->requests.load(), 0);
}

void TestHttpLimits::theLongestWaitingMakesRoom()
{
    GuardLimits limits = briefLimits();
    limits.connections = 3;
    start(limits);
    const auto first = served();
    const auto second = served();
    const auto third = served();
    QTest::qWait(5); // so that the order is one of milliseconds
    first->write(sized("{}"));
    QCOMPARE(first->nextAnswer().status, 200);
    const auto fourth = served();
    QVERIFY(fourth);
    QTRY_VERIFY(second->isDown());
    QVERIFY(second->received.isEmpty());
    QVERIFY(first->isUp() && third->isUp() && fourth->isUp());
    QCOMPARE(m_listener->connectionCount(), 3);
}

void TestHttpLimits::slowHeadsMakeRoomForNewClients()
{
    GuardLimits limits = briefLimits();
    limits.connections = 5;
    start(limits);
    std::vector<std::unique_ptr<RawClient>> slow;
    for (int i = 0; i < 5; ++i) {
        slow.push_back(client());
        slow.back()->write("POST /callback");
        QTRY_VERIFY(slow.back()->isUp() && slow.back()->bytesToWrite() == 0);
    }
    QTRY_COMPARE(m_listener->connectionCount(), 5);
    QTest::qWait(5);
    const auto good = served();
    QVERIFY(good);
    QTest::qWait(5);
    for (int i = 0; i < 20; ++i) { // strangers drive out each other, not one who is known and waits longer
        slow.push_back(client());
        slow.back()->write("POST /callback");
        QTRY_VERIFY(slow.back()->isUp() && slow.back()->bytesToWrite() == 0);
    }
    QTRY_COMPARE(m_listener->connectionCount(), 5);
    good->write(sized("{}"));
    QCOMPARE(good->nextAnswer().status, 200);
}

void TestHttpLimits::workIsNotInterruptedForNewClients()
{
    GuardLimits limits = briefLimits();
    limits.connections = 2;
    start(limits);
    const auto first = client();
    first->write(sized("600"));
    const auto second = client();
    second->write(post("Content-Length: 10\r\n", "{"));
    QTRY_COMPARE(m_seen->requests.load(), 1);
    QTRY_COMPARE(m_listener->connectionCount(), 2);
    for (int i = 0; i < 5; ++i) {
        const auto more = client();
        more->write(sized("{}"));
        const RawAnswer answer = more->nextAnswer();
        QCOMPARE(answer.status, 503);
        QCOMPARE(answer.headers.value("retry-after"), "1");
        QCOMPARE(answer.headers.value("connection"), "close");
    }
    second->write("012345678");
    QCOMPARE(second->nextAnswer().status, 200);
    QCOMPARE(first->nextAnswer().body, "|600");
}

void TestHttpLimits::anotherWorkerMakesRoom()
{
    GuardLimits limits = briefLimits();
    limits.connections = 4;
    start(limits, 4);
    const auto idle = served();
    std::vector<std::unique_ptr<RawClient>> busy;
    for (int i = 0; i < 3; ++i) {
        busy.push_back(client());
        busy.back()->write(sized("60000"));
        QTRY_COMPARE(m_seen->requests.load(), i + 2);
    }
    const auto one = served();
    QVERIFY(one);
    QTRY_VERIFY(idle->isDown());
    const auto another = served();
    QVERIFY(another);
    QTRY_VERIFY(one->isDown());
    busy.clear();
}

void TestHttpLimits::countsConnectionsPerPeer()
{
    ConnectionBook book;
    const QHostAddress a(QStringLiteral("192.0.2.1"));
    const QHostAddress b(QStringLiteral("2001:db8::1"));
    QVERIFY(book.open(a, 2));
    QVERIFY(book.open(a, 2));
    QVERIFY(!book.open(a, 2));
    QVERIFY(book.open(b, 2));
    QCOMPARE(book.openConnections(), 3);
    book.close(a);
    QVERIFY(book.open(a, 2));
    QVERIFY(!book.open(a, 2));
    book.close(a);
    book.close(a);
    book.close(b);
    QCOMPARE(book.openConnections(), 0);
}

void TestHttpLimits::loopbackHasNoPeerLimit()
{
    GuardLimits limits = briefLimits();
    limits.connectionsPerPeer = 1;
    start(limits);
    const auto one = served();
    const auto two = served();
    QVERIFY(one && two);
}

void TestHttpLimits::aPeerHasItsLimit()
{
    QHostAddress own;
    const auto addresses = QNetworkInterface::allAddresses();
    for (const QHostAddress &address : addresses) {
        if (!address.isLoopback() && !address.isLinkLocal())
            own = address;
    }
    if (own.isNull())
        QSKIP("This machine has no address besides loopback");
    GuardLimits limits = briefLimits();
    limits.connectionsPerPeer = 2;
    start(limits, 1, own);
    const auto one = served();
    auto two = served();
    QVERIFY(one && two);
    const auto three = client();
    QCOMPARE(three->nextAnswer().status, 503);
    two.reset();
    QTRY_COMPARE(m_listener->connectionCount(), 1);
    QVERIFY(served());
}

void TestHttpLimits::bodiesShareABudget()
{
    GuardLimits limits = briefLimits();
    limits.bufferedBytes = 3'000'000;
    start(limits, 2);
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 6; ++i) {
        clients.push_back(client());
        clients.back()->write(post("Content-Length: 2000000\r\n", QByteArray(1'000'000, 'x')));
    }
    const auto refused = [&] {
        return std::count_if(clients.begin(), clients.end(),
            [](const auto &one) { return one->received.startsWith("HTTP/1.1 503"); });
    };
    QTRY_VERIFY(refused() > 0);
    QVERIFY(served()); // small ones pass
    for (const auto &one : clients) {
        if (one->received.isEmpty())
            one->write(QByteArray(1'000'000, 'x'));
    }
    QTRY_VERIFY(std::all_of(clients.begin(), clients.end(), [](const auto &one) {
        return one->received.startsWith("HTTP/1.1 503") || one->received.startsWith("HTTP/1.1 200");
    }));
    QVERIFY(refused() < 6);
    clients.clear();
    QTRY_COMPARE(m_listener->connectionCount(), 0);
    QTRY_COMPARE(m_listener->bufferedBytes(), 0);
    clients.push_back(client());
    clients.back()->write(sized(QByteArray(2'000'000, 'x')));
    QCOMPARE(clients.back()->nextAnswer().status, 200);
}

void TestHttpLimits::unreadAnswersShareABudget()
{
    GuardLimits limits = briefLimits();
    limits.bufferedBytes = 30'000'000;
    start(limits);
    std::vector<std::unique_ptr<RawClient>> readers;
    for (int i = 0; i < 10; ++i) {
        readers.push_back(client());
        readers.back()->setReadBufferSize(1);
        readers.back()->blockSignals(true); // reads nothing
        readers.back()->write(sized("large12000000"));
        QTRY_COMPARE(m_seen->replies.load(), i + 1);
        QVERIFY(m_listener->bufferedBytes() < 45'000'000);
    }
    QTRY_VERIFY(m_listener->bufferedBytes() < 30'000'000); // those who do not read have gone
    const auto good = client();
    good->write(sized("large12000000"));
    QCOMPARE(good->nextAnswer().body.size(), 12'000'000);
    readers.clear();
    QTRY_COMPARE(m_listener->connectionCount(), 1);
    QTRY_COMPARE(m_listener->bufferedBytes(), 0);
}

void TestHttpLimits::answersThatAreReadAreNotBrokenOff()
{
    GuardLimits limits = briefLimits();
    limits.bufferedBytes = 15'000'000;
    limits.sweepMs = 60'000; // nobody counts as stalled within this test
    start(limits);
    std::vector<std::unique_ptr<RawClient>> readers;
    for (int i = 0; i < 5; ++i) {
        readers.push_back(client());
        readers.back()->setReadBufferSize(1);
        readers.back()->write(sized("large12000000"));
        QTRY_COMPARE(m_seen->replies.load(), i + 1);
    }
    int refused = 0;
    for (const auto &reader : readers) {
        reader->setReadBufferSize(0);
        const auto answer = reader->nextAnswer();
        const bool busy = answer.status == 503;
        refused += busy ? 1 : 0;
        QCOMPARE(answer.body.size() > 1000, !busy);
        QVERIFY(busy || answer.body.size() == 12'000'000);
        reader->write(sized("{}"));
        QCOMPARE(reader->nextAnswer().status, 200); // refused or not, it may go on
    }
    QVERIFY(refused > 0);
}

void TestHttpLimits::releasesEverything()
{
    start(briefLimits(), 2);
    for (int i = 0; i < 30; ++i) {
        const auto one = client();
        one->write(sized("{}") + post("Content-Length: 100000\r\n", QByteArray(50'000, 'x')));
        QCOMPARE(one->nextAnswer().status, 200);
        const auto two = client();
        two->write(sized("large100000") + sized("7"));
        QTRY_VERIFY(two->isUp() && two->bytesToWrite() == 0);
    }
    QTRY_COMPARE(m_listener->connectionCount(), 0);
    QTRY_COMPARE(m_listener->bufferedBytes(), 0);
}

QTEST_GUILESS_MAIN(TestHttpLimits)
#include "tst_httplimits.moc"
