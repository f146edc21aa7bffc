// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfixture.h"

#include "mappingquery.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace Console {

QString tenantOf(int number)
{
    return u"%1-c964-4e92-87ad-55c21df1285c"_s.arg(number, 8, 16, QLatin1Char('0'));
}

WindowFixture::WindowFixture()
{
    auto opened = Database::open(m_dir.filePath(u"data"_s));
    if (!opened)
        qFatal("%s", qPrintable(opened.error().detail));
    m_database = std::move(*opened);
    m_reader = m_database->openReader().value();
}

MainWindowServices WindowFixture::services()
{
    return {*m_database, m_dir.filePath(u"window.ini"_s),
        [this] {
            ++starts;
            return startAnswer;
        },
        [this] { ++stops; },
        [](const QByteArray &password) -> Result<QByteArray> { return "$argon2id$test$" + password.toHex(); },
        [this](const QString &name) {
            certificateName = name;
            return certificateAnswer;
        },
        [this](const QByteArray &given) { passphrase = given; }};
}

Result<void> WindowFixture::write(const Writer::Work &work, ActorKind actor)
{
    return m_database->writer().submitAndWait({actor, {}, {}, {}}, work);
}

PartnerId WindowFixture::addPartner(
    const QString &vendorId, const QString &name, const QString &tenant, std::optional<PartnerId> parent)
{
    Partner partner;
    partner.vendorId = VendorTenantId::parse(vendorId).value();
    partner.name = name;
    partner.parent = parent;
    partner.acronisId = AcronisTenantId::parse(tenant);
    partner.datacenterUrl = u"https://eu8-cloud.acronis.com"_s;
    partner.state = EnablementState::Enabled;
    const auto done = write([&](Connection &connection) -> Result<void> {
        return PartnerTable(connection).insert(partner).map([&](PartnerId id) { partner.id = id; });
    });
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
    return partner.id;
}

void WindowFixture::addPartners(int count)
{
    const auto done = write(
        [count](Connection &connection) -> Result<void> {
            PartnerTable table(connection);
            std::optional<PartnerId> top;
            for (int i = 0; i < count; ++i) {
                Partner partner;
                partner.vendorId = VendorTenantId::parse(u"msp-%1"_s.arg(i)).value();
                partner.name = u"Partner %1"_s.arg((i * 7919) % count, 5, 10, QLatin1Char('0'));
                partner.acronisId = AcronisTenantId::parse(tenantOf(2'000'000 + i));
                partner.parent = i % 10 == 0 ? std::nullopt : top;
                partner.state = EnablementState::Enabled;
                const auto id = table.insert(partner);
                if (!id)
                    return tl::unexpected(id.error());
                if (i % 10 == 0)
                    top = *id;
            }
            return {};
        },
        ActorKind::Import);
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
}

CustomerId WindowFixture::addCustomer(
    PartnerId partner, const QString &vendorId, const QString &name, const QString &tenant, bool excluded)
{
    Customer customer;
    customer.vendorId = VendorTenantId::parse(vendorId).value();
    customer.name = name;
    customer.partner = partner;
    customer.acronisId = AcronisTenantId::parse(tenant);
    customer.excluded = excluded;
    const auto done = write(
        [&](Connection &connection) -> Result<void> {
            return CustomerTable(connection).insert(customer).map([&](CustomerId id) { customer.id = id; });
        },
        ActorKind::Import);
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
    return customer.id;
}

void WindowFixture::setReadable(bool readable)
{
    // Not through the writer, which reads the history itself.
    const auto connection = Connection::open(m_database->path(), Connection::Mode::ReadWrite).value();
    const QString rename = u"ALTER TABLE %1 RENAME TO %2"_s;
    for (const QString &table : {u"customer"_s, u"history"_s}) {
        const QString hidden = "hidden_"_L1 + table;
        const auto renamed =
            connection->execute(readable ? rename.arg(hidden, table) : rename.arg(table, hidden));
        if (!renamed)
            qFatal("%s", qPrintable(renamed.error().detail));
    }
}

void WindowFixture::addCustomers(PartnerId partner, int count)
{
    const auto done = write(
        [&](Connection &connection) -> Result<void> {
            CustomerTable table(connection);
            for (int i = 0; i < count; ++i) {
                Customer customer;
                customer.vendorId =
                    VendorTenantId::parse(u"org-%1"_s.arg(i, 7, 10, QLatin1Char('0'))).value();
                customer.name = u"Customer %1"_s.arg((i * 7919) % count, 7, 10, QLatin1Char('0'));
                customer.partner = partner;
                if (i % 10 != 0)
                    customer.acronisId = AcronisTenantId::parse(tenantOf(1'000'000 + i));
                if (auto added = table.insert(customer); !added)
                    return tl::unexpected(added.error());
            }
            return {};
        },
        ActorKind::Import);
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
}

void WindowFixture::noteTenants(TenantSource source, const QList<KnownTenant> &tenants)
{
    const auto connection = Connection::open(m_database->path(), Connection::Mode::ReadWrite).value();
    const auto done = KnownTenantTable(*connection).note(source, tenants, 1);
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
}

QString WindowFixture::file(const QString &name, const QByteArray &content)
{
    QFile file(m_dir.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s", qPrintable(file.errorString()));
    return file.fileName();
}

std::optional<Customer> WindowFixture::customer(CustomerId id)
{
    return CustomerTable(*m_reader).byId(id).value();
}

std::optional<Partner> WindowFixture::partner(PartnerId id)
{
    return PartnerTable(*m_reader).byId(id).value();
}

qint64 WindowFixture::unmapped()
{
    return MappingQuery(*m_reader).counts({}).value().unmapped;
}

} // namespace Console
