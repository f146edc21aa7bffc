// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "partnertable.h"

#include "values.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr auto Columns = "id, vendor_tenant_id, name, parent_id, acronis_tenant_id, mode, state, settings, "
                         "datacenter_url, block_message"_L1;
constexpr int ColumnCount = 10;

Partner readPartner(const Rows &row)
{
    Partner partner;
    partner.id = PartnerId {row.integer(0)};
    partner.vendorId = vendorIdAt(row, 1);
    partner.name = row.text(2);
    if (!row.isNull(3))
        partner.parent = PartnerId {row.integer(3)};
    partner.acronisId = acronisIdAt(row, 4);
    partner.mode = partnerModeFrom(row.text(5)).value_or(PartnerMode::Mapped);
    partner.state = stateAt(row, 6);
    partner.settings = jsonObject(row.text(7));
    partner.datacenterUrl = row.text(8);
    partner.blockMessage = row.text(9);
    return partner;
}

QVariantList values(const Partner &partner)
{
    return {partner.vendorId.toString(), textValue(partner.name), toValue(partner.parent),
        toValue(partner.acronisId), nameOf(partner.mode), nameOf(partner.state), jsonValue(partner.settings),
        textValue(partner.datacenterUrl), textValue(partner.blockMessage)};
}

} // namespace

Result<std::optional<Partner>> PartnerTable::byId(PartnerId id) const
{
    static const QString sql = "SELECT "_L1 + Columns + " FROM partner WHERE id = ?"_L1;
    return m_connection.first(sql, {toValue(id)}, readPartner);
}

Result<std::optional<Partner>> PartnerTable::byVendorId(const VendorTenantId &id) const
{
    static const QString sql = "SELECT "_L1 + Columns + " FROM partner WHERE vendor_tenant_id = ?"_L1;
    return m_connection.first(sql, {id.toString()}, readPartner);
}

Result<std::optional<Partner>> PartnerTable::byAcronisId(const AcronisTenantId &id) const
{
    static const QString sql = "SELECT "_L1 + Columns + " FROM partner WHERE acronis_tenant_id = ?"_L1;
    return m_connection.first(sql, {id.toString()}, readPartner);
}

Result<std::optional<PartnerId>> PartnerTable::idOf(const AcronisTenantId &id) const
{
    return m_connection.first(u"SELECT id FROM partner WHERE acronis_tenant_id = ?"_s, {id.toString()},
        [](const Rows &row) { return PartnerId {row.integer(0)}; });
}

Result<QList<Partner>> PartnerTable::all() const
{
    static const QString sql =
        "WITH RECURSIVE tree (tree_id, depth) AS ("
        "SELECT id, 0 FROM partner WHERE parent_id IS NULL UNION ALL "
        "SELECT p.id, depth + 1 FROM partner p JOIN tree ON p.parent_id = tree_id) SELECT "_L1
        + Columns + " FROM tree JOIN partner ON id = tree_id ORDER BY depth, vendor_tenant_id"_L1;
    return m_connection.list(sql, {}, readPartner);
}

Result<bool> PartnerTable::isWithin(PartnerId partner, PartnerId root) const
{
    static const QString sql =
        u"WITH RECURSIVE above (id) AS (VALUES (?) UNION "
        "SELECT parent_id FROM partner JOIN above USING (id) WHERE parent_id IS NOT NULL) "
        "SELECT 1 FROM above WHERE id = ?"_s;
    return m_connection.first(sql, {toValue(partner), toValue(root)}, [](const Rows &) { return true; })
        .map([](std::optional<bool> found) { return found.has_value(); });
}

Result<QList<PartnerTable::Summary>> PartnerTable::summaries() const
{
    static const QString sql = "SELECT "_L1 + Columns
        + ", coalesce(c.total, 0), coalesce(c.mapped, 0), "
          "(SELECT count(*) FROM credential WHERE partner_id = partner.id) FROM partner LEFT JOIN ("
          "SELECT partner_id, count(*) AS total, count(acronis_tenant_id) AS mapped FROM customer "
          "GROUP BY partner_id) c ON c.partner_id = partner.id ORDER BY name COLLATE NOCASE, partner.id"_L1;
    return m_connection.list(sql, {}, [](const Rows &row) {
        return Summary {readPartner(row), row.integer(ColumnCount), row.integer(ColumnCount + 1),
            row.integer(ColumnCount + 2)};
    });
}

Result<PartnerTable::Below> PartnerTable::countBelow(PartnerId partner) const
{
    static const QString sql =
        u"SELECT (SELECT count(*) FROM customer WHERE partner_id = partner.id), "
        "(SELECT count(*) FROM customer WHERE partner_id = partner.id AND state = 'ENABLED'), "
        "(SELECT count(*) FROM partner child WHERE child.parent_id = partner.id), "
        "(SELECT count(*) FROM credential WHERE partner_id = partner.id) FROM partner WHERE id = ?"_s;
    return m_connection
        .first(sql, {toValue(partner)},
            [](const Rows &row) {
                return Below {row.integer(0), row.integer(1), row.integer(2), row.integer(3)};
            })
        .map([](const std::optional<Below> &below) { return below.value_or(Below()); });
}

Result<PartnerTable::Impact> PartnerTable::impactOfDisabling(const QList<PartnerId> &partners) const
{
    static const QString sql =
        u"WITH wanted (id) AS (SELECT value FROM json_each(?)) "
        "SELECT (SELECT count(*) FROM partner WHERE state = 'ENABLED' AND id IN (SELECT id FROM wanted)), "
        "(SELECT count(*) FROM customer WHERE state = 'ENABLED' AND partner_id IN (SELECT id FROM wanted))"_s;
    QJsonArray ids;
    for (const PartnerId id : partners)
        ids += qint64(id);
    return m_connection
        .first(sql, {QString::fromUtf8(QJsonDocument(ids).toJson(QJsonDocument::Compact))},
            [](const Rows &row) {
                return Impact {row.integer(0), row.integer(1)};
            })
        .map([](const std::optional<Impact> &impact) { return impact.value_or(Impact()); });
}

Result<PartnerId> PartnerTable::insert(const Partner &partner)
{
    static const QString sql =
        u"INSERT INTO partner (vendor_tenant_id, name, parent_id, acronis_tenant_id, mode, state, settings, "
        "datacenter_url, block_message) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s;
    return m_connection.change(sql, values(partner)).map([this](qint64) {
        return PartnerId {m_connection.lastInsertId()};
    });
}

Result<void> PartnerTable::update(const Partner &partner)
{
    static const QString sql =
        u"UPDATE partner SET vendor_tenant_id = ?, name = ?, parent_id = ?, acronis_tenant_id = ?, mode = ?, "
        "state = ?, settings = ?, datacenter_url = ?, block_message = ? WHERE id = ?"_s;
    return discard(m_connection.change(sql, values(partner) << toValue(partner.id)));
}

Result<void> PartnerTable::remove(PartnerId id)
{
    return discard(m_connection.change(u"DELETE FROM partner WHERE id = ?"_s, {toValue(id)}));
}

} // namespace Console
