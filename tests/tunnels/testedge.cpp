// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testedge.h"

#include <QSslSocket>

using namespace Qt::StringLiterals;

namespace Console {

TestEdge::TestEdge(const QSslConfiguration &tls, const QUrl &listener)
    : m_listener(listener)
{
    setSslConfiguration(tls);
    connect(this, &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket *client = nextPendingConnection())
            serve(client);
    });
    if (!listen(QHostAddress::LocalHost))
        qFatal("%s", qPrintable(errorString()));
}

QUrl TestEdge::url() const
{
    return QUrl(u"https://localhost:%1/callback"_s.arg(serverPort()));
}

void TestEdge::serve(QTcpSocket *client)
{
    connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    auto received = std::make_shared<QByteArray>();
    const auto read = [this, client, received] {
        *received += client->readAll();
        const qsizetype end = received->indexOf("\r\n\r\n");
        if (end < 0 || !received->endsWith("{}")) // the doctor's body
            return;
        QByteArray request = std::exchange(*received, {});
        if (!answer.isEmpty())
            client->write(answer);
        else
            pass(client, change ? change(request) : request);
    };
    connect(client, &QTcpSocket::readyRead, this, read);
    if (client->bytesAvailable() > 0)
        read();
}

void TestEdge::pass(QTcpSocket *client, const QByteArray &request)
{
    auto *inner = new QTcpSocket(client);
    inner->connectToHost(m_listener.host(), static_cast<quint16>(m_listener.port()));
    connect(inner, &QTcpSocket::connected, inner, [inner, request] { inner->write(request); });
    connect(inner, &QTcpSocket::readyRead, client, [client, inner] { client->write(inner->readAll()); });
    connect(inner, &QTcpSocket::errorOccurred, client, [client](QAbstractSocket::SocketError error) {
        if (error == QAbstractSocket::ConnectionRefusedError)
            client->write("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n");
    });
}

} // namespace Console
