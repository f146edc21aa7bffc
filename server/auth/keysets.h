// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "keysource.h"
#include "partner.h"

#include <QMutex>
#include <QObject>
#include <QThread>

#include <map>

namespace Console {

class KeyFetcher;

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
    void find(const TrustedIssuer &issuer, const QString &kid, QObject *context, const KeyFunction &done);

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
    /// Issuer and address: keys of one address never serve another.
    using SourceId = std::pair<QString, QString>;

    static SourceId idOf(const TrustedIssuer &issuer) { return {issuer.issuer, issuer.jwksUrl}; }
    void start(const SourceId &id, KeySource &source);
    void answerLate(const SourceId &id, quint64 fetch);
    void finish(const SourceId &id, quint64 fetch, const Result<QByteArray> &body);

    const KeySetLimits m_limits;
    const Clock m_clock;
    mutable QMutex m_mutex; ///< guards the two below
    std::map<SourceId, KeySource> m_sources;
    quint64 m_fetches = 0;
    KeyFetcher *m_fetcher; ///< lives in m_thread
    QThread m_thread;
};

} // namespace Console
