// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automatch.h"

#include <QAbstractTableModel>

#include <memory>

namespace Console {

class PartnersModel;
class Theme;

/// The pairs that auto-match found, each with a check mark. At first those with similar names have none:
/// somebody should look at them.
class MatchPairsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Customer, Partner, Tenant, AcronisId, Why, Certainty, Count };

    MatchPairsModel(const PartnersModel &partners, const Theme &theme, QObject *parent = nullptr);

    /// "Certain", "Likely" or "Possible".
    static QString certaintyWord(MatchReason reason);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

    void setMatch(const std::shared_ptr<const AutoMatch> &match);
    void setChecked(MatchReason reason, bool checked);
    qsizetype count(MatchReason reason) const;
    qsizetype checkedCount(MatchReason reason) const;
    QList<std::pair<CustomerId, AcronisTenantId>> checkedPairs() const;

Q_SIGNALS:
    void checkedChanged();

private:
    static QString why(MatchReason reason, const OpenCustomer &customer, const KnownTenant &tenant);
    QVariant display(const TenantMatches::Pair &pair, int column) const;

    const PartnersModel &m_partners;
    const Theme &m_theme;
    std::shared_ptr<const AutoMatch> m_match;
    QList<bool> m_checked;
};

} // namespace Console
