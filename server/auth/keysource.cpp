// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keysource.h"

using namespace Qt::StringLiterals;

namespace Console {

namespace {

/// A clock that was set back makes everything far away, which at worst costs a fetch.
bool within(std::optional<qint64> since, qint64 now, std::chrono::milliseconds span)
{
    return since && qAbs(now - *since) < span.count();
}

} // namespace

std::optional<Result<FoundKey>> KeySource::find(const QString &kid, qint64 now, const KeySetLimits &limits)
{
    const bool usable = isUsable(now, limits);
    if (usable) {
        if (const auto key = m_keys.constFind(kid); key != m_keys.cend())
            return found(*key);
        if (isLocal())
            return unknown();
    } else {
        drop();
    }
    if (m_fetch != 0)
        return std::nullopt;

    if (usable) {
        if (within(m_unknownKidAt, now, limits.unknownKidInterval))
            return m_lastError.isEmpty() ? unknown() : unavailable();
        m_unknownKidAt = now;
    } else if (within(m_attemptedAt, now, limits.retryInterval)) {
        return unavailable();
    }
    return std::nullopt;
}

bool KeySource::isRefreshDue(qint64 now, const KeySetLimits &limits) const
{
    return m_fetch == 0 && !isLocal() && !within(fetchedAt(), now, limits.softTtl)
        && !within(m_attemptedAt, now, limits.staleRetryInterval);
}

void KeySource::begin(quint64 fetch, qint64 now)
{
    m_fetch = fetch;
    m_attemptedAt = now;
}

bool KeySource::finish(const Result<KeySet> &set, qint64 now)
{
    m_fetch = 0;
    m_attemptedAt = now;
    const QString error = set ? QString() : set.error().detail;
    const bool isNews = std::exchange(m_lastError, error) != error;
    if (!set)
        return isNews;
    m_stamp->fetchedAt = now;
    m_loaded = true;
    if (m_fingerprint == set->fingerprint)
        return isNews;
    m_keys = set->keys;
    m_fingerprint = set->fingerprint;
    ++m_stamp->generation;
    return true;
}

Result<FoundKey> KeySource::answerAfterFetch(const QString &kid) const
{
    if (const auto key = m_keys.constFind(kid); key != m_keys.cend())
        return found(*key);
    return m_lastError.isEmpty() ? unknown() : unavailable();
}

void KeySource::setLocal(const KeySet &set, qint64 now)
{
    m_keys = set.keys;
    m_loaded = true;
    m_lastError.clear();
    m_stamp->local = true;
    m_stamp->fetchedAt = now;
    ++m_stamp->generation;
}

void KeySource::drop()
{
    if (!m_loaded)
        return;
    m_keys.clear();
    m_fingerprint.clear();
    m_loaded = false;
    ++m_stamp->generation;
}

bool KeySource::isUsable(qint64 now, const KeySetLimits &limits) const
{
    return m_loaded && (isLocal() || within(fetchedAt(), now, limits.hardTtl));
}

tl::unexpected<Error> KeySource::unavailable() const
{
    return failure(ErrorCode::Unavailable, u"the key set cannot be had: %1"_s.arg(m_lastError));
}

tl::unexpected<Error> KeySource::unknown() const
{
    return failure(ErrorCode::Unauthenticated, u"the issuer has no such key"_s);
}

} // namespace Console
