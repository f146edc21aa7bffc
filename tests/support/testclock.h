// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <atomic>
#include <chrono>
#include <functional>

namespace Console {

/// A clock that stands still until it is turned. Must outlive what was given its reading().
class TestClock
{
public:
    /// Unix milliseconds.
    qint64 now() const { return m_now; }
    qint64 seconds() const { return m_now / 1000; }
    void advance(std::chrono::milliseconds span) { m_now += span.count(); }
    std::function<qint64()> reading()
    {
        return [this] { return now(); };
    }

private:
    std::atomic<qint64> m_now = QDateTime::currentMSecsSinceEpoch() / 1000 * 1000;
};

} // namespace Console
