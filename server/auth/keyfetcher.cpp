// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyfetcher.h"

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QTimer>

#include <memory>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

bool isAllowed(const QUrl &url)
{
    const QString host = url.host();
    if (!url.isValid() || host.isEmpty() || !url.userInfo().isEmpty())
        return false;
    if (url.scheme() == "https"_L1)
        return true;
    return url.scheme() == "http"_L1 && (host == "localhost"_L1 || QHostAddress(host).isLoopback());
}

QNetworkRequest requestFor(const QUrl &url)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setRawHeader("Accept"_ba, "application/json"_ba);
    // Nothing that could grow when unpacked, and no idle connection for an hour.
    request.setRawHeader("Accept-Encoding"_ba, "identity"_ba);
    request.setRawHeader("Connection"_ba, "close"_ba);
    return request;
}

/// One transfer. Dies with its reply.
struct Transfer
{
    QByteArray body;
    QString refusal; ///< ours, when we cut the transfer
};

Result<QByteArray> outcome(const QNetworkReply &reply, const Transfer &transfer)
{
    if (!transfer.refusal.isEmpty())
        return failure(ErrorCode::Unavailable, transfer.refusal);
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status >= 300 && status < 400)
        return failure(ErrorCode::Unavailable, u"the source answered with a redirect, which is refused"_s);
    if (status != 0 && status != 200)
        return failure(ErrorCode::Unavailable, u"the source answered with status %1"_s.arg(status));
    if (reply.error() != QNetworkReply::NoError)
        return failure(ErrorCode::Unavailable, reply.errorString());
    return transfer.body;
}

} // namespace

KeyFetcher::KeyFetcher(std::chrono::milliseconds timeout, qsizetype maximumBytes)
    : m_timeout(timeout)
    , m_maximumBytes(maximumBytes)
{
}

void KeyFetcher::fetch(const QString &address, const BodyFunction &done)
{
    const QUrl url(address, QUrl::StrictMode);
    if (!isAllowed(url)) {
        done(failure(ErrorCode::Unavailable,
            u"the address of a key set must be https (http on loopback alone), without a user name"_s));
        return;
    }
    if (!m_network)
        m_network = new QNetworkAccessManager(this);
    watch(m_network->get(requestFor(url)), done);
}

void KeyFetcher::watch(QNetworkReply *reply, const BodyFunction &done)
{
    const auto transfer = std::make_shared<Transfer>();
    const auto cut = [reply, transfer](const QString &refusal) {
        if (transfer->refusal.isEmpty()) {
            transfer->refusal = refusal;
            reply->abort();
        }
    };
    // Bounds what arrives between two reads.
    reply->setReadBufferSize(m_maximumBytes + 1);
    QTimer::singleShot(m_timeout, reply,
        [this, cut] { cut(u"the source took longer than %1 ms"_s.arg(m_timeout.count())); });
    connect(reply, &QNetworkReply::readyRead, this, [this, reply, transfer, cut] {
        transfer->body += reply->read(m_maximumBytes + 1 - transfer->body.size());
        if (transfer->body.size() > m_maximumBytes)
            cut(u"the key set is longer than %1 bytes"_s.arg(m_maximumBytes));
    });
    connect(reply, &QNetworkReply::finished, this, [reply, transfer, done] {
        reply->deleteLater();
        done(outcome(*reply, *transfer));
    });
}

} // namespace Console
