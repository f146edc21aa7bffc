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

// Null when nobody is named who is to be believed.
QHostAddress namedCaller(const HttpRequest &request, const Exposure *exposure)
{
    if (request.forwardedFor.isEmpty() || exposure == nullptr || !exposure->namesCaller()
        || !request.peer.isLoopback())
        return {};
    const QByteArrayView all = request.forwardedFor;
    return addressIn(all.sliced(all.lastIndexOf(',') + 1));
}

} // namespace

QHostAddress callerOf(const HttpRequest &request, const Exposure *exposure)
{
    const QHostAddress named = namedCaller(request, exposure);
    return named.isNull() ? request.peer : named;
}

QHostAddress strangerOf(const HttpRequest &request, const Exposure *exposure)
{
    if (exposure == nullptr || !exposure->isExposed() || !request.peer.isLoopback())
        return request.peer;
    // An edge that names callers names all of them: this one did not come that way.
    if (exposure->namesCaller() && request.forwardedFor.isEmpty())
        return request.peer;
    const QHostAddress named = namedCaller(request, exposure);
    return named.isLoopback() ? QHostAddress() : named;
}

} // namespace Console
