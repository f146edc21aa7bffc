// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keysets.h"
#include "testclock.h"
#include "testsigner.h"
#include "tokenverifier.h"

#include <QJsonArray>
#include <QMessageAuthenticationCode>
#include <QTest>

#include <openssl/err.h>

using namespace Console;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto Issuer = u"https://issuer.example"_s;
const auto Role = u"cti.a.p.acgw.endpoint.v1.0~vendor.app.endpoint.v1.0"_s;

} // namespace

/// The issuer's keys are local here, so every answer is there at once; tst_keysets fetches them.
class TestTokenVerifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aRightTokenSaysWhatItProved();
    void aRoleIsMatchedByteForByte_data();
    void aRoleIsMatchedByteForByte();
    void badHeadersAreUnauthenticated_data();
    void badHeadersAreUnauthenticated();
    void theLongestHeaderHas16KiB();
    void aFlippedCharacterIsNoticed_data();
    void aFlippedCharacterIsNoticed();
    void anEmbeddedKeyIsIgnored();
    void anUnknownKeyIsUnauthenticated();
    void theIssuerIsComparedByteForByte_data();
    void theIssuerIsComparedByteForByte();
    void timeIsJudgedWithLeeway_data();
    void timeIsJudgedWithLeeway();
    void theAudienceCountsWhenConfigured();
    void aTokenServesManyRequests();
    void aRememberedTokenExpires();
    void aRememberedTokenIsForgottenWithItsKey();
    void aRememberedTokenIsForgottenWithItsIssuer();
    void theMemoryIsBounded();
    void detailsHoldNoPartOfTheToken();
    void aRefusedSignatureLeavesNoErrorForTls();

private:
    QJsonObject claims() const { return TestSigner::claims(Issuer, Role, m_clock.seconds()); }
    Result<VerifiedToken> judgeHeader(const QByteArray &header);
    Result<VerifiedToken> judge(const QByteArray &token) { return judgeHeader("Bearer " + token); }

    const TestSigner m_signer {u"key-1"_s};
    const TestSigner m_other {u"key-1"_s};
    TestClock m_clock;
    std::unique_ptr<KeySets> m_keySets;
    std::unique_ptr<TokenVerifier> m_verifier;
};

void TestTokenVerifier::init()
{
    m_keySets = std::make_unique<KeySets>(KeySetLimits(), m_clock.reading());
    QVERIFY(m_keySets->setLocalKeys(Issuer, m_signer.publicJwks()));
    m_verifier = std::make_unique<TokenVerifier>(*m_keySets, TokenRules(), m_clock.reading());
    m_verifier->setIssuers({{Issuer, {}, {}}});
}

void TestTokenVerifier::cleanup()
{
    m_verifier.reset();
    m_keySets.reset();
}

Result<VerifiedToken> TestTokenVerifier::judgeHeader(const QByteArray &header)
{
    std::optional<Result<VerifiedToken>> answer;
    m_verifier->verify(header, [&answer](const Result<VerifiedToken> &result) { answer = result; });
    return answer.value_or(failure(ErrorCode::Internal, u"no answer yet"_s));
}

