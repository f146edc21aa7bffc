// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bodydecoder.h"
#include "headparser.h"
#include "requesthandler.h"

namespace Console {

/// One request after the other as a pure function of the bytes of a connection: framing first, then whether
/// it is a request for us at all. Knows no socket and no clock.
class RequestParser
{
public:
    enum class State {
        Head,     ///< nothing of the request is taken yet
        Body,     ///< the head is fine and taken
        Complete, ///< takeRequest() has it
        Refused,  ///< status() says why; nothing after it may be read
    };

    /// \a limits must outlive the parser. \a path is the one path there is.
    RequestParser(const GuardLimits &limits, QByteArray path);

    /// Returns how many bytes of \a data were used up. While the state is Head that is none: call again with
    /// the same bytes and those that followed. Bytes after a complete request stay.
    qsizetype parse(QByteArrayView data);

    State state() const { return m_state; }
    int status() const { return m_status; }
    bool keepAlive() const { return m_keepAlive; }
    /// The client holds its body back until it sees a 100; ask once, when the state has become Body.
    bool wantsContinue() const { return m_wantsContinue; }
    /// Once the state is Body: whether more than \a bytes of it may come.
    bool isBodyLong(qint64 bytes) const
    {
        return m_head.head().chunked || m_head.head().contentLength > bytes;
    }
    const HttpRequest &request() const { return m_request; } ///< once the state is Body; with what came of it
    bool isHeadMethod() const { return m_head.isHeadMethod(); }
    qsizetype bodySize() const { return m_request.body.size(); }         ///< as far as it has arrived
    qsizetype bodyCapacity() const { return m_request.body.capacity(); } ///< bytes held for it

    /// Once the state is Complete; the parser is ready for the next request then.
    HttpRequest takeRequest();

    /// Refuses what is under way for a reason of the caller's and lets go of its body.
    void refuse(int status);

private:
    void takeHead(QByteArrayView data);
    qsizetype takeBody(QByteArrayView data);

    const GuardLimits &m_limits;
    const QByteArray m_path;
    HeadParser m_head;
    BodyDecoder m_body;
    HttpRequest m_request;
    State m_state = State::Head;
    int m_status = 0;
    bool m_keepAlive = true;
    bool m_wantsContinue = false;
};

} // namespace Console
