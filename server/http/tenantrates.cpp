// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenantrates.h"

#include <chrono>

namespace Console {

namespace {

constexpr qint64 second = 1'000'000'000;

} // namespace

TenantRates::TenantRates(TenantRate rate)
{
    setRate(rate);
}

void TenantRates::setRate(TenantRate rate)
{
    const qint64 interval = rate.perSecond > 0 ? second / rate.perSecond : 0;
    m_interval.store(interval, std::memory_order_relaxed);
    m_allowance.store(interval * (qMax(1, rate.burst) - 1), std::memory_order_relaxed);
}

int TenantRates::admit(const AcronisTenantId &tenant, qint64 now)
{
    const qint64 interval = m_interval.load(std::memory_order_relaxed);
    if (interval == 0)
        return 0;
    const qint64 allowance = m_allowance.load(std::memory_order_relaxed);
    return m_fullAt.visit(qHash(tenant, m_fullAt.seed()), [interval, allowance, now](qint64 &fullAt) {
        const qint64 excess = fullAt - now - allowance;
        if (excess > 0)
            return static_cast<int>((excess + second - 1) / second);
        fullAt = qMax(fullAt, now) + interval;
        return 0;
    });
}

int TenantRates::admit(const AcronisTenantId &tenant)
{
    using namespace std::chrono;
    return admit(tenant, duration_cast<nanoseconds>(steady_clock::now().time_since_epoch()).count());
}

} // namespace Console
