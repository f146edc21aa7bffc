// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "setuptestpage.h"

#include "formfield.h"
#include "marklabel.h"
#include "partnersmodel.h"
#include "setupwizard.h"
#include "taborder.h"

#include <QJsonDocument>
#include <QJsonObject>
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
           "the "
           "platform would, and shows the answer. Tokens of this key are accepted from this machine alone."),
        &wizard)
    , m_services(services)
    , m_wizard(wizard)
    , m_mark(new MarkLabel(services.theme, this))
    , m_result(makeText({}, u"strong"_s, this))
    , m_why(makeText({}, {}, this))
    , m_answer(new QPlainTextEdit(this))
    , m_again(new QPushButton(tr("Send again"), this))
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
    connect(m_again, &QPushButton::clicked, this, &SetupTestPage::send);
    auto *head = new QHBoxLayout;
    head->addWidget(m_mark);
    head->addWidget(m_result, 1);
    head->addWidget(m_again);
    m_body->addLayout(head);
    m_body->addWidget(m_why);
    m_body->addWidget(m_answer, 1);
    tabInReadingOrder(*this);
}

void SetupTestPage::initializePage()
{
    send();
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

void SetupTestPage::send()
{
    m_again->setEnabled(false);
    m_mark->setMark(Mark::Pending);
    m_result->setText(tr("Waiting for the answer…"));
    m_why->clear();
    m_answer->clear();
    m_services.selfTest(
        m_wizard.endpoint, tenant(), this, [this](const SelfTestAnswer &answer) { tell(answer); });
}

void SetupTestPage::tell(const SelfTestAnswer &answer)
{
    m_again->setEnabled(true);
    m_mark->setMark(answer.status == 200 ? Mark::Good : Mark::Bad);
    m_result->setText(answer.status == 0 ? tr("No answer")
                                         : tr("partner.mirroring.get_state was answered with %1 in %2 ms")
                                               .arg(answer.status)
                                               .arg(answer.ms));
    m_why->setText(why(answer));
    m_answer->setPlainText(QString::fromUtf8(QJsonDocument::fromJson(answer.body).toJson()));
}

QString SetupTestPage::why(const SelfTestAnswer &answer) const
{
    const QJsonObject body = QJsonDocument::fromJson(answer.body).object();
    const QString message = body[u"err_message"].toString();
    if (answer.status == 0)
        return tr("Nothing came back: %1").arg(answer.detail);
    if (answer.status == 401) {
        return tr(
            "The token was refused. Its key is trusted on loopback addresses alone: let the console listen "
            "on 127.0.0.1 for this test. %1")
            .arg(message);
    }
    if (answer.status != 200)
        return tr("It was refused: %1").arg(message);
    const bool on = body[u"payload"][u"state"].toString() == "ENABLED"_L1;
    return on
        ? tr("Signature, time and issuer of the token are right, the endpoint is yours, and the partner "
             "that is mapped to tenant %1 is switched on.")
              .arg(tenant().toString())
        : tr(
            "Signature, time and issuer of the token are right, and the endpoint is yours. It says DISABLED, "
            "since no partner that is switched on is mapped to tenant %1.")
              .arg(tenant().toString());
}

} // namespace Console
