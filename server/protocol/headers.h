// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace Console {

/// Longest X-CyberApp-Auth and X-CyberApp-Extra value that is looked at, in bytes.
constexpr qsizetype MaximumCyberAppHeader = 8192;

/// What X-CyberApp-Auth presents (protocol: "Headers"). The password must not outlive its check.
struct PresentedCredential
{
    QString identity;
    QByteArray password; ///< the "password" of the secrets object, UTF-8
};

/// Decodes base64("<identity>:<secrets JSON>"). Malformed ones are Unauthenticated: nobody was named.
Result<PresentedCredential> parseCyberAppAuth(const QByteArray &header);

/// Decodes base64(JSON object); absent or empty is {}. Malformed ones are Invalid.
Result<QJsonObject> parseCyberAppExtra(const QByteArray &header);

} // namespace Console
