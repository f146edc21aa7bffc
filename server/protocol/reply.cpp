// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reply.h"

#include <QUuid>

namespace Console {

namespace {

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

QByteArray successBody(const QByteArray &responseType, const QByteArray &requestId, const QByteArray &payload)
{
    QByteArray out;
    out.reserve(responseType.size() + requestId.size() + payload.size() + 100);
    out += "{\"type\":\"";
    out += responseType;
    out += "\",\"request_id\":\"";
    out += requestId;
    out += "\",";
    appendResponseId(out);
    if (!payload.isNull()) {
        out += ",\"payload\":";
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
    out += '"';
    const QByteArray utf8 = text.toUtf8();
    for (const char c : utf8) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            appendControl(out, c);
        } else {
            out += c;
        }
    }
    out += '"';
}

} // namespace Console
