// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "envelope.h"
#include "plainfields.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Console;
using namespace Qt::StringLiterals;

namespace {

constexpr auto RequestId = "14ba57f7-b28c-4e5f-b1ae-55eba40a8502";

QJsonObject document()
{
    return {{u"type"_s, u"cti.a.p.acgw.request.v1.0~a.p.empty.v1.0"_s},
        {u"request_id"_s, QLatin1String(RequestId)}, {u"created_at"_s, u"2024-05-17T13:46:29.362Z"_s},
        {u"context"_s,
            QJsonObject {{u"callback_id"_s, u"cti.a.p.acgw.callback.v1.0~a.p.tenant_mapping.read.v1.0"_s},
                {u"endpoint_id"_s, u"cti.a.p.acgw.endpoint.v1.0~v.app.endpoint.v1.0"_s},
                {u"tenant_id"_s, u"9ae2aada-2342-4fc0-8d92-007b597a7d9c"_s},
                {u"datacenter_url"_s, u"https://eu8-cloud.acronis.com"_s}}}};
}

/// The document with the member at \a path ("context.tenant_id") put or, when \a value is undefined, removed.
QJsonObject with(const QString &path, const QJsonValue &value)
{
    QJsonObject object = document();
    const auto put = [&value](QJsonObject &target, const QString &key) {
        if (value.isUndefined())
            target.remove(key);
        else
            target[key] = value;
    };
    if (!path.startsWith("context."_L1)) {
        put(object, path);
        return object;
    }
    QJsonObject context = object["context"_L1].toObject();
    put(context, path.sliced(8));
    object["context"_L1] = context;
    return object;
}

QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// The document as text with \a text in the place of its last brace.
QByteArray endingIn(const QByteArray &text)
{
    QByteArray json = bytes(document());
    json.chop(1);
    return json + text;
}

} // namespace

class TestEnvelope : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryField();
    void keepsLetterCaseAsReceived();
    void tellsPayloadsApart_data();
    void tellsPayloadsApart();
    void ignoresWhatItDoesNotKnow_data();
    void ignoresWhatItDoesNotKnow();
    void saysTheSameHoweverItIsWritten_data();
    void saysTheSameHoweverItIsWritten();
    void leavesWhatIsNotPlain_data();
    void leavesWhatIsNotPlain();
    void refusesMissingFields_data();
    void refusesMissingFields();
    void refusesWrongTypes_data();
    void refusesWrongTypes();
    void refusesHostileBodies_data();
    void refusesHostileBodies();
    void namesTheRequestWhenItCould_data();
    void namesTheRequestWhenItCould();
};

void TestEnvelope::readsEveryField()
{
    QJsonObject object = document();
    object["payload"_L1] = QJsonObject {{u"a"_s, 1}};
    const auto envelope = parseEnvelope(bytes(object));
    QVERIFY(envelope);
    QCOMPARE(envelope->type, u"cti.a.p.acgw.request.v1.0~a.p.empty.v1.0"_s);
    QCOMPARE(envelope->requestId, QByteArray(RequestId));
    QCOMPARE(envelope->callbackId, u"cti.a.p.acgw.callback.v1.0~a.p.tenant_mapping.read.v1.0"_s);
    QCOMPARE(envelope->endpointId, u"cti.a.p.acgw.endpoint.v1.0~v.app.endpoint.v1.0"_s);
    QCOMPARE(envelope->tenant.toString(), u"9ae2aada-2342-4fc0-8d92-007b597a7d9c"_s);
    QCOMPARE(envelope->datacenterUrl, u"https://eu8-cloud.acronis.com"_s);
    QCOMPARE(envelope->payload, QJsonValue(QJsonObject {{u"a"_s, 1}}));

    const auto bare = parseEnvelope(bytes(with(u"context.datacenter_url"_s, QJsonValue::Undefined)));
    QVERIFY(bare);
    QVERIFY(bare->datacenterUrl.isEmpty());
    QVERIFY(bare->payload.isUndefined());
}

void TestEnvelope::keepsLetterCaseAsReceived()
{
    QJsonObject object = with(u"context.tenant_id"_s, u"9AE2AADA-2342-4FC0-8D92-007B597A7D9C"_s);
    object["request_id"_L1] = u"14BA57F7-b28c-4e5f-b1ae-55eba40a8502"_s;
    const auto envelope = parseEnvelope(bytes(object));
    QVERIFY(envelope);
    QCOMPARE(envelope->tenantAsReceived, u"9AE2AADA-2342-4FC0-8D92-007B597A7D9C"_s);
    QCOMPARE(envelope->tenant.toString(), u"9ae2aada-2342-4fc0-8d92-007b597a7d9c"_s);
    QCOMPARE(envelope->requestId, QByteArray("14BA57F7-b28c-4e5f-b1ae-55eba40a8502"));
}

