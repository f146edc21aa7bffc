// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base64url.h"
#include "testsigner.h"
#include "token.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Console;
using namespace Qt::StringLiterals;

class TestToken : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void base64UrlHasOneFormOnly_data();
    void base64UrlHasOneFormOnly();
    void theSchemeIsBearer_data();
    void theSchemeIsBearer();
    void aTokenHasThreeSegments_data();
    void aTokenHasThreeSegments();
    void theHeaderIsChecked_data();
    void theHeaderIsChecked();
    void theClaimsAreChecked_data();
    void theClaimsAreChecked();
    void timesNeverOverflow_data();
    void timesNeverOverflow();
    void theLaterOfNbfAndIatCounts();
    void theAudienceIsAStringOrAnArray_data();
    void theAudienceIsAStringOrAnArray();
    void rolesComeFromObjectsAlone_data();
    void rolesComeFromObjectsAlone();
    void logsGetHarmlessNames();
};

namespace {

QByteArray compact(const QByteArray &header, const QByteArray &claims)
{
    return toBase64Url(header) + '.' + toBase64Url(claims) + '.' + toBase64Url("signature"_ba);
}

const auto GoodHeader = R"({"alg":"RS256","kid":"k"})"_ba;
const auto GoodClaims = R"({"iss":"i","exp":2000000000})"_ba;

QJsonObject object(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

void TestToken::base64UrlHasOneFormOnly_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("legal");
    QTest::newRow("three bytes") << "AQID"_ba << true;
    QTest::newRow("two bytes") << "AQI"_ba << true;
    QTest::newRow("one byte") << "AQ"_ba << true;
    QTest::newRow("url alphabet") << "-_-_"_ba << true;
    QTest::newRow("nothing") << ""_ba << true;
    QTest::newRow("padded") << "AQ=="_ba << false;
    QTest::newRow("standard alphabet") << "+/+/"_ba << false;
    QTest::newRow("unused bits of one byte") << "AR"_ba << false;
    QTest::newRow("unused bits of two bytes") << "AQJ"_ba << false;
    QTest::newRow("lone character") << "AQIDA"_ba << false;
    QTest::newRow("space") << "AQ ID"_ba << false;
    QTest::newRow("newline") << "AQID\n"_ba << false;
    QTest::newRow("NUL") << "AQI\0"_ba << false;
    QTest::newRow("high byte") << "AQI\xc3"_ba << false;
}

void TestToken::base64UrlHasOneFormOnly()
{
    QFETCH(const QByteArray, text);
    QFETCH(const bool, legal);
    QCOMPARE(fromBase64Url(text).has_value(), legal);
}

void TestToken::theSchemeIsBearer_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("plain") << "Bearer a.b.c"_ba
                           << "a.b.c"_ba;
    QTest::newRow("lower case") << "bearer a.b.c"_ba
                                << "a.b.c"_ba;
    QTest::newRow("odd case") << "bEARER a.b.c"_ba
                              << "a.b.c"_ba;
    QTest::newRow("more spaces") << "Bearer   a.b.c"_ba
                                 << "a.b.c"_ba;
    QTest::newRow("tab") << "Bearer\ta.b.c"_ba
                         << ""_ba;
    QTest::newRow("no space") << "Bearera.b.c"_ba
                              << ""_ba;
    QTest::newRow("no token") << "Bearer"_ba
                              << ""_ba;
    QTest::newRow("spaces alone") << "Bearer    "_ba
                                  << ""_ba;
    QTest::newRow("basic") << "Basic YTpi"_ba
                           << ""_ba;
    QTest::newRow("no scheme") << "a.b.c"_ba
                               << ""_ba;
    QTest::newRow("nothing") << QByteArray() << ""_ba;
}

void TestToken::theSchemeIsBearer()
{
    QFETCH(const QByteArray, header);
    QTEST(bearerToken(header).toByteArray(), "token");
}

