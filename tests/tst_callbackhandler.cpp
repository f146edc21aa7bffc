// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "callbackhandler.h"
#include "configurationtable.h"
#include "credentialtable.h"
#include "customertable.h"
#include "database.h"
#include "developmentkey.h"
#include "exposure.h"
#include "keysets.h"
#include "partnertable.h"
#include "passwords.h"
#include "selfprobe.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Console;
using namespace Qt::StringLiterals;

namespace {

const auto Tenant = u"9ae2aada-2342-4fc0-8d92-007b597a7d9c"_s;
const auto Endpoint = u"cti.a.p.acgw.endpoint.v1.0~vendor.app.endpoint.v1.0"_s;

OwnEndpoint own(const QString &name)
{
    return OwnEndpoint::parse(name).value();
}

} // namespace

/// What the handler remembers between callbacks must never outlive a commit. Every question is asked twice
/// before the change, so that there is something to remember.
class TestCallbackHandler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theNextCallbackSeesTheWritersCommit();
    void theNextCallbackSeesAnotherConnectionsCommit();
    void theNextCallbackSeesAChangedMapping();
    void anEndpointThatIsNotOursAnyMoreIsRefusedAtOnce();
    void anEndpointThatHasBecomeOursIsAnsweredAtOnce();
    void aChangedPasswordCountsAtOnce();
    void aCredentialThatIsRemovedDuringItsCheckIsWrong_data();
    void aCredentialThatIsRemovedDuringItsCheckIsWrong();
    void aTenantMayAskItsBurstAndWaitsThen();
    void whatIsNotForUsIsNotCounted();
    void headsAreJudgedByTheirToken();
    void onlyVerifiedCallbacksAreNoted();
    void whileExposedTheSelfTestAloneIsAnswered();
    void aPassIsGoodOnce();
    void aPassThatIsNoneIsRefused_data();
    void aPassThatIsNoneIsRefused();
    void aHeadWithAPassIsRead();
    void failuresCountAgainstTheirCaller_data();
    void failuresCountAgainstTheirCaller();

