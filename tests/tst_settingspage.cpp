// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingspage.h"
#include "windowfixture.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

using namespace Console;
using namespace Qt::StringLiterals;

/// The page of settings in the real window.
class TestSettingsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void itIsThereByItsShortcut();
    void whatIsTypedIsCheckedAndAppliedTogether();
    void whatIsWrongIsSaidAndNotApplied_data();
    void whatIsWrongIsSaidAndNotApplied();
    void aRefusalIsShownAndNothingIsLost();
    void resetGoesBackToTheDefault();
    void discardForgetsWhatWasTyped();
    void anOptionOfThisStartIsNamed();
    void theAppearanceIsOneWithTheMenu();
    void aListenerInTroubleIsStartedAfterAChange();
    void changesFromOutsideAreShown();
    void aSectionOfOthersIsReached();

private:
    template<class Widget>
    Widget *find(const QString &name)
    {
        auto *widget = m_window->findChild<Widget *>(name);
        if (widget == nullptr)
            qFatal("no %s", qPrintable(name));
        return widget;
    }
    QLineEdit *field(const QString &key) { return find<QLineEdit>("settingField-"_L1 + key); }
    QString note(const QString &key) { return find<QLabel>("settingNote-"_L1 + key)->text(); }
    void press(const QString &name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    void open()
    {
        m_window = std::make_unique<MainWindow>(m_fixture->services());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(m_window.get(), Qt::Key_Comma, Qt::ControlModifier);
        QVERIFY(find<QWidget>(u"settingsPage"_s)->isVisible());
    }

    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<MainWindow> m_window;
};

void TestSettingsPage::init()
{
    m_window.reset();
    m_fixture = std::make_unique<WindowFixture>();
    open();
}

void TestSettingsPage::itIsThereByItsShortcut()
{
    m_window->showPage(0);
    QVERIFY(!find<QWidget>(u"settingsPage"_s)->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_Comma, Qt::ControlModifier);
    QVERIFY(find<QWidget>(u"settingsPage"_s)->isVisible());
    QCOMPARE(find<QLabel>(u"settingsSummary"_s)->text(), u"All at their defaults"_s);
    QVERIFY(!find<QWidget>(u"settingsBar"_s)->isVisible());
}

void TestSettingsPage::whatIsTypedIsCheckedAndAppliedTogether()
{
    field(u"listener.port"_s)->setText(u"9090"_s);
    field(u"listener.address"_s)->setText(u"0.0.0.0"_s);
    QVERIFY(m_fixture->written.isEmpty());
    QVERIFY(find<QLabel>(u"settingsPending"_s)->text().startsWith(u"2 settings"_s));
    QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
    const QList<SettingChange> wanted {
        {u"listener.address"_s, u"0.0.0.0"_s}, {u"listener.port"_s, u"9090"_s}};
    QCOMPARE(m_fixture->written, wanted);
    QVERIFY(!find<QWidget>(u"settingsBar"_s)->isVisible());
    QCOMPARE(find<QLabel>(u"settingsSummary"_s)->text(), u"2 differ from their defaults"_s);
}

void TestSettingsPage::whatIsWrongIsSaidAndNotApplied_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("port too high") << u"listener.port"_s << u"65536"_s << u"from 0 to 65,535"_s;
    QTest::newRow("port in words") << u"listener.port"_s << u"http"_s << u"whole number"_s;
    QTest::newRow("no port") << u"listener.port"_s << QString() << u"whole number"_s;
    QTest::newRow("fraction") << u"listener.port"_s << u"80.5"_s << u"whole number"_s;
    QTest::newRow("short address") << u"listener.address"_s << u"127.1"_s << u"127.0.0.1"_s;
    QTest::newRow("name") << u"listener.address"_s << u"localhost"_s << u"127.0.0.1"_s;
    QTest::newRow("no file") << u"tls.certificate"_s << u"/no/such.pem"_s << u"no such file"_s;
    QTest::newRow("relative file") << u"tls.key"_s << u"key.pem"_s << u"full path"_s;
    QTest::newRow("host name") << u"tls.name"_s << u"a b"_s << u"host name"_s;
}

void TestSettingsPage::whatIsWrongIsSaidAndNotApplied()
{
    QFETCH(const QString, key);
    QFETCH(const QString, text);
    QFETCH(const QString, words);
    field(key)->setText(text);
    QVERIFY2(note(key).contains(words), qPrintable(note(key)));
    QVERIFY(field(key)->property("wrong").toBool());
    QVERIFY(find<QLabel>(u"settingsPending"_s)->text().contains(words));
    QVERIFY(!find<QAction>(u"applySettings"_s)->isEnabled());
    QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
    QVERIFY(m_fixture->written.isEmpty());
}

