// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tlsidentity.h"

namespace Console {

struct SelfSigned
{
    QByteArray certificatePem;
    QByteArray keyPem; ///< unencrypted: to be written readable by its owner alone
};

/// A certificate for trying out: a fresh P-256 key, for \a hostName (a DNS name or an IP address), valid in
/// the given span. Empty when the cryptographic library refuses, for instance a name with a comma.
SelfSigned makeSelfSigned(const QString &hostName, const QDateTime &from, const QDateTime &until);

/// Writes both files into \a folder, readable by their owner alone, in place of older ones of this kind.
Result<TlsFiles> writeSelfSigned(const SelfSigned &identity, const QString &folder);

/// SHA-256 of the certificate: pairs of hexadecimal digits with colons between.
QString certificateFingerprint(const QByteArray &certificatePem);

} // namespace Console
