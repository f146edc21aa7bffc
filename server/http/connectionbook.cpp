// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionbook.h"

namespace Console {

bool ConnectionBook::open(const QHostAddress &peer, int mostPerPeer)
{
    if (!peer.isLoopback()) {
        const QMutexLocker lock(&m_mutex);
        const int count = m_peers.value(peer);
        if (count >= mostPerPeer)
            return false;
        m_peers.insert(peer, count + 1);
    }
    m_open.fetch_add(1, std::memory_order_relaxed);
    return true;
}

void ConnectionBook::close(const QHostAddress &peer)
{
    m_open.fetch_sub(1, std::memory_order_relaxed);
    if (peer.isLoopback())
        return;
    const QMutexLocker lock(&m_mutex);
    if (const int count = m_peers.value(peer); count > 1)
        m_peers.insert(peer, count - 1);
    else
        m_peers.remove(peer);
}

bool ConnectionBook::beginRequest(int most)
{
    if (m_requests.fetch_add(1, std::memory_order_relaxed) < most)
        return true;
    endRequest();
    return false;
}

} // namespace Console
