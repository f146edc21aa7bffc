// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenantrates.h"

#include <chrono>

namespace Console {

namespace {

constexpr qint64 second = 1'000'000'000;

} // namespace

TenantRates::TenantRates(TenantRate rate)
    : m_interval(rate.perSecond > 0 ? second / rate.perSecond : 0)
    , m_allowance(m_interval * (qMax(1, rate.burst) - 1))
{
}

int TenantRates::admit(const AcronisTenantId &tenant, qint64 now)
{
    if (m_interval == 0)
        return 0;
    return m_fullAt.visit(qHash(tenant, m_fullAt.seed()), [this, now](qint64 &fullAt) {
        const qint64 excess = fullAt - now - m_allowance;
        if (excess > 0)
            return static_cast<int>((excess + second - 1) / second);
        fullAt = qMax(fullAt, now) + m_interval;
        return 0;
    });
}

int TenantRates::admit(const AcronisTenantId &tenant)
{
    using namespace std::chrono;
    return admit(tenant, duration_cast<nanoseconds>(steady_clock::now().time_since_epoch()).count());
}

} // namespace Console