void TestEnvelope::tellsPayloadsApart_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("null") << QByteArray("null") << QJsonValue();
    QTest::newRow("object") << QByteArray("{}") << QJsonValue(QJsonObject());
    QTest::newRow("array") << QByteArray("[1]") << QJsonValue(QJsonArray {1});
    QTest::newRow("text") << QByteArray("\"x\"") << QJsonValue(u"x"_s);
}

void TestEnvelope::tellsPayloadsApart()
{
    QFETCH(QByteArray, payload);
    QFETCH(QJsonValue, value);
    const auto envelope = parseEnvelope(endingIn(",\"payload\":" + payload + '}'));
    QVERIFY(envelope);
    QCOMPARE(envelope->payload, value);
}

void TestEnvelope::ignoresWhatItDoesNotKnow_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("extra keys") << endingIn(R"(,"x":1,"y":[{}],"":null})");
    QTest::newRow("extra keys of the context") << bytes(with(u"context.extra"_s, QJsonArray {1, 2}));
    QTest::newRow("tenant_id at the top") << endingIn(R"(,"tenant_id":5})");
    QTest::newRow("callback_id at the top") << endingIn(R"(,"callback_id":"nonsense"})");
    QTest::newRow("endpoint_id at the top") << endingIn(R"(,"endpoint_id":["nonsense"]})");
    QTest::newRow("white space around") << " \r\n\t" + bytes(document()) + "\n ";
    QTest::newRow("nil tenant") << bytes(
        with(u"context.tenant_id"_s, u"00000000-0000-0000-0000-000000000000"_s));
    QTest::newRow("nil request id") << bytes(
        with(u"request_id"_s, u"00000000-0000-0000-0000-000000000000"_s));
    QTest::newRow("huge numbers aside") << endingIn(R"(,"x":123456789012345678901234567890,"y":-1e300})");
    QTest::newRow("a long text aside") << endingIn(",\"x\":\"" + QByteArray(1 << 20, 'x') + "\"}");
    QTest::newRow("lone surrogate aside") << endingIn(R"(,"x":"\ud800"})");
    QTest::newRow("NUL escaped aside") << endingIn(R"(,"x":"\u0000"})");
    QTest::newRow("some nesting aside")
        << endingIn(",\"x\":" + QByteArray(100, '[') + QByteArray(100, ']') + '}');
}

void TestEnvelope::ignoresWhatItDoesNotKnow()
{
    QFETCH(QByteArray, body);
    const auto envelope = parseEnvelope(body);
    QVERIFY2(envelope, envelope ? "" : qPrintable(envelope.error().detail));
    QCOMPARE(envelope->callbackId, u"cti.a.p.acgw.callback.v1.0~a.p.tenant_mapping.read.v1.0"_s);
}

void TestEnvelope::saysTheSameHoweverItIsWritten_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no payload") << bytes(document());
    QTest::newRow("indented") << QJsonDocument(document()).toJson();
    QTest::newRow("blanks around") << " \t\r\n" + bytes(document()) + "\n ";
    QTest::newRow("no datacenter") << bytes(with(u"context.datacenter_url"_s, QJsonValue::Undefined));
    QTest::newRow("empty datacenter") << bytes(with(u"context.datacenter_url"_s, u""_s));
    QTest::newRow("empty payload") << endingIn(",\"payload\":{}}");
    QTest::newRow("payload") << endingIn(R"(,"payload":{"a":[1,2.5e3,true,null,{"]":"}"}]}})");
    QTest::newRow("payload that is an array") << endingIn(R"( , "payload" : [ { "a" : "b" } ] })");
}

void TestEnvelope::saysTheSameHoweverItIsWritten()
{
    QFETCH(QByteArray, body);
    const auto plain = readPlainFields(body);
    QVERIFY(plain);
    const auto envelope = parseEnvelope(body);
    QVERIFY(envelope);
    body.insert(body.indexOf('{') + 1, R"("unknown":0,)");
    QVERIFY(!readPlainFields(body));
    const auto other = parseEnvelope(body);
    QVERIFY(other);
    QCOMPARE(envelope->type, other->type);
    QCOMPARE(envelope->requestId, other->requestId);
    QCOMPARE(envelope->callbackId, other->callbackId);
    QCOMPARE(envelope->endpointId, other->endpointId);
    QCOMPARE(envelope->tenantAsReceived, other->tenantAsReceived);
    QCOMPARE(envelope->datacenterUrl, other->datacenterUrl);
    QCOMPARE(envelope->payload, other->payload);
    QCOMPARE(plain->createdAt, u"2024-05-17T13:46:29.362Z"_s);
}

