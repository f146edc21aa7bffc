// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mappingquery.h"

namespace Console {

/// What of a customer an edit or a conflict is about.
enum class CustomerField { Name, VendorId, AcronisId, Excluded, Partner };

/// What an operator means to do to one customer. A field that is not set stays as it is.
struct CustomerDraft
{
    enum class Kind { Changed, Added, Removed };
    Kind kind = Kind::Changed;
    std::optional<QString> name;
    std::optional<QString> vendorId;
    std::optional<QString> acronisId; ///< empty text takes the mapping away
    std::optional<bool> excluded;
    bool operator==(const CustomerDraft &) const = default;

    bool changesNothing() const
    {
        return kind == Kind::Changed && !name && !vendorId && !acronisId && !excluded;
    }
    /// \a base with the fields that are set.
    CustomerRow appliedTo(CustomerRow base) const;
};

/// A draft and the row it was made on. For an added customer the base carries the partner and an id below
/// zero, which means nothing to the database.
struct CustomerEdit
{
    CustomerRow base;
    CustomerDraft draft;
    bool operator==(const CustomerEdit &) const = default;

    CustomerRow wanted() const { return draft.appliedTo(base); }
};

/// True when someone else has meanwhile changed what the draft changes: \a current is the row now, empty when
/// it is gone. Other fields may differ: they merge. The same change made by both is none. A customer that has
/// moved to another partner is no longer the one that was edited.
bool isConflict(const CustomerEdit &edit, const std::optional<CustomerRow> &current);
/// True when both sides changed this field to something else.
bool isClash(const CustomerEdit &edit, const CustomerRow &current, CustomerField field);

/// \a edit as if it had been begun on \a current, but for what it sets itself and for the partner.
CustomerEdit rebased(CustomerEdit edit, const CustomerRow &current);
/// \a edit without the conflict with \a theirs about \a field: mine is kept, or theirs.
CustomerEdit settled(CustomerEdit edit, const CustomerRow &theirs, CustomerField field, bool mine);

class StagedEdit;

/// Writes all edits or, when one of them conflicts or is refused, none; for a unit of work. Conflicting rows
/// are added to \a conflicts. Swaps of ids within the list are fine.
Result<void> applyEdits(Connection &connection, const QList<StagedEdit> &edits, QList<CustomerId> &conflicts);

} // namespace Console
