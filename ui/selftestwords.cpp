// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "selftestwords.h"

#include "doctorwords.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SelfTestWords)
};

constexpr auto ResponseId = "response_id"_L1; // every answer of a console has one

QJsonObject bodyOf(const SelfTestAnswer &answer)
{
    return QJsonDocument::fromJson(answer.body).object();
}

/// Somebody on the way to this console answered.
QString strangerSentence(const SelfTestAnswer &answer)
{
    using Finding = DoctorLine::Finding;
    const Finding finding = !answer.detail.isEmpty() ? Finding::Redirected
        : answer.status == 404                       ? Finding::EdgeNotFound
        : answer.status >= 502                       ? Finding::EdgeCutOff
                                                     : Finding::OtherProgram;
    return doctorSentence(
        {DoctorLine::Check::Instance, DoctorLine::Verdict::Bad, finding, answer.detail, answer.status});
}

QString refusalSentence(const SelfTestAnswer &answer, const QString &message)
{
    if (answer.status != 401)
        return Words::tr("It was refused: %1").arg(message);
    if (answer.isPublic)
        return Words::tr("This console answered, but refused the token. Either something on the way removes "
                         "headers: Settings, Public URL, Examine tells. Or the console does not listen on "
                         "127.0.0.1, where alone the key of this token is trusted. %1")
            .arg(message);
    return Words::tr("The token was refused. Its key is trusted on loopback addresses alone: let the console "
                     "listen on 127.0.0.1 for this test. %1")
        .arg(message);
}

} // namespace

bool isAnswered(const SelfTestAnswer &answer)
{
    return answer.status == 200 && bodyOf(answer).contains(ResponseId);
}

QString selfTestResult(const SelfTestAnswer &answer)
{
    if (answer.status == 0)
        return answer.isPublic ? Words::tr("No answer through %1").arg(answer.url) : Words::tr("No answer");
    const QString result = answer.isPublic
        ? Words::tr("partner.mirroring.get_state was answered with %1 in %2 ms, through %3")
        : Words::tr("partner.mirroring.get_state was answered with %1 in %2 ms");
    const QString numbers = result.arg(answer.status).arg(answer.ms);
    return answer.isPublic ? numbers.arg(answer.url) : numbers;
}

QString selfTestSentence(const SelfTestAnswer &answer, const AcronisTenantId &tenant)
{
    const QJsonObject body = bodyOf(answer);
    if (answer.status == 0) {
        return answer.isPublic
            ? Words::tr("Nothing came back: %1. A new name may take a minute until it is known everywhere: "
                        "send again then. Settings, Public URL, Examine tells more.")
                  .arg(answer.detail)
            : Words::tr("Nothing came back: %1").arg(answer.detail);
    }
    if (answer.isPublic && !body.contains(ResponseId))
        return strangerSentence(answer);
    if (answer.status != 200)
        return refusalSentence(answer, body["err_message"_L1].toString());
    if (body["payload"_L1]["state"_L1].toString() != "ENABLED"_L1) {
        return Words::tr("Signature, time and issuer of the token are right, and the endpoint is yours. It "
                         "says DISABLED, since no partner that is switched on is mapped to tenant %1.")
            .arg(tenant.toString());
    }
    return Words::tr("Signature, time and issuer of the token are right, the endpoint is yours, and the "
                     "partner that is mapped to tenant %1 is switched on.")
        .arg(tenant.toString());
}

} // namespace Console
