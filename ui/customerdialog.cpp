// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "customerdialog.h"

#include "formfield.h"
#include "partnercombo.h"
#include "theme.h"
#include "words.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Console {

CustomerDialog::CustomerDialog(const PartnersModel &partners, std::optional<PartnerId> partner,
    MappingCheck &check, const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_partners(partners)
    , m_check(check)
    , m_name(new QLineEdit(this))
    , m_vendorId(new QLineEdit(this))
    , m_acronisId(new QLineEdit(this))
    , m_partner(new PartnerCombo(partners, tr("Choose a partner"), this))
    , m_problem(new QLabel(this))
{
    setObjectName("customerDialog"_L1);
    setWindowTitle(tr("Add customer"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(460);
    m_name->setObjectName("customerName"_L1);
    m_vendorId->setObjectName("customerVendorId"_L1);
    m_vendorId->setFont(theme.idFont());
    m_acronisId->setObjectName("customerAcronisId"_L1);
    m_acronisId->setFont(theme.idFont());
    m_acronisId->setPlaceholderText(tr("none: not mapped yet"));
    m_partner->setObjectName("customerPartner"_L1);
    m_partner->choose(partner);
    if (!partner && partners.partners().size() == 1)
        m_partner->choose(partners.partners().first().partner.id);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(9);
    addField(form, tr("&Name"), m_name);
    addField(form, tr("&Vendor tenant id"), m_vendorId);
    addField(form, tr("&Acronis tenant id"), m_acronisId);
    addField(form, tr("&Partner"), m_partner);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_add = addPrimaryButton(buttons, tr("Add"), u"customerAdd"_s);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QLineEdit *edit : {m_name, m_vendorId, m_acronisId})
        connect(edit, &QLineEdit::textChanged, this, &CustomerDialog::judge);
    connect(m_partner, &QComboBox::currentIndexChanged, this, &CustomerDialog::judge);
    connect(&m_check, &MappingCheck::changed, this, &CustomerDialog::judge);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    judge();
}

CustomerRow CustomerDialog::customer() const
{
    CustomerRow row;
    row.name = cleaned(m_name->text());
    row.vendorId = cleaned(m_vendorId->text());
    row.acronisId = cleaned(m_acronisId->text()).toLower();
    row.partner = m_partner->partner().value_or(PartnerId {});
    if (const auto *found = m_partners.partner(row.partner)) {
        row.partnerName = found->partner.name;
        row.datacenterUrl = found->partner.datacenterUrl;
    }
    return row;
}

void CustomerDialog::judge()
{
    const CustomerRow row = customer();
    QString first;
    bool wrong = false;
    const auto look = [&](QLineEdit *edit, CustomerField field, const QString &text) {
        const QString problem = m_check.judge(CustomerId {}, field, text, row.partner).text;
        // An empty field is not yet wrong, but it is not done either.
        const bool fault = !problem.isEmpty() && !text.isEmpty();
        showWrong(edit, fault);
        if (first.isEmpty() || (fault && !wrong))
            first = problem;
        wrong |= fault;
    };
    look(m_name, CustomerField::Name, row.name);
    look(m_vendorId, CustomerField::VendorId, row.vendorId);
    look(m_acronisId, CustomerField::AcronisId, row.acronisId);
    if (first.isEmpty() && row.partner == PartnerId {})
        first = tr("needs a partner");
    showProblem(m_problem, first, wrong);
    m_add->setEnabled(first.isEmpty());
}

} // namespace Console
