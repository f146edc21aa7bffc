// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "headers.h"

#include <QJsonArray>
#include <QTest>

using namespace Console;
using namespace Qt::StringLiterals;

class TestHeaders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsIdentityAndPassword_data();
    void readsIdentityAndPassword();
    void acceptsBothAlphabetsAndNoPadding();
    void refusesMalformedCredentials_data();
    void refusesMalformedCredentials();
    void longestCredentialIs8KiB();
    void readsExtraData_data();
    void readsExtraData();
    void refusesMalformedExtraData_data();
    void refusesMalformedExtraData();
};

void TestHeaders::readsIdentityAndPassword_data()
{
    QTest::addColumn<QByteArray>("plain");
    QTest::addColumn<QString>("identity");
    QTest::addColumn<QByteArray>("password");
    QTest::newRow("plain") << QByteArray(R"(alice:{"password": "secret"})") << u"alice"_s
                           << QByteArray("secret");
    QTest::newRow("splits at the first colon")
        << QByteArray(R"(a:{"password":"b:c:d"})") << u"a"_s << QByteArray("b:c:d");
    QTest::newRow("UTF-8") << QByteArray("J\xc3\xb6rg:{\"password\":\"\xf0\x9f\x94\x91\"}") << u"Jörg"_s
                           << QByteArray("\xf0\x9f\x94\x91");
    QTest::newRow("escapes") << QByteArray(R"(a:{"password":"\u00e9\"\\"})") << u"a"_s
                             << QByteArray("\xc3\xa9\"\\");
    QTest::newRow("empty identity") << QByteArray(R"(:{"password":"x"})") << u""_s << QByteArray("x");
    QTest::newRow("empty password") << QByteArray(R"(a:{"password":""})") << u"a"_s << QByteArray("");
    QTest::newRow("other secrets beside it")
        << QByteArray(R"(a:{"api_key":"k","password":"x","n":[1]})") << u"a"_s << QByteArray("x");
    QTest::newRow("spaces are part of the identity")
        << QByteArray(R"( a b :{"password":"x"})") << u" a b "_s << QByteArray("x");
    QTest::newRow("byte order mark is part of the identity") << QByteArray("\xef\xbb\xbf"
                                                                           R"(a:{"password":"x"})")
                                                             << u"\ufeffa"_s << QByteArray("x");
}

void TestHeaders::readsIdentityAndPassword()
{
    QFETCH(QByteArray, plain);
    QFETCH(QString, identity);
    QFETCH(QByteArray, password);
    const auto read = parseCyberAppAuth(plain.toBase64());
    QVERIFY(read);
    QCOMPARE(read->identity, identity);
    QCOMPARE(read->password, password);
}

void TestHeaders::acceptsBothAlphabetsAndNoPadding()
{
    // "~~~" and "?>?" make '+' and '/' appear; the lengths give every padding.
    for (const QByteArray password : {"~~~", "?>?", "~~~?", "~~~?>", "~~~?>?>>>"}) {
        const QByteArray plain = "id:{\"password\":\"" + password + "\"}";
        for (const auto options : {QByteArray::Base64Encoding | QByteArray::KeepTrailingEquals,
                 QByteArray::Base64Encoding | QByteArray::OmitTrailingEquals,
                 QByteArray::Base64UrlEncoding | QByteArray::KeepTrailingEquals,
                 QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals}) {
            const auto read = parseCyberAppAuth(plain.toBase64(options));
            QVERIFY2(read, plain.toBase64(options).constData());
            QCOMPARE(read->password, password);
        }
    }
}

