// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace Console {

class MarkLabel;
class Theme;

/// Says above the page why nothing is listening, or what is wrong with the certificate, and what helps.
/// Hidden when all is well.
class TroubleBanner : public QWidget
{
    Q_OBJECT

public:
    TroubleBanner(const Theme &theme, QWidget *parent);
    /// Why nothing is listening; empty when something is.
    void setTrouble(const QString &sentence);
    /// What is to know about the certificate; empty for nothing. Yields to trouble.
    void setCertificateTrouble(const QString &sentence);
    /// Who is answered through the public URL that should not be; empty for nobody. Yields to trouble.
    void setExposure(const QString &sentence);

Q_SIGNALS:
    void tryAgain();

private:
    void tell();

    MarkLabel *m_mark;
    QLabel *m_text;
    QPushButton *m_again;
    QString m_trouble;
    QString m_certificateTrouble;
    QString m_exposure;
};

} // namespace Console