void TestToken::aTokenHasThreeSegments_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<bool>("legal");
    const QByteArray good = compact(GoodHeader, GoodClaims);
    QTest::newRow("good") << good << true;
    QTest::newRow("empty") << ""_ba << false;
    QTest::newRow("dots") << ".."_ba << false;
    QTest::newRow("two segments") << good.first(good.lastIndexOf('.')) << false;
    QTest::newRow("empty signature") << good.first(good.lastIndexOf('.') + 1) << false;
    QTest::newRow("four segments") << good + ".AQ" << false;
    QTest::newRow("five segments of encryption") << good + ".AQ.AQ" << false;
    QTest::newRow("trailing dot") << good + '.' << false;
    QTest::newRow("empty header") << good.sliced(good.indexOf('.')) << false;
    QTest::newRow("empty claims") << toBase64Url(GoodHeader) + "..AQ" << false;
    QTest::newRow("padding") << good + "=" << false;
    QTest::newRow("trailing space") << good + ' ' << false;
    QTest::newRow("two tokens") << good + ", Bearer " + good << false;
    QTest::newRow("NUL inside") << good + QByteArray(1, '\0') << false;
}

void TestToken::aTokenHasThreeSegments()
{
    QFETCH(const QByteArray, token);
    const auto read = readToken(token);
    QTEST(read.has_value(), "legal");
    if (!read)
        QCOMPARE(read.error().code, ErrorCode::Unauthenticated);
}

void TestToken::theHeaderIsChecked_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<bool>("legal");
    QTest::newRow("good") << GoodHeader << true;
    QTest::newRow("type") << R"({"alg":"RS256","kid":"k","typ":"JWT"})"_ba << true;
    QTest::newRow("sources of keys are ignored")
        << R"({"alg":"RS256","kid":"k","jku":"http://evil","x5u":1,"jwk":{},"x5c":["a"]})"_ba << true;
    QTest::newRow("nested names count for themselves")
        << R"({"alg":"RS256","kid":"k","jwk":{"alg":"none","kid":"x"}})"_ba << true;
    QTest::newRow("signs inside strings") << R"({"alg":"RS256","kid":"k\":{[\\"})"_ba << true;
    QTest::newRow("empty kid") << R"({"alg":"RS256","kid":""})"_ba << true;
    QTest::newRow("spaces") << " { \"alg\" : \"RS256\" , \"kid\" : \"k\" } \n"_ba << true;
    QTest::newRow("none") << R"({"alg":"none","kid":"k"})"_ba << false;
    QTest::newRow("None") << R"({"alg":"None","kid":"k"})"_ba << false;
    QTest::newRow("HS256") << R"({"alg":"HS256","kid":"k"})"_ba << false;
    QTest::newRow("RS384") << R"({"alg":"RS384","kid":"k"})"_ba << false;
    QTest::newRow("PS256") << R"({"alg":"PS256","kid":"k"})"_ba << false;
    QTest::newRow("ES256") << R"({"alg":"ES256","kid":"k"})"_ba << false;
    QTest::newRow("lower case") << R"({"alg":"rs256","kid":"k"})"_ba << false;
    QTest::newRow("NUL after alg") << R"({"alg":"RS256\u0000","kid":"k"})"_ba << false;
    QTest::newRow("no alg") << R"({"kid":"k"})"_ba << false;
    QTest::newRow("alg array") << R"({"alg":["RS256"],"kid":"k"})"_ba << false;
    QTest::newRow("alg null") << R"({"alg":null,"kid":"k"})"_ba << false;
    QTest::newRow("no kid") << R"({"alg":"RS256"})"_ba << false;
    QTest::newRow("kid number") << R"({"alg":"RS256","kid":1})"_ba << false;
    QTest::newRow("kid null") << R"({"alg":"RS256","kid":null})"_ba << false;
    QTest::newRow("crit") << R"({"alg":"RS256","kid":"k","crit":["exp"]})"_ba << false;
    QTest::newRow("crit empty") << R"({"alg":"RS256","kid":"k","crit":[]})"_ba << false;
    QTest::newRow("crit null") << R"({"alg":"RS256","kid":"k","crit":null})"_ba << false;
    QTest::newRow("two algs") << R"({"alg":"none","alg":"RS256","kid":"k"})"_ba << false;
    QTest::newRow("two algs, escaped") << R"({"\u0061lg":"none","alg":"RS256","kid":"k"})"_ba << false;
    QTest::newRow("two kids") << R"({"alg":"RS256","kid":"a","kid":"k"})"_ba << false;
    QTest::newRow("array") << R"(["RS256"])"_ba << false;
    QTest::newRow("string") << R"("RS256")"_ba << false;
    QTest::newRow("not JSON") << "alg=RS256"_ba << false;
    QTest::newRow("cut off") << R"({"alg":"RS256","kid":"k")"_ba << false;
    QTest::newRow("two documents") << R"({"alg":"RS256","kid":"k"}{})"_ba << false;
    QTest::newRow("comment") << R"({"alg":"RS256","kid":"k"}/**/)"_ba << false;
    QTest::newRow("byte order mark") << "\xef\xbb\xbf"_ba + GoodHeader << false;
    QTest::newRow("UTF-16") << "{\0\"\0a\0l\0g\0\"\0"_ba << false;
    QTest::newRow("invalid UTF-8") << "{\"alg\":\"RS256\",\"kid\":\"\xff\"}"_ba << false;
    QTest::newRow("overlong UTF-8") << "{\"alg\":\"RS256\",\"kid\":\"\xc0\xab\"}"_ba << false;
    QTest::newRow("deep nesting") << R"({"alg":"RS256","kid":"k","x":)"_ba + QByteArray(5000, '[') << false;
}

