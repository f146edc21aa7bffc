// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "callbackhandler.h"
#include "database.h"
#include "keysets.h"
#include "passwords.h"
#include "subject.h"

#include <QJsonDocument>
#include <QTest>

namespace Console::Oracle {

namespace {

HandlerOptions unverified()
{
    HandlerOptions options;
    options.skipVerification = true;
    return options;
}

class HandlerSubject final : public Subject
{
public:
    explicit HandlerSubject(const QJsonObject &workspace)
        : Subject(workspace)
        , m_handler(database(), m_keySets, m_passwords, m_rates, m_activity, m_lastCallbacks, unverified())
    {
    }

private:
    Raw send(const Request &request) override
    {
        std::optional<HttpReply> answer;
        m_handler.handle(
            {{}, authHeader(request), {}, QJsonDocument(envelopeOf(request)).toJson(QJsonDocument::Compact)},
            [&answer](const HttpReply &reply) { answer = reply; });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 30'000))
            return {};
        return {answer->status, answer->body};
    }

    KeySets m_keySets;
    Passwords m_passwords;
    TenantRates m_rates;
    Activity m_activity;
    LastCallbacks m_lastCallbacks {database()};
    CallbackHandler m_handler;
};

} // namespace

std::unique_ptr<Subject> makeHandlerSubject(const QJsonObject &workspace)
{
    return std::make_unique<HandlerSubject>(workspace);
}

} // namespace Console::Oracle
