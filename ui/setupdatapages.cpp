// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "setupdatapages.h"

#include "actionbutton.h"
#include "configurationtable.h"
#include "formfield.h"
#include "partnerchanges.h"
#include "partnerform.h"
#include "partnersmodel.h"
#include "readthread.h"
#include "setupwizard.h"
#include "theme.h"

#include <QDir>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Console {

SetupEndpointPage::SetupEndpointPage(const SetupServices &services, SetupWizard &wizard)
    : SetupPage(tr("Your CyberApp"),
        tr("The code of your CyberApp as the vendor portal shows it: your vendor name, a point, the name of "
           "the "
           "app. Callbacks for it are answered; those for others are refused."),
        &wizard)
    , m_services(services)
    , m_wizard(wizard)
    , m_code(new QLineEdit(this))
{
    m_code->setObjectName("setupCode"_L1);
    m_code->setPlaceholderText(u"example_vendor.example_app"_s);
    m_code->setFont(services.theme.idFont());
    m_code->setMaxLength(256);
    auto *form = new QFormLayout;
    addField(form, tr("CyberApp &code"), m_code);
    m_body->addLayout(form);
    connect(m_code, &QLineEdit::textChanged, this, &SetupEndpointPage::judge);
}

void SetupEndpointPage::initializePage()
{
    m_services.reader.ask(
        this,
        [](Connection &connection, const std::atomic_bool &) {
            return ConfigurationTable(connection).endpoints();
        },
        [this](const Result<QList<OwnEndpoint>> &endpoints) {
            if (endpoints && !endpoints->isEmpty() && m_code->text().isEmpty())
                m_code->setText(endpoints->constFirst().toString());
        });
}

QString SetupEndpointPage::code() const
{
    return m_code->text().trimmed().toLower();
}

bool SetupEndpointPage::isComplete() const
{
    return OwnEndpoint::parse(code()).has_value();
}

void SetupEndpointPage::judge()
{
    const bool wrong = !code().isEmpty() && !isComplete();
    Console::showWrong(m_code, wrong);
    showWrong(wrong ? tr("Two names with a point between, of letters, digits and underscores: vendor.app")
                    : QString());
    Q_EMIT completeChanged();
}

void SetupEndpointPage::save()
{
    const OwnEndpoint endpoint = OwnEndpoint::parse(code()).value_or(OwnEndpoint());
    m_wizard.endpoint = endpoint;
    m_services.database.writer().submit(
        {},
        [endpoint](Connection &connection) { return ConfigurationTable(connection).putEndpoint(endpoint); },
        this, [this](const Result<void> &outcome) { stored(outcome); });
}

SetupDatabasePage::SetupDatabasePage(const SetupServices &services, SetupWizard &wizard)
    : SetupPage(tr("The database"),
        tr("Partners, customers and their mapping are kept in one file on this machine. It is backed up once "
           "a "
           "day while the console runs; nothing of it is sent anywhere but in answers to callbacks."),
        &wizard)
{
    auto *path = makeText(QDir::toNativeSeparators(services.database.path()), {}, this);
    path->setObjectName("setupPath"_L1);
    path->setTextFormat(Qt::PlainText);
    path->setFont(services.theme.idFont());
    path->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_body->addWidget(path);
    auto *line = new QHBoxLayout;
    for (QAction *action : services.databaseActions)
        line->addWidget(makeActionButton(action, this));
    line->addStretch();
    m_body->addLayout(line);
}

SetupPartnerPage::SetupPartnerPage(const SetupServices &services, SetupWizard &wizard)
    : SetupPage(tr("A first partner"),
        tr("A partner of yours, and its tenant at Acronis if you know it. It is switched on at once. Leave "
           "the "
           "fields empty to go on without; partners come by import and by callbacks as well."),
        &wizard)
    , m_services(services)
    , m_wizard(wizard)
    , m_form(new PartnerForm(PartnerForm::Purpose::New, services.partners, services.theme, this))
{
    m_body->addWidget(m_form);
    connect(m_form, &PartnerForm::changed, this, &QWizardPage::completeChanged);
}

bool SetupPartnerPage::isEmpty() const
{
    const Partner partner = m_form->partner();
    return partner.name.isEmpty() && partner.vendorId.toString().isEmpty() && !partner.acronisId;
}

bool SetupPartnerPage::isComplete() const
{
    return isEmpty() || m_form->problem().isEmpty();
}

void SetupPartnerPage::save()
{
    if (isEmpty()) {
        saved();
        return;
    }
    Partner partner = m_form->partner();
    partner.state = EnablementState::Enabled;
    m_services.database.writer().submit({}, PartnerChanges::add(partner, std::make_shared<PartnerId>()), this,
        [this, tenant = partner.acronisId](const Result<void> &outcome) {
            if (outcome) {
                m_wizard.tenant = tenant;
                m_form->setPartner({});
            }
            stored(outcome);
        });
}

} // namespace Console
