// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMutex>
#include <QObject>
#include <QString>
#include <QThread>

#include <functional>
#include <memory>

QT_FORWARD_DECLARE_CLASS(QTcpServer)
QT_FORWARD_DECLARE_CLASS(QTcpSocket)

namespace Console {

/// An issuer's key source on 127.0.0.1, in a thread of its own, so that it answers while a test blocks.
/// Every function is thread-safe.
class JwksServer
{
public:
    /// Listens on a free port; answers with \a jwks.
    explicit JwksServer(const QByteArray &jwks = {});
    ~JwksServer();
    Q_DISABLE_COPY_MOVE(JwksServer)

    /// Stays the same over stop() and start().
    QString url() const;
    /// Requests read so far, answered or not.
    int requests() const;

    /// From now on: 200 with this document. Also how a rotation happens.
    void serve(const QByteArray &jwks);
    /// From now on: this status, without a body.
    void fail(int status);
    void redirectTo(const QString &location);
    /// From now on: exactly these bytes, then the end of the connection.
    void answerRaw(const QByteArray &response);
    /// From now on: the head of a 200 and a body that never ends.
    void floodBody();
    /// From now on requests are read and left waiting, until release() or the client gives up.
    void hang();
    /// Answers the waiting requests, and later ones, with \a jwks.
    void release(const QByteArray &jwks);
    /// Refuses connections.
    void stop();
    void start();

private:
    enum class Mode { Answer, Hang, Flood };
    void change(Mode mode, const QByteArray &response);
    void inThread(const std::function<void()> &work) const;
    void accept();
    void read(QTcpSocket *socket);
    void answer(QTcpSocket *socket);

    mutable QMutex m_mutex; ///< guards the three below
    Mode m_mode = Mode::Answer;
    QByteArray m_response;
    int m_requests = 0;
    quint16 m_port = 0;
    QList<QTcpSocket *> m_waiting; ///< touched in the thread alone
    QTcpServer *m_server;
    QThread m_thread;
};

} // namespace Console
