// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whatever our parser lets through, a second parser reads as the same requests. Where ours is stricter they
// may differ; where it lets pass what the other refuses or frames otherwise, a request could be smuggled.

#include "httpcases.h"
#include "requestparser.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>
#include <QUrl>

#include <algorithm>

#include <http_parser.h>

using namespace Console;
using namespace Console::Testing;
using namespace Qt::StringLiterals;

namespace {

struct Request
{
    QByteArray method;
    QByteArray path;
    QByteArray authorization;
    QByteArray cyberAppAuth;
    QByteArray cyberAppExtra;
    QByteArray body;
    bool keepAlive = true;
};

struct Reading
{
    QList<Request> requests;
    QByteArray fault; ///< empty when all bytes were taken
    bool upgraded = false;
};

Reading readOurs(const QByteArray &bytes)
{
    const GuardLimits limits;
    RequestParser parser(limits, "/callback");
    Reading reading;
    QByteArrayView rest = bytes;
    while (!rest.isEmpty()) {
        rest = rest.sliced(parser.parse(rest));
        if (parser.state() != RequestParser::State::Complete)
            break;
        const bool keepAlive = parser.keepAlive();
        const HttpRequest taken = parser.takeRequest();
        reading.requests.append({"POST", "/callback", taken.authorization, taken.cyberAppAuth,
            taken.cyberAppExtra, taken.body, keepAlive});
        if (!keepAlive)
            break;
    }
    return reading;
}

/// One connection's bytes as Node's former parser understands them.
class SecondParser
{
public:
    Reading read(const QByteArray &bytes)
    {
        http_parser_settings settings;
        http_parser_settings_init(&settings);
        settings.on_message_begin = [](http_parser *parser) { return self(parser).begin(); };
        settings.on_url = [](http_parser *parser, const char *at, size_t size) {
            return add(self(parser).m_url, at, size);
        };
        settings.on_header_field = [](http_parser *parser, const char *at, size_t size) {
            self(parser).startField();
            return add(self(parser).m_name, at, size);
        };
        settings.on_header_value = [](http_parser *parser, const char *at, size_t size) {
            self(parser).m_hasValue = true;
            return add(self(parser).m_value, at, size);
        };
        settings.on_headers_complete = [](http_parser *parser) { return self(parser).endHead(); };
        settings.on_body = [](http_parser *parser, const char *at, size_t size) {
            return add(self(parser).m_request.body, at, size);
        };
        settings.on_message_complete = [](http_parser *parser) { return self(parser).end(); };
        http_parser_init(&m_parser, HTTP_REQUEST);
        m_parser.data = this;
        const size_t used =
            http_parser_execute(&m_parser, &settings, bytes.constData(), static_cast<size_t>(bytes.size()));
        m_reading.upgraded = m_parser.upgrade != 0;
        if (const auto error = HTTP_PARSER_ERRNO(&m_parser); error != HPE_OK)
            m_reading.fault = http_errno_name(error);
        else if (used != static_cast<size_t>(bytes.size()) && !m_reading.upgraded)
            m_reading.fault = "it stopped";
        return m_reading;
    }

private:
    static SecondParser &self(http_parser *parser) { return *static_cast<SecondParser *>(parser->data); }
    static int add(QByteArray &to, const char *at, size_t size)
    {
        to.append(at, static_cast<qsizetype>(size));
        return 0;
    }

    int begin()
    {
        m_request = {};
        m_url.clear();
        m_inTrailer = false;
        return 0;
    }

    void startField()
    {
        if (std::exchange(m_hasValue, false))
            takeField();
    }

    void takeField()
    {
        const QByteArray name = std::exchange(m_name, {}).toLower();
        const QByteArray value = std::exchange(m_value, {}).trimmed();
        if (m_inTrailer)
            return;
        for (const auto &[wanted, field] : {std::pair {"authorization", &m_request.authorization},
                 {"x-cyberapp-auth", &m_request.cyberAppAuth},
                 {"x-cyberapp-extra", &m_request.cyberAppExtra}}) {
            if (name == wanted)
                *field = field->isNull() ? QByteArray("") + value : *field + ", " + value;
        }
    }

