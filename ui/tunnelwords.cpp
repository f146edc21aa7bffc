// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunnelwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TunnelWords)
};

} // namespace

QString tunnelName(const QString &provider)
{
    if (provider == "cloudflared"_L1)
        return Words::tr("Cloudflare quick tunnel");
    if (provider == "ngrok"_L1)
        return u"ngrok"_s;
    if (provider == "tailscale"_L1)
        return u"Tailscale Funnel"_s;
    if (provider == "ssh"_L1)
        return Words::tr("SSH to a host of yours");
    if (provider == "other"_L1)
        return Words::tr("Another program");
    if (provider == "fixed"_L1)
        return Words::tr("A URL that someone else maintains");
    if (provider == "localtunnel"_L1)
        return u"localtunnel"_s;
    return Words::tr("None");
}

QString tunnelMeaning(const QString &provider)
{
    if (provider == "cloudflared"_L1)
        return Words::tr("Needs no account. The URL is another one at each start. Cloudflare ends TLS and "
                         "can read what passes.");
    if (provider == "ngrok"_L1)
        return Words::tr("Needs an account, whose token ngrok keeps. ngrok ends TLS and can read what "
                         "passes; its local page that shows requests stays off.");
    if (provider == "tailscale"_L1)
        return Words::tr("Needs a tailnet that allows Funnel. The URL stays the same, TLS ends on this "
                         "machine. What else is served there is not touched.");
    if (provider == "ssh"_L1)
        return Words::tr("Forwards a port of a host of yours with a key that ssh can use without asking. "
                         "TLS is up to a proxy there, or to the certificate of this listener.");
    if (provider == "other"_L1)
        return Words::tr("Starts a program with its arguments, without a shell, and finds the URL in what "
                         "it prints.");
    if (provider == "fixed"_L1)
        return Words::tr("Starts nothing. A reverse proxy or a tunnel of yours leads from there to this "
                         "listener.");
    if (provider == "localtunnel"_L1)
        return Words::tr("Needs no account. Between its server and this machine requests travel "
                         "unencrypted: whoever is on the way reads tokens and credentials.");
    return Words::tr("No tunnel is started.");
}

QString tunnelInstallation(const QString &provider)
{
    if (provider == "cloudflared"_L1)
        return Words::tr("cloudflared is not installed. Get its package at https://pkg.cloudflare.com or "
                         "from https://github.com/cloudflare/cloudflared/releases.");
    if (provider == "ngrok"_L1)
        return Words::tr("ngrok is not installed. Get it at https://ngrok.com/download, then run “ngrok "
                         "config add-authtoken” with the token of your account.");
    if (provider == "tailscale"_L1)
        return Words::tr("tailscale is not installed. Get it at https://tailscale.com/download, then run "
                         "“sudo tailscale up --operator=$USER” and allow Funnel in the admin console.");
    if (provider == "ssh"_L1)
        return Words::tr("ssh is not installed. Run “sudo apt install openssh-client”.");
    if (provider == "localtunnel"_L1)
        return Words::tr("lt is not installed. With Node.js, run “npm install -g localtunnel”.");
    if (provider == "other"_L1)
        return Words::tr("The program of this command line is not on the PATH.");
    return {};
}

QString tunnelStateSentence(const PublicAddress &address)
{
    const TunnelStatus &status = address.status();
    const QString &provider = address.provider();
    const QString &elsewhere = address.listenerElsewhere();
    switch (status.state) {
    case TunnelStatus::State::Stopped:
        if (provider == "fixed"_L1)
            return Words::tr("Not watched. Whoever maintains the URL may lead the public here all the same.");
        if (!elsewhere.isEmpty())
            return Words::tr("Not public. The listener is at %1 alone, and a tunnel ends at 127.0.0.1. In "
                             "Settings, Listener, set its address to 127.0.0.1.")
                .arg(elsewhere);
        return Words::tr("Not public. No tunnel leads to the listener.");
    case TunnelStatus::State::Starting:
        return Words::tr("Starting: %1. The URL is not known yet.").arg(tunnelName(provider));
    case TunnelStatus::State::Up:
        if (!address.isUnanswered())
            return Words::tr("Public. Way: %1.").arg(tunnelName(provider));
        if (elsewhere.isEmpty())
            return Words::tr("The URL is up, and nothing answers behind it: start the listener "
                             "(Ctrl+Shift+S).");
        return Words::tr("The URL is up, and nothing answers behind it: it leads to 127.0.0.1, and the "
                         "listener is at %1 alone. In Settings, Listener, set its address to 127.0.0.1.")
            .arg(elsewhere);
    case TunnelStatus::State::Waiting:
        return Words::tr("Interrupted, and started again in a moment. %1").arg(status.reason);
    case TunnelStatus::State::Failed:
        break;
    }
    return Words::tr("Failed. %1").arg(status.reason);
}

} // namespace Console
