// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datacommands.h"

#include "credentialtable.h"
#include "customertable.h"
#include "database.h"
#include "disablement.h"
#include "partnertable.h"
#include "passwordhash.h"
#include "prompt.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

/// A list: rows of cells under their JSON keys.
struct Listing
{
    QStringList keys;
    QList<QStringList> rows;
};

void print(const Listing &listing, bool json)
{
    QByteArray text;
    if (json) {
        QJsonArray array;
        for (const QStringList &row : listing.rows) {
            QJsonObject object;
            for (qsizetype i = 0; i < row.size(); ++i)
                object[listing.keys[i]] = row[i].isNull() ? QJsonValue() : QJsonValue(row[i]);
            array += object;
        }
        text = QJsonDocument(array).toJson();
    } else {
        for (const QStringList &row : listing.rows)
            text += row.join(u'\t').toUtf8() + '\n';
    }
    std::fwrite(text.constData(), 1, size_t(text.size()), stdout);
}

template<class Row, class Table, class Id>
Result<Row> required(const Table &table, const QString &word, QLatin1StringView kind,
    Result<std::optional<Row>> (Table::*find)(const Id &) const)
{
    const auto id = Id::parse(word);
    const auto found = id ? (table.*find)(*id) : Result<std::optional<Row>>(std::optional<Row>());
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return failure(
            ErrorCode::Invalid, u"there is no %1 with the vendor tenant id \"%2\""_s.arg(kind, word));
    return **found;
}

Result<Partner> partnerNamed(Connection &connection, const QString &word)
{
    return required<Partner>(PartnerTable(connection), word, "partner"_L1, &PartnerTable::byVendorId);
}

Result<Customer> customerNamed(Connection &connection, const QString &word)
{
    return required<Customer>(CustomerTable(connection), word, "customer"_L1, &CustomerTable::byVendorId);
}

/// The partner that a list is narrowed to, if one was named.
Result<std::optional<PartnerId>> onlyPartner(Connection &connection, const QStringList &words)
{
    if (words.isEmpty())
        return std::nullopt;
    return partnerNamed(connection, words[0]).map([](const Partner &partner) {
        return std::optional(partner.id);
    });
}

QString textOf(const std::optional<AcronisTenantId> &id)
{
    return id ? id->toString() : QString();
}

Result<Listing> listPartners(Connection &connection)
{
    return PartnerTable(connection).summaries().map([](const QList<PartnerTable::Summary> &summaries) {
        Listing listing {
            {u"vendor_tenant_id"_s, u"name"_s, u"state"_s, u"mode"_s, u"acronis_tenant_id"_s}, {}};
        for (const auto &summary : summaries) {
            const Partner &partner = summary.partner;
            listing.rows += {partner.vendorId.toString(), partner.name, nameOf(partner.state),
                nameOf(partner.mode), textOf(partner.acronisId)};
        }
        return listing;
    });
}

Result<Listing> listMapping(Connection &connection, const QStringList &words)
{
    const auto only = onlyPartner(connection, words);
    if (!only)
        return tl::unexpected(only.error());
    const auto partners = PartnerTable(connection).all();
    if (!partners)
        return tl::unexpected(partners.error());
    QHash<PartnerId, QString> names;
    for (const Partner &partner : *partners)
        names.insert(partner.id, partner.vendorId.toString());
    Listing listing {{u"vendor_tenant_id"_s, u"name"_s, u"partner"_s, u"acronis_tenant_id"_s}, {}};
    return CustomerTable(connection)
        .visitAll([&](const Customer &customer) {
            if (!*only || **only == customer.partner) {
                listing.rows += {customer.vendorId.toString(), customer.name, names.value(customer.partner),
                    textOf(customer.acronisId)};
            }
        })
        .map([&listing] { return listing; });
}

Result<Listing> listCredentials(Connection &connection, const QStringList &words)
{
    const auto only = onlyPartner(connection, words);
    if (!only)
        return tl::unexpected(only.error());
    const CredentialTable credentials(connection);
    const auto found = *only ? credentials.of(**only) : credentials.all();
    if (!found)
        return tl::unexpected(found.error());
    Listing listing {{u"identity"_s, u"partner"_s}, {}};
    for (const Credential &credential : *found) {
        const auto partner = PartnerTable(connection).byId(credential.partner);
        if (!partner)
            return tl::unexpected(partner.error());
        listing.rows += {credential.identity, *partner ? (*partner)->vendorId.toString() : QString()};
    }
    return listing;
}

