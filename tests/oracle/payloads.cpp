// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator.h"

#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace Console::Oracle {

QString Generator::customer(const Model &model, const QString &partner)
{
    // Mostly below one partner: a batch that goes beyond is refused as a whole.
    const bool anyone = partner.isEmpty() || chance(4);
    QStringList names;
    for (const auto &[name, customer] : model.customers()) {
        if (anyone || model.isBelow(name, partner))
            names += name;
    }
    return names.isEmpty() || chance(2) ? u"nobody"_s : oneOf(names);
}

QJsonValue Generator::noPayload()
{
    if (chance(4))
        return spoilt(QJsonObject());
    switch (m_random.bounded(4)) {
    case 0:
        return QJsonValue::Null;
    case 1:
        return QJsonObject();
    default:
        return QJsonValue::Undefined;
    }
}

QJsonValue Generator::payload(
    int callback, const Model &model, const Request &request, const QString &partner)
{
    QJsonValue value;
    switch (callback) {
    case 2:
        value = enablement(model, partner);
        break;
    case 6:
        value = mapping(model, partner);
        break;
    case 8:
        value = partnerToEnable(request);
        break;
    case 11:
        value = customersToSet(request);
        break;
    default:
        return noPayload();
    }
    if (chance(3)) {
        QJsonObject more = value.toObject();
        more["unheard_of"_L1] = u"of"_s;
        value = more;
    }
    return chance(8) ? spoilt(value) : value;
}

QJsonObject Generator::enablement(const Model &model, const QString &partner)
{
    const QString own = model.partners().at(partner).tenant;
    return {{u"vendor_tenant_id"_s, chance(90) ? partner : u"p2"_s},
        {u"acronis_tenant_id"_s, !own.isEmpty() && chance(40) ? anyCase(own) : partnerTenant()}};
}

QString Generator::tenantFor(const Model &model, const QString &partner, QStringList &used)
{
    // Mostly one that the batch has not named yet and no stranger holds.
    QString tenant = customerTenant();
    for (int tries = 0; tries < 20 && !chance(2); ++tries) {
        const QString holder = model.customerOf(tenant.toLower());
        const bool foreign = !holder.isEmpty() && !partner.isEmpty() && !model.isBelow(holder, partner);
        if (!foreign && !used.contains(tenant.toLower()))
            break;
        tenant = customerTenant();
    }
    used += tenant.toLower();
    return tenant;
}

QJsonObject Generator::mapping(const Model &model, const QString &partner)
{
    QStringList customers;
    for (const auto &[name, customer] : model.customers()) {
        if (model.isBelow(name, partner) || chance(1))
            customers += name;
    }
    QJsonArray items;
    QStringList used;
    if (chance(35)) {
        // A ring: each customer takes the tenant of the one before; of two it is a swap.
        QString previous;
        for (const QString &name : std::as_const(customers)) {
            const QString own = model.customers().at(name).tenant;
            if (own.isEmpty() || chance(30))
                continue;
            items += QJsonObject {{u"vendor_tenant_id"_s, name}, {u"acronis_tenant_id"_s, anyCase(previous)}};
            previous = own;
        }
        if (!items.isEmpty() && chance(90)) {
            QJsonObject first = items.first().toObject();
            first["acronis_tenant_id"_L1] = previous;
            items.replace(0, first);
        }
    } else {
        for (int i = m_random.bounded(1, 5); i > 0 && !customers.isEmpty(); --i) {
            QJsonObject item {{u"vendor_tenant_id"_s, customers.takeAt(m_random.bounded(customers.size()))}};
            if (chance(70))
                item["acronis_tenant_id"_L1] = tenantFor(model, partner, used);
            else if (chance(40))
                item["acronis_tenant_id"_L1] = chance(50) ? QJsonValue(u""_s) : QJsonValue();
            items += item;
        }
    }
    if (!items.isEmpty() && chance(3))
        items += items.first();
    if (chance(3))
        items += QJsonObject {{u"vendor_tenant_id"_s, u"nobody"_s}};
    return {{u"modified"_s, items}};
}

QJsonObject Generator::partnerToEnable(const Request &request)
{
    QJsonObject object {{u"acronis_tenant_id"_s, chance(94) ? anyCase(request.tenant) : partnerTenant()},
        {u"acronis_tenant_name"_s, u"Name %1"_s.arg(m_random.bounded(4))}};
    if (chance(50))
        object["settings"_L1] = settings();
    return object;
}

QJsonObject Generator::customersToSet(const Request &request)
{
    QJsonObject object;
    if (chance(85))
        object["partner_tenant_id"_L1] = chance(95) ? anyCase(request.tenant) : partnerTenant();
    if (chance(85))
        object["partner_tenant_name"_L1] = u"Partner %1"_s.arg(m_random.bounded(4));
    QStringList tenants;
    const auto fresh = [&] {
        QString tenant = customerTenant();
        for (int tries = 0; tries < 20 && tenants.contains(tenant.toLower()) && !chance(4); ++tries)
            tenant = customerTenant();
        tenants += tenant.toLower();
        return tenant;
    };
    QJsonArray enabled;
    for (int i = m_random.bounded(4); i > 0; --i) {
        QJsonObject item {{u"acronis_tenant_id"_s, fresh()}};
        if (chance(80))
            item["acronis_tenant_name"_L1] = u"Customer %1"_s.arg(m_random.bounded(4));
        if (chance(50))
            item["settings"_L1] = settings();
        enabled += item;
    }
    QJsonArray disabled;
    for (int i = m_random.bounded(3); i > 0; --i) {
        disabled += QJsonObject {{u"acronis_tenant_id"_s, fresh()}};
        if (chance(10))
            disabled += disabled.first();
    }
    if (!enabled.isEmpty() || chance(50))
        object["enabled"_L1] = enabled;
    if (!disabled.isEmpty() || chance(50))
        object["disabled"_L1] = disabled;
    return object;
}

QJsonValue Generator::spoilt(const QJsonValue &value)
{
    const QJsonArray bad {QJsonValue(), 1, true, u""_s, u"no-uuid"_s, QJsonArray(), QJsonObject(), u"a\nb"_s,
        QString(300, u'x'), u"00000000-0000-0000-0000-00000000000g"_s};
    if (chance(5))
        return chance(50) ? QJsonValue(QJsonValue::Undefined) : bad.at(m_random.bounded(bad.size()));
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        if (array.isEmpty() || chance(15))
            array.append(bad.at(m_random.bounded(bad.size())));
        else if (const auto i = m_random.bounded(array.size()); true)
            array.replace(i, spoilt(array.at(i)));
        return array;
    }
    QJsonObject object = value.toObject();
    if (object.isEmpty())
        return bad.at(m_random.bounded(bad.size()));
    const QString key = oneOf(object.keys());
    if (object[key].isArray() && chance(70))
        object[key] = spoilt(object[key]);
    else if (chance(20))
        object.remove(key);
    else
        object[key] = bad.at(m_random.bounded(bad.size()));
    return object;
}

} // namespace Console::Oracle
