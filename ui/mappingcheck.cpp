// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mappingcheck.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Console {

MappingCheck::MappingCheck(MappingStage &stage, ReadThread &reader, QObject *parent)
    : QObject(parent)
    , m_stage(stage)
    , m_holders(reader)
{
    connect(&m_stage, &MappingStage::changed, this, &MappingCheck::follow);
    connect(&m_stage, &MappingStage::partnersChanged, this, [this] { follow(m_stage.added()); });
    connect(&m_holders, &IdHolders::changed, this, &MappingCheck::followHolders);
    connect(&m_holders, &IdHolders::answered, this, &MappingCheck::changed);
}

QList<CustomerId> MappingCheck::faulty() const
{
    QList<CustomerId> ids = m_problems.keys();
    std::sort(ids.begin(), ids.end(),
        [this](CustomerId a, CustomerId b) { return m_stage.place(a) < m_stage.place(b); });
    return ids;
}

QList<MappingProblem> MappingCheck::problems() const
{
    QList<MappingProblem> all;
    for (const CustomerId id : faulty())
        all += m_problems.value(id);
    return all;
}

QString MappingCheck::problemOf(CustomerId id, CustomerField field) const
{
    const auto found = m_problems.constFind(id);
    if (found == m_problems.cend())
        return {};
    for (const MappingProblem &problem : *found) {
        if (problem.field == field)
            return problem.text;
    }
    return {};
}

std::optional<MappingProblem> MappingCheck::problemOf(CustomerId id) const
{
    const auto found = m_problems.constFind(id);
    return found == m_problems.cend() ? std::nullopt : std::optional(found->constLast());
}

QString MappingCheck::explained(const MappingProblem &problem) const
{
    switch (problem.field) {
    case CustomerField::Name:
        return tr("the customer needs a name. Type one, or press Escape or Undo to leave it as it was.");
    case CustomerField::VendorId:
        return problem.rival.exists()
            ? tr("the vendor tenant id is %1. Change one of the two.").arg(problem.text)
            : tr("%1. Type one of 1 to 256 characters.").arg(problem.text);
    case CustomerField::AcronisId:
        if (problem.rival.partner != PartnerId {})
            return tr("the Acronis tenant id %1. A customer has a tenant of its own.").arg(problem.text);
        if (problem.rival.exists())
            return tr("the Acronis tenant id is %1. Unmap or change the other one to take it over.")
                .arg(problem.text);
        return tr("the Acronis tenant id is not a UUID: 32 digits 0–9 and a–f in groups of 8-4-4-4-12.");
    case CustomerField::Partner:
        return tr("%1. Remove this row, or add the partner again.").arg(problem.text);
    case CustomerField::Excluded:
        break;
    }
    return problem.text;
}

void MappingCheck::forget()
{
    m_holders.refresh([this] { return m_claimants.keys(); });
}

void MappingCheck::follow(const QList<CustomerId> &ids)
{
    if (m_stage.isEmpty()) {
        m_claims.clear();
        m_claimants.clear();
        m_problems.clear();
        m_count = 0;
        Q_EMIT changed();
        return;
    }
    QSet<Key> touched;
    for (const CustomerId id : ids)
        letGo(id, touched);
    for (const CustomerId id : ids)
        claim(id, touched);
    rejudge({ids.cbegin(), ids.cend()}, touched);
}

void MappingCheck::followHolders(const QList<Key> &keys)
{
    rejudge({}, {keys.cbegin(), keys.cend()});
}

void MappingCheck::letGo(CustomerId id, QSet<Key> &touched)
{
    const Claim old = m_claims.take(id);
    auto &all = m_claimants;
    for (const Key &key : old.keys) {
        const auto claimants = all.find(key);
        // The others are judged by who was first.
        if (claimants->begin()->second == id)
            touched += key;
        claimants->erase(old.place);
        if (claimants->empty())
            all.remove(key);
    }
}

void MappingCheck::claim(CustomerId id, QSet<Key> &touched)
{
    // Who wants what this customer has learns whether it is given up.
    if (const auto now = m_stage.current(id)) {
        touched += Key {CustomerField::AcronisId, now->acronisId};
        touched += Key {CustomerField::VendorId, now->vendorId};
    }
    const CustomerEdit *edit = m_stage.edit(id);
    if (edit == nullptr || edit->draft.kind == CustomerDraft::Kind::Removed)
        return;
    Claim fresh {m_stage.place(id), {}};
    if (edit->draft.acronisId && !edit->draft.acronisId->isEmpty())
        fresh.keys += Key {CustomerField::AcronisId, *edit->draft.acronisId};
    if (edit->draft.vendorId && !edit->draft.vendorId->isEmpty())
        fresh.keys += Key {CustomerField::VendorId, *edit->draft.vendorId};
    auto &all = m_claimants;
    for (const Key &key : std::as_const(fresh.keys)) {
        Claimants &claimants = all[key];
        claimants.emplace(fresh.place, id);
        if (claimants.begin()->second == id)
            touched += key;
    }
    if (!fresh.keys.isEmpty())
        m_claims.insert(id, fresh);
}