Result<void> switchPartner(Connection &connection, const QString &word, EnablementState state)
{
    auto partner = partnerNamed(connection, word);
    if (!partner)
        return tl::unexpected(partner.error());
    if (state == EnablementState::Disabled)
        return disablePartner(connection, *partner);
    partner->state = state;
    return PartnerTable(connection).update(*partner);
}

Result<void> setMapping(Connection &connection, const QString &word, const QString &tenant)
{
    const auto customer = customerNamed(connection, word);
    const auto id = AcronisTenantId::parse(tenant);
    if (!customer)
        return tl::unexpected(customer.error());
    if (!id)
        return failure(ErrorCode::Invalid, u"\"%1\" is not a UUID"_s.arg(tenant));
    CustomerTable customers(connection);
    const auto holder = customers.byAcronisId(*id);
    if (!holder)
        return tl::unexpected(holder.error());
    if (*holder && (*holder)->id != customer->id) {
        return failure(ErrorCode::Conflict,
            u"the tenant is mapped to customer \"%1\" (%2); take that mapping away first"_s.arg(
                (*holder)->vendorId.toString(), (*holder)->name));
    }
    return customers.setAcronisId(customer->id, id);
}

Result<void> unsetMapping(Connection &connection, const QString &word)
{
    return customerNamed(connection, word).and_then([&](const Customer &customer) {
        return CustomerTable(connection).setAcronisId(customer.id, std::nullopt);
    });
}

Result<void> addCredential(
    Connection &connection, const QString &partnerWord, const QString &identity, const QByteArray &hash)
{
    const auto partner = partnerNamed(connection, partnerWord);
    CredentialTable credentials(connection);
    const auto known = credentials.byIdentity(identity);
    if (!partner || !known)
        return tl::unexpected(partner ? known.error() : partner.error());
    if (*known && (*known)->partner != partner->id)
        return failure(
            ErrorCode::Conflict, u"the identity \"%1\" belongs to another partner"_s.arg(identity));
    return credentials.put({identity, hash, partner->id});
}

Result<void> removeCredential(Connection &connection, const QString &identity)
{
    return CredentialTable(connection).remove(identity).and_then([&identity](bool removed) -> Result<void> {
        if (!removed)
            return failure(ErrorCode::Invalid, u"there is no credential \"%1\""_s.arg(identity));
        return {};
    });
}

std::optional<Result<Listing>> tryListing(Connection &connection, const CommandLine &line)
{
    switch (line.command) {
    case Command::PartnerList:
        return listPartners(connection);
    case Command::MappingList:
        return listMapping(connection, line.words);
    case Command::CredentialList:
        return listCredentials(connection, line.words);
    default:
        return std::nullopt;
    }
}

Result<void> change(Connection &connection, const CommandLine &line, const QByteArray &hash)
{
    const QStringList &words = line.words;
    switch (line.command) {
    case Command::PartnerEnable:
        return switchPartner(connection, words[0], EnablementState::Enabled);
    case Command::PartnerDisable:
        return switchPartner(connection, words[0], EnablementState::Disabled);
    case Command::MappingSet:
        return setMapping(connection, words[0], words[1]);
    case Command::MappingUnset:
        return unsetMapping(connection, words[0]);
    case Command::CredentialAdd:
        return addCredential(connection, words[0], words[1], hash);
    case Command::CredentialRemove:
        return removeCredential(connection, words[0]);
    default:
        return failure(ErrorCode::Internal, u"not a command that changes data"_s);
    }
}

/// Asks and hashes before any transaction: a person takes their time.
Result<QByteArray> newHash(const CommandLine &line)
{
    if (line.command != Command::CredentialAdd)
        return QByteArray();
    if (line.words[1].contains(u':') || line.words[1].isEmpty())
        return failure(ErrorCode::Invalid, u"an identity must not be empty nor hold a colon"_s);
    return askPassword(line.words[1]).and_then([](const QByteArray &password) {
        return hashPassword(password);
    });
}

} // namespace

Result<void> runDataCommand(const CommandLine &line)
{
    auto database = Database::open(line.dataDirectory);
    if (!database)
        return tl::unexpected(database.error());
    const auto reader = (*database)->openReader();
    if (!reader)
        return tl::unexpected(reader.error());
    if (const auto listing = tryListing(**reader, line)) {
        if (!*listing)
            return tl::unexpected(listing->error());
        print(**listing, line.json);
        return {};
    }
    const auto hash = newHash(line);
    if (!hash)
        return tl::unexpected(hash.error());
    return (*database)->writer().submitAndWait({ActorKind::CommandLine, {}, {}, {}},
        [&](Connection &connection) { return change(connection, line, *hash); });
}

} // namespace Console
