// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenantmatching.h"
#include "tenantname.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Console;
using namespace Qt::StringLiterals;

namespace {

constexpr PartnerId North {1};
constexpr PartnerId South {2};

QString tenantId(int number)
{
    return u"%1-c964-4e92-87ad-55c21df1285c"_s.arg(number, 8, 16, QLatin1Char('0'));
}

OpenCustomer customer(const QString &vendorId, const QString &name, PartnerId partner = North)
{
    static qint64 last = 0;
    return {CustomerId {++last}, partner, vendorId, name};
}

KnownTenant tenant(
    int number, const QString &name, std::optional<PartnerId> partner = North, const QString &externalId = {})
{
    return {AcronisTenantId::parse(tenantId(number)).value(), name, externalId, partner};
}

TenantMatches match(const QList<OpenCustomer> &customers, const QList<KnownTenant> &tenants)
{
    return matchTenants(customers, tenants, false);
}

/// "Cedar=1 same name" for pairs, "Cedar?2 similar name" for those left, with their number of tenants.
QStringList words(const QList<OpenCustomer> &customers, const QList<KnownTenant> &tenants)
{
    const QStringList reasons {u"id"_s, u"name"_s, u"similar"_s};
    const TenantMatches matches = match(customers, tenants);
    QStringList lines;
    for (const TenantMatches::Pair &pair : matches.pairs) {
        lines += u"%1=%2 %3"_s.arg(customers[pair.customer].vendorId)
                     .arg(tenants[pair.tenant].id.toString().left(8).toInt(nullptr, 16))
                     .arg(reasons[int(pair.reason)]);
    }
    for (const TenantMatches::Undecided &left : matches.undecided) {
        lines += u"%1?%2 %3"_s.arg(customers[left.customer].vendorId)
                     .arg(left.tenantCount)
                     .arg(reasons[int(left.reason)]);
    }
    lines.sort();
    return lines;
}

/// A world so small that names, ids and partners meet all the time.
QList<OpenCustomer> randomCustomers(QRandomGenerator &random)
{
    const QStringList names {u"Acme"_s, u"ACME Ltd"_s, u"acme"_s, u"Börse"_s, u"Borse AG"_s, u""_s};
    QList<OpenCustomer> customers;
    for (int i = random.bounded(7); i > 0; --i) {
        const QString vendorId = random.bounded(4) == 0 ? tenantId(random.bounded(4)).toUpper()
                                                        : u"org-%1"_s.arg(random.bounded(5));
        customers += customer(
            vendorId, names[random.bounded(int(names.size()))], random.bounded(2) == 0 ? North : South);
    }
    return customers;
}

QList<KnownTenant> randomTenants(QRandomGenerator &random)
{
    const QStringList names {u"Acme"_s, u"ACME"_s, u"Acme, Inc."_s, u"BÖRSE"_s, u"Borse"_s, u""_s};
    QList<KnownTenant> tenants;
    for (int i = 0, count = random.bounded(7); i < count; ++i) {
        const int owner = random.bounded(3);
        tenants += tenant(i, names[random.bounded(int(names.size()))],
            owner == 0 ? std::nullopt : std::optional(owner == 1 ? North : South),
            random.bounded(3) == 0 ? u"ORG-%1"_s.arg(random.bounded(5)) : QString());
    }
    return tenants;
}

/// The definition, written down plainly.
bool fits(const OpenCustomer &customer, const KnownTenant &tenant, MatchReason reason)
{
    if (tenant.partner && *tenant.partner != customer.partner)
        return false;
    const auto same = [](const QString &a, const QString &b) { return !a.isEmpty() && a == b; };
    switch (reason) {
    case MatchReason::SameId:
        return same(customer.vendorId.toLower(), tenant.id.toString())
            || same(customer.vendorId.toLower(), tenant.externalId.toLower());
    case MatchReason::SameName:
        return same(customer.name, tenant.name);
    case MatchReason::SimilarName:
        return same(normalisedName(customer.name), normalisedName(tenant.name));
    }
    return false;
}

} // namespace

class TestTenantMatching : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreNormalised_data();
    void namesAreNormalised();
    void customersMeetTheirTenants_data();
    void customersMeetTheirTenants();
    void itNeverGuessesBetweenTwo();
    void theOrderDoesNotMatter();
    void whatIsLeftSaysWhatFits();
    void aHundredThousandTakeASecond();
    void itIsCancelled();
};

