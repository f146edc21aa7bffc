// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "troublebanner.h"

#include "bannerline.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Console {

TroubleBanner::TroubleBanner(const Theme &theme, QWidget *parent)
    : QWidget(parent)
{
    setObjectName("troubleBanner"_L1);
    setProperty("kind", u"banner"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto *restore = new QPushButton(tr("Restore…"), this);
    restore->setObjectName("restoreDamaged"_L1);
    restore->setToolTip(tr("Choose a backup to put in the place of the database"));
    connect(restore, &QPushButton::clicked, this, [this] { Q_EMIT restoreWanted(m_damageFound); });
    auto *again = new QPushButton(tr("Try again"), this);
    again->setObjectName("tryAgain"_L1);
    again->setToolTip(tr("Try to start the listener again (Ctrl+Shift+S)"));
    connect(again, &QPushButton::clicked, this, &TroubleBanner::tryAgain);
    m_damage = new BannerLine(theme, u"damage"_s, restore, this);
    m_line = new BannerLine(theme, u"trouble"_s, again, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_damage);
    layout->addWidget(m_line);
    hide();
}

void TroubleBanner::setTrouble(const QString &sentence)
{
    m_trouble = sentence;
    tell();
}

void TroubleBanner::setCertificateTrouble(const QString &sentence)
{
    m_certificateTrouble = sentence;
    tell();
}

void TroubleBanner::setExposure(const QString &sentence)
{
    m_exposure = sentence;
    tell();
}

void TroubleBanner::setDamage(const QString &sentence, bool isMendable)
{
    m_damageFound = sentence;
    m_damage->say(Mark::Bad, tr("Look after the database."), sentence, isMendable);
    tell();
}

void TroubleBanner::tell()
{
    if (!m_trouble.isEmpty())
        m_line->say(Mark::Bad, tr("Callbacks are not answered."), m_trouble, true);
    else if (!m_exposure.isEmpty())
        m_line->say(Mark::Bad, tr("Open to the public."), m_exposure, false);
    else
        m_line->say(Mark::Pending, tr("Look after the certificate."), m_certificateTrouble, false);
    setVisible(!m_line->isHidden() || !m_damage->isHidden());
}

} // namespace Console
