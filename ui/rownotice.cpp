// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rownotice.h"

#include "actionbutton.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace Console {

RowNotice::RowNotice(const Theme &theme, const QList<QAction *> &actions, QWidget *parent)
    : QWidget(parent)
    , m_mark(new MarkLabel(theme, this))
    , m_text(new QLabel(this))
{
    setObjectName("rowNotice"_L1);
    setProperty("kind", u"bar"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_text->setObjectName("rowNoticeText"_L1);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(18, 6, 18, 6);
    layout->setSpacing(10);
    layout->addWidget(m_mark);
    layout->addWidget(m_text, 1);
    for (QAction *action : actions) {
        QPushButton *button = makeActionButton(action, this);
        const auto follow = [button, action] { button->setVisible(action->isEnabled()); };
        follow();
        connect(action, &QAction::changed, button, follow);
        layout->addWidget(button);
    }
    hide();
}

void RowNotice::tell(Mark mark, const QString &sentence)
{
    m_mark->setMark(mark);
    if (m_text->text() != sentence)
        m_text->setText(sentence);
    setAccessibleName(sentence);
    show();
}

} // namespace Console
