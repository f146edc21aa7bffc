// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "setuppublicpage.h"

#include "formfield.h"
#include "publicurlstate.h"
#include "setupwizard.h"
#include "tunnelchoice.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Console {

SetupPublicPage::SetupPublicPage(const SetupServices &services, SetupWizard &wizard)
    : SetupPage(tr("A public URL"),
        tr("The platform calls a public HTTPS address. A tunnel leads from there to this machine, for as "
           "long as the console runs. This can wait: it is in Settings, Public URL, as well."),
        &wizard)
    , m_services(services)
    , m_paste(makeText(
          tr("Paste it into the vendor portal, where your CyberApp's callbacks are set up."), u"dim"_s, this))
{
    m_paste->setObjectName("setupPaste"_L1);
    PublicAddress &address = *services.publicUrl.address;
    auto *choice = new TunnelChoice(services.publicUrl, this);
    auto *state = new PublicUrlState(address, services.theme, this);
    m_body->addWidget(choice);
    m_body->addSpacing(4);
    m_body->addWidget(state);
    m_body->addWidget(m_paste);
    connect(state, &PublicUrlState::startWanted, choice, &TunnelChoice::start);
    connect(state, &PublicUrlState::stopWanted, &address, &PublicAddress::stop);
    connect(state, &PublicUrlState::copyWanted, this, [this] { m_services.copyPublicUrl(); });
    connect(&address, &PublicAddress::changed, this, &SetupPublicPage::follow);
    follow();
}

void SetupPublicPage::follow()
{
    const TunnelStatus &status = m_services.publicUrl.address->status();
    m_paste->setVisible(!status.url.isEmpty());
    setButtonText(QWizard::NextButton, status.isExposed() ? tr("Next") : tr("Not now"));
}

} // namespace Console
