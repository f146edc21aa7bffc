// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "socketwire.h"

#include <cerrno>
#include <utility>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Console {

SocketWire::SocketWire(int descriptor, SocketSet &sockets, Watcher &watcher)
    : m_sockets(sockets)
    , m_watcher(watcher)
    , m_descriptor(descriptor)
{
    const int on = 1;
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    want({.input = true});
}

SocketWire::~SocketWire()
{
    SocketWire::abort();
}

void SocketWire::want(SocketSet::Interest interest)
{
    m_sockets.change(m_descriptor, *this, std::exchange(m_interest, interest), interest);
}

void SocketWire::inputReady()
{
    if (m_interest.input)
        m_watcher.wireReadable();
}

void SocketWire::roomReady()
{
    if (m_interest.room)
        writable();
}

qsizetype SocketWire::receive(char *buffer, qsizetype size)
{
    return take(buffer, size, 0);
}

// TCP does not even copy what is truncated.
qsizetype SocketWire::discard(qsizetype size)
{
    return take(nullptr, size, MSG_TRUNC);
}

qsizetype SocketWire::take(char *buffer, qsizetype size, int flags)
{
    if (hasInputEnded())
        return -1;
    ssize_t count = 0;
    do {
        count = ::recv(m_descriptor, buffer, static_cast<size_t>(size), flags | MSG_DONTWAIT);
    } while (count < 0 && errno == EINTR);
    if (count > 0)
        return count;
    if (count < 0 && errno == EAGAIN)
        return 0;
    endInput();
    return -1;
}

void SocketWire::endInput()
{
    m_inputEnded = true;
    want({.room = m_interest.room});
}

void SocketWire::announce()
{
    if (!m_paused && m_descriptor >= 0)
        m_watcher.wireReadable();
}

void SocketWire::announceLater()
{
    QMetaObject::invokeMethod(
        &m_later, [this] { announce(); }, Qt::QueuedConnection);
}

void SocketWire::send(const QByteArray &data)
{
    if (m_descriptor < 0 || data.isEmpty())
        return;
    if (unsent() > 0) {
        m_unsent.append(data);
        return;
    }
    const qsizetype sent = isEstablished() ? sendNow(data) : 0;
    if (sent < 0) {
        fail();
        return;
    }
    if (sent == data.size())
        return;
    m_unsent = data;
    m_sent = sent;
    if (isEstablished())
        waitForRoom(true);
}

void SocketWire::waitForRoom(bool wait)
{
    want({.input = m_interest.input, .room = wait});
}

void SocketWire::writable()
{
    const bool draining = unsent() > 0;
    if (draining) {
        const qsizetype sent = sendNow(QByteArrayView(m_unsent).sliced(m_sent));
        if (sent < 0) {
            fail();
            return;
        }
        m_sent += sent;
        if (unsent() > 0)
            return;
        dropUnsent();
    }
    waitForRoom(m_finishing && !endSending());
    if (draining)
        m_watcher.wireDrained();
}

void SocketWire::dropUnsent()
{
    m_unsent.clear();
    m_sent = 0;
}

void SocketWire::setReadingPaused(bool paused)
{
    m_paused = paused;
    if (!hasInputEnded())
        want({.input = !paused, .room = m_interest.room});
}

void SocketWire::finish()
{
    m_finishing = true;
    if (m_descriptor >= 0 && unsent() == 0 && !endSending())
        waitForRoom(true);
}

// Only our side is shut: closing with input under way would reset the connection, and could eat the answer.
bool SocketWire::endSending()
{
    ::shutdown(m_descriptor, SHUT_WR);
    return true;
}

void SocketWire::fail()
{
    abort();
    m_watcher.wireGone();
}

void SocketWire::abort()
{
    if (m_descriptor < 0)
        return;
    want({});
    ::close(m_descriptor);
    m_descriptor = -1;
    dropUnsent();
}

} // namespace Console
