// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historytable.h"

#include "values.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

ActorKind actorAt(const Rows &row, int column)
{
    return row.isNull(column) ? ActorKind::OtherProcess : actorKindFrom(row.text(column));
}

} // namespace

Result<qint64> HistoryTable::begin(const Actor &actor)
{
    return m_connection
        .change(
            u"INSERT INTO change (at, actor, callback_id, request_id, tenant_id) VALUES (?, ?, ?, ?, ?)"_s,
            {QDateTime::currentMSecsSinceEpoch(), nameOf(actor.kind), textValue(actor.callbackId),
                textValue(actor.requestId), textValue(actor.tenantId)})
        .and_then([this](qint64) -> Result<qint64> {
            const qint64 change = m_connection.lastInsertId();
            return m_connection
                .change(u"INSERT INTO current_change (one, change_id) VALUES (1, ?)"_s, {change})
                .map([change](qint64) { return change; });
        });
}

Result<bool> HistoryTable::finish(qint64 change)
{
    if (auto ended = m_connection.change(u"DELETE FROM current_change"_s); !ended)
        return tl::unexpected(ended.error());
    return m_connection
        .first(u"SELECT 1 FROM history WHERE change_id = ? LIMIT 1"_s, {change},
            [](const Rows &) { return true; })
        .map([](std::optional<bool> found) { return found.has_value(); });
}

Result<qint64> HistoryTable::lastId() const
{
    return m_connection
        .first(u"SELECT max(id) FROM history"_s, {}, [](const Rows &row) { return row.integer(0); })
        .map([](std::optional<qint64> id) { return id.value_or(0); });
}

Result<ChangeNotice> HistoryTable::since(qint64 id, int limit) const
{
    auto items = m_connection.list(
        u"SELECT entity, entity_id, actor FROM history h LEFT JOIN change c ON c.id = h.change_id "
        "WHERE h.id > ? ORDER BY h.id LIMIT ?"_s,
        {id, limit + 1}, [](const Rows &row) {
            return ChangeNotice::Item {
                entityFrom(row.text(0)).value_or(Entity::Partner), row.integer(1), actorAt(row, 2)};
        });
    return items.map([limit](QList<ChangeNotice::Item> &found) {
        const bool everything = found.size() > limit;
        return ChangeNotice {everything ? QList<ChangeNotice::Item>() : std::move(found), everything};
    });
}

HistoryEntry HistoryTable::read(const Rows &row)
{
    HistoryEntry entry;
    entry.id = row.integer(0);
    entry.change = row.integer(1);
    entry.at = QDateTime::fromMSecsSinceEpoch(row.integer(2), QTimeZone::utc());
    entry.entity = entityFrom(row.text(3)).value_or(Entity::Partner);
    entry.entityId = row.integer(4);
    entry.before = jsonObject(row.text(5));
    entry.after = jsonObject(row.text(6));
    entry.actor = {actorAt(row, 7), row.text(8), row.text(9), row.text(10)};
    return entry;
}

Result<QList<HistoryEntry>> HistoryTable::latest(int limit) const
{
    static const QString sql = "SELECT "_L1 + Columns
        + " FROM history h LEFT JOIN change c ON c.id = h.change_id ORDER BY h.id DESC LIMIT ?"_L1;
    return m_connection.list(sql, {limit}, read);
}

Result<qint64> HistoryTable::prune(Limits limits, int atMost)
{
    constexpr qint64 MillisecondsPerDay = 86'400'000;
    const qint64 oldest = QDateTime::currentMSecsSinceEpoch() - limits.days * MillisecondsPerDay;
    // Row ids grow without gaps but for refused work: near enough to a number of rows.
    const auto removed =
        m_connection.change(u"DELETE FROM history WHERE id IN (SELECT id FROM history ORDER BY id LIMIT ?) "
                            "AND (at < ? OR id <= (SELECT max(id) FROM history) - ?)"_s,
            {atMost, oldest, limits.rows});
    if (!removed || *removed == 0)
        return removed;
    return m_connection.change(u"DELETE FROM change WHERE id < (SELECT min(change_id) FROM history)"_s)
        .map([&removed](qint64) { return *removed; });
}

} // namespace Console
