// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "listener.h"

#include "acceptor.h"
#include "portholder.h"
#include "serverthreads.h"

#include <QThread>

#include <algorithm>
#include <utility>

namespace Console {

using namespace Qt::StringLiterals;

namespace {

Error listenError(const QTcpServer &server, const ListenerOptions &options)
{
    const QString place = options.address.toString();
    switch (server.serverError()) {
    case QAbstractSocket::AddressInUseError: {
        const QString holder = portHolder(options.port);
        return {ErrorCode::Unavailable,
            u"Port %1 on %2 is taken by %3. Choose another port, or end that program."_s.arg(options.port)
                .arg(place, holder.isEmpty() ? u"another program"_s : holder)};
    }
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
    return open(m_options, m_factory).map([this](std::unique_ptr<ServerThreads> threads) {
        use(std::move(threads));
    });
}

Result<std::unique_ptr<ServerThreads>> Listener::open(
    const ListenerOptions &options, const HandlerFactory &factory)
{
    auto threads = std::make_unique<ServerThreads>(options.limits);
    auto acceptor = std::make_unique<Acceptor>(options.limits, threads->book());
    if (!acceptor->listen(options.address, options.port))
        return tl::unexpected(listenError(*acceptor, options));
    acceptor->pauseAccepting();
    m_port = acceptor->serverPort();
    if (!threads->start(std::move(acceptor), workerCount(options), options.path.toUtf8(), factory))
        return failure(ErrorCode::Internal, u"Qt's HTTP server did not accept the listening socket."_s);
    return threads;
}

void Listener::use(std::unique_ptr<ServerThreads> threads)
{
    threads->setTls(m_identity.context);
    threads->resume();
    m_threads = std::move(threads);
    connect(m_threads.get(), &ServerThreads::finished, this, [this] {
        m_threads.release()->deleteLater(); // it is the sender
        Q_EMIT stopped();
    });
    m_listening = true;
}

/// Lets the threads in use go: they are deleted when what they have in hand is answered.
void Listener::retire()
{
    ServerThreads *old = m_threads.get();
    disconnect(old, &ServerThreads::finished, this, nullptr);
    connect(old, &ServerThreads::finished, this, [this, old] {
        const auto found = std::find_if(m_retired.begin(), m_retired.end(),
            [old](const std::unique_ptr<ServerThreads> &threads) { return threads.get() == old; });
        found->release()->deleteLater(); // it is the sender
        m_retired.erase(found);
    });
    m_retired.push_back(std::move(m_threads));
    old->drain(ServerThreads::Port::FreedNow);
}

Result<void> Listener::move(ListenerOptions options, HandlerFactory factory)
{
    if (m_threads && !m_listening)
        return failure(ErrorCode::Unavailable, u"The listener is about to stop. Try again in a moment."_s);
    if (!m_listening) {
        m_tls = options.tls;
        m_identity = {}; // start() reads it
        m_options = std::move(options);
        m_factory = std::move(factory);
        Q_EMIT tlsChanged();
        return {};
    }
    TlsIdentity identity;
    if (options.tls) {
        auto loaded = loadTlsIdentity(*options.tls);
        if (!loaded)
            return tl::unexpected(loaded.error());
        identity = std::move(*loaded);
    }
    std::swap(identity, m_identity); // open connections have their own share of it
    const quint16 port = m_port;
    ListenerOptions place = options;
    if (options.port == 0 && m_options.port == 0 && options.address == m_options.address)
        place.port = port; // any port will do, and this one does
    auto moved =
        place.port == port ? moveInPlace(place, factory) : open(place, factory).map([this](auto threads) {
            retire();
            use(std::move(threads));
        });
    if (!moved) {
        m_identity = std::move(identity);
        m_port = port;
        if (m_listening)
            m_threads->setTls(m_identity.context);
        return moved;
    }
    m_tls = options.tls;
    m_options = std::move(options);
    m_factory = std::move(factory);
    Q_EMIT tlsChanged();
    return {};
}

// Two sockets of one port may exclude each other, as 127.0.0.1 and 0.0.0.0 do: the old one goes first.
Result<void> Listener::moveInPlace(const ListenerOptions &options, const HandlerFactory &factory)
{
    ListenerOptions before = m_options;
    before.port = m_port;
    retire();
    m_listening = false;
    auto opened = open(options, factory);
    if (opened) {
        use(std::move(*opened));
        return {};
    }
    Error why = opened.error();
    auto back = open(before, m_factory);
    if (!back) {
        why.detail += u" The place before cannot be had any more either: %1"_s.arg(back.error().detail);
        Q_EMIT stopped();
    } else {
        use(std::move(*back));
    }
    return tl::unexpected(why);
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
