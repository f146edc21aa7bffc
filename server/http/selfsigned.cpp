// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "selfsigned.h"

#include "opensslptr.h"

#include <QCryptographicHash>
#include <QDir>
#include <QHostAddress>
#include <QRandomGenerator>
#include <QSaveFile>
#include <QSslCertificate>

#include <algorithm>

namespace Console {

using namespace Qt::StringLiterals;

namespace {

bool setName(X509 *certificate, const QByteArray &name)
{
    X509_NAME *subject = X509_get_subject_name(certificate);
    // The common name holds 64 characters; who checks looks at the alternative name anyway.
    const QByteArray common = name.first(std::min<qsizetype>(name.size(), 64));
    return X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8,
               reinterpret_cast<const unsigned char *>(common.constData()), // NOLINT: OpenSSL's bytes
               static_cast<int>(common.size()), -1, 0)
        == 1
        && X509_set_issuer_name(certificate, subject) == 1;
}

bool addExtension(X509 *certificate, int id, const QByteArray &value)
{
    const X509ExtensionPtr extension(X509V3_EXT_conf_nid(nullptr, nullptr, id, value.constData()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool setValidity(X509 *certificate, const QDateTime &from, const QDateTime &until)
{
    return ASN1_TIME_set(X509_getm_notBefore(certificate), from.toSecsSinceEpoch()) != nullptr
        && ASN1_TIME_set(X509_getm_notAfter(certificate), until.toSecsSinceEpoch()) != nullptr;
}

Result<void> writeOwnersOnly(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(content) == content.size() && file.commit())
        return {};
    return failure(ErrorCode::Internal, u"%1 cannot be written: %2."_s.arg(path, file.errorString()));
}

} // namespace

SelfSigned makeSelfSigned(const QString &hostName, const QDateTime &from, const QDateTime &until)
{
    const EvpPkeyPtr key(EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256"));
    const X509Ptr certificate(X509_new());
    const QByteArray name = hostName.toUtf8();
    if (!key || !certificate || name.isEmpty() || name.contains(','))
        return {};
    const auto serial = QRandomGenerator::system()->generate64() >> 1U;
    const QByteArray kind = QHostAddress(hostName).isNull() ? "DNS:" : "IP:";
    const bool made = X509_set_version(certificate.get(), X509_VERSION_3) == 1
        && ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate.get()), serial) == 1
        && setValidity(certificate.get(), from, until) && X509_set_pubkey(certificate.get(), key.get()) == 1
        && setName(certificate.get(), name)
        && addExtension(certificate.get(), NID_subject_alt_name, kind + name)
        && addExtension(certificate.get(), NID_basic_constraints, "critical,CA:FALSE")
        && X509_sign(certificate.get(), key.get(), EVP_sha256()) > 0;
    const BioPtr certificateText(BIO_new(BIO_s_mem()));
    const BioPtr keyText(BIO_new(BIO_s_mem()));
    if (!made || PEM_write_bio_X509(certificateText.get(), certificate.get()) != 1
        || PEM_write_bio_PrivateKey(keyText.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return {};
    return {bioText(certificateText.get()), bioText(keyText.get())};
}

Result<TlsFiles> writeSelfSigned(const SelfSigned &identity, const QString &folder)
{
    const QDir directory(folder);
    const TlsFiles files {directory.filePath(u"self-signed-certificate.pem"_s),
        directory.filePath(u"self-signed-key.pem"_s), {}, {}};
    if (auto written = writeOwnersOnly(files.key, identity.keyPem); !written)
        return tl::unexpected(written.error());
    return writeOwnersOnly(files.certificate, identity.certificatePem).map([&] { return files; });
}

QString certificateFingerprint(const QByteArray &certificatePem)
{
    const QByteArray digest = QSslCertificate(certificatePem).digest(QCryptographicHash::Sha256);
    return QString::fromLatin1(digest.toHex(':').toUpper());
}

} // namespace Console
