// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "columnheader.h"
#include "partnersmodel.h"
#include "words.h"

#include <QLocale>

using namespace Qt::StringLiterals;

// What the rows of PartnersModel show.

namespace Console {

QVariant PartnersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return columnHeader({tr("Partner"), tr("Vendor tenant id"), tr("Acronis tenant id"), tr("Mode"),
                            tr("State"), tr("Mapped"), tr("Last callback"), tr("Datacenter")},
        section, orientation, role);
}

QVariant PartnersModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Summary &row = summaryAt(index);
    const Partner &partner = row.partner;
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return display(row, column);
    case Qt::ToolTipRole:
        return tip(row, column);
    case Qt::AccessibleTextRole:
        return u"%1: %2"_s.arg(
            headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), display(row, column).toString());
    case SortRole:
        if (column == Customers)
            return row.customers;
        return column == LastCall ? QVariant(m_lastCallbacks.value(partner.id).at) : display(row, column);
    case SearchRole:
        return QStringList {partner.name, partner.vendorId.toString(),
            partner.acronisId.value_or(AcronisTenantId()).toString()}
            .join(u'\n');
    case EnabledRole:
        return partner.state == EnablementState::Enabled;
    case DimRole:
        return (column == AcronisId && !partner.acronisId)
            || (column == Datacenter && partner.datacenterUrl.isEmpty()) || column == Mode
            || (column == Customers && row.customers == 0)
            || (column == LastCall && !m_lastCallbacks.contains(partner.id));
    case FreshRole:
        return m_fresh.contains(partner.id);
    case IdRole:
        return qint64(partner.id);
    default:
        return {};
    }
}

QVariant PartnersModel::display(const Summary &row, int column) const
{
    const Partner &partner = row.partner;
    switch (column) {
    case Name:
        return partner.name;
    case VendorId:
        return partner.vendorId.toString();
    case AcronisId:
        return partner.acronisId ? partner.acronisId->toString() : tr("not mapped");
    case Mode:
        return partner.mode == PartnerMode::Mirrored ? tr("mirrored") : tr("mapped");
    case State:
        return partner.state == EnablementState::Enabled ? tr("Enabled") : tr("Disabled");
    case Customers:
        return row.customers == 0
            ? tr("none")
            : tr("%1 of %2").arg(QLocale().toString(row.mapped), QLocale().toString(row.customers));
    case LastCall: {
        const auto callback = m_lastCallbacks.constFind(partner.id);
        return callback == m_lastCallbacks.cend()
            ? tr("never")
            : tr("%1 %2", "when, which callback")
                  .arg(shortTime(callback->at), callbackName(callback->callbackId));
    }
    case Datacenter:
        return datacenterName(partner.datacenterUrl);
    default:
        return {};
    }
}

QVariant PartnersModel::tip(const Summary &row, int column) const
{
    const Partner &partner = row.partner;
    if (column == State) {
        return partner.state == EnablementState::Enabled ? tr("Switch %1 off (Space)").arg(partner.name)
                                                         : tr("Switch %1 on (Space)").arg(partner.name);
    }
    const auto callback = m_lastCallbacks.constFind(partner.id);
    if (column == LastCall && callback != m_lastCallbacks.cend()) {
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(callback->at);
        return u"%1\n%2"_s.arg(QLocale().toString(at, QLocale::LongFormat), callback->callbackId);
    }
    return column == LastCall ? tr("No verified callback of this partner has come yet")
                              : display(row, column);
}

} // namespace Console
