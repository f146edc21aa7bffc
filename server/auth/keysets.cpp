// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keysets.h"

#include "keyfetcher.h"
#include "pendinganswer.h"

#include <QLoggingCategory>
#include <QTimer>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

Q_LOGGING_CATEGORY(lcKeys, "console.auth.keys")

bool isListed(const std::pair<QString, QString> &source, const QList<TrustedIssuer> &issuers)
{
    return std::any_of(issuers.begin(), issuers.end(), [&source](const TrustedIssuer &issuer) {
        return source.first == issuer.issuer && source.second == issuer.jwksUrl;
    });
}

} // namespace

struct KeySets::Waiter
{
    QString kid;
    std::shared_ptr<PendingAnswer<Result<FoundKey>>> answer;
};

struct KeySets::Entry
{
    QHash<QString, RsaPublicKey> keys;
    QByteArray fingerprint;
    bool loaded = false; ///< a fetch succeeded and its keys were not dropped since
    std::shared_ptr<KeySetStamp> stamp = std::make_shared<KeySetStamp>();
    QString lastError;
    std::optional<qint64> attemptedAt;  ///< when the last fetch ended, or began if it has not ended
    std::optional<qint64> unknownKidAt; ///< when an unknown kid last started a fetch
    quint64 fetch = 0;                  ///< not 0: this one is under way
    Waiters waiters;
};

KeySets::KeySets(const KeySetLimits &limits, Clock clock, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
    , m_clock(std::move(clock))
    , m_fetcher(new KeyFetcher(limits.transferTimeout, limits.maximumBytes))
{
    m_thread.setObjectName(u"key sets"_s);
    m_fetcher->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_fetcher, &QObject::deleteLater);
    m_thread.start();
}

KeySets::~KeySets()
{
    m_thread.quit();
    m_thread.wait();
    for (const auto &[source, entry] : m_entries) {
        for (const Waiter &waiter : entry.waiters)
            waiter.answer->give(failure(ErrorCode::Unavailable, u"the key sets are shutting down"_s));
    }
}

void KeySets::setIssuers(const QList<TrustedIssuer> &issuers)
{
    Waiters orphans;
    {
        const QMutexLocker lock(&m_mutex);
        for (auto item = m_entries.begin(); item != m_entries.end();) {
            auto &[source, known] = *item;
            if (known.stamp->local || isListed(source, issuers)) {
                ++item;
                continue;
            }
            dropKeys(known);
            std::move(known.waiters.begin(), known.waiters.end(), std::back_inserter(orphans));
            item = m_entries.erase(item);
        }
        for (const TrustedIssuer &issuer : issuers)
            entry({issuer.issuer, issuer.jwksUrl});
    }
    for (const Waiter &waiter : orphans)
        waiter.answer->give(failure(ErrorCode::Unavailable, u"the issuer's configuration has changed"_s));
    Q_EMIT changed();
}

Result<void> KeySets::setLocalKeys(const QString &issuer, const QByteArray &jwks)
{
    const auto set = parseKeySet(jwks, m_limits.maximumKeys);
    if (!set)
        return tl::unexpected(set.error());
    if (set->keys.isEmpty())
        return failure(ErrorCode::Invalid, u"the key set has no usable key"_s);
    {
        const QMutexLocker lock(&m_mutex);
        Entry &local = entry({issuer, {}});
        local.keys = set->keys;
        local.loaded = true;
        local.lastError.clear();
        local.stamp->local = true;
        local.stamp->fetchedAt = m_clock();
        ++local.stamp->generation;
    }
    Q_EMIT changed();
    return {};
}

void KeySets::find(const TrustedIssuer &issuer, const QString &kid, QObject *context, KeyFunction done)
{
    const Source source(issuer.issuer, issuer.jwksUrl);
    std::optional<Result<FoundKey>> answer;
    {
        const QMutexLocker lock(&m_mutex);
        Entry &known = entry(source);
        answer = lookUp(source, known, kid);
        if (!answer)
            known.waiters.push_back({kid, PendingAnswer<Result<FoundKey>>::create(context, std::move(done))});
    }
    if (answer)
        done(std::move(*answer));
}

/// The answer, or nothing when it is to wait for the fetch that is under way then.
std::optional<Result<FoundKey>> KeySets::lookUp(const Source &source, Entry &entry, const QString &kid)
{
    const auto unavailable = [&entry] {
        return failure(ErrorCode::Unavailable, u"the key set cannot be had: %1"_s.arg(entry.lastError));
    };
    const bool usable = isUsable(entry);
    if (usable) {
        if (const auto key = entry.keys.constFind(kid); key != entry.keys.cend()) {
            startIfStale(source, entry);
            return FoundKey {*key, entry.stamp, entry.stamp->generation};
        }
        if (entry.stamp->local)
            return failure(ErrorCode::Unauthenticated, u"the issuer has no such key"_s);
    } else {
        dropKeys(entry);
    }
    if (entry.fetch == 0) {
        if (usable && entry.unknownKidAt && within(*entry.unknownKidAt, m_limits.unknownKidInterval)) {
            if (!entry.lastError.isEmpty())
                return unavailable();
            return failure(ErrorCode::Unauthenticated, u"the issuer has no such key"_s);
        }
        if (!usable && entry.attemptedAt && within(*entry.attemptedAt, m_limits.retryInterval))
            return unavailable();
        if (usable)
            entry.unknownKidAt = m_clock();
        start(source, entry);
    }
    if (qsizetype(entry.waiters.size()) >= m_limits.maximumWaiting)
        return failure(ErrorCode::Unavailable, u"too many requests wait for the key set"_s);
    return std::nullopt;
}

