// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shortsearch.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

// So many rows of one state are looked at for an id that begins so.
constexpr qsizetype LongestWalk = 20'000;
// So many are read by the id's own index instead: a walk would look for them in vain.
constexpr qsizetype Few = 1'000;
constexpr auto Order = " ORDER BY c.name COLLATE NOCASE, c.id LIMIT ?"_L1;

class ShortSearch
{
public:
    ShortSearch(Connection &connection, const QString &text, const CustomerStates &states, qsizetype limit)
        : m_connection(connection)
        , m_text(text)
        , m_states(states)
        , m_limit(limit)
    {
    }

    /// Nothing when a walk has been given up.
    Result<std::optional<QList<CustomerId>>> of(const QString &state)
    {
        const QString rows = "SELECT c.id FROM customer c WHERE "_L1 + m_states.expression + " = "_L1 + state;
        QList<CustomerId> found;
        auto byName = read(rows + " AND c.name >= ? COLLATE NOCASE AND c.name < ? COLLATE NOCASE"_L1 + Order,
            {m_text, end(m_text), m_limit}, found);
        if (!byName)
            return tl::unexpected(byName.error());
        auto isComplete = addVendorIds(rows, state, found);
        if (isComplete && *isComplete && state == m_states.mapped) {
            const QString id = m_text.toLower();
            isComplete =
                walk(rows, u"c.acronis_tenant_id >= ? AND c.acronis_tenant_id < ?"_s, {id, end(id)}, found);
        }
        if (!isComplete)
            return tl::unexpected(isComplete.error());
        if (!*isComplete)
            return std::nullopt;
        return sorted(found).map([](QList<CustomerId> ids) { return std::optional(std::move(ids)); });
    }

private:
    static QString end(const QString &text) { return text + QString::fromUcs4(U"\U0010ffff", 1); }

    Result<void> read(const QString &sql, const QVariantList &values, QList<CustomerId> &found)
    {
        return m_connection.list(sql, values, [](const Rows &row) { return CustomerId {row.integer(0)}; })
            .map([&found](const QList<CustomerId> &ids) { found += ids; });
    }

    /// As walk().
    Result<bool> addVendorIds(const QString &rows, const QString &state, QList<CustomerId> &found)
    {
        const QString begins =
            u"c.vendor_tenant_id >= ? COLLATE NOCASE AND c.vendor_tenant_id < ? COLLATE NOCASE"_s;
        const QVariantList values {m_text, end(m_text)};
        const auto count = m_connection.first(
            "SELECT count(*) FROM (SELECT 1 FROM customer c WHERE %1 LIMIT ?)"_L1.arg(begins),
            QVariantList(values) << Few + 1, [](const Rows &row) { return row.integer(0); });
        if (!count)
            return tl::unexpected(count.error());
        if (*count > Few)
            return walk(rows, begins, values, found);
        // The plus keeps SQLite from the index by state.
        const QString few =
            "SELECT c.id FROM customer c WHERE %1 AND +(%2) = "_L1.arg(begins, m_states.expression) + state;
        return read(few, values, found).map([] { return true; });
    }

    /// False when neither the limit nor the end was met.
    Result<bool> walk(
        const QString &rows, const QString &condition, const QVariantList &values, QList<CustomerId> &found)
    {
        const qsizetype before = found.size();
        const QString walked = rows + Order;
        auto done =
            read("SELECT c.id FROM (%1) o CROSS JOIN customer c ON c.id = o.id WHERE %2 LIMIT ?"_L1.arg(
                     walked, condition),
                QVariantList {LongestWalk} + values << m_limit, found);
        if (!done)
            return tl::unexpected(done.error());
        if (found.size() - before == m_limit)
            return true;
        return m_connection
            .first("SELECT count(*) FROM (%1)"_L1.arg(walked), {LongestWalk},
                [](const Rows &row) { return row.integer(0); })
            .map([](std::optional<qint64> count) { return count.value_or(0) < LongestWalk; });
    }

    Result<QList<CustomerId>> sorted(const QList<CustomerId> &found)
    {
        QJsonArray ids;
        for (const CustomerId id : found)
            ids += qint64(id);
        return m_connection.list(
            "SELECT c.id FROM customer c WHERE c.id IN (SELECT value FROM json_each(?))"_L1 + Order,
            {QString::fromLatin1(QJsonDocument(ids).toJson(QJsonDocument::Compact)), m_limit},
            [](const Rows &row) { return CustomerId {row.integer(0)}; });
    }

    Connection &m_connection;
    const QString m_text;
    const CustomerStates &m_states;
    const qsizetype m_limit;
};

} // namespace

Result<std::optional<QList<CustomerId>>> firstUnderShortText(
    Connection &connection, const QString &text, const CustomerStates &states, qsizetype limit)
{
    QList<CustomerId> ids;
    for (const QString &state : states.inOrder) {
        auto found = ShortSearch(connection, text, states, limit - ids.size()).of(state);
        if (!found || !*found)
            return found;
        ids += **found;
        if (ids.size() == limit)
            break;
    }
    return ids;
}

} // namespace Console
