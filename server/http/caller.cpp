// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "caller.h"

#include "exposure.h"
#include "requesthandler.h"

namespace Console {

namespace {

// "203.0.113.7", "203.0.113.7:4711", "2001:db8::7" or "[2001:db8::7]:4711".
QHostAddress addressIn(QByteArrayView word)
{
    QString text = QString::fromLatin1(word.trimmed());
    if (text.startsWith(u'['))
        text = text.mid(1, text.indexOf(u']') - 1);
    else if (text.count(u':') == 1)
        text.truncate(text.indexOf(u':'));
    return QHostAddress(text);
}

} // namespace

QHostAddress callerOf(const HttpRequest &request, const Exposure *exposure)
{
    if (request.forwardedFor.isEmpty() || exposure == nullptr || !exposure->namesCaller()
        || !request.peer.isLoopback())
        return request.peer;
    const QByteArrayView all = request.forwardedFor;
    const QHostAddress last = addressIn(all.sliced(all.lastIndexOf(',') + 1));
    return last.isNull() ? request.peer : last;
}

} // namespace Console
