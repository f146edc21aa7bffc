// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formfield.h"

#include "words.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

void repolish(QWidget *widget)
{
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

// A layout minds wrapped text only when its window is first shown.
void growToText(const QLabel *label)
{
    QWidget *window = label->window();
    if (!window->isVisible() || qobject_cast<QDialog *>(window) == nullptr || window->layout() == nullptr)
        return;
    for (QWidget *widget = label->parentWidget(); widget != window; widget = widget->parentWidget()) {
        if (widget->layout() != nullptr)
            widget->layout()->activate(); // what it needs is asked for later otherwise
    }
    const int height = window->layout()->totalHeightForWidth(window->width());
    if (height > window->height())
        window->resize(window->width(), height);
}

} // namespace

void addField(QFormLayout *form, const QString &label, QWidget *field)
{
    field->setAccessibleName(withoutAccelerator(label));
    form->addRow(label, field);
    if (field->sizePolicy().verticalPolicy() != QSizePolicy::Fixed)
        return;
    // QFormLayout would put it above the middle of a field that is much higher than a line.
    field->ensurePolished();
    form->labelForField(field)->setMinimumHeight(field->sizeHint().height());
}

void showWrong(QLineEdit *edit, bool wrong)
{
    if (edit->property("wrong").toBool() == wrong)
        return;
    edit->setProperty("wrong", wrong);
    repolish(edit);
}

void setPrimary(QWidget *button, bool primary)
{
    if ((button->property("kind") == u"primary"_s) == primary)
        return;
    button->setProperty("kind", primary ? u"primary"_s : QString());
    repolish(button);
}

void showProblem(QLabel *label, const QString &problem, bool wrong)
{
    label->setText(problem);
    label->setVisible(!problem.isEmpty());
    const QString kind = wrong ? u"problem"_s : u"dim"_s;
    if (label->property("kind").toString() != kind) {
        label->setProperty("kind", kind);
        repolish(label);
    }
    growToText(label);
}

QLabel *makeText(const QString &text, const QString &kind, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setProperty("kind", kind);
    label->setWordWrap(true);
    return label;
}

QPushButton *addPrimaryButton(QDialogButtonBox *buttons, const QString &text, const QString &objectName)
{
    // Its kind is set before the box makes it look like any other.
    auto *button = new QPushButton(text, buttons);
    button->setObjectName(objectName);
    button->setProperty("kind", u"primary"_s);
    buttons->addButton(button, QDialogButtonBox::AcceptRole);
    button->setDefault(true);
    return button;
}

} // namespace Console
