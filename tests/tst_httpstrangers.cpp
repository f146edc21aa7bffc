// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "echohandler.h"
#include "httpcases.h"
#include "listener.h"
#include "rawclient.h"

#include <QNetworkInterface>

using namespace Console;
using namespace Console::Testing;

namespace {

const QByteArray Stranger = "Authorization: stranger\r\n";
const QByteArray Forwarded = Stranger + "X-Forwarded-For: ";

GuardLimits briefLimits()
{
    GuardLimits limits;
    limits.sweepMs = 20;
    limits.lingerMs = 200;
    return limits;
}

} // namespace

/// What clients that have proved nothing may cost: bodies nobody reads, failures again and again, floods.
class TestHttpStrangers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aLongBodyWaitsForItsToken_data();
    void aLongBodyWaitsForItsToken();
    void aShortBodyIsJudgedWithItsRequest();
    void aLongBodyIsReadAfterALateVerdict_data();
    void aLongBodyIsReadAfterALateVerdict();
    void clientsMayLeaveWhileTheirHeadIsJudged();
    void whatHasNoEndIsRefused_data();
    void whatHasNoEndIsRefused();
    void requestsInFlightHaveALimit();
    void aFloodLeavesOthersAlone();
    void failuresAreAnsweredLaterAndLater();
    void failuresBehindATunnelCountForTheirCaller();
    void loopbackMayFailAtWill();
    void heldAnswersMakeRoom();
    void clientsMayLeaveWhileTheirAnswerIsHeld();
    void stoppingReleasesHeldAnswers();

private:
    void start(const GuardLimits &limits = briefLimits(), QHostAddress address = QHostAddress::LocalHost);
    bool startBeyondLoopback(const GuardLimits &limits = briefLimits());
    std::unique_ptr<RawClient> client() const { return std::make_unique<RawClient>(m_listener->url()); }
    std::unique_ptr<RawClient> sent(const QByteArray &bytes) const;
    int statusOf(const QByteArray &bytes) const { return sent(bytes)->nextAnswer().status; }
    std::vector<std::unique_ptr<RawClient>> failing(int count, const QByteArray &headers = Stranger) const;

    std::unique_ptr<Seen> m_seen;
    std::unique_ptr<Listener> m_listener;
};

void TestHttpStrangers::init()
{
    m_seen = std::make_unique<Seen>();
}

void TestHttpStrangers::cleanup()
{
    m_listener.reset();
    QCOMPARE(m_seen->handlers.load(), 0);
}

void TestHttpStrangers::start(const GuardLimits &limits, QHostAddress address)
{
    ListenerOptions options;
    options.address = std::move(address);
    options.port = 0;
    options.threads = 1; // a worker that waited would keep everybody waiting
    options.limits = limits;
    m_listener = std::make_unique<Listener>(
        options, [seen = m_seen.get()] { return std::make_unique<EchoHandler>(*seen); });
    QVERIFY(m_listener->start());
}

// Loopback is exempt from what is counted per peer. False when this machine has no other address.
bool TestHttpStrangers::startBeyondLoopback(const GuardLimits &limits)
{
    const auto addresses = QNetworkInterface::allAddresses();
    for (const QHostAddress &address : addresses) {
        if (!address.isLoopback() && !address.isLinkLocal()) {
            start(limits, address);
            return true;
        }
    }
    return false;
}

std::unique_ptr<RawClient> TestHttpStrangers::sent(const QByteArray &bytes) const
{
    auto one = client();
    one->write(bytes);
    return one;
}

// Clients of which the handler has refused \a count.
std::vector<std::unique_ptr<RawClient>> TestHttpStrangers::failing(int count, const QByteArray &headers) const
{
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < count; ++i) {
        const int before = m_seen->replies.load();
        clients.push_back(sent(sized("{}", headers)));
        if (!QTest::qWaitFor([&] { return m_seen->replies.load() > before; }))
            qFatal("No answer");
    }
    return clients;
}

