// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace Console {

/// What the operator chose. A provider reads what is its own and says what is missing.
struct TunnelSettings
{
    QString provider; ///< the key of a provider; empty for none
    bool startsWithListener = false;
    QString sshTarget;         ///< user@host or a host of ~/.ssh/config
    QString sshRemote;         ///< [address:]port over there; 0 takes any free one
    QString sshUrl;            ///< what the host makes of the port ("{port}"); empty: the host and the port
    QString fixedUrl;          ///< of callbacks
    QString command;           ///< a program and its arguments; "{port}" and "{url}" are filled in
    QString pattern;           ///< finds the URL in the command's output, by its first group if it has one
    QString funnelPort;        ///< 443, 8443 or 10000
    QString localtunnelServer; ///< empty: the one that the program knows
    QString localtunnelName;   ///< empty: any
    bool localtunnelConsent = false;

    bool isWantedFromTheStart() const { return startsWithListener && !provider.isEmpty(); }
    bool operator==(const TunnelSettings &) const = default;
};

/// Where the tunnel is to end: the console's own listener, on loopback whatever else it listens on.
struct TunnelEnd
{
    quint16 port = 0;
    bool tls = false;
    QString path; ///< of callbacks

    /// "http://127.0.0.1:8080"
    QString origin() const
    {
        return QStringLiteral("%1://127.0.0.1:%2").arg(tls ? u"https" : u"http").arg(port);
    }
    bool operator==(const TunnelEnd &) const = default;
};

} // namespace Console
