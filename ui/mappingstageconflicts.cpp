// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mappingstage.h"

#include <algorithm>

// What others did to the edited customers meanwhile; the edits themselves are in mappingstage.cpp.

namespace Console {

void MappingStage::setCurrent(const Current &current)
{
    QList<CustomerId> ids;
    for (auto now = current.cbegin(); now != current.cend(); ++now) {
        if (!isKnown(now.key()) || MappingStage::current(now.key()) == *now)
            continue;
        m_known.insert(now.key(), *now ? std::make_shared<const CustomerRow>(**now) : nullptr);
        if (!m_edits.contains(now.key()))
            continue;
        noteConflict(now.key());
        ids += now.key();
    }
    if (!ids.isEmpty())
        Q_EMIT changed(ids);
}

void MappingStage::noteConflict(CustomerId id)
{
    const CustomerEdit *mine = edit(id);
    if (mine != nullptr && isKnown(id) && Console::isConflict(*mine, current(id)))
        m_conflicts.insert(id);
    else
        m_conflicts.remove(id);
}

QList<CustomerId> MappingStage::conflicts() const
{
    QList<CustomerId> ids = m_conflicts.values();
    std::sort(ids.begin(), ids.end(), [this](CustomerId a, CustomerId b) { return place(a) < place(b); });
    return ids;
}

CustomerEdit MappingStage::asNew(const CustomerEdit &edit)
{
    const CustomerRow wanted = edit.wanted();
    CustomerEdit again;
    again.base.id = nextAddedIds();
    again.base.partner = wanted.partner;
    again.base.partnerName = wanted.partnerName;
    again.base.datacenterUrl = wanted.datacenterUrl;
    again.draft = {
        CustomerDraft::Kind::Added, wanted.name, wanted.vendorId, wanted.acronisId, wanted.excluded};
    return again;
}

void MappingStage::resolve(const QList<Choice> &choices, bool mine)
{
    finish();
    QHash<CustomerId, CustomerEdit> settledEdits;
    QSet<CustomerId> whole;
    QList<Step> changes;
    for (const Choice &choice : choices) {
        const CustomerEdit *edited = edit(choice.id);
        if (edited == nullptr || !isConflict(choice.id) || whole.contains(choice.id))
            continue;
        const std::optional<CustomerRow> theirs = current(choice.id);
        const bool removed = edited->draft.kind == CustomerDraft::Kind::Removed;
        if (!theirs || removed)
            whole += choice.id;
        if (!theirs) {
            // It is gone: who is to have it all the same gets it as a new one.
            changes += {choice.id, std::nullopt};
            if (mine) {
                const CustomerEdit again = asNew(*edited);
                changes += {again.base.id, again};
            }
        } else if (removed) {
            changes +=
                {choice.id, mine ? std::optional(CustomerEdit {*theirs, edited->draft}) : std::nullopt};
        } else if (choice.field) {
            const CustomerEdit before = settledEdits.value(choice.id, *edited);
            settledEdits.insert(choice.id, settled(before, *theirs, *choice.field, mine));
        } else {
            CustomerEdit all = *edited;
            for (const auto field : {CustomerField::Name, CustomerField::VendorId, CustomerField::AcronisId,
                     CustomerField::Excluded, CustomerField::Partner}) {
                if (isClash(all, *theirs, field))
                    all = settled(all, *theirs, field, mine);
            }
            settledEdits.insert(choice.id, rebased(all, *theirs));
        }
    }
    for (auto edited = settledEdits.cbegin(); edited != settledEdits.cend(); ++edited)
        changes += {edited.key(), *edited};
    put(mine ? tr("Keep mine") : tr("Take theirs"), changes);
}

void MappingStage::resolveAll(bool mine)
{
    QList<Choice> all;
    for (const CustomerId id : conflicts())
        all += {id, std::nullopt};
    resolve(all, mine);
}

} // namespace Console
