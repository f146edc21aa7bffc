// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Console::Oracle {

namespace {

QString stateName(bool enabled)
{
    return enabled ? u"ENABLED"_s : u"DISABLED"_s;
}

template<class Entity>
QJsonObject commonFields(const QString &vendorId, const Entity &entity)
{
    QJsonObject object {
        {u"vendor_tenant_id"_s, vendorId}, {u"name"_s, entity.name}, {u"state"_s, stateName(entity.enabled)}};
    if (!entity.tenant.isEmpty())
        object["acronis_tenant_id"_L1] = entity.tenant;
    if (!entity.settings.isEmpty())
        object["settings"_L1] = entity.settings;
    if (!entity.datacenter.isEmpty())
        object["datacenter_url"_L1] = entity.datacenter;
    return object;
}

template<class Entities>
void learn(Entities &entities, QStringList &generated, const QJsonObject &named)
{
    for (QString &name : generated) {
        const auto unnamed = entities.find(name);
        if (!name.startsWith(u'@') || unnamed == entities.end())
            continue;
        for (auto it = named.begin(); it != named.end(); ++it) {
            const bool same =
                it.value().toObject()["acronis_tenant_id"_L1].toString() == unnamed->second.tenant;
            if (same && !entities.contains(it.key())) {
                auto node = entities.extract(unnamed);
                node.key() = name = it.key();
                entities.insert(std::move(node));
                break;
            }
        }
    }
}

} // namespace

Model::Model(const QJsonObject &workspace)
{
    for (const QJsonValue &value : workspace["partners"_L1].toArray()) {
        const QJsonObject object = value.toObject();
        m_partners[object["vendor_tenant_id"_L1].toString()] = {object["name"_L1].toString(),
            object["parent"_L1].toString(), object["acronis_tenant_id"_L1].toString().toLower(),
            object["mode"_L1].toString() == "mirrored"_L1, object["state"_L1].toString() == "ENABLED"_L1,
            object["settings"_L1].toObject(), object["datacenter_url"_L1].toString(),
            object["block_message"_L1].toString()};
    }
    for (const QJsonValue &value : workspace["customers"_L1].toArray()) {
        const QJsonObject object = value.toObject();
        m_customers[object["vendor_tenant_id"_L1].toString()] = {object["name"_L1].toString(),
            object["partner"_L1].toString(), object["acronis_tenant_id"_L1].toString().toLower(),
            object["state"_L1].toString() == "ENABLED"_L1, object["excluded"_L1].toBool(),
            object["settings"_L1].toObject(), object["datacenter_url"_L1].toString(), {}};
    }
    for (const QJsonValue &value : workspace["credentials"_L1].toArray())
        m_credentials[value["identity"_L1].toString()] = value["partner"_L1].toString();
}

void Model::learnNames(const QJsonObject &exported)
{
    learn(m_partners, m_generated, exported["partners"_L1].toObject());
    learn(m_customers, m_generated, exported["customers"_L1].toObject());
    for (auto &[vendorId, customer] : m_customers) {
        // A customer may have come to be in one step with its partner.
        if (!customer.partner.startsWith(u'@') || m_partners.contains(customer.partner))
            continue;
        const qsizetype number = customer.partner.mid(1).toInt();
        if (number < m_generated.size())
            customer.partner = m_generated.at(number);
    }
}

QJsonObject Model::exported() const
{
    QJsonObject partners;
    for (const auto &[vendorId, partner] : m_partners) {
        QJsonObject object = commonFields(vendorId, partner);
        if (!partner.parent.isEmpty())
            object["parent"_L1] = partner.parent;
        if (partner.mirrored)
            object["mode"_L1] = u"mirrored"_s;
        if (!partner.block.isEmpty())
            object["block_message"_L1] = partner.block;
        partners[vendorId] = object;
    }
    QJsonObject customers;
    for (const auto &[vendorId, customer] : m_customers) {
        QJsonObject object = commonFields(vendorId, customer);
        object["partner"_L1] = customer.partner;
        if (customer.excluded)
            object["excluded"_L1] = true;
        customers[vendorId] = object;
    }
    QJsonObject credentials;
    for (const auto &[identity, partner] : m_credentials)
        credentials[identity] = partner;
    return {{u"partners"_s, partners}, {u"customers"_s, customers}, {u"credentials"_s, credentials}};
}

