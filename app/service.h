// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "activity.h"
#include "commandline.h"
#include "database.h"
#include "exposure.h"
#include "keysets.h"
#include "lastcallbacks.h"
#include "listener.h"
#include "passwords.h"
#include "selfprobe.h"
#include "tenantrates.h"
#include "tlskeeper.h"

#include <memory>

namespace Console {

/// Everything that serves callbacks, put together: database, key sets, passwords, listener.
/// Members die in the order that shutting down needs: listener, then what its requests use, the database
/// last.
class Service
{
public:
    /// Opens the database and loads the development key; does not listen yet.
    static Result<std::unique_ptr<Service>> create(const CommandLine &line);

    /// Goes by \a line from now on, without a restart: listener, certificate, limits, rates, leeway, history.
    /// After an error everything is as before.
    Result<void> reconfigure(const CommandLine &line);

    Database &database() { return *m_database; }
    Activity &activity() { return m_activity; }
    LastCallbacks &lastCallbacks() { return m_lastCallbacks; }
    Listener &listener() { return *m_listener; }
    TlsKeeper &tls() { return *m_tls; }
    /// What the tunnel's owner tells the requests.
    const std::shared_ptr<Exposure> &exposure() { return m_exposure; }
    const std::shared_ptr<SelfProbe> &probe() { return m_probe; }
    KeySets &keySets() { return m_keySets; }

private:
    Service(CommandLine line, std::unique_ptr<Database> database);
    Result<void> moveListener(const CommandLine &line);
    Result<Listener::HandlerFactory> handlerFactory(const CommandLine &line);

    CommandLine m_line; ///< as it serves now
    std::unique_ptr<Database> m_database;
    Activity m_activity;
    LastCallbacks m_lastCallbacks;
    KeySets m_keySets;
    Passwords m_passwords;
    TenantRates m_tenantRates;
    std::shared_ptr<Exposure> m_exposure = std::make_shared<Exposure>();
    std::shared_ptr<SelfProbe> m_probe = std::make_shared<SelfProbe>();
    std::unique_ptr<Listener> m_listener;
    std::unique_ptr<TlsKeeper> m_tls;
};

} // namespace Console
