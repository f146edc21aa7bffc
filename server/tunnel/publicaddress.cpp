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

void PublicAddress::setListener(const std::optional<TunnelEnd> &end, const QString &why)
{
    const bool appeared = end && !m_end;
    m_end = end;
    m_why = why;
    const bool isWanted = status().isExposed();
    if (isWanted && end && *end != m_used)
        std::ignore = restart(); // the status tells
    else if (!isWanted && appeared && m_settings.startsWithListener && !m_settings.provider.isEmpty())
        std::ignore = start();
    else
        Q_EMIT changed();
}

Result<void> PublicAddress::start()
{
    m_started = m_settings;
    return restart();
}

Result<void> PublicAddress::restart()
{
    if (!m_end)
        return failure(ErrorCode::Unavailable,
            m_why.isEmpty() ? u"Nothing is listening: start the listener first."_s : m_why);
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