void TestTokenVerifier::aRightTokenSaysWhatItProved()
{
    const auto verified = judge(m_signer.token(claims()));
    QVERIFY2(verified, verified ? "" : qPrintable(verified.error().detail));
    QCOMPARE(verified->issuer, Issuer);
    QCOMPARE(verified->kid, u"key-1"_s);
    QCOMPARE(verified->expiresAt, m_clock.now() + 300'000);
    QCOMPARE(verified->roles, QStringList {Role});
}

void TestTokenVerifier::aRoleIsMatchedByteForByte_data()
{
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("same") << Role << true;
    QTest::newRow("minor version") << u"cti.a.p.acgw.endpoint.v1.0~vendor.app.endpoint.v1.1"_s << false;
    QTest::newRow("another app") << u"cti.a.p.acgw.endpoint.v1.0~vendor.app2.endpoint.v1.0"_s << false;
    QTest::newRow("prefix") << Role.chopped(1) << false;
    QTest::newRow("longer") << Role + u'0' << false;
    QTest::newRow("case") << Role.toUpper() << false;
    QTest::newRow("wildcard") << u"*"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestTokenVerifier::aRoleIsMatchedByteForByte()
{
    QFETCH(const QString, endpoint);
    QTEST(judge(m_signer.token(claims())).value().allows(endpoint), "allowed");
}

void TestTokenVerifier::badHeadersAreUnauthenticated_data()
{
    QTest::addColumn<QByteArray>("header");
    const auto with = [this](QLatin1StringView name, const QJsonValue &value) {
        QJsonObject header = m_signer.header();
        header[name] = value;
        return header;
    };
    const QByteArray good = m_signer.token(claims());
    const QByteArray input = good.first(good.lastIndexOf('.'));
    const auto unsignedInput = [this](const QByteArray &algorithm) {
        return TestSigner::base64Url(R"({"alg":")" + algorithm + R"(","kid":"key-1"})") + '.'
            + TestSigner::base64Url(TestSigner::json(claims()));
    };
    const QByteArray hmacInput = unsignedInput("HS256");
    const auto hmac = [&hmacInput](const QByteArray &secret) {
        return hmacInput + '.'
            + TestSigner::base64Url(
                QMessageAuthenticationCode::hash(hmacInput, secret, QCryptographicHash::Sha256));
    };

    QTest::newRow("absent") << QByteArray();
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("scheme alone") << "Bearer "_ba;
    QTest::newRow("basic") << "Basic dXNlcjpwYXNz"_ba;
    QTest::newRow("garbage") << "Bearer garbage"_ba;
    QTest::newRow("two headers joined") << "Bearer " + good + ", Bearer " + good;
    QTest::newRow("alg none, no signature") << "Bearer " + unsignedInput("none") + '.';
    QTest::newRow("alg none, some signature") << "Bearer " + unsignedInput("none") + ".AQ";
    QTest::newRow("alg none, right signature")
        << "Bearer " + m_signer.token(with("alg"_L1, "none"_L1), claims());
    QTest::newRow("HS256 with the public key") << "Bearer " + hmac(m_signer.publicPem());
    QTest::newRow("HS256 with the public JWK") << "Bearer " + hmac(TestSigner::json(m_signer.publicJwk()));
    QTest::newRow("HS256 with the public key set") << "Bearer " + hmac(m_signer.publicJwks());
    QTest::newRow("RS384") << "Bearer "
            + m_signer.sign(
                TestSigner::json(with("alg"_L1, "RS384"_L1)), TestSigner::json(claims()), "SHA384");
    QTest::newRow("RS256 signed with SHA-384") << "Bearer "
            + m_signer.sign(TestSigner::json(m_signer.header()), TestSigner::json(claims()), "SHA384");
    QTest::newRow("another key with our key's id") << "Bearer " + m_other.token(claims());
    QTest::newRow("crit") << "Bearer " + m_signer.token(with("crit"_L1, QJsonArray {"exp"_L1}), claims());
    QTest::newRow("kid number") << "Bearer " + m_signer.token(with("kid"_L1, 1), claims());
    QTest::newRow("two algs") << "Bearer "
            + m_signer.sign(R"({"alg":"HS256","alg":"RS256","kid":"key-1"})", TestSigner::json(claims()));
    QTest::newRow("empty signature") << "Bearer " + input + '.';
    QTest::newRow("zero signature") << "Bearer " + input + '.' + QByteArray(342, 'A');
    QTest::newRow("short signature") << "Bearer " + input + ".AQAB";
    QTest::newRow("signature of another token")
        << "Bearer " + input + m_signer.token(claims()).sliced(input.size());
    QTest::newRow("header over the limit") << "Bearer " + good + QByteArray(17'000, 'A');
    QTest::newRow("spaces over the limit") << "Bearer " + QByteArray(17'000, ' ') + good;
    QTest::newRow("ten megabytes") << "Bearer " + QByteArray(10'000'000, 'A');
}

void TestTokenVerifier::badHeadersAreUnauthenticated()
{
    QFETCH(const QByteArray, header);
    const auto answer = judgeHeader(header);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::Unauthenticated);
    QVERIFY(!answer.error().detail.isEmpty());
}

void TestTokenVerifier::theLongestHeaderHas16KiB()
{
    const QByteArray token = m_signer.token(claims());
    const qsizetype spaces = 16 * 1024 - 6 - token.size();
    QVERIFY(judgeHeader("Bearer" + QByteArray(spaces, ' ') + token));
    QVERIFY(!judgeHeader("Bearer" + QByteArray(spaces + 1, ' ') + token));
}

void TestTokenVerifier::aFlippedCharacterIsNoticed_data()
{
    QTest::addColumn<int>("segment");
    QTest::newRow("header") << 0;
    QTest::newRow("claims") << 1;
    QTest::newRow("signature") << 2;
}

void TestTokenVerifier::aFlippedCharacterIsNoticed()
{
    QFETCH(const int, segment);
    const QByteArrayList segments = m_signer.token(claims()).split('.');
    // Every character, the last one with its unused bits included; the right token is remembered meanwhile.
    QVERIFY(judge(segments.join('.')));
    for (qsizetype i = 0; i < segments[segment].size(); ++i) {
        QByteArrayList changed = segments;
        changed[segment][i] = segments[segment][i] == 'A' ? 'B' : 'A';
        if (judge(changed.join('.')).has_value())
            QFAIL(qPrintable(u"character %1 of segment %2 does not count"_s.arg(i).arg(segment)));
        changed[segment][i] = static_cast<char>(segments[segment][i] ^ 1);
        if (judge(changed.join('.')).has_value())
            QFAIL(qPrintable(
                u"the last bit of character %1 of segment %2 does not count"_s.arg(i).arg(segment)));
    }
}

void TestTokenVerifier::anEmbeddedKeyIsIgnored()
{
    const auto embed = [this](const TestSigner &signer) {
        QJsonObject header = signer.header();
        header["jwk"_L1] = m_other.publicJwk();
        header["jku"_L1] = u"http://127.0.0.1:1/keys"_s;
        header["x5u"_L1] = u"http://127.0.0.1:1/cert"_s;
        header["x5c"_L1] = QJsonArray {u"MII"_s};
        return signer.token(header, claims());
    };
    const auto forged = judge(embed(m_other));
    QVERIFY(!forged);
    QCOMPARE(forged.error().code, ErrorCode::Unauthenticated);
    QVERIFY(judge(embed(m_signer)));
}

void TestTokenVerifier::anUnknownKeyIsUnauthenticated()
{
    QJsonObject header = m_signer.header();
    header["kid"_L1] = u"key-2"_s;
    const auto answer = judge(m_signer.token(header, claims()));
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::Unauthenticated);
}

void TestTokenVerifier::theIssuerIsComparedByteForByte_data()
{
    QTest::addColumn<QJsonValue>("issuer");
    QTest::addColumn<bool>("trusted");
    QTest::newRow("same") << QJsonValue(Issuer) << true;
    QTest::newRow("slash") << QJsonValue(Issuer + u'/') << false;
    QTest::newRow("case") << QJsonValue(u"HTTPS://issuer.example"_s) << false;
    QTest::newRow("port") << QJsonValue(Issuer + u":443"_s) << false;
    QTest::newRow("prefix") << QJsonValue(Issuer.chopped(1)) << false;
    QTest::newRow("empty") << QJsonValue(u""_s) << false;
    QTest::newRow("null") << QJsonValue(QJsonValue::Null) << false;
    QTest::newRow("array") << QJsonValue(QJsonArray {Issuer}) << false;
}

void TestTokenVerifier::theIssuerIsComparedByteForByte()
{
    QFETCH(const QJsonValue, issuer);
    QJsonObject changed = claims();
    changed["iss"_L1] = issuer;
    const auto answer = judge(m_signer.token(changed));
    QTEST(answer.has_value(), "trusted");
    if (!answer)
        QCOMPARE(answer.error().code, ErrorCode::Unauthenticated);
}

void TestTokenVerifier::timeIsJudgedWithLeeway_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QJsonValue>("offset"); // seconds from now when a double, else the value itself
    QTest::addColumn<bool>("accepted");
    const auto row = [](const char *title, const QString &name, const QJsonValue &offset, bool accepted) {
        QTest::newRow(title) << name << offset << accepted;
    };
    row("expires in a second", u"exp"_s, 1, true);
    row("expired within the leeway", u"exp"_s, -59, true);
    row("expired by a fraction less than the leeway", u"exp"_s, -59.5, true);
    row("expired by the leeway", u"exp"_s, -60, false);
    row("expired long ago", u"exp"_s, -86400, false);
    row("expires far away", u"exp"_s, 1e15, true);
    row("expired before time began", u"exp"_s, -1e300, false);
    row("begins within the leeway", u"nbf"_s, 60, true);
    row("begins after the leeway", u"nbf"_s, 61, false);
    row("began before time began", u"nbf"_s, -1e300, true);
    row("begins at the end of time", u"nbf"_s, 1e300, false);
    row("nbf string", u"nbf"_s, u"0"_s, false);
    row("nbf null", u"nbf"_s, QJsonValue::Null, false);
    row("issued within the leeway", u"iat"_s, 60, true);
    row("issued in the future", u"iat"_s, 61, false);
    row("iat array", u"iat"_s, QJsonArray(), false);
}

void TestTokenVerifier::timeIsJudgedWithLeeway()
{
    QFETCH(const QString, name);
    QFETCH(const QJsonValue, offset);
    QJsonObject changed = claims();
    changed[name] = offset.isDouble() ? QJsonValue(double(m_clock.seconds()) + offset.toDouble()) : offset;
    const auto answer = judge(m_signer.token(changed));
    QTEST(answer.has_value(), "accepted");
    if (!answer)
        QCOMPARE(answer.error().code, ErrorCode::Unauthenticated);
}

void TestTokenVerifier::theAudienceCountsWhenConfigured()
{
    QJsonObject other = claims();
    other["aud"_L1] = u"them"_s;
    QVERIFY(judge(m_signer.token(other)));
    QVERIFY(judge(m_signer.token(claims())));

    m_verifier->setIssuers({{Issuer, {}, u"us"_s}});
    QVERIFY(!judge(m_signer.token(other)));
    QVERIFY(!judge(m_signer.token(claims())));
    other["aud"_L1] = QJsonArray {u"them"_s, u"us"_s};
    QVERIFY(judge(m_signer.token(other)));
}

void TestTokenVerifier::aTokenServesManyRequests()
{
    const QByteArray token = m_signer.token(claims());
    const auto first = judge(token);
    QVERIFY(first);
    for (int i = 0; i < 10; ++i)
        QCOMPARE(judge(token), first);
    QCOMPARE(judgeHeader("bearer  " + token), first);
}

void TestTokenVerifier::aRememberedTokenExpires()
{
    const QByteArray token = m_signer.token(claims());
    QVERIFY(judge(token));
    m_clock.advance(300s + 59s);
    QVERIFY(judge(token));
    m_clock.advance(1s);
    QVERIFY(!judge(token));
    // A clock that is set back to before the token's time.
    m_clock.advance(-1h);
    QVERIFY(!judge(token));
}

void TestTokenVerifier::aRememberedTokenIsForgottenWithItsKey()
{
    const QByteArray token = m_signer.token(claims());
    QVERIFY(judge(token));
    QVERIFY(m_keySets->setLocalKeys(Issuer, m_other.publicJwks()));
    QVERIFY(!judge(token));
}

void TestTokenVerifier::aRememberedTokenIsForgottenWithItsIssuer()
{
    const QByteArray token = m_signer.token(claims());
    QVERIFY(judge(token));
    m_verifier->setIssuers({});
    QVERIFY(!judge(token));
    m_verifier->setIssuers({{Issuer, {}, {}}});
    QVERIFY(judge(token));
}

void TestTokenVerifier::theMemoryIsBounded()
{
    TokenMemory memory(3);
    const auto digest = [](int i) { return digestOf(QByteArray::number(i)); };
    const auto until = [](qint64 end) { return RememberedToken {{}, {}, 0, end}; };
    memory.insert(digest(0), until(1000), 0);
    memory.insert(digest(1), until(10), 0);
    memory.insert(digest(2), until(1000), 0);
    memory.insert(digest(3), until(1000), 10);
    QCOMPARE(memory.size(), 3);
    QVERIFY(!memory.find(digest(1)));
    QVERIFY(memory.find(digest(0)) && memory.find(digest(2)) && memory.find(digest(3)));
    for (int i = 4; i < 100; ++i) {
        memory.insert(digest(i), until(1000), 10);
        QCOMPARE(memory.size(), 3);
        QVERIFY(memory.find(digest(i)));
    }
    TokenMemory none(0);
    none.insert(digest(0), until(1000), 0);
    QCOMPARE(none.size(), 0);
}

void TestTokenVerifier::detailsHoldNoPartOfTheToken()
{
    const QByteArray token = m_other.token(claims());
    const auto wrong = judge(token);
    QVERIFY(!wrong);
    for (const QByteArray &segment : token.split('.'))
        QVERIFY(!wrong.error().detail.toUtf8().contains(segment.first(8)));

    QJsonObject hostile = claims();
    hostile["iss"_L1] = u"evil\r\nSet-Cookie: "_s + QString(5000, u'x');
    const QString detail = judge(m_signer.token(hostile)).error().detail;
    QVERIFY(!detail.contains(u'\n') && !detail.contains(u'\r'));
    QVERIFY(detail.size() < 200);
}

void TestTokenVerifier::aRefusedSignatureLeavesNoErrorForTls()
{
    ERR_clear_error();
    QVERIFY(!judge(m_other.token(claims())));
    QCOMPARE(ERR_peek_error(), 0UL);
}

QTEST_GUILESS_MAIN(TestTokenVerifier)
#include "tst_token_verifier.moc"
