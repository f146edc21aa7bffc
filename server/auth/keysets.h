// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "keyset.h"
#include "partner.h"

#include <QMutex>
#include <QObject>
#include <QThread>

#include <atomic>
#include <chrono>
#include <map>

namespace Console {

class KeyFetcher;

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
    qsizetype maximumBytes = 256 * 1024;
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

/// One line for the window.
struct KeySetStatus
{
    QString issuer;
    QString jwksUrl; ///< empty for local keys
    qsizetype keys = 0;
    qint64 fetchedAt = 0; ///< Unix milliseconds; 0: never
    QString lastError;    ///< why the last fetch failed; empty when it did not
    bool fetching = false;
    bool operator==(const KeySetStatus &) const = default;
};

/// The key sets of all trusted issuers, fetched when needed in a thread of its own and shared by the whole
/// process. Every function is thread-safe. Must outlive the verifiers that use it.
class KeySets : public QObject
{
    Q_OBJECT

public:
    using KeyFunction = std::function<void(Result<FoundKey>)>;
    enum class Standing {
        Good,
        Stale, ///< serves on, but a refresh is due
        Gone   ///< changed, dropped or too old
    };

    explicit KeySets(const KeySetLimits &limits = {}, Clock clock = systemClock(), QObject *parent = nullptr);
    ~KeySets() override;
    Q_DISABLE_COPY_MOVE(KeySets)

    /// Names the issuers that status() lists, and drops the keys of all others. An issuer whose jwksUrl
    /// changed counts as another one. Local keys stay. Not needed for find().
    void setIssuers(const QList<TrustedIssuer> &issuers);

    /// Keys that are not fetched: they serve an issuer whose jwksUrl is empty, and never age.
    /// Invalid when \a jwks is no key set or holds no usable key.
    Result<void> setLocalKeys(const QString &issuer, const QByteArray &jwks);

    /// Looks for the key \a kid of \a issuer. \a done is called before this returns when the answer is known,
    /// else later in the thread of \a context (which must be the calling one), within the answer timeout;
    /// never once the context is dead. Unauthenticated: the issuer has no such key.
    /// Unavailable: the source could not be asked, or failed.
    void find(const TrustedIssuer &issuer, const QString &kid, QObject *context, KeyFunction done);

    /// Whether a key found earlier may still be relied on at \a now (Unix milliseconds). Takes no lock.
    Standing standing(const FoundKey &found, qint64 now) const;

    /// Starts a refresh in the background when the keys are older than the soft TTL.
    void refreshIfStale(const TrustedIssuer &issuer);

    /// Starts a refresh whatever the age, for the operator. Limits on unknown key ids do not apply.
    void refreshNow(const QString &issuer);

    QList<KeySetStatus> status() const;

Q_SIGNALS:
    /// Something in status() changed. Emitted in any thread.
    void changed();

private:
    struct Entry;
    struct Waiter;
    using Waiters = std::vector<Waiter>;
    /// A source is the pair: keys of one address never serve another.
    using Source = std::pair<QString, QString>;

    Entry &entry(const Source &source);
    std::optional<Result<FoundKey>> lookUp(const Source &source, Entry &entry, const QString &kid);
    bool within(qint64 since, std::chrono::milliseconds span) const;
    bool isUsable(const Entry &entry) const;
    void startIfStale(const Source &source, Entry &entry);
    void start(const Source &source, Entry &entry);
    void answerLate(const Source &source, quint64 fetch);
    void finish(const Source &source, quint64 fetch, const Result<QByteArray> &body);
    static void dropKeys(Entry &entry);

    const KeySetLimits m_limits;
    const Clock m_clock;
    mutable QMutex m_mutex; ///< guards the members below it
    std::map<Source, Entry> m_entries;
    quint64 m_fetches = 0;
    KeyFetcher *m_fetcher; ///< lives in m_thread
    QThread m_thread;
};

} // namespace Console
