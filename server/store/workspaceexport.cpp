// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "configurationtable.h"
#include "credentialtable.h"
#include "customertable.h"
#include "onereading.h"
#include "partnertable.h"
#include "workspacestore.h"

#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

/// Writes the lists of the file one after the other, one entry a line.
class ListWriter
{
public:
    explicit ListWriter(QIODevice &out)
        : m_out(out)
    {
        write("{");
    }

    void begin(const QByteArray &name)
    {
        write(m_first ? "\n\"" : ",\n\"");
        write(name);
        write("\": [");
        m_first = false;
        m_firstEntry = true;
    }
    void entry(const QByteArray &json)
    {
        write(m_firstEntry ? "\n  " : ",\n  ");
        write(json);
        m_firstEntry = false;
    }
    void entry(const QJsonObject &object) { entry(QJsonDocument(object).toJson(QJsonDocument::Compact)); }
    void end() { write(m_firstEntry ? "]" : "\n]"); }
    Result<void> finish()
    {
        write("\n}\n");
        if (m_failed)
            return failure(ErrorCode::Unavailable, u"cannot write the export: %1"_s.arg(m_out.errorString()));
        return {};
    }

private:
    void write(const QByteArray &bytes) { m_failed = m_failed || m_out.write(bytes) != bytes.size(); }

    QIODevice &m_out;
    bool m_first = true;
    bool m_firstEntry = true;
    bool m_failed = false;
};

void putText(QJsonObject &object, QLatin1StringView key, const QString &text)
{
    if (!text.isEmpty())
        object[key] = text;
}

template<class Row>
QJsonObject commonFields(const Row &row)
{
    QJsonObject object {{u"vendor_tenant_id"_s, row.vendorId.toString()}, {u"name"_s, row.name},
        {u"state"_s, nameOf(row.state)}};
    if (row.acronisId)
        object["acronis_tenant_id"_L1] = row.acronisId->toString();
    if (!row.settings.isEmpty())
        object["settings"_L1] = row.settings;
    putText(object, "datacenter_url"_L1, row.datacenterUrl);
    return object;
}

using Names = QHash<PartnerId, QString>;

void writePartners(ListWriter &writer, const QList<Partner> &partners, const Names &names)
{
    writer.begin("partners");
    for (const Partner &partner : partners) {
        QJsonObject object = commonFields(partner);
        if (partner.parent)
            object["parent"_L1] = names.value(*partner.parent);
        if (partner.mode == PartnerMode::Mirrored)
            object["mode"_L1] = nameOf(partner.mode);
        putText(object, "block_message"_L1, partner.blockMessage);
        writer.entry(object);
    }
    writer.end();
}

Result<void> writeCustomers(ListWriter &writer, CustomerTable customers, const Names &names)
{
    writer.begin("customers");
    return customers
        .visitAll([&](const Customer &customer) {
            QJsonObject object = commonFields(customer);
            object["partner"_L1] = names.value(customer.partner);
            if (customer.excluded)
                object["excluded"_L1] = true;
            writer.entry(object);
        })
        .map([&writer] { writer.end(); });
}

Result<void> writeCredentials(ListWriter &writer, CredentialTable credentials, const Names &names)
{
    writer.begin("credentials");
    return credentials.all().map([&](const QList<Credential> &all) {
        for (const Credential &credential : all) {
            writer.entry(
                {{u"identity"_s, credential.identity}, {u"hash"_s, QString::fromLatin1(credential.hash)},
                    {u"partner"_s, names.value(credential.partner)}});
        }
        writer.end();
    });
}

Result<void> writeConfiguration(ListWriter &writer, ConfigurationTable configuration)
{
    const auto endpoints = configuration.endpoints();
    const auto issuers = configuration.issuers();
    if (!endpoints || !issuers)
        return tl::unexpected(endpoints ? issuers.error() : endpoints.error());
    writer.begin("endpoints");
    for (const OwnEndpoint &endpoint : *endpoints)
        writer.entry('"' + endpoint.toString().toLatin1() + '"');
    writer.end();
    writer.begin("issuers");
    for (const TrustedIssuer &issuer : *issuers) {
        QJsonObject object {{u"issuer"_s, issuer.issuer}, {u"jwks_url"_s, issuer.jwksUrl}};
        putText(object, "audience"_L1, issuer.audience);
        writer.entry(object);
    }
    writer.end();
    return {};
}

Result<void> writeAll(Connection &connection, QIODevice &out)
{
    const auto partners = PartnerTable(connection).all();
    if (!partners)
        return tl::unexpected(partners.error());
    Names names;
    for (const Partner &partner : *partners)
        names.insert(partner.id, partner.vendorId.toString());
    ListWriter writer(out);
    writePartners(writer, *partners, names);
    return writeCustomers(writer, CustomerTable(connection), names)
        .and_then([&] { return writeCredentials(writer, CredentialTable(connection), names); })
        .and_then([&] { return writeConfiguration(writer, ConfigurationTable(connection)); })
        .and_then([&] { return writer.finish(); });
}

} // namespace

Result<void> exportWorkspace(Connection &connection, QIODevice &out)
{
    // The lists belong together even while callbacks write.
    return inOneReading(connection, [&] { return writeAll(connection, out); });
}

} // namespace Console
