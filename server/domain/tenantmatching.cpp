// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenantmatching.h"

#include "tenantname.h"

#include <QVarLengthArray>

#include <algorithm>

namespace Console {

namespace {

constexpr qsizetype CancelInterval = 4096;
// Row ids begin at 1.
constexpr PartnerId Anybody {};

/// What is compared, and among whose customers.
struct Key
{
    QString text;
    PartnerId partner {};

    bool operator==(const Key &) const = default;
    friend size_t qHash(const Key &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.text, qToUnderlying(key.partner));
    }
};

/// Who has a key.
struct Holders
{
    qsizetype customerCount = 0;
    qsizetype customer = -1; ///< the first
    qsizetype tenantCount = 0;
    std::array<qsizetype, TenantMatches::Undecided::Shown> tenants {};
};

enum class State : char { Open, Undecided, Paired };

/// One run of matchTenants(), a reason after the other.
class Matching
{
public:
    Matching(const QList<OpenCustomer> &customers, const QList<KnownTenant> &tenants,
        const std::atomic_bool &cancelled)
        : m_customers(customers)
        , m_tenants(tenants)
        , m_cancelled(cancelled)
        , m_customerStates(customers.size(), State::Open)
        , m_tenantStates(tenants.size(), State::Open)
        , m_anyUnknown(std::any_of(
              tenants.cbegin(), tenants.cend(), [](const KnownTenant &tenant) { return !tenant.partner; }))
    {
    }

    TenantMatches run()
    {
        for (const auto reason : {MatchReason::SameId, MatchReason::SameName, MatchReason::SimilarName}) {
            if (!gather(reason) || !decide(reason))
                return {};
        }
        return m_matches;
    }

private:
    using Texts = std::array<QString, 2>; ///< empty ones fit nothing

    static Texts textsOf(const OpenCustomer &customer, MatchReason reason)
    {
        switch (reason) {
        case MatchReason::SameId:
            return {customer.vendorId.toCaseFolded(), QString()};
        case MatchReason::SameName:
            return {customer.name, QString()};
        case MatchReason::SimilarName:
            return {normalisedName(customer.name), QString()};
        }
        return {};
    }

    static Texts textsOf(const KnownTenant &tenant, MatchReason reason)
    {
        switch (reason) {
        case MatchReason::SameId: {
            const QString external = tenant.externalId.toCaseFolded();
            return {tenant.id.toString(), external == tenant.id.toString() ? QString() : external};
        }
        case MatchReason::SameName:
            return {tenant.name, QString()};
        case MatchReason::SimilarName:
            return {normalisedName(tenant.name), QString()};
        }
        return {};
    }

    /// Whose tenants a customer may have. Mostly all partners are known.
    QVarLengthArray<PartnerId, 2> scopesOf(const OpenCustomer &customer) const
    {
        if (m_anyUnknown)
            return {customer.partner, Anybody};
        return {customer.partner};
    }

    bool isCancelled(qsizetype i) const { return i % CancelInterval == 0 && m_cancelled; }

    /// Undecided ones count: who else fits them is not decided either.
    bool gather(MatchReason reason)
    {
        m_holders.clear();
        m_holders.reserve(m_customers.size() + m_tenants.size());
        auto &all = m_holders;
        m_customerTexts.fill(QString(), m_customers.size());
        m_tenantTexts.fill(Texts(), m_tenants.size());
        for (qsizetype i = 0; i < m_customers.size(); ++i) {
            if (isCancelled(i))
                return false;
            if (m_customerStates.at(i) == State::Paired)
                continue;
            const OpenCustomer &customer = m_customers.at(i);
            const QString text = textsOf(customer, reason)[0];
            if (text.isEmpty())
                continue;
            m_customerTexts[i] = text;
            for (const PartnerId partner : scopesOf(customer)) {
                Holders &holders = all[{text, partner}];
                if (++holders.customerCount == 1)
                    holders.customer = i;
            }
        }
        for (qsizetype i = 0; i < m_tenants.size(); ++i) {
            if (isCancelled(i))
                return false;
            if (m_tenantStates.at(i) == State::Paired)
                continue;
            const KnownTenant &tenant = m_tenants.at(i);
            m_tenantTexts[i] = textsOf(tenant, reason);
            for (const QString &text : m_tenantTexts.at(i)) {
                if (text.isEmpty())
                    continue;
                Holders &holders = all[{text, tenant.partner.value_or(Anybody)}];
                if (size_t(holders.tenantCount) < holders.tenants.size())
                    holders.tenants[size_t(holders.tenantCount)] = i;
                ++holders.tenantCount;
            }
        }
        return true;
    }

