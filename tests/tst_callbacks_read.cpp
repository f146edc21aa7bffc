// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gatewayrequest.h"
#include "testservice.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QUuid>

using namespace Console;
using namespace Qt::StringLiterals;

namespace {

const auto TenantSub = u"5ab00000-0000-4000-8000-000000000001"_s;
const auto TenantDisabled = u"d15ab1ed-0000-4000-8000-000000000001"_s;

// a: credentials. b: none, known by its tenant. c: credentials, no tenant. d: credentials, disabled.
// a1 is a's sub-partner, a2 is a1's.
constexpr auto World =
    R"({)"
    R"("partners": [)"
    R"({"vendor_tenant_id": "a", "name": "A", "acronis_tenant_id": "9ae2aada-2342-4fc0-8d92-007b597a7d9c", "state": "ENABLED"},)"
    R"({"vendor_tenant_id": "b", "name": "B", "acronis_tenant_id": "0dd47bbb-d065-447f-ab7c-06e05887078b", "state": "ENABLED"},)"
    R"({"vendor_tenant_id": "c", "name": "C"},)"
    R"({"vendor_tenant_id": "d", "name": "D", "acronis_tenant_id": "d15ab1ed-0000-4000-8000-000000000001"},)"
    R"({"vendor_tenant_id": "a1", "name": "A1", "parent": "a", "acronis_tenant_id": "5ab00000-0000-4000-8000-000000000001"},)"
    R"({"vendor_tenant_id": "a2", "name": "A2", "parent": "a1"})"
    R"(],)"
    R"("customers": [)"
    R"({"vendor_tenant_id": "a-2", "name": "", "partner": "a"},)"
    R"({"vendor_tenant_id": "a-1", "name": "", "partner": "a", "acronis_tenant_id": "C0000000-0000-4000-8000-00000000000A", "datacenter_url": "https://eu8.acronis.cloud"},)"
    R"({"vendor_tenant_id": "b-1", "name": "", "partner": "b"},)"
    R"({"vendor_tenant_id": "c-1", "name": "", "partner": "c"},)"
    R"({"vendor_tenant_id": "d-1", "name": "", "partner": "d"},)"
    R"({"vendor_tenant_id": "a1-1", "name": "", "partner": "a1"},)"
    R"({"vendor_tenant_id": "a2-1", "name": "", "partner": "a2", "acronis_tenant_id": "c0000000-0000-4000-8000-00000000000b"})"
    R"(],)"
    R"("credentials": [)"
    R"({"identity": "alice", "password": "right", "partner": "a"},)"
    R"({"identity": "carol", "password": "right", "partner": "c"},)"
    R"({"identity": "dave", "password": "right", "partner": "d"})"
    R"(]})";

// The text of the documents.
constexpr auto GetStateRequest =
    R"({)"
    "\n"
    R"(    "type": "cti.a.p.acgw.request.v1.1~a.p.partner.mirroring.get_state.v1.0",)"
    "\n"
    R"(    "request_id": "14ba57f7-b28c-4e5f-b1ae-55eba40a8502",)"
    "\n"
    R"(    "created_at": "2024-05-17T13:46:29.362Z",)"
    "\n"
    R"(    "context": {)"
    "\n"
    R"(        "callback_id": "cti.a.p.acgw.callback.v2.0~a.p.partner.mirroring.get_state.v1.0",)"
    "\n"
    R"(        "endpoint_id": "cti.a.p.acgw.endpoint.v1.0~wasabi_technologies.wasabi_qa.endpoint.v1.0",)"
    "\n"
    R"(        "tenant_id": "9ae2aada-2342-4fc0-8d92-007b597a7d9c",)"
    "\n"
    R"(        "datacenter_url": "https://eu8-cloud.acronis.com")"
    "\n"
    R"(    },)"
    "\n"
    R"(    "payload": {})"
    "\n"
    R"(})";
constexpr auto MappingReadRequest =
    R"({"type": "cti.a.p.acgw.request.v1.0~a.p.empty.v1.0", "request_id": "<request_id>", "created_at": "2023-04-10T15:33:01+00:00", "context": {"callback_id": "cti.a.p.acgw.callback.v1.0~a.p.tenant_mapping.read.v1.0", "endpoint_id": "<endpoint_id>", "tenant_id": "<acronis_tenant_id>", "datacenter_url": "<acronis_datacenter_url>"}})";

/// The body without its response_id; null when that one is no UUID.
QJsonObject withoutResponseId(const HttpAnswer &answer)
{
    QJsonObject body = answer.json();
    const QString id = body.take("response_id"_L1).toString();
    return id.size() == 36 && !QUuid::fromString(id).isNull() ? body : QJsonObject();
}

QJsonObject stateAnswer(const QString &state)
{
    return {{u"type"_s, Ids::GetStateOk}, {u"request_id"_s, Ids::Request},
        {u"payload"_s, QJsonObject {{u"state"_s, state}}}};
}

QJsonObject item(const QString &vendorId, const QString &tenant = {})
{
    QJsonObject object {{u"vendor_tenant_id"_s, vendorId}};
    if (!tenant.isEmpty())
        object["acronis_tenant_id"_L1] = tenant;
    return object;
}

QJsonObject mappingAnswer(const QJsonArray &items)
{
    return {{u"type"_s, Ids::MappingReadOk}, {u"request_id"_s, Ids::Request},
        {u"payload"_s, QJsonObject {{u"items"_s, items}}}};
}

QJsonArray itemsOfA()
{
    return {item(u"a-1"_s, u"c0000000-0000-4000-8000-00000000000a"_s), item(u"a-2"_s), item(u"a1-1"_s),
        item(u"a2-1"_s, u"c0000000-0000-4000-8000-00000000000b"_s)};
}

HttpHeaders auth(const QString &identity, const QString &password)
{
    return {{"X-CyberApp-Auth", cyberAppAuth(identity, password)}};
}

const auto Json = "application/json; charset=utf-8";

} // namespace

