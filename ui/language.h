// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Console::Language {

/// What the setting takes: "system", then the code of every language there is.
QStringList choices();

/// The language to speak for \a choice: for "system" the first of \a preferred (such as "de-AT") that there
/// is, else English.
QString chosen(const QString &choice, const QStringList &preferred);

/// Speaks \a language, Qt's own texts included where they are installed, and writes numbers and dates as it
/// does, unless the system does so in its own way of the same language. Before the first window, in its
/// thread.
void speak(const QString &language);

} // namespace Console::Language
