// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "echohandler.h"
#include "httpcases.h"
#include "listener.h"
#include "rawclient.h"
#include "selfsigned.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Console;
using namespace Console::Testing;

/// Every case of the parser's table over real sockets, however the bytes are cut.
class TestHttpConformance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void answersAsDocumented_data();
    void answersAsDocumented();

private:
    using Parts = QList<QByteArray>;
    using Clients = std::vector<std::unique_ptr<RawClient>>;
    static void send(const Clients &clients, const QList<Parts> &variants);
    static QList<int> statusesOf(RawClient &client, bool toHead);
    static QList<QList<int>> statusesOf(const QList<Parts> &variants, const QUrl &url);

    Seen m_seen;
    QTemporaryDir m_folder;
    std::unique_ptr<Listener> m_plain;
    std::unique_ptr<Listener> m_tls;
};

void TestHttpConformance::initTestCase()
{
    ListenerOptions options;
    options.port = 0;
    options.threads = 2;
    options.limits.handshakes = 1000; // all variants of a case begin at once
    const auto factory = [this] { return std::make_unique<EchoHandler>(m_seen); };
    m_plain = std::make_unique<Listener>(options, factory);
    QVERIFY(m_plain->start());

    const QDateTime now = QDateTime::currentDateTimeUtc();
    const SelfSigned identity = makeSelfSigned(QStringLiteral("127.0.0.1"), now.addDays(-1), now.addDays(1));
    options.tls = TlsFiles {m_folder.filePath(QStringLiteral("certificate.pem")),
        m_folder.filePath(QStringLiteral("key.pem")), {}, {}};
    QFile certificate(options.tls->certificate);
    QVERIFY(certificate.open(QIODevice::WriteOnly) && certificate.write(identity.certificatePem) > 0);
    QFile key(options.tls->key);
    QVERIFY(key.open(QIODevice::WriteOnly) && key.write(identity.keyPem) > 0);
    certificate.close();
    key.close();
    m_tls = std::make_unique<Listener>(options, factory);
    const auto started = m_tls->start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
}

void TestHttpConformance::cleanupTestCase()
{
    m_plain.reset();
    m_tls.reset();
}

void TestHttpConformance::answersAsDocumented_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<int>>("statuses");
    QTest::addColumn<bool>("tls");
    const auto cases = httpCases();
    QVERIFY(cases.size() >= 120);
    for (const HttpCase &one : cases)
        QTest::addRow("plain: %s", one.name.constData()) << one.bytes << one.statuses << false;
    for (const HttpCase &one : cases)
        QTest::addRow("TLS: %s", one.name.constData()) << one.bytes << one.statuses << true;
}

void TestHttpConformance::send(const Clients &clients, const QList<Parts> &variants)
{
    bool more = true;
    for (qsizetype round = 0; more; ++round) {
        more = false;
        for (size_t i = 0; i < clients.size(); ++i) {
            const Parts &parts = variants.at(static_cast<qsizetype>(i));
            if (round >= parts.size())
                continue;
            clients[i]->write(parts.at(round));
            clients[i]->flush();
            if (round + 1 == parts.size())
                clients[i]->endSending();
            more = more || round + 1 < parts.size();
        }
        if (round == 0)
            QTest::qWait(1); // the first part is read alone
    }
}

// -1 stands for bytes that are no whole answer.
QList<int> TestHttpConformance::statusesOf(RawClient &client, bool toHead)
{
    QList<int> out;
    while (const auto answer = client.takeAnswer(toHead)) {
        if (answer->status != 100)
            out.append(answer->status);
    }
    if (!client.received.isEmpty())
        out.append(-1);
    return out;
}

// Sends each variant on a connection of its own, part by part, ends its sending side and reads to the end.
QList<QList<int>> TestHttpConformance::statusesOf(const QList<Parts> &variants, const QUrl &url)
{
    Clients clients;
    for (qsizetype i = 0; i < variants.size(); ++i)
        clients.push_back(std::make_unique<RawClient>(url));
    const auto everyone = [&](const auto &is) {
        return QTest::qWaitFor([&] { return std::all_of(clients.begin(), clients.end(), is); }, 20'000);
    };
    if (!everyone([](const auto &one) { return one->isUp(); }))
        return {};
    for (const auto &one : clients)
        one->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    send(clients, variants);
    if (!everyone([](const auto &one) { return one->isDown(); }))
        return {};
    QList<QList<int>> out;
    for (size_t i = 0; i < clients.size(); ++i)
        out.append(statusesOf(*clients[i], variants.at(static_cast<qsizetype>(i)).join().startsWith("HEAD")));
    return out;
}

void TestHttpConformance::answersAsDocumented()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QList<int>, statuses);
    QFETCH(const bool, tls);

    QList<Parts> variants {{bytes}, {}};
    for (const char &c : bytes)
        variants.back().append(QByteArray(1, c));
    for (qsizetype cut = bytes.indexOf("\r\n"); cut >= 0; cut = bytes.indexOf("\r\n", cut + 2)) {
        for (qsizetype at = cut; at <= cut + 2; ++at)
            variants.append({bytes.first(at), bytes.sliced(at)});
    }

    const int before = m_seen.requests;
    Listener &listener = tls ? *m_tls : *m_plain;
    const auto answers = statusesOf(variants, listener.url());
    QCOMPARE(answers.size(), variants.size());
    for (const QList<int> &one : answers)
        QCOMPARE(one, statuses);
    // Nothing after a refusal has reached the handler.
    QCOMPARE(m_seen.requests - before, variants.size() * statuses.count(200));
    QTRY_COMPARE(listener.connectionCount(), 0);
}

QTEST_GUILESS_MAIN(TestHttpConformance)
#include "tst_httpconformance.moc"
