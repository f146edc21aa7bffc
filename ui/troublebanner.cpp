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
    , m_text(new QLabel(this))
{
    setObjectName("troubleBanner"_L1);
    setProperty("kind", u"banner"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_text->setObjectName("troubleText"_L1);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *mark = new MarkLabel(theme, this);
    mark->setMark(Mark::Bad);
    auto *again = new QPushButton(tr("Try again"), this);
    again->setObjectName("tryAgain"_L1);
    again->setToolTip(tr("Try to start the listener again (Ctrl+Shift+S)"));
    connect(again, &QPushButton::clicked, this, &TroubleBanner::tryAgain);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(18, 8, 18, 8);
    layout->setSpacing(10);
    layout->addWidget(mark);
    layout->addWidget(m_text, 1);
    layout->addWidget(again);
    hide();
}

void TroubleBanner::setTrouble(const QString &sentence)
{
    m_text->setText(tr("<b>Callbacks are not answered.</b> %1").arg(sentence.toHtmlEscaped()));
    setVisible(!sentence.isEmpty());
}

} // namespace Console
