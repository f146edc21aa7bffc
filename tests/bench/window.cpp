// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_window [--data DIR] [--customers N]: measures the mapping page of the real window, offscreen, on a
// workspace of 5,000 partners, one of which has 10,000 of the customers. The folder is filled when it is
// empty, and kept. Times are wall clock in the window's thread unless said otherwise: on a busy machine they
// tell of the machine.

#include "database.h"
#include "mainwindow.h"
#include "mappingcolumns.h"
#include "mappingmodel.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace Console;
using namespace Qt::StringLiterals;

namespace {

constexpr int Partners = 5000;
constexpr int LargestPartner = 10'000;
constexpr int Rounds = 3;
constexpr int ScrollSteps = 400;
constexpr int Patience = 120'000; // milliseconds

void report(const QString &what, double value, const char *unit, double limit)
{
    std::printf("%-46s %9.1f %-4s (at most %.0f)\n", qPrintable(what), value, unit, limit);
    std::fflush(stdout);
}

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

double percentile(QList<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values.at(qsizetype(share * double(values.size() - 1)));
}

/// Of this thread alone: what other programs do to the machine does not show.
double processorMilliseconds()
{
    timespec now {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

/// Straight SQL, for speed; the triggers keep history and search as in any other change.
Result<void> fill(Connection &connection, int customers)
{
    const auto partners = connection.change(
        u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) "
        "INSERT INTO partner (vendor_tenant_id, name, acronis_tenant_id, datacenter_url, state) "
        "SELECT 'msp-' || i, 'Partner ' || (i * 7919) % 5003, printf('%08x-c964-4e92-87ad-55c21df1285c', i), "
        "'https://eu' || (i % 8) || '-cloud.acronis.com', 'ENABLED' FROM n"_s,
        {Partners});
    if (!partners)
        return tl::unexpected(partners.error());
    return connection
        .change(u"WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ? - 1), "
                "first (k, word) AS (VALUES (0, 'Alpine'), (1, 'Bergmann'), (2, 'Cedar'), (3, 'Delta'), "
                "(4, 'Eichhorn'), (5, 'Fjord'), (6, 'Garland'), (7, 'Harbour')), "
                "second (k, word) AS (VALUES (0, 'Logistik'), (1, 'Dental'), (2, 'Print'), (3, 'Marine'), "
                "(4, 'Clinic'), (5, 'Legal'), (6, 'Energi')) "
                "INSERT INTO customer (vendor_tenant_id, name, partner_id, acronis_tenant_id, excluded) "
                "SELECT 'org-' || printf('%07d', i), first.word || ' ' || second.word || ' ' || (i * 7919) % "
                "1000003, "
                "CASE WHEN i < ? THEN 1 ELSE 2 + i % (? - 1) END, "
                "CASE WHEN i % 10 <> 0 THEN lower(substr(h, 1, 8) || '-' || substr(h, 9, 4) || '-4' || "
                "substr(h, 13, 3) "
                "|| '-8' || substr(h, 16, 3) || '-' || substr(h, 19, 12)) END, i % 50 = 0 "
                "FROM (SELECT i, hex(randomblob(16)) AS h FROM n) "
                "JOIN first ON first.k = i % 8 JOIN second ON second.k = i % 7"_s,
            {customers, std::min(customers, LargestPartner), Partners})
        .map([](qint64) {});
}

int residentMegabytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').first().toInt() / 1024;
    }
    return 0;
}

class Probe
{
public:
    explicit Probe(Database &database, const QString &settings)
        : m_window({database, settings, {}, {}, {}})
        , m_table(m_window.findChild<QTableView *>("mappingTable"_L1))
        , m_model(static_cast<MappingModel *>(m_table->model()))
    {
        m_opened.start();
        m_window.resize(1280, 800);
        m_window.showPage(1);
        m_window.show();
        waitForRows([this] { return m_model->isLoaded(); });
        report(u"open: first rows on screen"_s, milliseconds(m_opened), "ms", 500);
    }

    void waitForAll(int customers)
    {
        waitForRows([this, customers] { return m_model->rowCount() >= customers; });
        report(u"open: all rows to scroll through"_s, milliseconds(m_opened), "ms", 5000);
    }

    void search()
    {
        auto *field = m_window.findChild<QLineEdit *>("mappingSearch"_L1);
        QList<double> times;
        for (const QString &text : {u"bergmann dental 9"_s, u"org-00123"_s, u"zzz"_s, u"5a1"_s}) {
            for (int length = 1; length <= text.size(); ++length) {
                times += changeOrder([&] { field->setText(text.left(length)); });
                if (times.last() > 100)
                    report(u"  “%1”"_s.arg(text.left(length)), times.last(), "ms", 100);
            }
            field->clear();
            changeOrder([&] { field->setText(u" "_s); });
            field->clear();
            QTest::qWait(600);
        }
        report(u"search: slowest key stroke to its page"_s, percentile(times, 1), "ms", 100);
        report(u"search: median"_s, percentile(times, 0.5), "ms", 100);
    }

