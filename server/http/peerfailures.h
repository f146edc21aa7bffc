// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "debttable.h"

#include <QHostAddress>

namespace Console {

/// Failures of clients that proved nothing, by the address they come from: after a few each answer is to wait
/// twice as long as the one before. Every ten seconds one failure is forgotten. Of fixed size; thread safe.
class PeerFailures
{
public:
    static constexpr int freeFailures = 3;
    static constexpr int firstDelayMs = 250;
    static constexpr int forgottenMs = 10'000;

    /// Counts a failure of \a client at \a now, milliseconds of a steady clock, and returns for how many
    /// milliseconds its answer is to be held back, \a longestMs at most. \a client is as strangerOf() has it:
    /// loopback is exempt, the null address a client like any other.
    int add(const QHostAddress &client, qint64 now, int longestMs);

private:
    DebtTable m_forgottenAt;
};

} // namespace Console
