// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientconnection.h"
#include "guardserver.h"

namespace Console {

bool ClientConnection::isExpendable(qint64 now) const
{
    constexpr qint64 fairTrialMs = 2'000;
    if (m_phase != Phase::Reading)
        return m_phase == Phase::Lingering || m_phase == Phase::Held;
    if (m_parser.state() == RequestParser::State::Head)
        return m_wire->unsent() == 0;
    return now - m_since > fairTrialMs && isBodyTooSlow(now);
}

void ClientConnection::sweep(qint64 now)
{
    countBuffered();
    lookAtProgress();
    if (m_shakingHands)
        countHandshake(!m_wire->isEstablished());
    if (m_deadline == 0 || now < m_deadline)
        return;
    if (m_phase == Phase::Held)
        release();
    else if (m_wire->unsent() > 0)
        sweepUnsent(now);
    else if (m_phase == Phase::Reading)
        sweepReading(now);
    else
        close();
}

// By sweeps, not by the clock: nothing is sent while this thread makes another's large answer.
bool ClientConnection::isStalled() const
{
    constexpr int patience = 4; // a second
    return m_wire->unsent() > 0 && m_sweepsWithoutProgress >= patience;
}

void ClientConnection::lookAtProgress()
{
    const GuardLimits &limits = m_server.limits();
    const qint64 unsent = m_wire->unsent();
    const bool progress = m_unsentSeen - unsent >= limits.bytesPerSecond * limits.sweepMs / 1000;
    m_sweepsWithoutProgress = progress ? 0 : m_sweepsWithoutProgress + 1;
    m_unsentSeen = unsent;
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
        : m_input.capacity() + m_parser.bodyCapacity() + m_handedOver + m_wire->kept();
    if (held != m_buffered)
        m_server.book().addBuffered(held - m_buffered);
    m_buffered = held;
}

void ClientConnection::countRequest(bool inFlight)
{
    if (m_inFlight && !inFlight)
        m_server.book().endRequest();
    m_inFlight = inFlight;
}

void ClientConnection::countHandshake(bool underWay)
{
    if (underWay != m_shakingHands)
        m_server.book().addHandshakes(underWay ? 1 : -1);
    m_shakingHands = underWay;
}

} // namespace Console
