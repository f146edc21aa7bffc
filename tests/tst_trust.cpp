// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "configurationtable.h"
#include "settingspage.h"
#include "windowfixture.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

using namespace Console;
using namespace Qt::StringLiterals;

/// Whose callbacks are answered, and whose tokens are trusted, in the settings.
class TestTrust : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anEndpointIsAddedAndRemoved();
    void aWrongCodeIsNotAdded();
    void aRefusedEndpointIsOffered();
    void anIssuerIsTrustedAndNoMore();
    void keysMustComeOverHttps_data();
    void keysMustComeOverHttps();

private:
    template<class Widget>
    Widget *find(const char *name)
    {
        auto *widget = m_window->findChild<Widget *>(QLatin1StringView(name));
        if (widget == nullptr)
            qFatal("no %s", name);
        return widget;
    }
    void press(const char *name)
    {
        QTRY_VERIFY(m_window->findChild<QPushButton *>(QLatin1StringView(name)) != nullptr);
        QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton);
    }
    void open()
    {
        m_window = std::make_unique<MainWindow>(m_fixture->services());
        m_window->show();
        m_window->showPage(3);
        m_window->settingsPage().showSection(u"verification"_s);
    }
    QStringList endpoints()
    {
        const auto reader = m_fixture->database().openReader().value();
        QStringList names;
        const QList<OwnEndpoint> all = ConfigurationTable(*reader).endpoints().value();
        for (const OwnEndpoint &endpoint : all)
            names += endpoint.toString();
        return names;
    }
    qsizetype issuers()
    {
        const auto reader = m_fixture->database().openReader().value();
        return ConfigurationTable(*reader).issuers().value().size();
    }

    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<MainWindow> m_window;
};

void TestTrust::init()
{
    m_window.reset();
    m_fixture = std::make_unique<WindowFixture>();
    open();
}

void TestTrust::anEndpointIsAddedAndRemoved()
{
    QVERIFY(!find<QPushButton>("removeEndpoint")->isEnabled());
    find<QLineEdit>("endpointName")->setText(u"Vendor.App"_s);
    press("addEndpoint");
    QTRY_COMPARE(find<QListWidget>("ownEndpoints")->count(), 1);
    QCOMPARE(endpoints(), QStringList(u"vendor.app"_s));
    QVERIFY(find<QLineEdit>("endpointName")->text().isEmpty());
    press("removeEndpoint");
    QTRY_COMPARE(find<QListWidget>("ownEndpoints")->count(), 0);
    QVERIFY(endpoints().isEmpty());
}

void TestTrust::aWrongCodeIsNotAdded()
{
    find<QLineEdit>("endpointName")->setText(u"vendor"_s);
    QVERIFY(find<QLabel>("endpointProblem")->text().contains(u"vendor.app"_s));
    QVERIFY(!find<QPushButton>("addEndpoint")->isEnabled());
}

void TestTrust::aRefusedEndpointIsOffered()
{
    QVERIFY(!find<QPushButton>("addSeenEndpoint")->isVisible());
    m_fixture->refusedEndpoints = {
        u"nonsense"_s, u"cti.a.p.acgw.endpoint.v1.0~vendor.second.endpoint.v1.0"_s};
    open();
    QTRY_VERIFY(find<QPushButton>("addSeenEndpoint")->isVisible());
    QVERIFY(find<QPushButton>("addSeenEndpoint")->text().contains(u"vendor.second"_s));
    press("addSeenEndpoint");
    QTRY_COMPARE(endpoints(), QStringList(u"vendor.second"_s));
    QTRY_VERIFY(!find<QPushButton>("addSeenEndpoint")->isVisible());
}

void TestTrust::anIssuerIsTrustedAndNoMore()
{
    const qsizetype before = issuers(); // a new database trusts the platform's own
    auto *list = find<QTreeWidget>("keySets");
    QTRY_COMPARE(qsizetype(list->topLevelItemCount()), before);
    press("addIssuer");
    find<QLineEdit>("issuerName")->setText(u"https://issuer.example"_s);
    QVERIFY(!find<QPushButton>("issuerAdd")->isEnabled());
    find<QLineEdit>("issuerUrl")->setText(u"https://issuer.example/keys"_s);
    press("issuerAdd");
    QTRY_COMPARE(list->findItems(u"https://issuer.example"_s, Qt::MatchExactly).size(), 1);
    QCOMPARE(issuers(), before + 1);
    list->setCurrentItem(list->findItems(u"https://issuer.example"_s, Qt::MatchExactly).constFirst());
    press("removeIssuer");
    press("removeIssuerYes");
    QTRY_COMPARE(qsizetype(list->topLevelItemCount()), before);
    QCOMPARE(issuers(), before);
}

void TestTrust::keysMustComeOverHttps_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("right");
    QTest::newRow("https") << u"https://issuer.example/keys"_s << true;
    QTest::newRow("this machine") << u"http://127.0.0.1:9000/keys"_s << true;
    QTest::newRow("plain") << u"http://issuer.example/keys"_s << false;
    QTest::newRow("file") << u"file:///etc/keys"_s << false;
    QTest::newRow("no host") << u"https://"_s << false;
    QTest::newRow("words") << u"its keys"_s << false;
}

void TestTrust::keysMustComeOverHttps()
{
    QFETCH(const QString, url);
    QFETCH(const bool, right);
    press("addIssuer");
    find<QLineEdit>("issuerName")->setText(u"https://issuer.example"_s);
    find<QLineEdit>("issuerUrl")->setText(url);
    QCOMPARE(find<QPushButton>("issuerAdd")->isEnabled(), right);
    QCOMPARE(find<QLabel>("issuerProblem")->text().isEmpty(), right);
}

QTEST_MAIN(TestTrust)
#include "tst_trust.moc"
