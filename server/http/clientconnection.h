// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange.h"
#include "guardsocket.h"
#include "requestparser.h"
#include "wire.h"

#include <QHostAddress>
#include <QPointer>

#include <memory>

namespace Console {

class GuardServer;

/// One client: reads and refuses on the wire's side, hands whole requests to QHttpServer on the other, one
/// after the other, and keeps the deadlines. While an answer is pending QHttpServer does not hear of a client
/// that left; it could not bear it in Qt 6.4.
class ClientConnection final
    : public QObject
    , public Wire::Watcher
{
    Q_OBJECT

public:
    /// \a descriptor is an accepted socket of \a peer and is owned from now on.
    ClientConnection(GuardServer &server, int descriptor, const QHostAddress &peer);
    ~ClientConnection() override;

    const QHostAddress &peer() const { return m_peer; }
    GuardSocket *front() const { return m_front; }

    /// Reads what may have arrived already.
    void start();

    /// Has \a handler answer the request that was handed to QHttpServer just now.
    void handle(RequestHandler &handler, QHttpServerResponder &&responder);

    /// Whether it may go to make room: it is idle, has not sent a whole head yet, sends its body slower than
    /// the minimum rate, waits for an answer that is held back or has been refused.
    bool isExpendable(qint64 now) const;
    /// Whether its client has stopped reading what it was sent.
    bool isStalled() const;
    bool isShakingHands() const { return m_shakingHands; }
    /// The lower, the sooner it goes: when it was accepted or, once it has proved who it is, its whole idle
    /// time after its last answer, so that no number of strangers drives out a client that is known.
    qint64 merit() const { return m_merit; }

    /// Answers 503 whatever the client asks.
    void turnAway();

    /// Acts on the deadline when it has passed.
    void sweep(qint64 now);

    /// Closes when idle, else after the answer to the request that is under way. What was held back leaves.
    void drain();

    /// Closes now, whatever is under way. Deletes itself later.
    void close();

private:
    enum class Phase {
        Reading,
        Judging,  ///< the handler looks at the head
        Handling, ///< the handler has the request
        Held,     ///< the answer waits, for the client's own fault
        Lingering,
        Closed
    };

    void wireReadable() override;
    void wireDrained() override;
    void wireGone() override;

    void pump();
    bool readMore();
    void parseInput(QByteArrayView data);
    void judgeHead();
    void judged(const HeadVerdict &verdict);
    void dispatch();
    void takeReply(const HttpReply &reply);
    bool hold(const HttpReply &reply);
    void release();
    void write(const HttpReply &reply);
    void answered();
    void sendAnswer();
    void afterAnswer();
    void resumeLater();
    void refuse(int status);
    void linger();
    void discardInput();
    bool isIdle() const;
    void enter(Phase phase, int timeoutMs);
    void sweepReading(qint64 now);
    bool isBodyTooSlow(qint64 now) const;
    bool isOverBudget() const;
    void sweepUnsent(qint64 now);
    void lookAtProgress();
    void countBuffered();
    void countRequest(bool inFlight);
    void countHandshake(bool underWay);

    GuardServer &m_server;
    const QHostAddress m_peer;
    std::unique_ptr<Wire> m_wire;
    QPointer<GuardSocket> m_front;
    RequestParser m_parser;
    QByteArray m_input; // bytes the parser could not take yet
    std::shared_ptr<Exchange> m_exchange;
    HttpReply m_held; // for m_exchange, or without one a status to refuse with
    Phase m_phase = Phase::Reading;
    qint64 m_since = 0;    // when the phase, or the wait within it, began
    qint64 m_deadline = 0; // 0: none
    qint64 m_lastInput = 0;
    qint64 m_merit = 0;
    qint64 m_unsentMark = 0; // unsent bytes when their deadline was set
    qint64 m_unsentSeen = 0; // unsent bytes when they were looked at last
    int m_sweepsWithoutProgress = 0;
    qint64 m_lingerLeft = 0;
    qint64 m_handedOver = 0; // body bytes the handler has
    qint64 m_buffered = 0;   // as told to the book
    bool m_pumping = false;
    bool m_inDispatch = false;
    bool m_answered = false;
    bool m_inputEnded = false;
    bool m_wireGone = false;
    bool m_readingPaused = false;
    bool m_resumePosted = false;
    bool m_draining = false;
    bool m_midRequest = false;   // its first byte has arrived
    bool m_toStranger = false;   // the last answer
    bool m_inFlight = false;     // as told to the book
    bool m_shakingHands = false; // as told to the book
};

} // namespace Console
