// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mappingcheck.h"
#include "partnersmodel.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace Console {

class PartnerCombo;
class Theme;

/// Asks for a new customer, judged while typing. It is staged, not written.
class CustomerDialog : public QDialog
{
    Q_OBJECT

public:
    CustomerDialog(const PartnersModel &partners, std::optional<PartnerId> partner, MappingCheck &check,
        const Theme &theme, QWidget *parent);

    CustomerRow customer() const;

private:
    void judge();

    const PartnersModel &m_partners;
    MappingCheck &m_check;
    QLineEdit *m_name;
    QLineEdit *m_vendorId;
    QLineEdit *m_acronisId;
    PartnerCombo *m_partner;
    QLabel *m_problem;
    QPushButton *m_add;
};

} // namespace Console
