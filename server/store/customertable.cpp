// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "customertable.h"

#include "values.h"

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr auto Columns =
    "id, vendor_tenant_id, name, partner_id, acronis_tenant_id, state, excluded, settings, "
    "datacenter_url"_L1;

constexpr auto Below =
    "(WITH RECURSIVE below (id) AS (VALUES (?) UNION "
    "SELECT p.id FROM partner p JOIN below ON p.parent_id = below.id) SELECT id FROM below)"_L1;

Customer readCustomer(const Rows &row)
{
    Customer customer;
    customer.id = CustomerId {row.integer(0)};
    customer.vendorId = vendorIdAt(row, 1);
    customer.name = row.text(2);
    customer.partner = PartnerId {row.integer(3)};
    customer.acronisId = acronisIdAt(row, 4);
    customer.state = stateAt(row, 5);
    customer.excluded = row.integer(6) != 0;
    customer.settings = jsonObject(row.text(7));
    customer.datacenterUrl = row.text(8);
    return customer;
}

QVariantList values(const Customer &customer)
{
    return {customer.vendorId.toString(), textValue(customer.name), toValue(customer.partner),
        toValue(customer.acronisId), nameOf(customer.state), customer.excluded ? 1 : 0,
        jsonValue(customer.settings), textValue(customer.datacenterUrl)};
}

} // namespace

Result<std::optional<Customer>> CustomerTable::byId(CustomerId id) const
{
    static const QString sql = "SELECT "_L1 + Columns + " FROM customer WHERE id = ?"_L1;
    return m_connection.first(sql, {toValue(id)}, readCustomer);
}

Result<std::optional<Customer>> CustomerTable::byVendorId(const VendorTenantId &id) const
{
    static const QString sql = "SELECT "_L1 + Columns + " FROM customer WHERE vendor_tenant_id = ?"_L1;
    return m_connection.first(sql, {id.toString()}, readCustomer);
}

Result<std::optional<Customer>> CustomerTable::byAcronisId(const AcronisTenantId &id) const
{
    static const QString sql = "SELECT "_L1 + Columns + " FROM customer WHERE acronis_tenant_id = ?"_L1;
    return m_connection.first(sql, {id.toString()}, readCustomer);
}

Result<std::optional<Customer>> CustomerTable::formerly(const AcronisTenantId &id, PartnerId partner) const
{
    static const QString sql = "SELECT "_L1 + Columns
        + " FROM customer WHERE mirrored_tenant_id = ? AND partner_id = ? AND acronis_tenant_id IS NULL "
          "ORDER BY vendor_tenant_id LIMIT 1"_L1;
    return m_connection.first(sql, {id.toString(), toValue(partner)}, readCustomer);
}

Result<void> CustomerTable::visitAll(const std::function<void(const Customer &)> &visit) const
{
    static const QString sql = "SELECT "_L1 + Columns + " FROM customer ORDER BY vendor_tenant_id"_L1;
    auto rows = m_connection.query(sql);
    if (!rows)
        return tl::unexpected(rows.error());
    while (rows->next())
        visit(readCustomer(*rows));
    return rows->ended();
}

Result<QList<Customer>> CustomerTable::enabledOf(PartnerId partner) const
{
    static const QString sql = "SELECT "_L1 + Columns
        + " FROM customer WHERE partner_id = ? AND state = 'ENABLED' AND acronis_tenant_id IS NOT NULL "
          "ORDER BY vendor_tenant_id"_L1;
    return m_connection.list(sql, {toValue(partner)}, readCustomer);
}

// Read as bytes: SQLite and Qt would each turn text into UTF-16, and the answer is UTF-8.
Result<void> CustomerTable::visitBelow(PartnerId partner, Detail detail, const VisitDetail &visit) const
{
    const QLatin1StringView column = detail == Detail::Name ? "name"_L1 : "acronis_tenant_id"_L1;
    const QString sql = "SELECT CAST(vendor_tenant_id AS BLOB), CAST("_L1 + column
        + " AS BLOB) FROM customer WHERE partner_id IN "_L1 + Below
        + " ORDER BY partner_id, vendor_tenant_id"_L1;
    auto rows = m_connection.query(sql, {toValue(partner)});
    if (!rows)
        return tl::unexpected(rows.error());
    while (rows->next()) {
        if (!visit(rows->bytes(0), rows->bytes(1)))
            return {};
    }
    return rows->ended();
}

Result<qint64> CustomerTable::countUnmapped() const
{
    return m_connection
        .first(u"SELECT count(*) FROM customer WHERE acronis_tenant_id IS NULL AND excluded = 0"_s, {},
            [](const Rows &row) { return row.integer(0); })
        .map([](std::optional<qint64> count) { return count.value_or(0); });
}

Result<CustomerId> CustomerTable::insert(
    const Customer &customer, const std::optional<AcronisTenantId> &mirrored)
{
    static const QString sql = u"INSERT INTO customer (vendor_tenant_id, name, partner_id, "
                               u"acronis_tenant_id, state, excluded, settings, "
                               "datacenter_url, mirrored_tenant_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s;
    return m_connection.change(sql, values(customer) << toValue(mirrored)).map([this](qint64) {
        return CustomerId {m_connection.lastInsertId()};
    });
}

// SQLite renews the indexes of all columns that are named, changed or not.
Result<void> CustomerTable::update(const Customer &customer)
{
    static const QStringList names = QString(Columns).split(u", "_s).sliced(1); // as values()
    const auto stored = byId(customer.id);
    if (!stored || !*stored)
        return discard(stored);
    const QVariantList before = values(**stored);
    const QVariantList after = values(customer);
    QStringList columns;
    QVariantList changed;
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (before.at(i) == after.at(i))
            continue;
        columns += names.at(i) + " = ?"_L1;
        changed += after.at(i);
    }
    if (columns.isEmpty())
        return {};
    const QString sql = "UPDATE customer SET "_L1 + columns.join(u", "_s) + " WHERE id = ?"_L1;
    return discard(m_connection.change(sql, changed << toValue(customer.id)));
}

Result<void> CustomerTable::setAcronisId(CustomerId id, const std::optional<AcronisTenantId> &acronisId)
{
    static const QString sql =
        u"UPDATE customer SET state = CASE WHEN acronis_tenant_id IS NOT NULL AND acronis_tenant_id IS NOT ? "
        "THEN 'DISABLED' ELSE state END, acronis_tenant_id = ? WHERE id = ?"_s;
    return discard(m_connection.change(sql, {toValue(acronisId), toValue(acronisId), toValue(id)}));
}

Result<void> CustomerTable::remove(CustomerId id)
{
    return discard(m_connection.change(u"DELETE FROM customer WHERE id = ?"_s, {toValue(id)}));
}

Result<void> CustomerTable::unmapBelow(PartnerId partner)
{
    static const QString sql = "UPDATE customer SET acronis_tenant_id = NULL, state = 'DISABLED' "
                               "WHERE acronis_tenant_id IS NOT NULL AND partner_id IN "_L1
        + Below;
    return discard(m_connection.change(sql, {toValue(partner)}));
}

Result<void> CustomerTable::disableOf(PartnerId partner)
{
    return discard(m_connection.change(
        u"UPDATE customer SET state = 'DISABLED' WHERE state <> 'DISABLED' AND partner_id = ?"_s,
        {toValue(partner)}));
}

} // namespace Console
