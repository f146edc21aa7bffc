// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "configurationtable.h"
#include "credentialtable.h"
#include "customertable.h"
#include "partnertable.h"
#include "workspacestore.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

template<class Value>
void keepOr(Value &field, const std::optional<Value> &given)
{
    if (given)
        field = *given;
}

tl::unexpected<Error> fault(QLatin1StringView list, qsizetype index, const QString &what)
{
    return failure(ErrorCode::Invalid, u"%1[%2]%3"_s.arg(list).arg(index).arg(what));
}

tl::unexpected<Error> fault(QLatin1StringView list, qsizetype index, const Error &error)
{
    return tl::unexpected(Error {error.code, u"%1[%2]: %3"_s.arg(list).arg(index).arg(error.detail), {}});
}

/// A row as it was, if it was, and as the file wants it.
template<class Row>
struct Step
{
    std::optional<Row> before;
    Row wanted;
};

void count(ImportCount &counts, bool existed, bool differs)
{
    ++(!existed ? counts.added : differs ? counts.changed : counts.unchanged);
}

/// Writes the rows of one table. Tenants that move are taken away first, so that swaps in the file work.
template<class Table, class Row>
Result<void> put(Table &table, QList<Step<Row>> &steps, QLatin1StringView list, ImportCount &counts)
{
    for (const Step<Row> &step : std::as_const(steps)) {
        if (!step.before || !step.before->acronisId || step.before->acronisId == step.wanted.acronisId)
            continue;
        Row released = *step.before;
        released.acronisId.reset();
        if (auto done = table.update(released); !done)
            return done;
    }
    for (qsizetype i = 0; i < steps.size(); ++i) {
        auto &[before, wanted] = steps[i];
        count(counts, before.has_value(), before && *before != wanted);
        if (before && *before == wanted)
            continue;
        if (wanted.acronisId) {
            const auto holder = table.byAcronisId(*wanted.acronisId);
            if (!holder)
                return fault(list, i, holder.error());
            if (*holder && (!before || (*holder)->id != before->id)) {
                return fault(list, i,
                    u".acronis_tenant_id: %1 is used by \"%2\""_s.arg(
                        wanted.acronisId->toString(), (*holder)->vendorId.toString()));
            }
        }
        const Result<void> written = before
            ? table.update(wanted)
            : table.insert(wanted).map([&row = wanted](auto id) { row.id = id; });
        if (!written)
            return fault(list, i, written.error());
    }
    return {};
}

Result<PartnerId> partnerNamed(PartnerTable partners, const VendorTenantId &id, QLatin1StringView list,
    qsizetype index, QLatin1StringView field)
{
    const auto found = partners.byVendorId(id);
    if (!found)
        return fault(list, index, found.error());
    if (!*found)
        return fault(list, index, u".%1: there is no partner \"%2\""_s.arg(field, id.toString()));
    return (*found)->id;
}

Result<void> putParents(PartnerTable &partners, const Workspace &workspace, const QList<Step<Partner>> &steps,
    ImportCount &counts)
{
    QList<std::pair<qsizetype, Partner>> moves;
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const auto &name = workspace.partners[i].parent;
        if (!name)
            continue;
        const auto parent = partnerNamed(partners, *name, "partners"_L1, i, "parent"_L1);
        if (!parent)
            return tl::unexpected(parent.error());
        Partner row = steps[i].wanted;
        if (row.parent == *parent)
            continue;
        // Old parents go first: on the way to a legal tree no order in the file may meet a cycle.
        if (std::exchange(row.parent, std::nullopt)) {
            if (auto done = partners.update(row); !done)
                return fault("partners"_L1, i, done.error());
        }
        row.parent = *parent;
        moves.emplace_back(i, row);
    }
    for (const auto &[i, row] : std::as_const(moves)) {
        if (auto done = partners.update(row); !done)
            return fault("partners"_L1, i, u".parent: %1"_s.arg(done.error().detail));
        if (steps[i].before && *steps[i].before == steps[i].wanted) {
            --counts.unchanged;
            ++counts.changed;
        }
    }
    return {};
}

