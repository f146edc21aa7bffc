// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ownrequest.h"

#include "callbacktable.h"
#include "clock.h"
#include "developmentkey.h"
#include "service.h"

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

constexpr std::chrono::seconds Lifetime {60};
constexpr int TimeoutMs = 5'000;        // as long as the gateway waits
constexpr int PublicTimeoutMs = 10'000; // the first time the name and a connection are looked for

QByteArray getState(const SelfTestQuestion &question)
{
    const auto table = callbackTable();
    const auto spec = std::find_if(table.begin(), table.end(),
        [](const CallbackSpec &line) { return line.callback == Callback::PartnerGetState; });
    return QJsonDocument(QJsonObject {{u"type"_s, spec->requestType},
                             {u"request_id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
                             {u"created_at"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
                             {u"context"_s,
                                 QJsonObject {{u"callback_id"_s, spec->callbackId},
                                     {u"endpoint_id"_s, question.endpoint.exampleIdentifier()},
                                     {u"tenant_id"_s, question.tenant.toString()}}}})
        .toJson(QJsonDocument::Compact);
}

SelfTestAnswer answerOf(const QNetworkReply &reply, const QByteArray &body, qint64 ms, bool isPublic)
{
    SelfTestAnswer answer;
    answer.isPublic = isPublic;
    answer.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.body = body;
    answer.ms = ms;
    answer.url = reply.url().toString();
    const QUrl target = reply.attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    answer.detail =
        answer.status == 0 ? reply.errorString() : target.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery);
    return answer;
}

} // namespace

SelfTest selfTestOf(Service &service, const QString &directory, QNetworkAccessManager &network)
{
    return [&service, directory, &network](const SelfTestQuestion &question, QObject *context,
               const std::function<void(const SelfTestAnswer &)> &done) {
        const Listener &listener = service.listener();
        const auto key = DevelopmentKey::loadOrCreate(directory);
        if (!listener.isListening() || !key) {
            done({0, {}, 0, {}, key ? u"the listener is stopped"_s : key.error().detail});
            return;
        }
        const bool isPublic = !question.publicUrl.isEmpty();
        const QByteArray body = getState(question);
        QNetworkRequest request(isPublic ? question.publicUrl : listener.url());
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        request.setRawHeader("Authorization",
            "Bearer " + key->token(question.endpoint.exampleIdentifier(), Lifetime, systemClock()()));
        const auto probe = service.probe();
        if (service.exposure()->refusesUnproven())
            request.setRawHeader(SelfProbe::PassHeader, probe->issuePass(body));
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        request.setTransferTimeout(isPublic ? PublicTimeoutMs : TimeoutMs);
        QElapsedTimer clock;
        clock.start();
        QNetworkReply *reply = network.post(request, body);
        // This machine's certificate may be self-signed or for the public name.
        if (!isPublic)
            QObject::connect(reply, &QNetworkReply::sslErrors, reply, [reply] { reply->ignoreSslErrors(); });
        QObject::connect(reply, &QNetworkReply::finished, reply, [reply, probe] {
            probe->withdrawPass();
            reply->deleteLater();
        });
        QObject::connect(reply, &QNetworkReply::finished, context, [reply, done, clock, isPublic] {
            done(answerOf(*reply, reply->readAll(), clock.elapsed(), isPublic));
        });
    };
}

} // namespace Console
