// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunneldoctor.h"

#include <QElapsedTimer>
#include <QHostInfo>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QRandomGenerator>
#include <QSslSocket>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr std::chrono::milliseconds Patience {10'000};
constexpr qint64 RoundTripLimit = 2'000; // the gateway waits five seconds in all

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
    m_patience.setInterval(Patience);
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

} // namespace Console