Result<void> putPartners(Connection &connection, const Workspace &workspace, ImportCount &counts)
{
    PartnerTable partners(connection);
    QList<Step<Partner>> steps;
    for (const Workspace::PartnerEntry &entry : workspace.partners) {
        const auto before = partners.byVendorId(entry.vendorId);
        if (!before)
            return tl::unexpected(before.error());
        Partner wanted = before->value_or(Partner());
        wanted.vendorId = entry.vendorId;
        wanted.name = entry.name;
        if (entry.acronisId)
            wanted.acronisId = entry.acronisId;
        keepOr(wanted.mode, entry.mode);
        keepOr(wanted.state, entry.state);
        keepOr(wanted.settings, entry.settings);
        keepOr(wanted.datacenterUrl, entry.datacenterUrl);
        keepOr(wanted.blockMessage, entry.blockMessage);
        steps += {*before, wanted};
    }
    return put(partners, steps, "partners"_L1, counts).and_then([&] {
        return putParents(partners, workspace, steps, counts);
    });
}

Result<void> putCustomers(Connection &connection, const Workspace &workspace, ImportCount &counts)
{
    const PartnerTable partners(connection);
    CustomerTable customers(connection);
    QList<Step<Customer>> steps;
    for (qsizetype i = 0; i < workspace.customers.size(); ++i) {
        const Workspace::CustomerEntry &entry = workspace.customers[i];
        const auto partner = partnerNamed(partners, entry.partner, "customers"_L1, i, "partner"_L1);
        const auto before = customers.byVendorId(entry.vendorId);
        if (!partner || !before)
            return tl::unexpected(partner ? before.error() : partner.error());
        Customer wanted = before->value_or(Customer());
        wanted.vendorId = entry.vendorId;
        wanted.name = entry.name;
        wanted.partner = *partner;
        if (entry.acronisId)
            wanted.acronisId = entry.acronisId;
        keepOr(wanted.state, entry.state);
        keepOr(wanted.excluded, entry.excluded);
        keepOr(wanted.settings, entry.settings);
        keepOr(wanted.datacenterUrl, entry.datacenterUrl);
        steps += {*before, wanted};
    }
    return put(customers, steps, "customers"_L1, counts);
}

Result<void> putCredentials(Connection &connection, const Workspace &workspace, ImportCount &counts)
{
    const PartnerTable partners(connection);
    CredentialTable credentials(connection);
    for (qsizetype i = 0; i < workspace.credentials.size(); ++i) {
        const Workspace::CredentialEntry &entry = workspace.credentials[i];
        const auto partner = partnerNamed(partners, entry.partner, "credentials"_L1, i, "partner"_L1);
        const auto before = credentials.byIdentity(entry.identity);
        if (!partner || !before)
            return tl::unexpected(partner ? before.error() : partner.error());
        const Credential wanted {entry.identity, entry.hash, *partner};
        const bool differs = *before != wanted;
        count(counts, before->has_value(), differs);
        if (auto done = differs ? credentials.put(wanted) : Result<void>(); !done)
            return fault("credentials"_L1, i, done.error());
    }
    return {};
}

Result<void> putConfiguration(Connection &connection, const Workspace &workspace, ImportReport &report)
{
    ConfigurationTable configuration(connection);
    const auto endpoints = configuration.endpoints();
    const auto issuers = configuration.issuers();
    if (!endpoints || !issuers)
        return tl::unexpected(endpoints ? issuers.error() : endpoints.error());
    QList<OwnEndpoint> known = *endpoints;
    for (const OwnEndpoint &endpoint : workspace.endpoints) {
        count(report.endpoints, known.contains(endpoint), false);
        known += endpoint;
        if (auto done = configuration.putEndpoint(endpoint); !done)
            return done;
    }
    for (const TrustedIssuer &issuer : workspace.issuers) {
        const auto before = std::find_if(issuers->begin(), issuers->end(),
            [&issuer](const TrustedIssuer &line) { return line.issuer == issuer.issuer; });
        count(report.issuers, before != issuers->end(), before != issuers->end() && *before != issuer);
        if (auto done = configuration.putIssuer(issuer); !done)
            return done;
    }
    return {};
}

} // namespace

Result<ImportReport> importWorkspace(Connection &connection, const Workspace &workspace)
{
    ImportReport report;
    return putPartners(connection, workspace, report.partners)
        .and_then([&] { return putCustomers(connection, workspace, report.customers); })
        .and_then([&] { return putCredentials(connection, workspace, report.credentials); })
        .and_then([&] { return putConfiguration(connection, workspace, report); })
        .map([&] { return report; });
}

} // namespace Console
