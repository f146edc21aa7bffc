// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tlswire.h"

#include <QSslConfiguration>

#include <unistd.h>

namespace Console {

namespace {

constexpr qint64 readAhead = 65'536;
constexpr int quietMs = 200;

} // namespace

TlsWire::TlsWire(int descriptor, const QSslConfiguration &configuration, Watcher &watcher)
    : m_watcher(watcher)
{
    m_quiet.setSingleShot(true);
    QObject::connect(&m_quiet, &QTimer::timeout, &m_socket, [this] { m_socket.disconnectFromHost(); });
    m_socket.setSslConfiguration(configuration);
    if (!m_socket.setSocketDescriptor(descriptor)) {
        ::close(descriptor);
        m_gone = true;
        return;
    }
    m_socket.setReadBufferSize(readAhead);
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    QObject::connect(&m_socket, &QIODevice::readyRead, &m_socket, [this] { readable(); });
    QObject::connect(&m_socket, &QSslSocket::encryptedBytesWritten, &m_socket, [this] { written(); });
    QObject::connect(&m_socket, &QAbstractSocket::disconnected, &m_socket, [this] { gone(); });
    m_socket.startServerEncryption();
}

TlsWire::~TlsWire()
{
    abort();
}

qsizetype TlsWire::read(char *buffer, qsizetype size)
{
    const qint64 count = m_socket.bytesAvailable() > 0 ? m_socket.read(buffer, size) : 0;
    return count <= 0 && m_gone ? -1 : qMax<qint64>(0, count);
}

void TlsWire::send(const QByteArray &data)
{
    if (m_gone)
        return;
    m_socket.write(data);
    m_socket.flush(); // may report input while it is at it
    m_draining = pending() > 0;
}

qint64 TlsWire::pending() const
{
    return m_gone ? 0 : m_socket.bytesToWrite() + m_socket.encryptedBytesToWrite();
}

void TlsWire::readable()
{
    if (m_quiet.isActive())
        m_quiet.start(quietMs);
    if (!m_paused)
        m_watcher.wireReadable();
}

void TlsWire::written()
{
    if (!m_draining || pending() > 0)
        return;
    m_draining = false;
    m_watcher.wireDrained();
}

void TlsWire::gone()
{
    if (m_gone)
        return;
    m_gone = true;
    m_watcher.wireGone();
}

// Closing with input under way would reset the connection and could eat the last answer.
void TlsWire::finish(Finish when)
{
    if (m_gone)
        return;
    if (when == Finish::Now)
        m_socket.disconnectFromHost();
    else
        m_quiet.start(quietMs);
}

void TlsWire::abort()
{
    m_gone = true;
    m_quiet.stop();
    m_socket.disconnect(&m_socket);
    m_socket.abort();
}

} // namespace Console
