// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <memory>

struct ssl_ctx_st;

namespace Console {

/// Where the listener's certificate comes from. PEM files.
struct TlsFiles
{
    QString certificate;   ///< the server's certificate first, then its chain
    QString key;           ///< RSA or EC
    QByteArray passphrase; ///< of the key; empty when it has none
    QString hostName;      ///< the name clients use; empty when it is not known
};

/// A certificate and its key, ready to serve TLS 1.3 and nothing older.
struct TlsIdentity
{
    std::shared_ptr<ssl_ctx_st> context; ///< shared by connections of all threads
    QDateTime expires;                   ///< when the server's own certificate does; UTC
    QString nameTrouble;                 ///< says that it is not for the name clients use; else empty

    /// What an operator should know at \a now: another name, days left when they are few. Empty when all is
    /// well.
    QString trouble(const QDateTime &now) const;
};

/// Reads both files. An error says in words what is wrong: a file that cannot be read, a key that belongs to
/// another certificate, a chain out of order, a certificate that has expired or is not valid yet at \a now.
/// Unauthenticated: the key is encrypted and \a files has no passphrase, or a wrong one.
Result<TlsIdentity> loadTlsIdentity(
    const TlsFiles &files, const QDateTime &now = QDateTime::currentDateTimeUtc());

/// As loadTlsIdentity(), of PEM text.
Result<TlsIdentity> tlsIdentity(const QByteArray &certificatePem, const QByteArray &keyPem,
    const QByteArray &passphrase, const QString &hostName, const QDateTime &now);

} // namespace Console
