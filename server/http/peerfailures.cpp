// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "peerfailures.h"

#include <cstring>

namespace Console {

namespace {

// A customer's line has one IPv4 address, but a whole IPv6 network of 64 bits.
quint64 keyOf(const QHostAddress &client, size_t seed)
{
    bool isVersion4 = false;
    const quint32 version4 = client.toIPv4Address(&isVersion4);
    if (isVersion4)
        return qHash(version4, seed);
    const Q_IPV6ADDR address = client.toIPv6Address();
    quint64 network = 0;
    std::memcpy(&network, address.c, sizeof network); // NOLINT: Qt's own C array
    return qHash(network, seed ^ 1U);
}

} // namespace

int PeerFailures::add(const QHostAddress &client, qint64 now, int longestMs)
{
    if (client.isLoopback() || longestMs <= 0)
        return 0;
    return m_forgottenAt.visit(keyOf(client, m_forgottenAt.seed()), [now, longestMs](qint64 &forgottenAt) {
        forgottenAt = qMax(forgottenAt, now);
        const qint64 before = (forgottenAt - now + forgottenMs - 1) / forgottenMs;
        int delay = before < freeFailures ? 0 : qMin(firstDelayMs, longestMs);
        for (qint64 i = freeFailures; i < before && delay < longestMs; ++i)
            delay = qMin(2 * delay, longestMs);
        if (delay < longestMs) // or it would take ever longer to be forgiven
            forgottenAt += forgottenMs;
        return delay;
    });
}

} // namespace Console
