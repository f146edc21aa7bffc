// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "callbacktable.h"
#include "customertable.h"
#include "gatewayrequest.h"
#include "historytable.h"
#include "knowntenanttable.h"
#include "partnertable.h"
#include "testservice.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Console;
using namespace Qt::StringLiterals;

namespace {

const auto T1 = u"11111111-0000-4000-8000-000000000001"_s;
const auto T2 = u"22222222-0000-4000-8000-000000000002"_s;
const auto C1 = u"c0000000-0000-4000-8000-000000000001"_s;
const auto C2 = u"c0000000-0000-4000-8000-000000000002"_s;
const auto Fresh = u"f0000000-0000-4000-8000-00000000000f"_s;

// a, with credentials, not mapped; its sub-partner a1. b, with credentials, mapped to T2. m, mirrored as
// Mirrored.
const auto Mirrored = u"3333aaaa-0000-4000-8000-000000000003"_s;
constexpr auto World = R"({
    "partners": [
        {"vendor_tenant_id": "a", "name": "A"},
        {"vendor_tenant_id": "a1", "name": "A1", "parent": "a"},
        {"vendor_tenant_id": "b", "name": "B", "acronis_tenant_id": "22222222-0000-4000-8000-000000000002", "state": "ENABLED"},
        {"vendor_tenant_id": "m", "name": "M", "acronis_tenant_id": "3333aaaa-0000-4000-8000-000000000003", "state": "ENABLED"}
    ],
    "customers": [
        {"vendor_tenant_id": "a-1", "name": "One", "partner": "a"},
        {"vendor_tenant_id": "a-2", "name": "Two", "partner": "a"},
        {"vendor_tenant_id": "a1-1", "name": "Below", "partner": "a1"},
        {"vendor_tenant_id": "b-1", "name": "Other", "partner": "b"},
        {"vendor_tenant_id": "m-1", "name": "Mine", "partner": "m"}
    ],
    "credentials": [
        {"identity": "a", "hash": "$HASH", "partner": "a"},
        {"identity": "b", "hash": "$HASH", "partner": "b"}
    ]
})";

struct Answer
{
    int status = 0;
    QString type;
    QJsonValue payload;
    QString message;
};

QJsonArray items(const QList<QJsonObject> &objects)
{
    QJsonArray array;
    for (const QJsonObject &object : objects)
        array += object;
    return array;
}

QJsonObject mapping(const QString &vendorId, const QJsonValue &tenant = QJsonValue(QJsonValue::Undefined))
{
    QJsonObject item {{u"vendor_tenant_id"_s, vendorId}};
    if (!tenant.isUndefined())
        item["acronis_tenant_id"_L1] = tenant;
    return item;
}

QJsonObject modified(const QList<QJsonObject> &objects)
{
    return {{u"modified"_s, items(objects)}};
}

QJsonObject tenantItem(
    const QString &tenant, const QString &name = u"Name"_s, const QJsonObject &settings = {})
{
    return {{u"acronis_tenant_id"_s, tenant}, {u"acronis_tenant_name"_s, name}, {u"settings"_s, settings}};
}

const QByteArray &passwordHash()
{
    static const QByteArray hash = Passwords::hash("right").value();
    return hash;
}

} // namespace

class TestMeaning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void everyRowOfTheTableIsAnswered_data();
    void everyRowOfTheTableIsAnswered();
    void callbacks1To3NeedRightCredentials_data();
    void callbacks1To3NeedRightCredentials();
    void credentialsOfOnePartnerWithTheTenantOfAnotherAreForbidden();
    void credentialsAreJudgedBeforeThePayload_data();
    void credentialsAreJudgedBeforeThePayload();
    void textThatWouldNotComeBackIsMalformed_data();
    void textThatWouldNotComeBackIsMalformed();
    void secretsInSettingsAreKeptNowhere();

    void enablementReadGivesTheTenantOnlyIfMapped();
    void enablementWriteStoresTheTenantAndEnables();
    void enablementWriteOfTheSameTenantIsUnchanged();
    void enablementWriteOfAnotherTenantIsForbidden();
    void enablementWriteForAnotherVendorIdIsForbidden();
    void enablementWriteOfATenantOfAnotherPartnerIsForbidden();
    void enablementWriteRefusesMalformedPayloads_data();
    void enablementWriteRefusesMalformedPayloads();
    void enablementResetRemovesEveryMappingBelow();
    void enablementResetOfAnUnmappedPartnerSucceeds();

    void topologyReadListsCustomersOfSubPartnersAndNoPartners();
    void tenantMappingWriteMapsRemapsAndUnmaps();
    void tenantMappingWriteSwapsInOneBatch();
    void tenantMappingWriteMovesRingsAndChainsInOneBatch();
    void tenantMappingWriteMovesATenantWithinThePartner();
    void tenantMappingWriteRefusesTheWholeBatch_data();
    void tenantMappingWriteRefusesTheWholeBatch();
    void tenantMappingWriteOfNothingSucceeds();
    void tenantMappingWriteIsNotGatedOnThePartnerBeingEnabled();
    void tenantMappingOfAMirroredPartnerNeedsNoCredentials();
    void tenThousandItemsAreOneTransaction();

    void theAliasOfPartnerGetStateIsAnsweredWithV11();
    void partnerEnableCreatesAndKeepsTheVendorId();
    void partnerEnableOfAnotherTenantThanTheContextIsForbidden();
    void partnerResetDisablesItAndItsCustomersAndKeepsTheRows();
    void partnerResetOfAnUnknownPartnerSucceeds();

    void customerStateListsEnabledCustomersWithTheirSettings();
    void customerStateOfAnUnknownPartnerIsEmpty();
    void customerSetStateCreatesAnUnknownPartner();
    void customerSetStateRefuses_data();
    void customerSetStateRefuses();
    void customerSetStateLeavesCustomersOfOthersAlone();
    void customerSetStateTakesNoMappedCustomerOfAnotherPartner();
    void customerSetStateTakesADisabledCustomerOfAnotherMirroredPartner();
    void anUnmappedCustomerIsNotEnabledAnyMore();
    void aMirroredCustomerKeepsItsVendorIdThroughAReset();

    void theOperatorsBlockAnswersWithItsMessage_data();
    void theOperatorsBlockAnswersWithItsMessage();
    void aRetriedRequestIsOneStateChange();
    void letterCaseNeverMakesTwoTenants();
    void everyWriteIsInTheHistoryWithItsRequest();
    void tenantsOfCallbacksAreKnownToAutoMatch();

