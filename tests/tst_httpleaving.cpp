// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "callbackhandler.h"
#include "configurationtable.h"
#include "credentialtable.h"
#include "database.h"
#include "developmentkey.h"
#include "httpcases.h"
#include "keysets.h"
#include "listener.h"
#include "partnertable.h"
#include "passwords.h"
#include "rawclient.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace Console;
using namespace Console::Testing;
using namespace Qt::StringLiterals;

namespace {

const auto Tenant = u"9ae2aada-2342-4fc0-8d92-007b597a7d9c"_s;
const auto Endpoint = u"cti.a.p.acgw.endpoint.v1.0~vendor.app.endpoint.v1.0"_s;

} // namespace

/// Clients that leave while the console is at work for them: what is still under way must find neither their
/// connection nor anything it owned. Most telling under address sanitizer.
class TestHttpLeaving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whileAWriteIsPending();
    void whileAPasswordIsChecked();
    void whileTheListenerStops();

private:
    QByteArray request(const QString &callback, const QString &type, const QJsonObject &payload,
        const QByteArray &credentials = {}) const;
    QByteArray writing() const;
    QByteArray reading() const;
    QByteArray withPassword(const QByteArray &password) const;
    void leaveOften(int clients, const QByteArray &bytes);

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<KeySets> m_keySets;
    std::unique_ptr<Passwords> m_passwords;
    TenantRates m_rates {TenantRate {0, 1}};
    std::unique_ptr<Activity> m_activity;
    std::unique_ptr<LastCallbacks> m_lastCallbacks;
    std::unique_ptr<Listener> m_listener;
    QByteArray m_token;
};

void TestHttpLeaving::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_database = Database::open(m_dir->path()).value();
    m_keySets = std::make_unique<KeySets>();
    PasswordLimits passwords;
    passwords.threads = 1;
    passwords.queuedPerThread = 10'000; // so that checks are pending, not refused
    m_passwords = std::make_unique<Passwords>(passwords);
    m_activity = std::make_unique<Activity>();
    m_lastCallbacks = std::make_unique<LastCallbacks>(*m_database);
    const auto key = DevelopmentKey::loadOrCreate(m_dir->path()).value();
    QVERIFY(m_keySets->setLocalKeys(DevelopmentKey::issuer(), key.publicJwks()));
    m_token = key.token(Endpoint, std::chrono::hours(1), systemClock()());
    const auto filled = m_database->writer().submitAndWait({}, [](Connection &c) -> Result<void> {
        if (auto put = ConfigurationTable(c).putEndpoint(OwnEndpoint::parse(u"vendor.app"_s).value()); !put)
            return put;
        Partner partner;
        partner.vendorId = VendorTenantId::parse(u"1"_s).value();
        return PartnerTable(c).insert(partner).and_then([&c](PartnerId id) {
            return CredentialTable(c).put({u"user"_s, Passwords::hash("right").value(), id});
        });
    });
    QVERIFY(filled);

    HandlerOptions handler;
    handler.trustDevelopmentIssuer = true;
    ListenerOptions options;
    options.port = 0;
    options.threads = 2;
    options.limits.sweepMs = 20;
    m_listener = std::make_unique<Listener>(options, [this, handler] {
        return std::make_unique<CallbackHandler>(
            *m_database, *m_keySets, *m_passwords, m_rates, *m_activity, *m_lastCallbacks, handler);
    });
    QVERIFY(m_listener->start());
}

void TestHttpLeaving::cleanup()
{
    m_listener.reset();
    m_passwords.reset();
    m_keySets.reset();
    m_lastCallbacks.reset();
    m_database.reset();
}

