// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "callbackhandler.h"

#include "callbackexchange.h"
#include "caller.h"
#include "configurationtable.h"
#include "credentialtable.h"
#include "database.h"
#include "developmentkey.h"
#include "exposure.h"
#include "identifier.h"
#include "selfprobe.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

// A refused stranger's body is read for its request_id up to this size only.
constexpr qsizetype MaximumUnverifiedBody = 65'536;
constexpr qsizetype RememberedEndpoints = 100;
constexpr qsizetype RememberedCredentials = 1000;
constexpr qsizetype RememberedAnswerBytes = 16'777'216;

} // namespace

CallbackHandler::CallbackHandler(Database &database, KeySets &keySets, Passwords &passwords,
    TenantRates &rates, Activity &activity, LastCallbacks &lastCallbacks, const HandlerOptions &options)
    : m_database(database)
    , m_keySets(keySets)
    , m_passwords(passwords)
    , m_rates(rates)
    , m_activity(activity)
    , m_lastCallbacks(lastCallbacks)
    , m_options(options)
    , m_verifier(keySets, m_options.tokenRules)
    , m_ours(RememberedEndpoints)
    , m_credentials(RememberedCredentials)
    , m_answers(RememberedAnswerBytes)
{
}

CallbackHandler::~CallbackHandler() = default;

void CallbackHandler::judgeHead(const HttpRequest &head, VerdictFunction verdict)
{
    if (const auto ready = refresh(); !ready) {
        verdict({count(head, ready.error())});
        return;
    }
    if (skipsVerification() || !probeAnswer(head).isNull()) {
        verdict({});
        return;
    }
    m_verifier.verify(
        head.authorization, [this, head, verdict = std::move(verdict)](const Result<VerifiedToken> &token) {
            const bool good = token || (mayBeOwn(head) && m_options.probe->isPass(head.selfTestPass));
            verdict(good ? HeadVerdict()
                         : HeadVerdict {count(head, token.error()), strangerIn(head, token.error())});
        });
}

void CallbackHandler::handle(HttpRequest request, ReplyFunction reply)
{
    if (QByteArray answer = probeAnswer(request); !answer.isNull()) {
        reply({200, std::move(answer)});
        return;
    }
    const auto exchange = std::make_shared<Exchange>();
    exchange->request = std::move(request);
    exchange->reply = std::move(reply);
    if (auto ready = refresh(); !ready) {
        refuse(*exchange, ready.error());
        return;
    }
    if (skipsVerification()) {
        judgeBody(exchange, nullptr);
        return;
    }
    m_verifier.verify(exchange->request.authorization, [this, exchange](const Result<VerifiedToken> &token) {
        const HttpRequest &asked = exchange->request;
        if (!token && mayBeOwn(asked) && m_options.probe->spendPass(asked.selfTestPass, asked.body))
            verifyOwn(exchange);
        else
            judgeToken(exchange, token);
    });
}

void CallbackHandler::judgeToken(const ExchangePointer &exchange, const Result<VerifiedToken> &token)
{
    if (token) {
        exchange->isVerified = true;
        judgeBody(exchange, &*token);
        return;
    }
    if (exchange->request.body.size() <= MaximumUnverifiedBody) {
        const auto envelope = parseEnvelope(exchange->request.body);
        exchange->requestId = envelope ? envelope->requestId : envelope.error().requestId;
    }
    refuse(*exchange, token.error());
}

// The self-test's: the one request whose token of the development key counts though others' do not.
void CallbackHandler::verifyOwn(const ExchangePointer &exchange)
{
    TokenRules rules = m_options.tokenRules;
    rules.rememberedTokens = 0;
    m_ownVerifier = std::make_unique<TokenVerifier>(m_keySets, rules);
    m_ownVerifier->setIssuers({DevelopmentKey::trustedIssuer()});
    m_ownVerifier->verify(exchange->request.authorization,
        [this, exchange](const Result<VerifiedToken> &token) { judgeToken(exchange, token); });
}