class TestCallbacksRead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theStateDocumentIsAnsweredToTheLetter();
    void theMappingDocumentIsAnsweredToTheLetter();
    void everyAnswerHasItsOwnId();
    void anUnknownTenantIsDisabledAndLeavesNoTrace();
    void readingLeavesNoTrace();
    void noPayloadTakesThreeForms_data();
    void noPayloadTakesThreeForms();
    void aPayloadOfAnotherTypeIsRefused_data();
    void aPayloadOfAnotherTypeIsRefused();
    void letterCaseOfTenantsMakesNoDifference();
    void theDatacenterMakesNoDifference_data();
    void theDatacenterMakesNoDifference();
    void thePartnerIsTheOneThatIsMeant_data();
    void thePartnerIsTheOneThatIsMeant();
    void aWrongUserLooksLikeAWrongPassword();
    void theStateNeedsNoCredentials_data();
    void theStateNeedsNoCredentials();
    void badRequestsGetTheClosedError_data();
    void badRequestsGetTheClosedError();
    void extraDataIsAcceptedAndChecked();
    void vendorIdsOfEveryKindArriveUnharmed();
    void aLongMappingArrivesWhole();
    void anotherProgramsChangeIsSeenByTheNextCallback();

private:
    std::unique_ptr<TestService> m_service;
};

void TestCallbacksRead::initTestCase()
{
    m_service = std::make_unique<TestService>();
    m_service->trustIssuer();
    QCOMPARE(m_service->import(World), QString());
}

void TestCallbacksRead::theStateDocumentIsAnsweredToTheLetter()
{
    for (const QString &state : {u"ENABLED"_s, u"DISABLED"_s, u"ENABLED"_s}) {
        QCOMPARE(
            m_service->execute(u"UPDATE partner SET state = '%1' WHERE vendor_tenant_id = 'a'"_s.arg(state)),
            QString());
        const HttpAnswer answer = m_service->post(GetStateRequest);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.headers["content-type"], Json);
        QCOMPARE(withoutResponseId(answer), stateAnswer(state));
    }
}

