// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "activity.h"
#include "answermemory.h"
#include "commitwatch.h"
#include "endpoint.h"
#include "lastcallbacks.h"
#include "requesthandler.h"
#include "tenantrates.h"
#include "tokenverifier.h"

#include <memory>

namespace Console {

class Database;
class Exposure;
class Passwords;
class SelfProbe;

struct HandlerOptions
{
    /// Accept tokens of the local development key. For loopback listeners only.
    bool trustDevelopmentIssuer = false;
    /// Answer unsigned requests. For loopback listeners only, for first experiments.
    bool skipVerification = false;
    TokenRules tokenRules;
    /// While it says so, neither of the two holds; null: never exposed.
    std::shared_ptr<const Exposure> exposure = {};
    /// Whose requests are answered as such; null: none.
    std::shared_ptr<SelfProbe> probe = {};
};

/// The way of a request from its headers and body to its answer: token, envelope, endpoint, credentials,
/// rule. One for each server thread; waits for nothing, others are served while a key, a hash or a commit is
/// pending.
class CallbackHandler
    : public QObject
    , public RequestHandler
{
    Q_OBJECT

public:
    /// Opens its own reading connection in this thread; when that fails every request is answered 503.
    CallbackHandler(Database &database, KeySets &keySets, Passwords &passwords, TenantRates &rates,
        Activity &activity, LastCallbacks &lastCallbacks, const HandlerOptions &options);
    ~CallbackHandler() override;

    void judgeHead(const HttpRequest &head, VerdictFunction verdict) override;
    void handle(HttpRequest request, ReplyFunction reply) override;

private:
    struct Exchange;
    using ExchangePointer = std::shared_ptr<Exchange>;

    Result<void> openReader();
    Result<void> refresh();
    Result<void> refreshConfiguration();
    bool isOurs(const QString &endpointId);
    bool isConfigured(const QString &endpointId) const;
    Result<std::optional<Credential>> findCredential(const QString &identity);
    void judgeToken(const ExchangePointer &exchange, const Result<VerifiedToken> &token);
    void verifyOwn(const ExchangePointer &exchange);
    void judgeBody(const ExchangePointer &exchange, const VerifiedToken *token);
    bool mayAsk(Exchange &exchange, const VerifiedToken &token);
    void judgeCredentials(const ExchangePointer &exchange);
    void act(const ExchangePointer &exchange);
    void conclude(Exchange &exchange, Result<QByteArray> payload);
    void refuse(Exchange &exchange, const Error &error);
    int count(const HttpRequest &request, const Error &error);
    std::optional<QHostAddress> strangerIn(const HttpRequest &request, const Error &error) const;
    bool skipsVerification() const;
    bool refusesUnproven() const;
    bool mayBeOwn(const HttpRequest &request) const;
    QByteArray probeAnswer(const HttpRequest &request) const;

    Database &m_database;
    KeySets &m_keySets;
    Passwords &m_passwords;
    TenantRates &m_rates;
    Activity &m_activity;
    LastCallbacks &m_lastCallbacks;
    const HandlerOptions m_options;
    TokenVerifier m_verifier;
    std::unique_ptr<TokenVerifier> m_ownVerifier; // of the development key alone
    std::unique_ptr<Connection> m_reader;
    std::unique_ptr<CommitWatch> m_watch; // of m_reader
    // What was read since the last commit.
    bool m_isFresh = false;
    bool m_refusedUnproven = false;
    QList<OwnEndpoint> m_endpoints;
    QCache<QString, bool> m_ours;
    QCache<QString, Credential> m_credentials;
    AnswerMemory m_answers;
};

} // namespace Console
