// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

namespace Console {

/// Renames the finished file \a from to \a to, over what is there, such that a loss of power leaves one or
/// the other, whole.
Result<void> replaceDurably(const QString &from, const QString &to);

/// Moves a file within a folder tree; nothing when it is not there. Refuses to replace another.
Result<void> moveFile(const QString &from, const QString &to);

/// Until what was renamed in \a folder is on disk.
void syncFolder(const QString &folder);

} // namespace Console
