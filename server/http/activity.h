// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMutex>
#include <QObject>
#include <QStringList>

#include <atomic>

namespace Console {

/// Counts what the listener answered, for the status bar. Counting is for any thread and costs two atomics;
/// `updated` is queued to the thread of this object, at most once until acknowledge() is called there.
class Activity : public QObject
{
    Q_OBJECT

public:
    void count(int status)
    {
        m_requests.fetch_add(1, std::memory_order_relaxed);
        if (status >= 400)
            m_refused.fetch_add(1, std::memory_order_relaxed);
        if (!m_told.load(std::memory_order_relaxed) && !m_told.exchange(true))
            QMetaObject::invokeMethod(this, &Activity::updated, Qt::QueuedConnection);
    }
    /// A verified token came with an endpoint that is not one of ours. Any thread.
    void noteForeign(const QString &endpointId)
    {
        const QMutexLocker lock(&m_foreignMutex);
        if (!m_foreign.contains(endpointId) && m_foreign.size() < MaximumForeign)
            m_foreign += endpointId;
    }
    /// Full identifiers, in the order they were first seen. Any thread.
    QStringList foreign() const
    {
        const QMutexLocker lock(&m_foreignMutex);
        return m_foreign;
    }
    /// Answers given.
    qint64 requests() const { return m_requests.load(std::memory_order_relaxed); }
    /// Those with a status of 400 or above.
    qint64 refused() const { return m_refused.load(std::memory_order_relaxed); }
    /// Lets `updated` come again.
    void acknowledge() { m_told.store(false); }

Q_SIGNALS:
    void updated();

private:
    static constexpr qsizetype MaximumForeign = 20;

    mutable QMutex m_foreignMutex;
    QStringList m_foreign;
    std::atomic<qint64> m_requests = 0;
    std::atomic<qint64> m_refused = 0;
    std::atomic<bool> m_told = false;
};

} // namespace Console
