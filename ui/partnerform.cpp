// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "partnerform.h"

#include "formfield.h"
#include "partnercombo.h"
#include "partnersmodel.h"
#include "theme.h"
#include "words.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Console {

PartnerForm::PartnerForm(Purpose purpose, const PartnersModel &partners, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_partners(partners)
    , m_name(new QLineEdit(this))
    , m_vendorId(new QLineEdit(this))
    , m_acronisId(new QLineEdit(this))
    , m_parent(new PartnerCombo(partners, tr("none: it stands alone"), this))
    , m_problemLabel(new QLabel(this))
{
    const bool fresh = purpose == Purpose::New;
    m_name->setObjectName("partnerName"_L1);
    m_vendorId->setObjectName("partnerVendorId"_L1);
    m_vendorId->setFont(theme.idFont());
    m_acronisId->setObjectName("partnerAcronisId"_L1);
    m_acronisId->setFont(theme.idFont());
    m_acronisId->setPlaceholderText(tr("none: not mapped yet"));
    m_parent->setObjectName("partnerParent"_L1);
    m_parent->setToolTip(tr("The partner that this one is a sub-partner of; type to find it"));
    m_parent->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_problemLabel->setObjectName("partnerProblem"_L1);
    m_problemLabel->setWordWrap(true);
    auto *form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(6);
    form->setRowWrapPolicy(fresh ? QFormLayout::DontWrapRows : QFormLayout::WrapAllRows);
    addField(form, tr("&Name"), m_name);
    addField(form, tr("&Vendor tenant id"), m_vendorId);
    addField(form, tr("&Acronis tenant id"), m_acronisId);
    addField(form, tr("&Sub-partner of"), m_parent);
    connect(m_parent, &PartnerCombo::chosen, this, &PartnerForm::judge);
    if (fresh) {
        m_mode = new QComboBox(this);
        m_mode->setObjectName("partnerMode"_L1);
        m_mode->addItem(tr("mapped: named here, mapped to a tenant"), int(PartnerMode::Mapped));
        m_mode->addItem(tr("mirrored: created from the platform"), int(PartnerMode::Mirrored));
        addField(form, tr("&Mode"), m_mode);
    } else {
        m_block = new QLineEdit(this);
        m_block->setObjectName("partnerBlock"_L1);
        m_block->setPlaceholderText(tr("none: writes are allowed"));
        m_block->setToolTip(
            tr("While this is set, what the platform wants to write for this partner is refused, "
               "and the partner is shown this message"));
        addField(form, tr("&Block with message"), m_block);
        connect(m_block, &QLineEdit::textChanged, this, &PartnerForm::judge);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(form);
    layout->addWidget(m_problemLabel);
    // In a small window the details scroll; they never squeeze a field.
    layout->setSizeConstraint(QLayout::SetMinimumSize);
    for (QLineEdit *edit : {m_name, m_vendorId, m_acronisId})
        connect(edit, &QLineEdit::textChanged, this, &PartnerForm::judge);
    judge();
}

void PartnerForm::setPartner(const Partner &partner)
{
    m_partner = partner;
    const auto set = [](QLineEdit *edit, const QString &text) {
        if (edit == nullptr || edit->text() == text)
            return;
        const QSignalBlocker quiet(edit);
        edit->setText(text);
        edit->setCursorPosition(0);
    };
    set(m_name, partner.name);
    set(m_vendorId, partner.vendorId.toString());
    set(m_acronisId, partner.acronisId.value_or(AcronisTenantId()).toString());
    set(m_block, partner.blockMessage);
    m_parent->leaveOut(partner.id);
    m_parent->choose(partner.parent);
    judge();
}

Partner PartnerForm::partner() const
{
    Partner partner = m_partner;
    partner.name = cleaned(m_name->text());
    if (const auto id = VendorTenantId::parse(cleaned(m_vendorId->text())))
        partner.vendorId = *id;
    partner.acronisId = AcronisTenantId::parse(cleaned(m_acronisId->text()));
    partner.parent = m_parent->partner();
    if (m_block != nullptr)
        partner.blockMessage = cleaned(m_block->text());
    if (m_mode != nullptr)
        partner.mode = static_cast<PartnerMode>(m_mode->currentData().toInt());
    return partner;
}

QString PartnerForm::vendorIdProblem(const QString &text) const
{
    if (text.isEmpty())
        return tr("needs a vendor tenant id");
    if (!VendorTenantId::parse(text))
        return tr("vendor tenant id is longer than 256 characters");
    for (const auto &row : m_partners.partners()) {
        if (row.partner.id != m_partner.id && row.partner.vendorId.toString() == text)
            return tr("vendor tenant id is used by %1").arg(row.partner.name);
    }
    return {};
}

QString PartnerForm::acronisIdProblem(const QString &text) const
{
    if (text.isEmpty())
        return {};
    const auto id = AcronisTenantId::parse(text);
    if (!id)
        return tr("Acronis tenant id is not a UUID");
    for (const auto &row : m_partners.partners()) {
        if (row.partner.id != m_partner.id && row.partner.acronisId == id)
            return tr("Acronis tenant is mapped to %1").arg(row.partner.name);
    }
    return {};
}

void PartnerForm::judge()
{
    const QString name = cleaned(m_name->text());
    const QString vendorId = cleaned(m_vendorId->text());
    const QString vendorIdWrong = vendorIdProblem(vendorId);
    const QString acronisIdWrong = acronisIdProblem(cleaned(m_acronisId->text()));
    showWrong(m_vendorId, !vendorIdWrong.isEmpty() && !vendorId.isEmpty());
    showWrong(m_acronisId, !acronisIdWrong.isEmpty());
    m_problem = !acronisIdWrong.isEmpty()                 ? acronisIdWrong
        : !vendorIdWrong.isEmpty() && !vendorId.isEmpty() ? vendorIdWrong
        : name.isEmpty()                                  ? tr("needs a name")
                                                          : vendorIdWrong;
    const bool untouched =
        m_mode != nullptr && name.isEmpty() && vendorId.isEmpty() && cleaned(m_acronisId->text()).isEmpty();
    showProblem(m_problemLabel, untouched ? QString() : m_problem,
        !acronisIdWrong.isEmpty() || (!vendorIdWrong.isEmpty() && !vendorId.isEmpty())
            || m_partner.id != PartnerId {});
    Q_EMIT changed();
}

} // namespace Console
