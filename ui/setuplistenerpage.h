// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "setting.h"
#include "setuppage.h"

class QComboBox;
class QLabel;
class QLineEdit;

namespace Console {

class SetupWizard;
struct SetupServices;

/// Where callbacks arrive, and over what.
class SetupListenerPage : public SetupPage
{
    Q_OBJECT

public:
    SetupListenerPage(const SetupServices &services, SetupWizard &wizard);
    bool isComplete() const override;
    void initializePage() override;

protected:
    void save() override;

private:
    Setting setting(const QString &key) const;
    QList<SettingChange> changes() const;
    void judge();

    const SetupServices &m_services;
    QList<Setting> m_settings;
    QComboBox *m_address;
    QLineEdit *m_port;
    QLabel *m_state;
};

} // namespace Console