QByteArray TestHttpLeaving::request(const QString &callback, const QString &type, const QJsonObject &payload,
    const QByteArray &credentials) const
{
    QJsonObject envelope {{u"type"_s, "cti.a.p.acgw.request."_L1 + type},
        {u"request_id"_s, u"14ba57f7-b28c-4e5f-b1ae-55eba40a8502"_s},
        {u"created_at"_s, u"2024-05-17T13:46:29.362Z"_s},
        {u"context"_s,
            QJsonObject {{u"callback_id"_s, "cti.a.p.acgw.callback."_L1 + callback},
                {u"endpoint_id"_s, Endpoint}, {u"tenant_id"_s, Tenant}}}};
    if (!payload.isEmpty())
        envelope[u"payload"_s] = payload;
    QByteArray headers = "Authorization: Bearer " + m_token + "\r\n";
    if (!credentials.isEmpty())
        headers += "X-CyberApp-Auth: " + credentials.toBase64() + "\r\n";
    return sized(QJsonDocument(envelope).toJson(), headers);
}

QByteArray TestHttpLeaving::writing() const
{
    return request(u"v2.0~a.p.partner.mirroring.enable.v1.0"_s, u"v1.1~a.p.partner.mirroring.enable.v1.0"_s,
        {{u"acronis_tenant_id"_s, Tenant}, {u"acronis_tenant_name"_s, u"name"_s}});
}

QByteArray TestHttpLeaving::reading() const
{
    return request(
        u"v2.0~a.p.partner.mirroring.get_state.v1.0"_s, u"v1.1~a.p.partner.mirroring.get_state.v1.0"_s, {});
}

QByteArray TestHttpLeaving::withPassword(const QByteArray &password) const
{
    return request(u"v1.0~a.p.enablement.read.v1.0"_s, u"v1.0~a.p.empty.v1.0"_s, {},
        "user:{\"password\":\"" + password + "\"}");
}

// Each leaves at another moment: with a reset or politely, before, while and after the answer is made.
void TestHttpLeaving::leaveOften(int clients, const QByteArray &bytes)
{
    auto &random = *QRandomGenerator::global();
    for (int i = 0; i < clients; ++i) {
        RawClient one(m_listener->url());
        QTRY_VERIFY(one.isUp());
        one.write(bytes + (i % 3 == 0 ? bytes : QByteArray()));
        QTRY_VERIFY(one.isSent());
        if (const int wait = random.bounded(4); wait > 0)
            QTest::qWait(wait);
        if (i % 2 == 0)
            one.abort();
        else
            one.disconnectFromHost();
    }
}

void TestHttpLeaving::whileAWriteIsPending()
{
    leaveOften(400, writing());
    QTRY_COMPARE_WITH_TIMEOUT(m_listener->connectionCount(), 0, 30'000);
    QCOMPARE(m_listener->bufferedBytes(), 0);
    QVERIFY(m_activity->requests() >= 200); // many had been heard before they left
    RawClient one(m_listener->url());
    one.write(reading());
    const RawAnswer answer = one.nextAnswer();
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.body.contains("ENABLED"));
}

void TestHttpLeaving::whileAPasswordIsChecked()
{
    leaveOften(300, withPassword("wrong"));
    RawClient one(m_listener->url());
    one.write(reading()); // waits for no password
    QCOMPARE(one.nextAnswer().status, 200);
    QTRY_VERIFY_WITH_TIMEOUT(m_activity->requests() >= 10, 60'000); // some have come to their late answer
}

void TestHttpLeaving::whileTheListenerStops()
{
    for (int i = 0; i < 20; ++i) {
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int j = 0; j < 10; ++j) {
            clients.push_back(std::make_unique<RawClient>(m_listener->url()));
            QTRY_VERIFY(clients.back()->isUp());
            clients.back()->write(writing() + writing());
        }
        QTest::qWait(QRandomGenerator::global()->bounded(3));
        m_listener->stop();
        for (size_t j = 0; j < clients.size(); j += 2)
            clients[j]->abort();
        QVERIFY(QTest::qWaitFor([this] { return m_listener->start().has_value(); }, 10'000));
    }
    QVERIFY(m_activity->requests() > 0);
}

QTEST_GUILESS_MAIN(TestHttpLeaving)
#include "tst_httpleaving.moc"