void TestCallbacksRead::theMappingDocumentIsAnsweredToTheLetter()
{
    QByteArray body = MappingReadRequest;
    body.replace("<request_id>", Ids::Request.toUtf8());
    body.replace("<endpoint_id>", Ids::Endpoint.toUtf8());
    body.replace("<acronis_tenant_id>", Ids::TenantA.toUtf8());
    body.replace("<acronis_datacenter_url>", "https://eu8-cloud.acronis.com");
    const HttpAnswer answer = m_service->post(
        body, {{"X-CyberApp-Auth", cyberAppAuth(u"alice"_s, u"right"_s)}, {"X-CyberApp-Extra", "e30="}});
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.headers["content-type"], Json);
    QCOMPARE(withoutResponseId(answer), mappingAnswer(itemsOfA()));
}

void TestCallbacksRead::everyAnswerHasItsOwnId()
{
    QSet<QString> seen;
    for (int i = 0; i < 5; ++i) {
        const HttpAnswer answer = m_service->post(GetStateRequest);
        QVERIFY(!withoutResponseId(answer).isEmpty());
        seen += answer.json()["response_id"_L1].toString();
    }
    QCOMPARE(seen.size(), 5);
    QVERIFY(!seen.contains(Ids::Request));
}

void TestCallbacksRead::anUnknownTenantIsDisabledAndLeavesNoTrace()
{
    const QByteArray before = m_service->dump();
    for (const QString &tenant : {Ids::UnknownTenant, Ids::NilTenant}) {
        const HttpAnswer state = m_service->post(GatewayRequest::getState(tenant).json());
        QCOMPARE(state.status, 200);
        QCOMPARE(withoutResponseId(state), stateAnswer(u"DISABLED"_s));
        const HttpAnswer mapping = m_service->post(GatewayRequest::readMapping(tenant).json());
        QCOMPARE(mapping.status, 200);
        QCOMPARE(withoutResponseId(mapping), mappingAnswer({}));
    }
    QCOMPARE(m_service->dump(), before);
}

void TestCallbacksRead::readingLeavesNoTrace()
{
    const QByteArray before = m_service->dump();
    QVERIFY(before.contains("9ae2aada-2342-4fc0-8d92-007b597a7d9c"));
    QCOMPARE(m_service->post(GetStateRequest).status, 200);
    QCOMPARE(m_service->post(GatewayRequest::readMapping().json(), auth(u"alice"_s, u"right"_s)).status, 200);
    QCOMPARE(m_service->post(GatewayRequest::readMapping().json(), auth(u"alice"_s, u"wrong"_s)).status, 401);
    QCOMPARE(m_service->dump(), before);
}

void TestCallbacksRead::noPayloadTakesThreeForms_data()
{
    QTest::addColumn<QJsonValue>("payload");
    QTest::newRow("absent") << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("null") << QJsonValue();
    QTest::newRow("empty object") << QJsonValue(QJsonObject());
}

void TestCallbacksRead::noPayloadTakesThreeForms()
{
    QFETCH(QJsonValue, payload);
    GatewayRequest state = GatewayRequest::getState();
    state.payload = payload;
    QCOMPARE(withoutResponseId(m_service->post(state.json())), stateAnswer(u"ENABLED"_s));
    GatewayRequest mapping = GatewayRequest::readMapping(Ids::TenantB);
    mapping.payload = payload;
    QCOMPARE(withoutResponseId(m_service->post(mapping.json())), mappingAnswer({item(u"b-1"_s)}));
}

void TestCallbacksRead::aPayloadOfAnotherTypeIsRefused_data()
{
    QTest::addColumn<QJsonValue>("payload");
    QTest::newRow("empty array") << QJsonValue(QJsonArray());
    QTest::newRow("array") << QJsonValue(QJsonArray {1});
    QTest::newRow("empty text") << QJsonValue(u""_s);
    QTest::newRow("text") << QJsonValue(u"x"_s);
    QTest::newRow("zero") << QJsonValue(0);
    QTest::newRow("false") << QJsonValue(false);
}

void TestCallbacksRead::aPayloadOfAnotherTypeIsRefused()
{
    QFETCH(QJsonValue, payload);
    for (GatewayRequest request : {GatewayRequest::getState(), GatewayRequest::readMapping(Ids::TenantB)}) {
        request.payload = payload;
        const HttpAnswer answer = m_service->post(request.json());
        QCOMPARE(answer.status, 400);
        QCOMPARE(withoutResponseId(answer), (QJsonObject {{u"request_id"_s, Ids::Request}}));
    }
}

