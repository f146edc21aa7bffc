// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mappingcheck.h"

using namespace Qt::StringLiterals;

namespace Console {

namespace {

// A flood of callbacks asks again this often at most.
constexpr std::chrono::milliseconds RecheckInterval {200};

} // namespace

MappingCheck::MappingCheck(MappingStage &stage, ReadThread &reader, QObject *parent)
    : QObject(parent)
    , m_stage(stage)
    , m_reader(reader)
{
    m_again.setSingleShot(true);
    m_again.setInterval(RecheckInterval);
    connect(&m_again, &QTimer::timeout, this, [this] {
        ++m_age;
        m_tenants.clear();
        m_vendorIds.clear();
        check();
    });
    connect(&m_stage, &MappingStage::changed, this, &MappingCheck::check);
}

void MappingCheck::forget()
{
    if (!m_again.isActive())
        m_again.start();
}

QString MappingCheck::problemOf(CustomerId id, CustomerField field) const
{
    return m_texts.value(id).value(int(field));
}

QString MappingCheck::problemOf(CustomerId id) const
{
    for (const auto field : {CustomerField::AcronisId, CustomerField::VendorId, CustomerField::Name}) {
        if (const QString text = problemOf(id, field); !text.isEmpty())
            return text;
    }
    return {};
}

void MappingCheck::check()
{
    m_problems.clear();
    m_texts.clear();
    QHash<QString, CustomerId> firstWithTenant;
    QHash<QString, CustomerId> firstWithVendorId;
    for (const CustomerId id : m_stage.inOrder()) {
        const CustomerEdit &edit = *m_stage.edit(id);
        if (edit.draft.kind == CustomerDraft::Kind::Removed)
            continue;
        const auto note = [&](CustomerField field, const std::optional<QString> &text) {
            if (!text)
                return;
            const QString problem = judge(id, field, *text, firstWithTenant, firstWithVendorId);
            if (problem.isEmpty())
                return;
            m_problems += {id, field, problem};
            m_texts[id].insert(int(field), problem);
        };
        note(CustomerField::Name, edit.draft.name);
        note(CustomerField::VendorId, edit.draft.vendorId);
        note(CustomerField::AcronisId, edit.draft.acronisId);
        if (edit.draft.acronisId && !firstWithTenant.contains(*edit.draft.acronisId))
            firstWithTenant.insert(*edit.draft.acronisId, id);
        if (edit.draft.vendorId && !firstWithVendorId.contains(*edit.draft.vendorId))
            firstWithVendorId.insert(*edit.draft.vendorId, id);
    }
    ask();
    Q_EMIT changed();
}

QString MappingCheck::judge(CustomerId id, CustomerField field, const QString &text)
{
    QHash<QString, CustomerId> tenants;
    QHash<QString, CustomerId> vendorIds;
    for (const CustomerId other : m_stage.inOrder()) {
        const CustomerDraft &draft = m_stage.edit(other)->draft;
        if (other == id || draft.kind == CustomerDraft::Kind::Removed)
            continue;
        if (draft.acronisId)
            tenants.insert(*draft.acronisId, other);
        if (draft.vendorId)
            vendorIds.insert(*draft.vendorId, other);
    }
    const QString problem = judge(id, field, text, tenants, vendorIds);
    ask();
    return problem;
}

QString MappingCheck::judge(CustomerId id, CustomerField field, const QString &text,
    const QHash<QString, CustomerId> &firstWithTenant, const QHash<QString, CustomerId> &firstWithVendorId)
{
    const auto also = [this](CustomerId other) {
        const CustomerEdit *edit = m_stage.edit(other);
        const QString name = edit != nullptr ? m_stage.wanted(*edit).name : QString();
        return tr("used by %1, also pending").arg(name);
    };
    switch (field) {
    case CustomerField::Name:
        return text.isEmpty() ? tr("needs a name") : QString();
    case CustomerField::VendorId:
        if (text.isEmpty())
            return tr("needs a vendor tenant id");
        if (!VendorTenantId::parse(text))
            return tr("vendor tenant id is longer than 256 characters");
        if (firstWithVendorId.contains(text) && firstWithVendorId.value(text) != id)
            return also(firstWithVendorId.value(text));
        return holderOf(id, field, text);
    case CustomerField::AcronisId:
        if (text.isEmpty())
            return {};
        if (!isUuid(text))
            return tr("not a UUID");
        if (firstWithTenant.contains(text) && firstWithTenant.value(text) != id)
            return also(firstWithTenant.value(text));
        return holderOf(id, field, text);
    }
    return {};
}

QString MappingCheck::holderOf(CustomerId id, CustomerField field, const QString &text)
{
    const bool tenant = field == CustomerField::AcronisId;
    const Holders &known = tenant ? m_tenants : m_vendorIds;
    const auto found = known.constFind(text);
    if (found == known.cend()) {
        (tenant ? m_unknownTenants : m_unknownVendorIds) += text;
        return {};
    }
    for (const IdHolder &holder : *found) {
        if (holder.isPartner)
            return tr("is the tenant of partner %1").arg(holder.name);
        if (CustomerId {holder.id} != id && !givesUp(holder, field))
            return tr("used by %1").arg(holder.name);
    }
    return {};
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

void MappingCheck::ask()
{
    if (m_asking || (m_unknownTenants.isEmpty() && m_unknownVendorIds.isEmpty()))
        return;
    m_asking = true;
    const QStringList tenants = std::exchange(m_unknownTenants, {});
    const QStringList vendorIds = std::exchange(m_unknownVendorIds, {});
    m_reader.ask(
        this,
        [tenants, vendorIds](Connection &connection, const std::atomic_bool &) {
            return MappingQuery(connection).holdersOf(tenants, vendorIds);
        },
        [this, tenants, vendorIds, age = m_age](const Result<QList<IdHolder>> &holders) {
            m_asking = false;
            if (age == m_age) {
                for (const QString &tenant : tenants)
                    m_tenants.insert(tenant, {});
                for (const QString &vendorId : vendorIds)
                    m_vendorIds.insert(vendorId, {});
                for (const IdHolder &holder : holders.value_or(QList<IdHolder>())) {
                    if (m_tenants.contains(holder.acronisId))
                        m_tenants[holder.acronisId] += holder;
                    if (!holder.isPartner && m_vendorIds.contains(holder.vendorId))
                        m_vendorIds[holder.vendorId] += holder;
                }
            }
            check();
        });
}

} // namespace Console
