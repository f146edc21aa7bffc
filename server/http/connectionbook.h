// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QHostAddress>
#include <QMutex>

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

    /// Bytes that wait in the guard: unfinished requests and unsent answers.
    void addBuffered(qint64 bytes) { m_buffered.fetch_add(bytes, std::memory_order_relaxed); }
    qint64 buffered() const { return m_buffered.load(std::memory_order_relaxed); }

private:
    std::atomic<int> m_open = 0;
    std::atomic<qint64> m_buffered = 0;
    QMutex m_mutex;
    QHash<QHostAddress, int> m_peers;
};

} // namespace Console
