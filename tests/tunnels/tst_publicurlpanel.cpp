// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "marklabel.h"
#include "publicurlpanel.h"
#include "qrcode.h"
#include "statusline.h"
#include "supervisor.h"
#include "theme.h"
#include "tunnelwords.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Console;
using namespace Qt::StringLiterals;
using State = TunnelStatus::State;
using std::chrono_literals::operator""ms;

namespace {

TunnelTiming hasty()
{
    TunnelTiming timing;
    timing.firstRestart = 20ms;
    timing.ask = 50ms;
    timing.tries = 2;
    return timing;
}

} // namespace

class PublicUrlPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void onlyTheFieldsOfTheChosenWayAreShown();
    void programThatIsNotInstalledIsShownWithHowToGetIt();
    void startNeedsAListener();
    void urlWithoutAListenerIsBad_data();
    void urlWithoutAListenerIsBad();
    void startShowsTheUrlAndItsCode();
    void choiceIsStoredWhenItIsMade();
    void failureShowsTheLastLines();
    void localtunnelWantsConsent();
    void changedUrlIsTold();
    void developmentKeyIsRefusedUntilTheOperatorConfirms();

private:
    template<class Widget>
    Widget &find(const char *name)
    {
        auto *found = m_panel->findChild<Widget *>(QLatin1StringView(name));
        if (found == nullptr)
            qFatal("there is no %s", name);
        return *found;
    }
    bool isShown(const char *name) { return find<QWidget>(name).isVisible(); }
    QString text(const char *name) { return find<QLabel>(name).text(); }
    void choose(const QString &provider);
    void type(const char *name, const QString &text);
    void press(const char *name) { QTest::mouseClick(&find<QPushButton>(name), Qt::LeftButton); }

    QTemporaryDir m_folder;
    Theme m_theme;
    std::shared_ptr<Exposure> m_exposure;
    std::unique_ptr<PublicAddress> m_address;
    QScrollArea m_window;
    std::unique_ptr<PublicUrlPanel> m_panel;
    QList<TunnelSettings> m_stored;
};

void PublicUrlPanelTest::initTestCase()
{
    qputenv("PATH", PROGRAMS ":/usr/bin:/bin");
}

void PublicUrlPanelTest::init()
{
    m_stored.clear();
    m_exposure = std::make_shared<Exposure>();
    m_address =
        std::make_unique<PublicAddress>(m_exposure, std::make_shared<SelfProbe>(), m_folder.path(), hasty());
    m_address->setListener(TunnelEnd {18'080, false, u"/callback"_s});
    PublicUrlServices services;
    services.address = m_address.get();
    services.store = [this](const TunnelSettings &settings) {
        m_stored += settings;
        return Result<void>();
    };
    services.trustsDevelopmentKey = [] { return true; };
    m_panel = std::make_unique<PublicUrlPanel>(services, m_theme, nullptr);
    m_window.setWidget(m_panel.get());
    m_window.setWidgetResizable(true);
    m_window.resize(800, 700);
    m_window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&m_window));
}

void PublicUrlPanelTest::cleanup()
{
    m_window.takeWidget();
    m_panel.reset();
    m_address.reset();
}

void PublicUrlPanelTest::choose(const QString &provider)
{
    auto &box = find<QComboBox>("tunnelProvider");
    const int row = box.findData(provider);
    QVERIFY(row >= 0);
    box.setFocus();
    while (box.currentIndex() != row)
        QTest::keyClick(&box, box.currentIndex() < row ? Qt::Key_Down : Qt::Key_Up);
}

void PublicUrlPanelTest::type(const char *name, const QString &text)
{
    auto &edit = find<QLineEdit>(name);
    edit.setFocus();
    edit.selectAll();
    QTest::keyClicks(&edit, text);
    QTest::keyClick(&edit, Qt::Key_Return);
}

void PublicUrlPanelTest::onlyTheFieldsOfTheChosenWayAreShown()
{
    QVERIFY(!isShown("tunnelSshTarget"));
    QVERIFY(!isShown("tunnelStartsWithListener"));
    choose(u"ssh"_s);
    QVERIFY(isShown("tunnelSshTarget"));
    QVERIFY(isShown("tunnelStartsWithListener"));
    QVERIFY(!isShown("tunnelCommand"));
    choose(u"other"_s);
    QVERIFY(!isShown("tunnelSshTarget"));
    QVERIFY(isShown("tunnelCommand"));
    choose(u"fixed"_s);
    QVERIFY(isShown("tunnelFixedUrl"));
}