bool Model::hasCredentials(const QString &partner) const
{
    return !identityOf(partner).isEmpty();
}

QString Model::identityOf(const QString &partner) const
{
    const auto found = std::find_if(m_credentials.begin(), m_credentials.end(),
        [&partner](const auto &credential) { return credential.second == partner; });
    return found == m_credentials.end() ? QString() : found->first;
}

QString Model::partnerOf(const QString &tenant) const
{
    const auto found = std::find_if(m_partners.begin(), m_partners.end(),
        [&tenant](const auto &entry) { return entry.second.tenant == tenant.toLower(); });
    return found == m_partners.end() ? QString() : found->first;
}

QString Model::customerOf(const QString &tenant) const
{
    const auto found = std::find_if(m_customers.begin(), m_customers.end(),
        [&tenant](const auto &entry) { return entry.second.tenant == tenant; });
    return found == m_customers.end() ? QString() : found->first;
}

QString Model::formerlyOf(const QString &tenant, const QString &partner) const
{
    const auto found = std::find_if(m_customers.begin(), m_customers.end(), [&](const auto &entry) {
        const Customer &customer = entry.second;
        return customer.mirrored == tenant && customer.partner == partner && customer.tenant.isEmpty();
    });
    return found == m_customers.end() ? QString() : found->first;
}

bool Model::isBelow(const QString &customer, const QString &partner) const
{
    for (QString above = m_customers.at(customer).partner; !above.isEmpty();
         above = m_partners.at(above).parent) {
        if (above == partner)
            return true;
    }
    return false;
}

bool Model::isBlocked(const QString &partner) const
{
    return !partner.isEmpty() && !m_partners.at(partner).block.isEmpty();
}

Answer Model::refusedByOperator(const QString &partner) const
{
    return {403, QJsonValue::Undefined, m_partners.at(partner).block};
}

QString Model::generate()
{
    const QString name = u"@%1"_s.arg(m_generated.size());
    m_generated += name;
    return name;
}

Answer Model::take(const Step &step)
{
    return step.kind == Step::Kind::Ask ? ask(step.request) : operate(step);
}

Answer Model::operate(const Step &step)
{
    const auto partner = m_partners.find(step.vendorId);
    const bool known = partner != m_partners.end();
    switch (step.kind) {
    case Step::Kind::Switch:
        if (known && step.on)
            partner->second.enabled = true;
        else if (known)
            resetPartner(step.vendorId);
        break;
    case Step::Kind::Block:
        if (known)
            partner->second.block = step.text;
        break;
    case Step::Kind::PutCredential:
        if (known)
            m_credentials[step.text] = step.vendorId;
        break;
    case Step::Kind::RemoveCredential:
        m_credentials.erase(step.text);
        break;
    case Step::Kind::MapCustomer: {
        const auto customer = m_customers.find(step.vendorId);
        if (customer == m_customers.end())
            break;
        const QString holder = step.text.isEmpty() ? QString() : customerOf(step.text.toLower());
        if (!holder.isEmpty() && holder != step.vendorId)
            return {403};
        // What the platform enabled was the former tenant.
        if (!customer->second.tenant.isEmpty() && customer->second.tenant != step.text.toLower())
            customer->second.enabled = false;
        customer->second.tenant = step.text.toLower();
        break;
    }
    case Step::Kind::AddCustomer:
        if (!m_partners.contains(step.text))
            break;
        if (m_customers.contains(step.vendorId))
            return {403};
        m_customers[step.vendorId] = {
            "Customer "_L1 + step.vendorId, step.text, {}, false, false, {}, {}, {}};
        break;
    case Step::Kind::Ask:
        break;
    }
    return {};
}

} // namespace Console::Oracle