void TestCallbacksRead::letterCaseOfTenantsMakesNoDifference()
{
    GatewayRequest state = GatewayRequest::getState(Ids::TenantA.toUpper());
    state.requestId = u"14BA57F7-B28C-4E5F-B1AE-55EBA40A850F"_s;
    const QJsonObject answer = withoutResponseId(m_service->post(state.json()));
    QCOMPARE(answer["payload"_L1], stateAnswer(u"ENABLED"_s)["payload"_L1]);
    QCOMPARE(answer["request_id"_L1].toString(), state.requestId);
    QCOMPARE(withoutResponseId(m_service->post(GatewayRequest::readMapping(Ids::TenantB.toUpper()).json())),
        mappingAnswer({item(u"b-1"_s)}));
}

void TestCallbacksRead::theDatacenterMakesNoDifference_data()
{
    QTest::addColumn<QString>("datacenter");
    QTest::newRow("absent") << QString();
    QTest::newRow("as stored with one customer") << u"https://eu8.acronis.cloud"_s;
    QTest::newRow("another name of it") << u"https://eu8-cloud.acronis.com"_s;
    QTest::newRow("another one") << u"https://us5-cloud.acronis.com/"_s;
    QTest::newRow("no URL") << u"' OR 1=1 --"_s;
    QTest::newRow("lone surrogate") << QString(QChar(0xdfff));
    QTest::newRow("NUL") << QString(QChar(0));
}

void TestCallbacksRead::theDatacenterMakesNoDifference()
{
    QFETCH(QString, datacenter);
    GatewayRequest state = GatewayRequest::getState();
    state.datacenterUrl = datacenter;
    QCOMPARE(withoutResponseId(m_service->post(state.json())), stateAnswer(u"ENABLED"_s));
    GatewayRequest mapping = GatewayRequest::readMapping();
    mapping.datacenterUrl = datacenter;
    QCOMPARE(withoutResponseId(m_service->post(mapping.json(), auth(u"alice"_s, u"right"_s))),
        mappingAnswer(itemsOfA()));
}

