// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "singleinstance.h"

#include <QDir>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Console;
using namespace Qt::StringLiterals;

/// One window for a data folder. The test program itself plays other processes, when told so.
class TestSingleInstance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theSecondIsHeardByTheFirst();
    void aFileIsHandedOver();
    void otherFoldersHaveTheirOwn();
    void aKilledFirstIsInNobodysWay();
    void nonsenseIsNotHeard();
    void oneWhoDoesNotAnswerIsSaid();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<QTemporaryDir> m_runtime; ///< where the sockets are
};

void TestSingleInstance::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_runtime = std::make_unique<QTemporaryDir>();
    qputenv("XDG_RUNTIME_DIR", m_runtime->path().toLocal8Bit());
}

void TestSingleInstance::theSecondIsHeardByTheFirst()
{
    SingleInstance first(m_dir->path());
    QVERIFY(first.claim());
    QSignalSpy called(&first, &SingleInstance::called);
    SingleInstance second(m_dir->path());
    QVERIFY(!second.claim());
    bool heard = false;
    second.handOver({}, [&heard](const Result<void> &outcome) { heard = outcome.has_value(); });
    QTRY_VERIFY(heard);
    QCOMPARE(called.count(), 1);
    QCOMPARE(called.first().first().toString(), QString());
}

void TestSingleInstance::aFileIsHandedOver()
{
    SingleInstance first(m_dir->path());
    QVERIFY(first.claim());
    QSignalSpy called(&first, &SingleInstance::called);
    const QStringList files {u"/tmp/Müller & Söhne \"7\".csv"_s, u"/tmp/two\nlines.csv"_s};
    for (const QString &file : files) {
        SingleInstance second(m_dir->path());
        QVERIFY(!second.claim());
        bool heard = false;
        second.handOver(file, [&heard](const Result<void> &outcome) { heard = outcome.has_value(); });
        QTRY_VERIFY(heard);
        QCOMPARE(called.takeFirst().first().toString(), file);
    }
}

void TestSingleInstance::otherFoldersHaveTheirOwn()
{
    const QTemporaryDir other;
    SingleInstance first(m_dir->path());
    SingleInstance second(other.path());
    QVERIFY(first.claim());
    QVERIFY(second.claim());
    // However its path is written.
    SingleInstance same(m_dir->path() + "/./"_L1);
    QVERIFY(!same.claim());
    SingleInstance fresh(m_dir->filePath(u"not/there/yet"_s));
    QVERIFY(fresh.claim());
}

void TestSingleInstance::aKilledFirstIsInNobodysWay()
{
    QProcess other;
    other.start(QCoreApplication::applicationFilePath(), {u"--claim"_s, m_dir->path()});
    QVERIFY(other.waitForReadyRead());
    QCOMPARE(other.readAllStandardOutput(), "claimed\n");
    {
        SingleInstance second(m_dir->path());
        QVERIFY(!second.claim());
    }
    ::kill(static_cast<pid_t>(other.processId()), SIGKILL);
    QVERIFY(other.waitForFinished());
    SingleInstance next(m_dir->path());
    QVERIFY(next.claim());
    QSignalSpy called(&next, &SingleInstance::called);
    SingleInstance third(m_dir->path());
    QVERIFY(!third.claim());
    third.handOver({}, [](const Result<void> &) {});
    QTRY_COMPARE(called.count(), 1); // its socket is a new one
}

void TestSingleInstance::nonsenseIsNotHeard()
{
    SingleInstance first(m_dir->path());
    QVERIFY(first.claim());
    QSignalSpy called(&first, &SingleInstance::called);
    const QFileInfoList sockets =
        QDir(m_runtime->path()).entryInfoList({u"cyberapp-console-*"_s}, QDir::System);
    QCOMPARE(sockets.size(), 1);
    constexpr auto Others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(sockets.first().permissions() & Others));
    for (const QByteArray &nonsense :
        {QByteArray("nonsense\n"), QByteArray("[]\n"), QByteArray(200'000, 'x'), QByteArray("{\n")}) {
        QLocalSocket socket;
        socket.connectToServer(sockets.first().filePath());
        QTRY_COMPARE(socket.state(), QLocalSocket::ConnectedState);
        socket.write(nonsense);
        QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
    }
    QCOMPARE(called.count(), 0);
}

void TestSingleInstance::oneWhoDoesNotAnswerIsSaid()
{
    QProcess other;
    other.start(QCoreApplication::applicationFilePath(), {u"--claim"_s, m_dir->path()});
    QVERIFY(other.waitForReadyRead());
    ::kill(static_cast<pid_t>(other.processId()), SIGSTOP);
    SingleInstance second(m_dir->path());
    QVERIFY(!second.claim());
    QString sentence;
    second.handOver({}, [&sentence](const Result<void> &outcome) {
        sentence = outcome ? u"heard"_s : outcome.error().detail;
    });
    QTRY_VERIFY_WITH_TIMEOUT(!sentence.isEmpty(), 15'000);
    QVERIFY2(sentence.contains(u"does not answer"_s), qPrintable(sentence));
    ::kill(static_cast<pid_t>(other.processId()), SIGKILL);
    QVERIFY(other.waitForFinished());
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--claim") == 0) {
        SingleInstance instance(QString::fromLocal8Bit(argv[2]));
        std::puts(instance.claim() ? "claimed" : "refused");
        std::fflush(stdout);
        return QCoreApplication::exec();
    }
    TestSingleInstance test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_singleinstance.moc"
