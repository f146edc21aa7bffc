// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "developmentkey.h"
#include "gatewayrequest.h"
#include "testservice.h"

#include <QJsonArray>
#include <QMessageAuthenticationCode>
#include <QTest>
#include <QUuid>

#include <thread>

using namespace Console;
using namespace Qt::StringLiterals;

namespace {

using Change = std::function<void(QJsonObject &)>;

qint64 now()
{
    return QDateTime::currentSecsSinceEpoch();
}

QJsonObject rightClaims()
{
    return TestSigner::claims(TestService::issuerName(), Ids::Endpoint, now());
}

QByteArray withClaims(const Change &change)
{
    QJsonObject claims = rightClaims();
    change(claims);
    return "Bearer " + TestService::signer().token(claims);
}

QByteArray withClaim(QLatin1StringView name, const QJsonValue &value)
{
    return withClaims([&](QJsonObject &claims) { claims[name] = value; });
}

QByteArray withHeader(const Change &change)
{
    QJsonObject header = TestService::signer().header();
    change(header);
    return "Bearer " + TestService::signer().token(header, rightClaims());
}

QJsonArray scope(const QStringList &roles)
{
    QJsonArray entries;
    for (const QString &role : roles)
        entries += QJsonObject {{u"role"_s, role}};
    return entries;
}

QByteArray unsigned_(const QString &algorithm, const QByteArray &signature)
{
    const QByteArray input = TestSigner::base64Url(TestSigner::json(
                                 {{u"alg"_s, algorithm}, {u"kid"_s, u"key-1"_s}, {u"typ"_s, u"JWT"_s}}))
        + '.' + TestSigner::base64Url(TestSigner::json(rightClaims()));
    return "Bearer " + input + '.' + signature;
}

QByteArray signedWithPublicKey()
{
    const QByteArray input = unsigned_(u"HS256"_s, {}).sliced(7).chopped(1);
    return "Bearer " + input + '.'
        + TestSigner::base64Url(QMessageAuthenticationCode::hash(
            input, TestService::signer().publicPem(), QCryptographicHash::Sha256));
}

/// A closed error: nothing but these keys, and the request id if it was read.
bool isClosedError(const HttpAnswer &answer)
{
    const QJsonObject body = answer.json();
    for (const QString &key : body.keys()) {
        if (key != "request_id"_L1 && key != "response_id"_L1)
            return false;
    }
    return !QUuid::fromString(body["response_id"_L1].toString()).isNull()
        && answer.headers["content-type"] == "application/json; charset=utf-8";
}

HttpHeaders bearer(const QByteArray &token)
{
    return {{"Authorization", "Bearer " + token}};
}

} // namespace

class TestVerification : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tokensAreJudged_data();
    void tokensAreJudged();
    void theTokenIsJudgedBeforeTheBody_data();
    void theTokenIsJudgedBeforeTheBody();
    void twoAuthorizationHeadersAreRefused();
    void oneTokenServesManyRequests();
    void theAudienceCountsWhereItIsConfigured_data();
    void theAudienceCountsWhereItIsConfigured();
    void anotherCyberAppIsRefused_data();
    void anotherCyberAppIsRefused();
    void endpointsAreOursByName_data();
    void endpointsAreOursByName();
    void aRotationIsNoticedAtOnce();
    void keysServeWhileTheirSourceIsDown();
    void withoutKeysTheAnswerIsUnavailable();
    void manyUnknownKeysCauseOneRefresh();
    void theDevelopmentIssuerIsTrustedOnLoopbackAlone();
    void nobodyStandsInForTheDevelopmentIssuer();
    void configurationChangesCountForTheNextRequest();
    void credentialChangesCountForTheNextRequest();

private:
    std::unique_ptr<TestService> m_service;
    const QByteArray m_body = GatewayRequest::getState().json();
};

void TestVerification::initTestCase()
{
    m_service = std::make_unique<TestService>();
    m_service->trustIssuer();
}

