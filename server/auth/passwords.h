// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "passwordhash.h"

#include <QMutex>
#include <QObject>
#include <QThread>
#include <QThreadPool>

#include <array>
#include <atomic>
#include <deque>
#include <functional>
#include <set>

namespace Console {

struct PasswordLimits
{
    int threads = qMax(1, QThread::idealThreadCount() / 2); ///< each check takes 64 MiB and one core
    int queuedPerThread = 32;                               ///< checks that may wait; further ones are Busy
    int waitMs = 2'500;                                     ///< a check that waited longer is Busy
    qsizetype remembered = 1000;                            ///< right pairs answered without paying again
};

/// Checks passwords off the caller's thread. One for the process; every function is thread-safe.
class Passwords
{
public:
    enum class Verdict {
        Right,
        Wrong,
        Busy ///< too many checks are waiting, or this one did for too long: say 503, not 401
    };
    using VerdictFunction = std::function<void(Verdict)>;

    explicit Passwords(const PasswordLimits &limits = {});
    /// Waits for checks that are running; waiting ones are dropped without an answer.
    ~Passwords();
    Q_DISABLE_COPY_MOVE(Passwords)

    static Result<QByteArray> hash(const QByteArray &password) { return hashPassword(password); }
    static bool isHash(const QByteArray &text) { return isPasswordHash(text); }
    static bool matches(const QByteArray &hash, const QByteArray &password)
    {
        return passwordMatches(hash, password);
    }

    /// Checks \a password against \a hash, a null hash meaning an unknown identity: that one is Wrong after
    /// the same work. \a done is called before this returns when the pair was right before or the queue is
    /// full, else later in the thread of \a context (which must be the calling one); never once the context
    /// is dead. Wrong pairs are never remembered.
    void verify(const QByteArray &hash, const QByteArray &password, QObject *context, VerdictFunction done);

private:
    using Digest = std::array<uchar, 32>;
    Digest digestOf(const QByteArray &hash, const QByteArray &password) const;
    bool isRemembered(const Digest &digest) const;
    void remember(const Digest &digest);

    const PasswordLimits m_limits;
    std::array<uchar, 32> m_key; ///< random, so that the digests mean nothing outside this process
    mutable QMutex m_mutex;      ///< guards the two below
    std::set<Digest> m_right;
    std::deque<Digest> m_order; ///< of m_right, oldest first
    std::atomic<int> m_pending = 0;
    QThreadPool m_pool;
};

} // namespace Console