void PublicUrlPanelTest::programThatIsNotInstalledIsShownWithHowToGetIt()
{
    qputenv("PATH", "/nowhere");
    choose(u"ngrok"_s);
    QVERIFY(isShown("tunnelMissing"));
    QVERIFY(text("tunnelMissing").contains(u"https://ngrok.com/download"_s));
    press("togglePublicUrl");
    QVERIFY(text("tunnelProblem").contains(u"not installed"_s));
    QCOMPARE(m_address->status().state, State::Stopped);
    initTestCase();
    choose(u"cloudflared"_s);
    QVERIFY(!isShown("tunnelMissing"));
}

void PublicUrlPanelTest::startNeedsAListener()
{
    m_address->setListener({});
    choose(u"cloudflared"_s);
    press("togglePublicUrl");
    QVERIFY(text("tunnelProblem").contains(u"listener"_s));
    m_address->setListener({}, u"192.168.1.5"_s);
    QVERIFY(text("publicUrlState").startsWith(u"Not public. The listener is at 192.168.1.5 alone"_s));
    press("togglePublicUrl");
    QVERIFY(text("tunnelProblem").contains(u"192.168.1.5"_s));
    QCOMPARE(m_address->status().state, State::Stopped);
}

void PublicUrlPanelTest::urlWithoutAListenerIsBad_data()
{
    QTest::addColumn<QString>("elsewhere");
    QTest::addColumn<QString>("remedy");
    QTest::newRow("stopped") << QString() << u"start the listener"_s;
    QTest::newRow("moved") << u"192.168.1.5"_s << u"192.168.1.5"_s;
}