void TestCallbacksRead::thePartnerIsTheOneThatIsMeant_data()
{
    QTest::addColumn<QString>("tenant");
    QTest::addColumn<HttpHeaders>("headers");
    QTest::addColumn<int>("status");
    QTest::addColumn<QJsonArray>("items");
    const HttpHeaders none;
    const HttpHeaders malformed {{"X-CyberApp-Auth", "%%%"}};
    const HttpHeaders empty {{"X-CyberApp-Auth", ""}};
    const HttpHeaders twice = auth(u"alice"_s, u"right"_s) + auth(u"alice"_s, u"right"_s);
    const HttpHeaders alice = auth(u"alice"_s, u"right"_s);
    const HttpHeaders wrongPassword = auth(u"alice"_s, u"wrong"_s);
    const HttpHeaders wrongUser = auth(u"nobody"_s, u"right"_s);
    const HttpHeaders upperCaseUser = auth(u"ALICE"_s, u"right"_s);
    const QJsonArray ofB {item(u"b-1"_s)};
    const QJsonArray ofSub {item(u"a1-1"_s), item(u"a2-1"_s, u"c0000000-0000-4000-8000-00000000000b"_s)};

    // By credentials.
    QTest::newRow("right, own tenant") << Ids::TenantA << alice << 200 << itemsOfA();
    QTest::newRow("right, nil tenant") << Ids::NilTenant << alice << 200 << itemsOfA();
    QTest::newRow("right, unknown tenant") << Ids::UnknownTenant << alice << 200 << itemsOfA();
    QTest::newRow("right, another partner's tenant") << Ids::TenantB << alice << 403 << QJsonArray();
    QTest::newRow("right, sub-partner's tenant") << TenantSub << alice << 403 << QJsonArray();
    QTest::newRow("right, partner without tenant")
        << Ids::NilTenant << auth(u"carol"_s, u"right"_s) << 200 << QJsonArray {item(u"c-1"_s)};
    QTest::newRow("right, partner without tenant, another's tenant")
        << Ids::TenantA << auth(u"carol"_s, u"right"_s) << 403 << QJsonArray();
    QTest::newRow("right, disabled partner")
        << TenantDisabled << auth(u"dave"_s, u"right"_s) << 200 << QJsonArray {item(u"d-1"_s)};

    // A partner with credentials on record that are not presented.
    QTest::newRow("none, has some") << Ids::TenantA << none << 401 << QJsonArray();
    QTest::newRow("empty, has some") << Ids::TenantA << empty << 401 << QJsonArray();
    QTest::newRow("malformed, has some") << Ids::TenantA << malformed << 401 << QJsonArray();
    QTest::newRow("sent twice, has some") << Ids::TenantA << twice << 401 << QJsonArray();
    QTest::newRow("wrong password, has some") << Ids::TenantA << wrongPassword << 401 << QJsonArray();
    QTest::newRow("wrong user, has some") << Ids::TenantA << wrongUser << 401 << QJsonArray();
    QTest::newRow("user in upper case, has some") << Ids::TenantA << upperCaseUser << 401 << QJsonArray();
    QTest::newRow("right password of another's user")
        << TenantDisabled << auth(u"dave"_s, u"wrong"_s) << 401 << QJsonArray();

    // A partner without credentials is known by its tenant.
    QTest::newRow("none, has none") << Ids::TenantB << none << 200 << ofB;
    QTest::newRow("empty, has none") << Ids::TenantB << empty << 200 << ofB;
    QTest::newRow("malformed, has none") << Ids::TenantB << malformed << 200 << ofB;
    QTest::newRow("wrong user, has none") << Ids::TenantB << wrongUser << 200 << ofB;
    QTest::newRow("wrong password of another's user, has none")
        << Ids::TenantB << wrongPassword << 200 << ofB;
    QTest::newRow("sub-partner without credentials") << TenantSub << none << 200 << ofSub;

    // Nobody.
    QTest::newRow("none, unknown tenant") << Ids::UnknownTenant << none << 200 << QJsonArray();
    QTest::newRow("none, nil tenant") << Ids::NilTenant << none << 200 << QJsonArray();
    QTest::newRow("wrong password, nil tenant") << Ids::NilTenant << wrongPassword << 401 << QJsonArray();
    QTest::newRow("wrong user, nil tenant") << Ids::NilTenant << wrongUser << 401 << QJsonArray();
    QTest::newRow("malformed, nil tenant") << Ids::NilTenant << malformed << 401 << QJsonArray();
    QTest::newRow("a customer's tenant")
        << u"c0000000-0000-4000-8000-00000000000a"_s << none << 200 << QJsonArray();
}

void TestCallbacksRead::thePartnerIsTheOneThatIsMeant()
{
    QFETCH(QString, tenant);
    QFETCH(HttpHeaders, headers);
    QFETCH(int, status);
    QFETCH(QJsonArray, items);
    const HttpAnswer answer = m_service->post(GatewayRequest::readMapping(tenant).json(), headers);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.headers["content-type"], Json);
    QCOMPARE(withoutResponseId(answer),
        status == 200 ? mappingAnswer(items) : (QJsonObject {{u"request_id"_s, Ids::Request}}));
}

void TestCallbacksRead::aWrongUserLooksLikeAWrongPassword()
{
    const QByteArray body = GatewayRequest::readMapping().json();
    HttpAnswer user = m_service->post(body, auth(u"nobody"_s, u"right"_s));
    HttpAnswer password = m_service->post(body, auth(u"alice"_s, u"wrong"_s));
    for (HttpAnswer *answer : {&user, &password}) {
        answer->body.replace(answer->json()["response_id"_L1].toString().toLatin1(), "");
        answer->headers.remove("date");
    }
    QCOMPARE(user.status, 401);
    QCOMPARE(user.status, password.status);
    QCOMPARE(user.body, password.body);
    QCOMPARE(user.headers, password.headers);
}

void TestCallbacksRead::theStateNeedsNoCredentials_data()
{
    QTest::addColumn<HttpHeaders>("headers");
    QTest::newRow("none") << HttpHeaders();
    QTest::newRow("malformed") << HttpHeaders {{"X-CyberApp-Auth", "%%%"}};
    QTest::newRow("wrong password") << auth(u"alice"_s, u"wrong"_s);
    QTest::newRow("another partner's") << auth(u"dave"_s, u"right"_s);
    QTest::newRow("right") << auth(u"alice"_s, u"right"_s);
}

