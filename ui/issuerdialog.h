// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "partner.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace Console {

/// Asks for an issuer whose tokens are to be trusted, and where its keys are.
class IssuerDialog : public QDialog
{
    Q_OBJECT

public:
    explicit IssuerDialog(QWidget *parent);

    TrustedIssuer issuer() const;

private:
    void judge();

    QLineEdit *m_issuer;
    QLineEdit *m_url;
    QLineEdit *m_audience;
    QLabel *m_problem;
    QPushButton *m_add;
};

} // namespace Console
