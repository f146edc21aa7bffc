// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_files [--data DIR] [--customers N]: measures what the mapping page does with files, offscreen, on the
// data of bench_window: all customers out, the same file back in, and 100,000 lines staged and applied in the
// real window, which renames that many customers.

#include "customerexport.h"
#include "customerimport.h"
#include "fill.h"
#include "mainwindow.h"
#include "mappingpage.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <cstdio>

using namespace Console;
using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 120'000; // milliseconds
constexpr int Staged = 100'000;

/// Of this process, in MiB; \a name is VmRSS or VmHWM.
int megabytes(const char *name)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(name))
            return line.mid(6).simplified().split(' ').first().toInt() / 1024;
    }
    return 0;
}

/// Measures a piece of work: how long it takes, how long at most the event loop was not served meanwhile, and
/// the memory.
class Watch
{
public:
    explicit Watch(const char *what)
        : m_what(what)
    {
        QFile peak(u"/proc/self/clear_refs"_s);
        if (peak.open(QIODevice::WriteOnly))
            peak.write("5");
        m_timer.setInterval(0);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer,
            [this] { m_longest = std::max(m_longest, m_since.restart()); });
        m_timer.start();
        m_since.start();
        m_all.start();
    }
    ~Watch()
    {
        std::printf("%-34s %8.2f s   thread held %5lld ms   peak %4d MiB, after %4d MiB\n", m_what,
            double(m_all.elapsed()) / 1e3, static_cast<long long>(std::max(m_longest, m_since.elapsed())),
            megabytes("VmHWM:"), megabytes("VmRSS:"));
        std::fflush(stdout);
    }
    Q_DISABLE_COPY_MOVE(Watch)

private:
    const char *m_what;
    QTimer m_timer;
    QElapsedTimer m_since;
    QElapsedTimer m_all;
    qint64 m_longest = 0;
};

void goOutAndIn(const Database &database, const QString &path)
{
    const auto reader = database.openReader().value();
    const std::atomic_bool cancelled = false;
    JobProgress progress;
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        qFatal("cannot write %s", qPrintable(path));
    {
        const Watch watch("all customers out");
        exportCustomers(*reader, {}, {}, file, ',', cancelled, progress).value();
    }
    std::printf("%lld customers, %lld MiB\n", progress.done.load(), file.size() >> 20);
    file.seek(0);
    ImportPlan plan;
    {
        const Watch watch("the same file compared");
        const auto rows = rowsOfTable(file, {}, true, guessColumns({customerHeader()}).columns);
        plan = planImport(*reader, rows, {}, cancelled).value();
    }
    std::printf("%lld new, %lld changed, %lld unchanged, %lld wrong\n", plan.added, plan.changed,
        plan.unchanged, plan.wrong);
}

/// The customers carry the time, so that they are always called something else.
QByteArray changedLines()
{
    const QByteArray now = QByteArray::number(QDateTime::currentSecsSinceEpoch());
    QByteArray lines = "Vendor tenant id,Customer\n";
    for (int i = 0; i < Staged; ++i)
        lines += "org-" + QByteArray::number(i).rightJustified(7, '0') + ",Renamed " + now + ' '
            + QByteArray::number(i) + '\n';
    return lines;
}

QByteArray newLines()
{
    QByteArray lines = "Vendor tenant id,Customer,Partner\n";
    for (int i = 0; i < Staged; ++i)
        lines += "new-" + QByteArray::number(i) + ",New " + QByteArray::number(i) + ",msp-1\n";
    return lines;
}

class Desk
{
public:
    Desk(Database &database, const QString &settings)
        : m_window({database, settings, {}, {}, {}})
    {
        m_window.resize(1280, 800);
        m_window.showPage(1);
        m_window.show();
        waitFor("exportCustomers");
        QTest::qWait(3000);
    }
    void takeIn(const QString &path, const char *compared, const char *staged)
    {
        {
            const Watch watch(compared);
            m_window.findChild<MappingPage *>()->importFrom(path);
            wait([this] {
                auto *button = m_window.findChild<QPushButton *>("importStage"_L1);
                return button != nullptr && button->isEnabled();
            });
        }
        {
            const Watch watch(staged);
            m_window.findChild<QPushButton *>("importStage"_L1)->click();
            waitFor("undo");
        }
        std::printf("%s\n", qPrintable(m_window.findChild<QLabel *>("pendingCount"_L1)->text()));
        for (const auto &[step, other] : {std::pair("undo", "redo"), std::pair("redo", "undo")}) {
            const Watch watch(step);
            trigger(step);
            waitFor(other);
        }
    }
    void apply(const char *previewed, const char *applied)
    {
        QPushButton *button = nullptr;
        {
            const Watch watch(previewed);
            trigger("apply");
            wait([this, &button] {
                button = m_window.findChild<QPushButton *>("previewApply"_L1);
                return button != nullptr && button->isVisible();
            });
        }
        {
            const Watch watch(applied);
            button->click();
            wait([this] { return m_window.findChild<QWidget *>("appliedBar"_L1)->isVisible(); });
        }
        const Watch watch("two seconds later");
        QTest::qWait(2000);
    }
    void discard()
    {
        trigger("discard");
        wait([this] { return m_window.findChild<QPushButton *>("discardYes"_L1) != nullptr; });
        m_window.findChild<QPushButton *>("discardYes"_L1)->click();
        wait([this] { return !find("discard")->isEnabled(); });
    }

private:
    QAction *find(const char *action) { return m_window.findChild<QAction *>(QLatin1StringView(action)); }
    void trigger(const char *action) { find(action)->trigger(); }
    /// Until nothing is under way and it can be done.
    void waitFor(const char *action)
    {
        wait([this, action] { return find(action)->isEnabled(); });
    }
    template<class Condition>
    void wait(Condition condition)
    {
        if (!QTest::qWaitFor(condition, Patience))
            qFatal("it did not come");
    }

    MainWindow m_window;
};

QString write(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(name));
    return file.fileName();
}

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
    const auto database =
        openFilled(parser.isSet(u"data"_s) ? parser.value(u"data"_s) : temporary.filePath(u"data"_s),
            parser.value(u"customers"_s).toInt());
    goOutAndIn(*database, temporary.filePath(u"all.csv"_s));
    Desk desk(*database, temporary.filePath(u"window.ini"_s));
    desk.takeIn(write(temporary, u"changed.csv"_s, changedLines()), "100,000 changes compared",
        "100,000 changes staged");
    desk.apply("100,000 changes previewed", "100,000 changes applied");
    desk.takeIn(
        write(temporary, u"new.csv"_s, newLines()), "100,000 new ones compared", "100,000 new ones staged");
    desk.discard(); // or the next run would begin with them
    return 0;
}
