// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "partnerdialog.h"

#include "formfield.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Console {

PartnerDialog::PartnerDialog(const PartnersModel &partners, const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_form(new PartnerForm(PartnerForm::Purpose::New, partners, theme, this))
{
    setObjectName("partnerDialog"_L1);
    setWindowTitle(tr("Add partner"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(480);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto *add = addPrimaryButton(buttons, tr("Add"), u"partnerAdd"_s);
    add->setEnabled(false);
    connect(
        m_form, &PartnerForm::changed, add, [this, add] { add->setEnabled(m_form->problem().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(m_form);
    layout->addWidget(buttons);
}

} // namespace Console
