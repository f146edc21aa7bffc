// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunnelproviders.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

/// localtunnel's client, lt (npm package localtunnel 2.0.2, bin/lt.js), which prints "your url is: …".
///
/// From its server to this machine requests travel over bare TCP (lib/TunnelCluster.js: net.connect), with
/// the tokens and credentials in them: that needs the operator's consent. While its server is away it tries
/// again and prints nothing.
class LocaltunnelProvider final : public TunnelProvider
{
public:
    QString key() const override { return u"localtunnel"_s; }
    QString program(const TunnelSettings & /*settings*/) const override { return u"lt"_s; }

    bool lacksConsent(const TunnelSettings &settings) const override { return !settings.localtunnelConsent; }

    Result<TunnelLaunch> launch(
        const TunnelSettings &settings, const TunnelEnd &end, const QString & /*folder*/) const override
    {
        QStringList arguments {u"--port"_s, QString::number(end.port), u"--local-host"_s, u"127.0.0.1"_s};
        if (end.tls)
            arguments += {u"--local-https"_s, u"--allow-invalid-cert"_s};
        if (!settings.localtunnelServer.isEmpty()) {
            const auto server = publicUrl(settings.localtunnelServer);
            if (!server)
                return failure(ErrorCode::Invalid,
                    u"\"%1\" is no address of a server, such as https://localtunnel.me."_s.arg(
                        settings.localtunnelServer));
            arguments += {u"--host"_s, server->toString()};
        }
        if (!settings.localtunnelName.isEmpty()) {
            static const QRegularExpression names(u"^[a-z0-9][a-z0-9-]{3,62}$"_s);
            if (!names.match(settings.localtunnelName).hasMatch())
                return failure(ErrorCode::Invalid,
                    u"\"%1\" is no name for a tunnel: lower-case letters, digits and hyphens, at least 4."_s
                        .arg(settings.localtunnelName));
            arguments += {u"--subdomain"_s, settings.localtunnelName};
        }
        return TunnelLaunch {u"lt"_s, arguments, {}};
    }

    std::optional<QUrl> urlIn(
        const QString &output, const TunnelSettings & /*settings*/, const TunnelEnd & /*end*/) const override
    {
        return publicUrl(lastMatch(output, u"^your url is: (\\S+)"_s));
    }
};

} // namespace

std::unique_ptr<TunnelProvider> makeLocaltunnelProvider()
{
    return std::make_unique<LocaltunnelProvider>();
}

} // namespace Console
