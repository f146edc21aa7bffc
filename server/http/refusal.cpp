// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "refusal.h"

#include "reply.h"

namespace Console {

namespace {

const char *reasonPhrase(int status)
{
    switch (status) {
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 413:
        return "Content Too Large";
    case 414:
        return "URI Too Long";
    case 415:
        return "Unsupported Media Type";
    case 417:
        return "Expectation Failed";
    case 431:
        return "Request Header Fields Too Large";
    case 501:
        return "Not Implemented";
    case 503:
        return "Service Unavailable";
    case 505:
        return "HTTP Version Not Supported";
    default:
        return "Internal Server Error";
    }
}

} // namespace

QByteArray refusalMessage(int status, bool withBody)
{
    const QByteArray body = errorBody();
    QByteArray out = "HTTP/1.1 ";
    out += QByteArray::number(status);
    out += ' ';
    out += reasonPhrase(status);
    out += "\r\nConnection: close\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ";
    out += QByteArray::number(body.size());
    if (status == 405)
        out += "\r\nAllow: POST";
    if (status == 503)
        out += "\r\nRetry-After: 1";
    out += "\r\n\r\n";
    if (withBody)
        out += body;
    return out;
}

} // namespace Console
