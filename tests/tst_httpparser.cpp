// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpcases.h"
#include "requestparser.h"

#include <QTest>

using namespace Console;
using namespace Console::Testing;

namespace {

// Feeds the bytes as a connection does: what the parser leaves is offered again with what follows.
class Reader
{
public:
    void feed(QByteArrayView bytes)
    {
        m_rest.append(bytes);
        while (!m_closed && !m_rest.isEmpty()) {
            m_rest.remove(0, m_parser.parse(m_rest));
            if (m_parser.state() == RequestParser::State::Refused) {
                statuses.append(m_parser.status());
                m_closed = true;
            } else if (m_parser.state() == RequestParser::State::Complete) {
                statuses.append(200);
                m_closed = !m_parser.keepAlive();
                requests.append(m_parser.takeRequest());
            } else {
                return;
            }
        }
    }

    QList<int> statuses;
    QList<HttpRequest> requests;
    const RequestParser &parser() const { return m_parser; }

private:
    GuardLimits m_limits;
    RequestParser m_parser {m_limits, "/callback"};
    QByteArray m_rest;
    bool m_closed = false;
};

} // namespace

class TestHttpParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersAsDocumented_data();
    void answersAsDocumented();
    void caseNamesAreDistinct();
    void handsOverTheBody_data();
    void handsOverTheBody();
    void handsOverTheHandlersHeaders();
    void joinsRepeatedHeaders();
    void absentHeadersAreNull();
    void asksForA100OnlyWhileTheBodyIsMissing_data();
    void asksForA100OnlyWhileTheBodyIsMissing();
    void refusesBeforeTheLineEnds_data();
    void refusesBeforeTheLineEnds();
    void aBodyGrowsWithWhatArrives();
};

void TestHttpParser::answersAsDocumented_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<int>>("statuses");
    const auto cases = httpCases();
    QVERIFY(cases.size() >= 120);
    for (const HttpCase &one : cases)
        QTest::newRow(one.name.constData()) << one.bytes << one.statuses;
}

void TestHttpParser::answersAsDocumented()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QList<int>, statuses);

    Reader whole;
    whole.feed(bytes);
    QCOMPARE(whole.statuses, statuses);

    Reader byteByByte;
    for (const char &c : bytes)
        byteByByte.feed(QByteArrayView(&c, 1));
    QCOMPARE(byteByByte.statuses, statuses);

    for (qsizetype cut = bytes.indexOf("\r\n"); cut >= 0; cut = bytes.indexOf("\r\n", cut + 2)) {
        for (const qsizetype at : {cut, cut + 1, cut + 2}) {
            Reader parts;
            parts.feed(QByteArrayView(bytes).first(at));
            parts.feed(QByteArrayView(bytes).sliced(at));
            QCOMPARE(parts.statuses, statuses);
        }
    }
}

void TestHttpParser::caseNamesAreDistinct()
{
    QSet<QByteArray> names;
    const auto cases = httpCases();
    for (const HttpCase &one : cases)
        names.insert(one.name);
    QCOMPARE(names.size(), cases.size());
}

void TestHttpParser::handsOverTheBody_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("length") << sized("{\"a\":1}") << QByteArray("{\"a\":1}");
    QTest::newRow("empty") << post() << QByteArray();
    QTest::newRow("any bytes") << sized(QByteArray("\0\r\n\xff", 4)) << QByteArray("\0\r\n\xff", 4);
    QTest::newRow("chunks") << chunked("3\r\nabc\r\n1;x=y\r\nd\r\n0\r\nT: 1\r\n\r\n") << QByteArray("abcd");
    QTest::newRow("line ends in chunks") << chunked("4\r\n\r\n\r\n\r\n0\r\n\r\n") << QByteArray("\r\n\r\n");
}

void TestHttpParser::handsOverTheBody()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, body);
    for (const qsizetype step : {qsizetype(1), qsizetype(3), bytes.size()}) {
        Reader reader;
        for (qsizetype at = 0; at < bytes.size(); at += step)
            reader.feed(QByteArrayView(bytes).sliced(at, qMin(step, bytes.size() - at)));
        QCOMPARE(reader.requests.size(), 1);
        QCOMPARE(reader.requests.constFirst().body, body);
    }
}

