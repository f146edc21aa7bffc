// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "customerdraft.h"

#include "customertable.h"
#include "stagededit.h"

#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr std::array AllFields {CustomerField::Name, CustomerField::VendorId, CustomerField::AcronisId,
    CustomerField::Excluded, CustomerField::Partner};

template<class Value>
bool clashes(const std::optional<Value> &mine, const Value &base, const Value &theirs)
{
    return mine && theirs != base && theirs != *mine;
}

Result<Customer> withDraft(Customer customer, const CustomerDraft &draft)
{
    if (draft.name)
        customer.name = *draft.name;
    if (draft.vendorId) {
        const auto id = VendorTenantId::parse(*draft.vendorId);
        if (!id)
            return failure(ErrorCode::Invalid, u"“%1” is not a vendor tenant id"_s.arg(*draft.vendorId));
        customer.vendorId = *id;
    }
    if (draft.acronisId) {
        customer.mapTo(AcronisTenantId::parse(*draft.acronisId));
        if (!customer.acronisId && !draft.acronisId->isEmpty())
            return failure(ErrorCode::Invalid, u"“%1” is not a UUID"_s.arg(*draft.acronisId));
    }
    if (draft.excluded)
        customer.excluded = *draft.excluded;
    return customer;
}

Result<void> addCustomer(CustomerTable &table, const CustomerEdit &edit)
{
    Customer fresh;
    fresh.partner = edit.base.partner;
    const auto wanted = withDraft(fresh, edit.draft);
    if (!wanted)
        return tl::unexpected(wanted.error());
    return table.insert(*wanted).map([](CustomerId) {});
}

Result<void> changeCustomer(CustomerTable &table, const CustomerEdit &edit)
{
    const auto current = table.byId(edit.base.id);
    if (!current)
        return tl::unexpected(current.error());
    if (!*current)
        return failure(ErrorCode::Conflict, u"the customer is gone"_s);
    return withDraft(**current, edit.draft).and_then([&table](const Customer &wanted) {
        return table.update(wanted);
    });
}

/// Ids that one row gives up and another takes would clash half-way: they are let go of first.
Result<void> releaseIds(CustomerTable &table, const QList<StagedEdit> &edits)
{
    QSet<QString> takenTenants;
    QSet<QString> takenVendorIds;
    for (const StagedEdit &edit : edits) {
        if (edit->draft.acronisId && !edit->draft.acronisId->isEmpty())
            takenTenants += *edit->draft.acronisId;
        if (edit->draft.vendorId)
            takenVendorIds += *edit->draft.vendorId;
    }
    for (const StagedEdit &edit : edits) {
        if (edit->draft.kind != CustomerDraft::Kind::Changed)
            continue;
        const bool tenant = edit->draft.acronisId && takenTenants.contains(edit->base.acronisId);
        const bool vendorId = edit->draft.vendorId && takenVendorIds.contains(edit->base.vendorId);
        if (!tenant && !vendorId)
            continue;
        auto current = table.byId(edit->base.id);
        if (!current || !*current)
            continue;
        Customer customer = **current;
        if (tenant)
            customer.mapTo(std::nullopt);
        if (vendorId)
            customer.vendorId = VendorTenantId::generate();
        if (auto done = table.update(customer); !done)
            return done;
    }
    return {};
}

} // namespace

CustomerRow CustomerDraft::appliedTo(CustomerRow base) const
{
    base.name = name.value_or(base.name);
    base.vendorId = vendorId.value_or(base.vendorId);
    base.acronisId = acronisId.value_or(base.acronisId);
    base.excluded = excluded.value_or(base.excluded);
    return base;
}

bool isClash(const CustomerEdit &edit, const CustomerRow &current, CustomerField field)
{
    const CustomerDraft &draft = edit.draft;
    const CustomerRow &base = edit.base;
    switch (field) {
    case CustomerField::Name:
        return clashes(draft.name, base.name, current.name);
    case CustomerField::VendorId:
        return clashes(draft.vendorId, base.vendorId, current.vendorId);
    case CustomerField::AcronisId:
        return clashes(draft.acronisId, base.acronisId, current.acronisId);
    case CustomerField::Excluded:
        return clashes(draft.excluded, base.excluded, current.excluded);
    case CustomerField::Partner:
        return base.partner != current.partner;
    }
    return false;
}

