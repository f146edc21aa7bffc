// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingsection.h"

#include "formfield.h"

#include <QFrame>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr int MaximumWidth = 900; // what belongs together stays together

} // namespace

SettingSection::SettingSection(const QString &title, const QString &introduction, QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    setMaximumWidth(MaximumWidth);
    m_layout->setContentsMargins(0, 0, 12, 12);
    m_layout->setSpacing(4);
    m_layout->addWidget(makeText(title, u"title"_s, this));
    if (!introduction.isEmpty())
        m_layout->addWidget(makeText(introduction, u"dim"_s, this));
    m_layout->addStretch();
}

void SettingSection::add(QWidget *widget)
{
    auto *line = new QFrame(this);
    line->setProperty("kind", u"line"_s);
    m_layout->insertWidget(m_layout->count() - 1, line);
    m_layout->insertWidget(m_layout->count() - 1, widget);
}

} // namespace Console
