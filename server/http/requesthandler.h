// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHostAddress>

#include <functional>
#include <optional>

namespace Console {

/// What a callback's answer depends on. A header that was absent is null; one sent several times is
/// joined with ", " (RFC 9110 section 5.3), which no single token or credential survives.
struct HttpRequest
{
    QByteArray authorization;
    QByteArray cyberAppAuth;
    QByteArray cyberAppExtra;
    QByteArray body;
    QByteArray query = {};        ///< of its target
    QByteArray forwardedFor = {}; ///< X-Forwarded-For; anybody may send any
    QHostAddress peer = {};       ///< the other end of its connection
    bool hasRoom = true;          ///< for a large answer
    QByteArray selfTestPass = {}; ///< see SelfProbe
};

struct HttpReply
{
    int status = 200;
    QByteArray body;           ///< JSON
    int retryAfterSeconds = 0; ///< 0: no Retry-After
    /// Its client proved nothing, and may be kept waiting: whom that counts against, as strangerOf() has it.
    std::optional<QHostAddress> stranger = {};
};

/// What is to become of a request whose body was not read yet.
struct HeadVerdict
{
    int refusal = 0;                           ///< its status; 0: the body is worth reading
    std::optional<QHostAddress> stranger = {}; ///< as in HttpReply
};

/// Answers the callbacks of one server thread: made, called and destroyed in that thread.
class RequestHandler
{
public:
    using ReplyFunction = std::function<void(HttpReply)>;
    using VerdictFunction = std::function<void(const HeadVerdict &)>;

    RequestHandler() = default;
    virtual ~RequestHandler() = default;
    Q_DISABLE_COPY_MOVE(RequestHandler)

    /// Whether the body of a request is worth reading: asked when it is long, or its client waits for a 100.
    /// Calls \a verdict exactly once, as handle() does.
    virtual void judgeHead(const HttpRequest &head, VerdictFunction verdict) = 0;

    /// Calls \a reply exactly once, in this thread: before it returns when nothing has to be waited for,
    /// later when a commit, a password check or a key fetch is pending. Never blocks.
    virtual void handle(HttpRequest request, ReplyFunction reply) = 0;
};

} // namespace Console
