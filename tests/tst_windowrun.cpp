// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups.h"
#include "commandline.h"
#include "consoleprocess.h"
#include "database.h"
#include "databasestate.h"
#include "mainwindow.h"
#include "partnertable.h"
#include "setupwizard.h"
#include "supervisor.h"
#include "window.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QLockFile>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <csignal>
#include <deque>

using namespace Console;
using namespace Qt::StringLiterals;

namespace {

/// Does one thing after the other while the program's own event loop runs; each waits until it can be done.
class Script : public QObject
{
public:
    using Step = std::function<bool()>;

    explicit Script(std::deque<Step> steps)
        : m_steps(std::move(steps))
    {
        m_clock.setInterval(10);
        connect(&m_clock, &QTimer::timeout, this, [this] {
            if (!m_steps.empty() && m_steps.front()())
                m_steps.pop_front();
        });
        m_clock.start();
        // A script that cannot go on must not hang the test.
        QTimer::singleShot(30'000, this, [this] {
            if (!m_steps.empty())
                qFatal("the script waits in vain, %zu steps are left", m_steps.size());
        });
    }
    bool isDone() const { return m_steps.empty(); }

private:
    std::deque<Step> m_steps;
    QTimer m_clock;
};

template<class Widget>
Widget *shown(const char *name)
{
    for (QWidget *widget : QApplication::allWidgets()) {
        if (widget->objectName() == QLatin1StringView(name) && widget->isVisible())
            return qobject_cast<Widget *>(widget);
    }
    return nullptr;
}

bool press(const char *name)
{
    auto *button = shown<QPushButton>(name);
    if (button == nullptr || !button->isEnabled())
        return false;
    button->click();
    return true;
}

MainWindow *window()
{
    return shown<MainWindow>("mainWindow");
}

} // namespace

/// The program with its window, from its start to its end.
class TestWindowRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theWindowOpensAndEnds();
    void aBackupIsRestoredWithoutEndingTheProgram();
    void aDamagedDatabaseOffersTheLastGoodBackup();
    void anEmptyDatabaseIsMadeOnRequest();
    void whoQuitsLeavesADamagedDatabaseAlone();
    void aSecondStartEndsAndTheFirstGoesOn();
    void theFirstStepsEndWithAnAnswerThroughThePublicUrl();

private:
    QString data() const { return m_home->filePath(u"data"_s); }
    int run(std::deque<Script::Step> steps)
    {
        const auto line =
            parseCommandLine({u"cyberapp-console"_s, u"--data"_s, data(), u"--listen"_s, u"127.0.0.1:0"_s});
        if (!line)
            return -1;
        const Script script(std::move(steps));
        const int status = runWindow(*qobject_cast<QApplication *>(qApp), *line);
        return script.isDone() ? status : -1;
    }
    /// The names of the partners.
    QStringList partners() const
    {
        const auto database = Database::open(data());
        if (!database)
            return {database.error().detail};
        QStringList names;
        const auto reader = (*database)->openReader().value();
        const QList<Partner> all = PartnerTable(*reader).all().value();
        for (const Partner &partner : all)
            names += partner.name;
        return names;
    }
    void addPartner(const QString &name) const
    {
        const auto database = Database::open(data()).value();
        QVERIFY(database->writer().submitAndWait({}, [&name](Connection &connection) {
            Partner partner;
            partner.vendorId = VendorTenantId::parse(name.toLower()).value();
            partner.name = name;
            return PartnerTable(connection).insert(partner).map([](PartnerId) {});
        }));
    }
    /// The process that has the data folder's window.
    qint64 lockHolder() const
    {
        const QLockFile lock(data() + "/window.lock"_L1);
        qint64 pid = 0;
        QString host;
        QString program;
        return lock.getLockInfo(&pid, &host, &program) ? pid : 0;
    }
    void damage() const
    {
        QFile file(databasePath(data()));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.resize(file.size() / 2));
    }
    std::unique_ptr<QTemporaryDir> m_home;
};

void TestWindowRun::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    // Not the first steps: they are another test's.
    QVERIFY(QDir().mkpath(data()));
    QSettings(data() + "/window.ini"_L1, QSettings::IniFormat).setValue("window/setUp"_L1, true);
    addPartner(u"North"_s);
}

void TestWindowRun::theWindowOpensAndEnds()
{
    const int status = run({[] { return window() != nullptr; }, [] { return window()->close(); }});
    QCOMPARE(status, 0);
    QCOMPARE(partners(), QStringList(u"North"_s));
}

void TestWindowRun::aBackupIsRestoredWithoutEndingTheProgram()
{
    const auto backup = Backups(data()).make(u"operator"_s);
    QVERIFY(backup);
    addPartner(u"South"_s);
    const int status = run({[] { return window() != nullptr; },
        [] {
            window()->findChild<QAction *>(u"restoreBackup"_s)->trigger();
            return true;
        },
        [] { return press("restoreYes"); }, [] { return window() == nullptr; },
        [] { return window() != nullptr; }, // another one
        [] { return window()->close(); }});
    QCOMPARE(status, 0);
    QCOMPARE(partners(), QStringList(u"North"_s));
    QVERIFY(QDir(data() + "/set-aside"_L1).exists());
}

