// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "troublebanner.h"

#include "marklabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Console {

TroubleBanner::TroubleBanner(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_mark(new MarkLabel(theme, this))
    , m_text(new QLabel(this))
    , m_again(new QPushButton(tr("Try again"), this))
{
    setObjectName("troubleBanner"_L1);
    setProperty("kind", u"banner"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_text->setObjectName("troubleText"_L1);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_again->setObjectName("tryAgain"_L1);
    m_again->setToolTip(tr("Try to start the listener again (Ctrl+Shift+S)"));
    connect(m_again, &QPushButton::clicked, this, &TroubleBanner::tryAgain);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(18, 8, 18, 8);
    layout->setSpacing(10);
    layout->addWidget(m_mark);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_again);
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

void TroubleBanner::tell()
{
    QString text;
    const bool deaf = !m_trouble.isEmpty();
    if (deaf)
        text = tr("<b>Callbacks are not answered.</b> %1").arg(m_trouble.toHtmlEscaped());
    else if (!m_exposure.isEmpty())
        text = tr("<b>Open to the public.</b> %1").arg(m_exposure.toHtmlEscaped());
    else if (!m_certificateTrouble.isEmpty())
        text = tr("<b>Look after the certificate.</b> %1").arg(m_certificateTrouble.toHtmlEscaped());
    m_mark->setMark(deaf || !m_exposure.isEmpty() ? Mark::Bad : Mark::Pending);
    m_text->setText(text);
    m_again->setVisible(deaf);
    setVisible(!text.isEmpty());
}

} // namespace Console
