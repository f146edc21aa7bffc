// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answermemory.h"
#include "callbacks.h"
#include "credentialtable.h"
#include "customertable.h"
#include "database.h"
#include "partnertable.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Console;
using namespace Qt::StringLiterals;

namespace {

const auto TenantA = u"9ae2aada-2342-4fc0-8d92-007b597a7d9c"_s;
const auto TenantB = u"0dd47bbb-d065-447f-ab7c-06e05887078b"_s;
const auto Get = u"cti.a.p.acgw.callback.v2.0~a.p.partner.mirroring.get_state.v1.0"_s;
const auto Map = u"cti.a.p.acgw.callback.v1.0~a.p.tenant_mapping.read.v1.0"_s;

const CallbackSpec &specOf(QStringView callbackId)
{
    const auto table = callbackTable();
    return *std::find_if(
        table.begin(), table.end(), [&](const CallbackSpec &spec) { return callbackId == spec.callbackId; });
}

} // namespace

class TestAnswerMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void answersAsTheRulesDo();
    void aRememberedAnswerLastsUntilForgotten();
    void credentialsArePartOfTheQuestion();
    void aPayloadIsNeverRemembered();
    void refusalsAreNotRemembered();
    void memoryIsBounded();
    void noAnswerIsLongerThanThereIsRoomFor();

private:
    Call call(const QString &callbackId, const QString &tenant)
    {
        m_envelope.tenant = AcronisTenantId::parse(tenant).value();
        m_envelope.payload = QJsonValue(QJsonValue::Undefined);
        return {specOf(callbackId), m_envelope, Presented::Nothing, {}};
    }
    QByteArray answer(const Call &call) { return m_memory->carryOut(*m_reader, call).value(); }
    void write(const Writer::Work &work)
    {
        if (!m_database->writer().submitAndWait({}, work))
            qFatal("The database refuses");
    }
    void setState(EnablementState state)
    {
        m_partner.state = state;
        write([this](Connection &c) { return PartnerTable(c).update(m_partner); });
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Connection> m_reader;
    std::unique_ptr<AnswerMemory> m_memory;
    Envelope m_envelope;
    Partner m_partner;
};

void TestAnswerMemory::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_database = Database::open(m_dir->path()).value();
    m_reader = m_database->openReader().value();
    m_memory = std::make_unique<AnswerMemory>(65'536);
    m_partner = {};
    m_partner.vendorId = VendorTenantId::parse(u"1"_s).value();
    m_partner.acronisId = AcronisTenantId::parse(TenantA);
    write([this](Connection &c) -> Result<void> {
        return PartnerTable(c).insert(m_partner).map([this](PartnerId id) { m_partner.id = id; });
    });
    write([this](Connection &c) -> Result<void> {
        Customer customer;
        customer.vendorId = VendorTenantId::parse(u"c1"_s).value();
        customer.partner = m_partner.id;
        return CustomerTable(c).insert(customer).map([](CustomerId) {});
    });
}

void TestAnswerMemory::cleanup()
{
    m_reader.reset();
    m_database.reset();
}

void TestAnswerMemory::answersAsTheRulesDo()
{
    for (const QString &callback : {Get, Map}) {
        for (const QString &tenant : {TenantA, TenantB}) {
            const QByteArray expected = carryOut(*m_reader, call(callback, tenant)).value();
            QCOMPARE(answer(call(callback, tenant)), expected);
            QCOMPARE(answer(call(callback, tenant)), expected);
        }
    }
    QCOMPARE(answer(call(Map, TenantA)), R"({"items":[{"vendor_tenant_id":"c1"}]})"_ba);
}

void TestAnswerMemory::aRememberedAnswerLastsUntilForgotten()
{
    QCOMPARE(answer(call(Get, TenantA)), R"({"state":"DISABLED"})"_ba);
    setState(EnablementState::Enabled);
    QCOMPARE(answer(call(Get, TenantA)), R"({"state":"DISABLED"})"_ba);
    m_memory->forget();
    QCOMPARE(answer(call(Get, TenantA)), R"({"state":"ENABLED"})"_ba);
}

void TestAnswerMemory::credentialsArePartOfTheQuestion()
{
    const auto asked = [this](Presented presented, PartnerId partner) {
        Call one = call(Map, TenantA);
        one.presented = presented;
        one.credential = {u"user"_s, "$argon2id$v=19$x", partner};
        return m_memory->carryOut(*m_reader, one);
    };
    write([this](Connection &c) {
        return CredentialTable(c).put({u"user"_s, "$argon2id$v=19$x", m_partner.id});
    });
    QVERIFY(asked(Presented::Right, m_partner.id));
    QCOMPARE(asked(Presented::Nothing, {}).error().code, ErrorCode::Unauthenticated);
    QCOMPARE(asked(Presented::Wrong, {}).error().code, ErrorCode::Unauthenticated);
    QCOMPARE(asked(Presented::Right, PartnerId {7}).error().code, ErrorCode::Unauthenticated);
}

void TestAnswerMemory::noAnswerIsLongerThanThereIsRoomFor()
{
    const auto code = [this](qsizetype mostBytes) {
        Call one = call(Map, TenantA);
        one.mostBytes = mostBytes;
        const auto given = m_memory->carryOut(*m_reader, one);
        return given ? std::nullopt : std::optional(given.error().code);
    };
    QCOMPARE(code(20), ErrorCode::Unavailable);
    const qsizetype whole = answer(call(Map, TenantA)).size();
    QCOMPARE(code(20), ErrorCode::Unavailable); // remembered or not
    QCOMPARE(code(whole), std::nullopt);
}

void TestAnswerMemory::aPayloadIsNeverRemembered()
{
    QVERIFY(m_memory->carryOut(*m_reader, call(Get, TenantA)));
    const Call one = call(Get, TenantA);
    m_envelope.payload = QJsonArray();
    QCOMPARE(m_memory->carryOut(*m_reader, one).error().code, ErrorCode::Invalid);
}

void TestAnswerMemory::refusalsAreNotRemembered()
{
    write([this](Connection &c) {
        return CredentialTable(c).put({u"user"_s, "$argon2id$v=19$x", m_partner.id});
    });
    QVERIFY(!m_memory->carryOut(*m_reader, call(Map, TenantA)));
    QCOMPARE(m_memory->bytes(), 0);
}

void TestAnswerMemory::memoryIsBounded()
{
    for (int i = 0; i < 1000; ++i)
        QVERIFY(!answer(call(Get, u"9ae2aada-2342-4fc0-8d92-%1"_s.arg(i, 12, 16, QChar(u'0')))).isEmpty());
    QVERIFY(m_memory->bytes() > 0);
    QVERIFY(m_memory->bytes() <= 65'536);
    QCOMPARE(answer(call(Get, u"9ae2aada-2342-4fc0-8d92-000000000000"_s)), R"({"state":"DISABLED"})"_ba);
    AnswerMemory tiny(10);
    QVERIFY(tiny.carryOut(*m_reader, call(Map, TenantA)));
    QCOMPARE(tiny.bytes(), 0);
}

QTEST_GUILESS_MAIN(TestAnswerMemory)
#include "tst_answermemory.moc"
