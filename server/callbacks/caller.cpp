// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "caller.h"

#include "credentialtable.h"
#include "partnertable.h"

using namespace Qt::StringLiterals;

namespace Console {

Result<std::optional<Partner>> findCaller(Connection &connection, const Call &call)
{
    const PartnerTable partners(connection);
    const auto ofTenant = partners.byAcronisId(call.envelope.tenant);
    if (!ofTenant)
        return tl::unexpected(ofTenant.error());

    if (call.presented == Presented::Right) {
        if (*ofTenant && (*ofTenant)->id != call.credentialPartner)
            return failure(
                ErrorCode::Forbidden, u"the credentials belong to another partner than the tenant"_s);
        return partners.byId(call.credentialPartner);
    }
    const auto unproven = failure(ErrorCode::Unauthenticated,
        call.presented == Presented::Wrong ? u"the credentials are wrong"_s : u"credentials are missing"_s);
    if (call.spec.credentials == CredentialRule::Required)
        return unproven;
    if (!*ofTenant) {
        // Wrong credentials that no tenant excuses are refused, whether the identity exists or not: telling
        // a partner with a mistyped password that it has no customers would mislead it.
        if (call.presented == Presented::Wrong)
            return unproven;
        return std::nullopt;
    }
    // A partner without credentials on record is known by its tenant alone; a foreign header is ignored.
    return CredentialTable(connection).anyOf((*ofTenant)->id).and_then([&](bool hasCredentials) {
        return hasCredentials ? Result<std::optional<Partner>>(unproven) : ofTenant;
    });
}

Result<void> refuseIfBlocked(const Partner &partner)
{
    if (partner.blockMessage.isEmpty())
        return {};
    return tl::unexpected(
        Error {ErrorCode::Forbidden, u"the operator blocks this partner"_s, partner.blockMessage});
}

} // namespace Console
