// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "taborder.h"

#include <QLayout>
#include <QScrollArea>
#include <QSplitter>

namespace Console {

namespace {

void collect(QWidget *widget, QList<QWidget *> &order);

void collect(QLayout *layout, QList<QWidget *> &order)
{
    for (int i = 0; layout != nullptr && i < layout->count(); ++i) {
        QLayoutItem *item = layout->itemAt(i);
        collect(item->widget(), order);
        collect(item->layout(), order);
    }
}

void collect(QWidget *widget, QList<QWidget *> &order)
{
    if (widget == nullptr)
        return;
    if (widget->focusPolicy() & Qt::TabFocus)
        order += widget;
    if (const auto *splitter = qobject_cast<QSplitter *>(widget)) {
        for (int i = 0; i < splitter->count(); ++i)
            collect(splitter->widget(i), order);
    } else if (const auto *area = qobject_cast<QScrollArea *>(widget)) {
        collect(area->widget(), order);
    } else {
        collect(widget->layout(), order);
    }
}

} // namespace

void tabInReadingOrder(QWidget &root)
{
    QList<QWidget *> order;
    collect(&root, order);
    for (qsizetype i = 1; i < order.size(); ++i)
        QWidget::setTabOrder(order.at(i - 1), order.at(i));
}

} // namespace Console
