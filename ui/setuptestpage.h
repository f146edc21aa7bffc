// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "selftest.h"
#include "setuppage.h"

#include <QUrl>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace Console {

class MarkLabel;
class SetupWizard;
struct SetupServices;

/// A signed callback to oneself, through the public URL where there is one: what was asked, what was
/// answered, and why.
class SetupTestPage : public SetupPage
{
    Q_OBJECT

public:
    SetupTestPage(const SetupServices &services, SetupWizard &wizard);
    void initializePage() override;

private:
    AcronisTenantId tenant() const;
    QUrl publicUrl() const;
    void follow();
    void send(const QUrl &publicUrl);
    void tell(const SelfTestAnswer &answer);

    const SetupServices &m_services;
    SetupWizard &m_wizard;
    MarkLabel *m_mark;
    QLabel *m_result;
    QLabel *m_why;
    QPlainTextEdit *m_answer;
    QPushButton *m_again;
    QPushButton *m_direct;
    QUrl m_sentTo; ///< empty for the listener itself
};

} // namespace Console
