// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "servingsettings.h"

#include "tunnelkeys.h"

using namespace Qt::StringLiterals;

namespace Console {

namespace {

GuardLimits limitsOf(const Settings &settings)
{
    const auto count = [&settings](const QString &key) { return static_cast<int>(settings.number(key)); };
    const auto milliseconds = [&count](const QString &key) { return 1'000 * count(key); };
    GuardLimits limits;
    limits.lineBytes = settings.number(u"limits.line"_s);
    limits.headBytes = settings.number(u"limits.head"_s);
    limits.fields = count(u"limits.fields"_s);
    limits.bodyBytes = settings.number(u"limits.body"_s);
    limits.unverifiedBodyBytes = settings.number(u"limits.unverified-body"_s);
    limits.headerMs = milliseconds(u"limits.header-time"_s);
    limits.bodyMs = milliseconds(u"limits.body-time"_s);
    limits.bytesPerSecond = settings.number(u"limits.lowest-rate"_s);
    limits.idleMs = milliseconds(u"limits.idle-time"_s);
    limits.unreadMs = milliseconds(u"limits.unread-time"_s);
    limits.drainMs = milliseconds(u"limits.stop-time"_s);
    limits.failureDelayMs = milliseconds(u"limits.failure-delay"_s);
    limits.connections = count(u"limits.connections"_s);
    limits.connectionsPerPeer = count(u"limits.connections-per-peer"_s);
    limits.handshakes = count(u"limits.handshakes"_s);
    limits.requestsInFlight = count(u"limits.requests"_s);
    limits.bufferedBytes = settings.number(u"limits.buffered"_s);
    return limits;
}

} // namespace

Result<CommandLine> withSettings(CommandLine line)
{
    auto settings = Settings::load(line.dataDirectory);
    if (!settings)
        return tl::unexpected(settings.error());
    if (const auto checked = settings->check(); !checked)
        return tl::unexpected(checked.error());
    return withSettings(std::move(*settings), std::move(line));
}

Result<CommandLine> withSettings(Settings settings, CommandLine line)
{
    if (auto applied = applySettings(std::move(settings), line); !applied)
        return tl::unexpected(applied.error());
    if (line.tlsCertificate.isEmpty() != line.tlsKey.isEmpty()) {
        return failure(ErrorCode::Invalid,
            u"HTTPS needs both files: tls.certificate and tls.key, or neither for plain HTTP"_s);
    }
    return line;
}

Result<void> applySettings(Settings settings, CommandLine &line)
{
    for (const auto &[key, value] : std::as_const(line.settings)) {
        if (auto set = settings.set(key, value); !set)
            return set;
    }
    line.address = QHostAddress(settings.text(u"listener.address"_s));
    line.port = static_cast<quint16>(settings.number(u"listener.port"_s));
    line.threads = static_cast<int>(settings.number(u"listener.threads"_s));
    line.leeway = std::chrono::seconds(settings.number(u"verification.leeway"_s));
    line.tlsCertificate = settings.text(u"tls.certificate"_s);
    line.tlsKey = settings.text(u"tls.key"_s);
    line.tlsName = settings.text(u"tls.name"_s);
    line.tunnel = tunnelSettings(settings);
    line.language = settings.text(u"window.language"_s);
    line.staysInTray = settings.text(u"window.tray"_s) == "yes"_L1;
    line.appearance = settings.text(u"window.appearance"_s);
    line.limits = limitsOf(settings);
    line.historyLimits = {settings.number(u"history.rows"_s), settings.number(u"history.days"_s)};
    line.backupPlan = {static_cast<int>(settings.number(u"backup.days"_s)),
        static_cast<int>(settings.number(u"backup.keep"_s))};
    line.tenantRate.perSecond = static_cast<int>(settings.number(u"limits.tenant-rate"_s));
    line.tenantRate.burst = static_cast<int>(settings.number(u"limits.tenant-burst"_s));
    if (line.skipVerification && !line.address.isLoopback()) {
        return failure(ErrorCode::Invalid,
            u"--insecure-no-verification answers anybody, so it works on a loopback address only, "
            "not on %1"_s.arg(line.address.toString()));
    }
    return {};
}

} // namespace Console