private:
    Answer call(Callback callback, const QJsonValue &payload = QJsonValue(QJsonValue::Undefined),
        const QString &tenant = Ids::NilTenant, const QString &identity = {},
        const QString &password = u"right"_s);
    Answer callAs(const QString &identity, Callback callback,
        const QJsonValue &payload = QJsonValue(QJsonValue::Undefined))
    {
        return call(callback, payload, Ids::NilTenant, identity);
    }
    QJsonObject mappingOf(const QString &identity);
    QJsonValue stateOf(const QString &tenant);
    std::unique_ptr<Connection> reader() { return m_service->database().openReader().value(); }

    std::unique_ptr<TestService> m_service;
};

void TestMeaning::init()
{
    m_service = std::make_unique<TestService>();
    m_service->trustIssuer();
    QCOMPARE(m_service->import(QByteArray(World).replace("$HASH", passwordHash())), QString());
}

Answer TestMeaning::call(Callback callback, const QJsonValue &payload, const QString &tenant,
    const QString &identity, const QString &password)
{
    const auto table = callbackTable();
    const auto spec = std::find_if(table.begin(), table.end(),
        [callback](const CallbackSpec &line) { return line.callback == callback; });
    GatewayRequest request;
    request.callbackId = spec->callbackId;
    request.type = spec->requestType;
    request.tenant = tenant;
    request.payload = payload;
    HttpHeaders headers;
    if (!identity.isEmpty())
        headers += {"X-CyberApp-Auth", cyberAppAuth(identity, password)};
    const HttpAnswer answer = m_service->post(request.json(), headers);
    const QJsonObject body = answer.json();
    for (const QString &key : body.keys()) {
        const QStringList known = answer.status == 200
            ? QStringList {u"type"_s, u"request_id"_s, u"response_id"_s, u"payload"_s}
            : QStringList {u"request_id"_s, u"response_id"_s, u"err_message"_s};
        if (!known.contains(key))
            return {0, u"unknown key "_s + key, {}, {}};
    }
    if (body["request_id"_L1] != request.requestId)
        return {0, u"request_id is not echoed"_s, {}, {}};
    if (answer.status == 200 && body["type"_L1].toString().toLatin1() != spec->responseType)
        return {0, u"wrong type"_s, {}, {}};
    return {answer.status, body["type"_L1].toString(), body.value("payload"_L1),
        body["err_message"_L1].toString()};
}

QJsonObject TestMeaning::mappingOf(const QString &identity)
{
    QJsonObject mapped;
    const Answer answer = callAs(identity, Callback::TenantMappingRead);
    for (const QJsonValue &item : answer.payload["items"_L1].toArray())
        mapped[item["vendor_tenant_id"_L1].toString()] = item["acronis_tenant_id"_L1].toString();
    return mapped;
}

QJsonValue TestMeaning::stateOf(const QString &tenant)
{
    return call(Callback::PartnerGetState, {}, tenant).payload["state"_L1];
}

void TestMeaning::everyRowOfTheTableIsAnswered_data()
{
    const QJsonObject enable {{u"vendor_tenant_id"_s, u"a"_s}, {u"acronis_tenant_id"_s, T1}};
    QTest::addColumn<Callback>("callback");
    QTest::addColumn<QJsonValue>("payload");
    QTest::addColumn<QString>("tenant");
    QTest::addColumn<QString>("identity");
    const QJsonValue none(QJsonValue::Undefined);
    const QString nil = Ids::NilTenant;
    QTest::newRow("1") << Callback::EnablementRead << none << nil << u"a"_s;
    QTest::newRow("2") << Callback::EnablementWrite << QJsonValue(enable) << nil << u"a"_s;
    QTest::newRow("3") << Callback::EnablementReset << none << nil << u"a"_s;
    QTest::newRow("4") << Callback::TopologyRead << none << nil << u"a"_s;
    QTest::newRow("4 {}") << Callback::TopologyRead << QJsonValue(QJsonObject()) << nil << u"a"_s;
    QTest::newRow("5") << Callback::TenantMappingRead << none << nil << u"a"_s;
    QTest::newRow("6") << Callback::TenantMappingWrite << QJsonValue(modified({})) << nil << u"a"_s;
    QTest::newRow("7") << Callback::PartnerGetState << none << T2 << QString();
    QTest::newRow("8") << Callback::PartnerEnable << QJsonValue(tenantItem(Fresh)) << Fresh << QString();
    QTest::newRow("9") << Callback::PartnerReset << QJsonValue(QJsonValue::Null) << T2 << QString();
    QTest::newRow("10") << Callback::CustomerGetState << none << T2 << QString();
    QTest::newRow("11") << Callback::CustomerSetState << QJsonValue(QJsonObject()) << T2 << QString();
}

void TestMeaning::everyRowOfTheTableIsAnswered()
{
    QFETCH(const Callback, callback);
    QFETCH(const QJsonValue, payload);
    QFETCH(const QString, tenant);
    QFETCH(const QString, identity);
    const Answer answer = call(callback, payload, tenant, identity);
    QVERIFY2(answer.status == 200, qPrintable(answer.type));
    const bool noContent = callback == Callback::EnablementWrite || callback == Callback::EnablementReset
        || callback == Callback::TenantMappingWrite || callback == Callback::PartnerReset
        || callback == Callback::CustomerSetState;
    QCOMPARE(answer.payload.isUndefined(), noContent);
}

void TestMeaning::callbacks1To3NeedRightCredentials_data()
{
    QTest::addColumn<Callback>("callback");
    QTest::addColumn<QJsonValue>("payload");
    const QJsonObject enable {{u"vendor_tenant_id"_s, u"a"_s}, {u"acronis_tenant_id"_s, T1}};
    QTest::newRow("1") << Callback::EnablementRead << QJsonValue();
    QTest::newRow("2") << Callback::EnablementWrite << QJsonValue(enable);
    QTest::newRow("3") << Callback::EnablementReset << QJsonValue();
}

