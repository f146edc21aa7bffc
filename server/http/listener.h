// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guardlimits.h"
#include "requesthandler.h"
#include "result.h"
#include "tlsidentity.h"

#include <QHostAddress>
#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace Console {

class ServerThreads;

struct ListenerOptions
{
    QHostAddress address = QHostAddress(QHostAddress::LocalHost);
    quint16 port = 8080; ///< 0: any free one
    int threads = 0;     ///< workers; 0: one per core
    QString path = QStringLiteral("/callback");
    GuardLimits limits;
    std::optional<TlsFiles> tls; ///< TLS 1.3 only; absent: plain HTTP
};

/// The callback listener: accepts connections in a thread of its own, answers them in worker threads, and so
/// never waits for the thread that made it, nor makes it wait.
class Listener final : public QObject
{
    Q_OBJECT

public:
    /// Called once in each worker thread, where the handler is used and destroyed.
    using HandlerFactory = std::function<std::unique_ptr<RequestHandler>()>;

    Listener(ListenerOptions options, HandlerFactory factory, QObject *parent = nullptr);

    /// Stops, and waits until everything in flight is answered or limits.drainMs (5 s) have passed.
    ~Listener() override;

    /// Listens when it returns without an error. An error says what is wrong and what to do about it; start()
    /// may be called again then, and again after stopped().
    Result<void> start();

    /// Listens elsewhere or by other rules from now on, without a restart: new connections find the new
    /// place, what is in flight at the old one is answered within limits.drainMs. After an error it listens
    /// as before, or says that it cannot any more (isListening()). When not listening, it counts from start()
    /// on.
    Result<void> move(ListenerOptions options, HandlerFactory factory);

    /// Connections from now on use this certificate, also when they were plain so far; those that are open
    /// stay as they are. When not listening, it counts from start() on. After an error nothing has changed.
    Result<void> useTls(const TlsFiles &files);

    /// The files in use; absent: plain HTTP.
    const std::optional<TlsFiles> &tlsFiles() const { return m_tls; }

    /// Of the encrypted key, for start() and whenever it is read again.
    void setTlsPassphrase(const QByteArray &passphrase);

    /// As TlsIdentity::trouble(), of the certificate that was read last; empty without one.
    QString tlsTrouble(const QDateTime &now) const;

    /// Returns at once: no new connections; what is in flight is answered within limits.drainMs; the handlers
    /// are destroyed; then stopped() is emitted. Does nothing when not listening.
    void stop();

    bool isListening() const { return m_listening; }

    /// The port that was got, when 0 was asked for; 0 before start().
    quint16 port() const { return m_port; }

    /// Where callbacks go, for instance http://127.0.0.1:8080/callback, or http://localhost:8080/callback
    /// when it listens on all addresses. Empty while not listening.
    QUrl url() const;

    /// Connections open at the moment.
    int connectionCount() const;

    /// Bytes of unfinished requests, of bodies under way and of unsent answers, as of the last look.
    qint64 bufferedBytes() const;

Q_SIGNALS:
    void stopped();
    void tlsChanged(); ///< a certificate was read

private:
    /// Threads that listen by \a options and wait for resume().
    Result<std::unique_ptr<ServerThreads>> open(
        const ListenerOptions &options, const HandlerFactory &factory);
    Result<void> moveInPlace(const ListenerOptions &options, const HandlerFactory &factory);
    void use(std::unique_ptr<ServerThreads> threads);
    void retire();

    ListenerOptions m_options;
    HandlerFactory m_factory;
    std::unique_ptr<ServerThreads> m_threads;
    std::vector<std::unique_ptr<ServerThreads>> m_retired; ///< they answer what is in flight
    std::optional<TlsFiles> m_tls;
    TlsIdentity m_identity;
    quint16 m_port = 0;
    bool m_listening = false;
};

} // namespace Console
