// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "selfprobe.h"
#include "tunnelsettings.h"

#include <QNetworkAccessManager>
#include <QSslConfiguration>
#include <QTimer>

#include <memory>
#include <optional>

class QNetworkReply;
class QSslCertificate;
class QSslError;
class QSslSocket;

namespace Console {

/// One line of the doctor's report.
struct DoctorLine
{
    enum class Check { Listener, Name, Tls, Certificate, Expiry, Http, Instance, Headers, RoundTrip };
    enum class Verdict { Good, Bad, Unknown };
    enum class Finding {
        NotExamined, ///< because of something before
        ListenerAnswers,
        ListenerStopped,
        NameResolves, ///< detail: an address
        NameUnknown,
        Tls13,
        TlsTooOld,       ///< detail: the version
        PlainHttp,       ///< the URL is no https one
        NotReached,      ///< detail: why
        NoHandshake,     ///< detail: why
        ChainValid,      ///< detail: who signed
        Expired,         ///< detail: when
        NotYetValid,     ///< detail: from when
        ChainIncomplete, ///< detail: who signed and is not sent along
        SelfSigned,
        WrongName,    ///< detail: the names it is for
        Untrusted,    ///< detail: why
        DaysLeft,     ///< number
        HttpAnswers,  ///< number: the status
        NoHttp,       ///< detail: why
        ThisConsole,  ///< detail: the address that the listener sees
        OtherProgram, ///< number: the status
        EdgeNotFound, ///< 404, and not from here
        EdgeCutOff,   ///< number: the status by which the edge says that it cannot reach the listener
        Redirected,   ///< detail: where to
        HeadersIntact,
        HeadersChanged, ///< detail: which
        Milliseconds,   ///< number: a request and its answer
    };

    Check check = Check::Listener;
    Verdict verdict = Verdict::Unknown;
    Finding finding = Finding::NotExamined;
    QString detail = {};
    qint64 number = 0;
    bool operator==(const DoctorLine &) const = default;
};

/// Looks at the public URL from outside in, as the platform does, and tells line by line what is right and
/// what is not. Asynchronous, in the thread that made it. No real token or credential is sent.
class TunnelDoctor : public QObject
{
    Q_OBJECT

public:
    /// \a probe is what the listener's requests are given. \a trust says which authorities are known.
    explicit TunnelDoctor(std::shared_ptr<SelfProbe> probe,
        QSslConfiguration trust = QSslConfiguration::defaultConfiguration(), QObject *parent = nullptr);
    ~TunnelDoctor() override;

    /// Begins anew when it is at work. \a url is where callbacks go; \a end absent: nothing is listening.
    void examine(const QUrl &url, const std::optional<TunnelEnd> &end);
    void cancel();

    bool isAtWork() const { return m_atWork; }

Q_SIGNALS:
    void found(const Console::DoctorLine &line);
    void finished(); ///< every check had its line

private:
    using Check = DoctorLine::Check;
    using Verdict = DoctorLine::Verdict;
    using Finding = DoctorLine::Finding;

    void tell(Check check, Verdict verdict, Finding finding, const QString &detail = {}, qint64 number = 0);
    void skip(std::initializer_list<Check> checks);
    void askListener();
    void lookUp();
    void shakeHands();
    void judgeHandshake();
    void judgeCertificate(const QSslCertificate &certificate, const QList<QSslError> &errors);
    void giveUpHandshake(Finding finding, const QString &why);
    void askPublicly();
    void judgeAnswer(QNetworkReply &reply);
    void judgeHeaders(const SelfProbe::Report &report);
    void askAgain();
    void finish();
    QNetworkReply *post(QNetworkAccessManager &network, QUrl url);

    const std::shared_ptr<SelfProbe> m_probe;
    const QSslConfiguration m_trust;
    std::unique_ptr<QNetworkAccessManager> m_network; // of one examination
    std::unique_ptr<QNetworkAccessManager> m_local;
    std::unique_ptr<QSslSocket> m_socket;
    QTimer m_patience; // of the handshake
    int m_lookup = -1;
    bool m_atWork = false;
    QUrl m_url;
    std::optional<TunnelEnd> m_end;
    QString m_query;
    SelfProbe::Seen m_sent;
};

} // namespace Console
