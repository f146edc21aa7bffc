// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "configurationtable.h"
#include "setupwizard.h"
#include "windowfixture.h"

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace Console;
using namespace Qt::StringLiterals;

/// The first steps, in the real window.
class TestSetupWizard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void fromAnEmptyConsoleToAnAnswer();
    void aWrongCodeIsSaid_data();
    void aWrongCodeIsSaid();
    void aTakenPortKeepsTheStep();
    void thePartnerMayBeLeftOut();
    void aPublicUrlIsStartedAndTested();
    void aPublicUrlThatComesLateIsTestedToo();
    void aTestThatFailsInPublicIsOfferedWithoutIt();
    void aPartnerThatIsThereIsRefusedInWords();
    void theAnswerIsExplained_data();
    void theAnswerIsExplained();
    void whatIsThereIsKept();
    void itComesByItselfOnAnEmptyConsoleOnce();

private:
    template<class Widget>
    Widget *find(const char *name)
    {
        auto *widget = m_window->findChild<Widget *>(QLatin1StringView(name));
        if (widget == nullptr)
            qFatal("no %s", name);
        return widget;
    }
    SetupWizard *wizard() { return m_window->findChild<SetupWizard *>(); }
    void type(const char *name, const QString &text)
    {
        wizard()->currentPage()->findChild<QLineEdit *>(QLatin1StringView(name))->setText(text);
    }
    QString text(const char *name)
    {
        return wizard()->currentPage()->findChild<QLabel *>(QLatin1StringView(name))->text();
    }
    void next() { QTest::mouseClick(find<QPushButton>("setupNext"), Qt::LeftButton); }
    /// To the step of this number, from 0 on.
    void goTo(int step)
    {
        type("setupCode", u"vendor.app"_s);
        for (int page = 0; page < step; ++page) {
            QTRY_COMPARE(wizard()->currentId(), page);
            QTRY_VERIFY(find<QPushButton>("setupNext")->isEnabled());
            next();
        }
        QTRY_COMPARE(wizard()->currentId(), step);
    }
    void press(const char *name)
    {
        auto *button = wizard()->currentPage()->findChild<QPushButton *>(QLatin1StringView(name));
        QTRY_VERIFY(button->isVisible() && button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
    }
    bool isShown(const char *name)
    {
        return wizard()->currentPage()->findChild<QWidget *>(QLatin1StringView(name))->isVisible();
    }
    bool isPrimary(const char *name)
    {
        return wizard()->findChild<QPushButton *>(QLatin1StringView(name))->property("kind") == u"primary"_s;
    }
    /// A URL that someone else maintains comes up at once.
    void choosePublicUrl()
    {
        m_fixture->publicAddress().setListener(TunnelEnd {8080, false, u"/callback"_s});
        TunnelSettings settings;
        settings.provider = u"fixed"_s;
        settings.fixedUrl = PublicUrl;
        m_fixture->publicAddress().setSettings(settings);
    }
    void open(bool byItself = false)
    {
        MainWindowServices services = m_fixture->services();
        services.offersSetup = byItself;
        m_window = std::make_unique<MainWindow>(services);
        m_window->open(false);
        m_window->setListenerStatus(
            {ListenerStatus::State::Listening, u"http://127.0.0.1:8080/callback"_s, {}});
        if (!byItself)
            find<QAction>("firstSteps")->trigger();
    }

    inline static const QString PublicUrl = u"https://console.example.com/callback"_s;
    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<MainWindow> m_window;
};

void TestSetupWizard::init()
{
    m_window.reset();
    m_fixture = std::make_unique<WindowFixture>();
}