void MappingCheck::rejudge(QSet<CustomerId> ids, const QSet<Key> &touched)
{
    for (const Key &key : touched) {
        const auto claimants = m_claimants.constFind(key);
        if (claimants == m_claimants.cend())
            continue;
        for (const auto &[place, id] : *claimants)
            ids += id;
    }
    for (const CustomerId id : std::as_const(ids))
        rejudge(id);
    m_holders.ask();
    Q_EMIT changed();
}

void MappingCheck::rejudge(CustomerId id)
{
    const auto before = m_problems.constFind(id);
    if (before != m_problems.cend()) {
        m_count -= before->size();
        m_problems.erase(before);
    }
    const CustomerEdit *edit = m_stage.edit(id);
    if (edit == nullptr || edit->draft.kind == CustomerDraft::Kind::Removed)
        return;
    const CustomerDraft &draft = edit->draft;
    const PartnerId partner = edit->base.partner;
    QList<MappingProblem> found;
    const auto note = [&found](const MappingProblem &problem) {
        if (!problem.text.isEmpty())
            found += problem;
    };
    if (draft.kind == CustomerDraft::Kind::Added && !m_stage.hasPartner(partner))
        note({id, CustomerField::Partner, tr("partner %1 was removed meanwhile").arg(edit->base.partnerName),
            {}});
    if (draft.name)
        note(judgeId(id, CustomerField::Name, *draft.name, partner));
    if (draft.vendorId)
        note(judgeId(id, CustomerField::VendorId, *draft.vendorId, partner));
    if (draft.acronisId)
        note(judgeId(id, CustomerField::AcronisId, *draft.acronisId, partner));
    if (found.isEmpty())
        return;
    m_count += found.size();
    m_problems.insert(id, found);
}

MappingProblem MappingCheck::judge(CustomerId id, CustomerField field, const QString &text, PartnerId partner)
{
    const MappingProblem problem = judgeId(id, field, text, partner);
    m_holders.ask();
    return problem;
}

MappingProblem MappingCheck::judgeId(
    CustomerId id, CustomerField field, const QString &text, PartnerId partner)
{
    switch (field) {
    case CustomerField::Name:
        return {id, field, text.isEmpty() ? tr("needs a name") : QString(), {}};
    case CustomerField::VendorId:
        if (text.isEmpty())
            return {id, field, tr("needs a vendor tenant id"), {}};
        if (!VendorTenantId::parse(text))
            return {id, field, tr("vendor tenant id is longer than 256 characters"), {}};
        return judgeHolders(id, field, text, partner);
    case CustomerField::AcronisId:
        if (text.isEmpty())
            return {id, field, {}, {}};
        if (!isUuid(text))
            return {id, field, tr("not a UUID"), {}};
        return judgeHolders(id, field, text, partner);
    case CustomerField::Excluded:
    case CustomerField::Partner:
        break;
    }
    return {id, field, {}, {}};
}

MappingProblem MappingCheck::judgeHolders(
    CustomerId id, CustomerField field, const QString &text, PartnerId partner)
{
    const auto claimants = m_claimants.constFind({field, text});
    if (claimants != m_claimants.cend() && claimants->begin()->second != id) {
        const CustomerId first = claimants->begin()->second;
        const CustomerEdit *edit = m_stage.edit(first);
        const QString name = edit != nullptr ? m_stage.wanted(*edit).name : QString();
        return {id, field, tr("used by %1, also pending").arg(name), {first, {}, name}};
    }
    const QList<IdHolder> *holders = m_holders.of({field, text});
    if (holders == nullptr)
        return {id, field, {}, {}};
    for (const IdHolder &holder : *holders) {
        if (holder.isPartner)
            return {id, field, tr("is the tenant of partner %1").arg(holder.name),
                {{}, PartnerId {holder.id}, holder.name}};
        const CustomerId other {holder.id};
        if (other == id || givesUp(holder, field))
            continue;
        const QString used = partner == PartnerId {} || holder.partner == partner
            ? tr("used by %1").arg(holder.name)
            : tr("used by %1 of partner %2").arg(holder.name, holder.partnerName);
        return {id, field, used, {other, {}, holder.name}};
    }
    return {id, field, {}, {}};
}

bool MappingCheck::givesUp(const IdHolder &holder, CustomerField field) const
{
    const CustomerEdit *edit = m_stage.edit(CustomerId {holder.id});
    if (edit == nullptr)
        return false;
    if (edit->draft.kind == CustomerDraft::Kind::Removed)
        return true;
    return field == CustomerField::AcronisId
        ? edit->draft.acronisId && *edit->draft.acronisId != holder.acronisId
        : edit->draft.vendorId && *edit->draft.vendorId != holder.vendorId;
}

} // namespace Console
