// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "marklabel.h"

namespace Console {

MarkLabel::MarkLabel(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFixedSize(14, 14);
}

void MarkLabel::setMark(Mark mark)
{
    m_mark = mark;
    update();
}

void MarkLabel::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    paintMark(painter, QPointF(width() / 2.0, height() / 2.0), m_mark, m_theme.colors());
}

} // namespace Console
