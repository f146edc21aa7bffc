// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientconnection.h"

#include "guardserver.h"
#include "refusal.h"

#include <array>

namespace Console {

namespace {

// 6.10 and later announce a keep-alive of their own.
[[maybe_unused]] void removeConnectionHeaders(QByteArray &answer)
{
    const qsizetype end = answer.indexOf("\r\n\r\n");
    for (qsizetype line = answer.indexOf("\r\n") + 2; line > 1 && line < end + 2;) {
        const qsizetype next = answer.indexOf("\r\n", line) + 2;
        const QByteArray name = answer.mid(line, 11).toLower();
        if (name == "connection:" || name == "keep-alive:") {
            answer.remove(line, next - line);
            continue;
        }
        line = next;
    }
}

} // namespace

ClientConnection::ClientConnection(GuardServer &server, int descriptor, const QHostAddress &peer)
    : QObject(&server)
    , m_server(server)
    , m_peer(peer)
    , m_wire(server.makeWire(descriptor, *this))
    , m_front(new GuardSocket(
          peer, [this] { refuse(500); }, &server))
    , m_parser(server.limits(), server.path())
{
    enter(Phase::Reading, server.limits().headerMs);
    m_lastServed = m_since;
}

ClientConnection::~ClientConnection() = default;

void ClientConnection::start()
{
    pump();
}

bool ClientConnection::isIdle() const
{
    return m_phase == Phase::Reading && !m_midRequest && m_wire->unsent() == 0;
}

bool ClientConnection::isExpendable(qint64 now) const
{
    constexpr qint64 fairTrialMs = 2'000;
    if (m_phase != Phase::Reading)
        return m_phase == Phase::Lingering;
    if (m_parser.state() == RequestParser::State::Head)
        return m_wire->unsent() == 0;
    return now - m_since > fairTrialMs && isBodyTooSlow(now);
}

void ClientConnection::turnAway()
{
    refuse(503);
}

void ClientConnection::enter(Phase phase, int timeoutMs)
{
    m_phase = phase;
    m_since = GuardServer::now();
    m_deadline = timeoutMs > 0 ? m_since + timeoutMs : 0;
}

// ---- reading

void ClientConnection::wireReadable()
{
    if (m_pumping) { // sending over TLS can report input
        m_inputReported = true;
        return;
    }
    switch (m_phase) {
    case Phase::Reading:
        pump();
        break;
    case Phase::Lingering:
        discardInput();
        break;
    case Phase::Handling:
        m_readingPaused = true;
        m_wire->setReadingPaused(true);
        break;
    case Phase::Closed:
        break;
    }
}

void ClientConnection::pump()
{
    m_pumping = true;
    if (m_readingPaused) {
        m_readingPaused = false;
        m_wire->setReadingPaused(false);
    }
    if (!m_input.isEmpty())
        parseInput({});
    do {
        m_inputReported = false;
    } while (m_phase == Phase::Reading && (readMore() || m_inputReported));
    m_pumping = false;
    if (m_phase == Phase::Reading && (m_wireGone || (m_inputEnded && m_wire->unsent() == 0)))
        close();
    countBuffered();
}

// One reading; false when there is no more for now.
bool ClientConnection::readMore()
{
    if (m_wire->unsent() > 0) { // first the client reads its answers
        m_readingPaused = true;
        m_wire->setReadingPaused(true);
        return false;
    }
    QByteArray &scratch = m_server.scratch();
    const qsizetype count = m_wire->read(scratch.data(), scratch.size());
    if (count < 0)
        m_inputEnded = true;
    if (count <= 0)
        return false;
    m_lastInput = GuardServer::now();
    parseInput(QByteArrayView(scratch).first(count));
    return count == scratch.size();
}

void ClientConnection::parseInput(QByteArrayView data)
{
    const bool stored = !m_input.isEmpty();
    if (stored) {
        m_input.append(data);
        data = m_input;
    }
    qsizetype used = 0;
    while (m_phase == Phase::Reading && used < data.size()) {
        if (!m_midRequest) {
            m_midRequest = true;
            enter(Phase::Reading, m_server.limits().headerMs);
        }
        const bool inHead = m_parser.state() == RequestParser::State::Head;
        used += m_parser.parse(data.sliced(used));
        if (m_parser.state() == RequestParser::State::Refused) {
            refuse(m_parser.status());
            return;
        }
        if (isOverBudget()) {
            refuse(503);
            return;
        }
        if (m_parser.state() == RequestParser::State::Complete) {
            dispatch();
            if (m_wire->unsent() > 0)
                break;
            continue;
        }
        if (inHead && m_parser.state() == RequestParser::State::Body) {
            enter(Phase::Reading, m_server.limits().bodyMs);
            if (m_parser.wantsContinue())
                m_wire->send("HTTP/1.1 100 Continue\r\n\r\n");
        }
        break;
    }
    if (m_phase == Phase::Closed || m_phase == Phase::Lingering)
        return;
    if (stored && used == m_input.size())
        m_input.clear(); // with its memory
    else if (stored)
        m_input.remove(0, used);
    else
        m_input = data.sliced(used).toByteArray();
}

// ---- answering

void ClientConnection::dispatch()
{
    enter(Phase::Handling, 0); // the handler's time is not the client's fault
    m_answered = false;
    m_midRequest = false;
    m_inDispatch = true;
    m_server.setDispatching(this);
    m_front->feed(m_server.forwardedHead());
    m_server.setDispatching(nullptr);
    m_inDispatch = false;
    if (m_answered)
        sendAnswer();
}

void ClientConnection::handle(RequestHandler &handler, QHttpServerResponder &&responder)
{
    m_exchange = std::make_shared<Exchange>(std::move(responder));
    m_handedOver = m_parser.bodyCapacity();
    handler.handle(m_parser.takeRequest(),
        [this, pending = std::weak_ptr<Exchange>(m_exchange)](const HttpReply &reply) {
            const auto exchange = pending.lock();
            if (!exchange)
                return;
            m_front->expectBody(reply.body);
            if (exchange->write(reply))
                answered();
        });
}

void ClientConnection::answered()
{
    m_answered = true;
    if (m_inDispatch)
        return; // QHttpServer is still at work above us
    sendAnswer();
    if (m_phase == Phase::Reading)
        resumeLater();
}

void ClientConnection::sendAnswer()
{
    m_exchange.reset();
    m_handedOver = 0;
    QByteArray &answer = m_front->output();
    if (m_wireGone) {
        close();
        return;
    }
    if constexpr (HttpServerCompat::writesConnectionHeaders)
        removeConnectionHeaders(answer);
    const bool last = !m_parser.keepAlive() || m_draining;
    if (last)
        answer.insert(answer.indexOf("\r\n") + 2, "Connection: close\r\n");
    m_wire->send(answer);
    if (const QByteArray body = m_front->takeBody(); !body.isEmpty())
        m_wire->send(body);
    constexpr qsizetype keptCapacity = 8'192;
    if (answer.capacity() > keptCapacity)
        answer = {};
    else
        answer.resize(0);
    if (m_wireGone)
        close();
    else if (last)
        linger(Wire::Finish::Now);
    else
        afterAnswer();
    countBuffered();
}

void ClientConnection::afterAnswer()
{
    const GuardLimits &limits = m_server.limits();
    m_unsentMark = m_wire->unsent();
    enter(Phase::Reading, m_unsentMark > 0 ? limits.unreadMs : limits.idleMs);
    m_lastServed = m_since;
}

// The next request is taken from the event loop, not from within the handler's call.
void ClientConnection::resumeLater()
{
    if (m_resumePosted)
        return;
    m_resumePosted = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_resumePosted = false;
            if (m_phase == Phase::Reading)
                pump();
        },
        Qt::QueuedConnection);
}

