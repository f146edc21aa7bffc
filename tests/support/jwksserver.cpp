// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jwksserver.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

QByteArray response(int status, const QByteArray &body, const QByteArray &extraHeaders = {})
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Status\r\nContent-Type: application/json\r\n"
        + extraHeaders + "Content-Length: " + QByteArray::number(body.size())
        + "\r\nConnection: close\r\n\r\n" + body;
}

} // namespace

JwksServer::JwksServer(const QByteArray &jwks)
    : m_response(response(200, jwks))
    , m_server(new QTcpServer)
{
    m_thread.setObjectName(u"jwks server"_s);
    m_server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    QObject::connect(m_server, &QTcpServer::newConnection, m_server, [this] { accept(); });
    m_thread.start();
    start();
}

JwksServer::~JwksServer()
{
    m_thread.quit();
    m_thread.wait();
}

QString JwksServer::url() const
{
    return u"http://127.0.0.1:%1/keys"_s.arg(m_port);
}

int JwksServer::requests() const
{
    const QMutexLocker lock(&m_mutex);
    return m_requests;
}

void JwksServer::serve(const QByteArray &jwks)
{
    change(Mode::Answer, response(200, jwks));
}

void JwksServer::fail(int status)
{
    change(Mode::Answer, response(status, {}));
}

void JwksServer::redirectTo(const QString &location)
{
    change(Mode::Answer, response(302, {}, "Location: " + location.toUtf8() + "\r\n"));
}

void JwksServer::answerRaw(const QByteArray &bytes)
{
    change(Mode::Answer, bytes);
}

void JwksServer::floodBody()
{
    change(Mode::Flood, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"keys\": [");
}

void JwksServer::hang()
{
    change(Mode::Hang, {});
}

void JwksServer::release(const QByteArray &jwks)
{
    serve(jwks);
    inThread([this] {
        for (QTcpSocket *socket : std::exchange(m_waiting, {}))
            answer(socket);
    });
}

void JwksServer::stop()
{
    inThread([this] { m_server->close(); });
}

void JwksServer::start()
{
    inThread([this] {
        if (!m_server->listen(QHostAddress::LocalHost, m_port))
            qFatal("the key source cannot listen");
        m_port = m_server->serverPort();
    });
}

void JwksServer::change(Mode mode, const QByteArray &bytes)
{
    const QMutexLocker lock(&m_mutex);
    m_mode = mode;
    m_response = bytes;
}

void JwksServer::inThread(const std::function<void()> &work) const
{
    QMetaObject::invokeMethod(m_server, work, Qt::BlockingQueuedConnection);
}

void JwksServer::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        QObject::connect(socket, &QTcpSocket::readyRead, m_server, [this, socket] { read(socket); });
        QObject::connect(socket, &QTcpSocket::disconnected, m_server, [this, socket] {
            m_waiting.removeAll(socket);
            socket->deleteLater();
        });
    }
}

void JwksServer::read(QTcpSocket *socket)
{
    if (!socket->peek(65'536).contains("\r\n\r\n"))
        return;
    socket->readAll();
    {
        const QMutexLocker lock(&m_mutex);
        ++m_requests;
        if (m_mode == Mode::Hang) {
            m_waiting.append(socket);
            return;
        }
    }
    answer(socket);
}

void JwksServer::answer(QTcpSocket *socket)
{
    const QMutexLocker lock(&m_mutex);
    socket->write(m_response);
    if (m_mode != Mode::Flood) {
        socket->disconnectFromHost();
        return;
    }
    const QByteArray filler(65'536, ' ');
    QObject::connect(socket, &QTcpSocket::bytesWritten, socket, [socket, filler] {
        if (socket->bytesToWrite() == 0)
            socket->write(filler);
    });
}

} // namespace Console
