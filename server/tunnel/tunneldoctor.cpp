// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunneldoctor.h"

#include <QElapsedTimer>
#include <QHostInfo>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QRandomGenerator>
#include <QSslCertificate>
#include <QSslError>
#include <QSslSocket>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr std::chrono::milliseconds Patience {10'000};
constexpr int DefaultHttpsPort = 443;
constexpr qint64 RoundTripLimit = 2'000; // the gateway waits five seconds in all
constexpr qint64 FewDays = 14;

QByteArray randomText()
{
    return QByteArray::number(QRandomGenerator::system()->generate64(), 36);
}

} // namespace

TunnelDoctor::TunnelDoctor(std::shared_ptr<SelfProbe> probe, QSslConfiguration trust, QObject *parent)
    : QObject(parent)
    , m_probe(std::move(probe))
    , m_trust(std::move(trust))
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        giveUpHandshake(Finding::NotReached, u"no answer within %1 s"_s.arg(Patience.count() / 1'000));
    });
}

TunnelDoctor::~TunnelDoctor()
{
    cancel();
}

void TunnelDoctor::examine(const QUrl &url, const std::optional<TunnelEnd> &end)
{
    cancel();
    m_atWork = true;
    m_url = url;
    m_end = end;
    m_network = std::make_unique<QNetworkAccessManager>();
    m_local = std::make_unique<QNetworkAccessManager>();
    m_local->setProxy(QNetworkProxy::NoProxy);
    m_query = QString::fromLatin1(m_probe->open());
    // Of the shape of the real ones, and nobody's.
    m_sent = {"Bearer doctor." + randomText() + ".test", ("doctor:" + randomText()).toBase64(),
        ("{\"doctor\":\"" + randomText() + "\"}").toBase64(), {}};
    askListener();
}

void TunnelDoctor::cancel()
{
    m_atWork = false;
    m_probe->close();
    m_patience.stop();
    if (m_lookup >= 0)
        QHostInfo::abortHostLookup(std::exchange(m_lookup, -1));
    // May be called from a slot of one of these.
    for (QNetworkAccessManager *network : {m_network.release(), m_local.release()}) {
        if (network != nullptr) {
            const auto replies = network->findChildren<QNetworkReply *>();
            for (QNetworkReply *reply : replies)
                reply->disconnect(this);
            network->deleteLater();
        }
    }
    if (QSslSocket *socket = m_socket.release()) {
        socket->disconnect(this);
        socket->deleteLater();
    }
}

void TunnelDoctor::tell(Check check, Verdict verdict, Finding finding, const QString &detail, qint64 number)
{
    Q_EMIT found({check, verdict, finding, detail, number});
}

void TunnelDoctor::skip(std::initializer_list<Check> checks)
{
    for (const Check check : checks)
        tell(check, Verdict::Unknown, Finding::NotExamined);
}

QNetworkReply *TunnelDoctor::post(QNetworkAccessManager &network, QUrl url)
{
    url.setQuery(m_query);
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setRawHeader("Authorization", m_sent.authorization);
    request.setRawHeader("X-CyberApp-Auth", m_sent.cyberAppAuth);
    request.setRawHeader("X-CyberApp-Extra", m_sent.cyberAppExtra);
    request.setTransferTimeout(static_cast<int>(Patience.count()));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setSslConfiguration(m_trust);
    QNetworkReply *reply = network.post(request, QByteArray("{}"));
    reply->ignoreSslErrors(); // told by the handshake, and nothing secret is sent
    return reply;
}

void TunnelDoctor::askListener()
{
    if (!m_end) {
        tell(Check::Listener, Verdict::Bad, Finding::ListenerStopped);
        lookUp();
        return;
    }
    QNetworkReply *reply = post(*m_local, QUrl(m_end->origin() + m_end->path));
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        const bool answers = m_probe->read(reply->readAll(), m_sent).has_value();
        tell(Check::Listener, answers ? Verdict::Good : Verdict::Bad,
            answers ? Finding::ListenerAnswers : Finding::ListenerStopped);
        lookUp();
    });
}

void TunnelDoctor::lookUp()
{
    m_lookup = QHostInfo::lookupHost(m_url.host(), this, [this](const QHostInfo &info) {
        m_lookup = -1;
        if (info.addresses().isEmpty()) {
            tell(Check::Name, Verdict::Bad, Finding::NameUnknown, m_url.host());
            skip({Check::Tls, Check::Certificate, Check::Expiry, Check::Http, Check::Instance, Check::Headers,
                Check::RoundTrip});
            finish();
            return;
        }
        tell(Check::Name, Verdict::Good, Finding::NameResolves, info.addresses().constFirst().toString());
        shakeHands();
    });
}

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
    m_patience.start(Patience);
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

void TunnelDoctor::askPublicly()
{
    QNetworkReply *reply = post(*m_network, m_url);
    connect(reply, &QNetworkReply::finished, this, [this, reply] { judgeAnswer(*reply); });
}

void TunnelDoctor::judgeAnswer(QNetworkReply &reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0) {
        tell(Check::Http, Verdict::Bad, Finding::NoHttp, reply.errorString());
        skip({Check::Instance, Check::Headers, Check::RoundTrip});
        finish();
        return;
    }
    tell(Check::Http, Verdict::Good, Finding::HttpAnswers, {}, status);
    if (const auto report = m_probe->read(reply.readAll(), m_sent)) {
        tell(Check::Instance, Verdict::Good, Finding::ThisConsole, QString::fromLatin1(report->caller));
        judgeHeaders(*report);
        askAgain();
        return;
    }
    const QUrl target = reply.attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    if (!target.isEmpty())
        tell(Check::Instance, Verdict::Bad, Finding::Redirected,
            target.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery));
    else if (status == 404)
        tell(Check::Instance, Verdict::Bad, Finding::EdgeNotFound);
    else if (status >= 502)
        tell(Check::Instance, Verdict::Bad, Finding::EdgeCutOff, {}, status);
    else
        tell(Check::Instance, Verdict::Bad, Finding::OtherProgram, {}, status);
    skip({Check::Headers, Check::RoundTrip});
    finish();
}

void TunnelDoctor::judgeHeaders(const SelfProbe::Report &report)
{
    QStringList changed;
    if (!report.authorization)
        changed += u"Authorization"_s;
    if (!report.cyberAppAuth)
        changed += u"X-CyberApp-Auth"_s;
    if (!report.cyberAppExtra)
        changed += u"X-CyberApp-Extra"_s;
    if (changed.isEmpty())
        tell(Check::Headers, Verdict::Good, Finding::HeadersIntact);
    else
        tell(Check::Headers, Verdict::Bad, Finding::HeadersChanged, changed.join(u", "_s));
}

// On a connection that is open: what the first had to wait for is done once.
void TunnelDoctor::askAgain()
{
    QElapsedTimer clock;
    clock.start();
    QNetworkReply *reply = post(*m_network, m_url);
    connect(reply, &QNetworkReply::finished, this, [this, reply, clock] {
        const qint64 taken = clock.elapsed();
        if (reply->error() != QNetworkReply::NoError)
            skip({Check::RoundTrip});
        else
            tell(Check::RoundTrip, taken <= RoundTripLimit ? Verdict::Good : Verdict::Bad,
                Finding::Milliseconds, {}, taken);
        finish();
    });
}

void TunnelDoctor::finish()
{
    cancel();
    Q_EMIT finished();
}

// ---- the certificate

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
