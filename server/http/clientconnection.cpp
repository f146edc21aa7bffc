// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientconnection.h"

#include "guardserver.h"

namespace Console {

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
    m_merit = m_since;
    countHandshake(!m_wire->isEstablished());
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

void ClientConnection::enter(Phase phase, int timeoutMs)
{
    m_phase = phase;
    m_since = GuardServer::now();
    m_deadline = timeoutMs > 0 ? m_since + timeoutMs : 0;
}

// ---- reading

void ClientConnection::wireReadable()
{
    switch (m_phase) {
    case Phase::Reading:
        pump();
        break;
    case Phase::Lingering:
        discardInput();
        break;
    case Phase::Judging:
    case Phase::Handling:
    case Phase::Held:
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
    while (m_phase == Phase::Reading && readMore()) { }
    m_pumping = false;
    const bool ended = m_phase == Phase::Reading && m_inputEnded && m_wire->unsent() == 0;
    if (ended || (m_wireGone && m_phase != Phase::Handling))
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
    if (m_shakingHands) // reading does it
        countHandshake(!m_wire->isEstablished());
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
        if (inHead && m_parser.state() == RequestParser::State::Body)
            judgeHead();
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

// ---- judging

// A short body is judged with its request; it costs less than asking twice.
void ClientConnection::judgeHead()
{
    const GuardLimits &limits = m_server.limits();
    if (!m_parser.wantsContinue() && !m_parser.isBodyLong(limits.unverifiedBodyBytes)) {
        enter(Phase::Reading, limits.bodyMs);
        return;
    }
    enter(Phase::Judging, 0);
    HttpRequest head = m_parser.request();
    head.peer = m_peer;
    m_server.handler().judgeHead(
        head, [connection = QPointer<ClientConnection>(this)](const HeadVerdict &verdict) {
            if (connection)
                connection->judged(verdict);
        });
}

void ClientConnection::judged(const HeadVerdict &verdict)
{
    if (m_phase != Phase::Judging)
        return;
    if (verdict.refusal != 0) {
        HttpReply reply;
        reply.status = verdict.refusal;
        reply.stranger = verdict.stranger;
        if (!hold(reply))
            refuse(verdict.refusal);
        return;
    }
    enter(Phase::Reading, m_server.limits().bodyMs);
    if (m_parser.wantsContinue())
        m_wire->send("HTTP/1.1 100 Continue\r\n\r\n");
    if (!m_pumping)
        resumeLater();
}

} // namespace Console