void TestMeaning::callbacks1To3NeedRightCredentials()
{
    QFETCH(const Callback, callback);
    QFETCH(const QJsonValue, payload);
    const QByteArray before = m_service->dump();
    QCOMPARE(call(callback, payload).status, 401);
    QCOMPARE(call(callback, payload, Mirrored).status, 401);
    QCOMPARE(call(callback, payload, Ids::NilTenant, u"nobody"_s).status, 401);
    QCOMPARE(call(callback, payload, Ids::NilTenant, u"a"_s, u"wrong"_s).status, 401);
    QCOMPARE(m_service->dump(), before);
}

void TestMeaning::credentialsOfOnePartnerWithTheTenantOfAnotherAreForbidden()
{
    for (const Callback callback :
        {Callback::EnablementRead, Callback::TopologyRead, Callback::TenantMappingRead})
        QCOMPARE(call(callback, {}, T2, u"a"_s).status, 403);
    QCOMPARE(call(Callback::TenantMappingWrite, modified({mapping(u"a-1"_s, C1)}), T2, u"a"_s).status, 403);
    QCOMPARE(mappingOf(u"a"_s)["a-1"_L1].toString(), QString());
}

void TestMeaning::enablementReadGivesTheTenantOnlyIfMapped()
{
    QCOMPARE(callAs(u"a"_s, Callback::EnablementRead).payload,
        QJsonValue(QJsonObject {{u"vendor_tenant_id"_s, u"a"_s}}));
    QCOMPARE(callAs(u"b"_s, Callback::EnablementRead).payload,
        QJsonValue(QJsonObject {{u"vendor_tenant_id"_s, u"b"_s}, {u"acronis_tenant_id"_s, T2}}));
}

void TestMeaning::enablementWriteStoresTheTenantAndEnables()
{
    const QJsonObject enable {{u"vendor_tenant_id"_s, u"a"_s}, {u"acronis_tenant_id"_s, T1}};
    QCOMPARE(callAs(u"a"_s, Callback::EnablementWrite, enable).status, 200);
    QCOMPARE(callAs(u"a"_s, Callback::EnablementRead).payload, QJsonValue(enable));
    QCOMPARE(stateOf(T1), QJsonValue(u"ENABLED"_s));
    const auto connection = reader();
    QCOMPARE(PartnerTable(*connection).byAcronisId(AcronisTenantId::parse(T1).value()).value()->datacenterUrl,
        u"https://eu8-cloud.acronis.com"_s);
}

void TestMeaning::enablementWriteOfTheSameTenantIsUnchanged()
{
    const QJsonObject enable {{u"vendor_tenant_id"_s, u"b"_s}, {u"acronis_tenant_id"_s, T2.toUpper()}};
    const QByteArray before = m_service->dump();
    QCOMPARE(callAs(u"b"_s, Callback::EnablementWrite, enable).status, 200);
    QCOMPARE(m_service->dump(), before);
}

void TestMeaning::enablementWriteOfAnotherTenantIsForbidden()
{
    const QByteArray before = m_service->dump();
    const QJsonObject other {{u"vendor_tenant_id"_s, u"b"_s}, {u"acronis_tenant_id"_s, T1}};
    QCOMPARE(callAs(u"b"_s, Callback::EnablementWrite, other).status, 403);
    QCOMPARE(m_service->dump(), before);
}

void TestMeaning::enablementWriteForAnotherVendorIdIsForbidden()
{
    const QByteArray before = m_service->dump();
    const QJsonObject other {{u"vendor_tenant_id"_s, u"b"_s}, {u"acronis_tenant_id"_s, T1}};
    QCOMPARE(callAs(u"a"_s, Callback::EnablementWrite, other).status, 403);
    QCOMPARE(m_service->dump(), before);
}

void TestMeaning::enablementWriteOfATenantOfAnotherPartnerIsForbidden()
{
    const QByteArray before = m_service->dump();
    const QJsonObject other {{u"vendor_tenant_id"_s, u"a"_s}, {u"acronis_tenant_id"_s, T2}};
    QCOMPARE(callAs(u"a"_s, Callback::EnablementWrite, other).status, 403);
    QCOMPARE(m_service->dump(), before);
}

void TestMeaning::enablementWriteRefusesMalformedPayloads_data()
{
    QTest::addColumn<QJsonValue>("payload");
    QTest::newRow("none") << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("null") << QJsonValue();
    QTest::newRow("list") << QJsonValue(QJsonArray());
    QTest::newRow("empty") << QJsonValue(QJsonObject());
    QTest::newRow("number for a vendor id")
        << QJsonValue(QJsonObject {{u"vendor_tenant_id"_s, 1}, {u"acronis_tenant_id"_s, T1}});
    QTest::newRow("no UUID") << QJsonValue(
        QJsonObject {{u"vendor_tenant_id"_s, u"a"_s}, {u"acronis_tenant_id"_s, u"x"_s}});
    QTest::newRow("no tenant") << QJsonValue(QJsonObject {{u"vendor_tenant_id"_s, u"a"_s}});
}

void TestMeaning::enablementWriteRefusesMalformedPayloads()
{
    QFETCH(const QJsonValue, payload);
    QCOMPARE(callAs(u"a"_s, Callback::EnablementWrite, payload).status, 400);
}

void TestMeaning::enablementResetRemovesEveryMappingBelow()
{
    QCOMPARE(callAs(u"a"_s, Callback::EnablementWrite,
                 QJsonObject {{u"vendor_tenant_id"_s, u"a"_s}, {u"acronis_tenant_id"_s, T1}})
                 .status,
        200);
    QCOMPARE(callAs(u"a"_s, Callback::TenantMappingWrite,
                 modified({mapping(u"a-1"_s, C1), mapping(u"a1-1"_s, C2)}))
                 .status,
        200);
    QCOMPARE(callAs(u"a"_s, Callback::EnablementReset).status, 200);
    QCOMPARE(stateOf(T1), QJsonValue(u"DISABLED"_s));
    QCOMPARE(callAs(u"a"_s, Callback::EnablementRead).payload,
        QJsonValue(QJsonObject {{u"vendor_tenant_id"_s, u"a"_s}}));
    QCOMPARE(mappingOf(u"a"_s),
        (QJsonObject {{u"a-1"_s, QString()}, {u"a-2"_s, QString()}, {u"a1-1"_s, QString()}}));
}

