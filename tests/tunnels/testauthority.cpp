// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testauthority.h"

#include "opensslptr.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

void extend(X509 *certificate, int id, const QByteArray &value)
{
    const X509ExtensionPtr extension(X509V3_EXT_conf_nid(nullptr, nullptr, id, value.constData()));
    X509_add_ext(certificate, extension.get(), -1);
}

EvpPkeyPtr readKey(const QSslKey &key)
{
    const QByteArray pem = key.toPem();
    const BioPtr text(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    return EvpPkeyPtr(PEM_read_bio_PrivateKey(text.get(), nullptr, nullptr, nullptr));
}

X509Ptr readCertificate(const QSslCertificate &certificate)
{
    const QByteArray pem = certificate.toPem();
    const BioPtr text(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    return X509Ptr(PEM_read_bio_X509(text.get(), nullptr, nullptr, nullptr));
}

/// \a signer null: signs itself.
TestIdentity make(const QByteArray &name, const QByteArray &alternative, bool isAuthority,
    const TestIdentity *signer, const QDateTime &from, const QDateTime &until)
{
    const EvpPkeyPtr key(EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256"));
    const X509Ptr certificate(X509_new());
    X509_set_version(certificate.get(), X509_VERSION_3);
    ASN1_INTEGER_set_uint64(
        X509_get_serialNumber(certificate.get()), QRandomGenerator::global()->generate64() >> 1U);
    ASN1_TIME_set(X509_getm_notBefore(certificate.get()), from.toSecsSinceEpoch());
    ASN1_TIME_set(X509_getm_notAfter(certificate.get()), until.toSecsSinceEpoch());
    X509_set_pubkey(certificate.get(), key.get());
    X509_NAME *subject = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8,
        reinterpret_cast<const unsigned char *>(name.constData()), static_cast<int>(name.size()), -1, 0);
    extend(certificate.get(), NID_basic_constraints, isAuthority ? "critical,CA:TRUE" : "critical,CA:FALSE");
    if (!alternative.isEmpty())
        extend(certificate.get(), NID_subject_alt_name, alternative);
    const X509Ptr above = signer != nullptr ? readCertificate(signer->certificate) : nullptr;
    const EvpPkeyPtr aboveKey = signer != nullptr ? readKey(signer->key) : nullptr;
    X509_set_issuer_name(certificate.get(), above ? X509_get_subject_name(above.get()) : subject);
    X509_sign(certificate.get(), aboveKey ? aboveKey.get() : key.get(), EVP_sha256());
    const BioPtr certificateText(BIO_new(BIO_s_mem()));
    const BioPtr keyText(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(certificateText.get(), certificate.get());
    PEM_write_bio_PrivateKey(keyText.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    return {QSslCertificate(bioText(certificateText.get())), QSslKey(bioText(keyText.get()), QSsl::Ec)};
}

} // namespace

TestAuthority::TestAuthority()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_root = make("Test Root", {}, true, nullptr, now.addYears(-1), now.addYears(1));
    m_intermediate = make("Test Intermediate", {}, true, &m_root, now.addYears(-1), now.addYears(1));
}

TestIdentity TestAuthority::issue(const QString &host, const QDateTime &from, const QDateTime &until) const
{
    return make(host.toUtf8(), "DNS:" + host.toUtf8(), false, &m_intermediate, from, until);
}

} // namespace Console
