// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page.h"

using namespace Qt::StringLiterals;

namespace Console {

QAction *makeAction(QWidget *owner, const QString &objectName, const QString &text,
    const QKeySequence &shortcut, Qt::ShortcutContext context)
{
    auto *action = new QAction(text, owner);
    action->setObjectName(objectName);
    action->setShortcut(shortcut);
    action->setShortcutContext(context);
    QString name = text;
    name.remove(u'&');
    name.remove(u'…');
    action->setToolTip(
        shortcut.isEmpty() ? name : u"%1 (%2)"_s.arg(name, shortcut.toString(QKeySequence::NativeText)));
    owner->addAction(action);
    return action;
}

} // namespace Console