void TestSettingsPage::aRefusalIsShownAndNothingIsLost()
{
    m_fixture->writeAnswer = failure(ErrorCode::Unavailable, u"Port 9090 is taken by nginx (process 7)."_s);
    field(u"listener.port"_s)->setText(u"9090"_s);
    press(u"applySettingsButton"_s);
    QVERIFY(find<QLabel>(u"settingsPending"_s)->text().contains(u"taken by nginx"_s));
    QCOMPARE(field(u"listener.port"_s)->text(), u"9090"_s);
    m_fixture->writeAnswer = {};
    press(u"applySettingsButton"_s);
    QCOMPARE(m_fixture->written.size(), 1);
}

void TestSettingsPage::resetGoesBackToTheDefault()
{
    QVERIFY(!find<QPushButton>(u"resetSetting-listener.port"_s)->isEnabled());
    field(u"listener.port"_s)->setText(u"9090"_s);
    press(u"applySettingsButton"_s);
    press(u"resetSetting-listener.port"_s);
    QCOMPARE(field(u"listener.port"_s)->text(), u"8080"_s);
    press(u"applySettingsButton"_s);
    QVERIFY(!m_fixture->written.constLast().value);
    QVERIFY(!find<QPushButton>(u"resetSetting-listener.port"_s)->isEnabled());
}

void TestSettingsPage::discardForgetsWhatWasTyped()
{
    field(u"listener.port"_s)->setText(u"nonsense"_s);
    press(u"discardSettingsButton"_s);
    QCOMPARE(field(u"listener.port"_s)->text(), u"8080"_s);
    QVERIFY(!find<QWidget>(u"settingsBar"_s)->isVisible());
}

void TestSettingsPage::anOptionOfThisStartIsNamed()
{
    QVERIFY(note(u"listener.port"_s).isEmpty());
    m_fixture->settings[1].option = u"9000"_s;
    m_window->showPage(0);
    m_window->showPage(3);
    QVERIFY(note(u"listener.port"_s).contains(u"9000"_s));
}

void TestSettingsPage::theAppearanceIsOneWithTheMenu()
{
    find<QAction>(u"theme2"_s)->trigger();
    const QList<SettingChange> dark {{u"window.appearance"_s, u"dark"_s}};
    QCOMPARE(m_fixture->written, dark);
    QCOMPARE(m_window->theme().choice(), Theme::Choice::Dark);
    auto *combo = find<QComboBox>(u"settingField-window.appearance"_s);
    QCOMPARE(combo->currentData().toString(), u"dark"_s);
    combo->setCurrentIndex(combo->findData(u"light"_s));
    QCOMPARE(m_window->theme().choice(), Theme::Choice::Dark); // not applied yet
    QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(m_window->theme().choice(), Theme::Choice::Light);
    QVERIFY(find<QAction>(u"theme1"_s)->isChecked());
    open();
    QCOMPARE(m_window->theme().choice(), Theme::Choice::Light);
}

void TestSettingsPage::aListenerInTroubleIsStartedAfterAChange()
{
    m_window->setListenerStatus({ListenerStatus::State::Trouble, {}, u"Port 8080 is taken."_s});
    field(u"listener.port"_s)->setText(u"9090"_s);
    QCOMPARE(m_fixture->starts, 0);
    press(u"applySettingsButton"_s);
    QCOMPARE(m_fixture->starts, 1);
    m_window->setListenerStatus({ListenerStatus::State::Stopped, {}, {}});
    field(u"listener.port"_s)->setText(u"9091"_s);
    press(u"applySettingsButton"_s);
    QCOMPARE(m_fixture->starts, 1); // who stopped it wants it stopped
}

void TestSettingsPage::changesFromOutsideAreShown()
{
    m_fixture->settings[1].value = u"9000"_s;
    m_window->showPage(0);
    m_window->showPage(3);
    QCOMPARE(field(u"listener.port"_s)->text(), u"9000"_s);
    field(u"listener.port"_s)->setText(u"9090"_s);
    m_fixture->settings[1].value = u"9001"_s;
    m_window->showPage(0);
    m_window->showPage(3);
    QCOMPARE(field(u"listener.port"_s)->text(), u"9090"_s); // what was typed is kept
}

void TestSettingsPage::aSectionOfOthersIsReached()
{
    auto *content = new QPushButton(u"Mine"_s);
    m_window->settingsPage().addSection(u"mine"_s, u"Mine"_s, {}, content);
    QVERIFY(!content->isVisible());
    m_window->settingsPage().showSection(u"mine"_s);
    QVERIFY(content->isVisible());
    m_window->close();
    m_window = std::make_unique<MainWindow>(m_fixture->services());
    QCOMPARE(find<QListWidget>(u"settingsSections"_s)->currentRow(), 0); // nobody added it this time
}

QTEST_MAIN(TestSettingsPage)
#include "tst_settingspage.moc"
