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

QList<CustomerId> MappingStage::added() const
{
    QList<CustomerId> ids;
    for (auto it = m_edits.cbegin(); it != m_edits.cend(); ++it) {
        if (it->draft.kind == CustomerDraft::Kind::Added)
            ids += it.key();
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

QList<CustomerId> MappingStage::inOrder() const
{
    QList<CustomerId> ids = m_edits.keys();
    std::sort(ids.begin(), ids.end(),
        [this](CustomerId a, CustomerId b) { return m_sequence.value(a) < m_sequence.value(b); });
    return ids;
}

CustomerRow MappingStage::wanted(const CustomerEdit &edit) const
{
    const auto now = m_known.value(edit.base.id);
    return edit.draft.appliedTo(now.value_or(edit.base));
}

void MappingStage::put(const QString &description, const QList<Step> &edits)
{
    QList<Step> real;
    for (Step step : edits) {
        normalise(step);
        const CustomerEdit *before = edit(step.id);
        const bool same = before == nullptr ? !step.edit : step.edit && *step.edit == *before;
        if (!same)
            real += std::move(step);
    }
    if (real.isEmpty())
        return;
    m_changing = true;
    m_steps.push(new StageCommand(description, *this, real));
    m_changing = false;
    Q_EMIT stepped(description, real);
}

void MappingStage::replace(const QList<Step> &edits)
{
    QList<CustomerId> ids;
    for (const Step &step : edits) {
        ids += step.id;
        if (!step.edit) {
            m_edits.remove(step.id);
            m_sequence.remove(step.id);
            continue;
        }
        if (step.edit->draft.kind != CustomerDraft::Kind::Added && !m_known.contains(step.id))
            m_known.insert(step.id, step.edit->base);
        if (!m_sequence.contains(step.id))
            m_sequence.insert(step.id, ++m_lastSequence);
        m_edits.insert(step.id, *step.edit);
    }
    Q_EMIT changed(ids);
}

void MappingStage::clear()
{
    const QList<CustomerId> ids = m_edits.keys();
    m_edits.clear();
    m_known.clear();
    m_sequence.clear();
    m_changing = true;
    m_steps.clear();
    m_changing = false;
    Q_EMIT changed(ids);
    Q_EMIT cleared();
}

void MappingStage::setCurrent(CustomerId id, const std::optional<CustomerRow> &current)
{
    const auto known = m_known.constFind(id);
    if (known == m_known.cend() || *known == current)
        return;
    m_known.insert(id, current);
    if (m_edits.contains(id))
        Q_EMIT changed({id});
}

bool MappingStage::isConflict(CustomerId id) const
{
    const CustomerEdit *mine = edit(id);
    return mine != nullptr && m_known.contains(id) && Console::isConflict(*mine, m_known.value(id));
}

QList<CustomerId> MappingStage::conflicts() const
{
    QList<CustomerId> ids;
    for (auto it = m_edits.cbegin(); it != m_edits.cend(); ++it) {
        if (isConflict(it.key()))
            ids += it.key();
    }
    return ids;
}

void MappingStage::resolve(const QList<CustomerId> &ids, bool mine)
{
    QList<Step> changes;
    for (const CustomerId id : ids) {
        const CustomerEdit *edited = edit(id);
        if (edited == nullptr || !isConflict(id))
            continue;
        const std::optional<CustomerRow> theirs = current(id);
        if (!theirs && mine && edited->draft.kind == CustomerDraft::Kind::Changed) {
            // It is gone: mine is to have it, so it comes as a new one.
            const CustomerRow wanted = edited->wanted();
            CustomerEdit again;
            again.base.id = nextAddedId();
            again.base.partner = wanted.partner;
            again.base.partnerName = wanted.partnerName;
            again.draft = {
                CustomerDraft::Kind::Added, wanted.name, wanted.vendorId, wanted.acronisId, wanted.excluded};
            changes += {again.base.id, again};
            changes += {id, std::nullopt};
        } else if (!theirs || (!mine && edited->draft.kind == CustomerDraft::Kind::Removed)) {
            changes += {id, std::nullopt};
        } else {
            changes += {id, CustomerEdit {*theirs, mine ? edited->draft : withoutClashes(*edited, *theirs)}};
        }
    }
    put(mine ? tr("Keep mine") : tr("Take theirs"), changes);
}

} // namespace Console
