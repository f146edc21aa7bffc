// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "customersearch.h"

#include "idlists.h"

#include <QSet>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr qsizetype TrigramLength = 3;
// So many of a text are compared: the rest of it is proven on the row.
constexpr qsizetype ComparedTrigrams = 40;
constexpr qsizetype UsedTrigrams = 4;
// A trigram that occurs less often needs no other beside it.
constexpr int RareTrigram = 1000;

QString escaped(QString text)
{
    return text.replace(u'\\', "\\\\"_L1).replace(u'%', "\\%"_L1).replace(u'_', "\\_"_L1);
}

/// Each three characters in a row, as terms of a full-text query.
QStringList trigramsOf(const QList<uint> &characters)
{
    QStringList trigrams;
    for (qsizetype i = 0; i + TrigramLength <= characters.size() && i < ComparedTrigrams; ++i) {
        QString trigram =
            QString::fromUcs4(reinterpret_cast<const char32_t *>(&characters.at(i)), TrigramLength);
        trigrams += u'"' + trigram.replace(u'"', "\"\""_L1) + u'"';
    }
    trigrams.removeDuplicates();
    return trigrams;
}

/// A full-text query for rows that have the rarest of the trigrams: the others would be looked through in
/// vain.
Result<QString> rarestOf(Connection &connection, const QStringList &trigrams)
{
    if (trigrams.size() == 1)
        return trigrams.first();
    QList<std::pair<qint64, QString>> byRarity;
    for (const QString &trigram : trigrams) {
        // The later a row has it for the thousandth time, the rarer it is.
        const auto reached = connection.first(
            u"SELECT rowid FROM customer_text WHERE customer_text MATCH ? LIMIT 1 OFFSET ?"_s,
            {trigram, RareTrigram}, [](const Rows &row) { return row.integer(0); });
        if (!reached)
            return tl::unexpected(reached.error());
        if (!*reached)
            return trigram;
        byRarity += {-**reached, trigram};
    }
    std::sort(byRarity.begin(), byRarity.end());
    QStringList rarest;
    for (const auto &[rarity, trigram] : byRarity.first(std::min(UsedTrigrams, byRarity.size())))
        rarest += trigram;
    return rarest.join(u' ');
}

} // namespace

Condition selectOf(const Condition &condition)
{
    return u"SELECT c.id AS id FROM customer c WHERE "_s + condition;
}

Condition beginsWith(QLatin1StringView column, QLatin1StringView collation, const QString &text)
{
    const QString end = text + QString::fromUcs4(U"\U0010ffff", 1);
    return {"%1 >= ? COLLATE %2 AND %1 < ? COLLATE %2"_L1.arg(column, collation), {text, end}};
}

Result<CustomerSearch> CustomerSearch::by(Connection &connection, const QString &text)
{
    const QList<uint> characters = text.toUcs4();
    const bool isShort = characters.size() < TrigramLength;
    const QString start = escaped(text) + u'%';
    const QString part = isShort ? start : u'%' + start;
    CustomerSearch search;
    if (isShort) {
        search.m_byText = {selectOf(beginsWith("c.name"_L1, "NOCASE"_L1, text)),
            selectOf(beginsWith("c.vendor_tenant_id"_L1, "NOCASE"_L1, text))};
    } else {
        const auto terms = rarestOf(connection, trigramsOf(characters));
        if (!terms)
            return tl::unexpected(terms.error());
        search.m_byText = {
            {u"SELECT rowid AS id FROM customer_text WHERE customer_text MATCH ?"_s, {*terms}}};
    }
    search.m_byTenant = selectOf(beginsWith("c.acronis_tenant_id"_L1, "BINARY"_L1, text.toLower()));
    search.m_proof = {uR"((c.name LIKE ? ESCAPE '\' OR c.vendor_tenant_id LIKE ? ESCAPE '\'
                OR c.acronis_tenant_id LIKE ? ESCAPE '\'))"_s,
        {part, part, start}};
    return search;
}

Condition CustomerSearch::candidates() const
{
    Condition all = m_byTenant;
    for (const Condition &select : m_byText)
        all = select + u" UNION ALL "_s + all;
    return all;
}

Result<bool> CustomerSearch::isFew(Connection &connection, qsizetype limit) const
{
    Condition some = candidates() + u" LIMIT ?"_s;
    some.values << limit + 1;
    return connection
        .first("SELECT count(*) FROM (%1)"_L1.arg(some.sql), some.values,
            [](const Rows &row) { return row.integer(0); })
        .map([limit](std::optional<qint64> count) { return count.value_or(0) <= limit; });
}

Result<QList<CustomerId>> CustomerSearch::matching(
    Connection &connection, const QList<CustomerId> &ids, const Condition &where) const
{
    Condition select = u"SELECT c.id AS id FROM customer c"_s + where
        + Condition {u" AND c.id IN (SELECT value FROM json_each(?)) AND "_s, {jsonList(ids)}} + m_proof;
    return idsOf(connection, select).map([&ids](const QList<CustomerId> &right) {
        const QSet<CustomerId> proven(right.cbegin(), right.cend());
        QList<CustomerId> found;
        std::copy_if(ids.cbegin(), ids.cend(), std::back_inserter(found),
            [&proven](CustomerId id) { return proven.contains(id); });
        return found;
    });
}

Condition CustomerSearch::along() const
{
    // CASE keeps SQLite from looking the candidates up one by one, out of order.
    return u"CASE WHEN c.id IN ("_s + candidates() + u") THEN "_s + m_proof + u" ELSE 0 END"_s;
}

Condition CustomerSearch::all() const
{
    return u"c.id IN ("_s + candidates() + u") AND "_s + m_proof;
}

} // namespace Console
