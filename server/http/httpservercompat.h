// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "requesthandler.h"

#include <QHttpServer>
#include <QHttpServerResponder>
#include <QTcpServer>
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
#include <QHttpHeaders>
#endif
#if QT_VERSION >= QT_VERSION_CHECK(6, 10, 0)
#include <QHttpServerConfiguration>
#endif

/// Everything in which the versions of Qt's HTTP server differ for us. No other file asks for the version.
namespace Console::HttpServerCompat {

/// How a route's function takes its responder; it may be moved from either way.
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
using ResponderArgument = QHttpServerResponder &;
#else
using ResponderArgument = QHttpServerResponder &&;
#endif

/// From 6.10 on answers come with Connection and Keep-Alive headers of the library's own.
inline constexpr bool writesConnectionHeaders = QT_VERSION >= QT_VERSION_CHECK(6, 10, 0);

/// False when \a server, which must be listening, was not accepted. \a http owns it from then on.
inline bool bind(QHttpServer &http, QTcpServer *server)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    return http.bind(server);
#else
    http.bind(server);
    return http.servers().contains(server);
#endif
}

/// Limits and timers are the guard's; the library's own must not act first.
inline void relaxLimits(QHttpServer &http, qint64 bodyBytes)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 10, 0)
    QHttpServerConfiguration configuration = http.configuration();
    configuration.setKeepAliveTimeout(std::chrono::hours(24));
#if QT_VERSION >= QT_VERSION_CHECK(6, 11, 0)
    configuration.setMaximumBodySize(bodyBytes);
#endif
    http.setConfiguration(configuration);
#endif
    Q_UNUSED(http)
    Q_UNUSED(bodyBytes)
}

inline void write(QHttpServerResponder &responder, const HttpReply &reply)
{
    const auto status = static_cast<QHttpServerResponder::StatusCode>(reply.status);
    const QByteArray type = "application/json; charset=utf-8";
    if (reply.retryAfterSeconds <= 0) {
        responder.write(reply.body, type, status);
        return;
    }
    const QByteArray seconds = QByteArray::number(reply.retryAfterSeconds);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QHttpHeaders headers;
    headers.append(QHttpHeaders::WellKnownHeader::ContentType, type);
    headers.append(QHttpHeaders::WellKnownHeader::RetryAfter, seconds);
    responder.write(reply.body, headers, status);
#else
    responder.write(reply.body, {{"Content-Type", type}, {"Retry-After", seconds}}, status);
#endif
}

} // namespace Console::HttpServerCompat
