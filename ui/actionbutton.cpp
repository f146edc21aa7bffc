// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actionbutton.h"

#include "words.h"

using namespace Qt::StringLiterals;

namespace Console {

QPushButton *makeActionButton(QAction *action, QWidget *parent, const QString &text)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(action->objectName() + "Button"_L1);
    const auto follow = [button, action, text] {
        const QString name = withoutAccelerator(action->text());
        button->setText(text.isEmpty() ? QString(name).replace(u'&', "&&"_L1) : text);
        button->setAccessibleName(name);
        button->setToolTip(action->toolTip());
        button->setEnabled(action->isEnabled());
    };
    follow();
    QObject::connect(action, &QAction::changed, button, follow);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

} // namespace Console
