// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QDialog>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace Console {

/// A certificate that was made: its two files, and the SHA-256 fingerprint to compare with what a client
/// sees.
struct MadeCertificate
{
    QString certificatePath;
    QString keyPath;
    QString fingerprint;
};

/// Makes the listener a self-signed certificate, after saying what it is good for, and shows what was made.
class CertificateDialog : public QDialog
{
    Q_OBJECT

public:
    using Make = std::function<Result<MadeCertificate>(const QString &hostName)>;

    CertificateDialog(const QString &hostName, Make make, QWidget *parent);

private:
    void makeCertificate();

    Make m_make;
    QLineEdit *m_name;
    QLabel *m_outcome;
    QPushButton *m_button;
};

} // namespace Console
