// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Console {

class BannerLine;
class Theme;

/// Says above the page what is wrong with the database, and why nothing is listening, or what is wrong with
/// the certificate, each with what helps. Hidden when all is well.
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
    /// How the database is damaged; yields to nothing. \a isMendable: there is a way to restore it.
    void setDamage(const QString &sentence, bool isMendable);

Q_SIGNALS:
    void tryAgain();
    /// \a damage as it was set.
    void restoreWanted(const QString &damage);

private:
    void tell();

    BannerLine *m_damage;
    BannerLine *m_line;
    QString m_damageFound;
    QString m_trouble;
    QString m_certificateTrouble;
    QString m_exposure;
};

} // namespace Console
