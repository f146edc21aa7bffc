// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "step.h"

#include <QJsonDocument>
#include <QTcpSocket>
#include <QUrl>

namespace Console::Oracle {

/// Asks over a connection that stays open, waiting for each answer. For a thread without an event loop.
class BlockingClient
{
public:
    explicit BlockingClient(const QUrl &url)
        : m_url(url)
    {
    }

    /// The status of the answer; 0 when none came in ten seconds.
    int ask(const Request &request)
    {
        if (m_socket.state() != QAbstractSocket::ConnectedState) {
            m_socket.connectToHost(m_url.host(), quint16(m_url.port()));
            if (!m_socket.waitForConnected(10'000))
                return 0;
        }
        const QByteArray body = QJsonDocument(envelopeOf(request)).toJson(QJsonDocument::Compact);
        m_socket.write("POST " + m_url.path().toLatin1()
            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
            + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        return readStatus();
    }

private:
    int readStatus()
    {
        QByteArray received;
        for (;;) {
            const qsizetype end = received.indexOf("\r\n\r\n");
            if (end >= 0 && received.size() >= end + 4 + lengthIn(received.first(end)))
                return received.mid(9, 3).toInt();
            if (!m_socket.waitForReadyRead(10'000)) {
                m_socket.abort();
                return 0;
            }
            received += m_socket.readAll();
        }
    }

    static qsizetype lengthIn(const QByteArray &head)
    {
        static const QByteArray name = "\r\ncontent-length:";
        const qsizetype at = head.toLower().indexOf(name);
        return at < 0 ? 0 : head.mid(at + name.size()).split('\r').constFirst().trimmed().toLongLong();
    }

    QUrl m_url;
    QTcpSocket m_socket;
};

} // namespace Console::Oracle
