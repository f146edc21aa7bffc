// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfixture.h"

#include "mappingquery.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

QList<Setting> someSettings()
{
    using Kind = Setting::Kind;
    const auto text = [](const QString &key, Kind kind, const QString &standard) {
        return Setting {key, kind, {}, standard, standard, 0, 0, {}, {}};
    };
    const auto number = [](const QString &key, const QString &unit, qint64 standard, qint64 lowest,
                            qint64 highest) {
        const QString value = QString::number(standard);
        return Setting {key, Kind::Number, unit, value, value, lowest, highest, {}, {}};
    };
    const auto choice = [](const QString &key, const QStringList &choices) {
        return Setting {key, Kind::Choice, {}, choices.first(), choices.first(), 0, 0, choices, {}};
    };
    return {text(u"listener.address"_s, Kind::Address, u"127.0.0.1"_s),
        number(u"listener.port"_s, {}, 8080, 0, 65'535),
        number(u"listener.threads"_s, u"threads"_s, 0, 0, 256), text(u"tls.certificate"_s, Kind::File, {}),
        text(u"tls.key"_s, Kind::File, {}), text(u"tls.name"_s, Kind::HostName, {}),
        number(u"verification.leeway"_s, u"seconds"_s, 60, 0, 600),
        number(u"limits.body"_s, u"bytes"_s, 8'388'608, 1'024, 1'073'741'824),
        number(u"limits.tenant-rate"_s, u"requests per second"_s, 50, 0, 1'000'000),
        number(u"history.days"_s, u"days"_s, 365, 1, 36'500),
        choice(u"window.language"_s, {u"system"_s, u"en"_s, u"de"_s}),
        choice(u"window.appearance"_s, {u"system"_s, u"light"_s, u"dark"_s}),
        choice(u"window.tray"_s, {u"yes"_s, u"no"_s}), number(u"backup.keep"_s, u"backups"_s, 10, 1, 1'000)};
}

} // namespace

QString tenantOf(int number)
{
    return u"%1-c964-4e92-87ad-55c21df1285c"_s.arg(number, 8, 16, QLatin1Char('0'));
}

WindowFixture::WindowFixture()
    : settings(someSettings())
    , m_public(std::make_shared<Exposure>(), std::make_shared<SelfProbe>(), m_dir.filePath(u"tunnel"_s))
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
        [this](const QByteArray &given) { passphrase = given; },
        {[this] { return settings; },
            [this](const QList<SettingChange> &changes) { return writeSettings(changes); }},
        [this](const QString &file) { restored += file; }, &m_keySets,
        {[this] { return autostart; },
            [this](bool on) -> Result<void> {
                autostart = on;
                return {};
            }},
        {{u"Qt"_s, u"6.4.2"_s, u"LGPL-3.0"_s}, {u"SQLite"_s, u"3.40.1"_s, u"public domain"_s}},
        [this](const SelfTestQuestion &question, QObject *,
            const std::function<void(const SelfTestAnswer &)> &done) {
            tested = {question.endpoint.toString(), question.tenant.toString()};
            testedUrl = question.publicUrl;
            done(testAnswer);
        },
        false, [this] { return refusedEndpoints; }, [this] { return tray; },
        {&m_public,
            [this](const TunnelSettings &tunnel) -> Result<void> {
                tunnels += tunnel;
                return {};
            },
            [] { return true; }}};
}

Result<void> WindowFixture::writeSettings(const QList<SettingChange> &changes)
{
    if (!writeAnswer)
        return writeAnswer;
    written += changes;
    for (const SettingChange &change : changes) {
        for (Setting &setting : settings) {
            if (setting.key == change.key)
                setting.value = change.value.value_or(setting.standard);
        }
    }
    return {};
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
