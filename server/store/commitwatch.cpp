// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commitwatch.h"

#include <utility>

namespace Console {

Result<bool> CommitWatch::hasChanged()
{
    if (m_walIndex.isOpen()) {
        const auto stamp = m_walIndex.stamp();
        return std::exchange(m_seen, stamp) != stamp || !stamp;
    }
    return m_connection.dataVersion().map(
        [this](qint64 version) { return std::exchange(m_seenVersion, version) != version; });
}

} // namespace Console
