// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exposure.h"
#include "tunnel.h"
#include "tunneldoctor.h"

namespace Console {

/// The console's public URL: the tunnel behind the listener, for as long as the operator wants it, what that
/// means for the listener's requests, and the doctor who looks at it.
class PublicAddress : public QObject
{
    Q_OBJECT

public:
    /// \a exposure and \a probe are what the listener's requests are given. \a folder is for programs' files.
    PublicAddress(std::shared_ptr<Exposure> exposure, std::shared_ptr<SelfProbe> probe, const QString &folder,
        const TunnelTiming &timing = {}, QObject *parent = nullptr);

    /// For the next start(). The tunnel that is up stays as it is.
    void setSettings(const TunnelSettings &settings);
    const TunnelSettings &settings() const { return m_settings; }

    /// Where the listener is, when it listens; absent when it does not, or where no tunnel can end, at the
    /// host \a elsewhere then. A tunnel that is wanted follows it to another port, and waits while it is
    /// away.
    void setListener(const std::optional<TunnelEnd> &end, const QString &elsewhere = {});
    const std::optional<TunnelEnd> &listener() const { return m_end; }
    const QString &listenerElsewhere() const { return m_elsewhere; }

    /// Why no tunnel can end at the listener: a sentence, empty while one can.
    QString whyUnreachable() const;

    /// Whether there is a URL and no listener behind it.
    bool isUnanswered() const { return status().state == TunnelStatus::State::Up && !m_end; }

    /// As Tunnel::start(); Unavailable without a listener.
    Result<void> start();
    void stop();

    const TunnelStatus &status() const { return m_tunnel.status(); }

    /// What the status is about: the way that was started last, or is chosen while none is up.
    const QString &provider() const
    {
        return status().isExposed() ? m_started.provider : m_settings.provider;
    }

    Exposure &exposure() { return *m_exposure; }
    /// As Exposure, and tells.
    void allowUnproven();

    TunnelDoctor &doctor() { return m_doctor; }

Q_SIGNALS:
    void changed();         ///< the status, or what is allowed
    void settingsChanged(); ///< by setSettings()

private:
    Result<void> restart();
    void tellExposure();

    const std::shared_ptr<Exposure> m_exposure;
    TunnelSettings m_settings;
    TunnelSettings m_started; // the tunnel's
    std::optional<TunnelEnd> m_end;
    QString m_elsewhere;
    TunnelEnd m_used; // by the tunnel
    Tunnel m_tunnel;
    TunnelDoctor m_doctor;
};

} // namespace Console
