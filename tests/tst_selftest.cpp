// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ownrequest.h"
#include "selfsigned.h"
#include "testservice.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QTest>

#include <optional>

using namespace Console;
using namespace Qt::StringLiterals;

/// The callback that the console sends to itself goes all the way.
class TestSelfTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSignedCallbackIsAnswered();
    void anEndpointOfOthersIsRefused();
    void theDevelopmentKeyIsNotTrustedBeyondLoopback();
    void aStoppedListenerIsSaid();
    void httpsIsSpokenToo();

private:
    SelfTestAnswer ask(TestService &service, const QString &endpoint)
    {
        std::optional<SelfTestAnswer> answer;
        QNetworkAccessManager network;
        const SelfTest test = selfTestOf(service.service().listener(), service.dataDirectory(), network);
        test(OwnEndpoint::parse(endpoint).value(), AcronisTenantId::parse(Tenant).value(), this,
            [&answer](const SelfTestAnswer &given) { answer = given; });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }))
            return {};
        return *answer;
    }
    static void importPartner(TestService &service)
    {
        QCOMPARE(service.import(R"({"endpoints": ["vendor.app"], "partners": [{"vendor_tenant_id": "1",
            "name": "North", "acronis_tenant_id": ")"
                     + Tenant.toUtf8() + R"(", "state": "ENABLED"}]})"),
            QString());
    }

    inline static const QString Tenant = u"9ae2aada-2342-4fc0-8d92-007b597a7d9c"_s;
};

void TestSelfTest::aSignedCallbackIsAnswered()
{
    TestService service;
    importPartner(service);
    const SelfTestAnswer answer = ask(service, u"vendor.app"_s);
    QCOMPARE(answer.status, 200);
    QCOMPARE(QJsonDocument::fromJson(answer.body)[u"payload"][u"state"].toString(), u"ENABLED"_s);
    QVERIFY(answer.url.contains(QString::number(service.service().listener().port())));
}

void TestSelfTest::anEndpointOfOthersIsRefused()
{
    TestService service;
    importPartner(service);
    const SelfTestAnswer answer = ask(service, u"other.app"_s);
    QCOMPARE(answer.status, 403);
}

void TestSelfTest::theDevelopmentKeyIsNotTrustedBeyondLoopback()
{
    TestService service(QHostAddress(QHostAddress::AnyIPv4));
    importPartner(service);
    QCOMPARE(ask(service, u"vendor.app"_s).status, 401);
}

void TestSelfTest::aStoppedListenerIsSaid()
{
    TestService service;
    service.service().listener().stop();
    const SelfTestAnswer answer = ask(service, u"vendor.app"_s);
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.detail.contains(u"stopped"_s));
}

void TestSelfTest::httpsIsSpokenToo()
{
    TestService service;
    importPartner(service);
    const SelfSigned made = makeSelfSigned(u"console.example"_s, QDateTime::currentDateTimeUtc().addDays(-1),
        QDateTime::currentDateTimeUtc().addDays(1));
    const auto files = writeSelfSigned(made, service.dataDirectory());
    QVERIFY(files);
    QVERIFY(service.service().listener().useTls(*files));
    const SelfTestAnswer answer = ask(service, u"vendor.app"_s);
    QVERIFY2(answer.status == 200, qPrintable(answer.detail));
    QVERIFY(answer.url.startsWith(u"https://"_s));
}

QTEST_GUILESS_MAIN(TestSelfTest)
#include "tst_selftest.moc"
