// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunnelkeys.h"

#include "tunnelproviders.h"

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr auto None = "none"_L1;
constexpr auto WithListener = "with-listener"_L1;

SettingSpec text(const QString &key, const QString &meaning)
{
    return {key, {}, QString(), 0, 0, meaning, {}, SettingSpec::Text::Any};
}

} // namespace

QList<SettingSpec> tunnelSpecs()
{
    return {
        {u"tunnel.provider"_s, {}, None, 0, 0, u"The way to a public URL."_s,
            QStringList(None) + tunnelProviderKeys()},
        {u"tunnel.start"_s, {}, u"by-hand"_s, 0, 0, u"When the public URL comes up."_s,
            {u"by-hand"_s, WithListener}},
        {u"tunnel.funnel-port"_s, {}, u"443"_s, 0, 0, u"The public port of Tailscale Funnel."_s,
            {u"443"_s, u"8443"_s, u"10000"_s}},
        text(u"tunnel.ssh-host"_s, u"The host that ssh forwards from, such as me@host.example."_s),
        text(u"tunnel.ssh-port"_s,
            u"[address:]port to listen on over there; empty or 0 takes any free one."_s),
        text(u"tunnel.ssh-url"_s,
            u"The URL that a proxy over there makes of the port, {port}; empty is the host and the port."_s),
        text(u"tunnel.command"_s, u"The command line of another program; {port} and {url} are filled in."_s),
        text(u"tunnel.pattern"_s, u"The regular expression that finds the URL in its output."_s),
        text(u"tunnel.url"_s, u"The callback URL that someone else maintains."_s),
        text(u"tunnel.localtunnel-server"_s, u"A server of localtunnel; empty is the one that lt knows."_s),
        text(u"tunnel.localtunnel-name"_s, u"The name to ask that server for; empty is any."_s),
        {u"tunnel.localtunnel-unencrypted"_s, {}, u"no"_s, 0, 0,
            u"Whether requests may travel unencrypted between that server and this machine."_s,
            {u"no"_s, u"yes"_s}},
    };
}

TunnelSettings tunnelSettings(const Settings &settings)
{
    TunnelSettings tunnel;
    tunnel.provider = settings.text(u"tunnel.provider"_s);
    if (tunnel.provider == None)
        tunnel.provider.clear();
    tunnel.startsWithListener = settings.text(u"tunnel.start"_s) == WithListener;
    tunnel.funnelPort = settings.text(u"tunnel.funnel-port"_s);
    tunnel.sshTarget = settings.text(u"tunnel.ssh-host"_s);
    tunnel.sshRemote = settings.text(u"tunnel.ssh-port"_s);
    tunnel.sshUrl = settings.text(u"tunnel.ssh-url"_s);
    tunnel.command = settings.text(u"tunnel.command"_s);
    tunnel.pattern = settings.text(u"tunnel.pattern"_s);
    tunnel.fixedUrl = settings.text(u"tunnel.url"_s);
    tunnel.localtunnelServer = settings.text(u"tunnel.localtunnel-server"_s);
    tunnel.localtunnelName = settings.text(u"tunnel.localtunnel-name"_s);
    tunnel.localtunnelConsent = settings.text(u"tunnel.localtunnel-unencrypted"_s) == "yes"_L1;
    return tunnel;
}

QList<SettingChange> tunnelChanges(const TunnelSettings &settings)
{
    QList<SettingChange> changes {
        {u"tunnel.provider"_s, settings.provider.isEmpty() ? QString(None) : settings.provider},
        {u"tunnel.start"_s, settings.startsWithListener ? QString(WithListener) : u"by-hand"_s},
        {u"tunnel.funnel-port"_s, settings.funnelPort},
        {u"tunnel.ssh-host"_s, settings.sshTarget},
        {u"tunnel.ssh-port"_s, settings.sshRemote},
        {u"tunnel.ssh-url"_s, settings.sshUrl},
        {u"tunnel.command"_s, settings.command},
        {u"tunnel.pattern"_s, settings.pattern},
        {u"tunnel.url"_s, settings.fixedUrl},
        {u"tunnel.localtunnel-server"_s, settings.localtunnelServer},
        {u"tunnel.localtunnel-name"_s, settings.localtunnelName},
        {u"tunnel.localtunnel-unencrypted"_s, settings.localtunnelConsent ? u"yes"_s : u"no"_s},
    };
    for (const SettingSpec &spec : tunnelSpecs()) { // a default is not written down
        for (SettingChange &change : changes) {
            if (change.key == spec.key && change.value == spec.standard.toString())
                change.value.reset();
        }
    }
    return changes;
}

} // namespace Console
