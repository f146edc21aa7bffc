// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "serve.h"

#include "complain.h"
#include "databasecare.h"
#include "databasestate.h"
#include "prompt.h"
#include "publicend.h"
#include "service.h"
#include "servingsettings.h"
#include "terminationsignals.h"

#include <QCoreApplication>
#include <QDir>

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

/// Tells of the public URL, each time that it is another one, and of what keeps it from coming up.
void tellOf(PublicAddress &address)
{
    const auto told = std::make_shared<TunnelStatus>();
    QObject::connect(&address, &PublicAddress::changed, &address, [&address, told] {
        const TunnelStatus &status = address.status();
        if (!status.url.isEmpty() && status.url != told->url) {
            const QByteArray url = status.url.toEncoded();
            std::printf("public URL %s\n", url.constData());
            std::fflush(stdout);
        }
        const bool isDown =
            status.state == TunnelStatus::State::Waiting || status.state == TunnelStatus::State::Failed;
        if (isDown && status != *told)
            complain(
                u"WARNING: no public URL: "_s + (status.lines + QStringList(status.reason)).join(u"\n  "_s));
        *told = status;
    });
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
    PublicAddress publicAddress(
        (*service)->exposure(), (*service)->probe(), QDir(line.dataDirectory).filePath(u"tunnel"_s));
    tellOf(publicAddress);
    if (line.allowsUnproven)
        publicAddress.allowUnproven();
    publicAddress.setSettings(settled->tunnel);
    followListener(publicAddress, listener.url());
    if (settled->tunnel.isWantedFromTheStart() && !publicAddress.listener())
        complain(u"WARNING: no public URL: "_s + publicAddress.whyUnreachable());
    QObject::connect(&listener, &Listener::stopped, &publicAddress, [&] { publicAddress.stop(); });
    return QCoreApplication::exec();
}

} // namespace Console