void TestMeaning::enablementResetOfAnUnmappedPartnerSucceeds()
{
    const QByteArray before = m_service->dump();
    QCOMPARE(callAs(u"a"_s, Callback::EnablementReset).status, 200);
    QCOMPARE(m_service->dump(), before);
}

void TestMeaning::topologyReadListsCustomersOfSubPartnersAndNoPartners()
{
    const auto organisation = [](const QString &id, const QString &name) {
        return QJsonObject {{u"id"_s, id}, {u"name"_s, name}};
    };
    QCOMPARE(callAs(u"a"_s, Callback::TopologyRead).payload,
        QJsonValue(QJsonObject {{u"items"_s,
            items({organisation(u"a-1"_s, u"One"_s), organisation(u"a-2"_s, u"Two"_s),
                organisation(u"a1-1"_s, u"Below"_s)})}}));
    QCOMPARE(call(Callback::TopologyRead, {}, Ids::UnknownTenant).payload,
        QJsonValue(QJsonObject {{u"items"_s, QJsonArray()}}));
    QCOMPARE(call(Callback::TopologyRead, QJsonArray(), Mirrored).status, 400);
}

void TestMeaning::tenantMappingWriteMapsRemapsAndUnmaps()
{
    const auto write = [this](const QJsonObject &item) {
        return callAs(u"a"_s, Callback::TenantMappingWrite, modified({item})).status;
    };
    const auto mapped = [this] { return mappingOf(u"a"_s)["a-1"_L1].toString(); };
    QCOMPARE(write(mapping(u"a-1"_s, C1)), 200);
    QCOMPARE(mapped(), C1);
    QCOMPARE(write(mapping(u"a-1"_s, C2)), 200);
    QCOMPARE(mapped(), C2);
    for (const QJsonValue &none : {QJsonValue(QJsonValue::Undefined), QJsonValue(), QJsonValue(QString())}) {
        QCOMPARE(write(mapping(u"a-1"_s, C1)), 200);
        QCOMPARE(write(mapping(u"a-1"_s, none)), 200);
        QCOMPARE(mapped(), QString());
        QCOMPARE(write(mapping(u"a-1"_s, none)), 200);
    }
}

void TestMeaning::tenantMappingWriteSwapsInOneBatch()
{
    const auto write = [this](const QString &first, const QString &second) {
        return callAs(u"a"_s, Callback::TenantMappingWrite,
            modified({mapping(u"a-1"_s, first), mapping(u"a-2"_s, second)}))
            .status;
    };
    QCOMPARE(write(C1, C2), 200);
    QCOMPARE(write(C2, C1), 200);
    QCOMPARE(mappingOf(u"a"_s), (QJsonObject {{u"a-1"_s, C2}, {u"a-2"_s, C1}, {u"a1-1"_s, QString()}}));
}

void TestMeaning::tenantMappingWriteMovesRingsAndChainsInOneBatch()
{
    const auto write = [this](const QString &one, const QString &two, const QString &below) {
        const QJsonObject batch =
            modified({mapping(u"a-1"_s, one), mapping(u"a-2"_s, two), mapping(u"a1-1"_s, below)});
        return callAs(u"a"_s, Callback::TenantMappingWrite, batch).status == 200
            && mappingOf(u"a"_s) == QJsonObject {{u"a-1"_s, one}, {u"a-2"_s, two}, {u"a1-1"_s, below}};
    };
    QVERIFY(write(C1, C2, Fresh));
    QVERIFY(write(C2, Fresh, C1));
    QVERIFY(write(C1, C2, Fresh));
    QVERIFY(write(C2, Fresh, T1));
    QVERIFY(write(T2, C2, Fresh));
}

void TestMeaning::tenantMappingWriteMovesATenantWithinThePartner()
{
    QCOMPARE(callAs(u"a"_s, Callback::TenantMappingWrite, modified({mapping(u"a-1"_s, C1)})).status, 200);
    QCOMPARE(callAs(u"a"_s, Callback::TenantMappingWrite, modified({mapping(u"a-2"_s, C1)})).status, 200);
    QCOMPARE(
        mappingOf(u"a"_s), (QJsonObject {{u"a-1"_s, QString()}, {u"a-2"_s, C1}, {u"a1-1"_s, QString()}}));
}

void TestMeaning::tenantMappingWriteRefusesTheWholeBatch_data()
{
    QTest::addColumn<QJsonValue>("payload");
    QTest::addColumn<int>("status");
    const QJsonObject good = mapping(u"a-1"_s, C1);
    QTest::newRow("vendor id of another partner")
        << QJsonValue(modified({good, mapping(u"b-1"_s, C2)})) << 403;
    QTest::newRow("unknown vendor id") << QJsonValue(modified({good, mapping(u"zz"_s, C2)})) << 403;
    QTest::newRow("unknown vendor id removed") << QJsonValue(modified({good, mapping(u"zz"_s)})) << 403;
    QTest::newRow("tenant of another partner's customer")
        << QJsonValue(modified({good, mapping(u"a-2"_s, T1)})) << 403;
    QTest::newRow("vendor id twice") << QJsonValue(modified({good, mapping(u"a-1"_s, C2)})) << 400;
    QTest::newRow("tenant twice") << QJsonValue(modified({good, mapping(u"a-2"_s, C1.toUpper())})) << 400;
    QTest::newRow("no UUID") << QJsonValue(modified({good, mapping(u"a-2"_s, u"x"_s)})) << 400;
    QTest::newRow("number for a vendor id")
        << QJsonValue(modified({good, {{u"vendor_tenant_id"_s, 1}}})) << 400;
    QTest::newRow("number for a tenant") << QJsonValue(modified({good, mapping(u"a-2"_s, 1)})) << 400;
    QTest::newRow("item is no object")
        << QJsonValue(QJsonObject {{u"modified"_s, QJsonArray {good, u"x"_s}}}) << 400;
    QTest::newRow("no list") << QJsonValue(QJsonObject {{u"modified"_s, good}}) << 400;
    QTest::newRow("no modified") << QJsonValue(QJsonObject()) << 400;
    QTest::newRow("no payload") << QJsonValue(QJsonValue::Undefined) << 400;
}