    void sort()
    {
        for (int column = 0; column < MappingColumns::Count; ++column) {
            QList<double> times;
            for (int round = 0; round < Rounds; ++round) {
                times += changeOrder([&] {
                    m_table->sortByColumn(column, round % 2 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
                });
                QTest::qWait(300);
            }
            const QString name = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
            report(u"sort by %1, slowest of %2"_s.arg(name).arg(Rounds), percentile(times, 1), "ms", 300);
        }
        changeOrder([&] { m_table->sortByColumn(MappingColumns::State, Qt::AscendingOrder); });
    }

    /// How long each step of a scroll, with its painting, holds the window's thread.
    void scroll(int customers)
    {
        waitForRows([this, customers] { return m_model->rowCount() >= customers; });
        QScrollBar *bar = m_table->verticalScrollBar();
        QList<double> holds;
        QList<double> works;
        const auto hold = [&](auto work) {
            QElapsedTimer timer;
            timer.start();
            const double before = processorMilliseconds();
            work();
            works += processorMilliseconds() - before;
            holds += milliseconds(timer);
        };
        const auto step = [&](int value) {
            hold([&] {
                bar->setValue(value);
                m_table->viewport()->repaint();
            });
            for (int i = 0; i < 8; ++i) {
                hold([] { QCoreApplication::processEvents(); });
                QThread::msleep(2);
            }
        };
        for (int i = 0; i < ScrollSteps; ++i)
            step(bar->value() + 3);
        for (int i = 0; i < ScrollSteps; ++i)
            step(QRandomGenerator::global()->bounded(bar->maximum()));
        step(bar->maximum());
        step(0);
        report(u"scroll: thread held, 99th percentile"_s, percentile(holds, 0.99), "ms", 16);
        report(u"scroll: thread held, longest"_s, percentile(holds, 1), "ms", 50);
        report(u"scroll: of it processor time, 99th percentile"_s, percentile(works, 0.99), "ms", 16);
        report(u"scroll: of it processor time, longest"_s, percentile(works, 1), "ms", 50);
    }

private:
    template<class Condition>
    void waitForRows(Condition condition)
    {
        if (!QTest::qWaitFor(condition, Patience))
            qFatal("the rows did not come");
        m_table->viewport()->repaint();
    }

    template<class Change>
    double changeOrder(Change change)
    {
        bool loaded = false;
        const auto connection =
            QObject::connect(m_model, &MappingModel::loaded, &m_window, [&loaded] { loaded = true; });
        QElapsedTimer timer;
        timer.start();
        change();
        waitForRows([&loaded] { return loaded; });
        const double taken = milliseconds(timer);
        QObject::disconnect(connection);
        return taken;
    }

    QElapsedTimer m_opened;
    MainWindow m_window;
    QTableView *m_table;
    MappingModel *m_model;
};

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"data"_s, u"Folder to measure in; filled when it is empty."_s, u"folder"_s},
        {u"customers"_s, u"How many customers to fill it with."_s, u"number"_s, u"1000000"_s}});
    parser.process(application);
    const QTemporaryDir temporary;
    const QString folder = parser.isSet(u"data"_s) ? parser.value(u"data"_s) : temporary.filePath(u"data"_s);
    const int customers = parser.value(u"customers"_s).toInt();

    const auto database = Database::open(folder);
    if (!database)
        qFatal("%s", qPrintable(database.error().detail));
    const auto reader = (*database)->openReader();
    const auto count = [&reader] {
        return (*reader)
            ->first(u"SELECT count(*) FROM customer"_s, {}, [](const Rows &row) { return row.integer(0); })
            .value()
            .value_or(0);
    };
    if (count() == 0) {
        const auto filled = (*database)->writer().submitAndWait({ActorKind::Import, {}, {}, {}},
            [customers](Connection &connection) { return fill(connection, customers); });
        if (!filled)
            qFatal("%s", qPrintable(filled.error().detail));
    }
    const int rows = int(count());
    std::printf("%d customers\n", rows);
    Probe probe(**database, temporary.filePath(u"window.ini"_s));
    probe.waitForAll(rows);
    probe.scroll(rows);
    probe.search();
    probe.sort();
    report(u"resident memory of the window"_s, residentMegabytes(), "MiB", 250);
    return 0;
}
