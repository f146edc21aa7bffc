// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reply.h"

#include <QUuid>

#include <cstring>

namespace Console {

namespace {

// Copying less than this costs less than moving it within its own memory.
constexpr qsizetype LeastMovedPayload = 1'048'576;

void appendResponseId(QByteArray &out)
{
    out += "\"response_id\":\"";
    out += QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    out += '"';
}

void appendControl(QByteArray &out, char c)
{
    constexpr char Digits[] = "0123456789abcdef";
    const auto value = static_cast<unsigned char>(c);
    out += "\\u00";
    out += Digits[value >> 4U];
    out += Digits[value & 0xfU];
}

} // namespace

int statusOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Invalid:
        return 400;
    case ErrorCode::Unauthenticated:
        return 401;
    case ErrorCode::Forbidden:
    case ErrorCode::Conflict:
        return 403;
    case ErrorCode::Unavailable:
        return 503;
    case ErrorCode::Internal:
        break;
    }
    return 500;
}

QByteArray successBody(const QByteArray &responseType, const QByteArray &requestId, QByteArray payload)
{
    QByteArray out;
    const bool inPlace = payload.size() >= LeastMovedPayload && payload.isDetached();
    out.reserve(responseType.size() + requestId.size() + (inPlace ? 0 : payload.size()) + 120);
    out += "{\"type\":\"";
    out += responseType;
    out += "\",\"request_id\":\"";
    out += requestId;
    out += "\",";
    appendResponseId(out);
    if (!payload.isNull())
        out += ",\"payload\":";
    if (inPlace) {
        const qsizetype size = payload.size();
        payload.resize(size + out.size());
        std::memmove(payload.data() + out.size(), payload.constData(), static_cast<size_t>(size));
        std::memcpy(payload.data(), out.constData(), static_cast<size_t>(out.size()));
        out = std::move(payload);
    } else {
        out += payload;
    }
    out += '}';
    return out;
}

QByteArray errorBody(const QByteArray &requestId, const QString &message)
{
    QByteArray out = "{";
    if (!requestId.isNull()) {
        out += "\"request_id\":\"";
        out += requestId;
        out += "\",";
    }
    appendResponseId(out);
    if (!message.isEmpty()) {
        out += ",\"err_message\":";
        appendJsonString(out, message);
    }
    out += '}';
    return out;
}

void appendJsonString(QByteArray &out, QStringView text)
{
    appendJsonString(out, QByteArrayView(text.toUtf8()));
}

void appendJsonString(QByteArray &out, QByteArrayView utf8)
{
    if (!utf8.isValidUtf8()) {
        appendJsonString(out, QString::fromUtf8(utf8));
        return;
    }
    out += '"';
    qsizetype begin = 0; // of what needs no escape
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const char c = utf8[i];
        if (c != '"' && c != '\\' && static_cast<unsigned char>(c) >= 0x20)
            continue;
        out += utf8.sliced(begin, i - begin);
        begin = i + 1;
        if (static_cast<unsigned char>(c) < 0x20) {
            appendControl(out, c);
        } else {
            out += '\\';
            out += c;
        }
    }
    out += utf8.sliced(begin);
    out += '"';
}

} // namespace Console