void TestMeaning::tenantMappingWriteRefusesTheWholeBatch()
{
    QFETCH(const QJsonValue, payload);
    QFETCH(const int, status);
    QCOMPARE(callAs(u"b"_s, Callback::TenantMappingWrite, modified({mapping(u"b-1"_s, T1)})).status, 200);
    const QByteArray before = m_service->dump();
    QCOMPARE(callAs(u"a"_s, Callback::TenantMappingWrite, payload).status, status);
    QCOMPARE(m_service->dump(), before);
}

void TestMeaning::tenantMappingWriteOfNothingSucceeds()
{
    const QByteArray before = m_service->dump();
    QCOMPARE(callAs(u"a"_s, Callback::TenantMappingWrite, modified({})).status, 200);
    QCOMPARE(m_service->dump(), before);
}

void TestMeaning::tenantMappingWriteIsNotGatedOnThePartnerBeingEnabled()
{
    QCOMPARE(callAs(u"a"_s, Callback::EnablementReset).status, 200);
    QCOMPARE(callAs(u"a"_s, Callback::TenantMappingWrite, modified({mapping(u"a-1"_s, C1)})).status, 200);
    QCOMPARE(mappingOf(u"a"_s)["a-1"_L1].toString(), C1);
}

void TestMeaning::tenantMappingOfAMirroredPartnerNeedsNoCredentials()
{
    const QJsonObject write = modified({mapping(u"m-1"_s, C1)});
    QCOMPARE(call(Callback::TenantMappingWrite, write, Mirrored).status, 200);
    QCOMPARE(call(Callback::TenantMappingRead, {}, Mirrored).payload["items"_L1].toArray(),
        items({mapping(u"m-1"_s, C1)}));
    QCOMPARE(call(Callback::TenantMappingWrite, write, Mirrored, u"nobody"_s).status, 200);
    QCOMPARE(call(Callback::TenantMappingWrite, write, Ids::UnknownTenant).status, 403);
}

void TestMeaning::tenThousandItemsAreOneTransaction()
{
    constexpr int Count = 10'000;
    QJsonArray customers;
    QJsonArray batch;
    QJsonArray swapped;
    const auto tenant = [](int i) {
        return u"d0000000-0000-4000-8000-%1"_s.arg(i, 12, 16, QLatin1Char('0'));
    };
    for (int i = 0; i < Count; ++i) {
        const QString id = u"bulk-%1"_s.arg(i);
        customers += QJsonObject {{u"vendor_tenant_id"_s, id}, {u"name"_s, id}, {u"partner"_s, u"a"_s}};
        batch += mapping(id, tenant(i));
        swapped += mapping(id, tenant(i ^ 1));
    }
    QCOMPARE(m_service->import(QJsonDocument(QJsonObject {{u"customers"_s, customers}}).toJson()), QString());
    QJsonArray broken = batch;
    broken[Count / 2] = mapping(u"b-1"_s, C1);
    const QByteArray before = m_service->dump();
    QCOMPARE(callAs(u"a"_s, Callback::TenantMappingWrite, QJsonObject {{u"modified"_s, broken}}).status, 403);
    QCOMPARE(m_service->dump(), before);
    const auto changes = [this] {
        const auto connection = reader();
        return connection
            ->first(u"SELECT count(*) FROM change"_s, {}, [](const Rows &row) { return row.integer(0); })
            .value()
            .value();
    };
    const qint64 changesBefore = changes();
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(callAs(u"a"_s, Callback::TenantMappingWrite, QJsonObject {{u"modified"_s, batch}}).status, 200);
    qInfo("10,000 items written in %lld ms", timer.restart());
    QCOMPARE(
        callAs(u"a"_s, Callback::TenantMappingWrite, QJsonObject {{u"modified"_s, swapped}}).status, 200);
    qInfo("10,000 items swapped in %lld ms", timer.elapsed());
    QCOMPARE(changes(), changesBefore + 2);
    const QJsonObject after = mappingOf(u"a"_s);
    QCOMPARE(after["bulk-0"_L1].toString(), tenant(1));
    QCOMPARE(after["bulk-9999"_L1].toString(), tenant(9998));
}

void TestMeaning::theAliasOfPartnerGetStateIsAnsweredWithV11()
{
    GatewayRequest request = GatewayRequest::getState(T2);
    request.callbackId = u"cti.a.p.acgw.callback.v1.0~a.p.partner.mirroring.get_state.v1.0"_s;
    const HttpAnswer answer = m_service->post(request.json());
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json()["type"_L1].toString(), Ids::GetStateOk);
}

void TestMeaning::partnerEnableCreatesAndKeepsTheVendorId()
{
    const Answer created = call(Callback::PartnerEnable, tenantItem(Fresh.toUpper(), u"New"_s), Fresh);
    QCOMPARE(created.status, 200);
    const QJsonObject payload = created.payload.toObject();
    QCOMPARE(payload.keys(), (QStringList {u"acronis_tenant_id"_s, u"state"_s, u"vendor_tenant_id"_s}));
    QCOMPARE(payload["acronis_tenant_id"_L1].toString(), Fresh.toUpper()); // echoed as received
    QCOMPARE(stateOf(Fresh), QJsonValue(u"ENABLED"_s));
    QCOMPARE(call(Callback::PartnerReset, {}, Fresh).status, 200);
    QCOMPARE(stateOf(Fresh), QJsonValue(u"DISABLED"_s));
    const QJsonObject settings {{u"plan"_s, u"gold"_s}};
    const Answer again = call(Callback::PartnerEnable, tenantItem(Fresh, u"Renamed"_s, settings), Fresh);
    QCOMPARE(again.payload["vendor_tenant_id"_L1], payload["vendor_tenant_id"_L1]);
    const auto connection = reader();
    const Partner stored =
        PartnerTable(*connection).byAcronisId(AcronisTenantId::parse(Fresh).value()).value().value();
    QCOMPARE(stored.name, u"Renamed"_s);
    QCOMPARE(stored.settings, settings);
    QVERIFY(stored.mode == PartnerMode::Mirrored);
    QCOMPARE(stored.datacenterUrl, u"https://eu8-cloud.acronis.com"_s);
}

