// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunnelproviders.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

/// ngrok's agent. It takes the operator's own configuration, which holds the account's token.
///
/// Its page at 127.0.0.1:4040 shows requests with their credentials to anybody on this machine, so that
/// inspection is off (ngrok.com/docs/agent/cli, --inspect). The port moves on when 4040 is taken; the log
/// tells by msg="starting web service" addr=…, and GET /api/tunnels there lists public_url and config.addr
/// (ngrok.com/docs/agent/api). Only its entry for our port counts: another agent may use the same account.
class NgrokProvider final : public TunnelProvider
{
public:
    QString key() const override { return u"ngrok"_s; }
    bool namesCaller(const TunnelSettings & /*settings*/) const override { return true; }
    QString program(const TunnelSettings & /*settings*/) const override { return key(); }

    Result<TunnelLaunch> launch(
        const TunnelSettings & /*settings*/, const TunnelEnd &end, const QString & /*folder*/) const override
    {
        return TunnelLaunch {key(),
            {u"http"_s, end.origin(), u"--inspect=false"_s, u"--log=stdout"_s, u"--log-format=logfmt"_s,
                u"--log-level=info"_s},
            {}};
    }

    std::optional<QUrl> apiIn(const QString &output) const override
    {
        const QString address = lastMatch(output, u"msg=\"starting web service\".* addr=(\\S+:\\d+)"_s);
        return address.isEmpty() ? std::nullopt : publicUrl(u"http://%1/api/tunnels"_s.arg(address));
    }

    std::optional<QUrl> urlInAnswer(const QByteArray &answer, const TunnelEnd &end) const override
    {
        const QJsonArray tunnels = QJsonDocument::fromJson(answer)["tunnels"_L1].toArray();
        for (qsizetype i = 0; i < tunnels.size(); ++i) {
            const QJsonValue tunnel = tunnels.at(i);
            const QString address = tunnel["config"_L1]["addr"_L1].toString();
            const auto url = publicUrl(tunnel["public_url"_L1].toString());
            if (url && address.endsWith(u":%1"_s.arg(end.port)))
                return url;
        }
        return {};
    }
};

} // namespace

std::unique_ptr<TunnelProvider> makeNgrokProvider()
{
    return std::make_unique<NgrokProvider>();
}

} // namespace Console