void TestVerification::tokensAreJudged_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("status");
    const QByteArray right = "Bearer " + TestService::signer().token(rightClaims());
    const QList<QByteArray> segments = right.sliced(7).split('.');
    const TestSigner forger(u"key-1"_s);

    QTest::newRow("right") << right << 200;
    QTest::newRow("none") << QByteArray() << 401;
    QTest::newRow("empty") << QByteArray("") << 401;
    QTest::newRow("scheme in lower case") << QByteArray(right).replace(0, 6, "bearer") << 200;
    QTest::newRow("scheme Basic") << QByteArray(right).replace(0, 6, "Basic") << 401;
    QTest::newRow("no scheme") << right.sliced(7) << 401;
    QTest::newRow("scheme alone") << QByteArray("Bearer") << 401;
    QTest::newRow("one segment") << "Bearer " + segments[0] << 401;
    QTest::newRow("two segments") << "Bearer " + segments[0] + '.' + segments[1] << 401;
    QTest::newRow("four segments") << right + '.' + segments[2] << 401;
    QTest::newRow("no signature") << "Bearer " + segments[0] + '.' + segments[1] + '.' << 401;
    QTest::newRow("corrupted signature")
        << right.chopped(8) + (right.endsWith("AAAAAAAA") ? "BBBBBBBB" : "AAAAAAAA") << 401;
    QTest::newRow("standard base64") << right + "==" << 401;
    QTest::newRow("claims of another token") << "Bearer " + segments[0] + '.'
            + TestService::signer()
                  .token(TestSigner::claims(TestService::issuerName(), Ids::OtherEndpoint, now()))
                  .split('.')[1]
            + '.' + segments[2] << 401;
    QTest::newRow("noise") << "Bearer " + QByteArray(3000, '.') << 401;
    QTest::newRow("over 16 KiB") << withClaim("filler"_L1, QString(16 * 1024, u'x')) << 401;
    QTest::newRow("under 16 KiB") << withClaim("filler"_L1, QString(10 * 1024, u'x')) << 200;

    QTest::newRow("alg none") << unsigned_(u"none"_s, {}) << 401;
    QTest::newRow("alg none with a signature") << unsigned_(u"none"_s, segments[2]) << 401;
    QTest::newRow("alg NONE") << unsigned_(u"NONE"_s, segments[2]) << 401;
    QTest::newRow("alg HS256 by the public key") << signedWithPublicKey() << 401;
    QTest::newRow("alg RS384") << "Bearer "
            + TestService::signer().sign(R"({"alg":"RS384","kid":"key-1"})", TestSigner::json(rightClaims()),
                "SHA384") << 401;
    QTest::newRow("alg rs256") << withHeader([](QJsonObject &header) { header["alg"_L1] = u"rs256"_s; })
                               << 401;
    QTest::newRow("no alg") << withHeader([](QJsonObject &header) { header.remove("alg"_L1); }) << 401;
    QTest::newRow("no kid") << withHeader([](QJsonObject &header) { header.remove("kid"_L1); }) << 401;
    QTest::newRow("kid is a number") << withHeader([](QJsonObject &header) { header["kid"_L1] = 1; }) << 401;
    QTest::newRow("kid is unknown") << withHeader([](QJsonObject &header) { header["kid"_L1] = u"key-9"_s; })
                                    << 401;
    QTest::newRow("kid in upper case")
        << withHeader([](QJsonObject &header) { header["kid"_L1] = u"KEY-1"_s; }) << 401;
    QTest::newRow("crit") << withHeader([](QJsonObject &header) {
        header["crit"_L1] = QJsonArray {u"exp"_s};
    }) << 401;
    QTest::newRow("key in the header is not asked") << withHeader([&forger](QJsonObject &header) {
        header["jwk"_L1] = forger.publicJwk();
        header["jku"_L1] = u"https://evil.test/keys"_s;
        header["x5u"_L1] = u"https://evil.test/cert"_s;
    }) << 200;
    QJsonObject forgedHeader = forger.header();
    forgedHeader["jwk"_L1] = forger.publicJwk();
    QTest::newRow("signed by the key in the header")
        << "Bearer " + forger.token(forgedHeader, rightClaims()) << 401;
    QTest::newRow("another key of the same name") << "Bearer " + forger.token(rightClaims()) << 401;

    QTest::newRow("another issuer") << withClaim("iss"_L1, u"https://evil.test"_s) << 401;
    QTest::newRow("issuer with a slash more") << withClaim("iss"_L1, u"https://issuer.test/"_s) << 401;
    QTest::newRow("issuer in upper case") << withClaim("iss"_L1, u"https://ISSUER.test"_s) << 401;
    QTest::newRow("issuer is a list") << withClaim("iss"_L1, QJsonArray {TestService::issuerName()}) << 401;
    QTest::newRow("no issuer") << withClaims([](QJsonObject &claims) { claims.remove("iss"_L1); }) << 401;

    QTest::newRow("expired") << withClaim("exp"_L1, now() - 90) << 401;
    QTest::newRow("expired within the leeway") << withClaim("exp"_L1, now() - 20) << 200;
    QTest::newRow("no exp") << withClaims([](QJsonObject &claims) { claims.remove("exp"_L1); }) << 401;
    QTest::newRow("exp is text") << withClaim("exp"_L1, QString::number(now() + 300)) << 401;
    QTest::newRow("exp is null") << withClaim("exp"_L1, QJsonValue()) << 401;
    QTest::newRow("exp is huge") << withClaim("exp"_L1, 1e300) << 200;
    QTest::newRow("exp is negative") << withClaim("exp"_L1, -1e300) << 401;
    QTest::newRow("exp in milliseconds, negative") << withClaim("exp"_L1, -now() * 1000) << 401;
    QTest::newRow("not yet") << withClaim("nbf"_L1, now() + 200) << 401;
    QTest::newRow("not yet, within the leeway") << withClaim("nbf"_L1, now() + 40) << 200;
    QTest::newRow("nbf is text") << withClaim("nbf"_L1, u"0"_s) << 401;
    QTest::newRow("issued in the future") << withClaim("iat"_L1, now() + 200) << 401;
    QTest::newRow("iat is text") << withClaim("iat"_L1, u"0"_s) << 401;
    QTest::newRow("no iat") << withClaims([](QJsonObject &claims) { claims.remove("iat"_L1); }) << 200;

    QTest::newRow("no scope") << withClaims([](QJsonObject &claims) { claims.remove("scope"_L1); }) << 403;
    QTest::newRow("empty scope") << withClaim("scope"_L1, QJsonArray()) << 403;
    QTest::newRow("scope is text") << withClaim("scope"_L1, Ids::Endpoint) << 403;
    QTest::newRow("scope of texts") << withClaim("scope"_L1, QJsonArray {Ids::Endpoint}) << 403;
    QTest::newRow("role of another endpoint") << withClaim("scope"_L1, scope({Ids::OtherEndpoint})) << 403;
    QTest::newRow("several roles, one of them right")
        << withClaim("scope"_L1, scope({Ids::OtherEndpoint, u"x"_s, Ids::Endpoint})) << 200;
    QTest::newRow("role of another minor version")
        << withClaim("scope"_L1, scope({Ids::Endpoint.chopped(1) + u'1'})) << 403;
    QTest::newRow("role is a prefix") << withClaim("scope"_L1, scope({Ids::Endpoint.chopped(2)})) << 403;
    QTest::newRow("role is longer") << withClaim("scope"_L1, scope({Ids::Endpoint + u'0'})) << 403;
    QTest::newRow("role is a wildcard")
        << withClaim("scope"_L1, scope({u"*"_s, Ids::Endpoint.chopped(3) + u'*'})) << 403;
    QTest::newRow("role in upper case") << withClaim("scope"_L1, scope({Ids::Endpoint.toUpper()})) << 403;
    QTest::newRow("role is empty") << withClaim("scope"_L1, scope({QString()})) << 403;
}