void ClientConnection::wireDrained()
{
    if (m_phase == Phase::Reading) {
        afterAnswer();
        resumeLater();
    } else if (m_phase == Phase::Lingering) {
        enter(Phase::Lingering, m_server.limits().lingerMs);
        discardInput();
    }
}

void ClientConnection::wireGone()
{
    m_wireGone = true;
    if (m_phase == Phase::Handling || m_pumping)
        return; // until the answer has been written
    close();
}

// ---- ending

void ClientConnection::refuse(int status)
{
    if (m_phase == Phase::Lingering || m_phase == Phase::Closed)
        return;
    m_parser.refuse(status);
    m_wire->send(refusalMessage(status, !m_parser.isHeadMethod()));
    linger(Wire::Finish::WhenQuiet);
    countBuffered();
}

// What still comes is thrown away for a while: closing on it would reset the connection and eat the answer.
void ClientConnection::linger(Wire::Finish when)
{
    m_input.clear();
    m_lingerLeft = m_server.limits().lingerBytes;
    m_unsentMark = m_wire->unsent();
    enter(Phase::Lingering, m_unsentMark > 0 ? m_server.limits().unreadMs : m_server.limits().lingerMs);
    m_wire->setReadingPaused(false);
    m_readingPaused = false;
    m_wire->finish(when);
    discardInput();
}

