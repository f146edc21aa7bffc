// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "socketwire.h"

#include <cerrno>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Console {

SocketWire::SocketWire(int descriptor, Watcher &watcher)
    : m_watcher(watcher)
    , m_descriptor(descriptor)
    , m_readNotifier(descriptor, QSocketNotifier::Read)
    , m_writeNotifier(QSocketNotifier::Write)
{
    const int on = 1;
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    QObject::connect(
        &m_readNotifier, &QSocketNotifier::activated, &m_readNotifier, [this] { m_watcher.wireReadable(); });
    QObject::connect(&m_writeNotifier, &QSocketNotifier::activated, &m_writeNotifier, [this] { writable(); });
}

SocketWire::~SocketWire()
{
    SocketWire::abort();
}

qsizetype SocketWire::receive(char *buffer, qsizetype size)
{
    if (hasInputEnded())
        return -1;
    ssize_t count = 0;
    do {
        count = ::recv(m_descriptor, buffer, static_cast<size_t>(size), MSG_DONTWAIT);
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
    m_readNotifier.setEnabled(false);
}

void SocketWire::announce()
{
    if (!m_paused && m_descriptor >= 0)
        m_watcher.wireReadable();
}

void SocketWire::announceLater()
{
    QMetaObject::invokeMethod(
        &m_readNotifier, [this] { announce(); }, Qt::QueuedConnection);
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
    if (!m_writeNotifier.isValid())
        m_writeNotifier.setSocket(m_descriptor);
    m_writeNotifier.setEnabled(wait);
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
        m_readNotifier.setEnabled(!paused);
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
    m_readNotifier.setEnabled(false);
    m_writeNotifier.setEnabled(false);
    ::close(m_descriptor);
    m_descriptor = -1;
    dropUnsent();
}

} // namespace Console
