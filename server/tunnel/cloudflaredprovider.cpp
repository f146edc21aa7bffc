// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunnelproviders.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

/// A quick tunnel of trycloudflare.com, which needs no account.
///
/// cloudflared loads ~/.cloudflared/config.yml even with --url, whose ingress rules then answer 404 for every
/// host but their own (cloudflare/cloudflared pull request 785): it is given an empty file instead. Its
/// variables (TUNNEL_TOKEN, TUNNEL_HOSTNAME, …) would make another tunnel of it. Level debug writes the
/// headers of each request. "Starting metrics server on 127.0.0.1:PORT/metrics" (metrics/metrics.go) tells
/// where /quicktunnel answers {"hostname": "…"}, empty until there is one.
class CloudflaredProvider final : public TunnelProvider
{
public:
    QString key() const override { return u"cloudflared"_s; }
    bool namesCaller(const TunnelSettings & /*settings*/) const override { return true; }
    QString program(const TunnelSettings & /*settings*/) const override { return key(); }

    Result<TunnelLaunch> launch(
        const TunnelSettings & /*settings*/, const TunnelEnd &end, const QString &folder) const override
    {
        const QString config = QDir(folder).filePath(u"cloudflared-empty.yml"_s);
        QStringList arguments {u"tunnel"_s, u"--config"_s, config, u"--no-autoupdate"_s, u"--loglevel"_s,
            u"info"_s, u"--metrics"_s, u"127.0.0.1:0"_s, u"--url"_s, end.origin()};
        if (end.tls) // the listener's certificate names another host, and the way is loopback
            arguments += u"--no-tls-verify"_s;
        return TunnelLaunch {key(), arguments, {config}, u"TUNNEL_"_s};
    }

    std::optional<QUrl> apiIn(const QString &output) const override
    {
        const QString address =
            lastMatch(output, u"Starting metrics server on (127\\.0\\.0\\.1:\\d+)/metrics"_s);
        return address.isEmpty() ? std::nullopt : publicUrl(u"http://%1/quicktunnel"_s.arg(address));
    }

    std::optional<QUrl> urlInAnswer(const QByteArray &answer, const TunnelEnd & /*end*/) const override
    {
        const QString host = QJsonDocument::fromJson(answer)["hostname"_L1].toString();
        return host.isEmpty() ? std::nullopt : publicUrl("https://"_L1 + host);
    }
};

} // namespace

std::unique_ptr<TunnelProvider> makeCloudflaredProvider()
{
    return std::make_unique<CloudflaredProvider>();
}

} // namespace Console