void TestHeaders::refusesMalformedCredentials_data()
{
    QTest::addColumn<QByteArray>("header");
    const auto encoded = [](const QByteArray &plain) { return plain.toBase64(); };
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("not base64") << QByteArray("alice:{\"password\":\"x\"}");
    QTest::newRow("one character") << QByteArray("A");
    QTest::newRow("padding alone") << QByteArray("====");
    QTest::newRow("padding in the middle") << QByteArray("YTp7fQ==YTp7fQ==");
    QTest::newRow("too much padding") << QByteArray("YTp7InBhc3N3b3JkIjoieCJ9=");
    QTest::newRow("length that no bytes have") << encoded(R"(a:{"password":"x"})").chopped(3) + "====";
    QTest::newRow("space inside") << encoded(R"(a:{"password":"x"})").insert(8, ' ');
    QTest::newRow("two values joined")
        << encoded(R"(a:{"password":"x"})") + ", " + encoded(R"(a:{"password":"x"})");
    QTest::newRow("no colon") << encoded(R"({"password" "x"})");
    QTest::newRow("no secrets") << encoded("alice:");
    QTest::newRow("plain password") << encoded("alice:pa55word");
    QTest::newRow("secrets are a list") << encoded(R"(alice:["pa55word"])");
    QTest::newRow("secrets are a string") << encoded(R"(alice:"pa55word")");
    QTest::newRow("no password") << encoded(R"(alice:{"api_key":"pa55word"})");
    QTest::newRow("password is a number") << encoded(R"(alice:{"password":1})");
    QTest::newRow("password is null") << encoded(R"(alice:{"password":null})");
    QTest::newRow("garbage after the secrets") << encoded(R"(alice:{"password":"x"}x)");
    QTest::newRow("identity is not UTF-8") << encoded("al\xffice:{\"password\":\"x\"}");
    QTest::newRow("identity is an overlong form") << encoded("\xc0\xaf:{\"password\":\"x\"}");
    QTest::newRow("identity is an encoded surrogate") << encoded("\xed\xa0\x80:{\"password\":\"x\"}");
    QTest::newRow("password is not UTF-8") << encoded("alice:{\"password\":\"\xff\"}");
    QTest::newRow("NUL in the identity") << encoded(QByteArray("a\0b:{\"password\":\"x\"}", 21));
    QTest::newRow("NUL after the secrets") << encoded(QByteArray("a:{\"password\":\"x\"}\0", 19));
    QTest::newRow("NUL escaped in the password") << encoded(R"(a:{"password":"x\u0000y"})");
    QTest::newRow("lone surrogate in the password") << encoded(R"(a:{"password":"\ud800"})");
    QTest::newRow("deep nesting") << encoded(
        "a:{\"password\":\"x\",\"d\":" + QByteArray(2000, '[') + QByteArray(2000, ']') + "}");
    QTest::newRow("over 8 KiB") << encoded("a:{\"password\":\"" + QByteArray(8192, 'x') + "\"}");
    QTest::newRow("a megabyte") << QByteArray(1 << 20, 'A');
}

void TestHeaders::refusesMalformedCredentials()
{
    QFETCH(QByteArray, header);
    const auto read = parseCyberAppAuth(header);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Unauthenticated);
    QVERIFY(!read.error().detail.contains("pa55"_L1));
}

void TestHeaders::longestCredentialIs8KiB()
{
    const auto ofSize = [](qsizetype encodedSize) {
        const QByteArray frame = "a:{\"password\":\"\"}";
        return QByteArray(frame).insert(15, QByteArray(encodedSize / 4 * 3 - frame.size(), 'x')).toBase64();
    };
    QCOMPARE(ofSize(8192).size(), 8192);
    QVERIFY(parseCyberAppAuth(ofSize(8192)));
    QVERIFY(!parseCyberAppAuth(ofSize(8196)));
}

void TestHeaders::readsExtraData_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QJsonObject>("extra");
    QTest::newRow("absent") << QByteArray() << QJsonObject();
    QTest::newRow("empty") << QByteArray("") << QJsonObject();
    QTest::newRow("empty object") << QByteArray("e30=") << QJsonObject();
    QTest::newRow("empty object, no padding") << QByteArray("e30") << QJsonObject();
    QTest::newRow("an object") << QByteArray(R"({"a":{"b":[1,null]}})").toBase64()
                               << QJsonObject {
                                      {u"a"_s, QJsonObject {{u"b"_s, QJsonArray {1, QJsonValue::Null}}}}};
}

void TestHeaders::readsExtraData()
{
    QFETCH(QByteArray, header);
    QFETCH(QJsonObject, extra);
    const auto read = parseCyberAppExtra(header);
    QVERIFY(read);
    QCOMPARE(*read, extra);
}

void TestHeaders::refusesMalformedExtraData_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("plain JSON") << QByteArray("{}");
    QTest::newRow("not JSON") << QByteArray("nonsense").toBase64();
    QTest::newRow("a list") << QByteArray("[]").toBase64();
    QTest::newRow("null") << QByteArray("null").toBase64();
    QTest::newRow("two objects") << QByteArray("{}{}").toBase64();
    QTest::newRow("two values joined") << QByteArray("e30=, e30=");
    QTest::newRow("padding alone") << QByteArray("=");
    QTest::newRow("not UTF-8") << QByteArray("{\"a\":\"\xff\"}").toBase64();
    QTest::newRow("NUL after the object") << QByteArray("{}\0", 3).toBase64();
    QTest::newRow("deep nesting")
        << ("{\"a\":" + QByteArray(2000, '[') + QByteArray(2000, ']') + "}").toBase64();
    QTest::newRow("a megabyte") << QByteArray(1 << 20, 'A');
}

void TestHeaders::refusesMalformedExtraData()
{
    QFETCH(QByteArray, header);
    const auto read = parseCyberAppExtra(header);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Invalid);
}

QTEST_GUILESS_MAIN(TestHeaders)
#include "tst_headers.moc"
