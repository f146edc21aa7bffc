// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guardsocket.h"

#include <QHostAddress>

#include <cstring>
#include <utility>

namespace Console {

namespace {

// Copying less than this costs less than a second system call.
constexpr qint64 leastKeptBody = 32'768;

} // namespace

GuardSocket::GuardSocket(const QHostAddress &peer, std::function<void()> closeWanted, QObject *parent)
    : QTcpSocket(parent)
    , m_closeWanted(std::move(closeWanted))
{
    setPeerAddress(peer);
    setSocketState(QAbstractSocket::ConnectedState);
    QIODevice::open(QIODevice::ReadWrite);
}

GuardSocket::~GuardSocket()
{
    setSocketState(QAbstractSocket::UnconnectedState); // or the base class would abort a missing engine
}

void GuardSocket::feed(const QByteArray &request)
{
    m_input = request;
    m_read = 0;
    Q_EMIT readyRead();
}

void GuardSocket::disconnectFromHost()
{
    if (m_closeWanted)
        m_closeWanted();
}

void GuardSocket::hangUp()
{
    m_closeWanted = nullptr;
    setSocketState(QAbstractSocket::UnconnectedState);
    Q_EMIT disconnected();
}

qint64 GuardSocket::bytesAvailable() const
{
    // Not the next base class: it would ask an engine.
    return QIODevice::bytesAvailable() + m_input.size() - m_read; // NOLINT(bugprone-parent-virtual-call)
}

QByteArray GuardSocket::takeBody()
{
    const QByteArray body = std::exchange(m_body, {});
    return std::exchange(m_bodyWritten, false) ? body : QByteArray();
}

// Never -1: QHttpServer would take that for the end of the connection.
qint64 GuardSocket::readData(char *data, qint64 maxSize)
{
    const qsizetype count = qMin<qint64>(maxSize, m_input.size() - m_read);
    std::memcpy(data, m_input.constData() + m_read, static_cast<size_t>(count));
    m_read += count;
    return count;
}

qint64 GuardSocket::skipData(qint64 maxSize)
{
    const qsizetype count = qMin<qint64>(maxSize, m_input.size() - m_read);
    m_read += count;
    return count;
}

// Bytes at the very place of the expected body are that body, and the last of the answer.
qint64 GuardSocket::writeData(const char *data, qint64 size)
{
    if (size >= leastKeptBody && data == m_body.constData() && size == m_body.size()) {
        m_bodyWritten = true;
        return size;
    }
    m_output.append(data, size);
    return size;
}

} // namespace Console