void TestSetupWizard::fromAnEmptyConsoleToAnAnswer()
{
    open();
    QVERIFY(!find<QPushButton>("setupNext")->isEnabled());
    type("setupCode", u" Vendor.App "_s);
    next();
    QTRY_COMPARE(wizard()->currentId(), 1);
    QVERIFY(text("setupListener").contains(u"http://127.0.0.1:8080/callback"_s));
    type("setupPort", u"9090"_s);
    next();
    QTRY_COMPARE(wizard()->currentId(), 2);
    const QList<SettingChange> moved {{u"listener.port"_s, u"9090"_s}};
    QCOMPARE(m_fixture->written, moved);
    QCOMPARE(text("setupPath"), m_fixture->database().path());
    QCOMPARE(wizard()->focusWidget(), find<QPushButton>("setupNext")); // and not Back up now
    next();
    QTRY_COMPARE(wizard()->currentId(), 3);
    type("partnerName", u"Northwind"_s);
    QVERIFY(!find<QPushButton>("setupNext")->isEnabled()); // half a partner is none
    type("partnerVendorId", u"msp-1"_s);
    type("partnerAcronisId", tenantOf(7));
    next();
    QTRY_COMPARE(wizard()->currentId(), 4);
    QCOMPARE(find<QPushButton>("setupNext")->text(), u"Not now"_s);
    next();
    QTRY_COMPARE(wizard()->currentId(), 5);
    QVERIFY(m_fixture->testedUrl.isEmpty());
    const QStringList tested {u"vendor.app"_s, tenantOf(7)};
    QCOMPARE(m_fixture->tested, tested);
    QVERIFY(text("setupResult").contains(u"200"_s));
    QVERIFY(text("setupWhy").contains(u"switched on"_s));
    QVERIFY(find<QPlainTextEdit>("setupAnswer")->toPlainText().contains(u"ENABLED"_s));
    const auto partner = m_fixture->partner(PartnerId {1});
    QVERIFY(partner && partner->state == EnablementState::Enabled);
    const auto reader = m_fixture->database().openReader().value();
    QCOMPARE(ConfigurationTable(*reader).endpoints()->first().toString(), u"vendor.app"_s);
    QTest::mouseClick(find<QPushButton>("setupDone"), Qt::LeftButton);
    QTRY_VERIFY(wizard() == nullptr);
}

void TestSetupWizard::aWrongCodeIsSaid_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow("one name") << u"vendor"_s;
    QTest::newRow("spaces") << u"my vendor.app"_s;
    QTest::newRow("dash") << u"my-vendor.app"_s;
    QTest::newRow("number first") << u"7vendor.app"_s;
    QTest::newRow("address") << u"https://vendor.app/"_s;
}

void TestSetupWizard::aWrongCodeIsSaid()
{
    QFETCH(const QString, code);
    open();
    type("setupCode", code);
    QVERIFY(text("setupProblem").contains(u"vendor.app"_s));
    QVERIFY(!find<QPushButton>("setupNext")->isEnabled());
    type("setupCode", u"vendor.app"_s);
    QVERIFY(text("setupProblem").isEmpty());
    QVERIFY(find<QPushButton>("setupNext")->isEnabled());
}

void TestSetupWizard::aTakenPortKeepsTheStep()
{
    open();
    goTo(1);
    m_fixture->writeAnswer = failure(ErrorCode::Unavailable, u"Port 9090 is taken by nginx."_s);
    type("setupPort", u"9090"_s);
    next();
    QCOMPARE(wizard()->currentId(), 1);
    QCOMPARE(text("setupProblem"), u"Port 9090 is taken by nginx."_s);
    type("setupPort", u"90900"_s);
    QVERIFY(!find<QPushButton>("setupNext")->isEnabled());
    m_fixture->writeAnswer = {};
    type("setupPort", u"9091"_s);
    next();
    QTRY_COMPARE(wizard()->currentId(), 2);
    // One that does not listen is started.
    const int starts = m_fixture->starts;
    wizard()->back();
    m_window->setListenerStatus({ListenerStatus::State::Stopped, {}, {}});
    next();
    QTRY_COMPARE(wizard()->currentId(), 2);
    QCOMPARE(m_fixture->starts, starts + 1);
}