void TestCallbacksRead::theStateNeedsNoCredentials()
{
    QFETCH(HttpHeaders, headers);
    QCOMPARE(withoutResponseId(m_service->post(GetStateRequest, headers)), stateAnswer(u"ENABLED"_s));
}

void TestCallbacksRead::badRequestsGetTheClosedError_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("hasRequestId");
    const auto changed = [](QLatin1StringView key, const QJsonValue &value) {
        QJsonObject object = GatewayRequest::getState().object();
        object[key] = value;
        return QJsonDocument(object).toJson();
    };
    GatewayRequest otherCallback = GatewayRequest::getState();
    otherCallback.callbackId = u"cti.a.p.acgw.callback.v2.0~a.p.partner.mirroring.nonsense.v1.0"_s;
    GatewayRequest otherVersion = GatewayRequest::getState();
    otherVersion.callbackId = u"cti.a.p.acgw.callback.v2.0~a.p.partner.mirroring.get_state.v1.1"_s;
    GatewayRequest otherType = GatewayRequest::getState();
    otherType.type = Ids::EmptyRequest;
    GatewayRequest mappingOfOtherType = GatewayRequest::readMapping();
    mappingOfOtherType.type = Ids::GetStateRequest;
    GatewayRequest noTenant = GatewayRequest::getState(u"nonsense"_s);

    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("not JSON") << QByteArray("nonsense") << false;
    QTest::newRow("array") << QByteArray("[]") << false;
    QTest::newRow("not UTF-8") << QByteArray("{\"x\":\"\xff\"}") << false;
    QTest::newRow("deep nesting") << QByteArray(1 << 20, '[') << false;
    QTest::newRow("noise") << QByteArray(100'000, '\xf7') << false;
    QTest::newRow("bad request id") << changed("request_id"_L1, 5) << false;
    QTest::newRow("bad type") << changed("type"_L1, u"nonsense"_s) << true;
    QTest::newRow("bad time") << changed("created_at"_L1, u"yesterday"_s) << true;
    QTest::newRow("no context") << changed("context"_L1, QJsonValue::Null) << true;
    QTest::newRow("bad tenant") << noTenant.json() << true;
    QTest::newRow("unknown callback") << otherCallback.json() << true;
    QTest::newRow("unknown version") << otherVersion.json() << true;
    QTest::newRow("another callback's type") << otherType.json() << true;
    QTest::newRow("another callback's type, mapping") << mappingOfOtherType.json() << true;
}

void TestCallbacksRead::badRequestsGetTheClosedError()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, hasRequestId);
    const HttpAnswer answer = m_service->post(body);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.headers["content-type"], Json);
    QVERIFY(answer.json().contains("response_id"_L1));
    QCOMPARE(withoutResponseId(answer),
        hasRequestId ? (QJsonObject {{u"request_id"_s, Ids::Request}}) : QJsonObject());
    QCOMPARE(m_service->post(GetStateRequest).status, 200);
}

void TestCallbacksRead::extraDataIsAcceptedAndChecked()
{
    for (const QByteArray &extra : {QByteArray("e30="), QByteArray(R"({"a":1})").toBase64()})
        QCOMPARE(m_service->post(GetStateRequest, {{"X-CyberApp-Extra", extra}}).status, 200);
    for (const QByteArray &extra :
        {QByteArray("%%%"), QByteArray("[]").toBase64(), QByteArray("e30=, e30=")}) {
        const HttpAnswer answer = m_service->post(GetStateRequest, {{"X-CyberApp-Extra", extra}});
        QCOMPARE(answer.status, 400);
        QCOMPARE(withoutResponseId(answer), (QJsonObject {{u"request_id"_s, Ids::Request}}));
    }
}

