// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "customerimport.h"

#include "onereading.h"
#include "partnertable.h"
#include "text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr qsizetype BatchRows = 1000;

/// The partners that rows may name.
class PartnerBook
{
public:
    explicit PartnerBook(const QList<Partner> &partners)
    {
        for (const Partner &partner : partners) {
            m_partners.insert(partner.id, partner);
            m_byVendorId.insert(partner.vendorId.toString(), partner.id);
            m_byName.insert(partner.name, partner.id);
            if (partner.acronisId)
                m_byTenant.insert(partner.acronisId->toString(), partner.id);
        }
    }
    /// Those that the row may mean, the likeliest first; none when it names one that is not there.
    QList<PartnerId> named(const ImportRow &row) const
    {
        if (row.partnerVendorId && !row.partnerVendorId->isEmpty())
            return m_byVendorId.values(*row.partnerVendorId);
        const QString text = row.partner.value_or(QString());
        const QList<PartnerId> ids = m_byVendorId.values(text);
        return ids.isEmpty() ? m_byName.values(text) : ids;
    }
    std::optional<QString> nameOfTenant(const QString &tenant) const
    {
        const auto found = m_byTenant.constFind(tenant);
        return found == m_byTenant.cend() ? std::nullopt : std::optional(m_partners.value(*found).name);
    }
    Partner partner(PartnerId id) const { return m_partners.value(id); }

private:
    QHash<PartnerId, Partner> m_partners;
    QMultiHash<QString, PartnerId> m_byVendorId;
    QMultiHash<QString, PartnerId> m_byName;
    QHash<QString, PartnerId> m_byTenant;
};

bool namesPartner(const ImportRow &row)
{
    return (row.partnerVendorId && !row.partnerVendorId->isEmpty())
        || (row.partner && !row.partner->isEmpty());
}

QString partnerNamed(const ImportRow &row)
{
    return row.partnerVendorId && !row.partnerVendorId->isEmpty() ? *row.partnerVendorId
                                                                  : row.partner.value_or(QString());
}

using Fault = ImportFault;
using Refusal = std::optional<std::pair<Fault, QString>>;

/// Ids as they are stored, and what is wrong with the row by itself.
Refusal tidy(ImportRow &row)
{
    if (row.acronisId)
        row.acronisId = row.acronisId->trimmed().toLower();
    if (row.state)
        row.state = row.state->trimmed().toLower();
    const bool tenant = row.acronisId && !row.acronisId->isEmpty();
    if (tenant && !isUuid(*row.acronisId))
        return std::pair(Fault::BadTenant, *row.acronisId);
    if (row.vendorId && !row.vendorId->isEmpty() && !VendorTenantId::parse(*row.vendorId))
        return std::pair(Fault::BadVendorId, row.vendorId->left(80));
    if (row.name && (row.name->size() > MaximumTextLength || !isStorable(*row.name)))
        return std::pair(Fault::BadName, QString());
    if (!row.state || row.state->isEmpty())
        return {};
    if (*row.state == "mapped"_L1) {
        if (row.acronisId && !tenant)
            return std::pair(Fault::MappedWithoutTenant, QString());
    } else if (*row.state == "excluded"_L1) {
        if (tenant)
            return std::pair(Fault::ExcludedWithTenant, QString());
        row.excluded = true;
    } else if (*row.state == "unmapped"_L1) {
        row.excluded = false;
        if (!row.acronisId)
            row.acronisId = QString();
    } else {
        return std::pair(Fault::BadState, row.state->left(80));
    }
    return {};
}

class Planner
{
public:
    Planner(Connection &connection, const ImportOptions &options, const QList<Partner> &partners)
        : m_connection(connection)
        , m_options(options)
        , m_partners(partners)
        , m_nextAdded(qint64(options.firstAdded))
    {
    }

    Result<ImportPlan> run(const ImportRows &rows, const std::atomic_bool &cancelled)
    {
        bool more = true;
        while (more && !cancelled && !m_plan.tooMany) {
            QList<ImportRow> batch;
            ImportRow row;
            while (batch.size() < BatchRows && (more = rows(row)))
                batch += row;
            if (auto judged = judge(batch); !judged)
                return tl::unexpected(judged.error());
        }
        settleClaims();
        finish();
        return std::move(m_plan);
    }

private:
    /// A row takes the tenant that the customer `holder` has in the database.
    struct Claim
    {
        qsizetype edit;
        CustomerId holder;
        QString holderName;
    };

    Result<void> judge(QList<ImportRow> &batch);
    Result<void> readStored(QList<ImportRow> &batch);
    Refusal judge(ImportRow &row);
    Refusal judgeKnown(const ImportRow &row, const CustomerRow &base);
    Refusal judgeNew(const ImportRow &row);
    Refusal stage(qint64 line, CustomerEdit edit);
    bool isGivenUp(const Claim &claim) const;
    void settleClaims();
    void finish();
    void note(qint64 line, Fault fault, const QString &argument);