void PublicUrlPanelTest::urlWithoutAListenerIsBad()
{
    QFETCH(const QString, elsewhere);
    QFETCH(const QString, remedy);
    const auto hasColor = [this](const QColor &color) {
        const QImage mark = find<MarkLabel>("publicUrlMark").grab().toImage();
        return mark.pixelColor(mark.width() / 2, mark.height() / 2) == color;
    };
    choose(u"fixed"_s);
    type("tunnelFixedUrl", u"https://console.example.com/callback"_s);
    press("togglePublicUrl");
    QVERIFY(text("publicUrlState").startsWith(u"Public."_s));
    QVERIFY(hasColor(m_theme.colors().good));
    m_address->setListener({}, elsewhere);
    QVERIFY(isShown("publicUrl"));
    QVERIFY(text("publicUrlState").startsWith(u"The URL is up, and nothing answers behind it: "_s));
    QVERIFY2(text("publicUrlState").contains(remedy), qPrintable(text("publicUrlState")));
    QVERIFY(hasColor(m_theme.colors().bad));
    StatusLine line(m_theme, {}, nullptr);
    line.setPublicUrl(m_address->status(), tunnelStateSentence(*m_address));
    QCOMPARE(line.findChild<QPushButton *>(u"statusPublicUrl"_s)->text(), u"Public URL: no answer"_s);
    m_address->setListener(TunnelEnd {18'080, false, u"/callback"_s});
    QVERIFY(text("publicUrlState").startsWith(u"Public."_s));
    QVERIFY(hasColor(m_theme.colors().good));
}

void PublicUrlPanelTest::startShowsTheUrlAndItsCode()
{
    choose(u"cloudflared"_s);
    QVERIFY(!isShown("publicUrl"));
    press("togglePublicUrl");
    QCOMPARE(find<QPushButton>("togglePublicUrl").text(), u"Stop"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isShown("publicUrl"), 20'000);
    QVERIFY(text("publicUrl").endsWith(u".trycloudflare.com/callback"_s));
    QCOMPARE(find<QrCode>("publicUrlCode").text(), text("publicUrl"));
    const QImage code = find<QrCode>("publicUrlCode").grab().toImage();
    QCOMPARE(code.pixelColor(1, 1), QColor(Qt::white));
    int dark = 0;
    for (int x = 0; x < code.width(); ++x)
        dark += code.pixelColor(x, code.height() / 2) == QColor(Qt::black) ? 1 : 0;
    QVERIFY(dark > code.width() / 5 && dark < code.width() * 4 / 5);
    QVERIFY(!isShown("tunnelLines"));
    const QSignalSpy copies(m_panel.get(), &PublicUrlPanel::copyWanted);
    press("copyPublicUrl");
    QCOMPARE(copies.size(), 1);
    press("togglePublicUrl");
    QVERIFY(!isShown("publicUrl"));
    QCOMPARE(m_address->status().state, State::Stopped);
}

void PublicUrlPanelTest::choiceIsStoredWhenItIsMade()
{
    choose(u"ssh"_s);
    type("tunnelSshTarget", u"me@host.example"_s);
    QVERIFY(!m_stored.isEmpty());
    QCOMPARE(m_stored.last().provider, u"ssh"_s);
    QCOMPARE(m_stored.last().sshTarget, u"me@host.example"_s);
    QCOMPARE(m_address->settings(), m_stored.last());
    QTest::mouseClick(&find<QCheckBox>("tunnelStartsWithListener"), Qt::LeftButton, {}, {8, 8});
    QVERIFY(m_stored.last().startsWithListener);
}

void PublicUrlPanelTest::failureShowsTheLastLines()
{
    choose(u"other"_s);
    type("tunnelCommand", u"failing"_s);
    type("tunnelPattern", u"https://.*"_s);
    press("togglePublicUrl");
    QTRY_COMPARE_WITH_TIMEOUT(m_address->status().state, State::Failed, 20'000);
    QVERIFY(isShown("tunnelLines"));
    QVERIFY(find<QPlainTextEdit>("tunnelLines").toPlainText().contains(u"no right to tunnels"_s));
    QVERIFY(text("publicUrlState").contains(u"exit code 7"_s));
}

void PublicUrlPanelTest::localtunnelWantsConsent()
{
    qputenv("PATH", PROGRAMS "/npm:" + qgetenv("PATH"));
    choose(u"localtunnel"_s);
    QVERIFY(text("tunnelMeaning").contains(u"unencrypted"_s));
    QVERIFY(!find<QCheckBox>("tunnelConsent").isChecked());
    press("togglePublicUrl");
    QVERIFY(text("tunnelProblem").contains(u"unencrypted"_s));
    QCOMPARE(m_address->status().state, State::Stopped);
    initTestCase();
}

void PublicUrlPanelTest::changedUrlIsTold()
{
    choose(u"fixed"_s);
    type("tunnelFixedUrl", u"https://console.example.com/callback"_s);
    press("togglePublicUrl");
    QVERIFY(!isShown("publicUrlChanged")); // never copied
    m_panel->setCopied(u"https://console.example.com/callback"_s);
    QVERIFY(!isShown("publicUrlChanged"));
    m_panel->setCopied(u"https://before.example.com/callback"_s);
    QVERIFY(isShown("publicUrlChanged"));
    QVERIFY(text("publicUrlChanged").contains(u"vendor portal"_s));
}

void PublicUrlPanelTest::developmentKeyIsRefusedUntilTheOperatorConfirms()
{
    QVERIFY(!isShown("publicUrlSafety"));
    choose(u"fixed"_s);
    type("tunnelFixedUrl", u"https://console.example.com/callback"_s);
    press("togglePublicUrl");
    QVERIFY(m_exposure->refusesUnproven());
    QVERIFY(text("publicUrlSafety").contains(u"development key"_s));
    press("allowUnproven");
    auto *question = m_panel->findChild<QMessageBox *>(u"unprovenQuestion"_s);
    QVERIFY(question != nullptr);
    QCOMPARE(question->defaultButton(), question->button(QMessageBox::Cancel));
    question->reject();
    QVERIFY(m_exposure->refusesUnproven());
    QTRY_VERIFY(m_panel->findChild<QMessageBox *>(u"unprovenQuestion"_s) == nullptr);
    press("allowUnproven");
    QTest::mouseClick(m_panel->findChild<QPushButton *>(u"unprovenAccept"_s), Qt::LeftButton);
    QVERIFY(!m_exposure->refusesUnproven());
    QVERIFY(!isShown("publicUrlSafety"));
    // Whoever maintains the URL goes on; another way would be gone with its program.
    press("togglePublicUrl");
    QVERIFY(m_exposure->isExposed());
    choose(u""_s);
    QTRY_VERIFY(!m_exposure->isExposed());
}

int main(int argc, char **argv)
{
    if (const auto code = superviseIfAsked(argc, argv))
        return *code;
    const QApplication app(argc, argv);
    PublicUrlPanelTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_publicurlpanel.moc"
