// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "setuptestpage.h"

#include "formfield.h"
#include "marklabel.h"
#include "partnersmodel.h"
#include "publicaddress.h"
#include "selftestwords.h"
#include "setupwizard.h"
#include "taborder.h"

#include <QJsonDocument>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

/// Nobody's, for when no partner has a tenant yet.
AcronisTenantId exampleTenant()
{
    return AcronisTenantId::parse(u"00000000-0000-4000-8000-000000000000"_s).value_or(AcronisTenantId());
}

} // namespace

SetupTestPage::SetupTestPage(const SetupServices &services, SetupWizard &wizard)
    : SetupPage(tr("Self-test"),
        tr("The console signs a callback with the key it keeps for trying things out, sends it to itself as "
           "the platform would, through the public URL if there is one, and shows the answer. Nobody else's "
           "request with this key is accepted from outside."),
        &wizard)
    , m_services(services)
    , m_wizard(wizard)
    , m_mark(new MarkLabel(services.theme, this))
    , m_result(makeText({}, u"strong"_s, this))
    , m_why(makeText({}, {}, this))
    , m_answer(new QPlainTextEdit(this))
    , m_again(new QPushButton(tr("Send again"), this))
    , m_direct(new QPushButton(tr("Send without the public URL"), this))
{
    m_result->setObjectName("setupResult"_L1);
    m_result->setTextFormat(Qt::PlainText);
    m_why->setObjectName("setupWhy"_L1);
    m_why->setTextFormat(Qt::PlainText);
    m_answer->setObjectName("setupAnswer"_L1);
    m_answer->setAccessibleName(tr("Answer"));
    m_answer->setReadOnly(true);
    m_answer->setTabChangesFocus(true);
    m_answer->setFont(services.theme.idFont());
    m_again->setObjectName("setupAgain"_L1);
    connect(m_again, &QPushButton::clicked, this, [this] { send(publicUrl()); });
    m_direct->setObjectName("setupDirect"_L1);
    m_direct->setToolTip(tr("Send it to the listener itself, to see which of the two is in trouble"));
    m_direct->hide();
    connect(m_direct, &QPushButton::clicked, this, [this] { send({}); });
    if (services.publicUrl.address != nullptr)
        connect(services.publicUrl.address, &PublicAddress::changed, this, &SetupTestPage::follow);
    auto *head = new QHBoxLayout;
    head->addWidget(m_mark);
    head->addWidget(m_result, 1);
    head->addWidget(m_again);
    auto *way = new QHBoxLayout;
    way->addStretch();
    way->addWidget(m_direct);
    m_body->addLayout(head);
    m_body->addWidget(m_why);
    m_body->addLayout(way);
    m_body->addWidget(m_answer, 1);
    tabInReadingOrder(*this);
}

void SetupTestPage::initializePage()
{
    send(publicUrl());
}

QUrl SetupTestPage::publicUrl() const
{
    const PublicAddress *address = m_services.publicUrl.address;
    return address == nullptr ? QUrl() : address->status().url;
}

/// What came up only now is tried as well.
void SetupTestPage::follow()
{
    const bool isShown = m_wizard.currentPage() == this && m_again->isEnabled();
    if (isShown && !publicUrl().isEmpty() && publicUrl() != m_sentTo)
        send(publicUrl());
}

AcronisTenantId SetupTestPage::tenant() const
{
    if (m_wizard.tenant)
        return *m_wizard.tenant;
    for (const auto &row : m_services.partners.partners()) {
        if (row.partner.acronisId)
            return *row.partner.acronisId;
    }
    return exampleTenant();
}

void SetupTestPage::send(const QUrl &publicUrl)
{
    m_sentTo = publicUrl;
    m_again->setEnabled(false);
    m_direct->hide();
    m_mark->setMark(Mark::Pending);
    m_result->setText(tr("Waiting for the answer…"));
    m_why->clear();
    m_answer->clear();
    m_services.selfTest({m_wizard.endpoint, tenant(), publicUrl}, this,
        [this](const SelfTestAnswer &answer) { tell(answer); });
}

void SetupTestPage::tell(const SelfTestAnswer &answer)
{
    m_again->setEnabled(true);
    m_mark->setMark(isAnswered(answer) ? Mark::Good : Mark::Bad);
    m_direct->setVisible(answer.isPublic && !isAnswered(answer));
    m_result->setText(selfTestResult(answer));
    m_why->setText(selfTestSentence(answer, tenant()));
    m_answer->setPlainText(QString::fromUtf8(QJsonDocument::fromJson(answer.body).toJson()));
}

} // namespace Console
