// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "listener.h"

#include "acceptor.h"
#include "serverthreads.h"

#include <QThread>

#include <utility>

namespace Console {

using namespace Qt::StringLiterals;

namespace {

Error listenError(const QTcpServer &server, const ListenerOptions &options)
{
    const QString place = options.address.toString();
    switch (server.serverError()) {
    case QAbstractSocket::AddressInUseError:
        return {ErrorCode::Unavailable,
            u"Port %1 on %2 is taken by another program. Choose another port, or end that program."_s
                .arg(options.port)
                .arg(place)};
    case QAbstractSocket::SocketAddressNotAvailableError:
        return {ErrorCode::Invalid,
            u"%1 is not an address of this machine. Listen on 127.0.0.1 behind a tunnel, or on 0.0.0.0 for "
            u"all "
            "addresses."_s.arg(place)};
    case QAbstractSocket::SocketAccessError:
        return {ErrorCode::Forbidden,
            u"Port %1 needs the rights of an administrator. Choose a port from 1024 upwards and forward %1 "
            u"to "
            "it."_s.arg(options.port)};
    default:
        return {ErrorCode::Unavailable,
            u"Cannot listen on %1, port %2: %3."_s.arg(place).arg(options.port).arg(server.errorString())};
    }
}

int workerCount(const ListenerOptions &options)
{
    return options.threads > 0 ? options.threads : qMax(1, QThread::idealThreadCount());
}

} // namespace

Listener::Listener(ListenerOptions options, HandlerFactory factory, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_factory(std::move(factory))
    , m_tls(m_options.tls)
{
}

Listener::~Listener() = default;

Result<void> Listener::start()
{
    if (m_threads)
        return failure(ErrorCode::Unavailable, u"The listener is running or about to stop."_s);
    if (m_tls) {
        if (auto used = useTls(*m_tls); !used)
            return used;
    }
    auto threads = std::make_unique<ServerThreads>(m_options.limits);
    auto acceptor = std::make_unique<Acceptor>(m_options.limits, threads->book());
    if (!acceptor->listen(m_options.address, m_options.port))
        return tl::unexpected(listenError(*acceptor, m_options));
    acceptor->pauseAccepting();
    m_port = acceptor->serverPort();
    if (!threads->start(std::move(acceptor), workerCount(m_options), m_options.path.toUtf8(), m_factory))
        return failure(ErrorCode::Internal, u"Qt's HTTP server did not accept the listening socket."_s);
    threads->setTls(m_identity.context);
    threads->resume();
    m_threads = std::move(threads);
    connect(m_threads.get(), &ServerThreads::finished, this, [this] {
        m_threads.release()->deleteLater(); // it is the sender
        Q_EMIT stopped();
    });
    m_listening = true;
    return {};
}

Result<void> Listener::useTls(const TlsFiles &files)
{
    auto identity = loadTlsIdentity(files);
    if (!identity)
        return tl::unexpected(identity.error());
    m_tls = files;
    m_identity = std::move(*identity);
    if (m_threads)
        m_threads->setTls(m_identity.context);
    Q_EMIT tlsChanged();
    return {};
}

void Listener::setTlsPassphrase(const QByteArray &passphrase)
{
    if (m_tls)
        m_tls->passphrase = passphrase;
}

QString Listener::tlsTrouble(const QDateTime &now) const
{
    return m_identity.context ? m_identity.trouble(now) : QString();
}

void Listener::stop()
{
    m_listening = false;
    if (m_threads)
        m_threads->drain();
}

QUrl Listener::url() const
{
    if (!m_listening)
        return {};
    QUrl url;
    url.setScheme(m_tls ? u"https"_s : u"http"_s);
    const bool everywhere = m_options.address == QHostAddress(QHostAddress::Any)
        || m_options.address == QHostAddress(QHostAddress::AnyIPv4)
        || m_options.address == QHostAddress(QHostAddress::AnyIPv6);
    url.setHost(everywhere ? u"localhost"_s : m_options.address.toString());
    url.setPort(m_port);
    url.setPath(m_options.path);
    return url;
}

int Listener::connectionCount() const
{
    return m_threads ? m_threads->book().openConnections() : 0;
}

qint64 Listener::bufferedBytes() const
{
    return m_threads ? m_threads->book().buffered() : 0;
}

} // namespace Console
