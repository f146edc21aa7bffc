// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QWidget;

namespace Console {

/// A row of a form whose label is the field's buddy and its accessible name.
void addField(QFormLayout *form, const QString &label, QWidget *field);
/// Frames \a edit as wrong, or no longer.
void showWrong(QLineEdit *edit, bool wrong);
/// Whether a button is the one that its page is for now; there is one at most.
void setPrimary(QWidget *button, bool primary);
/// What a form still needs, or what is \a wrong in it; hidden when empty. Its dialog grows when it must.
void showProblem(QLabel *label, const QString &problem, bool wrong);
/// A text that wraps, in the style of its \a kind: "title", "dim" or "problem".
QLabel *makeText(const QString &text, const QString &kind, QWidget *parent);
/// The button that accepts.
QPushButton *addPrimaryButton(QDialogButtonBox *buttons, const QString &text, const QString &objectName);

} // namespace Console
