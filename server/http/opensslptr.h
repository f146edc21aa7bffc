// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

namespace Console {

struct OpenSslDeleter
{
    void operator()(BIO *bio) const { BIO_free_all(bio); }
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
    void operator()(X509 *certificate) const { X509_free(certificate); }
    void operator()(SSL *connection) const { SSL_free(connection); }
    void operator()(X509_EXTENSION *extension) const { X509_EXTENSION_free(extension); }
};

using BioPtr = std::unique_ptr<BIO, OpenSslDeleter>;
using EvpPkeyPtr = std::unique_ptr<EVP_PKEY, OpenSslDeleter>;
using X509Ptr = std::unique_ptr<X509, OpenSslDeleter>;
using SslPtr = std::unique_ptr<SSL, OpenSslDeleter>;
using X509ExtensionPtr = std::unique_ptr<X509_EXTENSION, OpenSslDeleter>;

/// What was written to a memory BIO.
inline QByteArray bioText(BIO *bio)
{
    QByteArray text(static_cast<qsizetype>(BIO_ctrl_pending(bio)), Qt::Uninitialized);
    text.resize(qMax(0, BIO_read(bio, text.data(), static_cast<int>(text.size()))));
    return text;
}

} // namespace Console
