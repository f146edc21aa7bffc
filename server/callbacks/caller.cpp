// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "caller.h"

#include "credentialtable.h"
#include "partnertable.h"

using namespace Qt::StringLiterals;

namespace Console {

namespace {

// Checking a password takes time: meanwhile it may have been changed, or taken away with its partner.
Result<bool> isStillRight(Connection &connection, const Call &call)
{
    if (call.presented != Presented::Right)
        return false;
    return CredentialTable(connection)
        .byIdentity(call.credential.identity)
        .map([&call](const std::optional<Credential> &standing) { return standing == call.credential; });
}

} // namespace

Result<std::optional<Partner>> findCaller(Connection &connection, const Call &call)
{
    const PartnerTable partners(connection);
    const auto ofTenant = partners.byAcronisId(call.envelope.tenant);
    if (!ofTenant)
        return tl::unexpected(ofTenant.error());

    const auto proven = isStillRight(connection, call);
    if (!proven)
        return tl::unexpected(proven.error());
    if (*proven) {
        if (*ofTenant && (*ofTenant)->id != call.credential.partner)
            return failure(
                ErrorCode::Forbidden, u"the credentials belong to another partner than the tenant"_s);
        return partners.byId(call.credential.partner);
    }
    const auto unproven = failure(ErrorCode::Unauthenticated,
        call.presented == Presented::Nothing ? u"credentials are missing"_s : u"the credentials are wrong"_s);
    if (call.spec.credentials == CredentialRule::Required)
        return unproven;
    if (!*ofTenant) {
        // Wrong credentials that no tenant excuses are refused, whether the identity exists or not: telling
        // a partner with a mistyped password that it has no customers would mislead it.
        if (call.presented != Presented::Nothing)
            return unproven;
        return std::nullopt;
    }
    // A partner without credentials on record is known by its tenant alone; a foreign header is ignored.
    return CredentialTable(connection).anyOf((*ofTenant)->id).and_then([&](bool hasCredentials) {
        return hasCredentials ? Result<std::optional<Partner>>(unproven) : ofTenant;
    });
}

Result<std::optional<Partner>> findWritable(Connection &connection, const Call &call)
{
    auto partner = PartnerTable(connection).byAcronisId(call.envelope.tenant);
    if (partner && *partner) {
        if (auto free = refuseIfBlocked(**partner); !free)
            return tl::unexpected(free.error());
    }
    return partner;
}

Result<void> refuseIfBlocked(const Partner &partner)
{
    if (partner.blockMessage.isEmpty())
        return {};
    return tl::unexpected(
        Error {ErrorCode::Forbidden, u"the operator blocks this partner"_s, partner.blockMessage});
}

} // namespace Console
