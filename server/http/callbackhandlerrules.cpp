// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "callbackexchange.h"
#include "callbacks.h"
#include "caller.h"
#include "credentialtable.h"
#include "database.h"
#include "headers.h"
#include "passwords.h"
#include "reply.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

Q_LOGGING_CATEGORY(lcCallback, "console.callback")

} // namespace

void CallbackHandler::judgeBody(const ExchangePointer &exchange, const VerifiedToken *token)
{
    auto envelope = parseEnvelope(exchange->request.body);
    if (!envelope) {
        exchange->requestId = envelope.error().requestId;
        refuse(*exchange, {ErrorCode::Invalid, envelope.error().detail});
        return;
    }
    exchange->envelope = std::move(*envelope);
    exchange->requestId = exchange->envelope.requestId;
    exchange->request.body.clear();

    if (token != nullptr && !mayAsk(*exchange, *token))
        return;
    exchange->spec = findCallback(exchange->envelope.callbackId, exchange->envelope.type);
    if (exchange->spec == nullptr) {
        refuse(*exchange,
            {ErrorCode::Invalid,
                isCallback(exchange->envelope.callbackId) ? u"the type is not the one of the callback"_s
                                                          : u"the callback is not known"_s});
        return;
    }
    judgeCredentials(exchange);
}

// False when it was refused. What is not meant for us does not count for the tenant it names.
bool CallbackHandler::mayAsk(Exchange &exchange, const VerifiedToken &token)
{
    if (!token.allows(exchange.envelope.endpointId)) {
        refuse(exchange, {ErrorCode::Forbidden, u"the token was issued for another endpoint"_s});
        return false;
    }
    if (!isOurs(exchange.envelope.endpointId)) {
        m_activity.noteForeign(exchange.envelope.endpointId);
        refuse(exchange, {ErrorCode::Forbidden, u"the endpoint is not one of ours"_s});
        return false;
    }
    const int seconds = m_rates.admit(exchange.envelope.tenant);
    if (seconds == 0)
        return true;
    qCInfo(lcCallback).noquote() << 429 << "too many requests about tenant"
                                 << exchange.envelope.tenant.toString();
    m_activity.count(429);
    exchange.reply({429, errorBody(exchange.requestId), seconds});
    return false;
}

void CallbackHandler::judgeCredentials(const ExchangePointer &exchange)
{
    if (exchange->spec->credentials == CredentialRule::Ignored || exchange->request.cyberAppAuth.isEmpty()) {
        act(exchange);
        return;
    }
    exchange->presented = Presented::Wrong;
    auto presented = parseCyberAppAuth(exchange->request.cyberAppAuth);
    exchange->request.cyberAppAuth.clear();
    if (!presented) {
        act(exchange);
        return;
    }
    const auto credential = findCredential(presented->identity);
    if (!credential) {
        refuse(*exchange, credential.error());
        return;
    }
    // An unknown identity is checked as well, so that it takes the same time.
    exchange->credential = credential->value_or(Credential());
    m_passwords.verify(
        exchange->credential.hash, presented->password, this, [this, exchange](Passwords::Verdict verdict) {
            if (verdict == Passwords::Verdict::Busy) {
                refuse(*exchange, {ErrorCode::Unavailable, u"too many password checks are waiting"_s});
                return;
            }
            if (verdict == Passwords::Verdict::Right)
                exchange->presented = Presented::Right;
            // The check took its time: what was committed meanwhile counts.
            if (auto ready = refresh(); !ready) {
                refuse(*exchange, ready.error());
                return;
            }
            act(exchange);
        });
}

void CallbackHandler::act(const ExchangePointer &exchange)
{
    // Who has no right to ask hears of nothing else that is wrong.
    const bool unproven =
        exchange->spec->credentials == CredentialRule::Required && exchange->presented != Presented::Right;
    if (auto extra = parseCyberAppExtra(exchange->request.cyberAppExtra); !extra && !unproven) {
        refuse(*exchange, extra.error());
        return;
    }
    if (!exchange->spec->writes) {
        conclude(*exchange, m_answers.carryOut(*m_reader, exchange->call()));
        return;
    }
    const auto rule = prepare(*m_reader, exchange->call());
    if (!rule) {
        refuse(*exchange, rule.error());
        return;
    }
    const Envelope &envelope = exchange->envelope;
    const Actor actor {ActorKind::Callback, envelope.callbackId, QString::fromLatin1(envelope.requestId),
        envelope.tenant.toString()};
    const auto payload = std::make_shared<QByteArray>();
    m_database.writer().submit(
        actor,
        [rule = *rule, exchange, payload](Connection &connection) -> Result<void> {
            if (exchange->deadline.hasExpired())
                return failure(ErrorCode::Unavailable, u"the database was busy for too long"_s);
            return rule(connection).map([&payload](const QByteArray &made) { *payload = made; });
        },
        this,
        [this, exchange, payload](const Result<void> &written) {
            conclude(*exchange, written.map([&payload] { return *payload; }));
        });
}

void CallbackHandler::conclude(Exchange &exchange, Result<QByteArray> payload)
{
    // Refused by its rule or not, the platform asked for this partner; not so when nobody proved who asks.
    if (exchange.isVerified && (payload || payload.error().code != ErrorCode::Unauthenticated)) {
        const bool proven = exchange.presented == Presented::Right;
        m_lastCallbacks.note(
            exchange.envelope.tenant, proven ? exchange.credential.partner : PartnerId {}, *exchange.spec);
    }
    if (!payload) {
        refuse(exchange, payload.error());
        return;
    }
    m_activity.count(200);
    exchange.reply({200, successBody(exchange.spec->responseType, exchange.requestId, std::move(*payload))});
}

void CallbackHandler::refuse(Exchange &exchange, const Error &error)
{
    exchange.reply({count(exchange.request, error), errorBody(exchange.requestId, error.messageToPartner),
        error.code == ErrorCode::Unavailable ? 1 : 0,
        exchange.isVerified ? std::nullopt : strangerIn(exchange.request, error)});
}

// Absent when it is not for want of a proof.
std::optional<QHostAddress> CallbackHandler::strangerIn(const HttpRequest &request, const Error &error) const
{
    if (error.code != ErrorCode::Unauthenticated)
        return {};
    return strangerOf(request, m_options.exposure.get());
}

// Returns the status that the refusal is answered with.
int CallbackHandler::count(const HttpRequest &request, const Error &error)
{
    const int status = statusOf(error.code);
    qCInfo(lcCallback).noquote() << status << error.detail << "from"
                                 << callerOf(request, m_options.exposure.get()).toString();
    m_activity.count(status);
    return status;
}

} // namespace Console