private:
    using Answer = std::shared_ptr<HttpReply>;

    HttpRequest request(const QString &callback, const QString &type, const QString &tenant = Tenant,
        const QJsonValue &payload = QJsonValue::Undefined) const
    {
        const QJsonObject envelope {{u"type"_s, "cti.a.p.acgw.request."_L1 + type},
            {u"request_id"_s, u"14ba57f7-b28c-4e5f-b1ae-55eba40a8502"_s},
            {u"created_at"_s, u"2024-05-17T13:46:29.362Z"_s},
            {u"context"_s,
                QJsonObject {{u"callback_id"_s, "cti.a.p.acgw.callback."_L1 + callback},
                    {u"endpoint_id"_s, Endpoint}, {u"tenant_id"_s, tenant}}},
            {u"payload"_s, payload}};
        HttpRequest request;
        request.authorization = "Bearer " + m_token;
        request.body = QJsonDocument(envelope).toJson();
        request.cyberAppAuth = m_credentials.toBase64();
        return request;
    }
    HttpRequest stateRequest() const
    {
        return request(
            u"v2.0~a.p.partner.mirroring.get_state.v1.0"_s, u"v1.1~a.p.partner.mirroring.get_state.v1.0"_s);
    }
    /// Its status is 0 until it came: a password that was not right before is checked in another thread.
    Answer send(const HttpRequest &request)
    {
        auto answer = std::make_shared<HttpReply>();
        answer->status = 0;
        m_handler->handle(request, [answer](const HttpReply &reply) { *answer = reply; });
        return answer;
    }
    Answer begin(const QString &callback, const QString &type, const QString &tenant = Tenant,
        const QJsonValue &payload = QJsonValue::Undefined)
    {
        return send(request(callback, type, tenant, payload));
    }
    static HttpReply wait(const Answer &answer)
    {
        if (!QTest::qWaitFor([answer] { return answer->status != 0; }, 20'000))
            qFatal("No answer");
        return *answer;
    }
    HttpReply ask(const QString &callback, const QString &type, const QString &tenant = Tenant)
    {
        return wait(begin(callback, type, tenant));
    }
    HttpReply askState() { return wait(send(stateRequest())); }
    /// The same with a pass.
    int statusWith(const QByteArray &pass)
    {
        HttpRequest own = stateRequest();
        own.selfTestPass = pass;
        return wait(send(own)).status;
    }
    QString state() { return QJsonDocument::fromJson(askState().body)[u"payload"][u"state"].toString(); }
    HttpReply askMapping() { return ask(u"v1.0~a.p.tenant_mapping.read.v1.0"_s, u"v1.0~a.p.empty.v1.0"_s); }
    QJsonArray mapping()
    {
        return QJsonDocument::fromJson(askMapping().body)[u"payload"][u"items"].toArray();
    }
    void write(const Writer::Work &work)
    {
        if (!m_database->writer().submitAndWait({}, work))
            qFatal("The database refuses");
    }

    QTemporaryDir m_keyDir; // making a key takes long, so all tests share one
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<KeySets> m_keySets;
    std::unique_ptr<Passwords> m_passwords;
    std::unique_ptr<TenantRates> m_rates;
    std::unique_ptr<Activity> m_activity;
    std::unique_ptr<LastCallbacks> m_lastCallbacks;
    std::shared_ptr<Exposure> m_exposure;
    std::shared_ptr<SelfProbe> m_probe;
    std::unique_ptr<CallbackHandler> m_handler;
    QByteArray m_token;
    QByteArray m_credentials;
    Partner m_partner;
};

void TestCallbackHandler::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_database = Database::open(m_dir->path()).value();
    m_keySets = std::make_unique<KeySets>();
    m_passwords = std::make_unique<Passwords>();
    m_rates = std::make_unique<TenantRates>(TenantRate {1, 50});
    m_activity = std::make_unique<Activity>();
    m_lastCallbacks = std::make_unique<LastCallbacks>(*m_database);
    const auto key = DevelopmentKey::loadOrCreate(m_keyDir.path()).value();
    QVERIFY(m_keySets->setLocalKeys(DevelopmentKey::issuer(), key.publicJwks()));
    m_token = key.token(Endpoint, std::chrono::seconds(60), systemClock()());
    HandlerOptions options;
    options.trustDevelopmentIssuer = true;
    options.exposure = m_exposure = std::make_shared<Exposure>();
    options.probe = m_probe = std::make_shared<SelfProbe>();
    m_handler = std::make_unique<CallbackHandler>(
        *m_database, *m_keySets, *m_passwords, *m_rates, *m_activity, *m_lastCallbacks, options);
    m_credentials.clear();
    m_partner = {};
    m_partner.vendorId = VendorTenantId::parse(u"1"_s).value();
    m_partner.acronisId = AcronisTenantId::parse(Tenant);
    write([this](Connection &c) -> Result<void> {
        if (auto put = ConfigurationTable(c).putEndpoint(own(u"vendor.app"_s)); !put)
            return put;
        return PartnerTable(c).insert(m_partner).map([this](PartnerId id) { m_partner.id = id; });
    });
}

void TestCallbackHandler::cleanup()
{
    m_handler.reset();
    m_lastCallbacks.reset();
    m_keySets.reset();
    m_database.reset();
}

void TestCallbackHandler::theNextCallbackSeesTheWritersCommit()
{
    QCOMPARE(state(), u"DISABLED"_s);
    QCOMPARE(state(), u"DISABLED"_s);
    for (int i = 0; i < 20; ++i) {
        m_partner.state = i % 2 == 0 ? EnablementState::Enabled : EnablementState::Disabled;
        write([this](Connection &c) { return PartnerTable(c).update(m_partner); });
        QCOMPARE(state(), nameOf(m_partner.state));
        QCOMPARE(state(), nameOf(m_partner.state));
    }
}

void TestCallbackHandler::theNextCallbackSeesAnotherConnectionsCommit()
{
    const auto other = Connection::open(m_database->path(), Connection::Mode::ReadWrite).value();
    QCOMPARE(state(), u"DISABLED"_s);
    QCOMPARE(state(), u"DISABLED"_s);
    QVERIFY(other->change(u"UPDATE partner SET state = 'ENABLED'"_s));
    QCOMPARE(state(), u"ENABLED"_s);
    QVERIFY(other->change(u"UPDATE partner SET acronis_tenant_id = NULL"_s));
    QCOMPARE(state(), u"DISABLED"_s);
}

