// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit.h"
#include "blockingclient.h"
#include "callbackhandler.h"
#include "database.h"
#include "keysets.h"
#include "listener.h"
#include "model.h"
#include "passwords.h"
#include "values.h"
#include "workspacestore.h"

#include <QBuffer>
#include <QDeadlineTimer>
#include <QJsonArray>
#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QUuid>

using namespace Console;
using namespace Console::Oracle;
using namespace Qt::StringLiterals;

namespace {

constexpr int OwnCustomers = 4;
constexpr int SharedPartners = 3;
constexpr int SharedCustomers = 5; // of each shared partner

QString freshUuid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QString numberedUuid(int kind, int number)
{
    return u"%1-0000-4000-8000-%2"_s.arg(kind, 8, 10, QChar(u'0')).arg(number, 12, 10, QChar(u'0'));
}

QString partnerTenant(int partner)
{
    return numberedUuid(1, partner);
}

QString customerName(int partner, int customer)
{
    return u"p%1-c%2"_s.arg(partner).arg(customer);
}

/// Partner numbers below SharedPartners belong to everybody, the others to one client each.
QJsonObject workspaceFor(int clients)
{
    QJsonArray partners;
    QJsonArray customers;
    for (int p = 0; p < SharedPartners + clients; ++p) {
        const QString name = u"p%1"_s.arg(p);
        QJsonObject partner {{u"vendor_tenant_id"_s, name}, {u"name"_s, name},
            {u"acronis_tenant_id"_s, partnerTenant(p)}, {u"mode"_s, u"mirrored"_s}};
        if (p == 1) // shared customers below two partners
            partner["parent"_L1] = u"p0"_s;
        partners += partner;
        for (int c = 0; c < (p < SharedPartners ? SharedCustomers : OwnCustomers); ++c)
            customers += QJsonObject {{u"vendor_tenant_id"_s, customerName(p, c)},
                {u"name"_s, customerName(p, c)}, {u"partner"_s, name}};
    }
    return {{u"partners"_s, partners}, {u"customers"_s, customers}};
}

/// One of the many: sends random writes and keeps what was acknowledged.
class Client
{
public:
    Client(QUrl url, int number, quint32 seed)
        : m_url(std::move(url))
        , m_partner(SharedPartners + number)
        , m_random(seed)
    {
    }

    void run(int requests, QDeadlineTimer deadline)
    {
        BlockingClient connection(m_url);
        while (requests-- > 0 && !deadline.hasExpired()) {
            const bool own = m_random.bounded(2) == 0;
            const Request request = own ? ownWrite() : sharedWrite();
            const int status = connection.ask(request);
            if (status == 200)
                acknowledged += request;
            else if (status != 403 || own)
                complaints += u"%1 to %2"_s.arg(status).arg(describe(request));
            if (own && status == 200)
                noteOwn(request);
            ++asked;
        }
    }

    QList<Request> acknowledged;
    QSet<QString> mustHaveChanged;      ///< request ids
    QHash<QString, QString> ownMapping; ///< customer → tenant, as acknowledged last
    QString ownState = u"DISABLED"_s;
    QStringList complaints;
    int asked = 0;

private:
    Request write(int callback, int partner, const QJsonValue &payload)
    {
        Request request;
        request.callback = callback;
        request.tenant = partnerTenant(partner);
        request.payload = payload;
        request.requestId = freshUuid();
        return request;
    }

    Request ownWrite()
    {
        switch (m_random.bounded(4)) {
        case 0:
            return enable(m_partner);
        case 1:
            return write(9, m_partner, QJsonValue::Undefined);
        default:
            break;
        }
        QJsonArray items;
        for (int c = 0; c < OwnCustomers; ++c) {
            if (m_random.bounded(2) == 0)
                items += item(m_partner, c, m_random.bounded(4) == 0 ? QString() : freshUuid());
        }
        return write(6, m_partner, QJsonObject {{u"modified"_s, items}});
    }

