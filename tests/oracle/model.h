// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form.h"
#include "step.h"

#include <map>

namespace Console::Oracle {

/// The rules of protocol section 1 over plain containers, written from that page alone and never from the
/// console's own code: where the two disagree, one of them has misread it.
class Model
{
public:
    struct Partner
    {
        QString name;
        QString parent; ///< vendor id; empty: none
        QString tenant; ///< lower case; empty: unmapped
        bool mirrored = false;
        bool enabled = false;
        QJsonObject settings;
        QString datacenter;
        QString block;
        bool operator==(const Partner &) const = default;
    };
    struct Customer
    {
        QString name;
        QString partner; ///< vendor id
        QString tenant;
        bool enabled = false;
        bool excluded = false;
        QJsonObject settings;
        QString datacenter;
        QString mirrored; ///< the tenant it came to be for, when callback 11 made it
        bool operator==(const Customer &) const = default;
    };
    using Partners = std::map<QString, Partner>;   // by vendor id
    using Customers = std::map<QString, Customer>; // by vendor id

    explicit Model(const QJsonObject &workspace);

    /// What \a step is answered; the state is the one afterwards.
    Answer take(const Step &step);

    /// The vendor ids that came to be here, "@0" for one whose real name is not known yet.
    const QStringList &generated() const { return m_generated; }
    /// Gives an entity of \a exported, which has the tenant of one that is still called "@…", as its name.
    /// Ids that are in use already are never taken.
    void learnNames(const QJsonObject &exported);

    /// As the console exports: partners, customers and credentials (without their hashes) by name.
    QJsonObject exported() const;
    const Partners &partners() const { return m_partners; }
    const Customers &customers() const { return m_customers; }
    bool isBelow(const QString &customer, const QString &partner) const;
    /// Who holds this tenant (lower case); empty: nobody.
    QString customerOf(const QString &tenant) const;
    /// The customer of \a partner that came to be for this tenant and has none now; empty: none.
    QString formerlyOf(const QString &tenant, const QString &partner) const;
    bool hasCredentials(const QString &partner) const;
    /// Some identity of this partner; empty when it has none.
    QString identityOf(const QString &partner) const;

private:
    /// Who is meant, or why the request is refused.
    struct Caller
    {
        QString partner; ///< empty: nobody found, and that is no fault yet
        int refusal = 0;
    };

    Caller byCredentials(const Request &request) const;
    Caller byEither(const Request &request) const;
    QString partnerOf(const QString &tenant) const;
    bool isBlocked(const QString &partner) const;
    Answer refusedByOperator(const QString &partner) const;
    QString generate();

    Answer ask(const Request &request);
    Answer readEnablement(const QString &partner) const;
    Answer writeEnablement(const QString &partner, const Form &form, const Request &request);
    Answer resetEnablement(const QString &partner);
    Answer readTopology(const QString &partner) const;
    Answer readMapping(const QString &partner) const;
    Answer writeMapping(const QString &partner, const Form &form, const Request &request);
    Answer partnerState(const Request &request) const;
    Answer enablePartner(const Form &form, const Request &request);
    Answer resetPartner(const QString &partner);
    Answer customerStates(const Request &request) const;
    Answer setCustomerStates(const Form &form, const Request &request);
    Answer operate(const Step &step);

    Partners m_partners;
    Customers m_customers;
    std::map<QString, QString> m_credentials; // identity → partner
    QStringList m_generated;
};

} // namespace Console::Oracle