void TestCallbackHandler::theNextCallbackSeesAChangedMapping()
{
    QVERIFY(mapping().isEmpty());
    QVERIFY(mapping().isEmpty());
    Customer customer;
    customer.vendorId = VendorTenantId::parse(u"c1"_s).value();
    customer.partner = m_partner.id;
    write([&](Connection &c) -> Result<void> {
        return CustomerTable(c).insert(customer).map([&](CustomerId id) { customer.id = id; });
    });
    QCOMPARE(mapping(), QJsonArray({QJsonObject {{u"vendor_tenant_id"_s, u"c1"_s}}}));
    write([&](Connection &c) {
        return CustomerTable(c).setAcronisId(customer.id, AcronisTenantId::parse(Tenant));
    });
    QCOMPARE(mapping().first()[u"acronis_tenant_id"].toString(), Tenant);
}

void TestCallbackHandler::anEndpointThatIsNotOursAnyMoreIsRefusedAtOnce()
{
    QCOMPARE(askState().status, 200);
    QCOMPARE(askState().status, 200);
    write([](Connection &c) { return ConfigurationTable(c).removeEndpoint(own(u"vendor.app"_s)); });
    QCOMPARE(askState().status, 403);
}

void TestCallbackHandler::anEndpointThatHasBecomeOursIsAnsweredAtOnce()
{
    write([](Connection &c) { return ConfigurationTable(c).removeEndpoint(own(u"vendor.app"_s)); });
    QCOMPARE(askState().status, 403);
    QCOMPARE(askState().status, 403);
    write([](Connection &c) { return ConfigurationTable(c).putEndpoint(own(u"vendor.app.endpoint"_s)); });
    QCOMPARE(askState().status, 200);
}

void TestCallbackHandler::aChangedPasswordCountsAtOnce()
{
    const auto setPassword = [this](const QByteArray &password) {
        const QByteArray hash = Passwords::hash(password).value();
        write([&](Connection &c) { return CredentialTable(c).put({u"user"_s, hash, m_partner.id}); });
    };
    setPassword("one");
    m_credentials = R"(user:{"password":"one"})";
    QCOMPARE(askMapping().status, 200);
    QCOMPARE(askMapping().status, 200);
    setPassword("two");
    QCOMPARE(askMapping().status, 401);
    m_credentials = R"(user:{"password":"two"})";
    QCOMPARE(askMapping().status, 200);
    // A partner without any credentials on record would be known by its tenant alone.
    const auto moved = [this](Connection &c) {
        const Credential credential = CredentialTable(c).byIdentity(u"user"_s).value().value();
        return CredentialTable(c)
            .put({u"other"_s, credential.hash, m_partner.id})
            .and_then([&] { return CredentialTable(c).remove(u"user"_s); })
            .map([](bool) {});
    };
    write(moved);
    QCOMPARE(askMapping().status, 401);
}

void TestCallbackHandler::aCredentialThatIsRemovedDuringItsCheckIsWrong_data()
{
    QTest::addColumn<QString>("callback");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QJsonObject>("payload");
    const auto empty = u"v1.0~a.p.empty.v1.0"_s;
    QTest::newRow("1") << u"v1.0~a.p.enablement.read.v1.0"_s << empty << QJsonObject();
    QTest::newRow("2") << u"v1.0~a.p.enablement.write.v1.0"_s << u"v1.0~a.p.enablement.write.v1.0"_s
                       << QJsonObject {{u"vendor_tenant_id"_s, u"1"_s}, {u"acronis_tenant_id"_s, Tenant}};
    QTest::newRow("3") << u"v1.0~a.p.enablement.reset.v1.0"_s << empty << QJsonObject();
    QTest::newRow("5") << u"v1.0~a.p.tenant_mapping.read.v1.0"_s << empty << QJsonObject();
}

void TestCallbackHandler::aCredentialThatIsRemovedDuringItsCheckIsWrong()
{
    QFETCH(const QString, callback);
    QFETCH(const QString, type);
    QFETCH(const QJsonObject, payload);
    const QByteArray hash = Passwords::hash("one").value();
    write([&](Connection &c) { return CredentialTable(c).put({u"user"_s, hash, m_partner.id}); });
    m_credentials = R"(user:{"password":"one"})";
    const Answer answer = begin(callback, type, Tenant, payload);
    // The verdict comes through this thread's event loop: it cannot have come yet.
    write([this](Connection &c) {
        return CredentialTable(c).remove(u"user"_s).and_then(
            [&](bool) { return PartnerTable(c).remove(m_partner.id); });
    });
    QCOMPARE(answer->status, 0);
    QCOMPARE(wait(answer).status, 401);
}

