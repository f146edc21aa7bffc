// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QFormLayout;
class QLineEdit;
class QWidget;

namespace Console {

/// A row of a form whose label is the field's buddy and its accessible name.
void addField(QFormLayout *form, const QString &label, QWidget *field);
/// Frames \a edit as wrong, or no longer.
void showWrong(QLineEdit *edit, bool wrong);

} // namespace Console
