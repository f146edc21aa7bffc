// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace.h"

#include "fieldreader.h"
#include "text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

std::optional<VendorTenantId> vendorId(const QString &text)
{
    return VendorTenantId::parse(text);
}

std::optional<AcronisTenantId> acronisId(const QString &text)
{
    return AcronisTenantId::parse(text);
}

std::optional<EnablementState> state(const QString &text)
{
    return enablementStateFrom(text);
}

std::optional<PartnerMode> mode(const QString &text)
{
    return partnerModeFrom(text);
}

constexpr auto VendorIdRule = "not a vendor tenant id: 1 to 256 characters, no control characters"_L1;
constexpr auto AcronisIdRule = "not a UUID"_L1;
constexpr auto StateRule = "must be \"ENABLED\" or \"DISABLED\""_L1;
constexpr auto ModeRule = "must be \"mapped\" or \"mirrored\""_L1;

std::optional<QJsonObject> settingsOf(FieldReader &fields)
{
    auto settings = fields.optionalObject("settings"_L1);
    return settings ? withoutSecrets(*settings) : settings;
}

Workspace::PartnerEntry readPartner(FieldReader &fields)
{
    Workspace::PartnerEntry entry;
    entry.vendorId = fields.required("vendor_tenant_id"_L1, vendorId, VendorIdRule);
    entry.name = fields.requiredText("name"_L1);
    entry.parent = fields.optional("parent"_L1, vendorId, VendorIdRule);
    entry.acronisId = fields.optional("acronis_tenant_id"_L1, acronisId, AcronisIdRule);
    entry.mode = fields.optional("mode"_L1, mode, ModeRule);
    entry.state = fields.optional("state"_L1, state, StateRule);
    entry.settings = settingsOf(fields);
    entry.datacenterUrl = fields.optionalText("datacenter_url"_L1);
    entry.blockMessage = fields.optionalText("block_message"_L1);
    return entry;
}

Workspace::CustomerEntry readCustomer(FieldReader &fields)
{
    Workspace::CustomerEntry entry;
    entry.vendorId = fields.required("vendor_tenant_id"_L1, vendorId, VendorIdRule);
    entry.name = fields.requiredText("name"_L1);
    entry.partner = fields.required("partner"_L1, vendorId, VendorIdRule);
    entry.acronisId = fields.optional("acronis_tenant_id"_L1, acronisId, AcronisIdRule);
    entry.state = fields.optional("state"_L1, state, StateRule);
    entry.excluded = fields.optionalFlag("excluded"_L1);
    entry.settings = settingsOf(fields);
    entry.datacenterUrl = fields.optionalText("datacenter_url"_L1);
    return entry;
}

Workspace::CredentialEntry readCredential(FieldReader &fields)
{
    Workspace::CredentialEntry entry;
    entry.identity = fields.requiredText("identity"_L1);
    if (entry.identity.isEmpty() || entry.identity.size() > VendorTenantId::MaximumLength
        || entry.identity.contains(u':')) {
        fields.fault("identity"_L1, u"must have 1 to 256 characters and no colon"_s);
    }
    const auto password = fields.optionalText("password"_L1);
    const auto hash = fields.optionalText("hash"_L1);
    if (password.has_value() == hash.has_value())
        fields.fault("password"_L1, u"give either \"password\" or \"hash\""_s);
    if (password)
        entry.password = password->isEmpty() ? QByteArray("") : password->toUtf8();
    if (hash)
        entry.hash = hash->toUtf8();
    entry.partner = fields.required("partner"_L1, vendorId, VendorIdRule);
    return entry;
}

/// HTTPS, or HTTP on loopback (protocol: "Verifying a request", step 4).
bool isKeySetAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const QString host = url.host();
    if (!url.isValid() || host.isEmpty())
        return false;
    return url.scheme() == "https"_L1
        || (url.scheme() == "http"_L1
            && (host == "localhost"_L1 || host == "::1"_L1 || host.startsWith("127."_L1)));
}

TrustedIssuer readIssuer(FieldReader &fields)
{
    TrustedIssuer entry;
    entry.issuer = fields.requiredText("issuer"_L1);
    entry.jwksUrl = fields.requiredText("jwks_url"_L1);
    entry.audience = fields.optionalText("audience"_L1).value_or(QString());
    if (entry.issuer.isEmpty())
        fields.fault("issuer"_L1, u"must not be empty"_s);
    if (!isKeySetAddress(entry.jwksUrl))
        fields.fault("jwks_url"_L1, u"not an https URL (http on loopback alone)"_s);
    return entry;
}

