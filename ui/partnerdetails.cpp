// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "partnerdetails.h"

#include "partnerchanges.h"
#include "partnerform.h"
#include "words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Console {

PartnerDetails::PartnerDetails(Database &database, ReadThread &reader,
    const CredentialsPane::HashPassword &hash, const PartnersModel &partners, const Theme &theme,
    QWidget *parent)
    : QWidget(parent)
    , m_database(database)
    , m_partners(partners)
    , m_title(new QLabel(this))
    , m_summary(new QLabel(this))
    , m_form(new PartnerForm(PartnerForm::Purpose::Edit, partners, theme, this))
    , m_save(new QPushButton(tr("Save"), this))
    , m_revert(new QPushButton(tr("Revert"), this))
    , m_credentials(new CredentialsPane(database, reader, hash, this))
{
    setObjectName("partnerDetails"_L1);
    setProperty("kind", u"pane"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_title->setProperty("kind", u"title"_s);
    m_title->setWordWrap(true);
    m_summary->setProperty("kind", u"dim"_s);
    m_summary->setWordWrap(true);
    m_save->setObjectName("partnerSave"_L1);
    m_save->setProperty("kind", u"primary"_s);
    m_save->setToolTip(tr("Write the fields to the database"));
    m_revert->setObjectName("partnerRevert"_L1);
    m_revert->setToolTip(tr("Take back what was typed"));
    auto *customers = new QPushButton(tr("Show customers"), this);
    customers->setObjectName("partnerCustomers"_L1);
    customers->setToolTip(tr("Open the customers of this partner in Mapping"));
    connect(customers, &QPushButton::clicked, this, [this] {
        if (m_id)
            Q_EMIT mappingWanted(*m_id);
    });
    connect(m_form, &PartnerForm::changed, this, &PartnerDetails::showButtons);
    connect(m_save, &QPushButton::clicked, this, &PartnerDetails::save);
    connect(m_revert, &QPushButton::clicked, this, [this] { m_form->setPartner(m_base); });
    connect(m_credentials, &CredentialsPane::told, this, &PartnerDetails::told);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(7);
    buttons->addWidget(m_save);
    buttons->addWidget(m_revert);
    buttons->addStretch();
    auto *line = new QFrame(this);
    line->setProperty("kind", u"line"_s);
    auto *content = new QWidget(this);
    content->setObjectName("detailsContent"_L1);
    auto *fields = new QVBoxLayout(content);
    fields->setContentsMargins(16, 14, 16, 14);
    fields->setSpacing(9);
    fields->addWidget(m_title);
    fields->addWidget(m_summary);
    fields->addWidget(customers, 0, Qt::AlignLeft);
    fields->addSpacing(2);
    fields->addWidget(m_form);
    fields->addLayout(buttons);
    fields->addSpacing(4);
    fields->addWidget(line);
    fields->addSpacing(4);
    fields->addWidget(m_credentials);
    fields->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    scroll->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    // Beside the scroll bar nothing is cut, in any language.
    setMinimumWidth(
        std::max(300, content->minimumSizeHint().width() + scroll->verticalScrollBar()->sizeHint().width()));
}

void PartnerDetails::setPartner(std::optional<PartnerId> partner)
{
    if (partner != m_id) {
        m_id = partner;
        m_base = {};
        m_credentials->setPartner(partner);
    }
    follow();
}

void PartnerDetails::follow()
{
    const auto *row = m_id ? m_partners.partner(*m_id) : nullptr;
    setEnabled(row != nullptr);
    if (row == nullptr)
        return;
    const bool touched = isTouched();
    m_title->setText(row->partner.name);
    m_summary->setText(tr("%1 · %2 of %3 customers mapped · %4")
                           .arg(row->partner.mode == PartnerMode::Mirrored ? tr("mirrored") : tr("mapped"),
                               QLocale().toString(row->mapped), QLocale().toString(row->customers),
                               datacenterName(row->partner.datacenterUrl)));
    if (!touched) {
        m_base = row->partner;
        m_form->setPartner(m_base);
    }
    m_credentials->reload();
    showButtons();
}

bool PartnerDetails::isTouched() const
{
    return m_base.id != PartnerId {} && (!m_form->problem().isEmpty() || m_form->partner() != m_base);
}

void PartnerDetails::showButtons()
{
    m_save->setEnabled(isTouched() && m_form->problem().isEmpty());
    m_revert->setEnabled(isTouched());
}

void PartnerDetails::focusName()
{
    if (auto *name = m_form->findChild<QLineEdit *>("partnerName"_L1)) {
        name->setFocus();
        name->selectAll();
    }
}

void PartnerDetails::save()
{
    const Partner wanted = m_form->partner();
    m_database.writer().submit(
        {}, PartnerChanges::save(m_base, wanted), this, [this, wanted](const Result<void> &saved) {
            if (!saved) {
                Q_EMIT told(tr("%1 was not saved: %2").arg(wanted.name, saved.error().detail));
                return;
            }
            if (m_id == wanted.id) {
                m_base = wanted;
                m_form->setPartner(wanted);
            }
            Q_EMIT told(tr("%1 is saved").arg(wanted.name));
        });
}

} // namespace Console
