// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "setuppage.h"

class QLabel;

namespace Console {

class SetupWizard;
struct SetupServices;

/// The address that the platform calls; may be left for later.
class SetupPublicPage : public SetupPage
{
    Q_OBJECT

public:
    SetupPublicPage(const SetupServices &services, SetupWizard &wizard);

private:
    void follow();

    const SetupServices &m_services;
    const SetupWizard &m_wizard;
    QLabel *m_paste;
};

} // namespace Console
