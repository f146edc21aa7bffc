// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace.h"

namespace Console {

/// Gives every credential of \a workspace its hash and drops the passwords. A password that \a existing, the
/// credential of that identity in the database, already answers to keeps its hash, so that importing a file
/// twice changes nothing. Takes about a tenth of a second for each password. A hash in the file that is not
/// Argon2id of a bearable cost is refused with its place.
Result<void> hashPasswords(Workspace &workspace, const QList<Credential> &existing);

} // namespace Console
