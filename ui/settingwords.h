// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "setting.h"

namespace Console::SettingWords {

/// "Port"; the key itself when there is no word for it.
QString name(const QString &key);
/// One sentence.
QString meaning(const QString &key);
/// Of a number; empty for none.
QString unit(const Setting &setting);
/// Of one of the choices.
QString choice(const QString &choice);
/// A value as the page shows it: "8,080", "as the desktop", "none".
QString value(const Setting &setting, const QString &value);
/// What is wrong with \a text and what would be right; empty when it fits.
QString problem(const Setting &setting, const QString &text);

} // namespace Console::SettingWords