void TestVerification::tokensAreJudged()
{
    QFETCH(QByteArray, header);
    QFETCH(int, status);
    const HttpAnswer answer = m_service->postBare(
        m_body, header.isNull() ? HttpHeaders() : HttpHeaders {{"Authorization", header}});
    QCOMPARE(answer.status, status);
    if (status == 200) {
        QCOMPARE(answer.json()["type"_L1].toString(), Ids::GetStateOk);
    } else {
        QVERIFY(isClosedError(answer));
        QCOMPARE(answer.json()["request_id"_L1].toString(), Ids::Request);
    }
}

void TestVerification::theTokenIsJudgedBeforeTheBody_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("not JSON") << QByteArray("nonsense");
    QTest::newRow("no envelope") << QByteArray("{}");
    QTest::newRow("deep nesting") << QByteArray(60'000, '[');
    QTest::newRow("a megabyte") << QByteArray(1 << 20, 'x');
}

void TestVerification::theTokenIsJudgedBeforeTheBody()
{
    QFETCH(QByteArray, body);
    const HttpAnswer refused =
        m_service->postBare(body, {{"Authorization", withClaim("exp"_L1, now() - 3600)}});
    QCOMPARE(refused.status, 401);
    QVERIFY(isClosedError(refused));
    QVERIFY(!refused.json().contains("request_id"_L1));
    QCOMPARE(m_service->postBare(body).status, 401);
    QCOMPARE(m_service->post(body).status, 400);
}

void TestVerification::twoAuthorizationHeadersAreRefused()
{
    const QByteArray right = "Bearer " + TestService::token(Ids::Endpoint);
    for (const HttpHeaders &headers : {HttpHeaders {{"Authorization", right}, {"Authorization", right}},
             HttpHeaders {{"Authorization", right}, {"authorization", "Bearer x"}},
             HttpHeaders {{"Authorization", "Bearer x"}, {"Authorization", right}},
             HttpHeaders {{"Authorization", ""}, {"Authorization", right}},
             HttpHeaders {{"Authorization", right}, {"Authorization", ""}}}) {
        const HttpAnswer answer = m_service->postBare(m_body, headers);
        QCOMPARE(answer.status, 401);
        QVERIFY(isClosedError(answer));
    }
}

void TestVerification::oneTokenServesManyRequests()
{
    const QByteArray token = TestService::token(Ids::Endpoint);
    for (int i = 0; i < 20; ++i)
        QCOMPARE(m_service->postBare(m_body, bearer(token)).status, 200);
}

void TestVerification::theAudienceCountsWhereItIsConfigured_data()
{
    QTest::addColumn<QJsonValue>("audience");
    QTest::addColumn<int>("status");
    QTest::newRow("right") << QJsonValue(u"console"_s) << 200;
    QTest::newRow("in a list") << QJsonValue(QJsonArray {u"x"_s, u"console"_s}) << 200;
    QTest::newRow("absent") << QJsonValue(QJsonValue::Undefined) << 401;
    QTest::newRow("another") << QJsonValue(u"other"_s) << 401;
    QTest::newRow("longer") << QJsonValue(u"console2"_s) << 401;
    QTest::newRow("not in the list") << QJsonValue(QJsonArray {u"x"_s}) << 401;
    QTest::newRow("number") << QJsonValue(1) << 401;
    QTest::newRow("object") << QJsonValue(QJsonObject {{u"console"_s, true}}) << 401;
}

void TestVerification::theAudienceCountsWhereItIsConfigured()
{
    QFETCH(QJsonValue, audience);
    QFETCH(int, status);
    QCOMPARE(m_service->import(uR"({"issuers": [{"issuer": "https://strict.test", "jwks_url": "%1",)"
                               uR"("audience": "console"}]})"_s.arg(m_service->issuer().url())
                                   .toUtf8()),
        QString());
    const QByteArray header = withClaims([&audience](QJsonObject &claims) {
        claims["iss"_L1] = u"https://strict.test"_s;
        if (!audience.isUndefined())
            claims["aud"_L1] = audience;
    });
    QCOMPARE(m_service->postBare(m_body, {{"Authorization", header}}).status, status);
}

void TestVerification::anotherCyberAppIsRefused_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<int>("status");
    QTest::newRow("both ours") << Ids::Endpoint << Ids::Endpoint << 200;
    QTest::newRow("both of another") << Ids::OtherEndpoint << Ids::OtherEndpoint << 403;
    QTest::newRow("token ours, body of another") << Ids::Endpoint << Ids::OtherEndpoint << 403;
    QTest::newRow("token of another, body ours") << Ids::OtherEndpoint << Ids::Endpoint << 403;
}

