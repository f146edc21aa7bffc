// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace Console {

/// The longest name, address or message that is taken, in characters: the history keeps each change of it
/// twice.
constexpr qsizetype MaximumTextLength = 4096;

/// Whether \a text comes back from the database as it went in: no NUL, no half of a surrogate pair.
bool isStorable(const QString &text);

/// \a settings with "[removed]" for whatever a key at any depth calls a secret (password, token, API key, …):
/// these are kept nowhere (protocol: the last paragraph of section 5).
QJsonObject withoutSecrets(const QJsonObject &settings);

} // namespace Console
