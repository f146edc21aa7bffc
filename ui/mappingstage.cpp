// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mappingstage.h"

#include "heap.h"

#include <QElapsedTimer>
#include <QThreadPool>
#include <QTimer>

#include <algorithm>
#include <array>

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
        m_before.reserve(m_after.size());
        stage.m_known.reserve(stage.m_known.size() + m_after.size());
        for (const MappingStage::Step &step : std::as_const(m_after)) {
            m_before += {step.id, stage.m_edits.value(step.id)};
            // Whoever changes it meanwhile is heard even before the step is taken so far.
            if (step.edit && step.edit->draft.kind != CustomerDraft::Kind::Added
                && !stage.m_known.contains(step.id))
                stage.m_known.insert(step.id, step.edit.base());
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

// So long a portion holds the window; each part of it is told of by itself.
constexpr qint64 PortionMs = 5;
constexpr qsizetype Part = 250;
// What so many edits took goes back to the system a moment after they were let go.
constexpr qsizetype ManyEdits = 10'000;
constexpr std::chrono::seconds LetGoTime {1};

template<class Value>
bool dropUnchanged(std::optional<Value> &wanted, const Value &base)
{
    if (!wanted || *wanted != base)
        return false;
    wanted.reset();
    return true;
}

/// Typing the same value back is not a change.
void normalise(MappingStage::Step &step)
{
    if (!step.edit || step.edit->draft.kind != CustomerDraft::Kind::Changed)
        return;
    CustomerDraft draft = step.edit->draft;
    const CustomerRow &base = step.edit->base;
    const std::array dropped {dropUnchanged(draft.name, base.name),
        dropUnchanged(draft.vendorId, base.vendorId), dropUnchanged(draft.acronisId, base.acronisId),
        dropUnchanged(draft.excluded, base.excluded)};
    if (draft.changesNothing())
        step.edit = std::nullopt;
    else if (std::find(dropped.cbegin(), dropped.cend(), true) != dropped.cend())
        step.edit = CustomerEdit {base, draft};
}

/// What was read about other fields meanwhile makes no difference.
bool meanTheSame(const CustomerEdit &one, const CustomerEdit &other)
{
    return one.draft == other.draft && rebased(other, one.base) == one;
}

} // namespace

void MappingStage::Step::giveId(CustomerId other)
{
    id = other;
    if (!edit)
        return;
    CustomerEdit same = *edit;
    same.base.id = other;
    edit = std::move(same);
}

MappingStage::MappingStage(QObject *parent)
    : QObject(parent)
{
    connect(&m_steps, &QUndoStack::indexChanged, this, [this](int index) {
        if (!m_changing)
            Q_EMIT moved(index);
    });
    m_nextPortion.setSingleShot(true);
    m_nextPortion.setInterval(0);
    connect(&m_nextPortion, &QTimer::timeout, this, &MappingStage::takePortion);
}

MappingStage::~MappingStage()
{
    // Whoever listens may be half gone by now.
    m_steps.blockSignals(true);
}

const CustomerEdit *MappingStage::edit(CustomerId id) const
{
    const auto found = m_edits.constFind(id);
    return found == m_edits.cend() ? nullptr : found->get();
}

QList<StagedEdit> MappingStage::editsInOrder() const
{
    QList<StagedEdit> edits;
    edits.reserve(m_edits.size());
    for (const CustomerId id : m_order)
        edits += m_edits.value(id);
    return edits;
}

CustomerRow MappingStage::wanted(const CustomerEdit &edit) const
{
    const auto now = m_known.value(edit.base.id);
    return edit.draft.appliedTo(now ? *now : edit.base);
}

CustomerEdit MappingStage::editOn(CustomerId id, const CustomerRow &stored) const
{
    const CustomerEdit *staged = edit(id);
    if (staged == nullptr)
        return {stored, {}};
    const auto now = current(id);
    return now ? rebased(*staged, *now) : *staged;
}

std::optional<CustomerRow> MappingStage::current(CustomerId id) const
{
    const auto now = m_known.value(id);
    return now ? std::optional(*now) : std::nullopt;
}

QList<MappingStage::Step> MappingStage::effective(const QList<Step> &edits) const
{
    QList<Step> real;
    real.reserve(edits.size());
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
    finish();
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
    finish();
    m_taking = edits;
    m_taken = 0;
    if (m_gathered != nullptr)
        finish();
    else
        takePortion();
}

void MappingStage::finish()
{
    m_nextPortion.stop();
    if (!isBusy())
        return;
    QList<CustomerId> ids;
    ids.reserve(m_taking.size() - m_taken);
    for (; m_taken < m_taking.size(); ++m_taken) {
        take(m_taking.at(m_taken));
        ids += m_taking.at(m_taken).id;
    }
    m_taking.clear();
    m_taken = 0;
    if (m_gathered != nullptr)
        m_gathered->unite({ids.cbegin(), ids.cend()});
    else
        Q_EMIT changed(ids);
}

void MappingStage::takePortion()
{
    QElapsedTimer since;
    since.start();
    while (isBusy() && !since.hasExpired(PortionMs)) {
        if (m_taking.size() - m_taken <= Part) {
            finish();
            return;
        }
        QList<CustomerId> ids;
        for (const qsizetype end = m_taken + Part; m_taken < end; ++m_taken) {
            take(m_taking.at(m_taken));
            ids += m_taking.at(m_taken).id;
        }
        Q_EMIT changed(ids);
    }
    if (isBusy())
        m_nextPortion.start();
}

void MappingStage::take(const Step &step)
{
    if (!step.edit) {
        m_edits.remove(step.id);
        m_order.remove(m_place.take(step.id));
        m_added.remove(step.id);
        m_conflicts.remove(step.id);
        return;
    }
    if (step.edit->draft.kind == CustomerDraft::Kind::Added)
        m_added.insert(step.id, true);
    if (!m_place.contains(step.id)) {
        m_place.insert(step.id, ++m_lastPlace);
        m_order.insert(m_lastPlace, step.id);
    }
    m_edits.insert(step.id, step.edit);
    noteConflict(step.id);
}

void MappingStage::clear()
{
    m_nextPortion.stop();
    m_taken = 0;
    const QList<CustomerId> ids = m_edits.keys();
    // Letting go of many takes long.
    QThreadPool::globalInstance()->start(
        [taking = std::exchange(m_taking, {}), edits = std::exchange(m_edits, {}),
            known = std::exchange(m_known, {}), place = std::exchange(m_place, {}),
            order = std::exchange(m_order, {}), added = std::exchange(m_added, {})] {});
    m_conflicts.clear();
    m_changing = true;
    m_steps.clear();
    m_changing = false;
    Q_EMIT changed(ids);
    Q_EMIT cleared();
    if (ids.size() >= ManyEdits)
        QTimer::singleShot(LetGoTime, this, [] { QThreadPool::globalInstance()->start(returnHeaps); });
}

void MappingStage::setPartners(const QSet<PartnerId> &partners)
{
    if (m_partners == partners)
        return;
    m_partners = partners;
    Q_EMIT partnersChanged();
}

} // namespace Console
