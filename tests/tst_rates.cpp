// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "peerfailures.h"
#include "tenantrates.h"

#include <QTest>

using namespace Console;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Second = 1'000'000'000;
constexpr int Longest = 8'000;

AcronisTenantId tenant(int number)
{
    return AcronisTenantId::parse(u"00000000-0000-4000-8000-%1"_s.arg(number, 12, 10, QLatin1Char('0')))
        .value();
}

} // namespace

class TestRates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTenantHasABurstAndThenARate();
    void tenantsDoNotShareARate();
    void aRateOfNoneIsNoLimit();
    void manyTenantsAreForgottenByAge();
    void failuresWaitEverLonger();
    void failuresAreForgotten();
    void peersDoNotShareFailures();
    void aNetworkOfVersion6IsOnePeer();
    void loopbackIsExempt();
    void theUnnamedAreOnePeer();

private:
    static QList<int> delays(PeerFailures &failures, const QString &peer, int count, qint64 now)
    {
        QList<int> out;
        for (int i = 0; i < count; ++i)
            out += failures.add(QHostAddress(peer), now, Longest);
        return out;
    }
};

void TestRates::aTenantHasABurstAndThenARate()
{
    TenantRates rates({50, 500});
    qint64 now = 1'000'000 * Second;
    for (int i = 0; i < 500; ++i)
        QCOMPARE(rates.admit(tenant(1), now), 0);
    for (int i = 0; i < 10; ++i)
        QCOMPARE(rates.admit(tenant(1), now), 1); // being refused costs nothing
    now += Second;
    for (int i = 0; i < 50; ++i)
        QCOMPARE(rates.admit(tenant(1), now), 0);
    QCOMPARE(rates.admit(tenant(1), now), 1);
    now += 3'600 * Second;
    for (int i = 0; i < 500; ++i)
        QCOMPARE(rates.admit(tenant(1), now), 0);
    QCOMPARE(rates.admit(tenant(1), now), 1);

    TenantRates slow({1, 1});
    QCOMPARE(slow.admit(tenant(1), now), 0);
    QCOMPARE(slow.admit(tenant(1), now), 1);
    QCOMPARE(slow.admit(tenant(1), now + Second - 1), 1);
    QCOMPARE(slow.admit(tenant(1), now + Second), 0);
}

void TestRates::tenantsDoNotShareARate()
{
    TenantRates rates({1, 2});
    for (int i = 0; i < 100; ++i) {
        QCOMPARE(rates.admit(tenant(i), Second), 0);
        QCOMPARE(rates.admit(tenant(i), Second), 0);
        QVERIFY(rates.admit(tenant(i), Second) > 0);
    }
}

void TestRates::aRateOfNoneIsNoLimit()
{
    TenantRates rates({0, 1});
    for (int i = 0; i < 10'000; ++i)
        QCOMPARE(rates.admit(tenant(1), Second), 0);
}

// The table has a fixed size; who asks about very many tenants pushes out those that ask least.
void TestRates::manyTenantsAreForgottenByAge()
{
    TenantRates rates({1, 100});
    for (int i = 0; i < 100; ++i)
        QCOMPARE(rates.admit(tenant(0), Second), 0);
    for (int i = 1; i < 200'000; ++i)
        QCOMPARE(rates.admit(tenant(i), Second), 0);
    QVERIFY(rates.admit(tenant(0), Second) > 0);
}

void TestRates::failuresWaitEverLonger()
{
    PeerFailures failures;
    QCOMPARE(delays(failures, u"192.0.2.1"_s, 11, 1'000),
        QList<int>({0, 0, 0, 250, 500, 1'000, 2'000, 4'000, 8'000, 8'000, 8'000}));
    QCOMPARE(failures.add(QHostAddress(u"192.0.2.1"_s), 1'000, 300), 300);
    QCOMPARE(failures.add(QHostAddress(u"192.0.2.1"_s), 1'000, 0), 0);
}

void TestRates::failuresAreForgotten()
{
    PeerFailures failures;
    const QString peer = u"192.0.2.1"_s;
    (void)delays(failures, peer, 1'000, 1'000); // however many, no more than the longest delay stands
    QCOMPARE(delays(failures, peer, 2, 1'000 + 5 * PeerFailures::forgottenMs), QList<int>({250, 500}));
    QCOMPARE(delays(failures, peer, 4, 1'000 + 100 * PeerFailures::forgottenMs), QList<int>({0, 0, 0, 250}));
}

void TestRates::peersDoNotShareFailures()
{
    PeerFailures failures;
    for (int i = 0; i < 100; ++i)
        QCOMPARE(delays(failures, u"192.0.2.%1"_s.arg(i), 4, 1'000), QList<int>({0, 0, 0, 250}));
}

void TestRates::aNetworkOfVersion6IsOnePeer()
{
    PeerFailures failures;
    QCOMPARE(delays(failures, u"2001:db8:1:1::1"_s, 2, 1'000), QList<int>({0, 0}));
    QCOMPARE(delays(failures, u"2001:db8:1:1:ffff::2"_s, 2, 1'000), QList<int>({0, 250}));
    QCOMPARE(delays(failures, u"2001:db8:1:2::1"_s, 2, 1'000), QList<int>({0, 0}));
    QCOMPARE(delays(failures, u"192.0.2.1"_s, 2, 1'000), QList<int>({0, 0}));
    QCOMPARE(delays(failures, u"::ffff:192.0.2.1"_s, 2, 1'000), QList<int>({0, 250}));
}

void TestRates::loopbackIsExempt()
{
    PeerFailures failures;
    QCOMPARE(delays(failures, u"127.0.0.2"_s, 10, 1'000), QList<int>(10, 0));
    QCOMPARE(delays(failures, u"::1"_s, 10, 1'000), QList<int>(10, 0));
}

void TestRates::theUnnamedAreOnePeer()
{
    PeerFailures failures;
    QCOMPARE(delays(failures, {}, 4, 1'000), QList<int>({0, 0, 0, 250}));
    QCOMPARE(delays(failures, u"0.0.0.0"_s, 4, 1'000), QList<int>({0, 0, 0, 250}));
}

QTEST_GUILESS_MAIN(TestRates)
#include "tst_rates.moc"
