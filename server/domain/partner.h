// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ids.h"

#include <QDateTime>
#include <QJsonObject>

namespace Console {

enum class EnablementState { Disabled, Enabled };

/// How a partner came to be known: named by the vendor and mapped to a tenant, or mirrored from the platform.
enum class PartnerMode { Mapped, Mirrored };

/// The protocol's own words: "ENABLED", "DISABLED".
QString nameOf(EnablementState state);
std::optional<EnablementState> enablementStateFrom(QStringView text);
/// "mapped", "mirrored": as stored.
QString nameOf(PartnerMode mode);
std::optional<PartnerMode> partnerModeFrom(QStringView text);

/// A partner (MSP) of the vendor. Its mapping to the platform is the Acronis tenant id, absent while
/// unmapped.
struct Partner
{
    PartnerId id {};
    VendorTenantId vendorId;
    QString name;
    std::optional<PartnerId> parent; ///< set for a sub-partner
    std::optional<AcronisTenantId> acronisId;
    PartnerMode mode = PartnerMode::Mapped;
    EnablementState state = EnablementState::Disabled;
    QJsonObject settings;
    QString datacenterUrl;
    QString blockMessage; ///< not empty: writes of the platform are refused with this message
    bool operator==(const Partner &) const = default;
};

/// An organisation below a partner. Mapped when it has an Acronis tenant id.
struct Customer
{
    CustomerId id {};
    VendorTenantId vendorId;
    QString name;
    PartnerId partner {};
    std::optional<AcronisTenantId> acronisId;
    EnablementState state = EnablementState::Disabled; ///< mirrored state, callbacks 10 and 11
    bool excluded = false; ///< the operator does not want it mapped; it is not counted as open work
    QJsonObject settings;
    QString datacenterUrl;

    /// Another tenant, or none, is not what the platform enabled: the customer is DISABLED then.
    void mapTo(const std::optional<AcronisTenantId> &tenant);
    bool operator==(const Customer &) const = default;
};

/// What the gateway's X-CyberApp-Auth header is checked against. The hash is libsodium's Argon2id string.
struct Credential
{
    QString identity; ///< unique over all partners
    QByteArray hash;
    PartnerId partner {};
    bool operator==(const Credential &) const = default;
};

/// One line of the issuer table: whose tokens are trusted, and where its keys are.
struct TrustedIssuer
{
    QString issuer; ///< compared byte for byte with the token's `iss`
    QString jwksUrl;
    QString audience; ///< empty: `aud` is not checked
    bool operator==(const TrustedIssuer &) const = default;
};

} // namespace Console