void TestMeaning::partnerEnableOfAnotherTenantThanTheContextIsForbidden()
{
    const QByteArray before = m_service->dump();
    QCOMPARE(call(Callback::PartnerEnable, tenantItem(Fresh), T1).status, 403);
    QCOMPARE(call(Callback::PartnerEnable, QJsonObject {{u"acronis_tenant_id"_s, Fresh}}, Fresh).status, 400);
    QCOMPARE(call(Callback::PartnerEnable, {}, Fresh).status, 400);
    QCOMPARE(m_service->dump(), before);
}

void TestMeaning::partnerResetDisablesItAndItsCustomersAndKeepsTheRows()
{
    const QJsonObject enable {{u"enabled"_s, items({tenantItem(C1)})}};
    QCOMPARE(call(Callback::CustomerSetState, enable, Mirrored).status, 200);
    const auto vendorId = [this] {
        return call(Callback::CustomerGetState, {}, Mirrored).payload.toArray().at(0)["vendor_tenant_id"_L1];
    };
    const QJsonValue before = vendorId();
    QVERIFY(before.isString());
    QCOMPARE(call(Callback::PartnerReset, {}, Mirrored).status, 200);
    QCOMPARE(stateOf(Mirrored), QJsonValue(u"DISABLED"_s));
    QCOMPARE(call(Callback::CustomerGetState, {}, Mirrored).payload, QJsonValue(QJsonArray()));
    QCOMPARE(call(Callback::CustomerSetState, enable, Mirrored).status, 200);
    QCOMPARE(vendorId(), before);
}

void TestMeaning::partnerResetOfAnUnknownPartnerSucceeds()
{
    const QByteArray before = m_service->dump();
    QCOMPARE(call(Callback::PartnerReset, {}, Ids::UnknownTenant).status, 200);
    QCOMPARE(m_service->dump(), before);
}

void TestMeaning::customerStateListsEnabledCustomersWithTheirSettings()
{
    const QJsonObject settings {{u"seats"_s, 5}};
    const QJsonObject plain {{u"acronis_tenant_id"_s, C2}};
    QCOMPARE(
        call(Callback::CustomerSetState,
            QJsonObject {{u"partner_tenant_id"_s, Mirrored.toUpper()}, {u"partner_tenant_name"_s, u"M"_s},
                {u"enabled"_s, items({tenantItem(C1, u"One"_s, settings), plain})}},
            Mirrored)
            .status,
        200);
    QJsonObject seen;
    for (const QJsonValue &item : call(Callback::CustomerGetState, {}, Mirrored).payload.toArray()) {
        QCOMPARE(item.toObject().keys(),
            (QStringList {u"acronis_tenant_id"_s, u"settings"_s, u"vendor_tenant_id"_s}));
        seen[item["acronis_tenant_id"_L1].toString()] = item["settings"_L1];
    }
    QCOMPARE(seen, (QJsonObject {{C1, settings}, {C2, QJsonObject()}}));
    const QJsonObject disable {{u"disabled"_s,
        items({QJsonObject {{u"acronis_tenant_id"_s, C1}},
            QJsonObject {{u"acronis_tenant_id"_s, Ids::UnknownTenant}}})}};
    QCOMPARE(call(Callback::CustomerSetState, disable, Mirrored).status, 200);
    QCOMPARE(call(Callback::CustomerGetState, {}, Mirrored).payload.toArray().size(), 1);
}

void TestMeaning::customerStateOfAnUnknownPartnerIsEmpty()
{
    QCOMPARE(call(Callback::CustomerGetState, {}, Ids::UnknownTenant).payload, QJsonValue(QJsonArray()));
}

void TestMeaning::customerSetStateCreatesAnUnknownPartner()
{
    const QJsonObject payload {{u"partner_tenant_id"_s, Fresh}, {u"partner_tenant_name"_s, u"Explicit"_s},
        {u"enabled"_s, items({tenantItem(C1)})}};
    QCOMPARE(call(Callback::CustomerSetState, payload, Fresh).status, 200);
    QCOMPARE(call(Callback::CustomerGetState, {}, Fresh).payload.toArray().size(), 1);
    const auto connection = reader();
    QCOMPARE(PartnerTable(*connection).byAcronisId(AcronisTenantId::parse(Fresh).value()).value()->name,
        u"Explicit"_s);
}

void TestMeaning::customerSetStateRefuses_data()
{
    QTest::addColumn<QJsonValue>("payload");
    QTest::addColumn<int>("status");
    const QJsonObject good = tenantItem(C2);
    const auto payload = [](const QJsonArray &enabled, const QJsonArray &disabled = {}) {
        return QJsonValue(QJsonObject {{u"enabled"_s, enabled}, {u"disabled"_s, disabled}});
    };
    QTest::newRow("the same tenant in both lists")
        << payload({good}, {QJsonObject {{u"acronis_tenant_id"_s, C2.toUpper()}}}) << 400;
    QTest::newRow("one bad UUID") << payload({good, tenantItem(u"x"_s)}) << 400;
    QTest::newRow("one bad UUID to disable")
        << payload({good}, {QJsonObject {{u"acronis_tenant_id"_s, 1}}}) << 400;
    QTest::newRow("settings are no object")
        << payload({QJsonObject {{u"acronis_tenant_id"_s, C2}, {u"settings"_s, 1}}}) << 400;
    QTest::newRow("another partner than the context")
        << QJsonValue(QJsonObject {{u"partner_tenant_id"_s, T1}, {u"enabled"_s, QJsonArray {good}}}) << 403;
    QTest::newRow("enabled under another partner") << payload({good, tenantItem(C1)}) << 403;
    QTest::newRow("no object") << QJsonValue(QJsonArray()) << 400;
    QTest::newRow("no payload") << QJsonValue(QJsonValue::Undefined) << 400;
}