void TestEnvelope::leavesWhatIsNotPlain_data()
{
    QTest::addColumn<QByteArray>("body");
    const QByteArray good = bytes(document());
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("an escape") << QByteArray(good).replace("eu8", R"(\u00658)");
    QTest::newRow("a letter beyond ASCII") << QByteArray(good).replace("eu8", "\xc3\xbc");
    QTest::newRow("a control character") << QByteArray(good).replace("eu8", "\x01");
    QTest::newRow("a key twice") << endingIn(R"(,"type":"x"})");
    QTest::newRow("the context twice") << endingIn(R"(,"context":{}})");
    QTest::newRow("the payload twice") << endingIn(R"(,"payload":{},"payload":{}})");
    QTest::newRow("a number") << bytes(with(u"type"_s, 1));
    QTest::newRow("a text as payload") << endingIn(R"(,"payload":"x"})");
    QTest::newRow("null as payload") << endingIn(",\"payload\":null}");
    QTest::newRow("a broken payload") << endingIn(R"(,"payload":{"a":[1,}})");
    QTest::newRow("a payload without end") << endingIn(R"(,"payload":{"a":[)");
    QTest::newRow("brackets that do not match") << endingIn(R"(,"payload":[1}})");
    QTest::newRow("a deep payload") << endingIn(
        ",\"payload\":" + QByteArray(1'000, '[') + QByteArray(1'000, ']') + '}');
    QTest::newRow("more after it") << good + good;
    QTest::newRow("NUL after it") << good + '\0';
    for (qsizetype size = 0; size < good.size(); size += 7)
        QTest::addRow("cut after %d", int(size)) << good.first(size);
}

void TestEnvelope::leavesWhatIsNotPlain()
{
    QFETCH(QByteArray, body);
    QVERIFY(!readPlainFields(body));
}

void TestEnvelope::refusesMissingFields_data()
{
    QTest::addColumn<QString>("path");
    for (const char *path : {"type", "request_id", "created_at", "context", "context.callback_id",
             "context.endpoint_id", "context.tenant_id"})
        QTest::newRow(path) << QString::fromLatin1(path);
}

void TestEnvelope::refusesMissingFields()
{
    QFETCH(QString, path);
    QVERIFY(!parseEnvelope(bytes(with(path, QJsonValue::Undefined))));
}

void TestEnvelope::refusesWrongTypes_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    const QList<std::pair<const char *, QJsonValue>> wrong {{"null", QJsonValue::Null}, {"true", true},
        {"number", 1}, {"huge number", 1e300}, {"empty text", u""_s}, {"text", u"nonsense"_s},
        {"array", QJsonArray {u"9ae2aada-2342-4fc0-8d92-007b597a7d9c"_s}}, {"object", QJsonObject()},
        {"NUL", QString(QChar(0))}, {"lone surrogate", QString(QChar(0xd800))},
        {"a megabyte", QString(1 << 20, u'a')}};
    for (const char *path : {"type", "request_id", "created_at", "context", "context.callback_id",
             "context.endpoint_id", "context.tenant_id"}) {
        for (const auto &[name, value] : wrong)
            QTest::addRow("%s: %s", path, name) << QString::fromLatin1(path) << value;
    }
    for (const auto &[name, value] : wrong) {
        if (!value.isString())
            QTest::addRow("context.datacenter_url: %s", name) << u"context.datacenter_url"_s << value;
    }
    const auto uuids = {u"9ae2aada23424fc08d92007b597a7d9c"_s, u"{9ae2aada-2342-4fc0-8d92-007b597a7d9c}"_s,
        u"9ae2aada-2342-4fc0-8d92-007b597a7d9c "_s, u"9ae2aada-2342-4fc0-8d92-007b597a7d9g"_s,
        u"urn:uuid:9ae2aada-2342-4fc0-8d92-007b597a7d9c"_s, u"9ae2aada-2342-4fc0-8d92-007b597a7d9\"_"_s,
        u"9ae2aada-2342-4fc0-8d92-007b597a7d\uff19c"_s};
    for (const QString &uuid : uuids) {
        QTest::addRow("request_id: %s", qPrintable(uuid)) << u"request_id"_s << QJsonValue(uuid);
        QTest::addRow("tenant_id: %s", qPrintable(uuid)) << u"context.tenant_id"_s << QJsonValue(uuid);
    }
}

void TestEnvelope::refusesWrongTypes()
{
    QFETCH(QString, path);
    QFETCH(QJsonValue, value);
    const auto envelope = parseEnvelope(bytes(with(path, value)));
    QVERIFY(!envelope);
    QVERIFY(envelope.error().detail.size() < 200);
}

