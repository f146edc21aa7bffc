// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTest>
#include <QUrl>

#include <optional>

#include <sys/socket.h>

namespace Console::Testing {

struct RawAnswer
{
    int status = 0;
    QHash<QByteArray, QByteArray> headers; // names in lower case
    QByteArray body;
};

/// A client that sends the bytes it is told and takes apart what comes back.
class RawClient : public QSslSocket
{
    Q_OBJECT

public:
    explicit RawClient(const QUrl &url, QSsl::SslProtocol protocol = QSsl::TlsV1_3)
        : m_tls(url.scheme() == QLatin1String("https"))
    {
        connect(this, &QIODevice::readyRead, this, [this] { received += readAll(); });
        if (!m_tls) {
            connectToHost(QHostAddress(url.host()), static_cast<quint16>(url.port()));
            return;
        }
        QSslConfiguration configuration = sslConfiguration();
        configuration.setProtocol(protocol);
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        setSslConfiguration(configuration);
        connectToHostEncrypted(url.host(), static_cast<quint16>(url.port()));
    }

    bool isUp() const { return m_tls ? isEncrypted() : state() == QAbstractSocket::ConnectedState; }
    bool isSent() const { return isUp() && bytesToWrite() == 0 && encryptedBytesToWrite() == 0; }
    /// Sends what was written and then shuts the sending side alone; over TLS without saying so within it.
    void endSending()
    {
        while ((bytesToWrite() > 0 || encryptedBytesToWrite() > 0) && flush()) { }
        ::shutdown(static_cast<int>(socketDescriptor()), SHUT_WR);
    }
    bool isDown() const { return state() == QAbstractSocket::UnconnectedState; }

    /// The next whole answer, taken off the front; an interim one (100) has no body.
    std::optional<RawAnswer> takeAnswer(bool toHead = false)
    {
        const qsizetype end = received.indexOf("\r\n\r\n");
        if (end < 0)
            return {};
        RawAnswer answer;
        const QList<QByteArray> lines = received.first(end).replace("\r\n", "\n").split('\n');
        answer.status = lines.constFirst().mid(9, 3).toInt();
        for (qsizetype i = 1; i < lines.size(); ++i) {
            const qsizetype colon = lines.at(i).indexOf(':');
            answer.headers.insert(lines.at(i).first(colon).toLower(), lines.at(i).mid(colon + 1).trimmed());
        }
        const qsizetype length = toHead ? 0 : answer.headers.value("content-length").toLongLong();
        if (received.size() < end + 4 + length)
            return {};
        answer.body = received.mid(end + 4, length);
        received.remove(0, end + 4 + length);
        return answer;
    }

    /// As takeAnswer(), waiting for it five seconds at most; status 0 when none came.
    RawAnswer nextAnswer(bool toHead = false)
    {
        std::optional<RawAnswer> answer;
        if (!QTest::qWaitFor([&] { return (answer = takeAnswer(toHead)).has_value() || isDown(); }))
            return {};
        return answer.value_or(RawAnswer {});
    }

    QByteArray received;

private:
    bool m_tls;
};

} // namespace Console::Testing
