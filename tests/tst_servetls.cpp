// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "consoleprocess.h"
#include "selfsigned.h"

#include <QFile>
#include <QSslKey>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Console;
using namespace Qt::StringLiterals;

namespace {

SelfSigned identity(int fromDays = -1, int untilDays = 100)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return makeSelfSigned(u"a.example"_s, now.addDays(fromDays), now.addDays(untilDays));
}

/// Empty when OpenSSL's client got a connection of this protocol, else what it said.
QByteArray refusalOf(const QString &protocol, const QUrl &url)
{
    QProcess client;
    client.setProcessChannelMode(QProcess::MergedChannels);
    client.setStandardInputFile(QProcess::nullDevice());
    client.start(u"openssl"_s, {u"s_client"_s, protocol, u"-connect"_s, u"127.0.0.1:%1"_s.arg(url.port())},
        QIODevice::ReadOnly);
    if (!client.waitForFinished())
        return "it did not end";
    return client.exitCode() == 0 ? QByteArray() : client.readAll();
}

} // namespace

/// serve --tls-cert --tls-key, as a user starts it.
class TestServeTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void badCertificatesAreTold_data();
    void badCertificatesAreTold();
    void tls13AloneIsSpoken();
    void thePassphraseIsReadFromStandardInput_data();
    void thePassphraseIsReadFromStandardInput();
    void whatAnOperatorShouldKnowIsTold();
    void aHangUpReadsTheCertificateAgain();

private:
    QStringList arguments() const
    {
        return {u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--data"_s, m_home->filePath(u"data"_s),
            u"--tls-cert"_s, m_certificate, u"--tls-key"_s, m_key};
    }
    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    void write(const SelfSigned &made) const
    {
        write(m_certificate, made.certificatePem);
        write(m_key, made.keyPem);
    }

    std::unique_ptr<QTemporaryDir> m_home;
    QString m_certificate;
    QString m_key;
};

void TestServeTls::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_certificate = m_home->filePath(u"certificate.pem"_s);
    m_key = m_home->filePath(u"key.pem"_s);
    write(identity());
}

void TestServeTls::badCertificatesAreTold_data()
{
    QTest::addColumn<QByteArray>("certificate");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("sentence");
    const SelfSigned good = identity();
    const SelfSigned old = identity(-10, -1);
    const SelfSigned young = identity(1, 10);
    QTest::newRow("wrong pair") << good.certificatePem << old.keyPem
                                << QByteArray("The private key does not belong to the first certificate");
    QTest::newRow("expired") << old.certificatePem << old.keyPem << QByteArray("The certificate expired on ");
    QTest::newRow("not yet valid") << young.certificatePem << young.keyPem
                                   << QByteArray("The certificate is not valid before ");
    QTest::newRow("no certificate") << QByteArray("?") << good.keyPem
                                    << QByteArray("The certificate file holds no certificate");
    QTest::newRow("no key") << good.certificatePem << QByteArray("?")
                            << QByteArray("The key file holds no private key");
    QTest::newRow("no file") << QByteArray() << good.keyPem << QByteArray("The certificate file /");
    QTest::newRow("nobody gives the passphrase")
        << good.certificatePem << QSslKey(good.keyPem, QSsl::Ec).toPem("secret")
        << QByteArray("the passphrase of the private key is empty");
}

void TestServeTls::badCertificatesAreTold()
{
    QFETCH(const QByteArray, certificate);
    QFETCH(const QByteArray, key);
    QFETCH(const QByteArray, sentence);
    write(m_key, key);
    write(m_certificate, certificate);
    if (certificate.isEmpty())
        QVERIFY(QFile::remove(m_certificate));
    ConsoleProcess console(m_home->path());
    console.process().setStandardInputFile(QProcess::nullDevice());
    const auto outcome = console.run(arguments());
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.err.startsWith("cyberapp-console: " + sentence), outcome.err.constData());
    QCOMPARE(outcome.err.count('\n'), 1);
}

void TestServeTls::tls13AloneIsSpoken()
{
    ConsoleProcess console(m_home->path());
    console.start(arguments());
    const QUrl url = console.waitUntilListening();
    QCOMPARE(url.scheme(), u"https"_s);
    QCOMPARE(refusalOf(u"-tls1_3"_s, url), QByteArray());
    for (const QString &older : {u"-tls1_2"_s, u"-tls1_1"_s})
        QVERIFY(!refusalOf(older, url).isEmpty());
    console.sendSignal(SIGTERM);
    QCOMPARE(console.waitForEnd().exitCode, 0);
}

void TestServeTls::thePassphraseIsReadFromStandardInput_data()
{
    QTest::addColumn<QByteArray>("passphrase");
    QTest::addColumn<bool>("right");
    QTest::newRow("right") << QByteArray("secret") << true;
    QTest::newRow("wrong") << QByteArray("g-u-e-s-s") << false;
}

void TestServeTls::thePassphraseIsReadFromStandardInput()
{
    QFETCH(const QByteArray, passphrase);
    QFETCH(const bool, right);
    const SelfSigned made = identity();
    write(m_certificate, made.certificatePem);
    write(m_key, QSslKey(made.keyPem, QSsl::Ec).toPem("secret"));
    const QString input = m_home->filePath(u"input"_s);
    write(input, passphrase + '\n');
    ConsoleProcess console(m_home->path());
    console.process().setStandardInputFile(input);
    console.start(arguments());
    if (right) {
        QCOMPARE(refusalOf(u"-tls1_3"_s, console.waitUntilListening()), QByteArray());
        console.sendSignal(SIGTERM);
    }
    const auto outcome = console.waitForEnd();
    QCOMPARE(outcome.exitCode, right ? 0 : 1);
    QCOMPARE(outcome.err.contains("does not open the private key"), !right);
    QVERIFY(!outcome.err.contains(passphrase) && !outcome.out.contains(passphrase));
}

void TestServeTls::whatAnOperatorShouldKnowIsTold()
{
    write(identity(-1, 5));
    ConsoleProcess console(m_home->path());
    console.start(arguments() + QStringList {u"--tls-name"_s, u"b.example"_s});
    QVERIFY(!console.waitUntilListening().isEmpty());
    console.sendSignal(SIGTERM);
    const auto outcome = console.waitForEnd();
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(outcome.err.contains("WARNING: The certificate is not for b.example but for a.example")
            && outcome.err.contains("expires in 5 days"),
        outcome.err.constData());
}

void TestServeTls::aHangUpReadsTheCertificateAgain()
{
    ConsoleProcess console(m_home->path());
    console.start(arguments());
    QVERIFY(!console.waitUntilListening().isEmpty());
    console.sendSignal(SIGHUP);
    QByteArray said;
    QTRY_VERIFY((said += console.process().readAllStandardError()).contains("certificate was read again"));
    console.sendSignal(SIGTERM);
    QCOMPARE(console.waitForEnd().exitCode, 0);
}

QTEST_GUILESS_MAIN(TestServeTls)
#include "tst_servetls.moc"
