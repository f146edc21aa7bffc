// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampledata.h"

#include "credentialtable.h"

#include <array>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

struct SamplePartner
{
    const char *name;
    const char *datacenter;
    bool enabled;
    PartnerMode mode;
    int parent = 0; ///< position of another one, from 1
};

constexpr std::array Partners {
    SamplePartner {"Northwind IT", "https://eu8-cloud.acronis.com", true, PartnerMode::Mapped},
    SamplePartner {"Rheintal Systems", "https://us5-cloud.acronis.com", true, PartnerMode::Mapped},
    SamplePartner {
        "Aurora Managed Services", "https://eu8-cloud.acronis.com", true, PartnerMode::Mirrored, 1},
    SamplePartner {"Baltic Cloud Partners", "https://eu2-cloud.acronis.com", false, PartnerMode::Mirrored},
    SamplePartner {"Calder & Sons", "https://uk1.acronis.cloud", true, PartnerMode::Mapped},
    SamplePartner {"Dunmore Tech", "", false, PartnerMode::Mapped, 3},
    SamplePartner {"Everglade MSP", "https://us5-cloud.acronis.com", true, PartnerMode::Mapped},
};

constexpr std::array Customers {"Alpine Dental Group", "Bergmann Logistik", "Cedar & Co", "Delta Print",
    "Eichhorn & Söhne", "Fjord Marine", "Garland Foods", "Harbour Clinic", "Ionic Labs", "Juniper Legal",
    "Kestrel Aviation", "Lindqvist Bygg", "Meridian School", "Nordlys Energi", "Orchard Dairy",
    "Pacific Tiles"};

constexpr std::array Trades {"Logistik", "Dental", "Print", "Marine", "Foods", "Clinic", "Labs", "Legal",
    "Aviation", "Energi", "Dairy", "Tiles", "Bau", "Software", "Hotels", "Optics", "Textil", "Mobility",
    "School", "Travel"};

constexpr std::array Forms {"GmbH", "Group", "AG", "Ltd", "& Co", "Inc", "AB", "SA", "BV", "Partners"};

QString sampleTenant(int number)
{
    return u"%1-%2-4e92-87ad-%3"_s.arg(quint32(number) * 2654435761U, 8, 16, QLatin1Char('0'))
        .arg(quint32(number) * 40503U % 65536, 4, 16, QLatin1Char('0'))
        .arg(quint64(number) * 179424673U % 281474976710656U, 12, 16, QLatin1Char('0'));
}

Result<void> addCustomersOf(Connection &connection, PartnerId owner, int partner)
{
    CustomerTable table(connection);
    for (int i = 0; i < 160; ++i) {
        const int number = partner * 1000 + i;
        Customer customer;
        customer.partner = owner;
        customer.vendorId = VendorTenantId::parse(u"org-%1"_s.arg(1042 + number)).value();
        const int first = partner * 5 + i % int(Customers.size());
        customer.name = QString::fromUtf8(Customers[size_t(first) % Customers.size()]).section(u' ', 0, 0)
            + u' ' + QLatin1StringView(Trades[size_t(i * 7 + partner * 3) % Trades.size()]);
        if (i >= int(Customers.size()))
            customer.name +=
                u" %1"_s.arg(QLatin1StringView(Forms[size_t(i) / Customers.size() % Forms.size()]));
        if (i % 29 != 3 && i % 31 != 4)
            customer.acronisId = AcronisTenantId::parse(sampleTenant(number));
        else
            customer.excluded = i % 31 == 4 && i > 60;
        customer.state = i % 3 == 0 ? EnablementState::Enabled : EnablementState::Disabled;
        if (auto added = table.insert(customer); !added)
            return tl::unexpected(added.error());
    }
    return {};
}

} // namespace

void addSampleData(WindowFixture &fixture)
{
    for (int i = 0; i < int(Partners.size()); ++i) {
        const SamplePartner &sample = Partners[size_t(i)];
        const auto done = fixture.write(
            [&](Connection &connection) -> Result<void> {
                Partner partner;
                partner.name = QString::fromUtf8(sample.name);
                partner.vendorId = VendorTenantId::parse(u"msp-%1"_s.arg(201 + i)).value();
                partner.datacenterUrl = QLatin1StringView(sample.datacenter);
                partner.mode = sample.mode;
                partner.state = sample.enabled ? EnablementState::Enabled : EnablementState::Disabled;
                if (!partner.datacenterUrl.isEmpty())
                    partner.acronisId = AcronisTenantId::parse(sampleTenant(700000 + i));
                if (sample.parent > 0)
                    partner.parent = PartnerId {sample.parent};
                const auto id = PartnerTable(connection).insert(partner);
                if (!id)
                    return tl::unexpected(id.error());
                if (partner.datacenterUrl.isEmpty())
                    return {};
                if (auto added = addCustomersOf(connection, *id, i); !added)
                    return added;
                return CredentialTable(connection)
                    .put({u"%1-api"_s.arg(partner.name.section(u' ', 0, 0).toLower()), "$argon2id$sample",
                        *id});
            },
            i % 2 == 0 ? ActorKind::Import : ActorKind::Callback);
        if (!done)
            qFatal("%s", qPrintable(done.error().detail));
    }
}

void addSampleTenants(WindowFixture &fixture)
{
    QList<KnownTenant> listed;
    QList<KnownTenant> seen;
    const auto reader = fixture.database().openReader().value();
    const auto done = CustomerTable(*reader).visitAll([&](const Customer &customer) {
        if (customer.acronisId || customer.excluded)
            return;
        const int number = 900'000 + int(listed.size() + seen.size());
        KnownTenant tenant {
            AcronisTenantId::parse(sampleTenant(number)).value(), customer.name, {}, customer.partner};
        const qint64 kind = qint64(customer.id) % 5;
        if (kind == 0)
            tenant.externalId = customer.vendorId.toString();
        else if (kind == 1)
            tenant.name = customer.name.section(u' ', 0, 1).toUpper() + " Ltd."_L1;
        (kind == 0 ? seen : listed) += tenant;
        if (kind == 2) {
            tenant.id = AcronisTenantId::parse(sampleTenant(950'000 + number)).value();
            listed += tenant;
        }
    });
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
    fixture.noteTenants(TenantSource::List, listed);
    fixture.noteTenants(TenantSource::Callback, seen);
}

} // namespace Console
