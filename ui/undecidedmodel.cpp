// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "undecidedmodel.h"

#include "columnheader.h"
#include "partnersmodel.h"
#include "theme.h"
#include "words.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Console {

UndecidedModel::UndecidedModel(const PartnersModel &partners, const Theme &theme, QObject *parent)
    : QAbstractTableModel(parent)
    , m_partners(partners)
    , m_theme(theme)
    , m_match(std::make_shared<AutoMatch>())
{
}

QString UndecidedModel::why(const TenantMatches::Undecided &left)
{
    const QString tenants = QLocale().toString(left.tenantCount);
    const bool several = left.tenantCount > 1;
    if (!several && left.rivals == 0)
        return tr("its tenant may be another customer's");
    switch (left.reason) {
    case MatchReason::SameId:
        return several ? tr("%1 tenants have its id").arg(tenants)
                       : counted(left.rivals, tr("another customer has the same id"),
                           tr("%1 other customers have the same id"));
    case MatchReason::SameName:
        return several ? tr("%1 tenants have its name").arg(tenants)
                       : counted(left.rivals, tr("another customer has the same name"),
                           tr("%1 other customers have the same name"));
    case MatchReason::SimilarName:
        return several ? tr("%1 tenants have a similar name").arg(tenants)
                       : counted(left.rivals, tr("another customer has a similar name"),
                           tr("%1 other customers have a similar name"));
    }
    return {};
}

int UndecidedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_match->matches.undecided.size());
}

int UndecidedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Count;
}

QVariant UndecidedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return columnHeader(
        {tr("Customer"), tr("Vendor tenant id"), tr("Partner"), tr("Why"), tr("Tenants that fit")}, section,
        orientation, role);
}

QString UndecidedModel::tenantsOf(const TenantMatches::Undecided &left, QLatin1StringView separator) const
{
    QStringList texts;
    const qsizetype shown = std::min<qsizetype>(left.tenantCount, TenantMatches::Undecided::Shown);
    for (qsizetype i = 0; i < shown; ++i) {
        const KnownTenant &tenant = m_match->tenants.at(left.tenants[size_t(i)]);
        texts +=
            tenant.name.isEmpty() ? tenant.id.toString() : u"%1 %2"_s.arg(tenant.id.toString(), tenant.name);
    }
    if (left.tenantCount > shown)
        texts += tr("and %1 more").arg(QLocale().toString(left.tenantCount - shown));
    return texts.join(separator);
}

QVariant UndecidedModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (role == Qt::FontRole && index.column() == VendorId)
        return m_theme.idFont();
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const TenantMatches::Undecided &left = m_match->matches.undecided.at(index.row());
    const OpenCustomer &customer = m_match->customers.at(left.customer);
    switch (index.column()) {
    case Customer:
        return customer.name;
    case VendorId:
        return customer.vendorId;
    case Partner: {
        const auto *partner = m_partners.partner(customer.partner);
        return partner != nullptr ? partner->partner.name : u"–"_s;
    }
    case Why:
        return why(left);
    case Tenants:
        return tenantsOf(left, role == Qt::ToolTipRole ? "\n"_L1 : ", "_L1);
    default:
        return {};
    }
}

void UndecidedModel::setMatch(const std::shared_ptr<const AutoMatch> &match)
{
    beginResetModel();
    m_match = match;
    endResetModel();
}

} // namespace Console
