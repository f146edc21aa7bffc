// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Console {

/// What a token proved.
struct VerifiedToken
{
    QString issuer;
    QString kid;
    qint64 expiresAt = 0; ///< `exp` in Unix milliseconds, without leeway
    QStringList roles;    ///< every `role` of its `scope`

    /// True when one role is the same, character by character: no wildcard, prefix or version tolerance
    /// (step 7 of the verification; a refusal is Forbidden).
    bool allows(const QString &endpointId) const { return roles.contains(endpointId); }
    bool operator==(const VerifiedToken &) const = default;
};

} // namespace Console