    Request sharedWrite()
    {
        const int partner = m_random.bounded(SharedPartners);
        switch (m_random.bounded(6)) {
        case 0:
            return enable(partner);
        case 1:
            return write(9, partner, QJsonValue::Undefined);
        case 2:
        case 3:
            return setState(partner);
        default:
            break;
        }
        // Everybody wants the same few tenants.
        QJsonArray items;
        int tenant = m_random.bounded(8);
        for (int c = 0; c < SharedCustomers; ++c) {
            if (m_random.bounded(2) == 0)
                items +=
                    item(partner, c, m_random.bounded(4) == 0 ? QString() : numberedUuid(2, ++tenant % 8));
        }
        return write(6, partner, QJsonObject {{u"modified"_s, items}});
    }

    /// Customers of the platform's own; other tenants than those that are mapped, so that they keep them.
    Request setState(int partner)
    {
        const int tenant = m_random.bounded(6);
        const auto list = [](int number) {
            return QJsonArray {QJsonObject {{u"acronis_tenant_id"_s, numberedUuid(3, number)},
                {u"acronis_tenant_name"_s, u"mirrored"_s}}};
        };
        return write(
            11, partner, QJsonObject {{u"enabled"_s, list(tenant)}, {u"disabled"_s, list((tenant + 1) % 6)}});
    }

    Request enable(int partner)
    {
        return write(8, partner,
            QJsonObject {{u"acronis_tenant_id"_s, partnerTenant(partner)},
                {u"acronis_tenant_name"_s, u"name %1"_s.arg(m_random.bounded(3))}});
    }

    static QJsonObject item(int partner, int customer, const QString &tenant)
    {
        return {{u"vendor_tenant_id"_s, customerName(partner, customer)}, {u"acronis_tenant_id"_s, tenant}};
    }

    void noteOwn(const Request &request)
    {
        if (request.callback != 6) {
            ownState = request.callback == 8 ? u"ENABLED"_s : u"DISABLED"_s;
            return;
        }
        for (const QJsonValue item : request.payload["modified"_L1].toArray()) {
            const QString tenant = item["acronis_tenant_id"_L1].toString();
            ownMapping[item["vendor_tenant_id"_L1].toString()] = tenant;
            if (!tenant.isEmpty())
                mustHaveChanged.insert(request.requestId);
        }
    }

    const QUrl m_url;
    const int m_partner;
    QRandomGenerator m_random;
};

} // namespace

/// Many clients that write at once over real connections. CONCURRENCY_SECONDS in the environment makes it
/// last that long, with 32 clients instead of 16.
class TestConcurrency : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theDatabaseIsWhole();
    void everyAcknowledgedWriteIsThere();
    void theHistoryNamesWhatWasAcknowledged();
    void oneOrderOfTheRequestsExplainsTheState();

private:
    void serve(int clients, int requests, QDeadlineTimer deadline);
    QJsonObject exported() const;
    QStringList changesInOrder() const;

    QTemporaryDir m_directory;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Connection> m_reader;
    QJsonObject m_workspace;
    std::vector<std::unique_ptr<Client>> m_clients;
};