void TestTenantMatching::namesAreNormalised_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("normalised");
    const auto add = [](const char *name, const char *normalised) {
        QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(normalised);
    };
    add("Acme", "acme");
    add("  ACME   Services ", "acmeservices");
    add("Acme-Services", "acmeservices");
    add("Café Zürich", "cafezurich");
    add("CAFE\u0301 ZU\u0308RICH", "cafezurich");
    add("Straße", "strasse");
    add("STRASSE", "strasse");
    add("ﬁnance №1", "financeno1");
    add("O'Neill & Sons", "oneillsons");
    add("O’Neill and Sons", "oneillandsons");
    add("Acme Ltd", "acme");
    add("Acme, Ltd.", "acme");
    add("Acme Limited", "acme");
    add("Acme GmbH", "acme");
    add("Acme GmbH & Co. KG", "acme");
    add("Acme Inc.", "acme");
    add("Acme Pty Ltd", "acme");
    add("Acme S.A.", "acme");
    add("Acme S. A.", "acme");
    add("Acme S.à r.l.", "acme");
    add("Acme S a r l", "acme");
    add("Acme Sp. z o.o.", "acme");
    add("Acme A/S", "acme");
    add("Acme Oy", "acme");
    add("Acme Aktiebolag AB", "acmeaktiebolag");
    add("Ltd", "ltd");
    add("Limited Ltd", "limited");
    add("AG Bau", "agbau");
    add("Incorporated Minds", "incorporatedminds");
    add("Plus AG 24", "plusag24");
    add("S.A.", "sa");
    add("日本語 株式会社", "日本語株式会社");
    add("が", "が");
    add("か", "か");
    add("कि", "कि");
    add("का", "का");
    add("!!!", "");
    add("", "");
    QTest::newRow("beyond the BMP") << QString::fromUtf8("𝐀cme 𐐀") << QString::fromUtf8("acme𐐨");
}

void TestTenantMatching::namesAreNormalised()
{
    QFETCH(const QString, name);
    QFETCH(const QString, normalised);
    // Compared in one form: what is kept is decomposed.
    QCOMPARE(normalisedName(name), normalised.normalized(QString::NormalizationForm_KD));
    QCOMPARE(normalisedName(normalisedName(name)), normalisedName(name));
}

