// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "serve.h"

#include "complain.h"
#include "databasecare.h"
#include "databasestate.h"
#include "prompt.h"
#include "service.h"
#include "servingsettings.h"
#include "terminationsignals.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

Result<void> start(Listener &listener)
{
    auto started = listener.start();
    if (started || started.error().code != ErrorCode::Unauthenticated)
        return started;
    return askSecret(
        u"Passphrase of %1: "_s.arg(listener.tlsFiles()->key), u"passphrase of the private key"_s)
        .and_then([&listener](const QByteArray &passphrase) {
            listener.setTlsPassphrase(passphrase);
            return listener.start();
        });
}

void tellOf(TlsKeeper &tls)
{
    const auto tell = [&tls] {
        if (!tls.trouble().isEmpty())
            complain(u"WARNING: "_s + tls.trouble());
    };
    QObject::connect(&tls, &TlsKeeper::troubleChanged, &tls, tell);
    QObject::connect(&tls, &TlsKeeper::reloaded, &tls,
        [] { complain(u"the certificate was read again; new connections use it"_s); });
    tell();
}

/// What a window would offer.
Error helped(Error error, const CommandLine &line)
{
    const DatabaseState state = inspectDatabase(line.dataDirectory);
    if (!state.isReplaceable() || state.sentence != error.detail)
        return error;
    const auto backup = Backups(line.dataDirectory).lastGood();
    error.detail += backup ? u" The last good one: cyberapp-console restore \"%1\""_s.arg(backup->path)
                           : u" There is no backup; move the file away to begin with an empty database."_s;
    return error;
}

void tellOf(DatabaseCare &care)
{
    const auto tell = [](const QString &sentence) { complain(u"WARNING: "_s + sentence); };
    QObject::connect(&care, &DatabaseCare::damaged, &care, tell);
    QObject::connect(&care, &DatabaseCare::backupFailed, &care, tell);
    care.start();
}

} // namespace

int serve(QCoreApplication &application, const CommandLine &line)
{
    const auto settled = withSettings(line);
    if (!settled)
        return complain(settled.error());
    const auto service = Service::create(*settled);
    if (!service)
        return complain(helped(service.error(), line));
    Listener &listener = (*service)->listener();
    if (auto started = start(listener); !started)
        return complain(started.error());
    QObject::connect(&listener, &Listener::stopped, &application, &QCoreApplication::quit);
    TlsKeeper &tls = (*service)->tls();
    const TerminationSignals signalsOfTheSystem([&listener] { listener.stop(); }, [&tls] { tls.reload(); });
    tellOf(tls);
    DatabaseCare care(line.dataDirectory, settled->backupPlan);
    tellOf(care);
    if (line.skipVerification)
        complain(u"WARNING: requests are NOT verified; anybody who reaches this port is answered"_s);
    const QByteArray address = listener.url().toEncoded();
    std::printf("listening on %s\n", address.constData());
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace Console
