// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tunnelprovider.h"

#include <memory>
#include <vector>

namespace Console {

using TunnelProviders = std::vector<std::unique_ptr<TunnelProvider>>;

std::unique_ptr<TunnelProvider> makeCloudflaredProvider();
std::unique_ptr<TunnelProvider> makeNgrokProvider();
std::unique_ptr<TunnelProvider> makeTailscaleProvider();
std::unique_ptr<TunnelProvider> makeSshProvider();
std::unique_ptr<TunnelProvider> makeOtherProvider();
std::unique_ptr<TunnelProvider> makeFixedProvider();
std::unique_ptr<TunnelProvider> makeLocaltunnelProvider();

/// All there are, in the order to offer them in.
TunnelProviders makeTunnelProviders();

/// Their keys, in that order.
QStringList tunnelProviderKeys();

/// An absolute http or https URL with a host and neither user nor query; none when \a text is no such thing.
std::optional<QUrl> publicUrl(const QString &text);

/// What \a pattern's first group, or all of it, finds in \a text last. An invalid pattern finds nothing.
QString lastMatch(const QString &text, const QString &pattern);

} // namespace Console
