// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunnelproviders.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

/// The host of "user@host", "ssh://user@host:22" or "host".
QString hostOf(const QString &target)
{
    QString host = target.startsWith("ssh://"_L1) ? QUrl(target).host() : target;
    return host.sliced(host.indexOf(u'@') + 1);
}

/// The port alone of "[address:]port".
QString portOf(const QString &remote)
{
    return remote.sliced(remote.lastIndexOf(u':') + 1);
}

/// ssh -R to a host of one's own (ssh_config(5), ssh(1)).
///
/// BatchMode never waits for a password or a host key's "yes". ExitOnForwardFailure ends it when the port is
/// taken, the keep-alives when the network is gone for a minute. A connection that others share would outlive
/// it. With port 0 the server chooses: "Allocated port N for remote forward to …" on standard error; a port
/// that was asked for is confirmed at level debug1 alone: "remote forward success for: listen N, …", a level
/// that shows nothing of what passes through (ssh.c, ssh_confirm_remote_forward).
class SshProvider final : public TunnelProvider
{
public:
    QString key() const override { return u"ssh"_s; }
    QString program(const TunnelSettings & /*settings*/) const override { return key(); }

    /// Bytes are passed on as they are, unless a proxy over there makes a URL of the port.
    bool namesCaller(const TunnelSettings &settings) const override
    {
        return settings.sshUrl.startsWith("https://"_L1) && !settings.sshUrl.contains("{port}"_L1);
    }

    Result<TunnelLaunch> launch(
        const TunnelSettings &settings, const TunnelEnd &end, const QString & /*folder*/) const override
    {
        const QString &target = settings.sshTarget;
        static const QRegularExpression targets(u"^[^-\\s][^\\s]*$"_s);
        if (!targets.match(target).hasMatch() || hostOf(target).isEmpty())
            return failure(ErrorCode::Invalid, u"ssh needs a host of yours, such as me@host.example."_s);
        static const QRegularExpression remotes(u"^(([\\w.*-]+|\\[[0-9a-fA-F:.]+\\]):)?\\d{1,5}$"_s);
        const QString remote = remoteOf(settings);
        if (!remotes.match(remote).hasMatch() || portOf(remote).toInt() > 65'535)
            return failure(
                ErrorCode::Invalid, u"\"%1\" is no port on the other side, such as 0 or 8443."_s.arg(remote));
        QStringList arguments {u"-N"_s, u"-T"_s};
        for (const QString &option :
            {u"BatchMode=yes"_s, u"ExitOnForwardFailure=yes"_s, u"ServerAliveInterval=15"_s,
                u"ServerAliveCountMax=3"_s, u"ConnectTimeout=15"_s, u"ControlMaster=no"_s,
                u"ControlPath=none"_s, remote == "0"_L1 ? u"LogLevel=INFO"_s : u"LogLevel=DEBUG1"_s})
            arguments += {u"-o"_s, option};
        arguments += {u"-R"_s, u"%1:127.0.0.1:%2"_s.arg(remote).arg(end.port), u"--"_s, target};
        return TunnelLaunch {key(), arguments, {}};
    }

    std::optional<QUrl> urlIn(
        const QString &output, const TunnelSettings &settings, const TunnelEnd &end) const override
    {
        const QString asked = portOf(remoteOf(settings));
        QString port = lastMatch(output, u"^Allocated port (\\d+) for remote forward to "_s);
        if (asked != "0"_L1)
            port = lastMatch(output, u"^debug1: remote forward success for: listen \\S*?(\\d+), connect "_s);
        if (port.isEmpty())
            return {};
        const QString shape = settings.sshUrl.isEmpty()
            ? u"%1://%2:{port}"_s.arg(end.tls ? u"https"_s : u"http"_s, hostOf(settings.sshTarget))
            : settings.sshUrl;
        return publicUrl(QString(shape).replace("{port}"_L1, asked == "0"_L1 ? port : asked));
    }

    bool isNoise(const QString &line) const override { return line.startsWith("debug1: "_L1); }

private:
    static QString remoteOf(const TunnelSettings &settings)
    {
        return settings.sshRemote.isEmpty() ? u"0"_s : settings.sshRemote;
    }
};

} // namespace

std::unique_ptr<TunnelProvider> makeSshProvider()
{
    return std::make_unique<SshProvider>();
}

} // namespace Console