void TestConcurrency::initTestCase()
{
    QLoggingCategory::setFilterRules(u"console.*=false"_s);
    bool given = false;
    const int seconds = qEnvironmentVariableIntValue("CONCURRENCY_SECONDS", &given);
    const int clients = given ? 32 : 16;
    m_workspace = workspaceFor(clients);
    auto database = Database::open(m_directory.path());
    QVERIFY(database);
    m_database = std::move(*database);
    auto reader = m_database->openReader();
    QVERIFY(reader);
    m_reader = std::move(*reader);
    const auto workspace = Workspace::parse(QJsonDocument(m_workspace).toJson());
    QVERIFY(workspace);
    const auto imported = m_database->writer().submitAndWait(
        {}, [&workspace](Connection &c) { return discard(importWorkspace(c, *workspace)); });
    QVERIFY(imported);
    serve(clients, given ? std::numeric_limits<int>::max() : 100,
        QDeadlineTimer(given ? seconds * 1000 : 20'000));
}

void TestConcurrency::serve(int clients, int requests, QDeadlineTimer deadline)
{
    KeySets keySets;
    Passwords passwords;
    TenantRates rates;
    Activity activity;
    LastCallbacks lastCallbacks(*m_database);
    HandlerOptions unverified;
    unverified.skipVerification = true;
    ListenerOptions options;
    options.port = 0;
    Listener listener(options, [&] {
        return std::make_unique<CallbackHandler>(
            *m_database, keySets, passwords, rates, activity, lastCallbacks, unverified);
    });
    QVERIFY(listener.start());
    std::vector<std::unique_ptr<QThread>> threads;
    for (int i = 0; i < clients; ++i) {
        m_clients.push_back(
            std::make_unique<Client>(listener.url(), i, QRandomGenerator::global()->generate()));
        threads.emplace_back(QThread::create(
            [client = m_clients.back().get(), requests, deadline] { client->run(requests, deadline); }));
        threads.back()->start();
    }
    int asked = 0;
    for (size_t i = 0; i < threads.size(); ++i) {
        threads[i]->wait();
        asked += m_clients[i]->asked;
        QVERIFY2(m_clients[i]->complaints.isEmpty(), qPrintable(m_clients[i]->complaints.join(u'\n')));
    }
    qInfo("%d clients, %d requests", int(threads.size()), asked);
    QVERIFY(asked > 0);
}

QJsonObject TestConcurrency::exported() const
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!exportWorkspace(*m_reader, buffer))
        qFatal("no export");
    const QJsonObject all = QJsonDocument::fromJson(buffer.data()).object();
    QJsonObject named;
    for (const QString &list : {u"partners"_s, u"customers"_s}) {
        QJsonObject entities;
        for (const QJsonValue entity : all[list].toArray())
            entities[entity["vendor_tenant_id"_L1].toString()] = entity;
        named[list] = entities;
    }
    return named;
}

QStringList TestConcurrency::changesInOrder() const
{
    const auto ids = m_reader->list(u"SELECT request_id FROM change WHERE actor = 'callback' ORDER BY id"_s,
        {}, [](const Rows &row) { return row.text(0); });
    return ids ? QStringList(*ids) : QStringList();
}

void TestConcurrency::theDatabaseIsWhole()
{
    const QStringList complaints = auditDatabase(*m_reader);
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

void TestConcurrency::everyAcknowledgedWriteIsThere()
{
    const QJsonObject state = exported();
    for (size_t i = 0; i < m_clients.size(); ++i) {
        const Client &client = *m_clients[i];
        for (auto it = client.ownMapping.cbegin(); it != client.ownMapping.cend(); ++it)
            QCOMPARE(state["customers"_L1][it.key()]["acronis_tenant_id"_L1].toString(), it.value());
        const QString partner = u"p%1"_s.arg(SharedPartners + int(i));
        QCOMPARE(state["partners"_L1][partner]["state"_L1].toString(), client.ownState);
    }
}

void TestConcurrency::theHistoryNamesWhatWasAcknowledged()
{
    const QStringList changes = changesInOrder();
    const QSet<QString> changed(changes.begin(), changes.end());
    QCOMPARE(changed.size(), changes.size());
    QSet<QString> acknowledged;
    QSet<QString> mustHaveChanged;
    for (const auto &client : m_clients) {
        for (const Request &request : client->acknowledged)
            acknowledged.insert(request.requestId);
        mustHaveChanged += client->mustHaveChanged;
    }
    QVERIFY(!mustHaveChanged.isEmpty());
    QVERIFY2((mustHaveChanged - changed).isEmpty(), "an acknowledged write is in no history");
    QVERIFY2((changed - acknowledged).isEmpty(), "a refused write changed something");
}

void TestConcurrency::oneOrderOfTheRequestsExplainsTheState()
{
    QHash<QString, Request> requests;
    for (const auto &client : m_clients) {
        for (const Request &request : client->acknowledged)
            requests.insert(request.requestId, request);
    }
    Model model(m_workspace);
    for (const QString &id : changesInOrder()) {
        Step step;
        step.request = requests.value(id);
        const Answer answer = model.take(step);
        QVERIFY2(answer.status == 200, qPrintable(describe(step)));
    }
    const QJsonObject state = exported();
    model.learnNames(state);
    const QJsonObject expected = model.exported();
    QCOMPARE(state["partners"_L1].toObject(), expected["partners"_L1].toObject());
    QCOMPARE(state["customers"_L1].toObject(), expected["customers"_L1].toObject());
}

QTEST_GUILESS_MAIN(TestConcurrency)
#include "tst_concurrency.moc"
