// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service.h"

#include "callbackhandler.h"
#include "developmentkey.h"

namespace Console {

namespace {

ListenerOptions listenerOptions(const CommandLine &line)
{
    ListenerOptions options;
    options.address = line.address;
    options.port = line.port;
    options.threads = line.threads;
    options.limits = line.limits;
    if (!line.tlsCertificate.isEmpty())
        options.tls = TlsFiles {line.tlsCertificate, line.tlsKey, {}, line.tlsName};
    return options;
}

bool listensAlike(const CommandLine &one, const CommandLine &other)
{
    return one.address == other.address && one.port == other.port && one.threads == other.threads
        && one.limits == other.limits && one.leeway == other.leeway
        && one.tlsCertificate == other.tlsCertificate && one.tlsKey == other.tlsKey
        && one.tlsName == other.tlsName;
}

} // namespace

Service::Service(CommandLine line, std::unique_ptr<Database> database)
    : m_line(std::move(line))
    , m_database(std::move(database))
    , m_lastCallbacks(*m_database)
    , m_tenantRates(m_line.tenantRate)
{
}

Result<std::unique_ptr<Service>> Service::create(const CommandLine &line)
{
    auto database = Database::open(line.dataDirectory);
    if (!database)
        return tl::unexpected(database.error());
    (*database)->writer().setHistoryLimits(line.historyLimits);
    std::unique_ptr<Service> service(new Service(line, std::move(*database)));
    auto factory = service->handlerFactory(line);
    if (!factory)
        return tl::unexpected(factory.error());
    service->m_listener = std::make_unique<Listener>(listenerOptions(line), std::move(*factory));
    service->m_tls = std::make_unique<TlsKeeper>(*service->m_listener);
    return service;
}

Result<Listener::HandlerFactory> Service::handlerFactory(const CommandLine &line)
{
    HandlerOptions options;
    options.skipVerification = line.skipVerification;
    options.tokenRules.leeway = line.leeway;
    options.exposure = m_exposure;
    options.probe = m_probe;
    // Anybody on this machine may hold the development key: its tokens are for this machine alone.
    if (line.address.isLoopback()) {
        const auto key = DevelopmentKey::loadOrCreate(line.dataDirectory);
        if (!key)
            return tl::unexpected(key.error());
        if (auto set = m_keySets.setLocalKeys(DevelopmentKey::issuer(), key->publicJwks()); !set)
            return tl::unexpected(set.error());
        options.trustDevelopmentIssuer = true;
    }
    return [this, options] {
        return std::make_unique<CallbackHandler>(
            *m_database, m_keySets, m_passwords, m_tenantRates, m_activity, m_lastCallbacks, options);
    };
}

Result<void> Service::reconfigure(const CommandLine &line)
{
    const auto moved = listensAlike(m_line, line) ? Result<void>() : moveListener(line);
    return moved.map([this, &line] {
        m_tenantRates.setRate(line.tenantRate);
        m_database->writer().setHistoryLimits(line.historyLimits);
        m_line = line;
    });
}

Result<void> Service::moveListener(const CommandLine &line)
{
    auto factory = handlerFactory(line);
    if (!factory)
        return tl::unexpected(factory.error());
    ListenerOptions options = listenerOptions(line);
    // A passphrase is kept nowhere but in the listener.
    const auto &before = m_listener->tlsFiles();
    if (options.tls && before && before->key == options.tls->key)
        options.tls->passphrase = before->passphrase;
    return m_listener->move(std::move(options), std::move(*factory));
}

} // namespace Console