    int endHead()
    {
        startField();
        m_request.method = http_method_str(static_cast<http_method>(m_parser.method));
        http_parser_url url;
        http_parser_url_init(&url);
        if (http_parser_parse_url(m_url.constData(), static_cast<size_t>(m_url.size()), 0, &url) == 0
            && (url.field_set & (1U << UF_PATH)) != 0)
            m_request.path = m_url.mid(url.field_data[UF_PATH].off, url.field_data[UF_PATH].len);
        else // it minds some letters of a host only here
            m_request.path = QUrl::fromEncoded(m_url).path(QUrl::FullyEncoded).toLatin1();
        m_request.keepAlive = http_should_keep_alive(&m_parser) != 0;
        m_inTrailer = true;
        return 0;
    }

    int end()
    {
        startField();
        m_reading.requests.append(m_request);
        return 0;
    }

    http_parser m_parser {};
    Reading m_reading;
    Request m_request;
    QByteArray m_url;
    QByteArray m_name;
    QByteArray m_value;
    bool m_hasValue = false;
    bool m_inTrailer = false;
};

// A header whose name goes on after these letters is another one, which the second parser overlooks.
bool hasLongerCodingName(const QByteArray &lower)
{
    for (qsizetype at = lower.indexOf("transfer-encoding"); at >= 0;
         at = lower.indexOf("transfer-encoding", at + 1)) {
        if (lower.mid(at + 17, 1) != ":")
            return true;
    }
    return false;
}

/// Where we let pass what the second parser does not, and are right.
bool isKnownLeniency(const QByteArray &bytes, const Reading &theirs)
{
    // RFC 9110 section 7.8: a server may ignore Upgrade; the other takes the rest for another protocol.
    if (theirs.upgraded)
        return true;
    const QByteArrayList framing {"HPE_UNEXPECTED_CONTENT_LENGTH", "HPE_INVALID_CONTENT_LENGTH",
        "HPE_INVALID_TRANSFER_ENCODING", "HPE_INVALID_CHUNK_SIZE"};
    if (!framing.contains(theirs.fault))
        return false;
    // RFC 9112 sections 5.1 and 7.1.1: blanks may be tabs around a value and before a chunk extension.
    if (bytes.contains('\t'))
        return true;
    // RFC 9110 section 6.5.1: fields about framing mean nothing in a trailer, which we drop; the other minds.
    const QByteArray lower = bytes.toLower();
    const qsizetype head = lower.indexOf("\r\n\r\n");
    return hasLongerCodingName(lower) || lower.indexOf("content-length", head) >= 0
        || lower.indexOf("transfer-encoding", head) >= 0;
}

/// Empty when both agree on all that ours lets through.
QByteArray difference(const Reading &ours, const Reading &theirs)
{
    for (qsizetype i = 0; i < ours.requests.size(); ++i) {
        const QByteArray place = "request " + QByteArray::number(i + 1) + ": ";
        if (i >= theirs.requests.size())
            return place + "the other has none: " + theirs.fault;
        const Request &mine = ours.requests.at(i);
        const Request &other = theirs.requests.at(i);
        if (mine.method != other.method)
            return place + "method " + other.method;
        if (mine.path != other.path)
            return place + "path " + other.path;
        if (mine.authorization != other.authorization || mine.cyberAppAuth != other.cyberAppAuth
            || mine.cyberAppExtra != other.cyberAppExtra)
            return place + "a header";
        if (mine.body != other.body)
            return place + "body " + other.body;
        if (mine.keepAlive && !other.keepAlive)
            return place + "the other ends the connection";
    }
    return {};
}

QByteArrayList seeds()
{
    QByteArrayList list;
    for (const HttpCase &one : httpCases()) {
        if (one.bytes.size() < 4096)
            list += one.bytes;
    }
    const QDir corpus(QStringLiteral(CORPUS));
    for (const QString &name : corpus.entryList(QDir::Files)) {
        QFile file(corpus.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            list += file.readAll();
    }
    return list;
}

const QByteArrayList &fragments()
{
    static const QByteArrayList list {"\r\n", "\n", "\r", " ", "\t", ":", ",", ";", "0", "5", "00",
        QByteArray("\0", 1), "\x80", "\x7f", "\r\n ", "\r\n\r\n", "0\r\n\r\n", "5\r\nhello\r\n", ";a=b",
        ";a=\"b\"", "Content-Length: 2\r\n", "Content-Length: +2\r\n", "Content-Length: 2, 2\r\n",
        "Transfer-Encoding: chunked\r\n", "Transfer-Encoding: x, chunked\r\n", "Transfer-Encoding:\r\n",
        "Connection: close\r\n", "Connection: keep-alive\r\n", "Connection: upgrade\r\nUpgrade: h2c\r\n",
        "Host: b\r\n", "Expect: 100-continue\r\n", "Authorization: Bearer x\r\n", "X-CyberApp-Auth: y\r\n",
        "X-CyberApp-Extra: e30=\r\n", "X: y\r\n", "HTTP/1.0", "HTTP/1.1", "POST /callback HTTP/1.1\r\n",
        "http://a.example/callback", "?x=1", "#y", "GET / HTTP/1.1\r\nHost: a\r\n\r\n"};
    return list;
}

/// One change; most keep a request whole enough to be read further.
QByteArray mutated(QByteArray bytes, const QByteArrayList &all, QRandomGenerator &random)
{
    const qsizetype at = random.bounded(bytes.size() + 1);
    const qsizetype length = qMin<qsizetype>(random.bounded(8), bytes.size() - at);
    switch (random.bounded(6)) {
    case 0:
        return bytes.insert(at, fragments().at(random.bounded(fragments().size())));
    case 1:
        return bytes.replace(at, length, fragments().at(random.bounded(fragments().size())));
    case 2:
        return bytes.remove(at, length);
    case 3:
        return bytes.insert(at, bytes.mid(random.bounded(bytes.size() + 1), random.bounded(40)));
    case 4:
        return bytes + all.at(random.bounded(all.size()));
    default: {
        const qsizetype line = bytes.indexOf("\r\n", at); // a header more
        return line < 0
            ? bytes
            : bytes.insert(line + 2, fragments().at(14 + random.bounded(fragments().size() - 14)));
    }
    }
}

} // namespace

class TestHttpDifferential : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSecondParserAgreesOnTheCases();
    void theSecondParserAgreesOnMutations_data();
    void theSecondParserAgreesOnMutations();
    void aSmuggledRequestWouldBeSeen();

private:
    // The number of requests that both read.
    static qsizetype compare(const QByteArray &bytes)
    {
        const Reading ours = readOurs(bytes);
        const Reading theirs = SecondParser().read(bytes);
        const QByteArray what = difference(ours, theirs);
        if (!what.isEmpty() && !isKnownLeniency(bytes, theirs))
            QTest::qFail(
                (what + "\n" + bytes.toPercentEncoding("\r :/{}\"=;,")).constData(), __FILE__, __LINE__);
        return ours.requests.size();
    }
};

