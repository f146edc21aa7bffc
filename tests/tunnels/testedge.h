// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslConfiguration>
#include <QSslServer>
#include <QUrl>

#include <functional>

namespace Console {

/// The public end of a tunnel, as its operator's edge would be: ends TLS and passes each request on to the
/// listener, one a connection, as it is or changed.
class TestEdge : public QSslServer
{
    Q_OBJECT

public:
    /// Listens on a free port of 127.0.0.1.
    TestEdge(const QSslConfiguration &tls, const QUrl &listener);

    QUrl url() const; ///< of callbacks, by the name localhost

    std::function<QByteArray(QByteArray request)> change; ///< on the way in
    QByteArray answer;                                    ///< its own, to everything, when not empty

private:
    void serve(QTcpSocket *client);
    void pass(QTcpSocket *client, const QByteArray &request);

    const QUrl m_listener;
};

} // namespace Console
