// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "echohandler.h"
#include "httpcases.h"
#include "listener.h"
#include "rawclient.h"
#include "selfsigned.h"
#include "tlskeeper.h"

#include <QFile>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QTemporaryDir>

#include <cstdio>

using namespace Console;
using namespace Console::Testing;
using namespace Qt::StringLiterals;

namespace {

constexpr int PatienceMs = 20'000;

/// Sends requests without a pause, some on a connection of their own, and remembers by which certificate each
/// was answered.
class Load : public QObject
{
    Q_OBJECT

public:
    explicit Load(QUrl url)
        : m_url(std::move(url))
    {
        next();
    }

    int sent = 0;
    int answered = 0;
    int lost = 0;
    bool ending = false;
    QStringList names;

private:
    void next()
    {
        if (ending)
            return;
        if (answered % 3 == 0)
            connectAnew();
        ++sent;
        m_client->write(sized("{}"));
    }
    void connectAnew()
    {
        if (m_client) {
            m_client->disconnect(this);
            m_client.release()->deleteLater(); // it may be the sender
        }
        m_client = std::make_unique<RawClient>(m_url);
        connect(m_client.get(), &QIODevice::readyRead, this, [this] {
            const auto answer = m_client->takeAnswer();
            if (!answer)
                return;
            ++(answer->status == 200 ? answered : lost);
            names += m_client->peerCertificate().subjectInfo(QSslCertificate::CommonName);
            next();
        });
        connect(m_client.get(), &QAbstractSocket::errorOccurred, this, [this] { ++lost; });
    }

    const QUrl m_url;
    std::unique_ptr<RawClient> m_client;
};

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

} // namespace

/// A certificate that changes while the listener works.
class TestTlsReload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void noRequestIsLost();
    void aWrongPairLeavesTheOldOneInUse();
    void aMissingFileIsTold();
    void aLinkThatIsTurnedIsFollowed();
    void fewDaysLeftAreTold();
    void aPlainListenerChangesToTls();

private:
    void start(bool tls = true);
    void write(const QString &name, int days = 100) const;
    QString nameServed() const;
    QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    Seen m_seen;
    TlsFiles m_files;
    std::unique_ptr<Listener> m_listener;
    std::unique_ptr<TlsKeeper> m_keeper;
};

void TestTlsReload::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_files = {path(u"certificate.pem"_s), path(u"key.pem"_s), {}, {}};
    write(u"first.example"_s);
}

void TestTlsReload::cleanup()
{
    m_keeper.reset();
    m_listener.reset();
}

void TestTlsReload::start(bool tls)
{
    ListenerOptions options;
    options.port = 0;
    options.threads = 2;
    if (tls)
        options.tls = m_files;
    m_listener =
        std::make_unique<Listener>(options, [this] { return std::make_unique<EchoHandler>(m_seen); });
    m_keeper = std::make_unique<TlsKeeper>(*m_listener);
    QVERIFY(m_listener->start());
}

/// As ACME clients do it: beside the file, then over it.
void TestTlsReload::write(const QString &name, int days) const
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const SelfSigned identity = makeSelfSigned(name, now.addDays(-1), now.addDays(days));
    for (const auto &[file, content] : {std::pair {m_files.key, identity.keyPem},
             std::pair {m_files.certificate, identity.certificatePem}}) {
        writeFile(file + ".new"_L1, content);
        QCOMPARE(std::rename(qPrintable(file + ".new"_L1), qPrintable(file)), 0);
    }
}

QString TestTlsReload::nameServed() const
{
    RawClient client(m_listener->url());
    client.write(sized("{}"));
    if (client.nextAnswer().status != 200)
        return u"no answer"_s;
    return client.peerCertificate().subjectInfo(QSslCertificate::CommonName).join(u',');
}