void TestVerification::anotherCyberAppIsRefused()
{
    QFETCH(QString, role);
    QFETCH(QString, endpoint);
    QFETCH(int, status);
    GatewayRequest request = GatewayRequest::getState();
    request.endpointId = endpoint;
    const HttpAnswer answer = m_service->postBare(request.json(), bearer(TestService::token(role)));
    QCOMPARE(answer.status, status);
    QVERIFY(status == 200 || isClosedError(answer));
}

void TestVerification::endpointsAreOursByName_data()
{
    QTest::addColumn<QString>("ours");
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<int>("status");
    const QString base = u"cti.a.p.acgw.endpoint.v1.0~"_s;
    QTest::newRow("any version") << u"v.app"_s << base + u"v.app.endpoint.v7.31"_s << 200;
    QTest::newRow("any version of the base")
        << u"v.app"_s << u"cti.a.p.acgw.endpoint.v3.9~v.app.endpoint.v1.0"_s << 200;
    QTest::newRow("any entity") << u"v.app"_s << base + u"v.app.deep.entity.v1.0"_s << 200;
    QTest::newRow("the entity") << u"v.app.one"_s << base + u"v.app.one.v2.0"_s << 200;
    QTest::newRow("the entity with dots") << u"v.app.one.two"_s << base + u"v.app.one.two.v2.0"_s << 200;
    QTest::newRow("another entity") << u"v.app.one"_s << base + u"v.app.two.v1.0"_s << 403;
    QTest::newRow("the entity's start") << u"v.app.one"_s << base + u"v.app.one.two.v1.0"_s << 403;
    QTest::newRow("the entity's longer name") << u"v.app.one"_s << base + u"v.app.ones.v1.0"_s << 403;
    QTest::newRow("the app's longer name") << u"v.app"_s << base + u"v.apps.endpoint.v1.0"_s << 403;
    QTest::newRow("the app's start") << u"v.app"_s << base + u"v.ap.p.v1.0"_s << 403;
    QTest::newRow("the vendor's longer name") << u"v.app"_s << base + u"vv.app.endpoint.v1.0"_s << 403;
    QTest::newRow("another vendor, same app") << u"v.app"_s << base + u"w.app.endpoint.v1.0"_s << 403;
    QTest::newRow("derived from ours")
        << u"v.app"_s << base + u"v.app.endpoint.v1.0~w.app.endpoint.v1.0"_s << 403;
    QTest::newRow("ours derived from another's")
        << u"v.app"_s << base + u"w.app.endpoint.v1.0~v.app.endpoint.v1.0"_s << 403;
    QTest::newRow("no endpoint") << u"v.app"_s << u"cti.a.p.acgw.callback.v1.0~v.app.endpoint.v1.0"_s << 403;
    QTest::newRow("no base") << u"v.app"_s << u"cti.v.app.endpoint.v1.0"_s << 403;
}