void TestToken::theHeaderIsChecked()
{
    QFETCH(const QByteArray, header);
    QTEST(readToken(compact(header, GoodClaims)).has_value(), "legal");
}

void TestToken::theClaimsAreChecked_data()
{
    QTest::addColumn<QByteArray>("claims");
    QTest::addColumn<bool>("legal");
    QTest::newRow("good") << GoodClaims << true;
    QTest::newRow("all times") << R"({"iss":"i","exp":2000000000,"nbf":1,"iat":1.5})"_ba << true;
    QTest::newRow("no iss") << R"({"exp":2000000000})"_ba << false;
    QTest::newRow("iss array") << R"({"iss":["i"],"exp":2000000000})"_ba << false;
    QTest::newRow("two iss") << R"({"iss":"evil","iss":"i","exp":2000000000})"_ba << false;
    QTest::newRow("no exp") << R"({"iss":"i"})"_ba << false;
    QTest::newRow("exp string") << R"({"iss":"i","exp":"2000000000"})"_ba << false;
    QTest::newRow("exp null") << R"({"iss":"i","exp":null})"_ba << false;
    QTest::newRow("exp true") << R"({"iss":"i","exp":true})"_ba << false;
    QTest::newRow("exp array") << R"({"iss":"i","exp":[2000000000]})"_ba << false;
    QTest::newRow("exp NaN") << R"({"iss":"i","exp":NaN})"_ba << false;
    QTest::newRow("exp Infinity") << R"({"iss":"i","exp":Infinity})"_ba << false;
    QTest::newRow("exp hexadecimal") << R"({"iss":"i","exp":0x77359400})"_ba << false;
    QTest::newRow("two exp") << R"({"iss":"i","exp":1,"exp":2000000000})"_ba << false;
    QTest::newRow("nbf string") << R"({"iss":"i","exp":2000000000,"nbf":"1"})"_ba << false;
    QTest::newRow("nbf null") << R"({"iss":"i","exp":2000000000,"nbf":null})"_ba << false;
    QTest::newRow("nbf object") << R"({"iss":"i","exp":2000000000,"nbf":{}})"_ba << false;
    QTest::newRow("iat string") << R"({"iss":"i","exp":2000000000,"iat":"now"})"_ba << false;
    QTest::newRow("iat false") << R"({"iss":"i","exp":2000000000,"iat":false})"_ba << false;
    QTest::newRow("array") << "[]"_ba << false;
    QTest::newRow("not JSON") << "iss=i"_ba << false;
    QTest::newRow("invalid UTF-8") << "{\"iss\":\"i\xff\",\"exp\":2000000000}"_ba << false;
    QTest::newRow("surrogates as UTF-8") << "{\"iss\":\"\xed\xa0\x80\",\"exp\":2000000000}"_ba << false;
}

void TestToken::theClaimsAreChecked()
{
    QFETCH(const QByteArray, claims);
    QTEST(readToken(compact(GoodHeader, claims)).has_value(), "legal");
}

void TestToken::timesNeverOverflow_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<qint64>("milliseconds"); // 0: refused
    QTest::newRow("whole") << "2000000000"_ba << Q_INT64_C(2000000000000);
    QTest::newRow("fraction") << "1.25"_ba << Q_INT64_C(1250);
    QTest::newRow("exponent") << "2e9"_ba << Q_INT64_C(2000000000000);
    QTest::newRow("negative") << "-5"_ba << Q_INT64_C(-5000);
    QTest::newRow("largest integer") << "9223372036854775807"_ba << Q_INT64_C(4000000000000000000);
    QTest::newRow("larger") << "92233720368547758070"_ba << Q_INT64_C(4000000000000000000);
    QTest::newRow("smallest integer") << "-9223372036854775808"_ba << Q_INT64_C(-4000000000000000000);
    QTest::newRow("huge") << "1e300"_ba << Q_INT64_C(4000000000000000000);
    QTest::newRow("beyond a double") << "1e999"_ba << Q_INT64_C(0);
}

