// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jwksserver.h"
#include "keysets.h"
#include "testclock.h"
#include "testsigner.h"
#include "tokenverifier.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

#include <thread>
#include <vector>

using namespace Console;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto Issuer = u"https://issuer.example"_s;
const auto Role = u"cti.a.p.acgw.endpoint.v1.0~vendor.app.endpoint.v1.0"_s;

} // namespace

/// Key sets over a real connection to a source on loopback.
class TestKeySets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void keysAreFetchedOnce();
    void aRotationIsNoticedAtOnce();
    void fortyRandomKeyIdsCauseOneRefresh();
    void unknownKeyIdsMayAskAgainAfterAMinute();
    void unusableKeysAreSkipped_data();
    void unusableKeysAreSkipped();
    void badDocumentsAreFailures_data();
    void badDocumentsAreFailures();
    void badAddressesAreNotAsked_data();
    void badAddressesAreNotAsked();
    void aRedirectIsNotFollowed();
    void anEndlessBodyIsCut();
    void anAnnouncedHugeBodyIsCut();
    void withoutKeysAFailureIsUnavailable_data();
    void withoutKeysAFailureIsUnavailable();
    void aFailingSourceIsAskedOnceASecond();
    void whoWaitsTooLongIsAnswered();
    void aHangingTransferIsCut();
    void staleKeysServeDuringAnOutage();
    void keysOlderThanTheHardTtlDoNotServe();
    void rememberedTokensDoNotOutliveTheKeys();
    void rememberedTokensRefreshStaleKeys();
    void aRemovedKeyForgetsItsTokens();
    void unchangedKeysKeepTheirTokens();
    void anUnknownKeyDuringAnOutageIsUnavailable();
    void manyThreadsShareOneFetch();
    void anotherAddressNeedsItsOwnKeys();
    void droppedIssuersLoseTheirKeys();
    void anIssuerThatIsNoLongerTrustedIsRefusedLate();
    void aDeadVerifierIsNotAnswered();
    void dyingKeySetsAnswerWhoWaits();
    void localKeysNeverAge();
    void localKeysMustBeUsable();
    void theOperatorMayRefresh();
    void theStatusTellsTheWindow();

private:
    void makeKeySets(const KeySetLimits &limits);
    QByteArray token(const TestSigner &signer) const;
    void ask(const QByteArray &token, std::optional<Result<VerifiedToken>> &answer);
    Result<VerifiedToken> judge(const QByteArray &token);
    bool accepts(const TestSigner &signer) { return judge(token(signer)).has_value(); }
    ErrorCode refusal(const QByteArray &token);
    void awaitIdle();

    const TestSigner m_first {u"first"_s};
    const TestSigner m_second {u"second"_s};
    TestClock m_clock;
    std::unique_ptr<JwksServer> m_server;
    std::unique_ptr<KeySets> m_keySets;
    std::unique_ptr<TokenVerifier> m_verifier;
};

void TestKeySets::init()
{
    m_server = std::make_unique<JwksServer>(m_first.publicJwks());
    makeKeySets({});
}

void TestKeySets::cleanup()
{
    m_verifier.reset();
    m_keySets.reset();
    m_server.reset();
}

void TestKeySets::makeKeySets(const KeySetLimits &limits)
{
    m_verifier.reset();
    m_keySets = std::make_unique<KeySets>(limits, m_clock.reading());
    m_verifier = std::make_unique<TokenVerifier>(*m_keySets, TokenRules(), m_clock.reading());
    m_verifier->setIssuers({{Issuer, m_server->url(), {}}});
}

QByteArray TestKeySets::token(const TestSigner &signer) const
{
    return signer.token(TestSigner::claims(Issuer, Role, m_clock.seconds()));
}

void TestKeySets::ask(const QByteArray &token, std::optional<Result<VerifiedToken>> &answer)
{
    m_verifier->verify(
        "Bearer " + token, [&answer](const Result<VerifiedToken> &result) { answer = result; });
}

