// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "setuppage.h"

class QLineEdit;

namespace Console {

class PartnerForm;
class SetupWizard;
struct SetupServices;

/// Which callbacks are the vendor's own.
class SetupEndpointPage : public SetupPage
{
    Q_OBJECT

public:
    SetupEndpointPage(const SetupServices &services, SetupWizard &wizard);
    bool isComplete() const override;
    void initializePage() override;

protected:
    void save() override;

private:
    QString code() const;
    void judge();

    const SetupServices &m_services;
    SetupWizard &m_wizard;
    QLineEdit *m_code;
};

/// Where the database is, and how it is kept safe.
class SetupDatabasePage : public SetupPage
{
    Q_OBJECT

public:
    SetupDatabasePage(const SetupServices &services, SetupWizard &wizard);
};

/// The first partner; may be left out.
class SetupPartnerPage : public SetupPage
{
    Q_OBJECT

public:
    SetupPartnerPage(const SetupServices &services, SetupWizard &wizard);
    bool isComplete() const override;

protected:
    void save() override;

private:
    bool isEmpty() const;

    const SetupServices &m_services;
    SetupWizard &m_wizard;
    PartnerForm *m_form;
};

} // namespace Console
