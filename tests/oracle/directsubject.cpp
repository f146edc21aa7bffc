// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "callbacks.h"
#include "credentialtable.h"
#include "reply.h"
#include "subject.h"

#include <QJsonDocument>

namespace Console::Oracle {

namespace {

class DirectSubject final : public Subject
{
public:
    using Subject::Subject;

private:
    Raw send(const Request &request) override
    {
        const auto envelope = parseEnvelope(QJsonDocument(envelopeOf(request)).toJson());
        if (!envelope)
            return {400, errorBody(envelope.error().requestId)};
        const CallbackSpec *spec = findCallback(envelope->callbackId, envelope->type);
        if (spec == nullptr)
            return {400, errorBody(envelope->requestId)};
        Call call {*spec, *envelope};
        if (spec->credentials != CredentialRule::Ignored && request.auth != Auth::Nothing)
            judge(request, call);
        const auto payload = spec->writes ? write(request, call) : carryOut(reader(), call);
        if (!payload)
            return {statusOf(payload.error().code),
                errorBody(envelope->requestId, payload.error().messageToPartner)};
        return {200, successBody(spec->responseType, envelope->requestId, *payload)};
    }

    void judge(const Request &request, Call &call)
    {
        call.presented = Presented::Wrong;
        if (request.auth != Auth::Right)
            return;
        const auto credential = CredentialTable(reader()).byIdentity(request.identity);
        if (credential && *credential) {
            call.presented = Presented::Right;
            call.credential = **credential;
        }
    }

    Result<QByteArray> write(const Request &request, const Call &call)
    {
        QByteArray payload;
        const Actor actor {ActorKind::Callback, call.envelope.callbackId, request.requestId,
            call.envelope.tenant.toString()};
        return database()
            .writer()
            .submitAndWait(actor,
                [&](Connection &connection) -> Result<void> {
                    return carryOut(connection, call).map([&payload](const QByteArray &made) {
                        payload = made;
                    });
                })
            .map([&payload] { return payload; });
    }
};

} // namespace

std::unique_ptr<Subject> makeDirectSubject(const QJsonObject &workspace)
{
    return std::make_unique<DirectSubject>(workspace);
}

} // namespace Console::Oracle
