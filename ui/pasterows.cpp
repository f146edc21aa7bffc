// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pasterows.h"

#include "customercolumns.h"
#include "formfield.h"
#include "partnercombo.h"
#include "words.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

const Partner *partnerNamed(const QString &text, const PartnersModel &partners)
{
    const Partner *byName = nullptr;
    for (const PartnersModel::Summary &row : partners.partners()) {
        if (row.partner.vendorId.toString() == text)
            return &row.partner;
        if (row.partner.name == text)
            byName = &row.partner;
    }
    return byName;
}

} // namespace

PastedCustomers customersFrom(
    const QList<QStringList> &block, const PartnersModel &partners, std::optional<PartnerId> partner)
{
    const ColumnGuess guess = guessColumns(block);
    const auto cell = [&guess](const QStringList &row, CustomerColumn column) {
        const qsizetype at = guess.columns.indexOf(column);
        return at < 0 ? QString() : row.value(at);
    };
    QHash<QString, const Partner *> known;
    PastedCustomers pasted;
    for (const QStringList &row : block.mid(guess.header ? 1 : 0)) {
        if (std::all_of(row.cbegin(), row.cend(), [](const QString &text) { return text.isEmpty(); }))
            continue;
        CustomerRow customer;
        customer.name = cell(row, CustomerColumn::Name);
        customer.vendorId = cell(row, CustomerColumn::VendorId);
        customer.acronisId = cell(row, CustomerColumn::AcronisId).toLower();
        customer.excluded = cell(row, CustomerColumn::State).toLower() == "excluded"_L1;
        const QString id = cell(row, CustomerColumn::PartnerVendorId);
        const QString named = id.isEmpty() ? cell(row, CustomerColumn::Partner) : id;
        const Partner *owner = nullptr;
        if (named.isEmpty()) {
            const auto *found = partner ? partners.partner(*partner) : nullptr;
            owner = found == nullptr ? nullptr : &found->partner;
            pasted.needsPartner |= owner == nullptr;
        } else {
            if (!known.contains(named))
                known.insert(named, partnerNamed(named, partners));
            owner = known.value(named);
            if (owner == nullptr) {
                pasted.unknownPartners += named;
                continue;
            }
        }
        if (owner != nullptr) {
            customer.partner = owner->id;
            customer.partnerName = owner->name;
            customer.datacenterUrl = owner->datacenterUrl;
        }
        pasted.customers += customer;
    }
    return pasted;
}

PasteRowsDialog::PasteRowsDialog(qsizetype rows, const PartnersModel &partners, QWidget *parent)
    : QDialog(parent)
    , m_partner(new PartnerCombo(partners, tr("Choose a partner"), this))
{
    setObjectName("pasteRowsDialog"_L1);
    setWindowTitle(tr("Paste as new customers"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(420);
    m_partner->setObjectName("pasteRowsPartner"_L1);
    auto *form = new QFormLayout;
    addField(form, tr("&Partner"), m_partner);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto *add = addPrimaryButton(
        buttons, counted(rows, tr("Add 1 customer"), tr("Add %1 customers")), u"pasteRowsAdd"_s);
    add->setEnabled(false);
    connect(m_partner, &QComboBox::currentIndexChanged, add,
        [this, add] { add->setEnabled(m_partner->partner().has_value()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(makeText(tr("The rows do not say whose customers they are."), u"dim"_s, this));
    layout->addLayout(form);
    layout->addWidget(buttons);
}

std::optional<PartnerId> PasteRowsDialog::partner() const
{
    return m_partner->partner();
}

} // namespace Console