void TestToken::timesNeverOverflow()
{
    QFETCH(const QByteArray, number);
    QFETCH(const qint64, milliseconds);
    const auto read = readToken(compact(GoodHeader, R"({"iss":"i","exp":)" + number + '}'));
    QCOMPARE(read.has_value(), milliseconds != 0);
    if (read)
        QCOMPARE(read->expiresAt, milliseconds);
}

void TestToken::theLaterOfNbfAndIatCounts()
{
    const auto notBefore = [](const QByteArray &rest) {
        return readToken(compact(GoodHeader, R"({"iss":"i","exp":2000000000)" + rest + '}'))
            .value()
            .notBefore;
    };
    QCOMPARE(notBefore(R"(,"nbf":10,"iat":20)"), 20'000);
    QCOMPARE(notBefore(R"(,"nbf":30,"iat":20)"), 30'000);
    QCOMPARE(notBefore(R"(,"iat":20)"), 20'000);
    QVERIFY(notBefore({}) < -1'000'000'000'000'000);
}

void TestToken::theAudienceIsAStringOrAnArray_data()
{
    QTest::addColumn<QByteArray>("claims");
    QTest::addColumn<bool>("meant");
    QTest::newRow("string") << R"({"aud":"us"})"_ba << true;
    QTest::newRow("array") << R"({"aud":["them","us"]})"_ba << true;
    QTest::newRow("other string") << R"({"aud":"them"})"_ba << false;
    QTest::newRow("prefix") << R"({"aud":"us/more"})"_ba << false;
    QTest::newRow("case") << R"({"aud":"US"})"_ba << false;
    QTest::newRow("other array") << R"({"aud":["them"]})"_ba << false;
    QTest::newRow("empty array") << R"({"aud":[]})"_ba << false;
    QTest::newRow("nested array") << R"({"aud":[["us"]]})"_ba << false;
    QTest::newRow("object") << R"({"aud":{"us":"us"}})"_ba << false;
    QTest::newRow("null") << R"({"aud":null})"_ba << false;
    QTest::newRow("absent") << "{}"_ba << false;
}

void TestToken::theAudienceIsAStringOrAnArray()
{
    QFETCH(const QByteArray, claims);
    QTEST(isMeantFor(object(claims), u"us"_s), "meant");
}

void TestToken::rolesComeFromObjectsAlone_data()
{
    QTest::addColumn<QByteArray>("claims");
    QTest::addColumn<QStringList>("roles");
    QTest::newRow("array") << R"({"scope":[{"role":"a"},{"role":"b"}]})"_ba << QStringList {u"a"_s, u"b"_s};
    QTest::newRow("object") << R"({"scope":{"role":"a","tenant_id":"t"}})"_ba << QStringList {u"a"_s};
    QTest::newRow("mixed") << R"({"scope":["a",1,null,[],{"role":2},{},{"role":"b"}]})"_ba
                           << QStringList {u"b"_s};
    QTest::newRow("string") << R"({"scope":"a b"})"_ba << QStringList();
    QTest::newRow("strings") << R"({"scope":["a"]})"_ba << QStringList();
    QTest::newRow("role array") << R"({"scope":[{"role":["a"]}]})"_ba << QStringList();
    QTest::newRow("nested") << R"({"scope":[[{"role":"a"}]]})"_ba << QStringList();
    QTest::newRow("null") << R"({"scope":null})"_ba << QStringList();
    QTest::newRow("absent") << R"({"role":"a"})"_ba << QStringList();
}

void TestToken::rolesComeFromObjectsAlone()
{
    QFETCH(const QByteArray, claims);
    QTEST(rolesOf(object(claims)), "roles");
}

void TestToken::logsGetHarmlessNames()
{
    QCOMPARE(printable(u"https://acronis.cloud"_s), u"https://acronis.cloud"_s);
    QCOMPARE(printable(u"a\nb\x1b[2Jc\u202e"_s), u"a?b?[2Jc?"_s);
    QCOMPARE(printable(QString(100'000, u'x')), QString(64, u'x') + u"..."_s);
}

QTEST_GUILESS_MAIN(TestToken)
#include "tst_token.moc"
