// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "revert.h"

#include "historytable.h"
#include "revertrules.h"
#include "schema.h"
#include "values.h"

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr int MaximumRows = 100'000;

QString nameIn(const QJsonObject &row)
{
    for (const auto key : {"name"_L1, "identity"_L1, "issuer"_L1}) {
        if (const QString name = row.value(key).toString(); !name.isEmpty())
            return name;
    }
    return row.value("vendor_tenant_id"_L1).toString();
}

Result<QList<HistoryEntry>> rowsOf(Connection &connection, RevertScope scope)
{
    const auto where = [&scope] {
        switch (scope.kind) {
        case RevertScope::Kind::Row:
            return "h.id = ?1"_L1;
        case RevertScope::Kind::Batch:
            return "h.id IN (SELECT b.id FROM history a JOIN history b ON b.id = a.id "
                   "OR b.change_id = a.change_id WHERE a.id = ?1)"_L1;
        case RevertScope::Kind::Since:
            return "h.id >= ?1"_L1;
        }
        return "0"_L1;
    }();
    return connection.list("SELECT "_L1 + HistoryTable::Columns
            + " FROM history h LEFT JOIN change c ON c.id = h.change_id WHERE "_L1 + where
            + " ORDER BY h.id DESC LIMIT ?2"_L1,
        {scope.row, MaximumRows + 1}, HistoryTable::read);
}

/// What became different from \a before to \a after, with the values of \a of.
QJsonObject difference(const QJsonObject &before, const QJsonObject &after, const QJsonObject &of)
{
    QJsonObject fields;
    for (auto it = of.constBegin(); it != of.constEnd(); ++it) {
        if (before.value(it.key()) != after.value(it.key()))
            fields.insert(it.key(), it.value());
    }
    return fields;
}

bool holds(const QJsonObject &row, const QJsonObject &fields)
{
    for (auto it = fields.constBegin(); it != fields.constEnd(); ++it) {
        if (row.value(it.key()) != it.value())
            return false;
    }
    return true;
}

QString problemOf(const HistoryEntry &entry, const QJsonObject &now, const RevertPlan::Step &step)
{
    const QString name = nameIn(entry.after.isEmpty() ? entry.before : entry.after);
    if (entry.entity == Entity::Credential && !entry.before.isEmpty()) {
        return u"the password of the credential %1 is not in the history; set it anew instead"_s.arg(name);
    }
    if (entry.after.isEmpty())
        return now.isEmpty() ? QString() : u"%1 is there again already"_s.arg(name);
    if (now.isEmpty())
        return u"%1 was removed later; revert that first"_s.arg(name);
    if (!holds(now, step.before))
        return u"%1 was changed again later; revert that first"_s.arg(name);
    return {};
}

RevertPlan::Step inverseOf(const HistoryEntry &entry)
{
    RevertPlan::Step step {entry.entity, entry.entityId,
        nameIn(entry.before.isEmpty() ? entry.after : entry.before), entry.after, entry.before, {}};
    if (!entry.before.isEmpty() && !entry.after.isEmpty()) {
        step.before = difference(entry.before, entry.after, entry.after);
        step.after = difference(entry.before, entry.after, entry.before);
    }
    return step;
}

QJsonObject afterStep(QJsonObject row, const RevertPlan::Step &step, bool removes)
{
    if (removes)
        return {};
    for (auto it = step.after.constBegin(); it != step.after.constEnd(); ++it)
        row.insert(it.key(), it.value());
    return row;
}

void noteEnabled(RehearsedRow &row, const QJsonObject &state)
{
    if (state.value("state"_L1).toString() == "ENABLED"_L1)
        row.enabledFor += state.value("acronis_tenant_id"_L1).toString();
}

QVariant valueOf(const QJsonValue &value)
{
    if (value.isObject())
        return jsonValue(value.toObject());
    return value.isDouble() ? QVariant(value.toInteger()) : value.toVariant();
}

Result<void> write(Connection &connection, const RevertPlan::Step &step, bool inserts, bool removes)
{
    const QString table = nameOf(step.entity);
    if (removes)
        return discard(connection.change(u"DELETE FROM %1 WHERE id = ?"_s.arg(table), {step.entityId}));
    QStringList columns;
    QVariantList values;
    // Column names come from the schema, never from the row.
    for (const QString &column : historyColumns(table)) {
        if (step.after.contains(column)) {
            columns += column;
            values += valueOf(step.after.value(column));
        }
    }
    if (inserts) {
        return discard(connection.change(u"INSERT INTO %1 (%2, id) VALUES (%3?)"_s.arg(
                                             table, columns.join(u", "_s), u"?, "_s.repeated(columns.size())),
            values << step.entityId));
    }
    return discard(
        connection.change(u"UPDATE %1 SET %2 = ? WHERE id = ?"_s.arg(table, columns.join(u" = ?, "_s)),
            values << step.entityId));
}

} // namespace

QString RevertPlan::problem() const
{
    for (const Step &step : steps) {
        if (!step.problem.isEmpty())
            return step.problem;
    }
    return {};
}

Result<RevertPlan> planRevert(Connection &connection, RevertScope scope)
{
    const auto rows = rowsOf(connection, scope);
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->isEmpty())
        return failure(ErrorCode::Invalid, u"the history no longer has this change"_s);
    if (rows->size() > MaximumRows) {
        return failure(ErrorCode::Invalid,
            u"more than %1 rows would be reverted at once; choose a later moment"_s.arg(MaximumRows));
    }
    RevertPlan plan;
    Rehearsal rehearsal;
    for (const HistoryEntry &entry : *rows) {
        const RowKey key {entry.entity, entry.entityId};
        auto row = rehearsal.find(key);
        if (row == rehearsal.end()) {
            const auto current = currentRow(connection, key);
            if (!current)
                return tl::unexpected(current.error());
            row = rehearsal.insert(key, {*current, {}});
            noteEnabled(*row, *current);
        }
        RevertPlan::Step step = inverseOf(entry);
        step.problem = problemOf(entry, row->then, step);
        row->then = afterStep(row->then, step, entry.before.isEmpty());
        noteEnabled(*row, entry.before);
        plan.steps += step;
    }
    return judgeOutcome(connection, plan, rehearsal).map([&plan] { return std::move(plan); });
}

Result<void> revert(Connection &connection, RevertScope scope)
{
    const auto plan = planRevert(connection, scope);
    if (!plan)
        return tl::unexpected(plan.error());
    if (const QString problem = plan->problem(); !problem.isEmpty())
        return failure(ErrorCode::Conflict, problem);
    for (const RevertPlan::Step &step : plan->steps) {
        const auto written = write(connection, step, step.before.isEmpty(), step.after.isEmpty());
        if (written)
            continue;
        if (written.error().code != ErrorCode::Conflict)
            return written;
        return failure(ErrorCode::Conflict,
            step.after.isEmpty() ? u"something belongs to %1 by now; revert that first"_s.arg(step.name)
                                 : u"%1 cannot be as it was: another one has its id, or what it belonged to "
                                   "is gone"_s.arg(step.name));
    }
    return {};
}

} // namespace Console