void TestTenantMatching::customersMeetTheirTenants_data()
{
    QTest::addColumn<QList<OpenCustomer>>("customers");
    QTest::addColumn<QList<KnownTenant>>("tenants");
    QTest::addColumn<QStringList>("expected");
    using Customers = QList<OpenCustomer>;
    using Tenants = QList<KnownTenant>;
    const auto add = [](const char *name, const Customers &customers, const Tenants &tenants,
                         const QStringList &expected) {
        QTest::newRow(name) << customers << tenants << expected;
    };
    add("nothing", {}, {}, {});
    add("the tenant's id", {customer(tenantId(1).toUpper(), u"A"_s)}, {tenant(1, u"B"_s)},
        {tenantId(1).toUpper() + "=1 id"_L1});
    add("its external id", {customer(u"ORG-7"_s, u"A"_s)}, {tenant(1, u"B"_s, North, u"org-7"_s)},
        {u"ORG-7=1 id"_s});
    add("the same name", {customer(u"c"_s, u"Acme GmbH"_s)}, {tenant(1, u"Acme GmbH"_s)}, {u"c=1 name"_s});
    add("a similar name", {customer(u"c"_s, u"Acme GmbH"_s)}, {tenant(1, u"ACME"_s)}, {u"c=1 similar"_s});
    add("another name", {customer(u"c"_s, u"Acme"_s)}, {tenant(1, u"Bolt"_s)}, {});
    add("no name at all", {customer(u"c"_s, u""_s), customer(u"d"_s, u"!!!"_s)},
        {tenant(1, u""_s), tenant(2, u"?"_s)}, {});
    add("an id goes before a name", {customer(u"c"_s, u"Acme"_s)},
        {tenant(1, u"Acme"_s), tenant(2, u"Bolt"_s, North, u"c"_s)}, {u"c=2 id"_s});
    add("a name goes before a similar one", {customer(u"c"_s, u"Acme"_s), customer(u"d"_s, u"ACME"_s)},
        {tenant(1, u"ACME"_s), tenant(2, u"Acme"_s)}, {u"c=2 name"_s, u"d=1 name"_s});
    add("what a stronger reason took is out", {customer(u"c"_s, u"Acme"_s), customer(u"d"_s, u"Acme Inc"_s)},
        {tenant(1, u"Acme"_s), tenant(2, u"ACME"_s)}, {u"c=1 name"_s, u"d=2 similar"_s});
    add("two customers of one name", {customer(u"c"_s, u"Acme"_s), customer(u"d"_s, u"Acme"_s)},
        {tenant(1, u"Acme"_s)}, {u"c?1 name"_s, u"d?1 name"_s});
    add("two tenants of one name", {customer(u"c"_s, u"Acme"_s)},
        {tenant(1, u"Acme"_s), tenant(2, u"Acme"_s)}, {u"c?2 name"_s});
    add("two that only look alike", {customer(u"c"_s, u"Acme Ltd"_s), customer(u"d"_s, u"Acme Inc"_s)},
        {tenant(1, u"Acme"_s)}, {u"c?1 similar"_s, u"d?1 similar"_s});
    add("two tenants with one external id", {customer(u"c"_s, u"Acme"_s)},
        {tenant(1, u"Acme"_s, North, u"c"_s), tenant(2, u"Bolt"_s, North, u"c"_s)}, {u"c?2 id"_s});
    add("ids that differ by case alone", {customer(u"c"_s, u"Acme"_s), customer(u"C"_s, u"Bolt"_s)},
        {tenant(1, u"Acme"_s, North, u"c"_s)}, {u"C?1 id"_s, u"c?1 id"_s});
    add("a tenant claimed by its id and its external id",
        {customer(tenantId(1), u"Acme"_s), customer(u"c"_s, u"Bolt"_s)}, {tenant(1, u""_s, North, u"c"_s)},
        {tenantId(1) + "?1 id"_L1, u"c?1 id"_s});
    add("what is left stays in the way of others",
        {customer(u"c"_s, u"Acme"_s), customer(u"d"_s, u"Acme"_s), customer(u"e"_s, u"ACME"_s)},
        {tenant(1, u"Acme"_s), tenant(2, u"acme"_s)}, {u"c?1 name"_s, u"d?1 name"_s, u"e?2 similar"_s});
    add("what is left for its id is not taken by name",
        {customer(u"c"_s, u"Acme"_s), customer(u"d"_s, u"Bolt"_s)},
        {tenant(1, u"X"_s, North, u"c"_s), tenant(2, u"Y"_s, North, u"c"_s), tenant(3, u"Z"_s, North, u"c"_s),
            tenant(4, u"Bolt"_s, North, u"c"_s)},
        {u"c?4 id"_s, u"d?1 name"_s});
    add("another partner's", {customer(u"c"_s, u"Acme"_s, South)}, {tenant(1, u"Acme"_s, North)}, {});
    add("one name under two partners",
        {customer(u"c"_s, u"Acme"_s, North), customer(u"d"_s, u"Acme"_s, South)},
        {tenant(1, u"Acme"_s, South), tenant(2, u"Acme"_s, North)}, {u"c=2 name"_s, u"d=1 name"_s});
    add("a tenant of an unknown partner", {customer(u"c"_s, u"Acme"_s, South)},
        {tenant(1, u"Acme"_s, std::nullopt)}, {u"c=1 name"_s});
    add("a tenant of an unknown partner, customers of two",
        {customer(u"c"_s, u"Acme"_s, North), customer(u"d"_s, u"Acme"_s, South)},
        {tenant(1, u"Acme"_s, std::nullopt)}, {u"c?1 name"_s, u"d?1 name"_s});
    add("a tenant of the partner and one of an unknown partner", {customer(u"c"_s, u"Acme"_s)},
        {tenant(1, u"Acme"_s), tenant(2, u"Acme"_s, std::nullopt)}, {u"c?2 name"_s});
}

void TestTenantMatching::customersMeetTheirTenants()
{
    QFETCH(const QList<OpenCustomer>, customers);
    QFETCH(const QList<KnownTenant>, tenants);
    QFETCH(QStringList, expected);
    expected.sort();
    QCOMPARE(words(customers, tenants), expected);
}