void TestSetupWizard::thePartnerMayBeLeftOut()
{
    open();
    goTo(5);
    QVERIFY(!m_fixture->partner(PartnerId {1}));
    QCOMPARE(m_fixture->tested.size(), 2);
}

void TestSetupWizard::aPublicUrlIsStartedAndTested()
{
    open();
    goTo(4);
    press("togglePublicUrl");
    QVERIFY(!text("tunnelProblem").isEmpty()); // no way was chosen
    choosePublicUrl();
    QVERIFY(!isShown("setupPaste"));
    QVERIFY(isPrimary("togglePublicUrl") && !isPrimary("setupNext"));
    press("togglePublicUrl");
    QVERIFY(!isPrimary("togglePublicUrl") && isPrimary("setupNext"));
    QCOMPARE(text("publicUrl"), PublicUrl);
    QVERIFY(isShown("setupPaste"));
    press("copyPublicUrl");
    QCOMPARE(QGuiApplication::clipboard()->text(), PublicUrl);
    QCOMPARE(find<QPushButton>("setupNext")->text(), u"Next"_s);
    m_fixture->testAnswer.url = PublicUrl;
    m_fixture->testAnswer.isPublic = true;
    next();
    QTRY_COMPARE(wizard()->currentId(), 5);
    QCOMPARE(m_fixture->testedUrl.toString(), PublicUrl);
    QVERIFY2(text("setupResult").contains("through "_L1 + PublicUrl), qPrintable(text("setupResult")));
    QVERIFY(text("setupWhy").contains(u"switched on"_s));
    QVERIFY(!isShown("setupDirect"));
    wizard()->back();
    press("togglePublicUrl");
    QCOMPARE(find<QPushButton>("setupNext")->text(), u"Not now"_s);
    QVERIFY(!isPrimary("setupNext"));
    wizard()->back();
    QVERIFY(isPrimary("setupNext"));
}

void TestSetupWizard::aPublicUrlThatComesLateIsTestedToo()
{
    open();
    goTo(5);
    QVERIFY(m_fixture->testedUrl.isEmpty());
    choosePublicUrl();
    QVERIFY(m_fixture->publicAddress().start());
    QCOMPARE(m_fixture->testedUrl.toString(), PublicUrl);
}

void TestSetupWizard::aTestThatFailsInPublicIsOfferedWithoutIt()
{
    choosePublicUrl();
    QVERIFY(m_fixture->publicAddress().start());
    m_fixture->testAnswer = {0, {}, 3, PublicUrl, u"Host not found"_s, true};
    open();
    goTo(5);
    QCOMPARE(m_fixture->testedUrl.toString(), PublicUrl);
    QVERIFY(text("setupResult").contains(PublicUrl));
    m_fixture->testAnswer = {200, R"({"response_id":"1","payload":{"state":"ENABLED"}})", 4, {}, {}};
    press("setupDirect");
    QVERIFY(m_fixture->testedUrl.isEmpty());
    QVERIFY(text("setupWhy").contains(u"switched on"_s));
    QVERIFY(!isShown("setupDirect"));
    press("setupAgain");
    QCOMPARE(m_fixture->testedUrl.toString(), PublicUrl);
}

void TestSetupWizard::aPartnerThatIsThereIsRefusedInWords()
{
    m_fixture->addPartner(u"msp-1"_s, u"Northwind"_s, tenantOf(1));
    open();
    QTRY_COMPARE(find<QLabel>("statusUnmapped")->text(), u"0 unmapped"_s);
    goTo(3);
    type("partnerName", u"Other"_s);
    type("partnerVendorId", u"msp-1"_s);
    QTRY_VERIFY(text("partnerProblem").contains(u"Northwind"_s));
    QVERIFY(!find<QPushButton>("setupNext")->isEnabled());
    type("partnerName", {});
    type("partnerVendorId", {});
    next();
    QTRY_COMPARE(wizard()->currentId(), 4);
    next();
    QTRY_COMPARE(wizard()->currentId(), 5);
    QCOMPARE(m_fixture->tested.last(), tenantOf(1)); // of the partner that is there
}

