// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bannerline.h"

#include "marklabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Console {

BannerLine::BannerLine(const Theme &theme, const QString &name, QPushButton *button, QWidget *parent)
    : QWidget(parent)
    , m_mark(new MarkLabel(theme, this))
    , m_text(new QLabel(this))
    , m_button(button)
{
    m_text->setObjectName(name + "Text"_L1);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(18, 8, 18, 8);
    layout->setSpacing(10);
    layout->addWidget(m_mark);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_button);
    hide();
}

void BannerLine::say(Mark mark, const QString &heading, const QString &sentence, bool hasButton)
{
    m_mark->setMark(mark);
    m_text->setText(u"<b>%1</b> %2"_s.arg(heading.toHtmlEscaped(), sentence.toHtmlEscaped()));
    m_button->setVisible(hasButton);
    setVisible(!sentence.isEmpty());
}

} // namespace Console
