// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formfield.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QStyle>

namespace Console {

void addField(QFormLayout *form, const QString &label, QWidget *field)
{
    QString name = label;
    field->setAccessibleName(name.remove(u'&'));
    form->addRow(label, field);
}

void showWrong(QLineEdit *edit, bool wrong)
{
    if (edit->property("wrong").toBool() == wrong)
        return;
    edit->setProperty("wrong", wrong);
    edit->style()->unpolish(edit);
    edit->style()->polish(edit);
}

} // namespace Console