void ClientConnection::discardInput()
{
    std::array<char, 16 * 1024> nowhere; // NOLINT: not the scratch, which another connection may be reading
    constexpr auto size = static_cast<qsizetype>(nowhere.size());
    for (;;) {
        const qsizetype count = m_wire->read(nowhere.data(), size);
        m_lingerLeft -= count;
        if ((count < 0 && m_wire->unsent() == 0) || m_lingerLeft < 0 || m_wireGone) {
            close();
            return;
        }
        if (count < size)
            return;
    }
}

void ClientConnection::drain()
{
    m_draining = true;
    if (m_phase == Phase::Reading)
        pump(); // a request may be waiting unread
    if (isIdle())
        close();
}

void ClientConnection::close()
{
    if (m_phase == Phase::Closed)
        return;
    enter(Phase::Closed, 0);
    m_input.clear();
    countBuffered();
    m_wire->abort();
    m_exchange.reset(); // before QHttpServer deletes the socket it answers to
    if (m_front)
        m_front->hangUp();
    m_server.forget(this);
    deleteLater();
}

// ---- time and amount

void ClientConnection::sweep(qint64 now)
{
    countBuffered();
    if (m_deadline == 0 || now < m_deadline)
        return;
    if (m_wire->unsent() > 0)
        sweepUnsent(now);
    else if (m_phase == Phase::Reading)
        sweepReading(now);
    else
        close();
}

// Goes on as long as the client takes the answer at the minimum rate.
void ClientConnection::sweepUnsent(qint64 now)
{
    const GuardLimits &limits = m_server.limits();
    const qint64 taken = m_unsentMark - m_wire->unsent();
    if (taken < limits.bytesPerSecond * limits.unreadMs / 1000) {
        close();
        return;
    }
    m_unsentMark = m_wire->unsent();
    m_deadline = now + limits.unreadMs;
}

void ClientConnection::sweepReading(qint64 now)
{
    if (!m_midRequest) {
        close();
        return;
    }
    const bool stuck = now - m_lastInput >= m_server.limits().bodyMs;
    if (m_parser.state() == RequestParser::State::Head || stuck || isBodyTooSlow(now))
        refuse(408);
}

bool ClientConnection::isBodyTooSlow(qint64 now) const
{
    return m_parser.bodySize() < m_server.limits().bytesPerSecond * (now - m_since) / 1000;
}

// Of a small share of the budget nobody is deprived.
bool ClientConnection::isOverBudget() const
{
    const GuardLimits &limits = m_server.limits();
    return m_input.size() + m_parser.bodySize() > limits.lineBytes
        && m_server.book().buffered() > limits.bufferedBytes;
}

void ClientConnection::countBuffered()
{
    const qint64 held = m_phase == Phase::Closed
        ? 0
        : m_input.capacity() + m_parser.bodyCapacity() + m_handedOver + m_wire->unsent();
    if (held != m_buffered)
        m_server.book().addBuffered(held - m_buffered);
    m_buffered = held;
}

} // namespace Console
