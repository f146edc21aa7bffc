// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mappingquery.h"

#include <QDialog>

namespace Console {

class PartnerCombo;
class PartnersModel;

/// The customers that rows of cells name.
struct PastedCustomers
{
    QList<CustomerRow> customers;
    QStringList unknownPartners; ///< their rows are left out
    bool needsPartner = false;   ///< some rows name none, and none was given
};

/// Columns are as guessColumns() finds them, partners by vendor tenant id or name. Rows that name no partner
/// are \a partner's; empty rows are none.
PastedCustomers customersFrom(
    const QList<QStringList> &block, const PartnersModel &partners, std::optional<PartnerId> partner);

/// Asks whose customers the rows are that say nothing of it.
class PasteRowsDialog : public QDialog
{
    Q_OBJECT

public:
    PasteRowsDialog(qsizetype rows, const PartnersModel &partners, QWidget *parent);
    std::optional<PartnerId> partner() const;

private:
    PartnerCombo *m_partner;
};

} // namespace Console