void TestEnvelope::refusesHostileBodies_data()
{
    QTest::addColumn<QByteArray>("body");
    const QByteArray good = bytes(document());
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("white space") << QByteArray("  \n");
    QTest::newRow("NUL") << QByteArray(1, '\0');
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("a number") << QByteArray("1");
    QTest::newRow("a text") << QByteArray("\"x\"");
    QTest::newRow("an array") << '[' + good + ']';
    QTest::newRow("an empty object") << QByteArray("{}");
    QTest::newRow("form data") << QByteArray("type=x&request_id=y");
    QTest::newRow("cut off") << good.chopped(1);
    QTest::newRow("cut in the middle") << good.first(good.size() / 2);
    QTest::newRow("twice") << good + good;
    QTest::newRow("garbage after it") << good + 'x';
    QTest::newRow("NUL after it") << good + '\0';
    QTest::newRow("comma at the end") << endingIn(",}");
    QTest::newRow("comment") << endingIn("/* */}");
    QTest::newRow("single quotes") << QByteArray(good).replace('"', '\'');
    QTest::newRow("UTF-16") << QByteArray(
        reinterpret_cast<const char *>(QString::fromUtf8(good).utf16()), good.size() * 2);
    QTest::newRow("not UTF-8 in a text aside") << endingIn(",\"x\":\"\xff\"}");
    QTest::newRow("overlong form in a text aside") << endingIn(",\"x\":\"\xc0\xaf\"}");
    QTest::newRow("encoded surrogate in a text aside") << endingIn(",\"x\":\"\xed\xa0\x80\"}");
    QTest::newRow("UTF-8 cut off in a text aside") << endingIn(",\"x\":\"\xe2\x82\"}");
    QTest::newRow("not UTF-8 in a key") << endingIn(",\"\xff\":1}");
    QTest::newRow("not UTF-8 between") << endingIn(" \xff}");
    QTest::newRow("bad number") << endingIn(",\"x\":01}");
    QTest::newRow("NaN") << endingIn(",\"x\":NaN}");
    QTest::newRow("key without value") << endingIn(",\"x\"}");
    QTest::newRow("key that is no text") << endingIn(",1:2}");
    QTest::newRow("deep nesting of arrays") << QByteArray(1 << 20, '[');
    QTest::newRow("deep nesting, closed")
        << endingIn(",\"x\":" + QByteArray(100'000, '[') + QByteArray(100'000, ']') + '}');
    QTest::newRow("deep nesting of objects") << QByteArray("{\"a\":").repeated(100'000);
    QTest::newRow("a megabyte of noise") << QByteArray(1 << 20, '\xab');
    QTest::newRow("NUL in a text aside") << endingIn(QByteArray(",\"x\":\"a\0b\"}", 12));
    QTest::newRow("NUL between") << endingIn(QByteArray(",\0\"x\":1}", 9));
    QTest::newRow("a known field twice, the last wrong") << endingIn(R"(,"request_id":1})");
    QTest::newRow("request id is a lone surrogate") << endingIn(R"(,"request_id":"\ud800"})");
    QTest::newRow("type ends in a lone surrogate")
        << QByteArray(good).replace("empty.v1.0", R"(empty.v1.0\udc00)");
    QTest::newRow("tenant ends in NUL") << QByteArray(good).replace("007b597a7d9c", R"(007b597a7d9c\u0000)");
}

void TestEnvelope::refusesHostileBodies()
{
    QFETCH(QByteArray, body);
    const auto envelope = parseEnvelope(body);
    QVERIFY(!envelope);
    QVERIFY(envelope.error().detail.size() < 200);
}

void TestEnvelope::namesTheRequestWhenItCould_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("requestId");
    QTest::newRow("not JSON") << bytes(document()).chopped(1) << QByteArray();
    QTest::newRow("no request id") << bytes(with(u"request_id"_s, QJsonValue::Undefined)) << QByteArray();
    QTest::newRow("bad request id") << bytes(with(u"request_id"_s, u"x"_s)) << QByteArray();
    for (const char *path : {"type", "created_at", "context", "context.callback_id", "context.endpoint_id",
             "context.tenant_id", "context.datacenter_url"})
        QTest::newRow(path) << bytes(with(QString::fromLatin1(path), 1)) << QByteArray(RequestId);
}

void TestEnvelope::namesTheRequestWhenItCould()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, requestId);
    const auto envelope = parseEnvelope(body);
    QVERIFY(!envelope);
    QCOMPARE(envelope.error().requestId, requestId);
    QCOMPARE(envelope.error().requestId.isNull(), requestId.isNull());
}

QTEST_GUILESS_MAIN(TestEnvelope)
#include "tst_envelope.moc"