// 50 at once, one a second then: asking takes far less time than it would take to earn as many more.
void TestCallbackHandler::aTenantMayAskItsBurstAndWaitsThen()
{
    int answered = 0;
    HttpReply reply = askState();
    for (; reply.status == 200 && answered < 300; ++answered)
        reply = askState();
    QCOMPARE(reply.status, 429);
    QVERIFY(answered >= 50);
    QVERIFY(reply.retryAfterSeconds >= 1);
    const QJsonObject body = QJsonDocument::fromJson(reply.body).object();
    QCOMPARE(body[u"request_id"].toString(), u"14ba57f7-b28c-4e5f-b1ae-55eba40a8502"_s);
    QCOMPARE(body.keys(), QStringList({u"request_id"_s, u"response_id"_s}));
    QCOMPARE(ask(u"v2.0~a.p.partner.mirroring.get_state.v1.0"_s,
                 u"v1.1~a.p.partner.mirroring.get_state.v1.0"_s, u"0dd47bbb-d065-447f-ab7c-06e05887078b"_s)
                 .status,
        200);
}

void TestCallbackHandler::whatIsNotForUsIsNotCounted()
{
    write([](Connection &c) { return ConfigurationTable(c).removeEndpoint(own(u"vendor.app"_s)); });
    for (int i = 0; i < 300; ++i)
        QCOMPARE(askState().status, 403);
    write([](Connection &c) { return ConfigurationTable(c).putEndpoint(own(u"vendor.app"_s)); });
    QCOMPARE(askState().status, 200);
}

void TestCallbackHandler::headsAreJudgedByTheirToken()
{
    const auto judged = [this](const QByteArray &authorization) {
        int verdict = -1;
        m_handler->judgeHead(
            {authorization, {}, {}, {}}, [&verdict](const HeadVerdict &given) { verdict = given.refusal; });
        return verdict;
    };
    QCOMPARE(judged("Bearer " + m_token), 0);
    QCOMPARE(judged({}), 401);
    QCOMPARE(judged("Bearer " + m_token + "x"), 401);
    QCOMPARE(m_activity->refused(), 2);
}

void TestCallbackHandler::onlyVerifiedCallbacksAreNoted()
{
    const auto noted = [this] {
        // What was noted is written when it ends.
        m_handler.reset();
        m_lastCallbacks.reset();
        const auto file = m_database->openLastCallbacks().value();
        return LastCallbackTable(*file).all().value_or(QList<LastCallback>());
    };
    const QByteArray hash = Passwords::hash("one").value();
    write([&](Connection &c) { return CredentialTable(c).put({u"user"_s, hash, m_partner.id}); });
    const QByteArray right = std::exchange(m_token, m_token + "x");
    QCOMPARE(askState().status, 401);
    m_token = right;
    // A tenant that nobody is mapped to, and wrong credentials: neither is this partner.
    QCOMPARE(ask(u"v2.0~a.p.partner.mirroring.get_state.v1.0"_s,
                 u"v1.1~a.p.partner.mirroring.get_state.v1.0"_s, u"0dd47bbb-d065-447f-ab7c-06e05887078b"_s)
                 .status,
        200);
    m_credentials = R"(user:{"password":"two"})";
    QCOMPARE(askMapping().status, 401);
    QVERIFY(noted().isEmpty());
    cleanup();
    init();
    QCOMPARE(askState().status, 200);
    const QList<LastCallback> last = noted();
    QCOMPARE(last.size(), 1);
    QCOMPARE(last.first().partner, m_partner.id);
    QCOMPARE(last.first().callbackId, u"cti.a.p.acgw.callback.v2.0~a.p.partner.mirroring.get_state.v1.0"_s);
}

void TestCallbackHandler::whileExposedTheSelfTestAloneIsAnswered()
{
    QCOMPARE(askState().status, 200);
    m_exposure->setTunnel(true, true);
    QCOMPARE(askState().status, 401);
    QCOMPARE(statusWith(m_probe->issuePass(stateRequest().body)), 200);
    QCOMPARE(askState().status, 401);
    const QByteArray right = std::exchange(m_token, m_token + "x");
    QCOMPARE(statusWith(m_probe->issuePass(stateRequest().body)), 401);
    m_token = right;
    m_exposure->setTunnel(false, false);
    QCOMPARE(askState().status, 200);
}

void TestCallbackHandler::aPassIsGoodOnce()
{
    m_exposure->setTunnel(true, true);
    const QByteArray pass = m_probe->issuePass(stateRequest().body);
    QCOMPARE(statusWith(pass), 200);
    QCOMPARE(statusWith(pass), 401);
}

