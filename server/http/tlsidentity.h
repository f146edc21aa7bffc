// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>
#include <QDateTime>
#include <QSslConfiguration>
#include <QString>

namespace Console {

/// Where the listener's certificate comes from. PEM files.
struct TlsFiles
{
    QString certificate;   ///< the server's certificate first, then its chain
    QString key;           ///< RSA or EC
    QByteArray passphrase; ///< of the key; empty when it has none
    QString hostName;      ///< the name clients use; when not empty, the certificate must be for it
};

/// A configuration for TLS 1.3 and nothing older. An error says in words what is wrong: a file that cannot be
/// read, a key that is encrypted or belongs to another certificate, a chain out of order, a certificate that
/// has expired, is not valid yet at \a now or is for another name.
Result<QSslConfiguration> loadTlsIdentity(
    const TlsFiles &files, const QDateTime &now = QDateTime::currentDateTimeUtc());

/// As loadTlsIdentity(), of PEM text.
Result<QSslConfiguration> tlsIdentity(const QByteArray &certificatePem, const QByteArray &keyPem,
    const QByteArray &passphrase, const QString &hostName, const QDateTime &now);

} // namespace Console
