// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ownrequest.h"

#include "callbacktable.h"
#include "clock.h"
#include "developmentkey.h"
#include "listener.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr std::chrono::seconds Lifetime {300};
constexpr int TimeoutMs = 5'000;

QByteArray getState(const OwnEndpoint &endpoint, const AcronisTenantId &tenant)
{
    const auto table = callbackTable();
    const auto spec = std::find_if(table.begin(), table.end(),
        [](const CallbackSpec &line) { return line.callback == Callback::PartnerGetState; });
    return QJsonDocument(
        QJsonObject {{u"type"_s, spec->requestType},
            {u"request_id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
            {u"created_at"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
            {u"context"_s,
                QJsonObject {{u"callback_id"_s, spec->callbackId},
                    {u"endpoint_id"_s, endpoint.exampleIdentifier()}, {u"tenant_id"_s, tenant.toString()}}}})
        .toJson(QJsonDocument::Compact);
}

SelfTestAnswer answerOf(const QNetworkReply &reply, const QByteArray &body, qint64 ms)
{
    SelfTestAnswer answer;
    answer.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.body = body;
    answer.ms = ms;
    answer.url = reply.url().toString();
    if (answer.status == 0)
        answer.detail = reply.errorString();
    return answer;
}

} // namespace

SelfTest selfTestOf(const Listener &listener, const QString &directory, QNetworkAccessManager &network)
{
    return [&listener, directory, &network](const OwnEndpoint &endpoint, const AcronisTenantId &tenant,
               QObject *context, const std::function<void(const SelfTestAnswer &)> &done) {
        const auto key = DevelopmentKey::loadOrCreate(directory);
        if (!listener.isListening() || !key) {
            done({0, {}, 0, {}, key ? u"the listener is stopped"_s : key.error().detail});
            return;
        }
        QNetworkRequest request(listener.url());
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        request.setRawHeader(
            "Authorization", "Bearer " + key->token(endpoint.exampleIdentifier(), Lifetime, systemClock()()));
        request.setTransferTimeout(TimeoutMs);
        QElapsedTimer clock;
        clock.start();
        QNetworkReply *reply = network.post(request, getState(endpoint, tenant));
        // It goes to this machine, whose certificate may be self-signed or for the public name.
        QObject::connect(reply, &QNetworkReply::sslErrors, reply, [reply] { reply->ignoreSslErrors(); });
        QObject::connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
        QObject::connect(reply, &QNetworkReply::finished, context,
            [reply, done, clock] { done(answerOf(*reply, reply->readAll(), clock.elapsed())); });
    };
}

} // namespace Console
