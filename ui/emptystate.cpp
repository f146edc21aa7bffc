// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "emptystate.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Console {

EmptyState::EmptyState(
    const QString &title, const QString &text, const QList<QWidget *> &buttons, QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(title, this))
    , m_text(new QLabel(text, this))
{
    m_title->setProperty("kind", u"title"_s);
    m_title->setAlignment(Qt::AlignCenter);
    m_text->setProperty("kind", u"dim"_s);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    auto *line = new QHBoxLayout;
    line->addStretch();
    for (QWidget *button : buttons)
        line->addWidget(button);
    line->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(48, 24, 48, 48);
    layout->setSpacing(10);
    layout->addStretch(2);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addSpacing(6);
    layout->addLayout(line);
    layout->addStretch(3);
}

void EmptyState::setText(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
}

} // namespace Console
