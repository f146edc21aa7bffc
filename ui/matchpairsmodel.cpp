// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matchpairsmodel.h"

#include "columnheader.h"
#include "partnersmodel.h"
#include "theme.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Console {

MatchPairsModel::MatchPairsModel(const PartnersModel &partners, const Theme &theme, QObject *parent)
    : QAbstractTableModel(parent)
    , m_partners(partners)
    , m_theme(theme)
    , m_match(std::make_shared<AutoMatch>())
{
}

QString MatchPairsModel::why(MatchReason reason, const OpenCustomer &customer, const KnownTenant &tenant)
{
    switch (reason) {
    case MatchReason::SameId:
        return customer.vendorId.compare(tenant.id.toString(), Qt::CaseInsensitive) == 0
            ? tr("same id")
            : tr("same vendor id");
    case MatchReason::SameName:
        return tr("same name");
    case MatchReason::SimilarName:
        return tr("similar name");
    }
    return {};
}

QString MatchPairsModel::certaintyWord(MatchReason reason)
{
    switch (reason) {
    case MatchReason::SameId:
        return tr("Certain");
    case MatchReason::SameName:
        return tr("Likely");
    case MatchReason::SimilarName:
        return tr("Possible");
    }
    return {};
}

int MatchPairsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_checked.size());
}

int MatchPairsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Count;
}

QVariant MatchPairsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return columnHeader(
        {tr("Customer"), tr("Partner"), tr("Tenant"), tr("Acronis tenant id"), tr("Why"), tr("How sure")},
        section, orientation, role);
}

QVariant MatchPairsModel::display(const TenantMatches::Pair &pair, int column) const
{
    const OpenCustomer &customer = m_match->customers.at(pair.customer);
    const KnownTenant &tenant = m_match->tenants.at(pair.tenant);
    switch (column) {
    case Customer:
        return customer.name;
    case Partner: {
        const auto *partner = m_partners.partner(customer.partner);
        return partner != nullptr ? partner->partner.name : u"–"_s;
    }
    case Tenant:
        return tenant.name.isEmpty() ? u"–"_s : tenant.name;
    case AcronisId:
        return tenant.id.toString();
    case Why:
        return why(pair.reason, customer, tenant);
    case Certainty:
        return certaintyWord(pair.reason);
    default:
        return {};
    }
}

QVariant MatchPairsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_checked.size())
        return {};
    const TenantMatches::Pair &pair = m_match->matches.pairs.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(pair, index.column());
    case Qt::ToolTipRole:
        if (index.column() == Customer) {
            const OpenCustomer &customer = m_match->customers.at(pair.customer);
            return tr("%1\nvendor tenant id %2").arg(customer.name, customer.vendorId);
        }
        return display(pair, index.column());
    case Qt::CheckStateRole:
        if (index.column() == Customer)
            return m_checked.at(index.row()) ? Qt::Checked : Qt::Unchecked;
        return {};
    case Qt::FontRole:
        return index.column() == AcronisId ? QVariant(m_theme.idFont()) : QVariant();
    default:
        return {};
    }
}

Qt::ItemFlags MatchPairsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == Customer ? flags | Qt::ItemIsUserCheckable : flags;
}

bool MatchPairsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || index.column() != Customer)
        return false;
    m_checked[index.row()] = value.toInt() == Qt::Checked;
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT checkedChanged();
    return true;
}

void MatchPairsModel::setMatch(const std::shared_ptr<const AutoMatch> &match)
{
    beginResetModel();
    m_match = match;
    m_checked.clear();
    m_checked.reserve(match->matches.pairs.size());
    for (const TenantMatches::Pair &pair : match->matches.pairs)
        m_checked += pair.reason != MatchReason::SimilarName;
    endResetModel();
    Q_EMIT checkedChanged();
}

void MatchPairsModel::setChecked(MatchReason reason, bool checked)
{
    for (qsizetype row = 0; row < m_checked.size(); ++row) {
        if (m_match->matches.pairs.at(row).reason == reason)
            m_checked[row] = checked;
    }
    if (!m_checked.isEmpty())
        Q_EMIT dataChanged(index(0, Customer), index(rowCount() - 1, Customer), {Qt::CheckStateRole});
    Q_EMIT checkedChanged();
}

qsizetype MatchPairsModel::count(MatchReason reason) const
{
    const auto &pairs = m_match->matches.pairs;
    return std::count_if(pairs.cbegin(), pairs.cend(),
        [reason](const TenantMatches::Pair &pair) { return pair.reason == reason; });
}

qsizetype MatchPairsModel::checkedCount(MatchReason reason) const
{
    qsizetype count = 0;
    for (qsizetype row = 0; row < m_checked.size(); ++row)
        count += m_checked.at(row) && m_match->matches.pairs.at(row).reason == reason ? 1 : 0;
    return count;
}

QList<std::pair<CustomerId, AcronisTenantId>> MatchPairsModel::checkedPairs() const
{
    QList<std::pair<CustomerId, AcronisTenantId>> pairs;
    for (qsizetype row = 0; row < m_checked.size(); ++row) {
        const TenantMatches::Pair &pair = m_match->matches.pairs.at(row);
        if (m_checked.at(row))
            pairs += {m_match->customers.at(pair.customer).id, m_match->tenants.at(pair.tenant).id};
    }
    return pairs;
}

} // namespace Console
