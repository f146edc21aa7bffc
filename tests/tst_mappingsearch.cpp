// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "customertable.h"
#include "mappingquery.h"
#include "windowfixture.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Console;
using namespace Qt::StringLiterals;

namespace {

constexpr int Customers = 600;
// Few syllables: most texts are found in many rows, at the beginning of some and inside others.
const char *const Syllables[] = {"an", "ber", "An", "na", "li", "-0", "10", "a_", "%b", "ö", "Ber"};

QString letters(QRandomGenerator &random, int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += QString::fromUtf8(Syllables[random.bounded(int(std::size(Syllables)))]);
    return text;
}

/// As SQLite tells letter cases apart.
QString folded(QString text)
{
    for (QChar &c : text) {
        if (c.unicode() < 128)
            c = c.toLower();
    }
    return text;
}

bool matches(const CustomerRow &row, const QString &text)
{
    const QString wanted = folded(text);
    const auto has = [&wanted](const QString &field) {
        return wanted.size() < 3 ? folded(field).startsWith(wanted) : folded(field).contains(wanted);
    };
    return has(row.name) || has(row.vendorId) || row.acronisId.startsWith(wanted);
}

} // namespace

/// Searching by text: what is found, in which order, whatever way the search takes.
class TestMappingSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aPageIsTheBeginningOfTheWhole_data();
    void aPageIsTheBeginningOfTheWhole();
    void everyWayFindsWhatReadingAllRowsFinds_data();
    void everyWayFindsWhatReadingAllRowsFinds();
    void conflictsComeFirst();
    void aLongTextIsFound();
    void aCancelledSearchEnds_data();
    void aCancelledSearchEnds();

private:
    void addRandomCustomers(QRandomGenerator &random);
    QList<CustomerRow> rowsIn(const MappingFilter &filter, const MappingSort &sort);

    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<Connection> m_reader;
    QList<PartnerId> m_partners;
    const std::atomic_bool m_cancelled = false;
};

void TestMappingSearch::init()
{
    m_reader.reset();
    m_fixture = std::make_unique<WindowFixture>();
    m_partners = {m_fixture->addPartner(u"p1"_s, u"Northwind"_s), m_fixture->addPartner(u"p2"_s, u"East"_s),
        m_fixture->addPartner(u"p3"_s, u"West"_s)};
    m_reader = m_fixture->database().openReader().value();
}

void TestMappingSearch::addRandomCustomers(QRandomGenerator &random)
{
    QVERIFY(m_fixture->write([&](Connection &connection) -> Result<void> {
        CustomerTable table(connection);
        for (int i = 0; i < Customers; ++i) {
            Customer customer;
            customer.vendorId = VendorTenantId::parse(letters(random, 2) + QString::number(i)).value();
            customer.name = letters(random, random.bounded(1, 5));
            customer.partner = m_partners.at(random.bounded(int(m_partners.size())));
            customer.excluded = random.bounded(4) == 0;
            if (random.bounded(3) != 0)
                customer.acronisId = AcronisTenantId::parse(tenantOf(random.bounded(8) * 0x10000000 + i));
            if (auto added = table.insert(customer); !added)
                return tl::unexpected(added.error());
        }
        // Many at one moment, as by an import, some at a few, the others each at its own.
        return connection
            .change(
                u"UPDATE customer SET changed_at = CASE id % 3 WHEN 0 THEN 1000 WHEN 1 THEN 990 + id % 20 "
                "ELSE id * 7919 % 2003 END"_s)
            .map([](qint64) {});
    }));
}

QList<CustomerRow> TestMappingSearch::rowsIn(const MappingFilter &filter, const MappingSort &sort)
{
    const MappingQuery query(*m_reader);
    const QList<CustomerId> ids = query.order(filter, sort, -1, m_cancelled).value();
    const QList<CustomerRow> read = query.rows(ids).value();
    QHash<CustomerId, CustomerRow> rows;
    for (const CustomerRow &row : read)
        rows.insert(row.id, row);
    QList<CustomerRow> ordered;
    for (const CustomerId id : ids)
        ordered += rows.value(id);
    return ordered;
}

