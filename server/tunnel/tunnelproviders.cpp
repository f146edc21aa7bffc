// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunnelproviders.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Console {

TunnelProviders makeTunnelProviders()
{
    TunnelProviders providers;
    providers.push_back(makeCloudflaredProvider());
    providers.push_back(makeNgrokProvider());
    providers.push_back(makeTailscaleProvider());
    providers.push_back(makeSshProvider());
    providers.push_back(makeOtherProvider());
    providers.push_back(makeFixedProvider());
    providers.push_back(makeLocaltunnelProvider());
    return providers;
}

QStringList tunnelProviderKeys()
{
    QStringList keys;
    for (const auto &provider : makeTunnelProviders())
        keys += provider->key();
    return keys;
}

std::optional<QUrl> publicUrl(const QString &text)
{
    QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (!url.isValid() || !isWeb || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasQuery()
        || url.hasFragment())
        return {};
    if (url.path() == "/"_L1)
        url.setPath({});
    return url;
}

QString lastMatch(const QString &text, const QString &pattern)
{
    const QRegularExpression expression(pattern, QRegularExpression::MultilineOption);
    QString last;
    for (auto matches = expression.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        last = match.captured(expression.captureCount() > 0 ? 1 : 0);
    }
    return last;
}

} // namespace Console
