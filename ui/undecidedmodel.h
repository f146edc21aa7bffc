// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automatch.h"

#include <QAbstractTableModel>

#include <memory>

namespace Console {

class PartnersModel;
class Theme;

/// The customers that auto-match leaves to the operator, and why.
class UndecidedModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Customer, VendorId, Partner, Why, Tenants, Count };

    UndecidedModel(const PartnersModel &partners, const Theme &theme, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void setMatch(const std::shared_ptr<const AutoMatch> &match);

private:
    static QString why(const TenantMatches::Undecided &left);
    QString tenantsOf(const TenantMatches::Undecided &left, QLatin1StringView separator) const;

    const PartnersModel &m_partners;
    const Theme &m_theme;
    std::shared_ptr<const AutoMatch> m_match;
};

} // namespace Console