template<class Entry>
Result<QList<Entry>> readList(const QJsonObject &root, QLatin1StringView key, Entry (*read)(FieldReader &))
{
    const QJsonValue value = root.value(key);
    if (value.isUndefined())
        return QList<Entry>();
    if (!value.isArray())
        return failure(ErrorCode::Invalid, u"%1: not a list"_s.arg(key));
    const QJsonArray array = value.toArray();
    QList<Entry> entries;
    entries.reserve(array.size());
    for (qsizetype i = 0; i < array.size(); ++i) {
        FieldReader fields(array[i], u"%1[%2]"_s.arg(key).arg(i));
        entries += read(fields);
        if (auto done = fields.finish(); !done)
            return tl::unexpected(done.error());
    }
    return entries;
}

Result<QList<OwnEndpoint>> readEndpoints(const QJsonObject &root)
{
    const QJsonValue value = root.value("endpoints"_L1);
    if (!value.isUndefined() && !value.isArray())
        return failure(ErrorCode::Invalid, u"endpoints: not a list"_s);
    const QJsonArray array = value.toArray();
    QList<OwnEndpoint> endpoints;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const auto endpoint = OwnEndpoint::parse(array[i].toString());
        if (!endpoint)
            return failure(ErrorCode::Invalid,
                u"endpoints[%1]: not of the form vendor.app or vendor.app.entity"_s.arg(i));
        endpoints += *endpoint;
    }
    return endpoints;
}

/// The place of the first entry whose key an earlier one has.
template<class Entry, class Key>
Result<void> refuseTwins(
    const QList<Entry> &entries, QLatin1StringView list, QLatin1StringView field, Key key)
{
    QSet<QString> seen;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const std::optional<QString> value = key(entries[i]);
        if (value && seen.contains(*value))
            return failure(ErrorCode::Invalid,
                u"%1[%2].%3: \"%4\" is there twice"_s.arg(list).arg(i).arg(field, *value));
        if (value)
            seen += *value;
    }
    return {};
}

std::optional<QString> vendorIdOf(const auto &entry)
{
    return entry.vendorId.toString();
}

std::optional<QString> acronisIdOf(const auto &entry)
{
    return entry.acronisId ? std::optional(entry.acronisId->toString()) : std::nullopt;
}

Result<void> refuseTwins(const Workspace &workspace)
{
    using Partner = Workspace::PartnerEntry;
    using Customer = Workspace::CustomerEntry;
    constexpr auto VendorId = "vendor_tenant_id"_L1;
    constexpr auto AcronisId = "acronis_tenant_id"_L1;
    const auto identity = [](const auto &entry) { return std::optional(entry.identity); };
    const auto issuer = [](const auto &entry) { return std::optional(entry.issuer); };
    return refuseTwins(workspace.partners, "partners"_L1, VendorId, vendorIdOf<Partner>)
        .and_then(
            [&] { return refuseTwins(workspace.partners, "partners"_L1, AcronisId, acronisIdOf<Partner>); })
        .and_then(
            [&] { return refuseTwins(workspace.customers, "customers"_L1, VendorId, vendorIdOf<Customer>); })
        .and_then([&] {
            return refuseTwins(workspace.customers, "customers"_L1, AcronisId, acronisIdOf<Customer>);
        })
        .and_then(
            [&] { return refuseTwins(workspace.credentials, "credentials"_L1, "identity"_L1, identity); })
        .and_then([&] { return refuseTwins(workspace.issuers, "issuers"_L1, "issuer"_L1, issuer); });
}

Result<QJsonObject> readRoot(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        const auto line = json.first(qMin<qsizetype>(error.offset, json.size())).count('\n') + 1;
        return failure(ErrorCode::Invalid, u"line %1: not JSON, %2"_s.arg(line).arg(error.errorString()));
    }
    if (!document.isObject())
        return failure(ErrorCode::Invalid, u"not a workspace: the file must hold one JSON object"_s);
    const QStringList known {u"partners"_s, u"customers"_s, u"credentials"_s, u"endpoints"_s, u"issuers"_s};
    for (const QString &key : document.object().keys()) {
        if (!known.contains(key))
            return failure(
                ErrorCode::Invalid, u"unknown key \"%1\"; known are %2"_s.arg(key, known.join(u", "_s)));
    }
    return document.object();
}

} // namespace

Result<Workspace> Workspace::parse(const QByteArray &json)
{
    const auto root = readRoot(json);
    if (!root)
        return tl::unexpected(root.error());
    Workspace workspace;
    const auto into = [](auto &target) { return [&target](auto list) { target = std::move(list); }; };
    return readList(*root, "partners"_L1, readPartner)
        .map(into(workspace.partners))
        .and_then(
            [&] { return readList(*root, "customers"_L1, readCustomer).map(into(workspace.customers)); })
        .and_then([&] {
            return readList(*root, "credentials"_L1, readCredential).map(into(workspace.credentials));
        })
        .and_then([&] { return readEndpoints(*root).map(into(workspace.endpoints)); })
        .and_then([&] { return readList(*root, "issuers"_L1, readIssuer).map(into(workspace.issuers)); })
        .and_then([&] { return refuseTwins(workspace); })
        .map([&] { return std::move(workspace); });
}

} // namespace Console