    struct Found
    {
        qsizetype count = 0;
        std::array<qsizetype, TenantMatches::Undecided::Shown> first {};
    };

    Found tenantsOf(qsizetype customer) const
    {
        Found found;
        const QString &text = m_customerTexts.at(customer);
        for (const PartnerId partner : scopesOf(m_customers.at(customer))) {
            const auto holders = m_holders.constFind({text, partner});
            if (text.isEmpty() || holders == m_holders.cend())
                continue;
            const size_t listed = std::min(size_t(holders->tenantCount), holders->tenants.size());
            for (size_t i = 0; i < listed && size_t(found.count) + i < found.first.size(); ++i)
                found.first[size_t(found.count) + i] = holders->tenants[i];
            found.count += holders->tenantCount;
        }
        return found;
    }

    qsizetype countCustomersOf(qsizetype tenant) const
    {
        qsizetype count = 0;
        for (const QString &text : m_tenantTexts.at(tenant)) {
            const Key key {text, m_tenants.at(tenant).partner.value_or(Anybody)};
            const auto holders = text.isEmpty() ? m_holders.cend() : m_holders.constFind(key);
            count += holders == m_holders.cend() ? 0 : holders->customerCount;
        }
        return count;
    }

    bool decide(MatchReason reason)
    {
        QList<TenantMatches::Pair> pairs;
        for (qsizetype i = 0; i < m_customers.size(); ++i) {
            if (isCancelled(i))
                return false;
            if (m_customerStates.at(i) == State::Paired)
                continue;
            const Found fitting = tenantsOf(i);
            if (fitting.count == 0)
                continue;
            const qsizetype tenant = fitting.first[0];
            const qsizetype rivals = countCustomersOf(tenant) - 1;
            if (fitting.count == 1 && rivals == 0 && m_customerStates.at(i) == State::Open
                && m_tenantStates.at(tenant) == State::Open)
                pairs += {i, tenant, reason};
            else
                leave(i, reason, fitting, rivals);
        }
        for (const TenantMatches::Pair &pair : std::as_const(pairs)) {
            m_customerStates[pair.customer] = State::Paired;
            m_tenantStates[pair.tenant] = State::Paired;
        }
        for (qsizetype i = 0; i < m_tenants.size(); ++i) {
            if (m_tenantStates.at(i) == State::Open && countCustomersOf(i) > 0)
                m_tenantStates[i] = State::Undecided;
        }
        m_matches.pairs += pairs;
        return true;
    }

    void leave(qsizetype customer, MatchReason reason, const Found &fitting, qsizetype rivals)
    {
        if (m_customerStates.at(customer) == State::Undecided)
            return; // told already, with a stronger reason
        m_customerStates[customer] = State::Undecided;
        m_matches.undecided += {customer, reason, fitting.count, fitting.first, rivals};
    }

    const QList<OpenCustomer> &m_customers;
    const QList<KnownTenant> &m_tenants;
    const std::atomic_bool &m_cancelled;
    QList<State> m_customerStates;
    QList<State> m_tenantStates;
    bool m_anyUnknown;
    QHash<Key, Holders> m_holders;
    QList<QString> m_customerTexts;
    QList<Texts> m_tenantTexts;
    TenantMatches m_matches;
};

} // namespace

TenantMatches matchTenants(const QList<OpenCustomer> &customers, const QList<KnownTenant> &tenants,
    const std::atomic_bool &cancelled)
{
    return Matching(customers, tenants, cancelled).run();
}

} // namespace Console
