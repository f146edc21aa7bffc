// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator.h"

#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace Console::Oracle {

namespace {

const QString NilUuid = u"00000000-0000-0000-0000-000000000000"_s;

struct PartnerSketch
{
    const char *vendorId;
    const char *parent;
    bool mirrored;
};

// "1" is also the name of a customer: the two have nothing to do with each other.
constexpr std::array<PartnerSketch, 6> Partners {{{"1", "", false}, {"p2", "", false}, {"sub", "1", false},
    {"subsub", "sub", false}, {"mirror", "", true}, {"mirrorsub", "p2", true}}};

const QStringList Customers {
    u"1"_s, u"c2"_s, u"org-3"_s, u"c4"_s, u"c5"_s, u"c6"_s, u"c7"_s, u"c8"_s, u"c9"_s};

} // namespace

QString Generator::uuid()
{
    static constexpr auto Digits = "0123456789abcdef";
    QString text;
    for (int i = 0; i < 36; ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        text += dash ? u'-' : QChar::fromLatin1(Digits[m_random.bounded(16)]);
    }
    return text;
}

QString Generator::anyCase(const QString &uuid)
{
    if (chance(70))
        return uuid;
    QString text = uuid.toUpper();
    if (chance(50))
        text.replace(0, 18, uuid.left(18));
    return text;
}

QString Generator::partnerTenant()
{
    return anyCase(oneOf(chance(4) ? m_customerTenants : m_partnerTenants));
}

QString Generator::customerTenant()
{
    return anyCase(oneOf(chance(4) ? m_partnerTenants : m_customerTenants));
}

QString Generator::datacenter()
{
    static const QStringList urls {{}, u"https://eu8-cloud.acronis.com"_s, u"https://eu8.acronis.cloud"_s};
    return oneOf(urls);
}

QJsonObject Generator::settings()
{
    if (chance(40))
        return {};
    return {{u"quota"_s, m_random.bounded(3)}, {u"deep"_s, QJsonObject {{u"on"_s, chance(50)}}}};
}

QJsonObject Generator::workspace()
{
    m_partnerTenants = {NilUuid};
    m_customerTenants.clear();
    for (int i = 0; i < 7; ++i)
        m_partnerTenants += uuid();
    for (int i = 0; i < 11; ++i)
        m_customerTenants += uuid();
    const auto common = [this](const QString &name, QStringList &tenants) {
        QJsonObject object {{u"vendor_tenant_id"_s, name}, {u"name"_s, "The "_L1 + name},
            {u"state"_s, chance(50) ? u"ENABLED"_s : u"DISABLED"_s}, {u"settings"_s, settings()},
            {u"datacenter_url"_s, datacenter()}};
        if (chance(60))
            object["acronis_tenant_id"_L1] = tenants.takeAt(m_random.bounded(tenants.size()));
        return object;
    };
    QJsonArray partners;
    QJsonArray credentials;
    QStringList free = m_partnerTenants;
    for (const PartnerSketch &sketch : Partners) {
        const QString name = QString::fromLatin1(sketch.vendorId);
        QJsonObject partner = common(name, free);
        if (*sketch.parent != '\0')
            partner["parent"_L1] = QString::fromLatin1(sketch.parent);
        if (sketch.mirrored)
            partner["mode"_L1] = u"mirrored"_s;
        if (chance(5))
            partner["block_message"_L1] = u"sign the contract first"_s;
        if (chance(sketch.mirrored ? 15 : 65))
            credentials += QJsonObject {{u"identity"_s, "user-"_L1 + name}, {u"partner"_s, name}};
        partners += partner;
    }
    QJsonArray customers;
    free = m_customerTenants;
    for (const QString &name : Customers) {
        QJsonObject customer = common(name, free);
        customer["partner"_L1] = QString::fromLatin1(oneOf(Partners).vendorId);
        customer["excluded"_L1] = chance(20);
        customers += customer;
    }
    return {{u"partners"_s, partners}, {u"customers"_s, customers}, {u"credentials"_s, credentials}};
}

Scenario Generator::scenario(int steps)
{
    Scenario scenario {workspace(), {}};
    // Where the model has come to, so that most steps are about something that is there.
    Model model(scenario.workspace);
    while (scenario.steps.size() < steps) {
        const bool retry = !scenario.steps.isEmpty() && chance(10);
        const Step next = retry ? scenario.steps.constLast() : step(model);
        model.take(next);
        scenario.steps += next;
    }
    return scenario;
}

Step Generator::step(const Model &model)
{
    if (chance(8))
        return operate(model);
    Step step;
    step.request = request(model);
    return step;
}

Step Generator::operate(const Model &model)
{
    static constexpr std::array Kinds {Step::Kind::Switch, Step::Kind::Block, Step::Kind::PutCredential,
        Step::Kind::RemoveCredential, Step::Kind::MapCustomer, Step::Kind::AddCustomer};
    Step step;
    step.kind = oneOf(Kinds);
    step.vendorId = QString::fromLatin1(oneOf(Partners).vendorId);
    step.on = chance(60);
    switch (step.kind) {
    case Step::Kind::Block:
        step.text = chance(25) ? u"the \"contract\"\nis not signed: %1"_s.arg(step.vendorId) : QString();
        break;
    case Step::Kind::PutCredential:
    case Step::Kind::RemoveCredential:
        step.text = "user-"_L1 + (chance(80) ? step.vendorId : u"2"_s);
        break;
    case Step::Kind::MapCustomer:
        step.vendorId = customer(model);
        step.text = chance(30) ? QString() : customerTenant().toLower();
        break;
    case Step::Kind::AddCustomer:
        step.text = step.vendorId;
        step.vendorId = u"new%1"_s.arg(m_random.bounded(6));
        break;
    default:
        break;
    }
    return step;
}

Request Generator::request(const Model &model)
{
    static constexpr std::array Weights {
        1, 2, 2, 2, 3, 4, 5, 6, 6, 6, 6, 6, 7, 8, 8, 8, 9, 10, 11, 11, 11, 11, Alias};
    Request request;
    request.callback = oneOf(Weights);
    request.requestId = anyCase(uuid());
    request.datacenter = datacenter();
    request.wrongType = chance(1);
    QStringList names;
    for (const auto &[name, known] : model.partners()) {
        if (request.callback > 3 || model.hasCredentials(name) || chance(3))
            names += name;
    }
    if (names.isEmpty())
        names += model.partners().begin()->first;
    const QString partner = oneOf(names);
    const QString own = model.partners().at(partner).tenant;
    request.tenant = own.isEmpty() || chance(15) ? partnerTenant() : anyCase(own);
    if (request.callback <= 6 && chance(10))
        request.tenant = uuid();
    const QString identity = model.identityOf(partner);
    request.identity = identity.isEmpty() ? "user-"_L1 + partner : identity;
    if (!identity.isEmpty() ? chance(90) : chance(6))
        request.auth = identity.isEmpty() ? Auth::WrongUser : Auth::Right;
    if (chance(6))
        request.auth = oneOf(std::array {Auth::Nothing, Auth::WrongUser, Auth::Malformed});
    if (chance(3) && !identity.isEmpty())
        request.auth = Auth::WrongPassword;
    request.payload = payload(request.callback, model, request, partner);
    return request;
}

} // namespace Console::Oracle