void TestWindowRun::aDamagedDatabaseOffersTheLastGoodBackup()
{
    QVERIFY(Backups(data()).make(u"operator"_s));
    addPartner(u"South"_s);
    damage();
    QString said;
    const int status = run({[&said] {
                                const auto *trouble = shown<QLabel>("restoreTrouble");
                                said = trouble == nullptr ? QString() : trouble->text();
                                return trouble != nullptr;
                            },
        [] { return press("restoreYes"); }, [] { return window() != nullptr; },
        [] { return window()->close(); }});
    QCOMPARE(status, 0);
    QVERIFY2(said.contains(u"damaged"_s), qPrintable(said));
    QCOMPARE(partners(), QStringList(u"North"_s));
}

void TestWindowRun::anEmptyDatabaseIsMadeOnRequest()
{
    damage();
    const int status = run({[] { return press("startAnew"); }, [] { return press("startAnewYes"); },
        [] { return window() != nullptr; }, [] { return window()->close(); }});
    QCOMPARE(status, 0);
    QCOMPARE(partners(), QStringList());
    QCOMPARE(QDir(data() + "/set-aside"_L1).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 1);
}

void TestWindowRun::whoQuitsLeavesADamagedDatabaseAlone()
{
    damage();
    const qint64 size = QFileInfo(databasePath(data())).size();
    QCOMPARE(run({[] { return press("restoreCancel"); }}), 1);
    QCOMPARE(QFileInfo(databasePath(data())).size(), size);
    QVERIFY(!QFile::exists(data() + "/set-aside"_L1));
}

void TestWindowRun::aSecondStartEndsAndTheFirstGoesOn()
{
    const QStringList arguments {u"--data"_s, data(), u"--listen"_s, u"127.0.0.1:0"_s};
    const auto offscreen = [](ConsoleProcess &console) {
        console.setEnvironment(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    };
    ConsoleProcess first(m_home->path());
    offscreen(first);
    first.start(arguments);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(data() + "/window.lock"_L1), 20'000);
    ConsoleProcess second(m_home->path());
    offscreen(second);
    QCOMPARE(second.run(arguments).exitCode, 0);
    QCOMPARE(first.process().state(), QProcess::Running);
    first.process().kill();
    QVERIFY(first.process().waitForFinished());
    // Nobody is locked out by one that was killed: this one stays until it is told to end.
    ConsoleProcess third(m_home->path());
    offscreen(third);
    third.start(arguments);
    QTRY_COMPARE_WITH_TIMEOUT(lockHolder(), third.process().processId(), 20'000);
    ConsoleProcess fourth(m_home->path());
    offscreen(fourth);
    QCOMPARE(fourth.run(arguments).exitCode, 0); // heard by the third's event loop
    QCOMPARE(third.process().state(), QProcess::Running);
    third.sendSignal(SIGTERM);
    QCOMPARE(third.waitForEnd().exitCode, 0);
}

void TestWindowRun::theFirstStepsEndWithAnAnswerThroughThePublicUrl()
{
    const auto isAt = [](int step) {
        const auto *wizard = shown<SetupWizard>("setupWizard");
        return wizard != nullptr && wizard->currentId() == step;
    };
    const auto leave = [isAt](int step) { return [isAt, step] { return isAt(step) && press("setupNext"); }; };
    const auto startTunnel = [isAt] {
        if (!isAt(4))
            return false;
        auto *way = shown<QComboBox>("tunnelProvider");
        way->setCurrentIndex(way->findData(u"other"_s));
        // A tunnel without a way of its own: it is as if its edge were here.
        shown<QLineEdit>("tunnelCommand")
            ->setText(u"python3 -uc \"print('http://localhost:{port}'); import time; time.sleep(600)\""_s);
        shown<QLineEdit>("tunnelPattern")->setText(u"http://\\S+"_s);
        return press("togglePublicUrl");
    };
    QString said;
    const int status = run({[] { return window() != nullptr; },
        [] {
            window()->findChild<QAction *>(u"firstSteps"_s)->trigger();
            return true;
        },
        [isAt] {
            if (isAt(0))
                shown<QLineEdit>("setupCode")->setText(u"vendor.app"_s);
            return isAt(0);
        },
        leave(0), leave(1), leave(2), leave(3), startTunnel,
        [] { return shown<QLabel>("publicUrl") != nullptr; }, leave(4),
        [&said] {
            const auto *result = shown<QLabel>("setupResult");
            said = result == nullptr ? QString() : result->text();
            return said.contains(u"answered"_s);
        },
        [] { return press("setupDone"); }, [] { return window()->close(); }});
    QCOMPARE(status, 0);
    QVERIFY2(said.contains(u"answered with 200"_s) && said.contains(u"through http://localhost:"_s),
        qPrintable(said));
}

int main(int argc, char **argv)
{
    if (const auto code = superviseIfAsked(argc, argv)) // for the tunnel's program
        return *code;
    QApplication application(argc, argv);
    TestWindowRun test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_windowrun.moc"
