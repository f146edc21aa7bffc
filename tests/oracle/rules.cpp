// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Console::Oracle {

namespace {

// What the platform enabled was the tenant: without it the customer is disabled.
void unmap(Model::Customer &customer)
{
    customer.tenant.clear();
    customer.enabled = false;
}

} // namespace

Model::Caller Model::byCredentials(const Request &request) const
{
    const auto credential = m_credentials.find(request.identity);
    if (request.auth != Auth::Right || credential == m_credentials.end())
        return {{}, 401};
    // "When credentials name a partner and context.tenant_id is the tenant of another partner → 403."
    const QString byTenant = partnerOf(request.tenant);
    if (!byTenant.isEmpty() && byTenant != credential->second)
        return {{}, 403};
    return {credential->second, 0};
}

Model::Caller Model::byEither(const Request &request) const
{
    if (const Caller caller = byCredentials(request); caller.refusal != 401)
        return caller;
    const QString byTenant = partnerOf(request.tenant);
    if (byTenant.isEmpty())
        return {{}, request.auth == Auth::Nothing ? 0 : 401};
    return hasCredentials(byTenant) ? Caller {{}, 401} : Caller {byTenant, 0};
}

Answer Model::ask(const Request &request)
{
    const auto form = readForm(request.callback, request.payload);
    if (request.wrongType)
        return {400};
    Caller caller;
    if (request.callback <= 3)
        caller = byCredentials(request);
    else if (request.callback <= 6)
        caller = byEither(request);
    else
        caller.partner = partnerOf(request.tenant);
    if (caller.refusal != 0)
        return {caller.refusal};
    if (!form)
        return {400};
    const bool blockable =
        request.callback == 2 || request.callback == 6 || request.callback == 8 || request.callback == 11;
    if (blockable && isBlocked(caller.partner))
        return refusedByOperator(caller.partner);
    switch (request.callback) {
    case 1:
        return readEnablement(caller.partner);
    case 2:
        return writeEnablement(caller.partner, *form, request);
    case 3:
        return resetEnablement(caller.partner);
    case 4:
        return readTopology(caller.partner);
    case 5:
        return readMapping(caller.partner);
    case 6:
        return writeMapping(caller.partner, *form, request);
    case 8:
        return enablePartner(*form, request);
    case 9:
        return resetPartner(caller.partner);
    case 10:
        return customerStates(request);
    case 11:
        return setCustomerStates(*form, request);
    default:
        return partnerState(request);
    }
}

Answer Model::readEnablement(const QString &partner) const
{
    QJsonObject payload {{u"vendor_tenant_id"_s, partner}};
    if (const QString tenant = m_partners.at(partner).tenant; !tenant.isEmpty())
        payload["acronis_tenant_id"_L1] = tenant;
    return {200, payload};
}

Answer Model::writeEnablement(const QString &partner, const Form &form, const Request &request)
{
    Partner &own = m_partners.at(partner);
    if (form.vendorId != partner)
        return {403};
    if (own.tenant == form.tenant)
        return {};
    if (!own.tenant.isEmpty() || !partnerOf(form.tenant).isEmpty())
        return {403};
    own.tenant = form.tenant;
    if (!request.datacenter.isEmpty())
        own.datacenter = request.datacenter;
    own.enabled = true;
    return {};
}

Answer Model::resetEnablement(const QString &partner)
{
    Partner &own = m_partners.at(partner);
    own.tenant.clear();
    own.datacenter.clear();
    own.enabled = false;
    for (auto &[vendorId, customer] : m_customers) {
        if (isBelow(vendorId, partner) && !customer.tenant.isEmpty())
            unmap(customer);
    }
    return {};
}

Answer Model::readTopology(const QString &partner) const
{
    QJsonArray items;
    for (const auto &[vendorId, customer] : m_customers) {
        if (!partner.isEmpty() && isBelow(vendorId, partner))
            items += QJsonObject {{u"id"_s, vendorId}, {u"name"_s, customer.name}};
    }
    return {200, QJsonObject {{u"items"_s, items}}};
}

Answer Model::readMapping(const QString &partner) const
{
    QJsonArray items;
    for (const auto &[vendorId, customer] : m_customers) {
        if (partner.isEmpty() || !isBelow(vendorId, partner))
            continue;
        QJsonObject item {{u"vendor_tenant_id"_s, vendorId}};
        if (!customer.tenant.isEmpty())
            item["acronis_tenant_id"_L1] = customer.tenant;
        items += item;
    }
    return {200, QJsonObject {{u"items"_s, items}}};
}

