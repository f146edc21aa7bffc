// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionbook.h"

namespace Console {

bool ConnectionBook::open(const QHostAddress &peer, int mostPerPeer)
{
    if (!peer.isLoopback()) {
        const QMutexLocker lock(&m_mutex);
        int &count = m_peers[peer];
        if (count >= mostPerPeer)
            return false;
        ++count;
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
    if (const auto found = m_peers.find(peer); found != m_peers.end() && --*found == 0)
        m_peers.remove(peer);
}

} // namespace Console