void TestHttpParser::handsOverTheHandlersHeaders()
{
    Reader reader;
    reader.feed(sized("{}",
        "AUTHORIZATION:  Bearer a.b.c \r\nX-Cyberapp-Auth: dTpw\r\nx-cyberapp-extra:\te30=\r\n"
        "X-Console-Self-Test: 5eed\r\n"));
    QCOMPARE(reader.requests.size(), 1);
    QCOMPARE(reader.requests.constFirst().authorization, "Bearer a.b.c");
    QCOMPARE(reader.requests.constFirst().cyberAppAuth, "dTpw");
    QCOMPARE(reader.requests.constFirst().cyberAppExtra, "e30=");
    QCOMPARE(reader.requests.constFirst().selfTestPass, "5eed");
}

void TestHttpParser::joinsRepeatedHeaders()
{
    Reader reader;
    reader.feed(
        sized("{}", "Authorization: a\r\nX-Cyberapp-Auth: x\r\nAuthorization: b\r\nAuthorization:\r\n"));
    QCOMPARE(reader.requests.size(), 1);
    QCOMPARE(reader.requests.constFirst().authorization, "a, b, ");
    QCOMPARE(reader.requests.constFirst().cyberAppAuth, "x");
}

void TestHttpParser::absentHeadersAreNull()
{
    Reader reader;
    reader.feed(sized("{}", "Authorization:\r\n") + sized("{}"));
    QCOMPARE(reader.requests.size(), 2);
    QVERIFY(!reader.requests.at(0).authorization.isNull());
    QVERIFY(reader.requests.at(0).authorization.isEmpty());
    QVERIFY(reader.requests.at(0).cyberAppAuth.isNull());
    QVERIFY(reader.requests.at(1).authorization.isNull());
}

void TestHttpParser::asksForA100OnlyWhileTheBodyIsMissing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("wanted");
    const QByteArray expect = "Expect: 100-continue\r\n";
    QTest::newRow("waits") << post("Content-Length: 2\r\n" + expect) << true;
    QTest::newRow("waits with chunks") << chunked("", expect) << true;
    QTest::newRow("did not wait") << post("Content-Length: 2\r\n" + expect, "{") << false;
    QTest::newRow("nothing to send") << post("Content-Length: 0\r\n" + expect) << false;
    QTest::newRow("not asked") << post("Content-Length: 2\r\n") << false;
    QTest::newRow("HTTP/1.0") << post("Content-Length: 2\r\n" + expect).replace("HTTP/1.1", "HTTP/1.0")
                              << false;
    QTest::newRow("refused") << post("Content-Length: 9999999999\r\n" + expect) << false;
}

void TestHttpParser::asksForA100OnlyWhileTheBodyIsMissing()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, wanted);
    Reader reader;
    reader.feed(bytes);
    QCOMPARE(reader.parser().wantsContinue(), wanted);
}

void TestHttpParser::refusesBeforeTheLineEnds_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::newRow("other protocol") << QByteArray("\x16\x03") << 400;
    QTest::newRow("target too long") << "POST /" + QByteArray(8200, 'x') << 414;
    QTest::newRow("line too long") << post().chopped(2) + "A: " + QByteArray(8200, 'x') << 431;
    QTest::newRow("bad version with more to come") << QByteArray("GET / HTTP/3.0\r\n") << 505;
    QTest::newRow("bad field with more to come") << QByteArray("GET / HTTP/1.1\r\nx\r\n") << 400;
    QTest::newRow("body too large with none of it here") << post("Content-Length: 10000000\r\n") << 413;
    QTest::newRow("wrong type with none of the body here") << type("Content-Type: a/b\r\n").chopped(2) << 415;
}

void TestHttpParser::refusesBeforeTheLineEnds()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, status);
    Reader reader;
    reader.feed(bytes);
    QCOMPARE(reader.statuses, QList<int> {status});
}

void TestHttpParser::aBodyGrowsWithWhatArrives()
{
    GuardLimits limits;
    RequestParser parser(limits, "/callback");
    const QByteArray bytes = post("Content-Length: 8000000\r\n", QByteArray(1000, 'x'));
    QCOMPARE(parser.parse(bytes), bytes.size());
    QCOMPARE(parser.state(), RequestParser::State::Body);
    QCOMPARE(parser.bodySize(), 1000);
    QVERIFY(parser.bodyCapacity() <= 4096);
}

QTEST_GUILESS_MAIN(TestHttpParser)
#include "tst_httpparser.moc"