void TestSetupWizard::theAnswerIsExplained_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("isPublic");
    QTest::addColumn<QString>("detail");
    const QByteArray on = R"({"response_id":"1","payload":{"state":"ENABLED"}})";
    const QByteArray off = R"({"response_id":"1","payload":{"state":"DISABLED"}})";
    const QByteArray refused = R"({"response_id":"1","err_message":"not yours"})";
    const QByteArray page = "<html></html>";
    QTest::newRow("on") << 200 << on << u"is switched on"_s << false << QString();
    QTest::newRow("off") << 200 << off << u"It says DISABLED"_s << false << QString();
    QTest::newRow("unverified") << 401 << QByteArray("{}") << u"127.0.0.1"_s << false << QString();
    QTest::newRow("refused") << 403 << refused << u"not yours"_s << false << QString();
    QTest::newRow("nothing") << 0 << QByteArray() << u"listener is stopped"_s << false
                             << u"the listener is stopped"_s;
    QTest::newRow("public, on") << 200 << on << u"is switched on"_s << true << QString();
    QTest::newRow("public, unverified") << 401 << refused << u"removes headers"_s << true << QString();
    QTest::newRow("public, nothing") << 0 << QByteArray() << u"may take a minute"_s << true
                                     << u"Host not found"_s;
    QTest::newRow("edge does not know it") << 404 << page << u"Start the tunnel anew"_s << true << QString();
    QTest::newRow("edge is cut off") << 502 << page << u"does not reach"_s << true << QString();
    QTest::newRow("login page") << 302 << page << u"https://login.example"_s << true
                                << u"https://login.example"_s;
    QTest::newRow("another program") << 200 << page << u"Another program"_s << true << QString();
}

void TestSetupWizard::theAnswerIsExplained()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const QString, words);
    QFETCH(const bool, isPublic);
    QFETCH(const QString, detail);
    m_fixture->testAnswer = {status, body, 3, {}, detail, isPublic};
    open();
    goTo(5);
    QVERIFY2(text("setupWhy").contains(words), qPrintable(text("setupWhy")));
    m_fixture->tested.clear();
    QTest::mouseClick(find<QPushButton>("setupAgain"), Qt::LeftButton);
    QCOMPARE(m_fixture->tested.size(), 2);
}

void TestSetupWizard::whatIsThereIsKept()
{
    QVERIFY(m_fixture->write([](Connection &connection) {
        return ConfigurationTable(connection).putEndpoint(OwnEndpoint::parse(u"old.app"_s).value());
    }));
    open();
    QTRY_COMPARE(find<QLineEdit>("setupCode")->text(), u"old.app"_s);
    next();
    QTRY_COMPARE(wizard()->currentId(), 1);
    next();
    QTRY_COMPARE(wizard()->currentId(), 2);
    QVERIFY(m_fixture->written.isEmpty());
    const auto reader = m_fixture->database().openReader().value();
    QCOMPARE(ConfigurationTable(*reader).endpoints()->size(), 1);
}

void TestSetupWizard::itComesByItselfOnAnEmptyConsoleOnce()
{
    open(true);
    QTRY_VERIFY(wizard() != nullptr);
    QTest::mouseClick(find<QPushButton>("setupLater"), Qt::LeftButton);
    QTRY_VERIFY(wizard() == nullptr);
    m_window->quit();
    open(true);
    QTRY_COMPARE(find<QLabel>("statusUnmapped")->text(), u"0 unmapped"_s);
    QVERIFY(wizard() == nullptr);
    find<QAction>("firstSteps")->trigger(); // but again on request
    QVERIFY(wizard() != nullptr);
}

QTEST_MAIN(TestSetupWizard)
#include "tst_setupwizard.moc"
