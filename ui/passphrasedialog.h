// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;

namespace Console {

/// Asks for the passphrase of the listener's private key.
class PassphraseDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a reason says why it is asked for.
    PassphraseDialog(const QString &reason, QWidget *parent);

    QByteArray passphrase() const;

private:
    QLineEdit *m_passphrase;
};

} // namespace Console
