// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "echohandler.h"
#include "httpcases.h"
#include "listener.h"
#include "rawclient.h"

#include <sys/socket.h>

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
    QList<QList<int>> statusesOf(const QList<Parts> &variants);

    Seen m_seen;
    std::unique_ptr<Listener> m_listener;
};

void TestHttpConformance::initTestCase()
{
    ListenerOptions options;
    options.port = 0;
    options.threads = 2;
    m_listener =
        std::make_unique<Listener>(options, [this] { return std::make_unique<EchoHandler>(m_seen); });
    QVERIFY(m_listener->start());
}

void TestHttpConformance::cleanupTestCase()
{
    m_listener.reset();
}

void TestHttpConformance::answersAsDocumented_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<int>>("statuses");
    const auto cases = httpCases();
    QVERIFY(cases.size() >= 120);
    for (const HttpCase &one : cases)
        QTest::newRow(one.name.constData()) << one.bytes << one.statuses;
}

// Sends each variant on a connection of its own, part by part, then ends its sending side and reads to the
// end.
QList<QList<int>> TestHttpConformance::statusesOf(const QList<Parts> &variants)
{
    std::vector<std::unique_ptr<RawClient>> clients;
    for (qsizetype i = 0; i < variants.size(); ++i)
        clients.push_back(std::make_unique<RawClient>(m_listener->url()));
    const auto everyone = [&](const auto &is) { return std::all_of(clients.begin(), clients.end(), is); };
    if (!QTest::qWaitFor([&] { return everyone([](const auto &one) { return one->isUp(); }); }))
        return {};
    for (const auto &one : clients)
        one->setSocketOption(QAbstractSocket::LowDelayOption, 1);

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
                ::shutdown(static_cast<int>(clients[i]->socketDescriptor()), SHUT_WR);
            more = more || round + 1 < parts.size();
        }
        if (round == 0)
            QTest::qWait(1); // the first part is read alone
    }
    if (!QTest::qWaitFor([&] { return everyone([](const auto &one) { return one->isDown(); }); }))
        return {};

    QList<QList<int>> out;
    for (size_t i = 0; i < clients.size(); ++i) {
        const bool toHead = variants.at(static_cast<qsizetype>(i)).join().startsWith("HEAD");
        out.append(QList<int>());
        while (const auto answer = clients[i]->takeAnswer(toHead)) {
            if (answer->status != 100)
                out.back().append(answer->status);
        }
        if (!clients[i]->received.isEmpty())
            out.back().append(-1);
    }
    return out;
}

void TestHttpConformance::answersAsDocumented()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QList<int>, statuses);

    QList<Parts> variants {{bytes}, {}};
    for (const char &c : bytes)
        variants.back().append(QByteArray(1, c));
    for (qsizetype cut = bytes.indexOf("\r\n"); cut >= 0; cut = bytes.indexOf("\r\n", cut + 2)) {
        for (qsizetype at = cut; at <= cut + 2; ++at)
            variants.append({bytes.first(at), bytes.sliced(at)});
    }

    const int before = m_seen.requests;
    const auto answers = statusesOf(variants);
    QCOMPARE(answers.size(), variants.size());
    for (const QList<int> &one : answers)
        QCOMPARE(one, statuses);
    // Nothing after a refusal has reached the handler.
    QCOMPARE(m_seen.requests - before, variants.size() * statuses.count(200));
    QTRY_COMPARE(m_listener->connectionCount(), 0);
}

QTEST_GUILESS_MAIN(TestHttpConformance)
#include "tst_httpconformance.moc"