Result<VerifiedToken> TestKeySets::judge(const QByteArray &token)
{
    std::optional<Result<VerifiedToken>> answer;
    ask(token, answer);
    (void)QTest::qWaitFor([&answer] { return answer.has_value(); }, 20'000);
    return answer.value_or(failure(ErrorCode::Internal, u"no answer"_s));
}

/// Internal when the token is accepted.
ErrorCode TestKeySets::refusal(const QByteArray &token)
{
    const auto answer = judge(token);
    return answer ? ErrorCode::Internal : answer.error().code;
}

/// Until no fetch is under way.
void TestKeySets::awaitIdle()
{
    QTRY_VERIFY([this] {
        const auto lines = m_keySets->status();
        return std::none_of(
            lines.begin(), lines.end(), [](const KeySetStatus &line) { return line.fetching; });
    }());
}

void TestKeySets::keysAreFetchedOnce()
{
    QCOMPARE(m_server->requests(), 0);
    for (int i = 0; i < 5; ++i)
        QVERIFY(accepts(m_first));
    QCOMPARE(m_server->requests(), 1);

    // With the keys at hand the answer comes before verify() returns.
    std::optional<Result<VerifiedToken>> answer;
    ask(token(m_first), answer);
    QVERIFY(answer && *answer);
}

void TestKeySets::aRotationIsNoticedAtOnce()
{
    QVERIFY(accepts(m_first));
    m_server->serve(jwksOf({m_first.publicJwk(), m_second.publicJwk()}));
    QVERIFY(accepts(m_second));
    QVERIFY(accepts(m_first));
    QCOMPARE(m_server->requests(), 2);
}

void TestKeySets::fortyRandomKeyIdsCauseOneRefresh()
{
    QVERIFY(accepts(m_first));
    for (int i = 0; i < 40; ++i) {
        QJsonObject header = m_first.header();
        header["kid"_L1] = u"random-%1"_s.arg(i);
        const QJsonObject claims = TestSigner::claims(Issuer, Role, m_clock.seconds());
        QCOMPARE(refusal(m_first.token(header, claims)), ErrorCode::Unauthenticated);
    }
    QCOMPARE(m_server->requests(), 2);
    QVERIFY(accepts(m_first));
}

void TestKeySets::unknownKeyIdsMayAskAgainAfterAMinute()
{
    QVERIFY(accepts(m_first));
    QCOMPARE(refusal(token(m_second)), ErrorCode::Unauthenticated);
    QCOMPARE(m_server->requests(), 2);
    m_server->serve(m_second.publicJwks());
    m_clock.advance(59s);
    QCOMPARE(refusal(token(m_second)), ErrorCode::Unauthenticated);
    QCOMPARE(m_server->requests(), 2);
    m_clock.advance(1s);
    QVERIFY(accepts(m_second));
    QCOMPARE(m_server->requests(), 3);
}

void TestKeySets::unusableKeysAreSkipped_data()
{
    QTest::addColumn<QJsonObject>("key");
    QTest::addColumn<bool>("usable");
    const QJsonObject good = m_first.publicJwk();
    const auto with = [&good](QLatin1StringView name, const QJsonValue &value) {
        QJsonObject key = good;
        key[name] = value;
        return key;
    };
    const auto without = [&good](QLatin1StringView name) {
        QJsonObject key = good;
        key.remove(name);
        return key;
    };
    const QByteArray modulus =
        QByteArray::fromBase64(good["n"_L1].toString().toLatin1(), QByteArray::Base64UrlEncoding);
    const auto withModulus = [&](const QByteArray &bytes) {
        return with("n"_L1, QString::fromLatin1(TestSigner::base64Url(bytes)));
    };

    QTest::newRow("good") << good << true;
    QTest::newRow("no use") << without("use"_L1) << true;
    QTest::newRow("no alg") << without("alg"_L1) << true;
    QTest::newRow("more members") << with("x5t"_L1, u"AQAB"_s) << true;
    QTest::newRow("leading zero") << withModulus(QByteArray(1, '\0') + modulus) << true;
    QTest::newRow("for encryption") << with("use"_L1, u"enc"_s) << false;
    QTest::newRow("use null") << with("use"_L1, QJsonValue::Null) << false;
    QTest::newRow("for RS512") << with("alg"_L1, u"RS512"_s) << false;
    QTest::newRow("alg null") << with("alg"_L1, QJsonValue::Null) << false;
    QTest::newRow("kid missing") << without("kid"_L1) << false;
    QTest::newRow("kid number") << with("kid"_L1, 1) << false;
    QTest::newRow("kty missing") << without("kty"_L1) << false;
    QTest::newRow("kty other") << with("kty"_L1, u"rsa"_s) << false;
    QTest::newRow("elliptic curve") << QJsonObject {{u"kty"_s, u"EC"_s}, {u"kid"_s, u"first"_s},
        {u"crv"_s, u"P-256"_s}, {u"x"_s, u"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4"_s},
        {u"y"_s, u"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM"_s}}
                                    << false;
    QTest::newRow("symmetric") << QJsonObject {{u"kty"_s, u"oct"_s}, {u"kid"_s, u"first"_s},
        {u"k"_s, u"AQAB"_s}} << false;
    QTest::newRow("n missing") << without("n"_L1) << false;
    QTest::newRow("e missing") << without("e"_L1) << false;
    QTest::newRow("n number") << with("n"_L1, 65537) << false;
    QTest::newRow("n not base64url") << with("n"_L1, u"+++="_s) << false;
    QTest::newRow("n empty") << with("n"_L1, u""_s) << false;
    QTest::newRow("1024 bits") << TestSigner(u"first"_s, 1024).publicJwk() << false;
    QTest::newRow("2047 bits") << withModulus(char(0x7f) + modulus.sliced(1)) << false;
    QTest::newRow("2040 bits with zeros in front")
        << withModulus(QByteArray(1, '\0') + modulus.sliced(1)) << false;
    QTest::newRow("even modulus") << withModulus(modulus.chopped(1) + '\2') << false;
    QTest::newRow("giant modulus") << withModulus(QByteArray(4096, '\xff')) << false;
    QTest::newRow("exponent 1") << with("e"_L1, u"AQ"_s) << false;
    QTest::newRow("exponent 0") << with("e"_L1, u"AA"_s) << false;
    QTest::newRow("exponent even") << with("e"_L1, u"Ag"_s) << false;
    QTest::newRow("exponent long") << with("e"_L1, u"AQAAAAAAAAE"_s) << false;
}

void TestKeySets::unusableKeysAreSkipped()
{
    QFETCH(const QJsonObject, key);
    QFETCH(const bool, usable);
    // The good key beside it is served in any case.
    m_server->serve(jwksOf({key, m_second.publicJwk()}));
    QVERIFY(accepts(m_second));
    QCOMPARE(m_keySets->status().value(0).keys, usable ? 2 : 1);
    if (usable)
        QVERIFY(accepts(m_first));
    else
        QCOMPARE(refusal(token(m_first)), ErrorCode::Unauthenticated);
}

void TestKeySets::badDocumentsAreFailures_data()
{
    QTest::addColumn<QByteArray>("document");
    QList<QJsonObject> many;
    for (int i = 0; i < 51; ++i) {
        many.append(m_first.publicJwk());
        many.last()["kid"_L1] = u"first-%1"_s.arg(i);
    }
    many.first()["kid"_L1] = u"first"_s;
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("not JSON") << "<html></html>"_ba;
    QTest::newRow("cut off") << m_first.publicJwks().chopped(2);
    QTest::newRow("bare key") << TestSigner::json(m_first.publicJwk());
    QTest::newRow("array") << "[]"_ba;
    QTest::newRow("no keys") << "{}"_ba;
    QTest::newRow("keys object") << R"({"keys":{}})"_ba;
    QTest::newRow("51 keys") << jwksOf(many);
    QTest::newRow("too long") << m_first.publicJwks() + QByteArray(262'144, ' ');
    QTest::newRow("gzip") << "\x1f\x8b\x08\0\0\0\0\0"_ba;
}

void TestKeySets::badDocumentsAreFailures()
{
    QFETCH(const QByteArray, document);
    m_server->serve(document);
    QCOMPARE(refusal(token(m_first)), ErrorCode::Unavailable);
    QVERIFY(!m_keySets->status().value(0).lastError.isEmpty());
    // What is at the limit passes.
    m_clock.advance(1s);
    const QByteArray good = m_first.publicJwks();
    m_server->serve(good + QByteArray(262'144 - good.size(), ' '));
    QVERIFY(accepts(m_first));
}

void TestKeySets::badAddressesAreNotAsked_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("plain http") << u"http://192.0.2.1/keys"_s;
    QTest::newRow("a name that looks like loopback") << u"http://127.0.0.1.example/keys"_s;
    QTest::newRow("a name in front of loopback") << u"http://localhost.example/keys"_s;
    QTest::newRow("user in front of loopback") << u"http://127.0.0.1@192.0.2.1/keys"_s;
    QTest::newRow("a password in it") << u"https://user:secret@issuer.example/keys"_s;
    QTest::newRow("file") << u"file:///etc/passwd"_s;
    QTest::newRow("data") << u"data:application/json,{}"_s;
    QTest::newRow("ftp") << u"ftp://127.0.0.1/keys"_s;
    QTest::newRow("no scheme") << u"127.0.0.1/keys"_s;
    QTest::newRow("no host") << u"https:///keys"_s;
    QTest::newRow("empty") << QString();
    QTest::newRow("not an address") << u"http://[::1/keys"_s;
}

void TestKeySets::badAddressesAreNotAsked()
{
    QFETCH(const QString, address);
    m_verifier->setIssuers({{Issuer, address, {}}});
    const auto answer = judge(token(m_first));
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::Unavailable);
    QVERIFY2(answer.error().detail.contains(u"must be https"_s), qPrintable(answer.error().detail));
}

void TestKeySets::aRedirectIsNotFollowed()
{
    JwksServer target(m_first.publicJwks());
    m_server->redirectTo(target.url());
    const auto answer = judge(token(m_first));
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::Unavailable);
    QVERIFY(answer.error().detail.contains(u"redirect"_s));
    QCOMPARE(target.requests(), 0);
}

void TestKeySets::anEndlessBodyIsCut()
{
    m_server->floodBody();
    const auto answer = judge(token(m_first));
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::Unavailable);
    QVERIFY2(answer.error().detail.contains(u"longer than"_s), qPrintable(answer.error().detail));
}