void TestHttpDifferential::theSecondParserAgreesOnTheCases()
{
    qsizetype requests = 0;
    for (const QByteArray &bytes : seeds())
        requests += compare(bytes);
    QVERIFY(requests > 40);
}

void TestHttpDifferential::theSecondParserAgreesOnMutations_data()
{
    QTest::addColumn<quint32>("seed");
    // Another range for a longer run by hand.
    const int first = qEnvironmentVariableIntValue("DIFFERENTIAL_SEED");
    const int count = qMax(4, qEnvironmentVariableIntValue("DIFFERENTIAL_SEEDS"));
    for (int seed = first; seed < first + count; ++seed)
        QTest::addRow("%d", seed) << quint32(seed);
}

void TestHttpDifferential::theSecondParserAgreesOnMutations()
{
    QFETCH(const quint32, seed);
    QRandomGenerator random(seed);
    const QByteArrayList all = seeds();
    qsizetype requests = 0;
    for (int i = 0; i < 20'000 && !QTest::currentTestFailed(); ++i) {
        QByteArray bytes = all.at(random.bounded(all.size()));
        for (int changes = random.bounded(1, 5); changes > 0; --changes)
            bytes = mutated(bytes, all, random);
        requests += compare(bytes);
    }
    QVERIFY2(requests > 500, qPrintable(QString::number(requests)));
}

// The comparison itself must be able to fail.
void TestHttpDifferential::aSmuggledRequestWouldBeSeen()
{
    const Request request {"POST", "/callback", {}, {}, {}, "{}", true};
    Request longer = request;
    longer.body = "{}GET";
    const Reading ours {{request, request}, {}, false};
    QVERIFY(difference(ours, ours).isEmpty());
    QVERIFY(!difference(ours, {{request}, "HPE_INVALID_METHOD", false}).isEmpty());
    QVERIFY(!difference(ours, {{longer, request}, {}, false}).isEmpty());
}

QTEST_APPLESS_MAIN(TestHttpDifferential)
#include "tst_httpdifferential.moc"
