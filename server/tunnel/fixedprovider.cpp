// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunnelproviders.h"

using namespace Qt::StringLiterals;

namespace Console {

namespace {

/// A URL that someone else maintains, such as that of a reverse proxy: nothing is started.
class FixedProvider final : public TunnelProvider
{
public:
    QString key() const override { return u"fixed"_s; }
    bool namesCaller(const TunnelSettings & /*settings*/) const override { return true; }
    QString program(const TunnelSettings & /*settings*/) const override { return {}; }

    Result<TunnelLaunch> launch(
        const TunnelSettings &settings, const TunnelEnd & /*end*/, const QString & /*folder*/) const override
    {
        if (!publicUrl(settings.fixedUrl))
            return failure(ErrorCode::Invalid,
                u"\"%1\" is no public URL, such as https://console.example.com/callback."_s.arg(
                    settings.fixedUrl));
        return TunnelLaunch {};
    }

    std::optional<QUrl> urlIn(
        const QString & /*output*/, const TunnelSettings &settings, const TunnelEnd & /*end*/) const override
    {
        return publicUrl(settings.fixedUrl);
    }
};

} // namespace

std::unique_ptr<TunnelProvider> makeFixedProvider()
{
    return std::make_unique<FixedProvider>();
}

} // namespace Console
