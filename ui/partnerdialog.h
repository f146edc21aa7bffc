// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "partnerform.h"

#include <QDialog>

namespace Console {

/// Asks for a new partner.
class PartnerDialog : public QDialog
{
    Q_OBJECT

public:
    PartnerDialog(const PartnersModel &partners, const Theme &theme, QWidget *parent);

    Partner partner() const { return m_form->partner(); }

private:
    PartnerForm *m_form;
};

} // namespace Console