bool isConflict(const CustomerEdit &edit, const std::optional<CustomerRow> &current)
{
    const CustomerRow &base = edit.base;
    switch (edit.draft.kind) {
    case CustomerDraft::Kind::Added:
        return false;
    case CustomerDraft::Kind::Removed:
        return current
            && (current->acronisId != base.acronisId || current->vendorId != base.vendorId
                || current->name != base.name || current->partner != base.partner);
    case CustomerDraft::Kind::Changed:
        break;
    }
    return !current || std::any_of(AllFields.cbegin(), AllFields.cend(), [&](CustomerField field) {
        return isClash(edit, *current, field);
    });
}

CustomerEdit rebased(CustomerEdit edit, const CustomerRow &current)
{
    if (edit.draft.kind != CustomerDraft::Kind::Changed)
        return edit;
    CustomerRow base = current;
    if (edit.draft.name)
        base.name = edit.base.name;
    if (edit.draft.vendorId)
        base.vendorId = edit.base.vendorId;
    if (edit.draft.acronisId)
        base.acronisId = edit.base.acronisId;
    if (edit.draft.excluded)
        base.excluded = edit.base.excluded;
    base.partner = edit.base.partner;
    base.partnerName = edit.base.partnerName;
    edit.base = base;
    return edit;
}

CustomerEdit settled(CustomerEdit edit, const CustomerRow &theirs, CustomerField field, bool mine)
{
    const auto settle = [mine](auto &draft, auto &base, const auto &now) {
        base = now;
        if (!mine)
            draft.reset();
    };
    switch (field) {
    case CustomerField::Name:
        settle(edit.draft.name, edit.base.name, theirs.name);
        break;
    case CustomerField::VendorId:
        settle(edit.draft.vendorId, edit.base.vendorId, theirs.vendorId);
        break;
    case CustomerField::AcronisId:
        settle(edit.draft.acronisId, edit.base.acronisId, theirs.acronisId);
        break;
    case CustomerField::Excluded:
        settle(edit.draft.excluded, edit.base.excluded, theirs.excluded);
        break;
    case CustomerField::Partner:
        // What was meant for the customer of one partner is not meant for that of another.
        if (!mine)
            return {theirs, {}};
        edit.base.partner = theirs.partner;
        edit.base.partnerName = theirs.partnerName;
        edit.base.datacenterUrl = theirs.datacenterUrl;
        break;
    }
    return edit;
}

Result<void> applyEdits(Connection &connection, const QList<StagedEdit> &edits, QList<CustomerId> &conflicts)
{
    QList<CustomerId> ids;
    for (const StagedEdit &edit : edits)
        ids += edit->base.id;
    const auto rows = MappingQuery(connection).rows(ids);
    if (!rows)
        return tl::unexpected(rows.error());
    QHash<CustomerId, CustomerRow> current;
    for (const CustomerRow &row : *rows)
        current.insert(row.id, row);
    for (const StagedEdit &edit : edits) {
        const auto found = current.constFind(edit->base.id);
        if (isConflict(*edit, found == current.cend() ? std::nullopt : std::optional(*found)))
            conflicts += edit->base.id;
    }
    if (!conflicts.isEmpty())
        return failure(ErrorCode::Conflict, u"someone else has changed these customers meanwhile"_s);

    CustomerTable table(connection);
    for (const StagedEdit &edit : edits) {
        if (edit->draft.kind != CustomerDraft::Kind::Removed)
            continue;
        if (auto done = table.remove(edit->base.id); !done)
            return done;
    }
    if (auto released = releaseIds(table, edits); !released)
        return released;
    for (const StagedEdit &edit : edits) {
        if (edit->draft.kind == CustomerDraft::Kind::Removed)
            continue;
        auto done = edit->draft.kind == CustomerDraft::Kind::Added ? addCustomer(table, *edit)
                                                                   : changeCustomer(table, *edit);
        if (!done)
            return done;
    }
    return {};
}

} // namespace Console
