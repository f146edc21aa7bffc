// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keyset.h"
#include "pendinganswer.h"

#include <atomic>
#include <chrono>
#include <vector>

namespace Console {

/// How long keys serve, and what a source may ask of us.
struct KeySetLimits
{
    std::chrono::milliseconds softTtl = std::chrono::hours(1);  ///< older keys serve while a refresh runs
    std::chrono::milliseconds hardTtl = std::chrono::hours(24); ///< older keys do not serve
    std::chrono::milliseconds unknownKidInterval = std::chrono::seconds(60); ///< one refresh for unknown kids
    std::chrono::milliseconds transferTimeout = std::chrono::seconds(5);
    std::chrono::milliseconds answerTimeout = std::chrono::seconds(4); ///< who waits longer gets Unavailable
    std::chrono::milliseconds retryInterval = std::chrono::seconds(1); ///< without keys, after a failure
    std::chrono::milliseconds staleRetryInterval = std::chrono::seconds(15); ///< with stale keys
    qsizetype maximumBytes = 262'144;                                        ///< 256 KiB
    qsizetype maximumKeys = 50;
    qsizetype maximumWaiting = 10'000; ///< requests that wait for one fetch
};

/// What a remembered token is held against. Written by KeySets, read without a lock.
struct KeySetStamp
{
    std::atomic<quint64> generation = 0; ///< grows when the keys change or are dropped
    std::atomic<qint64> fetchedAt = 0;   ///< Unix milliseconds of the last successful fetch
    std::atomic<bool> local = false;     ///< handed in, not fetched: never stale
};

struct FoundKey
{
    RsaPublicKey key;
    std::shared_ptr<const KeySetStamp> stamp;
    quint64 generation = 0;
};

/// The keys of one issuer at one address, and the rules for asking that address again. Knows no network and
/// no lock: KeySets has both. Times are Unix milliseconds.
class KeySource
{
public:
    struct Waiter
    {
        QString kid;
        std::shared_ptr<PendingAnswer<Result<FoundKey>>> answer;
    };
    using Waiters = std::vector<Waiter>;

    /// The answer for \a kid, or nothing: then it depends on the fetch that is under way, or that must be
    /// started now.
    std::optional<Result<FoundKey>> find(const QString &kid, qint64 now, const KeySetLimits &limits);
    /// True when the keys are stale and neither a fetch is under way nor one was tried lately.
    bool isRefreshDue(qint64 now, const KeySetLimits &limits) const;

    void begin(quint64 fetch, qint64 now);
    /// Takes over what the fetch brought and returns whether the keys or the kind of error are new.
    bool finish(const Result<KeySet> &set, qint64 now);
    /// The answer for one who waited for a fetch that has finished.
    Result<FoundKey> answerAfterFetch(const QString &kid) const;
    void setLocal(const KeySet &set, qint64 now);
    void drop();

    Waiters waiters;

    qsizetype size() const { return m_keys.size(); }
    qint64 fetchedAt() const { return m_stamp->fetchedAt; }
    bool isLocal() const { return m_stamp->local; }
    /// 0: none is under way.
    quint64 fetch() const { return m_fetch; }
    QString lastError() const { return m_lastError; }

private:
    bool isUsable(qint64 now, const KeySetLimits &limits) const;
    FoundKey found(const RsaPublicKey &key) const { return {key, m_stamp, m_stamp->generation}; }
    tl::unexpected<Error> unavailable() const;
    tl::unexpected<Error> unknown() const;

    QHash<QString, RsaPublicKey> m_keys;
    QByteArray m_fingerprint;
    bool m_loaded = false; ///< a fetch succeeded, and its keys were not dropped since
    std::shared_ptr<KeySetStamp> m_stamp = std::make_shared<KeySetStamp>();
    QString m_lastError;                  ///< of the last fetch; empty when it succeeded
    std::optional<qint64> m_attemptedAt;  ///< when the last fetch ended, or began if it has not ended
    std::optional<qint64> m_unknownKidAt; ///< when an unknown kid last started a fetch
    quint64 m_fetch = 0;
};

} // namespace Console
