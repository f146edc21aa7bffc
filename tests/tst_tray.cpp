// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingspage.h"
#include "trayicon.h"
#include "windowfixture.h"

#include <QCheckBox>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>

using namespace Console;
using namespace Qt::StringLiterals;

/// How the window comes and goes.
class TestTray : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void withoutATrayClosingEnds();
    void closingWhileServingStaysInTheTray();
    void closingWhileStoppedEnds();
    void quitEndsWhateverIsServed();
    void aSettingEndsInsteadOfStaying();
    void itBeginsHiddenWhereThereIsATray();
    void aSecondStartBringsTheWindowBack();
    void aFileOfASecondStartIsImported();
    void theTrayTellsStateAndFailures();
    void autostartIsTurnedOnAndOff();

private:
    template<class Found>
    Found *find(const char *name)
    {
        auto *found = m_window->findChild<Found *>(QLatin1StringView(name));
        if (found == nullptr)
            qFatal("no %s", name);
        return found;
    }
    void make(bool tray)
    {
        m_fixture->tray = tray;
        m_window = std::make_unique<MainWindow>(m_fixture->services());
        m_ended = std::make_unique<QSignalSpy>(m_window.get(), &MainWindow::ended);
    }
    void listen() { m_window->setListenerStatus({ListenerStatus::State::Listening, Url, {}}); }
    QString toolTip() { return m_window->findChild<TrayIcon *>()->toolTip(); }

    inline static const QString Url = u"http://127.0.0.1:8080/callback"_s;
    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<QSignalSpy> m_ended;
};

void TestTray::init()
{
    m_ended.reset();
    m_window.reset();
    m_fixture = std::make_unique<WindowFixture>();
}

void TestTray::withoutATrayClosingEnds()
{
    make(false);
    m_window->open(false);
    listen();
    QVERIFY(m_window->close());
    QCOMPARE(m_ended->count(), 1);
    QVERIFY(m_window->findChild<TrayIcon *>() == nullptr);
}

void TestTray::closingWhileServingStaysInTheTray()
{
    make(true);
    m_window->open(false);
    QCOMPARE(m_fixture->starts, 1);
    listen();
    QVERIFY(!m_window->close());
    QVERIFY(!m_window->isVisible());
    QCOMPARE(m_ended->count(), 0);
    QCOMPARE(m_fixture->stops, 0);
    find<QAction>("trayShow")->trigger();
    QVERIFY(m_window->isVisible());
}

void TestTray::closingWhileStoppedEnds()
{
    make(true);
    m_window->open(false);
    m_window->setListenerStatus({});
    QVERIFY(m_window->close());
    QCOMPARE(m_ended->count(), 1);
}

void TestTray::quitEndsWhateverIsServed()
{
    make(true);
    m_window->open(false);
    listen();
    find<QAction>("quit")->trigger();
    QCOMPARE(m_ended->count(), 1);
    make(true);
    m_window->open(true);
    listen();
    find<QAction>("trayQuit")->trigger(); // a window that was never shown
    QCOMPARE(m_ended->count(), 1);
    make(true);
    m_window->open(false);
    listen();
    QVERIFY(!m_window->close());
    find<QAction>("trayQuit")->trigger(); // and one that is hidden
    QCOMPARE(m_ended->count(), 1);
}

void TestTray::aSettingEndsInsteadOfStaying()
{
    for (Setting &setting : m_fixture->settings) {
        if (setting.key == "window.tray"_L1)
            setting.value = u"no"_s;
    }
    make(true);
    m_window->open(false);
    listen();
    QVERIFY(m_window->close());
    QCOMPARE(m_ended->count(), 1);
}

void TestTray::itBeginsHiddenWhereThereIsATray()
{
    make(true);
    m_window->open(true);
    QVERIFY(!m_window->isVisible());
    QCOMPARE(m_fixture->starts, 1);
    make(false);
    m_window->open(true);
    QVERIFY(m_window->isVisible()); // nothing else would lead to it
}

void TestTray::aSecondStartBringsTheWindowBack()
{
    make(true);
    m_window->open(true);
    m_window->comeForward({});
    QVERIFY(m_window->isVisible());
    m_window->showMinimized();
    m_window->comeForward({});
    QVERIFY(!m_window->isMinimized());
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestTray::aFileOfASecondStartIsImported()
{
    m_fixture->addPartner(u"p1"_s, u"Northwind"_s);
    const QString file =
        m_fixture->file(u"customers.csv"_s, "Customer,Vendor tenant id,Partner\nAlpine,org-1,Northwind\n");
    make(true);
    m_window->open(false);
    m_window->showPage(0);
    m_window->comeForward(file);
    QTRY_VERIFY(m_window->findChild<QDialog *>(u"importDialog"_s) != nullptr);
    QCOMPARE(find<QListWidget>("navigation")->currentRow(), 1);
}

void TestTray::theTrayTellsStateAndFailures()
{
    make(true);
    m_window->open(true);
    m_window->setListenerStatus({});
    QVERIFY(toolTip().startsWith(u"Not listening"_s));
    listen();
    m_window->setRequests(1'284, 3);
    QVERIFY2(toolTip().contains(Url) && toolTip().contains(u"1,284 requests · 3 refused"_s),
        qPrintable(toolTip()));
    m_window->setListenerStatus({ListenerStatus::State::Trouble, {}, u"Port 8080 is taken."_s});
    QVERIFY(toolTip().contains(u"Port 8080 is taken."_s));
}

void TestTray::autostartIsTurnedOnAndOff()
{
    make(true);
    m_window->open(false);
    m_window->showPage(3);
    m_window->settingsPage().showSection(u"window"_s);
    auto *box = find<QCheckBox>("autostart");
    QVERIFY(!box->isChecked());
    box->click();
    QVERIFY(m_fixture->autostart);
    box->click();
    QVERIFY(!m_fixture->autostart);
}

QTEST_MAIN(TestTray)
#include "tst_tray.moc"