void TestVerification::endpointsAreOursByName()
{
    QFETCH(QString, ours);
    QFETCH(QString, endpoint);
    QFETCH(int, status);
    QCOMPARE(m_service->execute(u"DELETE FROM endpoint"_s), QString());
    QCOMPARE(m_service->execute(u"INSERT INTO endpoint (name) VALUES ('%1')"_s.arg(ours)), QString());
    GatewayRequest request = GatewayRequest::getState();
    request.endpointId = endpoint;
    const int answered = m_service->postBare(request.json(), bearer(TestService::token(endpoint))).status;
    QCOMPARE(m_service->execute(u"UPDATE endpoint SET name = 'wasabi_technologies.wasabi_qa'"_s), QString());
    QCOMPARE(answered, status);
}

void TestVerification::aRotationIsNoticedAtOnce()
{
    TestService service;
    service.trustIssuer();
    QCOMPARE(service.post(m_body).status, 200);
    const int before = service.issuer().requests();
    const TestSigner fresh(u"key-2"_s);
    service.issuer().serve(jwksOf({TestService::signer().publicJwk(), fresh.publicJwk()}));
    const QByteArray token = fresh.token(rightClaims());
    QCOMPARE(service.postBare(m_body, bearer(token)).status, 200);
    QCOMPARE(service.issuer().requests(), before + 1);
    QCOMPARE(service.post(m_body).status, 200);
    QCOMPARE(service.issuer().requests(), before + 1);
}