void TestHttpStrangers::aLongBodyWaitsForItsToken_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("length") << post(Stranger + "Content-Length: 65537\r\n");
    QTest::newRow("length, begun") << post(Stranger + "Content-Length: 8000000\r\n", QByteArray(9000, 'x'));
    QTest::newRow("length, and it comes")
        << post(Stranger + "Content-Length: 1000000\r\n", QByteArray(1'000'000, 'x'));
    QTest::newRow("chunked") << chunked({}, Stranger);
    QTest::newRow("chunked, begun") << chunked("2\r\n{}\r\n", Stranger);
    QTest::newRow("waits for a 100")
        << sized({}, Stranger + "Expect: 100-continue\r\n").replace("h: 0", "h: 2");
}

void TestHttpStrangers::aLongBodyWaitsForItsToken()
{
    QFETCH(const QByteArray, bytes);
    start();
    const auto one = sent(bytes);
    const RawAnswer answer = one->nextAnswer();
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.headers.value("connection"), "close");
    QVERIFY(answer.body.contains("response_id"));
    QTRY_VERIFY(one->isDown());
    QCOMPARE(m_seen->heads.load(), 1);
    QCOMPARE(m_seen->requests.load(), 0);
}

void TestHttpStrangers::aShortBodyIsJudgedWithItsRequest()
{
    start();
    const auto one = sent(post(Stranger + "Content-Length: 60000\r\n", QByteArray(30'000, 'x')));
    QTRY_VERIFY(one->isSent());
    one->write(QByteArray(30'000, 'x'));
    QCOMPARE(one->nextAnswer().status, 401);
    QCOMPARE(statusOf(chunked("2\r\n{}\r\n0\r\n\r\n", Stranger)), 401); // is there at once
    QCOMPARE(m_seen->heads.load(), 0);
    QCOMPARE(m_seen->requests.load(), 2);
}

void TestHttpStrangers::aLongBodyIsReadAfterALateVerdict_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("body");
    const QByteArray slow = "Authorization: slow\r\n";
    QTest::newRow("length") << post(slow + "Content-Length: 1000000\r\n") << QByteArray(1'000'000, 'x');
    QTest::newRow("chunked") << chunked({}, slow) << QByteArray("3\r\nabc\r\n0\r\n\r\n");
    QTest::newRow("waits for a 100") << post(slow + "Expect: 100-continue\r\nContent-Length: 2\r\n")
                                     << QByteArray("{}");
}

void TestHttpStrangers::aLongBodyIsReadAfterALateVerdict()
{
    QFETCH(const QByteArray, head);
    QFETCH(const QByteArray, body);
    start();
    const auto one = sent(head);
    if (head.contains("100-continue"))
        QCOMPARE(one->nextAnswer().status, 100);
    QTRY_COMPARE(m_seen->heads.load(), 1);
    one->write(body + sized("{}")); // the next request waits its turn
    QCOMPARE(one->nextAnswer().status, 200);
    QCOMPARE(one->nextAnswer().body, "|{}");
    QCOMPARE(m_seen->requests.load(), 2);
    const auto together = sent(head + body);
    QCOMPARE(together->nextAnswer().status, 200); // who does not wait for a 100 gets none
}

void TestHttpStrangers::clientsMayLeaveWhileTheirHeadIsJudged()
{
    start();
    for (int i = 0; i < 200; ++i) {
        const auto one = sent(post("Authorization: slow\r\nContent-Length: 100000\r\n", QByteArray(i, 'x')));
        QTRY_COMPARE(m_seen->heads.load(), i + 1);
        one->abort();
    }
    QTRY_COMPARE(m_listener->connectionCount(), 0);
    QCOMPARE(m_listener->bufferedBytes(), 0);
    QCOMPARE(m_seen->requests.load(), 0);
    QCOMPARE(statusOf(sized("{}")), 200);
}

void TestHttpStrangers::whatHasNoEndIsRefused_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QByteArray>("again");
    QTest::addColumn<int>("status");
    QTest::newRow("request line") << QByteArray("POST /") << QByteArray(1000, 'x') << 414;
    QTest::newRow("header lines") << post().chopped(2) << QByteArray("X-More: and more\r\n") << 431;
    QTest::newRow("a header line") << post().chopped(2) + "X-More: " << QByteArray(1000, 'x') << 431;
    QTest::newRow("a token") << post().chopped(2) + "Authorization: " << QByteArray(1000, 'x') << 431;
    QTest::newRow("chunks") << chunked({}) << "400\r\n" + QByteArray(1024, 'x') + "\r\n" << 413;
    QTest::newRow("chunk extensions") << chunked("1") << QByteArray(";and=more") << 400;
    QTest::newRow("trailers") << chunked("0\r\n") << QByteArray("X-More: and more\r\n") << 431;
}

void TestHttpStrangers::whatHasNoEndIsRefused()
{
    QFETCH(const QByteArray, start);
    QFETCH(const QByteArray, again);
    QFETCH(const int, status);
    GuardLimits limits = briefLimits();
    limits.bodyBytes = 1'000'000;
    this->start(limits);
    const auto one = sent(start);
    qint64 most = 0;
    connect(one.get(), &QIODevice::bytesWritten, this, [&] {
        if (one->bytesToWrite() < 10'000)
            one->write(again.repeated(10));
        most = qMax(most, m_listener->bufferedBytes());
    });
    one->write(again);
    QCOMPARE(one->nextAnswer().status, status);
    QVERIFY2(most < 3'000'000, QByteArray::number(most).constData());
    QTRY_COMPARE(m_listener->connectionCount(), 0);
    QCOMPARE(m_listener->bufferedBytes(), 0);
    QCOMPARE(m_seen->requests.load(), 0);
}

void TestHttpStrangers::requestsInFlightHaveALimit()
{
    GuardLimits limits = briefLimits();
    limits.requestsInFlight = 2;
    start(limits);
    for (int round = 0; round < 3; ++round) {
        const auto first = sent(sized("600"));
        const auto second = sent(sized("600"));
        QTRY_COMPARE(m_seen->requests.load(), 3 * round + 2);
        const auto third = sent(sized("{}"));
        const RawAnswer answer = third->nextAnswer();
        QCOMPARE(answer.status, 503);
        QCOMPARE(answer.headers.value("retry-after"), "1");
        if (round == 1)
            first->abort(); // what it asked for is under way all the same, until it is answered
        else
            QCOMPARE(first->nextAnswer().status, 200);
        QCOMPARE(second->nextAnswer().status, 200);
        QTRY_COMPARE(m_seen->replies.load(), 3 * round + 2);
        QCOMPARE(statusOf(sized("{}")), 200);
    }
}

void TestHttpStrangers::aFloodLeavesOthersAlone()
{
    GuardLimits limits = briefLimits();
    limits.connections = 20;
    start(limits);
    std::vector<std::unique_ptr<RawClient>> flood;
    const auto good = sent(sized("{}"));
    QCOMPARE(good->nextAnswer().status, 200);
    for (int i = 0; i < 300; ++i) {
        flood.push_back(i % 2 == 0 ? client() : sent("POST /callback"));
        QTRY_VERIFY(flood.back()->isUp());
        if (i % 10 != 0)
            continue;
        good->write(sized("{}"));
        QCOMPARE(good->nextAnswer().status, 200);
        QTRY_VERIFY(m_listener->connectionCount() <= limits.connections); // room is made after accepting
    }
    flood.clear();
    QTRY_COMPARE(m_listener->connectionCount(), 1);
}

void TestHttpStrangers::failuresAreAnsweredLaterAndLater()
{
    if (!startBeyondLoopback())
        QSKIP("This machine has no address besides loopback");
    const auto strangers = failing(6);
    for (size_t i = 0; i < 3; ++i)
        QCOMPARE(strangers[i]->nextAnswer().status, 401);
    QCOMPARE(statusOf(sized("{}")), 200); // others do not wait, and have not failed
    QVERIFY(strangers[4]->received.isEmpty() && strangers[5]->received.isEmpty());
    for (size_t i = 3; i < 6; ++i)
        QCOMPARE(strangers[i]->nextAnswer().status, 401);
    const auto long1 = sent(post(Stranger + "Content-Length: 100000\r\n"));
    QTRY_COMPARE(m_seen->heads.load(), 1);
    QCOMPARE(statusOf(sized("{}")), 200);
    QVERIFY(long1->received.isEmpty()); // the same for heads
    QCOMPARE(long1->nextAnswer().status, 401);
}

// They all come from loopback, on connections that others use as well.
void TestHttpStrangers::failuresBehindATunnelCountForTheirCaller()
{
    GuardLimits limits = briefLimits();
    limits.failureDelayMs = 3'600'000;
    start(limits);
    for (const QByteArray &caller : {QByteArray("203.0.113.7\r\n"), QByteArray("-\r\n")}) {
        const auto strangers = failing(20, Forwarded + caller);
        for (size_t i = 0; i < 3; ++i)
            QCOMPARE(strangers[i]->nextAnswer().status, 401);
        const auto last = sent(post(Forwarded + caller + "Content-Length: 100000\r\n"));
        QTRY_VERIFY(m_seen->heads.load() > 0);
        m_seen->heads = 0;
        QCOMPARE(statusOf(sized("{}")), 200);
        QCOMPARE(statusOf(sized("{}", Forwarded + "203.0.113.8\r\n")), 401);
        QVERIFY(strangers[19]->received.isEmpty());
        QVERIFY(last->received.isEmpty());
        const auto shared = sent(sized("{}") + sized("{}", Forwarded + caller));
        QCOMPARE(shared->nextAnswer().status, 200);
    }
}

void TestHttpStrangers::loopbackMayFailAtWill()
{
    GuardLimits limits = briefLimits();
    limits.failureDelayMs = 3'600'000;
    start(limits);
    for (int i = 0; i < 20; ++i)
        QCOMPARE(statusOf(sized("{}", Stranger)), 401);
}

void TestHttpStrangers::heldAnswersMakeRoom()
{
    GuardLimits limits = briefLimits();
    limits.connections = 10;
    limits.failureDelayMs = 3'600'000;
    if (!startBeyondLoopback(limits))
        QSKIP("This machine has no address besides loopback");
    const auto strangers = failing(30);
    for (int i = 0; i < 30; ++i)
        QCOMPARE(statusOf(sized("{}")), 200);
    QTRY_VERIFY(m_listener->connectionCount() <= 10);
}

void TestHttpStrangers::clientsMayLeaveWhileTheirAnswerIsHeld()
{
    GuardLimits limits = briefLimits();
    limits.failureDelayMs = 300;
    if (!startBeyondLoopback(limits))
        QSKIP("This machine has no address besides loopback");
    failing(150).clear();
    QTRY_COMPARE(m_listener->connectionCount(), 0);
    QCOMPARE(m_listener->bufferedBytes(), 0);
    QCOMPARE(statusOf(sized("{}")), 200);
}

void TestHttpStrangers::stoppingReleasesHeldAnswers()
{
    GuardLimits limits = briefLimits();
    limits.failureDelayMs = 3'600'000;
    if (!startBeyondLoopback(limits))
        QSKIP("This machine has no address besides loopback");
    const auto strangers = failing(12);
    m_listener->stop();
    for (const auto &one : strangers)
        QCOMPARE(one->nextAnswer().status, 401);
}

QTEST_GUILESS_MAIN(TestHttpStrangers)
#include "tst_httpstrangers.moc"
