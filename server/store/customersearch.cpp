// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "customersearch.h"

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr qsizetype TrigramLength = 3;

QString escaped(QString text)
{
    return text.replace(u'\\', "\\\\"_L1).replace(u'%', "\\%"_L1).replace(u'_', "\\_"_L1);
}

/// A full-text query for rows that have each three characters in a row of \a text.
QString trigramsOf(const QString &text)
{
    const QList<uint> characters = text.toUcs4();
    QStringList trigrams;
    for (qsizetype i = 0; i + TrigramLength <= characters.size(); ++i) {
        QString trigram =
            QString::fromUcs4(reinterpret_cast<const char32_t *>(&characters.at(i)), TrigramLength);
        trigrams += u'"' + trigram.replace(u'"', "\"\""_L1) + u'"';
    }
    trigrams.removeDuplicates();
    return trigrams.join(u' ');
}

QString beginning(QLatin1StringView column, QLatin1StringView collation)
{
    return "SELECT id FROM customer WHERE %1 >= ? COLLATE %2 AND %1 < ? COLLATE %2"_L1.arg(column, collation);
}

} // namespace

CustomerSearch::CustomerSearch(const QString &text)
    : m_short(text.toUcs4().size() < TrigramLength)
{
    const QString last = QString::fromUcs4(U"\U0010ffff", 1);
    const QString id = text.toLower();
    const QString start = escaped(text) + u'%';
    const QString part = m_short ? start : u'%' + start;
    if (m_short) {
        m_candidates.sql = beginning("name"_L1, "NOCASE"_L1) + " UNION ALL "_L1
            + beginning("vendor_tenant_id"_L1, "NOCASE"_L1);
        m_candidates.values << text << text + last << text << text + last;
    } else {
        m_candidates.sql = u"SELECT rowid FROM customer_text WHERE customer_text MATCH ?"_s;
        m_candidates.values << trigramsOf(text);
    }
    m_candidates.sql += " UNION ALL "_L1 + beginning("acronis_tenant_id"_L1, "BINARY"_L1);
    m_candidates.values << id << id + last;
    m_proof = {uR"((c.name LIKE ? ESCAPE '\' OR c.vendor_tenant_id LIKE ? ESCAPE '\'
                OR c.acronis_tenant_id LIKE ? ESCAPE '\'))"_s,
        {part, part, start}};
}

Result<std::optional<QList<CustomerId>>> CustomerSearch::atMost(Connection &connection, qsizetype limit) const
{
    return connection
        .list(m_candidates.sql + " LIMIT ?"_L1, QVariantList(m_candidates.values) << limit + 1,
            [](const Rows &row) { return CustomerId {row.integer(0)}; })
        .map([limit](QList<CustomerId> ids) -> std::optional<QList<CustomerId>> {
            if (ids.size() > limit)
                return std::nullopt;
            return ids;
        });
}

Condition CustomerSearch::among(const QString &ids) const
{
    return {"c.id IN (SELECT value FROM json_each(?)) AND "_L1 + m_proof.sql,
        QVariantList {ids} + m_proof.values};
}

Condition CustomerSearch::along() const
{
    // CASE keeps SQLite from looking the candidates up one by one, out of order.
    return {"CASE WHEN c.id IN (%1) THEN %2 ELSE 0 END"_L1.arg(m_candidates.sql, m_proof.sql),
        m_candidates.values + m_proof.values};
}

Condition CustomerSearch::all() const
{
    return {
        "c.id IN (%1) AND %2"_L1.arg(m_candidates.sql, m_proof.sql), m_candidates.values + m_proof.values};
}

} // namespace Console
