// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "revertrules.h"

#include "schema.h"
#include "values.h"

using namespace Qt::StringLiterals;

namespace Console {

namespace {

/// Looks at one plan's outcome: at the rehearsal first, at the database for rows it does not touch.
class Outcome
{
public:
    Outcome(Connection &connection, const Rehearsal &rehearsal)
        : m_connection(connection)
        , m_rehearsal(rehearsal)
    {
    }

    /// The first broken rule in words; empty when there is none.
    Result<QString> problemOf(const RevertPlan::Step &step) const;

private:
    Result<QString> holderOf(const RevertPlan::Step &step, const QString &column) const;
    Result<QString> dependantsOf(const RevertPlan::Step &step) const;
    Result<QString> ownerProblem(const RevertPlan::Step &step, const QString &column) const;
    Result<QJsonObject> rowThen(RowKey key) const;

    Connection &m_connection;
    const Rehearsal &m_rehearsal;
};

QStringList uniqueColumns(Entity entity)
{
    switch (entity) {
    case Entity::Partner:
    case Entity::Customer:
        return {u"acronis_tenant_id"_s, u"vendor_tenant_id"_s};
    case Entity::Issuer:
        return {u"issuer"_s};
    case Entity::Endpoint:
        return {u"name"_s};
    case Entity::Credential:
        return {u"identity"_s};
    }
    return {};
}

QString ownerColumn(Entity entity)
{
    switch (entity) {
    case Entity::Partner:
        return u"parent_id"_s;
    case Entity::Customer:
    case Entity::Credential:
        return u"partner_id"_s;
    default:
        return {};
    }
}

Result<QJsonObject> Outcome::rowThen(RowKey key) const
{
    const auto rehearsed = m_rehearsal.constFind(key);
    return rehearsed != m_rehearsal.cend() ? rehearsed->then : currentRow(m_connection, key);
}

// An id that comes back may have been given to another row meanwhile.
Result<QString> Outcome::holderOf(const RevertPlan::Step &step, const QString &column) const
{
    const QString wanted = step.after.value(column).toString();
    if (wanted.isEmpty())
        return QString();
    const bool named = step.entity == Entity::Partner || step.entity == Entity::Customer;
    const auto holder = m_connection.first(
        u"SELECT id, %1 FROM %2 WHERE %3 = ?"_s.arg(named ? u"name"_s : column, nameOf(step.entity), column),
        {wanted}, [](const Rows &row) { return std::pair(row.integer(0), row.text(1)); });
    if (!holder)
        return tl::unexpected(holder.error());
    if (!*holder || (*holder)->first == step.entityId)
        return QString();
    const auto rehearsed = m_rehearsal.constFind(RowKey {step.entity, (*holder)->first});
    if (rehearsed != m_rehearsal.cend() && rehearsed->then.value(column).toString() != wanted)
        return QString();
    return named ? u"%1 is used by %2 now"_s.arg(wanted, (*holder)->second)
                 : u"%1 is there again already"_s.arg(wanted);
}

Result<QString> Outcome::dependantsOf(const RevertPlan::Step &step) const
{
    for (const Entity entity : {Entity::Customer, Entity::Partner, Entity::Credential}) {
        const QString column = ownerColumn(entity);
        const auto rows = m_connection.list(u"SELECT id FROM %1 WHERE %2 = ?"_s.arg(nameOf(entity), column),
            {step.entityId}, [](const Rows &row) { return row.integer(0); });
        if (!rows)
            return tl::unexpected(rows.error());
        for (const qint64 id : *rows) {
            const auto rehearsed = m_rehearsal.constFind(RowKey {entity, id});
            if (rehearsed == m_rehearsal.cend() || rehearsed->then.value(column).toInteger() == step.entityId)
                return u"something belongs to %1 by now; revert that first"_s.arg(step.name);
        }
    }
    return QString();
}

Result<QString> Outcome::ownerProblem(const RevertPlan::Step &step, const QString &column) const
{
    QSet<qint64> seen;
    qint64 owner = step.after.value(column).toInteger();
    while (owner != 0) {
        if (step.entity == Entity::Partner && owner == step.entityId)
            return u"%1 would be below itself; revert its later changes first"_s.arg(step.name);
        if (seen.contains(owner))
            return QString();
        seen += owner;
        const auto row = rowThen({Entity::Partner, owner});
        if (!row)
            return tl::unexpected(row.error());
        if (row->isEmpty())
            return u"the partner that %1 belonged to was removed later; revert that first"_s.arg(step.name);
        owner = row->value("parent_id"_L1).toInteger();
    }
    return QString();
}

Result<QString> Outcome::problemOf(const RevertPlan::Step &step) const
{
    const RehearsedRow row = m_rehearsal.value(RowKey {step.entity, step.entityId});
    if (row.then.isEmpty())
        return step.entity == Entity::Partner ? dependantsOf(step) : QString();
    // What a later step changes once more does not matter.
    const auto isLast = [&](const QString &column) {
        return step.after.contains(column) && row.then.value(column) == step.after.value(column);
    };
    for (const QString &column : uniqueColumns(step.entity)) {
        if (!isLast(column))
            continue;
        if (auto holder = holderOf(step, column); !holder || !holder->isEmpty())
            return holder;
    }
    if (const QString column = ownerColumn(step.entity); isLast(column)) {
        if (auto problem = ownerProblem(step, column); !problem || !problem->isEmpty())
            return problem;
    }
    // The platform enables a customer for one tenant: see Customer::mapTo().
    if (step.entity == Entity::Customer && row.then.value("state"_L1).toString() == "ENABLED"_L1
        && !row.enabledFor.contains(row.then.value("acronis_tenant_id"_L1).toString())) {
        return u"%1 would be enabled for a tenant that the platform did not enable it for; "
               "revert its later changes first"_s.arg(step.name);
    }
    return QString();
}

} // namespace

Result<QJsonObject> currentRow(Connection &connection, RowKey key)
{
    const QString table = nameOf(key.entity);
    QStringList arguments;
    for (const QString &column : historyColumns(table))
        arguments += u"'%1', %2"_s.arg(column, column == "settings"_L1 ? u"json(settings)"_s : column);
    return connection
        .first(u"SELECT json_object(%1) FROM %2 WHERE id = ?"_s.arg(arguments.join(u", "_s), table), {key.id},
            [](const Rows &row) { return jsonObject(row.text(0)); })
        .map([](const std::optional<QJsonObject> &row) { return row.value_or(QJsonObject()); });
}

Result<void> judgeOutcome(Connection &connection, RevertPlan &plan, const Rehearsal &rehearsal)
{
    const Outcome outcome(connection, rehearsal);
    for (RevertPlan::Step &step : plan.steps) {
        if (!step.problem.isEmpty())
            continue;
        const auto problem = outcome.problemOf(step);
        if (!problem)
            return tl::unexpected(problem.error());
        step.problem = *problem;
    }
    return {};
}

} // namespace Console
