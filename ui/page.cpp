// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page.h"

#include "words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace Console {

QHBoxLayout *Page::layOutHeader(QWidget *header, const QString &name, QLabel *summary)
{
    auto *title = new QLabel(name, header);
    title->setProperty("kind", u"title"_s);
    summary->setProperty("kind", u"dim"_s);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(9);
    layout->addWidget(title);
    // What has no room in a small window is cut from the count, never from a button.
    summary->setMinimumWidth(0);
    summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->addWidget(summary, 1);
    return layout;
}

QLineEdit *Page::makeSearch(const QString &objectName, QWidget *parent)
{
    auto *search = new QLineEdit(parent);
    search->setObjectName(objectName);
    search->setPlaceholderText(tr("Search name or id  Ctrl+F"));
    search->setAccessibleName(tr("Search name or id"));
    search->setClearButtonEnabled(true);
    search->setMinimumWidth(120);
    search->setMaximumWidth(330);
    return search;
}

QAction *makeAction(QWidget *owner, const QString &objectName, const QString &text,
    const QKeySequence &shortcut, Qt::ShortcutContext context)
{
    auto *action = new QAction(text, owner);
    action->setObjectName(objectName);
    action->setShortcut(shortcut);
    action->setShortcutContext(context);
    const QString name = withoutAccelerator(text).remove(u'…');
    action->setToolTip(
        shortcut.isEmpty() ? name : u"%1 (%2)"_s.arg(name, shortcut.toString(QKeySequence::NativeText)));
    owner->addAction(action);
    return action;
}

} // namespace Console
