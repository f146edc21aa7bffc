// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "peerfailures.h"

#include <QHash>
#include <QHostAddress>
#include <QMutex>
#include <QSemaphore>

#include <atomic>

namespace Console {

/// What all threads of a listener count together. Thread safe.
class ConnectionBook
{
public:
    /// False when \a peer, unless it is loopback, has \a mostPerPeer connections already.
    bool open(const QHostAddress &peer, int mostPerPeer);
    void close(const QHostAddress &peer);
    int openConnections() const { return m_open.load(std::memory_order_relaxed); }

    /// False when \a most requests are in the handlers' hands already; else endRequest() must follow.
    bool beginRequest(int most);
    void endRequest() { m_requests.fetch_sub(1, std::memory_order_relaxed); }
    int requestsInFlight() const { return m_requests.load(std::memory_order_relaxed); }

    /// Waits, \a mostMs at most, until fewer than MostWaiting accepted connections wait for their workers,
    /// and counts one more. False when none of them was taken; else endWait() must follow.
    bool wait(int mostMs) { return m_waiting.tryAcquire(1, mostMs); }
    void endWait() { m_waiting.release(); }
    /// Open connections that have come to their workers.
    int arrived() const { return openConnections() - (MostWaiting - m_waiting.available()); }

    /// TLS handshakes under way.
    void addHandshakes(int count) { m_handshakes.fetch_add(count, std::memory_order_relaxed); }
    int handshakes() const { return m_handshakes.load(std::memory_order_relaxed); }

    PeerFailures &failures() { return m_failures; }

    /// Bytes that wait in the guard: unfinished requests and unsent answers.
    void addBuffered(qint64 bytes) { m_buffered.fetch_add(bytes, std::memory_order_relaxed); }
    qint64 buffered() const { return m_buffered.load(std::memory_order_relaxed); }

private:
    static constexpr int MostWaiting = 64;

    QSemaphore m_waiting {MostWaiting}; // what is left of it
    std::atomic<int> m_open = 0;
    std::atomic<int> m_requests = 0;
    std::atomic<int> m_handshakes = 0;
    std::atomic<qint64> m_buffered = 0;
    QMutex m_mutex;
    QHash<QHostAddress, int> m_peers;
    PeerFailures m_failures;
};

} // namespace Console