void TestVerification::keysServeWhileTheirSourceIsDown()
{
    TestService service;
    service.trustIssuer();
    QCOMPARE(service.post(m_body).status, 200);
    service.issuer().stop();
    QCOMPARE(service.post(m_body).status, 200);
    QCOMPARE(service.postBare(m_body, bearer(TestService::token(Ids::Endpoint))).status, 200);
}

void TestVerification::withoutKeysTheAnswerIsUnavailable()
{
    TestService service;
    service.trustIssuer();
    service.issuer().stop();
    const HttpAnswer answer = service.post(m_body);
    QCOMPARE(answer.status, 503);
    QVERIFY(answer.headers["retry-after"].toInt() > 0);
    QVERIFY(isClosedError(answer));
    QCOMPARE(service.postBare(m_body).status, 401);
    service.issuer().start();
    service.issuer().fail(500);
    QCOMPARE(service.post(m_body).status, 503);
    service.issuer().serve(TestService::signer().publicJwks());
    QTRY_COMPARE_WITH_TIMEOUT(service.post(m_body).status, 200, 10'000);
}

void TestVerification::manyUnknownKeysCauseOneRefresh()
{
    TestService service(QHostAddress(QHostAddress::LocalHost), 4);
    service.trustIssuer();
    QCOMPARE(service.post(m_body).status, 200);
    const int before = service.issuer().requests();
    std::atomic<int> refused = 0;
    std::vector<std::thread> clients;
    for (int client = 0; client < 4; ++client) {
        clients.emplace_back([&] {
            for (int i = 0; i < 10; ++i) {
                const QByteArray header = withHeader(
                    [](QJsonObject &fields) { fields["kid"_L1] = QUuid::createUuid().toString(); });
                refused += httpPost(service.url(), m_body, {{"Authorization", header}}).status == 401 ? 1 : 0;
            }
        });
    }
    for (std::thread &client : clients)
        client.join();
    QCOMPARE(refused.load(), 40);
    QCOMPARE(service.issuer().requests(), before + 1);
    QCOMPARE(service.post(m_body).status, 200);
}

void TestVerification::theDevelopmentIssuerIsTrustedOnLoopbackAlone()
{
    TestService wide {QHostAddress(QHostAddress::AnyIPv4)};
    wide.trustIssuer();
    for (TestService *service : {m_service.get(), &wide}) {
        const auto key = DevelopmentKey::loadOrCreate(service->dataDirectory());
        QVERIFY(key);
        const HttpAnswer answer = service->postBare(m_body,
            bearer(key->token(Ids::Endpoint, std::chrono::minutes(5), QDateTime::currentMSecsSinceEpoch())));
        QCOMPARE(answer.status, service == &wide ? 401 : 200);
        QCOMPARE(service->post(m_body).status, 200);
    }
    const auto key = DevelopmentKey::loadOrCreate(m_service->dataDirectory());
    const auto post = [&](const QString &endpoint, std::chrono::seconds lifetime) {
        return m_service
            ->postBare(m_body, bearer(key->token(endpoint, lifetime, QDateTime::currentMSecsSinceEpoch())))
            .status;
    };
    QCOMPARE(post(Ids::Endpoint, std::chrono::minutes(-5)), 401);
    QCOMPARE(post(Ids::OtherEndpoint, std::chrono::minutes(5)), 403);
}

void TestVerification::nobodyStandsInForTheDevelopmentIssuer()
{
    TestService wide {QHostAddress(QHostAddress::AnyIPv4)};
    wide.trustIssuer();
    for (TestService *service : {m_service.get(), &wide}) {
        QCOMPARE(service->execute(u"INSERT INTO issuer (issuer, jwks_url) VALUES ('%1', '%2')"_s.arg(
                     DevelopmentKey::issuer(), service->issuer().url())),
            QString());
        QCOMPARE(service->postBare(m_body, {{"Authorization", withClaim("iss"_L1, DevelopmentKey::issuer())}})
                     .status,
            401);
    }
}

void TestVerification::configurationChangesCountForTheNextRequest()
{
    TestService service(QHostAddress(QHostAddress::LocalHost), 3);
    const QByteArray token = TestService::token(Ids::Endpoint);
    const auto status = [&] { return service.postBare(m_body, bearer(token)).status; };
    const JwksServer elsewhere(TestSigner(u"key-9"_s).publicJwks());
    for (int round = 0; round < 3; ++round) {
        QCOMPARE(status(), 401);
        QCOMPARE(service.execute(u"INSERT INTO issuer (issuer, jwks_url) VALUES ('%1', '%2')"_s.arg(
                     TestService::issuerName(), service.issuer().url())),
            QString());
        QCOMPARE(status(), 403);
        QCOMPARE(service.execute(u"INSERT INTO endpoint (name) VALUES ('wasabi_technologies.wasabi_qa')"_s),
            QString());
        QCOMPARE(status(), 200);
        QCOMPARE(service.execute(u"DELETE FROM endpoint"_s), QString());
        QCOMPARE(status(), 403);
        QCOMPARE(service.execute(u"INSERT INTO endpoint (name) VALUES ('wasabi_technologies.wasabi_qa')"_s),
            QString());
        QCOMPARE(status(), 200);
        QCOMPARE(service.execute(u"UPDATE issuer SET audience = 'x' WHERE issuer = '%1'"_s.arg(
                     TestService::issuerName())),
            QString());
        QCOMPARE(status(), 401);
        QCOMPARE(
            service.execute(u"UPDATE issuer SET audience = '', jwks_url = '%1' WHERE issuer = '%2'"_s.arg(
                elsewhere.url(), TestService::issuerName())),
            QString());
        QCOMPARE(status(), 401);
        QCOMPARE(service.execute(u"DELETE FROM issuer WHERE issuer = '%1'"_s.arg(TestService::issuerName())),
            QString());
        QCOMPARE(service.execute(u"DELETE FROM endpoint"_s), QString());
    }
}

void TestVerification::credentialChangesCountForTheNextRequest()
{
    const auto import = [this](const QByteArray &password) {
        return m_service->import(
            R"({"partners": [{"vendor_tenant_id": "p", "name": "P"}, {"vendor_tenant_id": "q", "name": "Q"}],)"
            R"("customers": [{"vendor_tenant_id": "p-1", "name": "", "partner": "p"}],)"
            R"("credentials": [{"identity": "paul", "password": ")"
            + password + R"(", "partner": "p"}]})");
    };
    const auto post = [this](const QString &password) {
        return m_service->post(GatewayRequest::readMapping(Ids::NilTenant).json(),
            {{"X-CyberApp-Auth", cyberAppAuth(u"paul"_s, password)}});
    };
    QCOMPARE(import("first"), QString());
    for (int i = 0; i < 4; ++i) {
        QCOMPARE(post(u"first"_s).status, 200);
        QCOMPARE(post(u"second"_s).status, 401);
    }
    QCOMPARE(import("second"), QString());
    QCOMPARE(post(u"first"_s).status, 401);
    QCOMPARE(post(u"second"_s).status, 200);

    const auto customers = [&] {
        return post(u"second"_s).json()["payload"_L1]["items"_L1].toArray().size();
    };
    QCOMPARE(customers(), 1);
    QCOMPARE(m_service->execute(u"UPDATE credential SET partner_id = (SELECT id FROM partner "
                                "WHERE vendor_tenant_id = 'q') WHERE identity = 'paul'"_s),
        QString());
    QCOMPARE(customers(), 0);
    QCOMPARE(post(u"second"_s).status, 200);
    QCOMPARE(m_service->execute(u"DELETE FROM credential WHERE identity = 'paul'"_s), QString());
    QCOMPARE(post(u"second"_s).status, 401);
}

QTEST_GUILESS_MAIN(TestVerification)
#include "tst_verification.moc"