Answer Model::writeMapping(const QString &partner, const Form &form, const Request &request)
{
    if (partner.isEmpty())
        return {403};
    for (const Form::Item &item : form.items) {
        if (!m_customers.contains(item.vendorId) || !isBelow(item.vendorId, partner))
            return {403};
        const QString holder = item.tenant.isEmpty() ? QString() : customerOf(item.tenant);
        if (!holder.isEmpty() && !isBelow(holder, partner))
            return {403};
    }
    // Removals before additions; a mapping that is there already is left as it is.
    QList<Form::Item> additions;
    for (const Form::Item &item : form.items) {
        Customer &customer = m_customers.at(item.vendorId);
        if (customer.tenant == item.tenant)
            continue;
        if (!customer.tenant.isEmpty())
            unmap(customer);
        if (!item.tenant.isEmpty())
            additions += item;
    }
    for (const Form::Item &item : additions) {
        if (const QString holder = customerOf(item.tenant); !holder.isEmpty())
            unmap(m_customers.at(holder));
        Customer &customer = m_customers.at(item.vendorId);
        customer.tenant = item.tenant;
        if (!request.datacenter.isEmpty())
            customer.datacenter = request.datacenter;
    }
    return {};
}

Answer Model::partnerState(const Request &request) const
{
    const QString partner = partnerOf(request.tenant);
    const bool enabled = !partner.isEmpty() && m_partners.at(partner).enabled;
    return {200, QJsonObject {{u"state"_s, enabled ? u"ENABLED"_s : u"DISABLED"_s}}};
}

Answer Model::enablePartner(const Form &form, const Request &request)
{
    if (form.tenant != request.tenant.toLower())
        return {403};
    QString partner = partnerOf(form.tenant);
    if (partner.isEmpty()) {
        partner = generate();
        m_partners[partner].mirrored = true;
        m_partners[partner].tenant = form.tenant;
    }
    Partner &own = m_partners.at(partner);
    own.enabled = true;
    own.name = form.name;
    own.settings = form.settings;
    if (!request.datacenter.isEmpty())
        own.datacenter = request.datacenter;
    return {200,
        QJsonObject {{u"state"_s, u"ENABLED"_s}, {u"vendor_tenant_id"_s, partner},
            {u"acronis_tenant_id"_s, form.tenantAsSent}}};
}

Answer Model::resetPartner(const QString &partner)
{
    if (partner.isEmpty())
        return {};
    m_partners.at(partner).enabled = false;
    for (auto &[vendorId, customer] : m_customers) {
        if (customer.partner == partner)
            customer.enabled = false;
    }
    return {};
}

Answer Model::customerStates(const Request &request) const
{
    const QString partner = partnerOf(request.tenant);
    QJsonArray items;
    for (const auto &[vendorId, customer] : m_customers) {
        if (!partner.isEmpty() && customer.partner == partner && customer.enabled
            && !customer.tenant.isEmpty()) {
            items += QJsonObject {{u"vendor_tenant_id"_s, vendorId},
                {u"acronis_tenant_id"_s, customer.tenant}, {u"settings"_s, customer.settings}};
        }
    }
    return {200, items};
}

Answer Model::setCustomerStates(const Form &form, const Request &request)
{
    const QString tenant = request.tenant.toLower();
    if (form.partnerId && *form.partnerId != tenant)
        return {403};
    QString partner = partnerOf(tenant);
    for (const Form::Item &item : form.items) {
        const QString holder = customerOf(item.tenant);
        if (holder.isEmpty() || m_customers.at(holder).partner == partner)
            continue;
        // Neither what is enabled under another partner nor what a mapped partner mapped moves.
        if (m_customers.at(holder).enabled || hasCredentials(m_customers.at(holder).partner))
            return {403};
    }
    if (partner.isEmpty()) {
        partner = generate();
        m_partners[partner] = {
            form.partnerName.value_or(tenant), {}, tenant, true, true, {}, request.datacenter, {}};
    }
    for (const Form::Item &item : form.items) {
        QString customer = customerOf(item.tenant);
        if (customer.isEmpty()) // "keep the vendor id on re-enable"
            customer = formerlyOf(item.tenant, partner);
        if (customer.isEmpty()) {
            customer = generate();
            m_customers[customer].mirrored = item.tenant;
            m_customers[customer].name = item.tenant;
        }
        Customer &own = m_customers.at(customer);
        own.tenant = item.tenant;
        own.partner = partner;
        own.enabled = true;
        own.settings = item.settings;
        if (item.name)
            own.name = *item.name;
        if (!request.datacenter.isEmpty())
            own.datacenter = request.datacenter;
    }
    for (const QString &disabled : form.disabled) {
        const QString customer = customerOf(disabled);
        if (!customer.isEmpty() && m_customers.at(customer).partner == partner)
            m_customers.at(customer).enabled = false;
    }
    return {};
}

} // namespace Console::Oracle
