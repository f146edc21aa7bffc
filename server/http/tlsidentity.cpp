// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tlsidentity.h"

#include "opensslptr.h"

#include <QFile>
#include <QLocale>
#include <QSslCertificate>
#include <QSslKey>

#include <algorithm>

namespace Console {

using namespace Qt::StringLiterals;

namespace {

Result<QByteArray> readFile(const QString &path, const QString &what)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(
            ErrorCode::Invalid, u"The %1 file %2 cannot be read: %3."_s.arg(what, path, file.errorString()));
    return file.readAll();
}

int passphraseFor(char *buffer, int size, int, void *passphrase)
{
    const auto *text = static_cast<const QByteArray *>(passphrase);
    const int length = std::min(size, static_cast<int>(text->size()));
    std::copy_n(text->constData(), length, buffer);
    return length > 0 ? length : -1;
}

Result<EvpPkeyPtr> readKey(const QByteArray &pem, const QByteArray &passphrase)
{
    const BioPtr bio(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    EvpPkeyPtr key(
        PEM_read_bio_PrivateKey(bio.get(), nullptr, passphraseFor, const_cast<QByteArray *>(&passphrase)));
    if (key)
        return key;
    if (!pem.contains("ENCRYPTED"))
        return failure(ErrorCode::Invalid, u"The key file holds no private key in PEM format."_s);
    return failure(ErrorCode::Invalid,
        passphrase.isEmpty() ? u"The private key is encrypted: its passphrase is needed."_s
                             : u"The passphrase does not open the private key."_s);
}

bool belongTogether(const QByteArray &certificatePem, EVP_PKEY *key)
{
    const BioPtr bio(BIO_new_mem_buf(certificatePem.constData(), static_cast<int>(certificatePem.size())));
    const X509Ptr certificate(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
    return certificate && X509_check_private_key(certificate.get(), key) == 1;
}

bool matchesName(const QString &pattern, const QString &host)
{
    if (pattern.compare(host, Qt::CaseInsensitive) == 0)
        return true;
    const qsizetype dot = host.indexOf(u'.');
    return pattern.startsWith("*."_L1) && dot > 0
        && QStringView(pattern).sliced(1).compare(QStringView(host).sliced(dot), Qt::CaseInsensitive) == 0;
}

bool isFor(const QSslCertificate &certificate, const QString &host)
{
    const auto names = certificate.subjectAlternativeNames();
    return std::any_of(
        names.begin(), names.end(), [&](const QString &name) { return matchesName(name, host); });
}

Result<void> checkValidity(const QSslCertificate &certificate, const QDateTime &now)
{
    const auto date = [](const QDateTime &when) {
        return when.toUTC().toString(u"yyyy-MM-dd hh:mm 'UTC'"_s);
    };
    if (now > certificate.expiryDate())
        return failure(ErrorCode::Invalid,
            u"The certificate expired on %1. Renew it."_s.arg(date(certificate.expiryDate())));
    if (now < certificate.effectiveDate())
        return failure(ErrorCode::Invalid,
            u"The certificate is not valid before %1. Check this machine's clock."_s.arg(
                date(certificate.effectiveDate())));
    return {};
}

Result<void> checkChain(const QList<QSslCertificate> &chain)
{
    for (qsizetype i = 1; i < chain.size(); ++i) {
        const QSslCertificate &child = chain.at(i - 1);
        const QSslCertificate &issuer = chain.at(i);
        const auto issuerFields = issuer.subjectInfoAttributes();
        const bool follows = child.issuerInfoAttributes() == issuerFields
            && std::all_of(issuerFields.begin(), issuerFields.end(), [&](const QByteArray &field) {
                   return child.issuerInfo(field) == issuer.subjectInfo(field);
               });
        if (!follows)
            return failure(ErrorCode::Invalid,
                u"Certificate %1 in the file is not the issuer of the one before it. Put the server's "
                "certificate first and each issuer after it."_s.arg(i + 1));
    }
    return {};
}

QSslKey qtKey(EVP_PKEY *key)
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    if (PEM_write_bio_PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return {};
    const QByteArray pem = bioText(bio.get());
    switch (EVP_PKEY_get_base_id(key)) {
    case EVP_PKEY_RSA:
        return QSslKey(pem, QSsl::Rsa);
    case EVP_PKEY_EC:
        return QSslKey(pem, QSsl::Ec);
    default:
        return {};
    }
}

} // namespace

Result<QSslConfiguration> loadTlsIdentity(const TlsFiles &files, const QDateTime &now)
{
    const auto certificate = readFile(files.certificate, u"certificate"_s);
    if (!certificate)
        return tl::unexpected(certificate.error());
    const auto key = readFile(files.key, u"key"_s);
    if (!key)
        return tl::unexpected(key.error());
    return tlsIdentity(*certificate, *key, files.passphrase, files.hostName, now);
}

Result<QSslConfiguration> tlsIdentity(const QByteArray &certificatePem, const QByteArray &keyPem,
    const QByteArray &passphrase, const QString &hostName, const QDateTime &now)
{
    const QList<QSslCertificate> chain = QSslCertificate::fromData(certificatePem, QSsl::Pem);
    if (chain.isEmpty())
        return failure(ErrorCode::Invalid, u"The certificate file holds no certificate in PEM format."_s);
    const auto key = readKey(keyPem, passphrase);
    if (!key)
        return tl::unexpected(key.error());
    if (!belongTogether(certificatePem, key->get()))
        return failure(ErrorCode::Invalid,
            u"The private key does not belong to the first certificate of the certificate file."_s);
    if (const auto valid = checkValidity(chain.constFirst(), now); !valid)
        return tl::unexpected(valid.error());
    if (const auto ordered = checkChain(chain); !ordered)
        return tl::unexpected(ordered.error());
    if (!hostName.isEmpty() && !isFor(chain.constFirst(), hostName))
        return failure(ErrorCode::Invalid,
            u"The certificate is not for %1 but for %2."_s.arg(
                hostName, chain.constFirst().subjectAlternativeNames().values().join(", "_L1)));
    const QSslKey sslKey = qtKey(key->get());
    if (sslKey.isNull())
        return failure(ErrorCode::Invalid, u"The private key is neither RSA nor EC."_s);

    QSslConfiguration configuration;
    configuration.setProtocol(QSsl::TlsV1_3);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(sslKey);
    configuration.setAllowedNextProtocols({"http/1.1"});
    return configuration;
}

} // namespace Console
