// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpSocket>

#include <functional>

namespace Console {

/// What QHttpServer takes for the client: a socket without a descriptor. It is fed one request at a time, of
/// which the guard has kept everything the handler needs, and collects the answer. QHttpServer owns it and
/// deletes it after hangUp().
class GuardSocket final : public QTcpSocket
{
    Q_OBJECT

public:
    /// \a closeWanted is called when QHttpServer wants to end the connection.
    GuardSocket(const QHostAddress &peer, std::function<void()> closeWanted, QObject *parent);
    ~GuardSocket() override;

    /// Hands \a request to QHttpServer, which has read all of it when this returns.
    void feed(const QByteArray &request);

    /// The body of the answer that QHttpServer is about to write; a large one is kept here and not copied.
    void expectBody(const QByteArray &body) { m_body = body; }

    /// The answer so far, to be sent and emptied.
    QByteArray &output() { return m_output; }
    /// What follows it: the expected body, unless output() ends with it.
    QByteArray takeBody();

    /// QHttpServer hears that the client has gone.
    void hangUp();

    qint64 bytesAvailable() const override;
    qint64 bytesToWrite() const override { return 0; }
    bool isSequential() const override { return true; }
    void disconnectFromHost() override;
    void close() override { disconnectFromHost(); }
    qintptr socketDescriptor() const override { return -1; }
    void setReadBufferSize(qint64) override { }
    void setSocketOption(SocketOption, const QVariant &) override { }
    QVariant socketOption(SocketOption) override { return {}; }
    bool waitForReadyRead(int) override { return false; }
    bool waitForBytesWritten(int) override { return false; }
    bool waitForDisconnected(int) override { return false; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 readLineData(char *, qint64) override { return -1; }
    qint64 skipData(qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    std::function<void()> m_closeWanted;
    QByteArray m_input;
    qsizetype m_read = 0; // of m_input
    QByteArray m_output;
    QByteArray m_body;
    bool m_bodyWritten = false;
};

} // namespace Console
