// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "partnerchanges.h"

#include "credentialtable.h"
#include "disablement.h"
#include "partnertable.h"
#include "words.h"

#include <QCoreApplication>

#include <algorithm>

namespace Console::PartnerChanges {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PartnerChanges)
};

Result<Partner> required(PartnerTable &table, PartnerId id)
{
    auto partner = table.byId(id);
    if (!partner)
        return tl::unexpected(partner.error());
    if (!*partner)
        return failure(ErrorCode::Conflict, Words::tr("this partner was removed meanwhile"));
    return **partner;
}

/// Says who has an id already, rather than which constraint of the schema would break.
Result<void> refuseTaken(PartnerTable &table, const Partner &wanted)
{
    const auto byVendorId = table.byVendorId(wanted.vendorId);
    if (!byVendorId)
        return tl::unexpected(byVendorId.error());
    if (*byVendorId && (**byVendorId).id != wanted.id) {
        return failure(
            ErrorCode::Conflict, Words::tr("this vendor tenant id is used by %1").arg((**byVendorId).name));
    }
    if (!wanted.acronisId)
        return {};
    const auto byAcronisId = table.byAcronisId(*wanted.acronisId);
    if (!byAcronisId)
        return tl::unexpected(byAcronisId.error());
    if (*byAcronisId && (**byAcronisId).id != wanted.id) {
        return failure(
            ErrorCode::Conflict, Words::tr("this Acronis tenant is mapped to %1").arg((**byAcronisId).name));
    }
    return {};
}

Result<QList<Partner>> subPartnersFirst(PartnerTable &table, const QList<PartnerId> &partners)
{
    QHash<PartnerId, Partner> known;
    for (const PartnerId id : partners) {
        auto partner = required(table, id);
        if (!partner)
            return tl::unexpected(partner.error());
        known.insert(id, *partner);
    }
    QList<std::pair<int, Partner>> byDepth;
    for (const Partner &partner : std::as_const(known)) {
        int depth = 0;
        for (auto above = partner.parent; above && known.contains(*above); above = known.value(*above).parent)
            ++depth;
        byDepth.emplaceBack(depth, partner);
    }
    std::stable_sort(byDepth.begin(), byDepth.end(),
        [](const auto &one, const auto &other) { return one.first > other.first; });
    QList<Partner> ordered;
    for (const auto &[depth, partner] : std::as_const(byDepth))
        ordered += partner;
    return ordered;
}

/// "2 customers and 1 credential"; empty when there is nothing.
Result<QString> standsBelow(PartnerTable &table, PartnerId id)
{
    return table.countBelow(id).map([](const PartnerTable::Below &below) {
        QStringList stand;
        if (below.customers > 0)
            stand += counted(below.customers, Words::tr("1 customer"), Words::tr("%1 customers"));
        if (below.partners > 0)
            stand += counted(below.partners, Words::tr("1 sub-partner"), Words::tr("%1 sub-partners"));
        if (below.credentials > 0)
            stand += counted(below.credentials, Words::tr("1 credential"), Words::tr("%1 credentials"));
        return stand.join(Words::tr(" and "));
    });
}

template<class Value>
bool merge(Value &current, const Value &base, const Value &wanted)
{
    if (wanted == base)
        return true;
    if (current != base && current != wanted)
        return false;
    current = wanted;
    return true;
}

} // namespace

Work setEnabled(const QList<PartnerId> &partners, bool enabled)
{
    return [partners, enabled](Connection &connection) -> Result<void> {
        PartnerTable table(connection);
        for (const PartnerId id : partners) {
            auto partner = required(table, id);
            if (!partner)
                return tl::unexpected(partner.error());
            if (!enabled) {
                if (auto done = disablePartner(connection, *partner); !done)
                    return done;
                continue;
            }
            partner->state = EnablementState::Enabled;
            if (auto done = table.update(*partner); !done)
                return done;
        }
        return {};
    };
}

Work add(const Partner &partner, const std::shared_ptr<PartnerId> &added)
{
    return [partner, added](Connection &connection) -> Result<void> {
        PartnerTable table(connection);
        if (auto free = refuseTaken(table, partner); !free)
            return free;
        return table.insert(partner).map([&added](PartnerId id) { *added = id; });
    };
}

Work save(const Partner &base, const Partner &wanted)
{
    return [base, wanted](Connection &connection) -> Result<void> {
        PartnerTable table(connection);
        auto current = required(table, base.id);
        if (!current)
            return tl::unexpected(current.error());
        const bool merged = merge(current->name, base.name, wanted.name)
            && merge(current->vendorId, base.vendorId, wanted.vendorId)
            && merge(current->acronisId, base.acronisId, wanted.acronisId)
            && merge(current->parent, base.parent, wanted.parent)
            && merge(current->blockMessage, base.blockMessage, wanted.blockMessage);
        if (!merged)
            return failure(
                ErrorCode::Conflict, Words::tr("someone else has changed the same field meanwhile"));
        if (auto free = refuseTaken(table, *current); !free)
            return free;
        return table.update(*current);
    };
}

Work remove(const QList<PartnerId> &partners)
{
    return [partners](Connection &connection) -> Result<void> {
        PartnerTable table(connection);
        const auto ordered = subPartnersFirst(table, partners);
        if (!ordered)
            return tl::unexpected(ordered.error());
        for (const Partner &partner : *ordered) {
            const auto stand = standsBelow(table, partner.id);
            if (!stand)
                return tl::unexpected(stand.error());
            if (!stand->isEmpty()) {
                return failure(ErrorCode::Conflict,
                    Words::tr("%1 still has %2; remove these first").arg(partner.name, *stand));
            }
            if (auto removed = table.remove(partner.id); !removed)
                return removed;
        }
        return {};
    };
}

Work putCredential(const Credential &credential, bool fresh)
{
    return [credential, fresh](Connection &connection) -> Result<void> {
        CredentialTable table(connection);
        const auto holder = table.byIdentity(credential.identity);
        if (!holder)
            return tl::unexpected(holder.error());
        if (*holder && (fresh || (**holder).partner != credential.partner))
            return failure(ErrorCode::Conflict, Words::tr("this user name is taken; choose another one"));
        return table.put(credential);
    };
}

Work removeCredential(const QString &identity)
{
    return [identity](Connection &connection) {
        return CredentialTable(connection).remove(identity).map([](bool) {});
    };
}

} // namespace Console::PartnerChanges
