// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_window [--data DIR] [--customers N]: measures the mapping page of the real window, offscreen, on a
// workspace of 5,000 partners, one of which has 10,000 of the customers. The folder is filled when it is
// empty, and kept. Times are wall clock in the window's thread unless said otherwise: on a busy machine they
// tell of the machine.

#include "fill.h"
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

/// The statements of a key stroke alone: what matches lies together in some orders and apart in others.
void searchInEveryOrder(const Database &database)
{
    const auto reader = database.openReader().value();
    const MappingQuery query(*reader);
    const std::atomic_bool cancelled = false;
    const char *const columns[] = {"state", "name", "vendor id", "tenant", "partner", "datacenter", "change"};
    for (int column = 0; column < int(std::size(columns)); ++column) {
        QList<double> times;
        for (const bool descending : {false, true}) {
            for (const QString &text :
                {u"org-0"_s, u"org-001"_s, u"org-09"_s, u"harbour"_s, u"cedar clinic"_s, u"mann d"_s,
                    u"print"_s, u"be"_s, u"c"_s, u"o"_s, u"7"_s, u"777"_s, u"0e7"_s}) {
                MappingFilter filter;
                filter.text = text;
                QList<double> rounds;
                for (int round = 0; round < Rounds; ++round) {
                    const double before = processorMilliseconds();
                    const auto page =
                        query.order(filter, {MappingSort::Column(column), descending, {}}, 256, cancelled);
                    if (!page)
                        qFatal("%s", qPrintable(page.error().detail));
                    rounds += processorMilliseconds() - before;
                }
                // Whatever else the machine does makes it slower only.
                times += percentile(rounds, 0);
                if (times.last() > 60)
                    report(
                        u"  “%1” %2"_s.arg(text, descending ? u"down"_s : u"up"_s), times.last(), "ms", 60);
            }
        }
        report(u"search by %1, processor time, slowest"_s.arg(QLatin1StringView(columns[column])),
            percentile(times, 1), "ms", 100);
    }
    report(u"resident memory after it"_s, residentMegabytes(), "MiB", 250);
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
        for (const QString &text :
            {u"bergmann dental 9"_s, u"org-00123"_s, u"harbour en"_s, u"0999"_s, u"zzz"_s, u"5a1"_s}) {
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

    const auto database = openFilled(folder, customers);
    const int rows = customersIn(*database);
    std::printf("%d customers\n", rows);
    searchInEveryOrder(*database);
    Probe probe(*database, temporary.filePath(u"window.ini"_s));
    probe.waitForAll(rows);
    probe.scroll(rows);
    probe.search();
    probe.sort();
    report(u"resident memory of the window"_s, residentMegabytes(), "MiB", 250);
    return 0;
}