void TestMappingSearch::aPageIsTheBeginningOfTheWhole_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nearly all") << u"customer"_s;
    QTest::newRow("beginning of most tenants") << u"000f"_s;
    QTest::newRow("beginning of all vendor ids") << u"or"_s;
    QTest::newRow("beginning of all names") << u"c"_s;
    QTest::newRow("beginning of all tenants") << u"0"_s;
    QTest::newRow("few") << u"Customer 00000"_s;
    QTest::newRow("one") << u"org-0001777"_s;
}

void TestMappingSearch::aPageIsTheBeginningOfTheWhole()
{
    QFETCH(const QString, text);
    // More than are read and sorted at once.
    m_fixture->addCustomers(m_partners.first(), 2500);
    // Most at one moment, as by an import. No unit of work: the history would not tell of it.
    const auto writer = Connection::open(m_fixture->database().path(), Connection::Mode::ReadWrite).value();
    QVERIFY(
        writer->change(u"UPDATE customer SET changed_at = CASE WHEN id % 50 = 0 THEN id ELSE 1250 END"_s));
    MappingFilter filter;
    filter.text = text;
    const MappingQuery query(*m_reader, {2000, 1500, 2200, 800});
    for (int way = 0; way < 2 * (int(MappingSort::Column::Changed) + 1); ++way) {
        const MappingSort sort {static_cast<MappingSort::Column>(way / 2), way % 2 == 1, {}};
        const auto whole = query.order(filter, sort, -1, m_cancelled).value();
        QVERIFY(!whole.isEmpty());
        QCOMPARE(query.counts(filter).value().total(), whole.size());
        for (const qsizetype limit : {256, 2200}) {
            const auto page = query.order(filter, sort, limit, m_cancelled).value();
            QCOMPARE(page, whole.first(std::min(limit, whole.size())));
        }
    }
}

void TestMappingSearch::everyWayFindsWhatReadingAllRowsFinds_data()
{
    QTest::addColumn<int>("few");
    QTest::addColumn<int>("glance");
    QTest::addColumn<int>("many");
    QTest::addColumn<int>("stretch");
    QTest::newRow("all are met on the way") << 0 << 1 << 0 << 4;
    QTest::newRow("few are sorted, others met on the way") << 40 << 10 << 60 << 16;
    QTest::newRow("all are sorted") << 0 << 1 << 10'000 << 16;
    QTest::newRow("a glance is enough for many") << 30 << 150 << 100 << 1000;
    QTest::newRow("as in the window") << 12'000 << 4'000 << 30'000 << 16'000;
}