// For each pair: whoever else fits one of the two for the same reason was paired for a stronger one.
void TestTenantMatching::itNeverGuessesBetweenTwo()
{
    QRandomGenerator random(20'261'122);
    qsizetype pairs = 0;
    for (int round = 0; round < 20'000; ++round) {
        const QList<OpenCustomer> customers = randomCustomers(random);
        const QList<KnownTenant> tenants = randomTenants(random);
        const TenantMatches matches = match(customers, tenants);
        pairs += matches.pairs.size();
        QSet<qsizetype> usedCustomers;
        QSet<qsizetype> usedTenants;
        for (const TenantMatches::Pair &pair : matches.pairs) {
            QVERIFY(!usedCustomers.contains(pair.customer) && !usedTenants.contains(pair.tenant));
            usedCustomers += pair.customer;
            usedTenants += pair.tenant;
            QVERIFY(fits(customers[pair.customer], tenants[pair.tenant], pair.reason));
            const auto isStronger = [&](auto member, qsizetype place) {
                return std::any_of(
                    matches.pairs.begin(), matches.pairs.end(), [&](const TenantMatches::Pair &other) {
                        return other.*member == place && other.reason < pair.reason;
                    });
            };
            for (qsizetype other = 0; other < customers.size(); ++other) {
                QVERIFY(other == pair.customer || isStronger(&TenantMatches::Pair::customer, other)
                    || !fits(customers[other], tenants[pair.tenant], pair.reason));
            }
            for (qsizetype other = 0; other < tenants.size(); ++other) {
                QVERIFY(other == pair.tenant || isStronger(&TenantMatches::Pair::tenant, other)
                    || !fits(customers[pair.customer], tenants[other], pair.reason));
            }
        }
        for (const TenantMatches::Undecided &left : matches.undecided)
            QVERIFY(!usedCustomers.contains(left.customer));
    }
    QVERIFY2(pairs > 5'000, qPrintable(QString::number(pairs)));
}

void TestTenantMatching::theOrderDoesNotMatter()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 5'000; ++round) {
        QList<OpenCustomer> customers = randomCustomers(random);
        QList<KnownTenant> tenants = randomTenants(random);
        const QStringList before = words(customers, tenants);
        std::shuffle(customers.begin(), customers.end(), random);
        std::shuffle(tenants.begin(), tenants.end(), random);
        QCOMPARE(words(customers, tenants), before);
    }
}

void TestTenantMatching::whatIsLeftSaysWhatFits()
{
    const auto left = match({customer(u"c"_s, u"Acme"_s), customer(u"d"_s, u"Acme"_s)},
        {tenant(1, u"Other"_s), tenant(2, u"Acme"_s), tenant(3, u"Acme"_s, std::nullopt)})
                          .undecided;
    QCOMPARE(left.size(), 2);
    QCOMPARE(left[0].tenantCount, 2);
    QCOMPARE(left[0].tenants[0], 1);
    QCOMPARE(left[0].tenants[1], 2);
    QCOMPARE(left[0].rivals, 1);
}

void TestTenantMatching::aHundredThousandTakeASecond()
{
    constexpr int Count = 100'000;
    QList<OpenCustomer> customers;
    QList<KnownTenant> tenants;
    for (int i = 0; i < Count; ++i) {
        customers += customer(u"org-%1"_s.arg(i), u"Bäckerei Nummer %1 GmbH"_s.arg(i));
        tenants +=
            tenant(i, i % 2 == 0 ? u"BÄCKEREI NUMMER %1"_s.arg(i) : u"Bäckerei Nummer %1 GmbH"_s.arg(i));
    }
    QElapsedTimer time;
    time.start();
    const TenantMatches matches = match(customers, tenants);
    qInfo("%lld ms", time.elapsed());
    QCOMPARE(matches.pairs.size(), Count);
    QVERIFY(matches.undecided.isEmpty());

    // The worst that a list can be: everybody fits everybody.
    for (int i = 0; i < Count; ++i) {
        customers[i].name = u"Acme"_s;
        tenants[i].name = u"Acme"_s;
    }
    time.start();
    QCOMPARE(match(customers, tenants).undecided.size(), Count);
    qInfo("everybody fits everybody: %lld ms", time.elapsed());
}

void TestTenantMatching::itIsCancelled()
{
    const auto matches = matchTenants({customer(u"c"_s, u"Acme"_s)}, {tenant(1, u"Acme"_s)}, true);
    QVERIFY(matches == TenantMatches());
}

QTEST_APPLESS_MAIN(TestTenantMatching)
#include "tst_tenantmatching.moc"
