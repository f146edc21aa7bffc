// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gatewayrequest.h"
#include "testservice.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace Console;
using namespace Qt::StringLiterals;

/// The thread that made the service, and would draw the window, does nothing for five seconds.
class TestBlockedWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void callbacksAreAnsweredMeanwhile();
};

void TestBlockedWindow::callbacksAreAnsweredMeanwhile()
{
    TestService service;
    service.trustIssuer();
    QCOMPARE(service.import(R"({"partners": [{"vendor_tenant_id": "p", "name": "P"}],)"
                            R"("credentials": [{"identity": "paul", "password": "right", "partner": "p"}]})"),
        QString());
    const QByteArray state = GatewayRequest::getState().json();
    const QByteArray mapping = GatewayRequest::readMapping().json();
    // The first key fetch and the first password check happen while the thread is blocked as well.
    const HttpHeaders headers {{"Authorization", "Bearer " + TestService::token(Ids::Endpoint)},
        {"X-CyberApp-Auth", cyberAppAuth(u"paul"_s, u"right"_s)}};

    std::atomic<bool> blocked = true;
    int right = 0;
    int wrong = 0;
    qint64 slowest = 0;
    std::thread client([&] {
        while (blocked) {
            QElapsedTimer timer;
            timer.start();
            const HttpAnswer answer =
                httpPost(service.url(), (right + wrong) % 2 == 0 ? state : mapping, headers);
            slowest = std::max(slowest, timer.elapsed());
            ++(answer.status == 200 ? right : wrong);
        }
    });
    QThread::msleep(5000);
    blocked = false;
    client.join();

    QCOMPARE(wrong, 0);
    QVERIFY2(right > 50, qPrintable(QString::number(right)));
    QVERIFY2(slowest < 2500, qPrintable(QString::number(slowest)));
    QCOMPARE(service.service().activity().requests(), qint64(right));
}

QTEST_GUILESS_MAIN(TestBlockedWindow)
#include "tst_blocked_window.moc"