    Connection &m_connection;
    const ImportOptions &m_options;
    PartnerBook m_partners;
    qint64 m_nextAdded; ///< id
    ImportPlan m_plan;
    QHash<QString, CustomerRow> m_byVendorId; ///< of the batch
    QHash<QString, CustomerRow> m_byTenant;   ///< of the batch
    QHash<CustomerId, qint64> m_lines;        ///< of customers that were there
    QHash<QString, qint64> m_newLines;        ///< by vendor tenant id
    QHash<QString, qint64> m_tenantLines;     ///< of those wanted anew
    QHash<CustomerId, qsizetype> m_editOf;
    QList<qint64> m_editLines;
    QList<bool> m_dropped; ///< edits that turned out wrong
    QList<Claim> m_claims;
};

void Planner::note(qint64 line, Fault fault, const QString &argument)
{
    ++m_plan.wrong;
    if (m_plan.problems.size() < ImportPlan::MaximumProblems)
        m_plan.problems += {line, fault, argument};
}

Result<void> Planner::readStored(QList<ImportRow> &batch)
{
    m_byVendorId.clear();
    m_byTenant.clear();
    QStringList vendorIds;
    for (const ImportRow &row : batch) {
        if (row.vendorId && !row.vendorId->isEmpty())
            vendorIds += *row.vendorId;
    }
    const MappingQuery query(m_connection);
    const auto known = query.rowsWith(vendorIds, {});
    if (!known)
        return tl::unexpected(known.error());
    for (const CustomerRow &row : *known)
        m_byVendorId.insert(row.vendorId, row);
    QStringList tenants;
    for (const ImportRow &row : batch) {
        if (row.acronisId && !row.acronisId->isEmpty()
            && m_byVendorId.value(row.vendorId.value_or(QString())).acronisId != *row.acronisId)
            tenants += *row.acronisId;
    }
    if (tenants.isEmpty())
        return {};
    return query.rowsWith({}, tenants).map([this](const QList<CustomerRow> &holders) {
        for (const CustomerRow &row : holders)
            m_byTenant.insert(row.acronisId, row);
    });
}

Result<void> Planner::judge(QList<ImportRow> &batch)
{
    for (ImportRow &row : batch) {
        if (row.problem)
            continue;
        if (const Refusal refusal = tidy(row))
            row.problem = {row.line, refusal->first, refusal->second};
    }
    if (auto read = readStored(batch); !read)
        return read;
    for (ImportRow &row : batch) {
        if (m_plan.tooMany)
            break;
        if (row.problem)
            note(row.problem->line, row.problem->fault, row.problem->argument);
        else if (const Refusal refusal = judge(row))
            note(row.line, refusal->first, refusal->second);
    }
    return {};
}

Refusal Planner::judge(ImportRow &row)
{
    const bool hasVendorId = row.vendorId && !row.vendorId->isEmpty();
    const bool hasTenant = row.acronisId && !row.acronisId->isEmpty();
    if (!hasVendorId && !hasTenant)
        return std::pair(Fault::NoVendorId, QString());
    if (namesPartner(row) && m_partners.named(row).isEmpty())
        return std::pair(Fault::UnknownPartner, partnerNamed(row));
    const auto &stored = hasVendorId ? m_byVendorId : m_byTenant;
    const auto found = stored.constFind(hasVendorId ? *row.vendorId : *row.acronisId);
    return found == stored.cend() ? judgeNew(row) : judgeKnown(row, *found);
}

Refusal Planner::judgeKnown(const ImportRow &row, const CustomerRow &base)
{
    if (namesPartner(row) && !m_partners.named(row).contains(base.partner))
        return std::pair(Fault::OtherPartner, base.partnerName);
    if (const auto twin = m_lines.constFind(base.id); twin != m_lines.cend())
        return std::pair(Fault::Twice, QString::number(*twin));
    if (row.name && row.name->isEmpty() && !base.name.isEmpty())
        return std::pair(Fault::NoName, QString());
    if (row.state == "excluded"_L1 && !row.acronisId.value_or(base.acronisId).isEmpty())
        return std::pair(Fault::ExcludedWithTenant, QString());
    CustomerEdit edit {base, {}};
    const auto take = [](auto &wanted, const auto &given, const auto &stored) {
        if (given && *given != stored)
            wanted = *given;
    };
    take(edit.draft.name, row.name, base.name);
    take(edit.draft.acronisId, row.acronisId, base.acronisId);
    take(edit.draft.excluded, row.excluded, base.excluded);
    m_lines.insert(base.id, row.line);
    if (edit.draft.changesNothing()) {
        ++m_plan.unchanged;
        return {};
    }
    // A hundred thousand rows share the texts of their few partners.
    const Partner partner = m_partners.partner(base.partner);
    if (partner.name == base.partnerName)
        edit.base.partnerName = partner.name;
    if (partner.datacenterUrl == base.datacenterUrl)
        edit.base.datacenterUrl = partner.datacenterUrl;
    return stage(row.line, std::move(edit));
}

