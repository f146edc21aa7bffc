// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientconnection.h"
#include "guardserver.h"
#include "refusal.h"

#include <utility>

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

void ClientConnection::dispatch()
{
    if (!m_server.book().beginRequest(m_server.limits().requestsInFlight)) {
        refuse(503);
        return;
    }
    countRequest(true);
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
    HttpRequest request = m_parser.takeRequest();
    request.peer = m_peer;
    request.hasRoom = m_server.relieve();
    handler.handle(
        std::move(request), [this, pending = std::weak_ptr<Exchange>(m_exchange)](const HttpReply &reply) {
            if (!pending.expired())
                takeReply(reply);
        });
}

void ClientConnection::takeReply(const HttpReply &reply)
{
    m_toStranger = reply.stranger.has_value();
    if (m_phase == Phase::Handling && !hold(reply))
        write(reply);
}

// Keeps the answer to a client that has failed too often. It is not the handler's any more, and makes room
// when connections run out. What comes behind it on the same connection waits too, since answers keep their
// order; tunnels and proxies send nothing on a connection of theirs before it was answered.
bool ClientConnection::hold(const HttpReply &reply)
{
    if (!reply.stranger || m_draining)
        return false;
    const int delay =
        m_server.book().failures().add(*reply.stranger, GuardServer::now(), m_server.limits().failureDelayMs);
    if (delay == 0)
        return false;
    m_held = reply;
    m_handedOver = 0;
    countRequest(false);
    enter(Phase::Held, delay);
    return true;
}

void ClientConnection::release()
{
    if (m_exchange)
        write(std::exchange(m_held, {}));
    else
        refuse(m_held.status);
}

void ClientConnection::write(const HttpReply &reply)
{
    m_front->expectBody(reply.body);
    if (m_exchange->write(reply))
        answered();
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
    countRequest(false);
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
        linger();
    else
        afterAnswer();
    countBuffered();
}

void ClientConnection::afterAnswer()
{
    const GuardLimits &limits = m_server.limits();
    m_unsentMark = m_wire->unsent();
    enter(Phase::Reading, m_unsentMark > 0 ? limits.unreadMs : limits.idleMs);
    m_unsentSeen = m_unsentMark;
    m_sweepsWithoutProgress = 0;
    m_merit = m_toStranger ? m_since : m_since + limits.idleMs;
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

void ClientConnection::turnAway()
{
    refuse(503);
}

void ClientConnection::refuse(int status)
{
    if (m_phase == Phase::Lingering || m_phase == Phase::Closed)
        return;
    m_parser.refuse(status);
    m_wire->send(refusalMessage(status, !m_parser.isHeadMethod()));
    linger();
    countBuffered();
}

// What still comes is thrown away for a while: closing on it would reset the connection and eat the answer.
void ClientConnection::linger()
{
    m_input.clear();
    m_lingerLeft = m_server.limits().lingerBytes;
    m_unsentMark = m_wire->unsent();
    enter(Phase::Lingering, m_unsentMark > 0 ? m_server.limits().unreadMs : m_server.limits().lingerMs);
    m_wire->setReadingPaused(false);
    m_readingPaused = false;
    m_wire->finish();
    discardInput();
}

void ClientConnection::discardInput()
{
    constexpr qsizetype atATime = 262'144; // others want their turn
    const qsizetype count = m_wire->discard(atATime);
    m_lingerLeft -= count;
    if ((count < 0 && m_wire->unsent() == 0) || m_lingerLeft < 0 || m_wireGone)
        close();
}

void ClientConnection::drain()
{
    m_draining = true;
    if (m_phase == Phase::Held)
        release();
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
    countRequest(false);
    countHandshake(false);
    m_wire->abort();
    m_exchange.reset(); // before QHttpServer deletes the socket it answers to
    if (m_front)
        m_front->hangUp();
    m_server.forget(this);
    deleteLater();
}

} // namespace Console