KeySets::Standing KeySets::standing(const FoundKey &found, qint64 now) const
{
    const KeySetStamp &stamp = *found.stamp;
    if (stamp.generation != found.generation)
        return Standing::Gone;
    if (stamp.local)
        return Standing::Good;
    const qint64 age = qAbs(now - stamp.fetchedAt);
    if (age >= m_limits.hardTtl.count())
        return Standing::Gone;
    return age >= m_limits.softTtl.count() ? Standing::Stale : Standing::Good;
}

void KeySets::refreshIfStale(const TrustedIssuer &issuer)
{
    const QMutexLocker lock(&m_mutex);
    const Source source(issuer.issuer, issuer.jwksUrl);
    startIfStale(source, entry(source));
}

void KeySets::refreshNow(const QString &issuer)
{
    {
        const QMutexLocker lock(&m_mutex);
        for (auto &[source, known] : m_entries) {
            if (source.first == issuer && !known.stamp->local && known.fetch == 0)
                start(source, known);
        }
    }
    Q_EMIT changed();
}

QList<KeySetStatus> KeySets::status() const
{
    const QMutexLocker lock(&m_mutex);
    QList<KeySetStatus> list;
    for (const auto &[source, known] : m_entries) {
        list.append({source.first, source.second, known.keys.size(), known.stamp->fetchedAt, known.lastError,
            known.fetch != 0});
    }
    return list;
}

KeySets::Entry &KeySets::entry(const Source &source)
{
    return m_entries[source];
}

/// A clock that was set back makes everything far away, which at worst costs a fetch.
bool KeySets::within(qint64 since, std::chrono::milliseconds span) const
{
    return qAbs(m_clock() - since) < span.count();
}

bool KeySets::isUsable(const Entry &entry) const
{
    return entry.loaded && (entry.stamp->local || within(entry.stamp->fetchedAt, m_limits.hardTtl));
}

void KeySets::startIfStale(const Source &source, Entry &entry)
{
    const bool due = !entry.stamp->local && !within(entry.stamp->fetchedAt, m_limits.softTtl);
    const bool tried = entry.attemptedAt && within(*entry.attemptedAt, m_limits.staleRetryInterval);
    if (due && !tried && entry.fetch == 0)
        start(source, entry);
}

void KeySets::start(const Source &source, Entry &entry)
{
    entry.fetch = ++m_fetches;
    entry.attemptedAt = m_clock();
    const quint64 fetch = entry.fetch;
    QMetaObject::invokeMethod(
        m_fetcher,
        [this, source, fetch] {
            QTimer::singleShot(
                m_limits.answerTimeout, m_fetcher, [this, source, fetch] { answerLate(source, fetch); });
            m_fetcher->fetch(source.second,
                [this, source, fetch](const Result<QByteArray> &body) { finish(source, fetch, body); });
        },
        Qt::QueuedConnection);
}

/// The transfer goes on, for those who come later.
void KeySets::answerLate(const Source &source, quint64 fetch)
{
    Waiters late;
    {
        const QMutexLocker lock(&m_mutex);
        const auto found = m_entries.find(source);
        if (found != m_entries.end() && found->second.fetch == fetch)
            late = std::exchange(found->second.waiters, {});
    }
    for (const Waiter &waiter : late)
        waiter.answer->give(failure(ErrorCode::Unavailable, u"the key set's source is slow"_s));
}

void KeySets::finish(const Source &source, quint64 fetch, const Result<QByteArray> &body)
{
    const auto set =
        body.and_then([this](const QByteArray &json) { return parseKeySet(json, m_limits.maximumKeys); });
    Waiters waiters;
    std::vector<Result<FoundKey>> answers;
    {
        const QMutexLocker lock(&m_mutex);
        const auto found = m_entries.find(source);
        if (found == m_entries.end() || found->second.fetch != fetch)
            return;
        Entry &known = found->second;
        known.fetch = 0;
        known.attemptedAt = m_clock();
        known.lastError = set ? QString() : set.error().detail;
        if (set) {
            known.stamp->fetchedAt = m_clock();
            known.loaded = true;
            if (known.fingerprint != set->fingerprint) {
                known.keys = set->keys;
                known.fingerprint = set->fingerprint;
                ++known.stamp->generation;
            }
        }
        waiters = std::exchange(known.waiters, {});
        for (const Waiter &waiter : waiters) {
            const auto key = known.keys.constFind(waiter.kid);
            if (key != known.keys.cend())
                answers.emplace_back(FoundKey {*key, known.stamp, known.stamp->generation});
            else if (set)
                answers.emplace_back(failure(ErrorCode::Unauthenticated, u"the issuer has no such key"_s));
            else
                answers.emplace_back(
                    failure(ErrorCode::Unavailable, u"the key set cannot be had: %1"_s.arg(known.lastError)));
        }
    }
    if (!set)
        qCWarning(lcKeys, "No keys from %ls: %ls", qUtf16Printable(source.second),
            qUtf16Printable(set.error().detail));
    else if (set->skipped > 0)
        qCInfo(lcKeys, "Skipped %lld unusable keys from %ls", qlonglong(set->skipped),
            qUtf16Printable(source.second));
    for (size_t i = 0; i < waiters.size(); ++i)
        waiters[i].answer->give(std::move(answers[i]));
    Q_EMIT changed();
}

void KeySets::dropKeys(Entry &entry)
{
    if (!entry.loaded)
        return;
    entry.keys.clear();
    entry.fingerprint.clear();
    entry.loaded = false;
    ++entry.stamp->generation;
}

} // namespace Console
