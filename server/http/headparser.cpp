// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "headparser.h"

#include "httpsyntax.h"

#include <limits>

namespace Console {

namespace {

constexpr qsizetype longestMethod = 32;

Slice sliceOf(QByteArrayView data, QByteArrayView part)
{
    return {part.data() - data.data(), part.size()};
}

// These lines are limited by the whole block alone, so that an overlong token still gets its 401.
bool isHandlerField(QByteArrayView name)
{
    switch (name.size()) {
    case 13:
        return equalsIgnoringCase(name, "authorization");
    case 15:
        return equalsIgnoringCase(name, "x-cyberapp-auth");
    case 16:
        return equalsIgnoringCase(name, "x-cyberapp-extra");
    default:
        return false;
    }
}

// 0 when the line does not begin with a method and a space.
qsizetype methodLength(QByteArrayView line)
{
    const qsizetype space = line.indexOf(' ');
    return space > 0 && space <= longestMethod && isToken(line.first(space)) ? space : 0;
}

void addValue(HandlerField &field, QByteArrayView data, QByteArrayView value)
{
    if (!field.slice.isPresent()) {
        field.slice = sliceOf(data, value);
        return;
    }
    if (field.joined.isNull())
        field.joined = field.slice.of(data).toByteArray();
    field.joined += ", ";
    field.joined += value;
}

} // namespace

HeadParser::HeadParser(const GuardLimits &limits)
    : m_limits(limits)
{
}

void HeadParser::reset()
{
    m_head = {};
    m_line = m_scan = m_fields = 0;
    m_fieldCount = m_status = m_hosts = m_chunkedCodings = 0;
    m_emptyCoding = m_otherCoding = m_hasContentLength = m_http10 = m_isHeadMethod = false;
    m_blankLineSkipped = m_inFields = false;
}

HeadParser::Step HeadParser::refuse(int status)
{
    m_status = status;
    return Step::Refused;
}

HeadParser::Step HeadParser::parse(QByteArrayView data)
{
    for (;;) {
        const qsizetype feed = data.indexOf('\n', m_scan);
        if (feed < 0) {
            m_scan = data.size();
            return checkUnfinishedLine(data.sliced(m_line), data.size());
        }
        if (feed == m_line || data[feed - 1] != '\r') {
            const Step step = checkUnfinishedLine(data.sliced(m_line, feed - m_line), feed);
            return step == Step::Refused ? step : refuse(400);
        }
        const Step step = takeLine(data, data.sliced(m_line, feed - 1 - m_line), feed + 1);
        if (step != Step::More)
            return step;
    }
}

// Garbage and lines that are too long are refused before they end.
HeadParser::Step HeadParser::checkUnfinishedLine(QByteArrayView line, qsizetype end)
{
    if (line.isEmpty() || line == "\r") // that may be the empty line, which is none of the block
        return Step::More;
    if (!m_inFields) {
        if (!isTokenChar(line.front()))
            return refuse(400);
        if (line.size() <= m_limits.lineBytes + 1)
            return Step::More;
        return refuse(methodLength(line) > 0 ? 414 : 400);
    }
    if (end - m_fields > m_limits.headBytes)
        return refuse(431);
    if (line.size() > m_limits.lineBytes + 1) {
        const qsizetype colon = line.indexOf(':');
        if (colon < 0 || !isHandlerField(line.first(colon)))
            return refuse(431);
    }
    return Step::More;
}

HeadParser::Step HeadParser::takeLine(QByteArrayView data, QByteArrayView line, qsizetype next)
{
    m_line = m_scan = next;
    if (!m_inFields) {
        if (line.isEmpty()) { // RFC 9112 section 2.2: one empty line before a request is forgiven
            if (m_blankLineSkipped)
                return refuse(400);
            m_blankLineSkipped = true;
            return Step::More;
        }
        if (const int status = takeRequestLine(data, line); status != 0)
            return refuse(status);
        m_inFields = true;
        m_fields = next;
        return Step::More;
    }
    if (line.isEmpty()) {
        const int status = judgeFraming();
        return status == 0 ? Step::Done : refuse(status);
    }
    if (next - m_fields > m_limits.headBytes)
        return refuse(431);
    const int status = takeField(data, line);
    return status == 0 ? Step::More : refuse(status);
}

int HeadParser::takeRequestLine(QByteArrayView data, QByteArrayView line)
{
    const qsizetype first = methodLength(line);
    if (first == 0)
        return 400;
    const QByteArrayView method = line.first(first);
    m_head.method = sliceOf(data, method);
    m_isHeadMethod = method == "HEAD";
    if (line.size() > m_limits.lineBytes)
        return 414;
    const qsizetype second = line.indexOf(' ', first + 1);
    if (second < 0)
        return 400;
    const QByteArrayView version = line.sliced(second + 1);
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    if (version.size() != 8 || !version.startsWith("HTTP/") || !digit(version[5]) || version[6] != '.'
        || !digit(version[7]))
        return 400;
    if (version[5] != '1' || version[7] > '1')
        return 505;
    m_http10 = version[7] == '0';
    m_head.keepAlive = !m_http10;
    return takeTarget(data, line.sliced(first + 1, second - first - 1), method);
}

// RFC 9112 section 3.2: origin-form or absolute-form; the others name no resource of ours.
int HeadParser::takeTarget(QByteArrayView data, QByteArrayView target, QByteArrayView method)
{
    if (!isTargetText(target)) {
        const bool authority = method == "CONNECT" && isHost(target); // an IPv6 address has brackets
        return authority ? 0 : 400;
    }
    QByteArrayView path = target;
    if (!target.startsWith('/')) {
        if ((method == "OPTIONS" && target == "*") || (method == "CONNECT" && isHost(target)))
            return 0;
        const qsizetype scheme = target.indexOf("://");
        if (scheme < 0
            || (!equalsIgnoringCase(target.first(scheme), "http")
                && !equalsIgnoringCase(target.first(scheme), "https")))
            return 400;
        const QByteArrayView rest = target.sliced(scheme + 3);
        qsizetype end = 0;
        while (end < rest.size() && rest[end] != '/' && rest[end] != '?')
            ++end;
        if (!isHost(rest.first(end)))
            return 400;
        path = rest.sliced(end);
    }
    const qsizetype query = path.indexOf('?');
    m_head.path = sliceOf(data, query < 0 ? path : path.first(query));
    if (query >= 0)
        m_head.query = sliceOf(data, path.sliced(query + 1));
    return 0;
}

int HeadParser::takeField(QByteArrayView data, QByteArrayView line)
{
    if (++m_fieldCount > m_limits.fields)
        return 431;
    const qsizetype colon = line.indexOf(':');
    if (line.size() > m_limits.lineBytes && (colon < 0 || !isHandlerField(line.first(colon))))
        return 431;
    // A folded line and a blank before the colon fail here too: neither is a token.
    if (colon < 0 || !isToken(line.first(colon)))
        return 400;
    const QByteArrayView value = trimmedBlanks(line.sliced(colon + 1));
    if (!isFieldValue(value))
        return 400;
    return takeKnownField(data, line.first(colon), value);
}

int HeadParser::takeKnownField(QByteArrayView data, QByteArrayView name, QByteArrayView value)
{
    switch (name.size()) {
    case 4:
        if (equalsIgnoringCase(name, "host"))
            return takeHost(value);
        break;
    case 6:
        if (equalsIgnoringCase(name, "expect"))
            takeExpectation(value);
        break;
    case 10:
        if (equalsIgnoringCase(name, "connection"))
            takeConnection(value);
        break;
    case 12:
        if (equalsIgnoringCase(name, "content-type")) {
            m_head.contentTypeRepeated = m_head.contentType.isPresent();
            m_head.contentType = sliceOf(data, value);
        }
        break;
    case 13:
        if (equalsIgnoringCase(name, "authorization"))
            addValue(m_head.authorization, data, value);
        break;
    case 14:
        if (equalsIgnoringCase(name, "content-length"))
            return takeContentLength(value);
        break;
    case 15:
        if (equalsIgnoringCase(name, "x-cyberapp-auth"))
            addValue(m_head.cyberAppAuth, data, value);
        else if (equalsIgnoringCase(name, "x-forwarded-for"))
            addValue(m_head.forwardedFor, data, value);
        break;
    case 16:
        if (equalsIgnoringCase(name, "x-cyberapp-extra"))
            addValue(m_head.cyberAppExtra, data, value);
        break;
    case 17:
        if (equalsIgnoringCase(name, "transfer-encoding"))
            takeTransferEncoding(value);
        break;
    case 19:
        if (equalsIgnoringCase(name, "x-console-self-test"))
            m_head.selfTestPass = sliceOf(data, value);
        break;
    default:
        break;
    }
    return 0;
}

int HeadParser::takeContentLength(QByteArrayView value)
{
    if (m_hasContentLength || value.isEmpty())
        return 400;
    m_hasContentLength = true;
    constexpr qint64 largest = std::numeric_limits<qint64>::max();
    qint64 number = 0;
    for (const char c : value) {
        if (c < '0' || c > '9')
            return 400;
        number = number > (largest - 9) / 10 ? largest : number * 10 + (c - '0');
    }
    m_head.contentLength = number;
    return 0;
}

int HeadParser::takeHost(QByteArrayView value)
{
    return ++m_hosts == 1 && isHost(value) ? 0 : 400;
}

// HTTP/1.0 closes whatever it asks for; Upgrade and the rest are ignored.
void HeadParser::takeConnection(QByteArrayView value)
{
    forEachListElement(value, [this](QByteArrayView option) {
        if (equalsIgnoringCase(option, "close"))
            m_head.keepAlive = false;
    });
}

void HeadParser::takeTransferEncoding(QByteArrayView value)
{
    forEachListElement(value, [this](QByteArrayView coding) {
        if (equalsIgnoringCase(coding, "chunked"))
            ++m_chunkedCodings;
        else if (coding.isEmpty())
            m_emptyCoding = true;
        else
            m_otherCoding = true;
    });
}

void HeadParser::takeExpectation(QByteArrayView value)
{
    const bool first = m_head.expectation == RequestHead::Expectation::None;
    m_head.expectation = first && equalsIgnoringCase(value, "100-continue")
        ? RequestHead::Expectation::Continue
        : RequestHead::Expectation::Other;
}

// RFC 9112 sections 3.2 and 6: what remains to be said once all lines are known.
int HeadParser::judgeFraming()
{
    if (m_hosts != 1 && !m_http10)
        return 400;
    if (m_http10 && m_head.expectation == RequestHead::Expectation::Continue)
        m_head.expectation = RequestHead::Expectation::None; // RFC 9110 section 10.1.1
    if (m_chunkedCodings == 0 && !m_emptyCoding && !m_otherCoding)
        return 0;
    if (m_hasContentLength || m_http10 || m_emptyCoding)
        return 400;
    if (m_otherCoding)
        return 501;
    m_head.chunked = m_chunkedCodings == 1;
    return m_head.chunked ? 0 : 400; // chunked twice
}

} // namespace Console