Result<void> CallbackHandler::openReader()
{
    auto reader = m_database.openReader();
    if (!reader)
        return tl::unexpected(reader.error());
    m_reader = std::move(*reader);
    m_watch = std::make_unique<CommitWatch>(m_database.walIndex(), *m_reader);
    return {};
}

bool CallbackHandler::refusesUnproven() const
{
    return m_options.exposure && m_options.exposure->refusesUnproven();
}

// Anybody can send a pass; whether it is one is the probe's to say.
bool CallbackHandler::mayBeOwn(const HttpRequest &request) const
{
    return !request.selfTestPass.isEmpty() && m_options.trustDevelopmentIssuer && m_options.probe;
}

bool CallbackHandler::skipsVerification() const
{
    return m_options.skipVerification && !refusesUnproven();
}

// Null for a callback.
QByteArray CallbackHandler::probeAnswer(const HttpRequest &request) const
{
    if (request.query.isEmpty() || !m_options.probe)
        return {};
    return m_options.probe->answer(request.query,
        {request.authorization, request.cyberAppAuth, request.cyberAppExtra,
            callerOf(request, m_options.exposure.get()).toString().toLatin1()});
}

// Nothing that was read before the last commit, by whomever, is used any more.
Result<void> CallbackHandler::refresh()
{
    if (!m_reader) {
        if (auto opened = openReader(); !opened)
            return opened;
    }
    const auto changed = m_watch->hasChanged();
    if (!changed)
        return tl::unexpected(changed.error());
    if (*changed || m_refusedUnproven != refusesUnproven()) {
        m_isFresh = false;
        m_ours.clear();
        m_credentials.clear();
        m_answers.forget();
    }
    if (m_isFresh)
        return {};
    auto read = refreshConfiguration();
    m_isFresh = read.has_value();
    return read;
}

Result<void> CallbackHandler::refreshConfiguration()
{
    const ConfigurationTable configuration(*m_reader);
    auto issuers = configuration.issuers();
    auto endpoints = configuration.endpoints();
    if (!issuers || !endpoints)
        return tl::unexpected(issuers ? endpoints.error() : issuers.error());
    // A line of the table cannot stand in for the development issuer.
    issuers->removeIf([](const TrustedIssuer &line) { return line.issuer == DevelopmentKey::issuer(); });
    m_keySets.setIssuers(*issuers);
    m_refusedUnproven = refusesUnproven();
    if (m_options.trustDevelopmentIssuer && !m_refusedUnproven)
        *issuers += DevelopmentKey::trustedIssuer();
    m_verifier.setIssuers(*issuers);
    m_endpoints = std::move(*endpoints);
    return {};
}

bool CallbackHandler::isOurs(const QString &endpointId)
{
    if (const bool *known = m_ours.object(endpointId))
        return *known;
    const bool ours = isConfigured(endpointId);
    m_ours.insert(endpointId, new bool(ours));
    return ours;
}

bool CallbackHandler::isConfigured(const QString &endpointId) const
{
    const auto identifier = Identifier::parse(endpointId);
    if (!identifier || identifier->parts.size() != 2)
        return false;
    const auto &base = identifier->parts[0];
    const auto &own = identifier->parts[1];
    return base.vendor == "a"_L1 && base.package == "p"_L1 && base.entity == "acgw.endpoint"_L1
        && std::any_of(m_endpoints.begin(), m_endpoints.end(), [&own](const OwnEndpoint &endpoint) {
               return endpoint.covers(own.vendor, own.package, own.entity);
           });
}

Result<std::optional<Credential>> CallbackHandler::findCredential(const QString &identity)
{
    if (const Credential *known = m_credentials.object(identity))
        return *known;
    auto found = CredentialTable(*m_reader).byIdentity(identity);
    if (found && *found)
        m_credentials.insert(identity, new Credential(**found));
    return found;
}

} // namespace Console
