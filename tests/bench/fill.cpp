// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fill.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr int Partners = 5000;
constexpr int LargestPartner = 10'000;

/// Straight SQL, for speed; the triggers keep history and search as in any other change.
Result<void> fill(Connection &connection, int customers)
{
    const auto partners = connection.change(
        u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) "
        "INSERT INTO partner (vendor_tenant_id, name, acronis_tenant_id, datacenter_url, state) "
        "SELECT 'msp-' || i, 'Partner ' || ((i * 7919) % 5003), printf('%08x-c964-4e92-87ad-55c21df1285c', "
        "i), "
        "'https://eu' || (i % 8) || '-cloud.acronis.com', 'ENABLED' FROM n"_s,
        {Partners});
    if (!partners)
        return tl::unexpected(partners.error());
    return connection
        .change(u"WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ? - 1), "
                "first (k, word) AS (VALUES (0, 'Alpine'), (1, 'Bergmann'), (2, 'Cedar'), (3, 'Delta'), "
                "(4, 'Eichhorn'), (5, 'Fjord'), (6, 'Garland'), (7, 'Harbour')), "
                "second (k, word) AS (VALUES (0, 'Logistik'), (1, 'Dental'), (2, 'Print'), (3, 'Marine'), "
                "(4, 'Clinic'), (5, 'Legal'), (6, 'Energi')) "
                "INSERT INTO customer (vendor_tenant_id, name, partner_id, acronis_tenant_id, excluded) "
                "SELECT 'org-' || printf('%07d', i), first.word || ' ' || second.word || ' ' || "
                "((i * 7919) % 1000003), "
                "CASE WHEN i < ? THEN 1 ELSE 2 + i % (? - 1) END, "
                "CASE WHEN i % 10 <> 0 THEN lower(substr(h, 1, 8) || '-' || substr(h, 9, 4) || '-4' || "
                "substr(h, 13, 3) "
                "|| '-8' || substr(h, 16, 3) || '-' || substr(h, 19, 12)) END, i % 50 = 0 "
                "FROM (SELECT i, hex(randomblob(16)) AS h FROM n) "
                "JOIN first ON first.k = i % 8 JOIN second ON second.k = i % 7"_s,
            {customers, std::min(customers, LargestPartner), Partners})
        .map([](qint64) {});
}

} // namespace

int customersIn(const Database &database)
{
    const auto reader = database.openReader().value();
    return int(
        reader->first(u"SELECT count(*) FROM customer"_s, {}, [](const Rows &row) { return row.integer(0); })
            .value()
            .value_or(0));
}

std::unique_ptr<Database> openFilled(const QString &folder, int customers)
{
    auto database = Database::open(folder);
    if (!database)
        qFatal("%s", qPrintable(database.error().detail));
    if (customersIn(**database) == 0) {
        const auto filled = (*database)->writer().submitAndWait({ActorKind::Import, {}, {}, {}},
            [customers](Connection &connection) { return fill(connection, customers); });
        if (!filled)
            qFatal("%s", qPrintable(filled.error().detail));
    }
    return std::move(*database);
}

} // namespace Console