void TestKeySets::anAnnouncedHugeBodyIsCut()
{
    m_server->answerRaw("HTTP/1.1 200 OK\r\nContent-Length: 10000000000\r\n\r\n" + QByteArray(300'000, ' '));
    QCOMPARE(refusal(token(m_first)), ErrorCode::Unavailable);
}

void TestKeySets::withoutKeysAFailureIsUnavailable_data()
{
    QTest::addColumn<int>("status"); // 0: nobody listens
    QTest::newRow("nobody listens") << 0;
    QTest::newRow("server error") << 500;
    QTest::newRow("not found") << 404;
    QTest::newRow("no content") << 204;
    QTest::newRow("wants a login") << 401;
}

void TestKeySets::withoutKeysAFailureIsUnavailable()
{
    QFETCH(const int, status);
    if (status == 0)
        m_server->stop();
    else
        m_server->fail(status);
    QCOMPARE(refusal(token(m_first)), ErrorCode::Unavailable);
    // It recovers with its source.
    m_clock.advance(1s);
    if (status == 0)
        m_server->start();
    else
        m_server->serve(m_first.publicJwks());
    QVERIFY(accepts(m_first));
}

void TestKeySets::aFailingSourceIsAskedOnceASecond()
{
    m_server->fail(500);
    for (int i = 0; i < 20; ++i)
        QCOMPARE(refusal(token(m_first)), ErrorCode::Unavailable);
    QCOMPARE(m_server->requests(), 1);
    m_clock.advance(1s);
    for (int i = 0; i < 20; ++i)
        QCOMPARE(refusal(token(m_first)), ErrorCode::Unavailable);
    QCOMPARE(m_server->requests(), 2);
}

void TestKeySets::whoWaitsTooLongIsAnswered()
{
    KeySetLimits limits;
    QVERIFY(limits.answerTimeout < limits.transferTimeout && limits.answerTimeout <= 4s);
    limits.answerTimeout = 20ms;
    makeKeySets(limits);
    m_server->hang();
    QCOMPARE(refusal(token(m_first)), ErrorCode::Unavailable);
    QVERIFY(m_keySets->status().value(0).fetching);
    // The transfer went on, and serves the next one.
    m_server->release(m_first.publicJwks());
    awaitIdle();
    QVERIFY(accepts(m_first));
    QCOMPARE(m_server->requests(), 1);
}

void TestKeySets::aHangingTransferIsCut()
{
    KeySetLimits limits;
    limits.transferTimeout = 20ms;
    makeKeySets(limits);
    m_server->hang();
    const auto answer = judge(token(m_first));
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::Unavailable);
    QVERIFY2(answer.error().detail.contains(u"20 ms"_s), qPrintable(answer.error().detail));
}

void TestKeySets::staleKeysServeDuringAnOutage()
{
    QVERIFY(accepts(m_first));
    m_server->fail(503);
    m_clock.advance(1h - 1ms);
    QVERIFY(accepts(m_first));
    awaitIdle();
    QCOMPARE(m_server->requests(), 1);
    m_clock.advance(1ms);
    QVERIFY(accepts(m_first));
    QTRY_COMPARE(m_server->requests(), 2);
    awaitIdle();
    QVERIFY(!m_keySets->status().value(0).lastError.isEmpty());
    // Asked again now and then, not with every request.
    for (int i = 0; i < 20; ++i)
        QVERIFY(accepts(m_first));
    awaitIdle();
    QCOMPARE(m_server->requests(), 2);
    m_clock.advance(22h);
    QVERIFY(accepts(m_first));
    QTRY_COMPARE(m_server->requests(), 3);
}

void TestKeySets::keysOlderThanTheHardTtlDoNotServe()
{
    QVERIFY(accepts(m_first));
    m_server->stop();
    m_clock.advance(24h - 1ms);
    QVERIFY(accepts(m_first));
    awaitIdle();
    m_clock.advance(1ms);
    QCOMPARE(refusal(token(m_first)), ErrorCode::Unavailable);
    m_server->start();
    m_clock.advance(1s);
    QVERIFY(accepts(m_first));
}

void TestKeySets::rememberedTokensDoNotOutliveTheKeys()
{
    QJsonObject claims = TestSigner::claims(Issuer, Role, m_clock.seconds());
    claims["exp"_L1] = m_clock.seconds() + 2'592'000;
    const QByteArray longLived = m_first.token(claims);
    QVERIFY(judge(longLived));
    m_server->stop();
    m_clock.advance(24h - 1ms);
    QVERIFY(judge(longLived));
    awaitIdle();
    m_clock.advance(1ms);
    QCOMPARE(refusal(longLived), ErrorCode::Unavailable);
}

void TestKeySets::rememberedTokensRefreshStaleKeys()
{
    QJsonObject claims = TestSigner::claims(Issuer, Role, m_clock.seconds());
    claims["exp"_L1] = m_clock.seconds() + 2'592'000;
    const QByteArray longLived = m_first.token(claims);
    QVERIFY(judge(longLived));
    // The key was withdrawn: noticed within the soft TTL though no new token comes.
    m_server->serve(m_second.publicJwks());
    m_clock.advance(1h);
    QVERIFY(judge(longLived));
    QTRY_COMPARE(m_server->requests(), 2);
    awaitIdle();
    QCOMPARE(refusal(longLived), ErrorCode::Unauthenticated);
}

void TestKeySets::aRemovedKeyForgetsItsTokens()
{
    const QByteArray known = token(m_first);
    QVERIFY(judge(known));
    m_server->serve(m_second.publicJwks());
    QVERIFY(accepts(m_second));
    QCOMPARE(refusal(known), ErrorCode::Unauthenticated);
}

void TestKeySets::unchangedKeysKeepTheirTokens()
{
    const TrustedIssuer issuer {Issuer, m_server->url(), {}};
    std::optional<Result<FoundKey>> found;
    const auto keep = [&found](const Result<FoundKey> &key) { found = key; };
    m_keySets->find(issuer, u"first"_s, this, keep);
    QTRY_VERIFY(found && *found);
    const FoundKey key = **found;
    QCOMPARE(m_keySets->standing(key, m_clock.now()), KeySets::Standing::Good);

    // The same key, spelled differently.
    QJsonObject respelled = m_first.publicJwk();
    respelled.remove("use"_L1);
    m_server->serve(jwksOf({respelled}));
    m_clock.advance(1h);
    QCOMPARE(m_keySets->standing(key, m_clock.now()), KeySets::Standing::Stale);
    m_keySets->refreshIfStale(issuer);
    awaitIdle();
    QCOMPARE(m_server->requests(), 2);
    QCOMPARE(m_keySets->standing(key, m_clock.now()), KeySets::Standing::Good);

    m_server->serve(jwksOf({respelled, m_second.publicJwk()}));
    m_keySets->refreshNow(Issuer);
    awaitIdle();
    QCOMPARE(m_keySets->standing(key, m_clock.now()), KeySets::Standing::Gone);
}

void TestKeySets::anUnknownKeyDuringAnOutageIsUnavailable()
{
    QVERIFY(accepts(m_first));
    m_server->stop();
    QCOMPARE(refusal(token(m_second)), ErrorCode::Unavailable);
    QCOMPARE(refusal(token(m_second)), ErrorCode::Unavailable);
    QVERIFY(accepts(m_first));
    m_server->start();
    m_server->serve(m_second.publicJwks());
    m_clock.advance(60s);
    QVERIFY(accepts(m_second));
}

void TestKeySets::manyThreadsShareOneFetch()
{
    constexpr int Threads = 8;
    constexpr int TokensPerThread = 5;
    m_server->hang();
    std::atomic<int> asked = 0;
    std::atomic<int> accepted = 0;
    {
        std::vector<std::jthread> threads;
        threads.reserve(Threads);
        for (int i = 0; i < Threads; ++i) {
            threads.emplace_back([&] {
                QEventLoop loop;
                TokenVerifier verifier(*m_keySets, TokenRules(), m_clock.reading());
                verifier.setIssuers({{Issuer, m_server->url(), {}}});
                int answers = 0;
                for (int j = 0; j < TokensPerThread; ++j) {
                    verifier.verify("Bearer " + token(m_first), [&](const Result<VerifiedToken> &result) {
                        accepted += result.has_value() ? 1 : 0;
                        if (++answers == TokensPerThread)
                            loop.quit();
                    });
                    ++asked;
                }
                loop.exec();
            });
        }
        QTRY_COMPARE(asked, Threads * TokensPerThread);
        QTRY_COMPARE(m_server->requests(), 1);
        m_server->release(m_first.publicJwks());
    }
    QCOMPARE(accepted, Threads * TokensPerThread);
    QCOMPARE(m_server->requests(), 1);
}

void TestKeySets::anotherAddressNeedsItsOwnKeys()
{
    QVERIFY(accepts(m_first));
    const JwksServer other(m_second.publicJwks());
    m_verifier->setIssuers({{Issuer, other.url(), {}}});
    QCOMPARE(refusal(token(m_first)), ErrorCode::Unauthenticated);
    QVERIFY(accepts(m_second));
}

void TestKeySets::droppedIssuersLoseTheirKeys()
{
    const TrustedIssuer issuer {Issuer, m_server->url(), {}};
    m_keySets->setIssuers({issuer});
    QVERIFY(accepts(m_first));
    const QByteArray known = token(m_first);
    QVERIFY(judge(known));
    m_keySets->setIssuers({issuer});
    QVERIFY(judge(known));
    QCOMPARE(m_server->requests(), 1);

    m_keySets->setIssuers({{Issuer, u"https://192.0.2.1/keys"_s, {}}});
    QCOMPARE(m_keySets->status().size(), 1);
    QCOMPARE(m_keySets->status().value(0).keys, 0);
    // This verifier has not heard yet: it asks anew instead of using keys that were dropped.
    m_server->stop();
    QCOMPARE(refusal(known), ErrorCode::Unavailable);
}

void TestKeySets::anIssuerThatIsNoLongerTrustedIsRefusedLate()
{
    m_server->hang();
    std::optional<Result<VerifiedToken>> answer;
    ask(token(m_first), answer);
    QTRY_COMPARE(m_server->requests(), 1);
    m_verifier->setIssuers({});
    m_server->release(m_first.publicJwks());
    QTRY_VERIFY(answer);
    QVERIFY(!*answer);
    QCOMPARE(answer->error().code, ErrorCode::Unauthenticated);
}

void TestKeySets::aDeadVerifierIsNotAnswered()
{
    m_server->hang();
    bool called = false;
    m_verifier->verify(
        "Bearer " + token(m_first), [&called](const Result<VerifiedToken> &) { called = true; });
    QTRY_COMPARE(m_server->requests(), 1);
    m_verifier.reset();
    m_server->release(m_first.publicJwks());
    awaitIdle();
    QVERIFY(!called);
}

void TestKeySets::dyingKeySetsAnswerWhoWaits()
{
    m_server->hang();
    std::optional<Result<FoundKey>> found;
    m_keySets->find({Issuer, m_server->url(), {}}, u"first"_s, this,
        [&found](const Result<FoundKey> &key) { found = key; });
    QTRY_COMPARE(m_server->requests(), 1);
    m_verifier.reset();
    m_keySets.reset();
    QTRY_VERIFY(found);
    QVERIFY(!*found);
    QCOMPARE(found->error().code, ErrorCode::Unavailable);
}

void TestKeySets::localKeysNeverAge()
{
    QVERIFY(m_keySets->setLocalKeys(Issuer, m_first.publicJwks()));
    m_verifier->setIssuers({{Issuer, {}, {}}});
    m_keySets->setIssuers({});
    m_clock.advance(48h);
    QVERIFY(accepts(m_first));
    m_keySets->refreshNow(Issuer);
    QCOMPARE(refusal(token(m_second)), ErrorCode::Unauthenticated);
    // They do not serve an issuer of that name whose keys are elsewhere.
    m_verifier->setIssuers({{Issuer, m_server->url(), {}}});
    m_server->serve(m_second.publicJwks());
    QCOMPARE(refusal(token(m_first)), ErrorCode::Unauthenticated);
}

void TestKeySets::localKeysMustBeUsable()
{
    for (const QByteArray &document : {"{}"_ba, R"({"keys":[]})"_ba, R"({"keys":[{"kty":"EC"}]})"_ba}) {
        const auto set = m_keySets->setLocalKeys(Issuer, document);
        QVERIFY(!set);
        QCOMPARE(set.error().code, ErrorCode::Invalid);
    }
}

void TestKeySets::theOperatorMayRefresh()
{
    QVERIFY(accepts(m_first));
    m_server->serve(jwksOf({m_first.publicJwk(), m_second.publicJwk()}));
    for (int i = 0; i < 3; ++i) {
        m_keySets->refreshNow(Issuer);
        awaitIdle();
        QCOMPARE(m_server->requests(), 2 + i);
    }
    m_keySets->refreshNow(u"https://nobody.example"_s);
    QVERIFY(accepts(m_second));
    QCOMPARE(m_server->requests(), 4);
}

void TestKeySets::theStatusTellsTheWindow()
{
    m_keySets->setIssuers({{Issuer, m_server->url(), {}}});
    KeySetStatus line {Issuer, m_server->url(), 0, 0, {}, false};
    QCOMPARE(m_keySets->status(), QList<KeySetStatus> {line});

    QSignalSpy changes(m_keySets.get(), &KeySets::changed);
    QVERIFY(accepts(m_first));
    QTRY_VERIFY(!changes.isEmpty());
    line.keys = 1;
    line.fetchedAt = m_clock.now();
    QCOMPARE(m_keySets->status(), QList<KeySetStatus> {line});

    m_server->fail(500);
    m_clock.advance(1s);
    changes.clear();
    m_keySets->refreshNow(Issuer);
    QTRY_VERIFY(changes.size() >= 2);
    line.lastError = u"the source answered with status 500"_s;
    QCOMPARE(m_keySets->status(), QList<KeySetStatus> {line});
}

QTEST_GUILESS_MAIN(TestKeySets)
#include "tst_keysets.moc"
