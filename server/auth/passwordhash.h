// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>

namespace Console {

/// The Argon2id string of \a password at libsodium's interactive cost (64 MiB, two passes), for storing.
/// Takes about a tenth of a second. Unavailable when there is no memory for it.
Result<QByteArray> hashPassword(const QByteArray &password);

/// True when \a text is an Argon2id string that can be checked with at most 256 MiB and eight times the
/// interactive cost, so that an imported one cannot demand gigabytes or minutes.
bool isPasswordHash(const QByteArray &text);

/// Checks \a password against \a hash, at the full cost, in this thread. False for anything isPasswordHash()
/// refuses.
bool passwordMatches(const QByteArray &hash, const QByteArray &password);

} // namespace Console
