// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunneldoctor.h"

#include <QSslCertificate>
#include <QSslError>
#include <QSslSocket>

#include <algorithm>

using namespace Qt::StringLiterals;

// The handshake: which TLS, which certificate.

namespace Console {

namespace {

constexpr int DefaultHttpsPort = 443;
constexpr qint64 FewDays = 14;

} // namespace

void TunnelDoctor::shakeHands()
{
    if (m_url.scheme() != "https"_L1) {
        tell(Check::Tls, Verdict::Bad, Finding::PlainHttp);
        skip({Check::Certificate, Check::Expiry});
        askPublicly();
        return;
    }
    m_socket = std::make_unique<QSslSocket>();
    QSslConfiguration configuration = m_trust;
    configuration.setProtocol(QSsl::TlsV1_2OrLater); // to name the old one
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    m_socket->setSslConfiguration(configuration);
    connect(m_socket.get(), &QSslSocket::sslErrors, m_socket.get(),
        [socket = m_socket.get()] { socket->ignoreSslErrors(); });
    connect(m_socket.get(), &QSslSocket::encrypted, this, &TunnelDoctor::judgeHandshake);
    connect(m_socket.get(), &QSslSocket::errorOccurred, this, [this] {
        const bool reached = m_socket->mode() == QSslSocket::SslClientMode
            && m_socket->error() != QAbstractSocket::ConnectionRefusedError
            && m_socket->error() != QAbstractSocket::NetworkError;
        giveUpHandshake(reached ? Finding::NoHandshake : Finding::NotReached, m_socket->errorString());
    });
    m_patience.start();
    m_socket->connectToHostEncrypted(m_url.host(), static_cast<quint16>(m_url.port(DefaultHttpsPort)));
}

void TunnelDoctor::giveUpHandshake(Finding finding, const QString &why)
{
    m_patience.stop();
    m_socket->disconnect(this);
    tell(Check::Tls, Verdict::Bad, finding, why);
    skip({Check::Certificate, Check::Expiry, Check::Http, Check::Instance, Check::Headers, Check::RoundTrip});
    finish();
}

void TunnelDoctor::judgeHandshake()
{
    m_patience.stop();
    m_socket->disconnect(this);
    const bool isRecent = m_socket->sessionProtocol() == QSsl::TlsV1_3;
    tell(Check::Tls, isRecent ? Verdict::Good : Verdict::Bad, isRecent ? Finding::Tls13 : Finding::TlsTooOld,
        isRecent ? QString() : u"TLS 1.2"_s);
    judgeCertificate(m_socket->peerCertificate(), m_socket->sslHandshakeErrors());
    m_socket->disconnectFromHost();
    askPublicly();
}

void TunnelDoctor::judgeCertificate(const QSslCertificate &certificate, const QList<QSslError> &errors)
{
    const auto has = [&errors](std::initializer_list<QSslError::SslError> kinds) {
        return std::any_of(errors.begin(), errors.end(), [&kinds](const QSslError &error) {
            return std::find(kinds.begin(), kinds.end(), error.error()) != kinds.end();
        });
    };
    const QString issuer = certificate.issuerDisplayName();
    const auto bad = [this](Finding finding, const QString &detail) {
        tell(Check::Certificate, Verdict::Bad, finding, detail);
    };
    if (has({QSslError::CertificateExpired}))
        bad(Finding::Expired, certificate.expiryDate().toUTC().toString(Qt::ISODate));
    else if (has({QSslError::CertificateNotYetValid}))
        bad(Finding::NotYetValid, certificate.effectiveDate().toUTC().toString(Qt::ISODate));
    else if (has({QSslError::HostNameMismatch}))
        bad(Finding::WrongName, certificate.subjectAlternativeNames().values().join(u", "_s));
    else if (certificate.isSelfSigned() || has({QSslError::SelfSignedCertificate}))
        bad(Finding::SelfSigned, {});
    else if (has({QSslError::UnableToGetLocalIssuerCertificate, QSslError::UnableToGetIssuerCertificate,
                 QSslError::UnableToVerifyFirstCertificate}))
        bad(Finding::ChainIncomplete, m_socket->peerCertificateChain().constLast().issuerDisplayName());
    else if (!errors.isEmpty())
        bad(Finding::Untrusted, errors.constFirst().errorString());
    else
        tell(Check::Certificate, Verdict::Good, Finding::ChainValid, issuer);
    const qint64 days = QDateTime::currentDateTimeUtc().daysTo(certificate.expiryDate());
    tell(Check::Expiry, days >= FewDays ? Verdict::Good : Verdict::Bad, Finding::DaysLeft, {}, days);
}

} // namespace Console
