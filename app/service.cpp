// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service.h"

#include "callbackhandler.h"
#include "developmentkey.h"

namespace Console {

Service::Service(std::unique_ptr<Database> database, TenantRate rate)
    : m_database(std::move(database))
    , m_lastCallbacks(*m_database)
    , m_tenantRates(rate)
{
}

Result<std::unique_ptr<Service>> Service::create(const CommandLine &line)
{
    auto database = Database::open(line.dataDirectory);
    if (!database)
        return tl::unexpected(database.error());
    (*database)->writer().setHistoryLimits(line.historyLimits);
    std::unique_ptr<Service> service(new Service(std::move(*database), line.tenantRate));

    HandlerOptions handlerOptions;
    handlerOptions.skipVerification = line.skipVerification;
    handlerOptions.tokenRules.leeway = line.leeway;
    handlerOptions.exposure = service->m_exposure;
    handlerOptions.probe = service->m_probe;
    // Anybody on this machine may hold the development key: its tokens are for this machine alone.
    if (line.address.isLoopback()) {
        const auto key = DevelopmentKey::loadOrCreate(line.dataDirectory);
        if (!key)
            return tl::unexpected(key.error());
        if (auto set = service->m_keySets.setLocalKeys(DevelopmentKey::issuer(), key->publicJwks()); !set)
            return tl::unexpected(set.error());
        handlerOptions.trustDevelopmentIssuer = true;
    }

    ListenerOptions options;
    options.address = line.address;
    options.port = line.port;
    options.threads = line.threads;
    options.limits = line.limits;
    if (!line.tlsCertificate.isEmpty())
        options.tls = TlsFiles {line.tlsCertificate, line.tlsKey, {}, line.tlsName};
    service->m_listener = std::make_unique<Listener>(options, [raw = service.get(), handlerOptions] {
        return std::make_unique<CallbackHandler>(*raw->m_database, raw->m_keySets, raw->m_passwords,
            raw->m_tenantRates, raw->m_activity, raw->m_lastCallbacks, handlerOptions);
    });
    service->m_tls = std::make_unique<TlsKeeper>(*service->m_listener);
    return service;
}

} // namespace Console
