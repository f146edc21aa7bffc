// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;

namespace Console {

/// Asks for a user name and a password, or for a new password of a user name that is given.
class CredentialDialog : public QDialog
{
    Q_OBJECT

public:
    CredentialDialog(const QString &identity, QWidget *parent);

    QString identity() const;
    QByteArray password() const;

private:
    QLineEdit *m_identity;
    QLineEdit *m_password;
    QLineEdit *m_again;
};

} // namespace Console
