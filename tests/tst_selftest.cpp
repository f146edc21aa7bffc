// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ownrequest.h"
#include "selfsigned.h"
#include "testservice.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QTcpServer>
#include <QTcpSocket>
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
    void whileExposedItPassesEitherWay();
    void whileExposedNobodyElsesPasses();
    void aPublicCertificateIsNotTakenOnTrust();
    void aRedirectionIsNotFollowed();

private:
    SelfTestAnswer ask(TestService &service, const QString &endpoint, const QUrl &publicUrl = {})
    {
        std::optional<SelfTestAnswer> answer;
        QNetworkAccessManager network;
        const SelfTest test = selfTestOf(service.service(), service.dataDirectory(), network);
        test({OwnEndpoint::parse(endpoint).value(), AcronisTenantId::parse(Tenant).value(), publicUrl}, this,
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

void TestSelfTest::whileExposedItPassesEitherWay()
{
    TestService service;
    importPartner(service);
    service.service().exposure()->setTunnel(true, true);
    const SelfTestAnswer direct = ask(service, u"vendor.app"_s);
    QCOMPARE(direct.status, 200);
    QVERIFY(!direct.isPublic);
    QUrl url = service.url();
    url.setHost(u"localhost"_s);
    const SelfTestAnswer outside = ask(service, u"vendor.app"_s, url);
    QCOMPARE(outside.status, 200);
    QVERIFY(outside.isPublic);
    QCOMPARE(outside.url, url.toString());
}

void TestSelfTest::whileExposedNobodyElsesPasses()
{
    TestService service;
    importPartner(service);
    service.service().exposure()->setTunnel(true, true);
    QByteArray seen;
    QTcpServer edge; // which keeps what it is sent, and says nothing
    QVERIFY(edge.listen(QHostAddress::LocalHost));
    connect(&edge, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *client = edge.nextPendingConnection();
        connect(client, &QTcpSocket::readyRead, this, [&seen, client] {
            if (!seen.endsWith('}')) // it may be sent again
                seen += client->readAll();
            if (seen.endsWith('}'))
                client->abort();
        });
    });
    const QUrl url(u"http://127.0.0.1:%1/callback"_s.arg(edge.serverPort()));
    QCOMPARE(ask(service, u"vendor.app"_s, url).status, 0);
    QVERIFY(seen.contains(SelfProbe::PassHeader));
    // What it has is good for nothing by now.
    HttpHeaders headers;
    const QByteArray head = seen.first(seen.indexOf("\r\n\r\n"));
    for (const QByteArray &line : head.split('\n').mid(1)) {
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.first(colon);
        if (name == "Authorization" || name == SelfProbe::PassHeader)
            headers += {name, line.sliced(colon + 1).trimmed()};
    }
    QCOMPARE(headers.size(), 2);
    QCOMPARE(service.postBare(seen.sliced(head.size() + 4), headers).status, 401);
}

void TestSelfTest::aPublicCertificateIsNotTakenOnTrust()
{
    TestService service;
    importPartner(service);
    const SelfSigned made = makeSelfSigned(u"localhost"_s, QDateTime::currentDateTimeUtc().addDays(-1),
        QDateTime::currentDateTimeUtc().addDays(1));
    const auto files = writeSelfSigned(made, service.dataDirectory());
    QVERIFY(files && service.service().listener().useTls(*files));
    const SelfTestAnswer answer = ask(service, u"vendor.app"_s, service.service().listener().url());
    QCOMPARE(answer.status, 0);
    QVERIFY2(answer.detail.contains(u"certificate"_s), qPrintable(answer.detail));
}

void TestSelfTest::aRedirectionIsNotFollowed()
{
    TestService service;
    importPartner(service);
    QTcpServer edge;
    QVERIFY(edge.listen(QHostAddress::LocalHost));
    connect(&edge, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *client = edge.nextPendingConnection();
        connect(client, &QTcpSocket::readyRead, this, [&service, client] {
            client->write("HTTP/1.1 307 Elsewhere\r\nLocation: " + service.url().toEncoded()
                + "\r\nContent-Length: 0\r\n\r\n");
        });
    });
    const SelfTestAnswer answer =
        ask(service, u"vendor.app"_s, QUrl(u"http://127.0.0.1:%1/callback"_s.arg(edge.serverPort())));
    QCOMPARE(answer.status, 307);
    QCOMPARE(answer.detail, service.url().toString());
}

QTEST_GUILESS_MAIN(TestSelfTest)
#include "tst_selftest.moc"