void TestCallbacksRead::vendorIdsOfEveryKindArriveUnharmed()
{
    const QStringList ids {u"1"_s, u"org-7"_s, u"\"quoted\" \\ </script>"_s, u"Müller & Söhne"_s,
        u"\U0001f511 key"_s, u"\u2028\u2029\ufeff"_s, u"' OR 1=1 --"_s, u"%1 %2 ?"_s, QString(256, u'x'),
        QString(128, u'x') + u"\u00e9"_s.repeated(128)};
    QJsonArray customers;
    QJsonArray expected;
    QStringList sorted = ids;
    std::sort(sorted.begin(), sorted.end(),
        [](const QString &a, const QString &b) { return a.toUtf8() < b.toUtf8(); });
    for (const QString &id : ids)
        customers +=
            QJsonObject {{u"vendor_tenant_id"_s, id}, {u"name"_s, id}, {u"partner"_s, u"odd \"1\""_s}};
    for (const QString &id : std::as_const(sorted))
        expected += item(id);
    const QString tenant = u"0dd00000-0000-4000-8000-000000000001"_s;
    const QJsonObject workspace {{u"partners"_s,
                                     QJsonArray {QJsonObject {{u"vendor_tenant_id"_s, u"odd \"1\""_s},
                                         {u"name"_s, u"Odd"_s}, {u"acronis_tenant_id"_s, tenant}}}},
        {u"customers"_s, customers}};
    QCOMPARE(m_service->import(QJsonDocument(workspace).toJson()), QString());
    QCOMPARE(withoutResponseId(m_service->post(GatewayRequest::readMapping(tenant).json())),
        mappingAnswer(expected));
}

void TestCallbacksRead::aLongMappingArrivesWhole()
{
    const QString tenant = u"b1600000-0000-4000-8000-000000000001"_s;
    QCOMPARE(m_service->import(uR"({"partners": [{"vendor_tenant_id": "big", "name": "",)"
                               uR"("acronis_tenant_id": "%1"}]})"_s.arg(tenant)
                                   .toUtf8()),
        QString());
    QCOMPARE(m_service->execute(
                 u"INSERT INTO customer (vendor_tenant_id, name, partner_id, acronis_tenant_id) "
                 "WITH RECURSIVE n (i) AS (VALUES (0) UNION ALL SELECT i + 1 FROM n WHERE i < 4999) "
                 "SELECT printf('big-%05d', i), '', (SELECT id FROM partner WHERE vendor_tenant_id = 'big'), "
                 "printf('b16c0000-0000-4000-8000-%012d', i) FROM n"_s),
        QString());
    const HttpAnswer answer = m_service->post(GatewayRequest::readMapping(tenant).json());
    QCOMPARE(answer.status, 200);
    const QJsonArray items = answer.json()["payload"_L1]["items"_L1].toArray();
    QCOMPARE(items.size(), 5000);
    QCOMPARE(items[4999], item(u"big-04999"_s, u"b16c0000-0000-4000-8000-000000004999"_s));
}

void TestCallbacksRead::anotherProgramsChangeIsSeenByTheNextCallback()
{
    for (int i = 0; i < 20; ++i) {
        const QString state = i % 2 == 0 ? u"DISABLED"_s : u"ENABLED"_s;
        QCOMPARE(
            m_service->execute(u"UPDATE partner SET state = '%1' WHERE vendor_tenant_id = 'a'"_s.arg(state)),
            QString());
        QCOMPARE(withoutResponseId(m_service->post(GetStateRequest)), stateAnswer(state));
    }
    QCOMPARE(m_service->execute(u"UPDATE customer SET acronis_tenant_id = "
                                "'c0000000-0000-4000-8000-0000000000ff' WHERE vendor_tenant_id = 'b-1'"_s),
        QString());
    QCOMPARE(withoutResponseId(m_service->post(GatewayRequest::readMapping(Ids::TenantB).json())),
        mappingAnswer({item(u"b-1"_s, u"c0000000-0000-4000-8000-0000000000ff"_s)}));
    QCOMPARE(m_service->execute(u"UPDATE customer SET acronis_tenant_id = NULL "
                                "WHERE vendor_tenant_id = 'b-1'"_s),
        QString());
    QCOMPARE(withoutResponseId(m_service->post(GatewayRequest::readMapping(Ids::TenantB).json())),
        mappingAnswer({item(u"b-1"_s)}));
}

QTEST_GUILESS_MAIN(TestCallbacksRead)
#include "tst_callbacks_read.moc"