void TestTlsReload::noRequestIsLost()
{
    start();
    QSignalSpy reloaded(m_keeper.get(), &TlsKeeper::reloaded);
    std::vector<std::unique_ptr<Load>> loads;
    for (int i = 0; i < 8; ++i)
        loads.push_back(std::make_unique<Load>(m_listener->url()));
    for (int i = 1; i <= 5; ++i) {
        const QString name = u"name-%1.example"_s.arg(i);
        write(name);
        for (const auto &load : loads)
            QTRY_VERIFY_WITH_TIMEOUT(load->names.contains(name), PatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(reloaded.size(), i, PatienceMs);
    }
    for (const auto &load : loads) {
        load->ending = true;
        QTRY_COMPARE_WITH_TIMEOUT(load->answered, load->sent, PatienceMs);
        QCOMPARE(load->lost, 0);
        QVERIFY(load->names.contains(u"first.example"_s));
    }
    QCOMPARE(m_keeper->trouble(), QString());
}

void TestTlsReload::aWrongPairLeavesTheOldOneInUse()
{
    start();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    writeFile(m_files.key, makeSelfSigned(u"x.example"_s, now.addDays(-1), now.addDays(30)).keyPem);
    QTRY_VERIFY_WITH_TIMEOUT(!m_keeper->trouble().isEmpty(), PatienceMs);
    QVERIFY2(m_keeper->trouble().contains("the one before stays in use"_L1)
            && m_keeper->trouble().contains("does not belong"_L1),
        qPrintable(m_keeper->trouble()));
    QCOMPARE(nameServed(), u"first.example"_s);
    write(u"second.example"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_keeper->trouble(), QString(), PatienceMs);
    QCOMPARE(nameServed(), u"second.example"_s);
}

void TestTlsReload::aMissingFileIsTold()
{
    start();
    QVERIFY(QFile::rename(m_files.certificate, path(u"away.pem"_s)));
    QTRY_VERIFY_WITH_TIMEOUT(m_keeper->trouble().contains("cannot be read"_L1), PatienceMs);
    QCOMPARE(nameServed(), u"first.example"_s);
    QVERIFY(QFile::rename(path(u"away.pem"_s), m_files.certificate));
    QTRY_COMPARE_WITH_TIMEOUT(m_keeper->trouble(), QString(), PatienceMs);
}

void TestTlsReload::aLinkThatIsTurnedIsFollowed()
{
    const TlsFiles links = m_files;
    const auto turnTo = [&](const QString &name) {
        m_files = {path(name + u".pem"_s), path(name + u".key"_s), {}, {}};
        write(name);
        for (const auto &[link, target] :
            {std::pair {links.key, m_files.key}, std::pair {links.certificate, m_files.certificate}}) {
            QVERIFY(QFile::link(target, link + ".new"_L1));
            QCOMPARE(std::rename(qPrintable(link + ".new"_L1), qPrintable(link)), 0);
        }
        m_files = links;
    };
    turnTo(u"first.example"_s);
    start();
    turnTo(u"second.example"_s);
    QTRY_COMPARE_WITH_TIMEOUT(nameServed(), u"second.example"_s, PatienceMs);
}

void TestTlsReload::fewDaysLeftAreTold()
{
    start();
    QCOMPARE(m_keeper->trouble(), QString());
    write(u"first.example"_s, 5);
    QTRY_VERIFY_WITH_TIMEOUT(m_keeper->trouble().contains("expires in 5 days"_L1), PatienceMs);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QVERIFY(m_listener->tlsTrouble(now.addDays(5).addSecs(-60)).contains("expires within a day"_L1));
    QVERIFY(m_listener->tlsTrouble(now.addDays(6)).contains("expired on"_L1));
    write(u"first.example"_s, 20);
    QTRY_COMPARE_WITH_TIMEOUT(m_keeper->trouble(), QString(), PatienceMs);
}

void TestTlsReload::aPlainListenerChangesToTls()
{
    start(false);
    RawClient plain(m_listener->url());
    plain.write(sized("{}"));
    QCOMPARE(plain.nextAnswer().status, 200);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto files = writeSelfSigned(
        makeSelfSigned(u"made.example"_s, now.addDays(-1), now.addDays(30)), m_folder->path());
    QVERIFY(files);
    QCOMPARE(QFile::permissions(files->key) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther),
        QFile::Permissions());
    QVERIFY(m_listener->useTls(*files));
    QCOMPARE(m_listener->url().scheme(), u"https"_s);
    QCOMPARE(nameServed(), u"made.example"_s);
    plain.write(sized("{}"));
    QCOMPARE(plain.nextAnswer().status, 200);
}

QTEST_GUILESS_MAIN(TestTlsReload)
#include "tst_tlsreload.moc"
