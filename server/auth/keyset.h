// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose.h"
#include "result.h"

#include <QHash>

namespace Console {

/// The usable keys of one issuer.
struct KeySet
{
    QHash<QString, RsaPublicKey> keys; ///< by kid
    QByteArray fingerprint; ///< equal for equal keys, whatever their order or spelling in the document
    qsizetype skipped = 0;  ///< entries that are no RS256 signing key
};

/// Reads a JWK set (RFC 7517). Entries that are not RSA, have another `use` or `alg`, no `kid` or a modulus
/// below 2048 bits are skipped; Invalid when the document is no key set or has more than \a maximumKeys.
Result<KeySet> parseKeySet(const QByteArray &json, qsizetype maximumKeys);

} // namespace Console
