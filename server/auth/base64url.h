// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace Console {

/// The bytes behind \a text, or nothing unless it is the one canonical base64url form without padding
/// (RFC 7515 section 2). Unused bits must be zero: two spellings of one signature would be two tokens.
std::optional<QByteArray> fromBase64Url(QByteArrayView text);

/// Without padding.
QByteArray toBase64Url(const QByteArray &bytes);

} // namespace Console
