// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keysets.h"

#include "keyfetcher.h"
#include "token.h"

#include <QLoggingCategory>
#include <QTimer>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

Q_LOGGING_CATEGORY(lcKeys, "console.auth.keys")

void logOutcome(const QString &issuer, const Result<KeySet> &set)
{
    const QString name = printable(issuer);
    if (!set)
        qCWarning(lcKeys).noquote() << "No keys of issuer" << name << "-" << set.error().detail;
    else
        qCInfo(lcKeys).noquote() << "Issuer" << name << "has" << set->keys.size() << "keys;" << set->skipped
                                 << "others are of no use";
}

} // namespace

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
    for (const auto &[id, source] : m_sources) {
        for (const auto &waiter : source.waiters)
            waiter.answer->give(failure(ErrorCode::Unavailable, u"the key sets are shutting down"_s));
    }
}

void KeySets::setIssuers(const QList<TrustedIssuer> &issuers)
{
    const auto isListed = [&issuers](const SourceId &id) {
        return std::any_of(issuers.begin(), issuers.end(),
            [&id](const TrustedIssuer &issuer) { return idOf(issuer) == id; });
    };
    KeySource::Waiters orphans;
    bool differs = false;
    {
        const QMutexLocker lock(&m_mutex);
        for (auto item = m_sources.begin(); item != m_sources.end();) {
            auto &[id, source] = *item;
            if (source.isLocal() || isListed(id)) {
                ++item;
                continue;
            }
            source.drop();
            std::move(source.waiters.begin(), source.waiters.end(), std::back_inserter(orphans));
            item = m_sources.erase(item);
            differs = true;
        }
        for (const TrustedIssuer &issuer : issuers)
            differs |= m_sources.try_emplace(idOf(issuer)).second;
    }
    for (const auto &waiter : orphans)
        waiter.answer->give(failure(ErrorCode::Unavailable, u"the issuer's configuration has changed"_s));
    // Called after each commit, which is seldom about issuers.
    if (differs)
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
        m_sources[{issuer, {}}].setLocal(*set, m_clock());
    }
    Q_EMIT changed();
    return {};
}

void KeySets::find(const TrustedIssuer &issuer, const QString &kid, QObject *context, const KeyFunction &done)
{
    const SourceId id = idOf(issuer);
    std::optional<Result<FoundKey>> answer;
    {
        const QMutexLocker lock(&m_mutex);
        const qint64 now = m_clock();
        KeySource &source = m_sources[id];
        answer = source.find(kid, now, m_limits);
        const bool waits = !answer;
        if (waits ? source.fetch() == 0 : (answer->has_value() && source.isRefreshDue(now, m_limits)))
            start(id, source);
        if (waits && qsizetype(source.waiters.size()) >= m_limits.maximumWaiting)
            answer = failure(ErrorCode::Unavailable, u"too many requests wait for the key set"_s);
        else if (waits)
            source.waiters.push_back({kid, PendingAnswer<Result<FoundKey>>::create(context, done)});
    }
    if (answer)
        done(std::move(*answer));
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
    const auto found = m_sources.find(idOf(issuer));
    if (found != m_sources.end() && found->second.isRefreshDue(m_clock(), m_limits))
        start(found->first, found->second);
}

void KeySets::refreshNow(const QString &issuer)
{
    {
        const QMutexLocker lock(&m_mutex);
        for (auto &[id, source] : m_sources) {
            if (id.first == issuer && !source.isLocal() && source.fetch() == 0)
                start(id, source);
        }
    }
    Q_EMIT changed();
}

QList<KeySetStatus> KeySets::status() const
{
    const QMutexLocker lock(&m_mutex);
    QList<KeySetStatus> list;
    for (const auto &[id, source] : m_sources)
        list.append({id.first, id.second, source.size(), source.fetchedAt(), source.lastError(),
            source.fetch() != 0});
    return list;
}

/// Under the lock; everything else happens in the fetcher's thread.
void KeySets::start(const SourceId &id, KeySource &source)
{
    const quint64 fetch = ++m_fetches;
    source.begin(fetch, m_clock());
    QMetaObject::invokeMethod(
        m_fetcher,
        [this, id, fetch] {
            QTimer::singleShot(
                m_limits.answerTimeout, m_fetcher, [this, id, fetch] { answerLate(id, fetch); });
            m_fetcher->fetch(
                id.second, [this, id, fetch](const Result<QByteArray> &body) { finish(id, fetch, body); });
        },
        Qt::QueuedConnection);
}

/// The transfer goes on, for those who come later.
void KeySets::answerLate(const SourceId &id, quint64 fetch)
{
    KeySource::Waiters late;
    {
        const QMutexLocker lock(&m_mutex);
        const auto found = m_sources.find(id);
        if (found != m_sources.end() && found->second.fetch() == fetch)
            late = std::exchange(found->second.waiters, {});
    }
    for (const auto &waiter : late)
        waiter.answer->give(failure(ErrorCode::Unavailable, u"the key set's source is slow"_s));
}

void KeySets::finish(const SourceId &id, quint64 fetch, const Result<QByteArray> &body)
{
    const Result<KeySet> set =
        body.and_then([this](const QByteArray &json) { return parseKeySet(json, m_limits.maximumKeys); });
    bool isNews = false;
    {
        const QMutexLocker lock(&m_mutex);
        const auto found = m_sources.find(id);
        if (found == m_sources.end() || found->second.fetch() != fetch)
            return;
        KeySource &source = found->second;
        isNews = source.finish(set, m_clock());
        for (const auto &waiter : std::exchange(source.waiters, {}))
            waiter.answer->give(source.answerAfterFetch(waiter.kid));
    }
    // An outage is worth one line, not one for each attempt.
    if (isNews)
        logOutcome(id.first, set);
    Q_EMIT changed();
}

} // namespace Console
