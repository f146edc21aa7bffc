// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunnelproviders.h"

using namespace Qt::StringLiterals;

namespace Console {

namespace {

/// Tailscale Funnel, in the foreground: that configuration is a session of its own which tailscaled forgets
/// with the process, refused when the port is in use already (cmd/tailscale/cli/serve_v2.go, validateConfig).
/// So nothing else that is served is touched: no --bg, no "off", no "reset". It prints "Available on the
/// internet:", an empty line, then the URL (messageForPort); "Available within your tailnet:" is not public.
/// Ports are 443, 8443 and 10000 (tailscale.com/kb/1223/funnel).
class TailscaleProvider final : public TunnelProvider
{
public:
    QString key() const override { return u"tailscale"_s; }
    bool namesCaller(const TunnelSettings & /*settings*/) const override { return true; }
    QString program(const TunnelSettings & /*settings*/) const override { return key(); }

    Result<TunnelLaunch> launch(
        const TunnelSettings &settings, const TunnelEnd &end, const QString & /*folder*/) const override
    {
        const QString port = settings.funnelPort.isEmpty() ? u"443"_s : settings.funnelPort;
        const QString target =
            u"%1://127.0.0.1:%2"_s.arg(end.tls ? u"https+insecure" : u"http").arg(end.port);
        return TunnelLaunch {key(), {u"funnel"_s, "--https="_L1 + port, target}, {}};
    }

    std::optional<QUrl> urlIn(
        const QString &output, const TunnelSettings & /*settings*/, const TunnelEnd & /*end*/) const override
    {
        return publicUrl(lastMatch(output, u"^Available on the internet:\\s+(https://\\S+)$"_s));
    }
};

} // namespace

std::unique_ptr<TunnelProvider> makeTailscaleProvider()
{
    return std::make_unique<TailscaleProvider>();
}

} // namespace Console
