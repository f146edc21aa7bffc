// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plainwire.h"

#include <cerrno>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Console {

PlainWire::PlainWire(int descriptor, Watcher &watcher)
    : m_watcher(watcher)
    , m_descriptor(descriptor)
    , m_readNotifier(descriptor, QSocketNotifier::Read)
    , m_writeNotifier(QSocketNotifier::Write)
{
    const int on = 1;
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    QObject::connect(
        &m_readNotifier, &QSocketNotifier::activated, &m_readNotifier, [this] { m_watcher.wireReadable(); });
    QObject::connect(&m_writeNotifier, &QSocketNotifier::activated, &m_writeNotifier, [this] { sendMore(); });
}

PlainWire::~PlainWire()
{
    abort();
}

qsizetype PlainWire::read(char *buffer, qsizetype size)
{
    if (m_ended || m_descriptor < 0)
        return -1;
    ssize_t count = 0;
    do {
        count = ::recv(m_descriptor, buffer, static_cast<size_t>(size), MSG_DONTWAIT);
    } while (count < 0 && errno == EINTR);
    if (count > 0)
        return count;
    if (count < 0 && errno == EAGAIN)
        return 0;
    m_ended = true;
    m_readNotifier.setEnabled(false);
    return -1;
}

void PlainWire::send(const QByteArray &data)
{
    if (m_descriptor < 0 || data.isEmpty())
        return;
    if (unsent() > 0) {
        m_unsent.append(data);
        return;
    }
    const qsizetype sent = sendNow(data);
    if (sent < 0) {
        fail();
        return;
    }
    if (sent == data.size())
        return;
    m_unsent = data;
    m_sent = sent;
    if (!m_writeNotifier.isValid())
        m_writeNotifier.setSocket(m_descriptor);
    m_writeNotifier.setEnabled(true);
}

// -1: the connection is broken.
qsizetype PlainWire::sendNow(QByteArrayView data) const
{
    ssize_t count = 0;
    do {
        count =
            ::send(m_descriptor, data.data(), static_cast<size_t>(data.size()), MSG_DONTWAIT | MSG_NOSIGNAL);
    } while (count < 0 && errno == EINTR);
    if (count < 0 && errno == EAGAIN)
        return 0;
    return count;
}

void PlainWire::sendMore()
{
    const qsizetype sent = sendNow(QByteArrayView(m_unsent).sliced(m_sent));
    if (sent < 0) {
        fail();
        return;
    }
    m_sent += sent;
    if (unsent() > 0)
        return;
    m_writeNotifier.setEnabled(false);
    m_unsent.clear();
    m_sent = 0;
    if (m_finishing)
        ::shutdown(m_descriptor, SHUT_WR);
    m_watcher.wireDrained();
}

void PlainWire::setReadingPaused(bool paused)
{
    if (m_descriptor >= 0 && !m_ended)
        m_readNotifier.setEnabled(!paused);
}

// Only our side is shut, so input under way does no harm.
void PlainWire::finish(Finish)
{
    m_finishing = true;
    if (m_descriptor >= 0 && unsent() == 0)
        ::shutdown(m_descriptor, SHUT_WR);
}

void PlainWire::fail()
{
    abort();
    m_watcher.wireGone();
}

void PlainWire::abort()
{
    if (m_descriptor < 0)
        return;
    m_readNotifier.setEnabled(false);
    m_writeNotifier.setEnabled(false);
    ::close(m_descriptor);
    m_descriptor = -1;
    m_unsent.clear();
    m_sent = 0;
}

} // namespace Console
