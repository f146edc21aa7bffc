// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publicaddress.h"

using namespace Qt::StringLiterals;

namespace Console {

PublicAddress::PublicAddress(std::shared_ptr<Exposure> exposure, std::shared_ptr<SelfProbe> probe,
    const QString &folder, const TunnelTiming &timing, QObject *parent)
    : QObject(parent)
    , m_exposure(std::move(exposure))
    , m_tunnel(folder, timing)
    , m_doctor(std::move(probe))
{
    connect(&m_tunnel, &Tunnel::changed, this, [this] {
        tellExposure();
        Q_EMIT changed();
    });
}

void PublicAddress::setSettings(const TunnelSettings &settings)
{
    if (m_settings == settings)
        return;
    m_settings = settings;
    tellExposure();
    Q_EMIT settingsChanged();
}

void PublicAddress::setListener(const std::optional<TunnelEnd> &end, const QString &elsewhere)
{
    const bool appeared = end && !m_end;
    m_end = end;
    m_elsewhere = elsewhere;
    const bool isWanted = status().isExposed();
    if (isWanted && end && *end != m_used)
        std::ignore = restart(); // the status tells
    else if (!isWanted && appeared && m_settings.isWantedFromTheStart())
        std::ignore = start();
    else
        Q_EMIT changed();
}

QString PublicAddress::whyUnreachable() const
{
    if (m_end)
        return {};
    if (m_elsewhere.isEmpty())
        return u"Nothing is listening: start the listener first."_s;
    return u"A tunnel ends at 127.0.0.1, and the listener is at %1 alone: let it listen on 127.0.0.1."_s.arg(
        m_elsewhere);
}

Result<void> PublicAddress::start()
{
    m_started = m_settings;
    return restart();
}

Result<void> PublicAddress::restart()
{
    if (!m_end)
        return failure(ErrorCode::Unavailable, whyUnreachable());
    m_used = *m_end;
    return m_tunnel.start(m_started, m_used);
}

// A proxy that someone else maintains forwards whether it is watched here or not.
void PublicAddress::tellExposure()
{
    const bool stands = m_settings.provider == "fixed"_L1 && publicUrl(m_settings.fixedUrl);
    m_exposure->setTunnel(stands || m_tunnel.isExposed(), m_tunnel.namesCaller());
}

void PublicAddress::stop()
{
    m_doctor.cancel();
    m_tunnel.stop();
}

void PublicAddress::allowUnproven()
{
    m_exposure->allowUnproven();
    Q_EMIT changed();
}

} // namespace Console
