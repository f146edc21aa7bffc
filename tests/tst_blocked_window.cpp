// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gatewayrequest.h"
#include "testservice.h"

#include <QSemaphore>
#include <QTest>

#include <thread>

using namespace Console;
using namespace Qt::StringLiterals;

/// The thread that made the service, and would draw the window, does nothing else.
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

    constexpr int Callbacks = 100;
    QSemaphore answered;
    std::atomic<bool> blocked = true;
    int right = 0;
    std::thread client([&] {
        for (int i = 0; i < Callbacks && blocked; ++i) {
            if (httpPost(service.url(), i % 2 == 0 ? state : mapping, headers).status == 200)
                ++right;
            answered.release();
        }
    });
    const bool all = answered.tryAcquire(Callbacks, 60'000); // this thread serves nobody meanwhile
    blocked = false;
    client.join();

    QVERIFY(all);
    QCOMPARE(right, Callbacks);
    QCOMPARE(service.service().activity().requests(), qint64(Callbacks));
}

QTEST_GUILESS_MAIN(TestBlockedWindow)
#include "tst_blocked_window.moc"
