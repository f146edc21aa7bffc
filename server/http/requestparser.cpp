// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestparser.h"

#include "httpsyntax.h"

#include <utility>

namespace Console {

namespace {

// In the order in which a client should put things right.
int judge(const RequestHead &head, QByteArrayView data, const QByteArray &path, const GuardLimits &limits)
{
    if (!head.path.isPresent() || head.path.of(data) != path)
        return 404;
    if (head.method.of(data) != "POST")
        return 405;
    if (head.expectation == RequestHead::Expectation::Other)
        return 417;
    if (head.contentTypeRepeated || !head.contentType.isPresent()
        || !isJsonMediaType(head.contentType.of(data)))
        return 415;
    return head.contentLength > limits.bodyBytes ? 413 : 0;
}

} // namespace

RequestParser::RequestParser(const GuardLimits &limits, QByteArray path)
    : m_limits(limits)
    , m_path(std::move(path))
    , m_head(limits)
    , m_body(limits)
{
}

void RequestParser::refuse(int status)
{
    m_status = status;
    m_keepAlive = false;
    m_wantsContinue = false;
    m_request = {};
    m_state = State::Refused;
}

qsizetype RequestParser::parse(QByteArrayView data)
{
    qsizetype used = 0;
    if (m_state == State::Head) {
        switch (m_head.parse(data)) {
        case HeadParser::Step::More:
            return 0;
        case HeadParser::Step::Refused:
            refuse(m_head.status());
            return 0;
        case HeadParser::Step::Done:
            takeHead(data);
            used = m_head.size();
        }
    }
    if (m_state == State::Body)
        used += takeBody(data.sliced(used));
    return used;
}

void RequestParser::takeHead(QByteArrayView data)
{
    const RequestHead &head = m_head.head();
    if (const int status = judge(head, data, m_path, m_limits); status != 0) {
        refuse(status);
        return;
    }
    m_keepAlive = head.keepAlive;
    m_request.authorization = head.authorization.value(data);
    m_request.cyberAppAuth = head.cyberAppAuth.value(data);
    m_request.cyberAppExtra = head.cyberAppExtra.value(data);
    m_request.forwardedFor = head.forwardedFor.value(data);
    if (head.query.isPresent())
        m_request.query = head.query.of(data).toByteArray();
    if (head.selfTestPass.isPresent())
        m_request.selfTestPass = head.selfTestPass.of(data).toByteArray();
    if (head.chunked)
        m_body.startChunked();
    else
        m_body.startLength(head.contentLength);
    m_wantsContinue = head.expectation == RequestHead::Expectation::Continue;
    m_state = State::Body;
}

qsizetype RequestParser::takeBody(QByteArrayView data)
{
    qsizetype used = 0;
    switch (m_body.decode(data, used, m_request.body)) {
    case BodyDecoder::Step::More:
        break;
    case BodyDecoder::Step::Refused:
        refuse(m_body.status());
        break;
    case BodyDecoder::Step::Done:
        m_wantsContinue = false;
        m_state = State::Complete;
    }
    if (used > 0)
        m_wantsContinue = false; // it did not wait
    return used;
}

HttpRequest RequestParser::takeRequest()
{
    m_head.reset();
    m_state = State::Head;
    return std::exchange(m_request, {});
}

} // namespace Console
