// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

namespace Console {

/// Whether the listener can be reached from outside, and what holds then. Every function is thread safe;
/// requests ask, the tunnel's owner tells.
class Exposure
{
public:
    /// \a namesCaller: X-Forwarded-For comes from the tunnel's own edge.
    void setTunnel(bool exposed, bool namesCaller)
    {
        m_namesCaller = exposed && namesCaller;
        m_exposed = exposed;
    }

    /// The operator wants the development issuer and the unverified mode all the same, until the console
    /// ends.
    void allowUnproven() { m_unprovenAllowed = true; }

    bool isExposed() const { return m_exposed; }
    bool isUnprovenAllowed() const { return m_unprovenAllowed; }

    /// Anybody on this machine may hold the development key, and nobody need in the unverified mode: neither
    /// is for the public.
    bool refusesUnproven() const { return m_exposed && !m_unprovenAllowed; }

    /// Whether the last address of X-Forwarded-For is to be believed of a client on loopback.
    bool namesCaller() const { return m_namesCaller; }

private:
    std::atomic<bool> m_exposed = false;
    std::atomic<bool> m_namesCaller = false;
    std::atomic<bool> m_unprovenAllowed = false;
};

} // namespace Console