void TestMappingSearch::everyWayFindsWhatReadingAllRowsFinds()
{
    QFETCH(const int, few);
    QFETCH(const int, glance);
    QFETCH(const int, many);
    QFETCH(const int, stretch);
    QRandomGenerator random(7);
    addRandomCustomers(random);
    const MappingQuery query(*m_reader, {few, glance, many, stretch});
    const QList<CustomerRow> all = rowsIn({}, {});
    QCOMPARE(all.size(), Customers);
    for (int round = 0; round < 250; ++round) {
        const CustomerRow &model = all.at(random.bounded(int(all.size())));
        const QString source =
            QStringList {model.name, model.vendorId, model.acronisId}.at(random.bounded(3));
        const auto begin = random.bounded(2) == 0 ? 0 : random.bounded(int(source.size()) + 1);
        QString text = source.mid(begin, random.bounded(1, 7));
        if (random.bounded(3) == 0)
            text = text.toUpper();
        if (random.bounded(8) == 0 || text.isEmpty())
            text = letters(random, 2).mid(1);
        MappingFilter scope;
        if (random.bounded(4) == 0)
            scope.partner = m_partners.at(random.bounded(int(m_partners.size())));
        if (random.bounded(3) == 0)
            scope.states = {MappingState(random.bounded(3)), MappingState(random.bounded(3))};
        if (random.bounded(5) == 0) {
            scope.chosenOnly = true;
            scope.chosen = {all.at(3).id, all.at(100).id};
        }
        const MappingSort sort {MappingSort::Column(random.bounded(int(MappingSort::Column::Changed) + 1)),
            random.bounded(2) == 0, {}};
        MappingFilter filter = scope;
        filter.text = text;
        QStringList expected;
        const QList<CustomerRow> inScope = rowsIn(scope, sort);
        for (const CustomerRow &row : inScope) {
            if (matches(row, text))
                expected += QString::number(qint64(row.id));
        }
        for (const qsizetype limit : {-1, 1, 20, 256}) {
            const QList<CustomerId> page = query.order(filter, sort, limit, m_cancelled).value();
            QStringList found;
            for (const CustomerId id : page)
                found += QString::number(qint64(id));
            const qsizetype wanted = limit < 0 ? expected.size() : std::min(limit, expected.size());
            QVERIFY2(found == expected.first(wanted),
                qPrintable(u"“%1” by %2%3, %4 of %5: %6 instead of %7"_s.arg(text)
                               .arg(int(sort.column))
                               .arg(sort.descending ? u" down"_s : QString())
                               .arg(limit)
                               .arg(expected.size())
                               .arg(found.mid(0, 12).join(u' '), expected.mid(0, 12).join(u' '))));
        }
    }
}

void TestMappingSearch::conflictsComeFirst()
{
    QRandomGenerator random(8);
    addRandomCustomers(random);
    MappingFilter filter;
    filter.text = u"ber"_s;
    const MappingQuery query(*m_reader, {10, 20, 25, 30});
    const QList<CustomerId> plain = query.order(filter, {}, -1, m_cancelled).value();
    const QList<CustomerRow> all = rowsIn({}, {});
    const auto other = std::find_if(
        all.cbegin(), all.cend(), [](const CustomerRow &row) { return !matches(row, u"ber"_s); });
    QVERIFY(plain.size() > 50 && other != all.cend());
    MappingSort sort;
    sort.first = {plain.at(40), other->id, plain.at(45)};
    QList<CustomerId> expected {plain.at(40), plain.at(45)};
    for (const CustomerId id : plain) {
        if (!sort.first.contains(id))
            expected += id;
    }
    QCOMPARE(query.order(filter, sort, -1, m_cancelled).value(), expected);
    QCOMPARE(query.order(filter, sort, 30, m_cancelled).value(), expected.first(30));
}

void TestMappingSearch::aLongTextIsFound()
{
    const QString name = u"The quick brown fox jumps over the lazy dog, "_s.repeated(4) + u"Ltd."_s;
    const CustomerId id = m_fixture->addCustomer(m_partners.first(), u"long"_s, name);
    m_fixture->addCustomer(m_partners.first(), u"other"_s, name.chopped(1) + u'!');
    MappingFilter filter;
    filter.text = name;
    QCOMPARE(MappingQuery(*m_reader).order(filter, {}, 256, m_cancelled).value(), QList<CustomerId> {id});
}

void TestMappingSearch::aCancelledSearchEnds_data()
{
    QTest::addColumn<MappingSort::Column>("column");
    QTest::newRow("by state") << MappingSort::Column::State;
    QTest::newRow("by change") << MappingSort::Column::Changed;
}

void TestMappingSearch::aCancelledSearchEnds()
{
    QFETCH(const MappingSort::Column, column);
    QRandomGenerator random(9);
    addRandomCustomers(random);
    MappingFilter filter;
    filter.text = u"ber"_s;
    const std::atomic_bool cancelled = true;
    MappingSort sort;
    sort.column = column;
    const auto page = MappingQuery(*m_reader, {0, 1, 0, 4}).order(filter, sort, 256, cancelled);
    QVERIFY(page);
    QVERIFY(page->size() < MappingQuery(*m_reader).order(filter, {}, 256, m_cancelled)->size());
}

QTEST_MAIN(TestMappingSearch)
#include "tst_mappingsearch.moc"
