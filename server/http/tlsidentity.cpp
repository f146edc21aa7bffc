// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tlsidentity.h"

#include "tlscontext.h"

#include <QFile>
#include <QSslCertificate>
#include <QTimeZone>

#include <algorithm>
#include <ctime>

#include <openssl/err.h>

namespace Console {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 maximumFileBytes = 1'048'576;
constexpr qint64 fewDays = 14;

Result<QByteArray> readFile(const QString &path, const QString &what)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(
            ErrorCode::Invalid, u"The %1 file %2 cannot be read: %3."_s.arg(what, path, file.errorString()));
    return file.read(maximumFileBytes);
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
    ERR_clear_error();
    if (key)
        return key;
    if (!pem.contains("ENCRYPTED"))
        return failure(ErrorCode::Invalid, u"The key file holds no private key in PEM format."_s);
    return failure(ErrorCode::Unauthenticated,
        passphrase.isEmpty() ? u"The private key is encrypted: its passphrase is needed."_s
                             : u"The passphrase does not open the private key."_s);
}

Result<std::vector<X509Ptr>> readChain(const QByteArray &pem)
{
    const BioPtr bio(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    std::vector<X509Ptr> chain;
    while (X509Ptr certificate {PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr)})
        chain.push_back(std::move(certificate));
    ERR_clear_error();
    if (chain.empty())
        return failure(ErrorCode::Invalid, u"The certificate file holds no certificate in PEM format."_s);
    for (size_t i = 1; i < chain.size(); ++i) {
        if (X509_check_issued(chain[i].get(), chain[i - 1].get()) != X509_V_OK)
            return failure(ErrorCode::Invalid,
                u"Certificate %1 in the file is not the issuer of the one before it. Put the server's "
                "certificate first and each issuer after it."_s.arg(i + 1));
    }
    return chain;
}

QDateTime timeOf(const ASN1_TIME *time)
{
    std::tm parts {};
    ASN1_TIME_to_tm(time, &parts);
    return {QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
        QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), QTimeZone::utc()};
}

QString dateText(const QDateTime &when)
{
    return when.toUTC().toString(u"yyyy-MM-dd hh:mm 'UTC'"_s);
}

Result<void> checkValidity(const QDateTime &from, const QDateTime &until, const QDateTime &now)
{
    if (now > until)
        return failure(
            ErrorCode::Invalid, u"The certificate expired on %1. Renew it."_s.arg(dateText(until)));
    if (now < from)
        return failure(ErrorCode::Invalid,
            u"The certificate is not valid before %1. Check this machine's clock."_s.arg(dateText(from)));
    return {};
}

QString otherName(X509 *certificate, const QByteArray &pem, const QString &host)
{
    const QByteArray name = host.toUtf8();
    if (host.isEmpty() || X509_check_ip_asc(certificate, name.constData(), 0) == 1
        || X509_check_host(certificate, name.constData(), static_cast<size_t>(name.size()), 0, nullptr) == 1)
        return {};
    const QSslCertificate facts(pem);
    QStringList names = facts.subjectAlternativeNames().values();
    if (names.isEmpty())
        names = facts.subjectInfo(QSslCertificate::CommonName);
    return u"The certificate is not for %1 but for %2. Clients that check it will refuse to connect."_s.arg(
        host, names.join(", "_L1));
}

} // namespace

QString TlsIdentity::trouble(const QDateTime &now) const
{
    if (now > expires)
        return u"The certificate expired on %1: clients refuse to connect. Renew it; the new one is taken at "
               "once."_s.arg(dateText(expires));
    const qint64 days = now.daysTo(expires);
    if (days >= fewDays)
        return nameTrouble;
    const QString few = days < 1
        ? u"The certificate expires within a day, on %1. Renew it."_s.arg(dateText(expires))
        : u"The certificate expires in %1, on %2. Renew it."_s.arg(
            days == 1 ? u"1 day"_s : u"%1 days"_s.arg(days), dateText(expires));
    return nameTrouble.isEmpty() ? few : nameTrouble + u' ' + few;
}

Result<TlsIdentity> loadTlsIdentity(const TlsFiles &files, const QDateTime &now)
{
    const auto certificate = readFile(files.certificate, u"certificate"_s);
    if (!certificate)
        return tl::unexpected(certificate.error());
    const auto key = readFile(files.key, u"key"_s);
    if (!key)
        return tl::unexpected(key.error());
    return tlsIdentity(*certificate, *key, files.passphrase, files.hostName, now);
}

Result<TlsIdentity> tlsIdentity(const QByteArray &certificatePem, const QByteArray &keyPem,
    const QByteArray &passphrase, const QString &hostName, const QDateTime &now)
{
    const auto chain = readChain(certificatePem);
    if (!chain)
        return tl::unexpected(chain.error());
    const auto key = readKey(keyPem, passphrase);
    if (!key)
        return tl::unexpected(key.error());
    X509 *own = chain->front().get();
    if (X509_check_private_key(own, key->get()) != 1)
        return failure(ErrorCode::Invalid,
            u"The private key does not belong to the first certificate of the certificate file."_s);
    const QDateTime expires = timeOf(X509_get0_notAfter(own));
    if (const auto valid = checkValidity(timeOf(X509_get0_notBefore(own)), expires, now); !valid)
        return tl::unexpected(valid.error());
    return makeTlsContext(*chain, **key).map([&](const std::shared_ptr<SSL_CTX> &context) {
        return TlsIdentity {context, expires, otherName(own, certificatePem, hostName)};
    });
}

} // namespace Console
