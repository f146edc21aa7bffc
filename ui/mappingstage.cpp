// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mappingstage.h"

#include <algorithm>

namespace Console {

/// The edits of some customers before and after a step.
class StageCommand : public QUndoCommand
{
public:
    StageCommand(const QString &text, MappingStage &stage, QList<MappingStage::Step> after)
        : QUndoCommand(text)
        , m_stage(stage)
        , m_after(std::move(after))
    {
        for (const MappingStage::Step &step : std::as_const(m_after)) {
            const CustomerEdit *edit = stage.edit(step.id);
            m_before += {step.id, edit != nullptr ? std::optional(*edit) : std::nullopt};
        }
    }
    void undo() override { m_stage.replace(m_before); }
    void redo() override { m_stage.replace(m_after); }

private:
    MappingStage &m_stage;
    QList<MappingStage::Step> m_before;
    QList<MappingStage::Step> m_after;
};

namespace {

template<class Value>
void dropUnchanged(std::optional<Value> &wanted, const Value &base)
{
    if (wanted && *wanted == base)
        wanted.reset();
}

/// Typing the same value back is not a change.
void normalise(MappingStage::Step &step)
{
    if (!step.edit || step.edit->draft.kind != CustomerDraft::Kind::Changed)
        return;
    CustomerDraft &draft = step.edit->draft;
    const CustomerRow &base = step.edit->base;
    dropUnchanged(draft.name, base.name);
    dropUnchanged(draft.vendorId, base.vendorId);
    dropUnchanged(draft.acronisId, base.acronisId);
    dropUnchanged(draft.excluded, base.excluded);
    if (draft.changesNothing())
        step.edit.reset();
}

/// What was read about other fields meanwhile makes no difference.
bool meanTheSame(const CustomerEdit &one, const CustomerEdit &other)
{
    return one.draft == other.draft && rebased(other, one.base) == one;
}

} // namespace

MappingStage::MappingStage(QObject *parent)
    : QObject(parent)
{
    connect(&m_steps, &QUndoStack::indexChanged, this, [this](int index) {
        if (!m_changing)
            Q_EMIT moved(index);
    });
}

MappingStage::~MappingStage()
{
    // Whoever listens may be half gone by now.
    m_steps.blockSignals(true);
}

const CustomerEdit *MappingStage::edit(CustomerId id) const
{
    const auto found = m_edits.constFind(id);
    return found == m_edits.cend() ? nullptr : &*found;
}

QList<CustomerEdit> MappingStage::editsInOrder() const
{
    QList<CustomerEdit> edits;
    edits.reserve(m_edits.size());
    for (const CustomerId id : m_order)
        edits += *edit(id);
    return edits;
}

CustomerRow MappingStage::wanted(const CustomerEdit &edit) const
{
    const auto now = m_known.value(edit.base.id);
    return edit.draft.appliedTo(now.value_or(edit.base));
}

CustomerEdit MappingStage::editOn(CustomerId id, const CustomerRow &stored) const
{
    const CustomerEdit *staged = edit(id);
    if (staged == nullptr)
        return {stored, {}};
    const auto now = current(id);
    return now ? rebased(*staged, *now) : *staged;
}

QList<MappingStage::Step> MappingStage::effective(const QList<Step> &edits) const
{
    QList<Step> real;
    for (Step step : edits) {
        normalise(step);
        const CustomerEdit *before = edit(step.id);
        const bool same = before == nullptr ? !step.edit : step.edit && meanTheSame(*before, *step.edit);
        if (!same)
            real += std::move(step);
    }
    return real;
}

void MappingStage::put(const QString &description, const QList<Step> &edits)
{
    const QList<Step> real = effective(edits);
    if (real.isEmpty())
        return;
    m_changing = true;
    m_steps.push(new StageCommand(description, *this, real));
    m_changing = false;
    Q_EMIT stepped(description, real);
}

void MappingStage::putAll(const QList<DescribedStep> &steps)
{
    QSet<CustomerId> ids;
    m_gathered = &ids;
    {
        const QSignalBlocker quiet(m_steps);
        for (const DescribedStep &step : steps)
            put(step.description, step.edits);
    }
    m_gathered = nullptr;
    if (!ids.isEmpty())
        Q_EMIT changed(ids.values());
}

void MappingStage::replace(const QList<Step> &edits)
{
    QList<CustomerId> ids;
    for (const Step &step : edits) {
        ids += step.id;
        if (!step.edit) {
            m_edits.remove(step.id);
            m_order.remove(m_place.take(step.id));
            m_added.remove(step.id);
            m_conflicts.remove(step.id);
            continue;
        }
        const bool added = step.edit->draft.kind == CustomerDraft::Kind::Added;
        if (added)
            m_added.insert(step.id, true);
        else if (!m_known.contains(step.id))
            m_known.insert(step.id, step.edit->base);
        if (!m_place.contains(step.id)) {
            m_place.insert(step.id, ++m_lastPlace);
            m_order.insert(m_lastPlace, step.id);
        }
        m_edits.insert(step.id, *step.edit);
        noteConflict(step.id);
    }
    if (m_gathered != nullptr)
        m_gathered->unite({ids.cbegin(), ids.cend()});
    else
        Q_EMIT changed(ids);
}

void MappingStage::clear()
{
    const QList<CustomerId> ids = m_edits.keys();
    m_edits.clear();
    m_known.clear();
    m_place.clear();
    m_order.clear();
    m_added.clear();
    m_conflicts.clear();
    m_changing = true;
    m_steps.clear();
    m_changing = false;
    Q_EMIT changed(ids);
    Q_EMIT cleared();
}

void MappingStage::setCurrent(const Current &current)
{
    QList<CustomerId> ids;
    for (auto now = current.cbegin(); now != current.cend(); ++now) {
        const auto known = m_known.constFind(now.key());
        if (known == m_known.cend() || *known == *now)
            continue;
        m_known.insert(now.key(), *now);
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
    const auto known = m_known.constFind(id);
    if (mine != nullptr && known != m_known.cend() && Console::isConflict(*mine, *known))
        m_conflicts.insert(id);
    else
        m_conflicts.remove(id);
}

void MappingStage::setPartners(const QSet<PartnerId> &partners)
{
    if (m_partners == partners)
        return;
    m_partners = partners;
    Q_EMIT partnersChanged();
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
    again.base.id = nextAddedId();
    again.base.partner = wanted.partner;
    again.base.partnerName = wanted.partnerName;
    again.base.datacenterUrl = wanted.datacenterUrl;
    again.draft = {
        CustomerDraft::Kind::Added, wanted.name, wanted.vendorId, wanted.acronisId, wanted.excluded};
    return again;
}

void MappingStage::resolve(const QList<Choice> &choices, bool mine)
{
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