Refusal Planner::judgeNew(const ImportRow &row)
{
    if (!row.vendorId || row.vendorId->isEmpty())
        return std::pair(Fault::NoVendorId, QString());
    if (m_options.pending.contains(*row.vendorId))
        return std::pair(Fault::Pending, QString());
    if (const auto twin = m_newLines.constFind(*row.vendorId); twin != m_newLines.cend())
        return std::pair(Fault::Twice, QString::number(*twin));
    if (!row.name || row.name->isEmpty())
        return std::pair(Fault::NoName, QString());
    QList<PartnerId> partners = m_partners.named(row);
    if (!namesPartner(row) && m_options.partner)
        partners = {*m_options.partner};
    if (partners.isEmpty())
        return std::pair(Fault::NoPartner, QString());
    if (partners.size() > 1)
        return std::pair(Fault::AmbiguousPartner, partnerNamed(row));
    const Partner partner = m_partners.partner(partners.first());
    CustomerEdit edit;
    edit.base.partner = partner.id;
    edit.base.partnerName = partner.name;
    edit.base.datacenterUrl = partner.datacenterUrl;
    edit.draft = {CustomerDraft::Kind::Added, row.name, row.vendorId, row.acronisId.value_or(QString()), {}};
    if (row.excluded.value_or(false))
        edit.draft.excluded = true;
    m_newLines.insert(*row.vendorId, row.line);
    return stage(row.line, std::move(edit));
}

Refusal Planner::stage(qint64 line, CustomerEdit edit)
{
    const QString tenant = edit.draft.acronisId.value_or(QString());
    if (!tenant.isEmpty()) {
        if (const auto partner = m_partners.nameOfTenant(tenant))
            return std::pair(Fault::TenantOfPartner, *partner);
        if (const auto twin = m_tenantLines.constFind(tenant); twin != m_tenantLines.cend())
            return std::pair(Fault::TenantTwice, QString::number(*twin));
        m_tenantLines.insert(tenant, line);
        if (const auto holder = m_byTenant.constFind(tenant); holder != m_byTenant.cend())
            m_claims += Claim {m_plan.edits.size(), holder->id, holder->name};
    }
    if (edit.draft.kind == CustomerDraft::Kind::Changed)
        m_editOf.insert(edit.base.id, m_plan.edits.size());
    else
        edit.base.id = CustomerId {m_nextAdded++}; // of those accepted alone: so many ids were asked for
    m_plan.edits += std::move(edit);
    m_editLines += line;
    m_plan.tooMany = m_plan.edits.size() >= ImportPlan::MaximumEdits;
    return {};
}

bool Planner::isGivenUp(const Claim &claim) const
{
    const auto found = m_editOf.constFind(claim.holder);
    return found != m_editOf.cend() && !m_dropped.at(*found)
        && m_plan.edits.at(*found)->draft.acronisId.has_value();
}

/// A tenant may be taken from a customer only when its own row of the file gives it up; a row that is wrong
/// gives up nothing.
void Planner::settleClaims()
{
    m_dropped = QList<bool>(m_plan.edits.size(), false);
    QMultiHash<CustomerId, qsizetype> claimsOn;
    QList<qsizetype> open;
    for (qsizetype i = 0; i < m_claims.size(); ++i) {
        claimsOn.insert(m_claims.at(i).holder, i);
        open += i;
    }
    while (!open.isEmpty()) {
        const Claim &claim = m_claims.at(open.takeLast());
        if (m_dropped.at(claim.edit) || isGivenUp(claim))
            continue;
        m_dropped[claim.edit] = true;
        note(m_editLines.at(claim.edit), Fault::TenantTaken, claim.holderName);
        const StagedEdit &edit = m_plan.edits.at(claim.edit);
        if (edit->draft.kind == CustomerDraft::Kind::Changed)
            open += claimsOn.values(edit->base.id);
    }
}

void Planner::finish()
{
    QList<StagedEdit> kept;
    kept.reserve(m_plan.edits.size());
    for (qsizetype i = 0; i < m_plan.edits.size(); ++i) {
        if (m_dropped.at(i))
            continue;
        const StagedEdit &edit = m_plan.edits.at(i);
        const bool changes = edit->draft.kind == CustomerDraft::Kind::Changed;
        ++(changes ? m_plan.changed : m_plan.added);
        if (changes && edit->draft.acronisId && edit->draft.acronisId->isEmpty())
            ++m_plan.unmapped;
        kept += edit;
    }
    m_plan.edits = std::move(kept);
    QList<ImportProblem> &problems = m_plan.problems;
    std::stable_sort(problems.begin(), problems.end(),
        [](const ImportProblem &a, const ImportProblem &b) { return a.line < b.line; });
}

} // namespace

Result<ImportPlan> planImport(Connection &connection, const ImportRows &rows, const ImportOptions &options,
    const std::atomic_bool &cancelled)
{
    return inOneReading(connection, [&] {
        return PartnerTable(connection).all().and_then([&](const QList<Partner> &partners) {
            return Planner(connection, options, partners).run(rows, cancelled);
        });
    });
}

} // namespace Console
