// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "setupwizard.h"

#include "formfield.h"
#include "setupdatapages.h"
#include "setuplistenerpage.h"
#include "setuppublicpage.h"
#include "setuptestpage.h"

#include <QAbstractButton>

using namespace Qt::StringLiterals;

namespace Console {

SetupWizard::SetupWizard(const SetupServices &services, QWidget *parent)
    : QWizard(parent)
    , m_services(services)
{
    setObjectName("setupWizard"_L1);
    setWindowTitle(tr("First steps"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWizardStyle(ClassicStyle);
    setOptions(NoBackButtonOnStartPage | NoCancelButtonOnLastPage);
    resize(700, 560);
    addPage(new SetupEndpointPage(m_services, *this));
    addPage(new SetupListenerPage(m_services, *this));
    addPage(new SetupDatabasePage(m_services, *this));
    addPage(new SetupPartnerPage(m_services, *this));
    if (m_services.publicUrl.address != nullptr)
        addPage(new SetupPublicPage(m_services, *this));
    addPage(new SetupTestPage(m_services, *this));
    setButtonText(NextButton, tr("Next"));
    setButtonText(BackButton, tr("Back"));
    setButtonText(CancelButton, tr("Later"));
    setButtonText(FinishButton, tr("Done"));
    button(NextButton)->setObjectName("setupNext"_L1);
    button(BackButton)->setObjectName("setupBack"_L1);
    button(CancelButton)->setObjectName("setupLater"_L1);
    button(FinishButton)->setObjectName("setupDone"_L1);
    for (const auto which : {NextButton, FinishButton})
        setPrimary(button(which), true);
    connect(this, &QWizard::currentIdChanged, this, &SetupWizard::goOnByEnter);
    const QList<int> steps = pageIds();
    for (const int step : steps)
        static_cast<SetupPage *>(page(step))->showStep(step + 1, int(steps.size()));
}

// A page that has nothing to fill in gives the focus to its first button.
void SetupWizard::goOnByEnter()
{
    if (currentPage() == nullptr || qobject_cast<QAbstractButton *>(focusWidget()) == nullptr)
        return;
    button(currentPage()->isFinalPage() ? FinishButton : NextButton)->setFocus();
}

} // namespace Console