void TestMeaning::customerSetStateRefuses()
{
    QFETCH(const QJsonValue, payload);
    QFETCH(const int, status);
    QCOMPARE(
        call(Callback::CustomerSetState, QJsonObject {{u"enabled"_s, items({tenantItem(C1)})}}, T2).status,
        200);
    const QByteArray before = m_service->dump();
    QCOMPARE(call(Callback::CustomerSetState, payload, Mirrored).status, status);
    QCOMPARE(m_service->dump(), before);
}

void TestMeaning::customerSetStateLeavesCustomersOfOthersAlone()
{
    QCOMPARE(
        call(Callback::CustomerSetState, QJsonObject {{u"enabled"_s, items({tenantItem(C1)})}}, T2).status,
        200);
    const QJsonObject disable {{u"disabled"_s, items({QJsonObject {{u"acronis_tenant_id"_s, C1}}})}};
    QCOMPARE(call(Callback::CustomerSetState, disable, Mirrored).status, 200);
    QCOMPARE(call(Callback::CustomerGetState, {}, T2).payload.toArray().size(), 1);
}

void TestMeaning::credentialsAreJudgedBeforeThePayload_data()
{
    QTest::addColumn<Callback>("callback");
    QTest::newRow("2") << Callback::EnablementWrite;
    QTest::newRow("6") << Callback::TenantMappingWrite;
}

void TestMeaning::credentialsAreJudgedBeforeThePayload()
{
    QFETCH(const Callback, callback);
    QCOMPARE(call(callback, QJsonValue(1), T2).status, 401);
    QCOMPARE(call(callback, QJsonValue(1), T2, u"b"_s).status, 400);
}

void TestMeaning::textThatWouldNotComeBackIsMalformed_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("NUL") << u"a\0b"_s;
    QTest::newRow("half a surrogate pair") << QString(QChar(0xd800)) + u'x';
    QTest::newRow("too long") << QString(5000, u'x');
}

void TestMeaning::textThatWouldNotComeBackIsMalformed()
{
    QFETCH(const QString, name);
    const QByteArray before = m_service->dump();
    QCOMPARE(call(Callback::PartnerEnable, tenantItem(Mirrored, name), Mirrored).status, 400);
    QCOMPARE(call(Callback::CustomerSetState, QJsonObject {{u"enabled"_s, items({tenantItem(C1, name)})}},
                 Mirrored)
                 .status,
        400);
    QCOMPARE(m_service->dump(), before);
}

void TestMeaning::secretsInSettingsAreKeptNowhere()
{
    const QJsonObject settings {{u"plan"_s, u"gold"_s}, {u"api-Key"_s, u"hush1"_s},
        {u"deep"_s, QJsonArray {QJsonObject {{u"clientSecret"_s, QJsonObject {{u"a"_s, u"hush2"_s}}}}}}};
    QCOMPARE(call(Callback::CustomerSetState,
                 QJsonObject {{u"enabled"_s, items({tenantItem(C1, u"Name"_s, settings)})}}, Mirrored)
                 .status,
        200);
    QVERIFY(!m_service->dump().contains("hush"));
    const QJsonObject kept {{u"plan"_s, u"gold"_s}, {u"api-Key"_s, u"[removed]"_s},
        {u"deep"_s, QJsonArray {QJsonObject {{u"clientSecret"_s, u"[removed]"_s}}}}};
    QCOMPARE(call(Callback::CustomerGetState, {}, Mirrored).payload[0]["settings"_L1].toObject(), kept);
}

void TestMeaning::customerSetStateTakesNoMappedCustomerOfAnotherPartner()
{
    QCOMPARE(callAs(u"a"_s, Callback::TenantMappingWrite, modified({mapping(u"a-1"_s, C1)})).status, 200);
    const QJsonObject enable {{u"enabled"_s, items({tenantItem(C1)})}};
    QCOMPARE(call(Callback::CustomerSetState, enable, Mirrored).status, 403);
}

void TestMeaning::customerSetStateTakesADisabledCustomerOfAnotherMirroredPartner()
{
    const QJsonObject enable {{u"enabled"_s, items({tenantItem(C1)})}};
    const QJsonObject disable {{u"disabled"_s, items({QJsonObject {{u"acronis_tenant_id"_s, C1}}})}};
    QCOMPARE(call(Callback::CustomerSetState, enable, Mirrored).status, 200);
    QCOMPARE(call(Callback::CustomerSetState, enable, Fresh).status, 403);
    QCOMPARE(call(Callback::CustomerSetState, disable, Mirrored).status, 200);
    QCOMPARE(call(Callback::CustomerSetState, enable, Fresh).status, 200);
    QCOMPARE(call(Callback::CustomerGetState, {}, Fresh).payload.toArray().size(), 1);
}

void TestMeaning::anUnmappedCustomerIsNotEnabledAnyMore()
{
    const QJsonObject enable {{u"enabled"_s, items({tenantItem(C1)})}};
    QCOMPARE(call(Callback::CustomerSetState, enable, T2).status, 200);
    const QString own = call(Callback::CustomerGetState, {}, T2).payload[0]["vendor_tenant_id"_L1].toString();
    QCOMPARE(callAs(u"b"_s, Callback::TenantMappingWrite, modified({mapping(own)})).status, 200);
    QCOMPARE(callAs(u"b"_s, Callback::TenantMappingWrite, modified({mapping(own, C2)})).status, 200);
    QCOMPARE(call(Callback::CustomerGetState, {}, T2).payload.toArray(), QJsonArray());
}

void TestMeaning::aMirroredCustomerKeepsItsVendorIdThroughAReset()
{
    const QJsonObject partner {{u"vendor_tenant_id"_s, u"b"_s}, {u"acronis_tenant_id"_s, T2}};
    const QJsonObject enable {{u"enabled"_s, items({tenantItem(C1)})}};
    QCOMPARE(call(Callback::CustomerSetState, enable, T2).status, 200);
    const QJsonValue before = call(Callback::CustomerGetState, {}, T2).payload;
    QCOMPARE(callAs(u"b"_s, Callback::EnablementReset, {}).status, 200);
    QCOMPARE(callAs(u"b"_s, Callback::EnablementWrite, partner).status, 200);
    QCOMPARE(call(Callback::CustomerSetState, enable, T2).status, 200);
    QCOMPARE(call(Callback::CustomerGetState, {}, T2).payload, before);
}

