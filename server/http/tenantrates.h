// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "debttable.h"
#include "ids.h"

#include <atomic>

namespace Console {

struct TenantRate
{
    int perSecond = 50; ///< 0: no limit
    int burst = 500;    ///< how many may come at once after a pause

    friend bool operator==(TenantRate, TenantRate) = default;
};

/// How often each tenant is asked about: a bucket of tokens for each, of which the moment at which it is full
/// again says all. One for the process, of fixed size; thread safe.
class TenantRates
{
public:
    explicit TenantRates(TenantRate rate = {});

    /// The rate from now on; what was counted stays.
    void setRate(TenantRate rate);

    /// Counts a request about \a tenant at \a now, nanoseconds of a steady clock. Returns 0 when it is within
    /// the rate, else the whole seconds, 1 at least, after which the next one will be.
    int admit(const AcronisTenantId &tenant, qint64 now);

    /// The same, now.
    int admit(const AcronisTenantId &tenant);

private:
    std::atomic<qint64> m_interval;  // nanoseconds that one request costs; 0: no limit
    std::atomic<qint64> m_allowance; // nanoseconds of debt at which one more is within the burst
    DebtTable m_fullAt;
};

} // namespace Console
