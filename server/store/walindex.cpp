// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "walindex.h"

#include <algorithm>
#include <atomic>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr size_t Words = WalIndex::Stamp().size();

WalIndex::Stamp copy(quint64 *words)
{
    WalIndex::Stamp stamp;
    std::generate(stamp.begin(), stamp.end(),
        [&words] { return std::atomic_ref(*words++).load(std::memory_order_relaxed); });
    return stamp;
}

} // namespace

bool WalIndex::open(const QString &databasePath)
{
    m_file.setFileName(databasePath + "-shm"_L1);
    constexpr qint64 Bytes = 2 * sizeof(Stamp);
    if (!m_file.open(QIODevice::ReadOnly) || m_file.size() < Bytes)
        return false;
    m_words = reinterpret_cast<quint64 *>(m_file.map(0, Bytes)); // NOLINT: a page's start is aligned
    return isOpen();
}

// A commit writes the second copy, then the first: whoever finds both alike has not seen half of one.
std::optional<WalIndex::Stamp> WalIndex::stamp() const
{
    const Stamp first = copy(m_words);
    std::atomic_thread_fence(std::memory_order_acquire);
    const Stamp second = copy(m_words + Words);
    const bool isInitialised = first[0] != 0; // the format's version
    return first == second && isInitialised ? std::optional(first) : std::nullopt;
}

} // namespace Console