void TestCallbackHandler::aPassThatIsNoneIsRefused_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how :
        {"guessed", "of a pass that was replaced", "too old", "withdrawn", "of another body"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void TestCallbackHandler::aPassThatIsNoneIsRefused()
{
    QFETCH(const QString, how);
    m_exposure->setTunnel(true, true);
    const QByteArray body = stateRequest().body;
    QByteArray pass = m_probe->issuePass(how == "of another body"_L1 ? body + ' ' : body,
        how == "too old"_L1 ? std::chrono::milliseconds(0) : SelfProbe::PassLifetime);
    if (how == "guessed"_L1)
        pass[0] = pass[0] == '0' ? '1' : '0';
    if (how == "of a pass that was replaced"_L1)
        std::ignore = m_probe->issuePass(body);
    if (how == "withdrawn"_L1)
        m_probe->withdrawPass();
    QCOMPARE(statusWith(pass), 401);
    if (how == "of another body"_L1)
        QVERIFY(!m_probe->isPass(pass)); // spent all the same
}

void TestCallbackHandler::aHeadWithAPassIsRead()
{
    m_exposure->setTunnel(true, true);
    const QByteArray pass = m_probe->issuePass(stateRequest().body);
    const auto judged = [this](const QByteArray &given) {
        int verdict = -1;
        HttpRequest head;
        head.authorization = "Bearer " + m_token;
        head.selfTestPass = given;
        m_handler->judgeHead(head, [&verdict](const HeadVerdict &heard) { verdict = heard.refusal; });
        return verdict;
    };
    QCOMPARE(judged({}), 401);
    QCOMPARE(judged(pass + "0"), 401);
    QCOMPARE(judged(pass), 0);
    QCOMPARE(statusWith(pass), 200); // looking at it did not spend it
}

void TestCallbackHandler::failuresCountAgainstTheirCaller_data()
{
    QTest::addColumn<bool>("exposed");
    QTest::addColumn<bool>("named");
    QTest::addColumn<QString>("peer");
    QTest::addColumn<QByteArray>("forwarded");
    QTest::addColumn<QString>("stranger");
    const auto here = u"127.0.0.1"_s;
    const auto there = u"192.0.2.1"_s;
    const QByteArray header = "198.51.100.1, 203.0.113.7";
    QTest::newRow("no tunnel") << false << false << here << header << here;
    QTest::newRow("no tunnel, another machine") << false << false << there << header << there;
    QTest::newRow("a tunnel that names") << true << true << here << header << u"203.0.113.7"_s;
    QTest::newRow("names nobody") << true << true << here << QByteArray("unknown") << QString();
    QTest::newRow("names its own machine") << true << true << here << QByteArray("127.0.0.1") << QString();
    QTest::newRow("names, and was not asked") << true << true << here << QByteArray() << here;
    QTest::newRow("names, another machine") << true << true << there << header << there;
    QTest::newRow("a tunnel that does not name") << true << false << here << header << QString();
    QTest::newRow("does not name, another machine") << true << false << there << header << there;
}

void TestCallbackHandler::failuresCountAgainstTheirCaller()
{
    QFETCH(const bool, exposed);
    QFETCH(const bool, named);
    QFETCH(const QString, peer);
    QFETCH(const QByteArray, forwarded);
    QFETCH(const QString, stranger);
    m_exposure->setTunnel(exposed, named);
    HttpRequest request;
    request.authorization = "Bearer x";
    request.forwardedFor = forwarded;
    request.peer = QHostAddress(peer);
    std::optional<QHostAddress> counted;
    m_handler->handle(request, [&counted](const HttpReply &reply) { counted = reply.stranger; });
    QVERIFY(counted);
    QCOMPARE(counted->toString(), stranger);
    m_handler->judgeHead(request, [&counted](const HeadVerdict &verdict) { counted = verdict.stranger; });
    QVERIFY(counted);
    QCOMPARE(counted->toString(), stranger);
    // Who has shown a right token is nobody's stranger.
    m_exposure->allowUnproven();
    request.authorization = "Bearer " + m_token;
    m_handler->handle(request, [&counted](const HttpReply &reply) { counted = reply.stranger; });
    QVERIFY(!counted);
}

QTEST_GUILESS_MAIN(TestCallbackHandler)
#include "tst_callbackhandler.moc"