void TestMeaning::theOperatorsBlockAnswersWithItsMessage_data()
{
    QTest::addColumn<Callback>("callback");
    QTest::addColumn<QJsonValue>("payload");
    QTest::addColumn<QString>("identity");
    const QJsonObject enable {{u"vendor_tenant_id"_s, u"b"_s}, {u"acronis_tenant_id"_s, T2}};
    QTest::newRow("2") << Callback::EnablementWrite << QJsonValue(enable) << u"b"_s;
    QTest::newRow("6") << Callback::TenantMappingWrite << QJsonValue(modified({mapping(u"b-1"_s, C1)}))
                       << u"b"_s;
    QTest::newRow("8") << Callback::PartnerEnable << QJsonValue(tenantItem(T2)) << QString();
    QTest::newRow("11") << Callback::CustomerSetState
                        << QJsonValue(QJsonObject {{u"enabled"_s, items({tenantItem(C1)})}}) << QString();
}

void TestMeaning::theOperatorsBlockAnswersWithItsMessage()
{
    QFETCH(const Callback, callback);
    QFETCH(const QJsonValue, payload);
    QFETCH(const QString, identity);
    constexpr auto Block = R"({"partners": [
        {"vendor_tenant_id": "b", "name": "B", "block_message": "sign the \"contract\" first"}]})";
    QCOMPARE(m_service->import(Block), QString());
    const QByteArray before = m_service->dump();
    const Answer answer = call(callback, payload, T2, identity);
    QCOMPARE(answer.status, 403);
    QCOMPARE(answer.message, u"sign the \"contract\" first"_s);
    QCOMPARE(m_service->dump(), before);
    QCOMPARE(stateOf(T2), QJsonValue(u"ENABLED"_s)); // reads go on
}

void TestMeaning::aRetriedRequestIsOneStateChange()
{
    const QJsonObject payload {{u"partner_tenant_id"_s, Fresh}, {u"enabled"_s, items({tenantItem(C1)})}};
    QCOMPARE(call(Callback::CustomerSetState, payload, Fresh).status, 200);
    const Answer enabled = call(Callback::PartnerEnable, tenantItem(Fresh), Fresh);
    QCOMPARE(callAs(u"a"_s, Callback::TenantMappingWrite, modified({mapping(u"a-1"_s, C2)})).status, 200);
    const QByteArray before = m_service->dump();
    QCOMPARE(call(Callback::CustomerSetState, payload, Fresh).status, 200);
    QCOMPARE(call(Callback::PartnerEnable, tenantItem(Fresh), Fresh).payload, enabled.payload);
    QCOMPARE(callAs(u"a"_s, Callback::TenantMappingWrite, modified({mapping(u"a-1"_s, C2)})).status, 200);
    QCOMPARE(m_service->dump(), before);
}

void TestMeaning::letterCaseNeverMakesTwoTenants()
{
    QCOMPARE(callAs(u"a"_s, Callback::TenantMappingWrite, modified({mapping(u"a-1"_s, C1.toUpper())})).status,
        200);
    QCOMPARE(callAs(u"b"_s, Callback::TenantMappingWrite, modified({mapping(u"b-1"_s, C1)})).status, 403);
    QCOMPARE(stateOf(T2.toUpper()), QJsonValue(u"ENABLED"_s));
    QCOMPARE(call(Callback::PartnerEnable, tenantItem(T2.toUpper()), T2).payload["vendor_tenant_id"_L1],
        QJsonValue(u"b"_s));
}

void TestMeaning::everyWriteIsInTheHistoryWithItsRequest()
{
    QCOMPARE(callAs(u"a"_s, Callback::TenantMappingWrite, modified({mapping(u"a-1"_s, C1)})).status, 200);
    const auto connection = reader();
    const HistoryEntry entry = HistoryTable(*connection).latest(1).value().at(0);
    QVERIFY(entry.actor
        == (Actor {ActorKind::Callback, u"cti.a.p.acgw.callback.v1.0~a.p.tenant_mapping.write.v1.0"_s,
            Ids::Request, Ids::NilTenant}));
    QVERIFY(entry.before["acronis_tenant_id"_L1].isNull());
    QCOMPARE(entry.after["acronis_tenant_id"_L1].toString(), C1);
}

void TestMeaning::tenantsOfCallbacksAreKnownToAutoMatch()
{
    const auto write = [this](const QJsonObject &item) {
        return callAs(u"a"_s, Callback::TenantMappingWrite, modified({item})).status;
    };
    const QJsonObject enable {{u"enabled"_s, items({tenantItem(C1, u"Acme"_s)})}};
    QCOMPARE(call(Callback::CustomerSetState, enable, Mirrored).status, 200);
    QCOMPARE(write(mapping(u"a-1"_s, C2.toUpper())), 200);
    QCOMPARE(write(mapping(u"b-1"_s, Fresh)), 403);
    const auto known = [this] { return KnownTenantTable(*reader()).unused(false).value(); };
    QVERIFY(known().isEmpty()); // customers have them
    QCOMPARE(KnownTenantTable(*reader()).count(TenantSource::Callback).value(), 2);

    QCOMPARE(write(mapping(u"a-1"_s)), 200);
    const auto connection = reader();
    const CustomerTable customers(*connection);
    const Customer mirrored = customers.byAcronisId(AcronisTenantId::parse(C1).value()).value().value();
    const Customer mapped = customers.byVendorId(VendorTenantId::parse(u"a-1"_s).value()).value().value();
    QVERIFY(m_service->database().writer().submitAndWait(
        {}, [&mirrored](Connection &writer) { return CustomerTable(writer).remove(mirrored.id); }));
    QCOMPARE(known(),
        (QList {KnownTenant {AcronisTenantId::parse(C1).value(), u"Acme"_s, mirrored.vendorId.toString(),
                    mirrored.partner},
            KnownTenant {AcronisTenantId::parse(C2).value(), {}, u"a-1"_s, mapped.partner}}));
}

QTEST_GUILESS_MAIN(TestMeaning)
#include "tst_meaning.moc"
