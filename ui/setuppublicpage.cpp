// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "setuppublicpage.h"

#include "formfield.h"
#include "publicurlstate.h"
#include "setupwizard.h"
#include "taborder.h"
#include "tunnelchoice.h"

#include <QAbstractButton>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Console {

SetupPublicPage::SetupPublicPage(const SetupServices &services, SetupWizard &wizard)
    : SetupPage(tr("A public URL"),
        tr("The platform calls a public HTTPS address. A tunnel leads from there to this machine, for as "
           "long as the console runs. This can wait: it is in Settings, Public URL, as well."),
        &wizard)
    , m_services(services)
    , m_wizard(wizard)
    , m_paste(makeText(
          tr("Paste it into the vendor portal, where your CyberApp's callbacks are set up."), u"dim"_s, this))
{
    m_paste->setObjectName("setupPaste"_L1);
    PublicAddress &address = *services.publicUrl.address;
    auto *content = new QWidget(this);
    auto *choice = new TunnelChoice(services.publicUrl, content);
    auto *state = new PublicUrlState(address, services.theme, content);
    auto *parts = new QVBoxLayout(content);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(12);
    parts->addWidget(choice);
    parts->addWidget(state);
    parts->addWidget(m_paste);
    parts->addStretch();
    // Some ways have many fields, and programs much to say.
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    m_body->addWidget(area);
    static_cast<QVBoxLayout *>(layout())->setStretchFactor(m_body, 1);
    connect(state, &PublicUrlState::startWanted, choice, &TunnelChoice::start);
    connect(state, &PublicUrlState::stopWanted, &address, &PublicAddress::stop);
    connect(state, &PublicUrlState::copyWanted, this, [this] { m_services.copyPublicUrl(); });
    connect(&address, &PublicAddress::changed, this, &SetupPublicPage::follow);
    connect(&wizard, &QWizard::currentIdChanged, this, &SetupPublicPage::follow);
    follow();
    tabInReadingOrder(*this);
}

void SetupPublicPage::follow()
{
    const TunnelStatus &status = m_services.publicUrl.address->status();
    m_paste->setVisible(!status.url.isEmpty());
    setButtonText(QWizard::NextButton, status.isExposed() ? tr("Next") : tr("Not now"));
    // Until there is one, the page is for Start.
    setPrimary(m_wizard.button(QWizard::NextButton), status.isExposed() || m_wizard.currentPage() != this);
}

} // namespace Console
