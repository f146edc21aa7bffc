// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Console {

/// What two spellings of an organisation's name have in common: no letter case, accents, compatibility forms,
/// punctuation and white space, and no legal form ("Ltd", "GmbH & Co. KG", "S.A.") at the end. Empty when no
/// letter or digit is left. Vowel signs and the like, which tell words apart, stay.
QString normalisedName(const QString &name);

} // namespace Console
