// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups.h"
#include "consoleprocess.h"
#include "database.h"
#include "databasestate.h"
#include "datalock.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>

using namespace Console;
using namespace Qt::StringLiterals;

/// The program as a user runs it, on a database or a disk that is not as it should be.
class TestDamage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void backupAndRestoreByCommand();
    void restoreIsRefusedWhileServing();
    void aDamagedDatabaseIsSaidAndTheWayOnGiven();
    void aNewerDatabaseIsRefusedByEveryCommand();
    void aReadOnlyFolderIsSaid();
    void aFullDiskIsSaidAndNothingIsLost();
    void aRestoreThatFailsLeavesTheDatabase_data();
    void aRestoreThatFailsLeavesTheDatabase();
    void whoComesDuringARestoreIsRefused();
    void aDamagedDatabaseIsNotBackedUp();

private:
    QString data() const { return m_home->filePath(u"data"_s); }
    QString path() const { return databasePath(data()); }
    ConsoleProcess::Outcome run(const QStringList &arguments)
    {
        return ConsoleProcess(m_home->path()).run(arguments + QStringList {u"--data"_s, data()});
    }
    QByteArray partners() { return run({u"partner"_s, u"list"_s}).out; }
    void import(const QByteArray &id)
    {
        write(m_home->filePath(u"workspace.json"_s),
            R"({"partners": [{"vendor_tenant_id": ")" + id + R"(", "name": "Northwind"}]})");
        QCOMPARE(run({u"import"_s, u"workspace.json"_s}).exitCode, 0);
    }
    static void write(const QString &file, const QByteArray &content)
    {
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        QCOMPARE(out.write(content), content.size());
    }
    static QByteArray bytes(const QString &file)
    {
        QFile in(file);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray("cannot be read");
    }

    std::unique_ptr<QTemporaryDir> m_home;
};

void TestDamage::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    import("msp-1");
}

void TestDamage::backupAndRestoreByCommand()
{
    QCOMPARE(run({u"backup"_s, u"copy.sqlite"_s}).exitCode, 0);
    const auto listed = run({u"backup"_s});
    QCOMPARE(listed.exitCode, 0);
    QCOMPARE(QString::fromUtf8(listed.out).trimmed(), Backups(data()).list().first().path);
    import("msp-2");
    QVERIFY(partners().contains("msp-2"));
    const auto restored = run({u"restore"_s, u"copy.sqlite"_s});
    QCOMPARE(restored.exitCode, 0);
    QVERIFY(restored.out.contains("set-aside"));
    QVERIFY(partners().contains("msp-1"));
    QVERIFY(!partners().contains("msp-2"));
    const auto itself = run({u"backup"_s, u"data/console.sqlite"_s});
    QCOMPARE(itself.exitCode, 1);
    QVERIFY(itself.err.contains("itself"));
    QVERIFY(partners().contains("msp-1"));
}

void TestDamage::restoreIsRefusedWhileServing()
{
    QCOMPARE(run({u"backup"_s, u"copy.sqlite"_s}).exitCode, 0);
    ConsoleProcess server(m_home->path());
    server.start({u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--data"_s, data()});
    QVERIFY(!server.waitUntilListening().isEmpty());
    QCOMPARE(run({u"backup"_s}).exitCode, 0); // that is no trouble
    const auto refused = run({u"restore"_s, u"copy.sqlite"_s});
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.err.contains(QByteArray::number(server.process().processId())), refused.err.constData());
    server.sendSignal(SIGTERM);
    QCOMPARE(server.waitForEnd().exitCode, 0);
    QCOMPARE(run({u"restore"_s, u"copy.sqlite"_s}).exitCode, 0);
}

void TestDamage::aDamagedDatabaseIsSaidAndTheWayOnGiven()
{
    QCOMPARE(run({u"backup"_s}).exitCode, 0);
    const QString good = Backups(data()).list().first().path;
    const QByteArray content = bytes(path());
    const QByteArray half = content.first(content.size() / 2);
    write(path(), half);
    for (const QStringList &arguments :
        {QStringList {u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s}, QStringList {u"partner"_s, u"list"_s},
            QStringList {u"import"_s, u"workspace.json"_s}, QStringList {u"backup"_s}}) {
        const auto outcome = run(arguments);
        QCOMPARE(outcome.exitCode, 1);
        QCOMPARE(outcome.err.count('\n'), 1);
        QVERIFY2(outcome.err.contains("damaged"), outcome.err.constData());
        QCOMPARE(outcome.err.contains(good.toUtf8()), arguments.first() == "serve"_L1);
        QCOMPARE(bytes(path()), half);
    }
    QCOMPARE(run({u"restore"_s, good}).exitCode, 0);
    QVERIFY(partners().contains("msp-1"));
}

void TestDamage::aNewerDatabaseIsRefusedByEveryCommand()
{
    QVERIFY(Connection::open(path(), Connection::Mode::ReadWrite)
                .value()
                ->execute(u"PRAGMA user_version = 1000"_s));
    for (const QStringList &arguments : {QStringList {u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s},
             QStringList {u"export"_s}, QStringList {u"backup"_s}}) {
        const auto outcome = run(arguments);
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.err.contains("newer version"), outcome.err.constData());
        QVERIFY(outcome.err.contains("1000"));
    }
}

void TestDamage::aReadOnlyFolderIsSaid()
{
    QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner));
    QVERIFY(QFile::setPermissions(data(), QFile::ReadOwner | QFile::ExeOwner));
    ConsoleProcess server(m_home->path());
    server.obeyPermissions();
    const auto outcome = server.run({u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--data"_s, data()});
    QFile::setPermissions(data(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner);
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(outcome.err.count('\n'), 1);
    QVERIFY2(outcome.err.contains("permissions"), outcome.err.constData());
    QVERIFY(partners().contains("msp-1"));
}

void TestDamage::aFullDiskIsSaidAndNothingIsLost()
{
    ConsoleProcess console(m_home->path());
    console.process().setChildProcessModifier([] {
        // As on a disk without room: what would make a file longer fails.
        const rlimit none {4'096, 4'096};
        ::setrlimit(RLIMIT_FSIZE, &none);
        std::signal(SIGXFSZ, SIG_IGN);
    });
    const QByteArray before = partners();
    for (const QStringList &arguments : {QStringList {u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s},
             QStringList {u"backup"_s}, QStringList {u"partner"_s, u"enable"_s, u"msp-1"_s}}) {
        const auto outcome = console.run(arguments + QStringList {u"--data"_s, data()});
        QCOMPARE(outcome.exitCode, 1);
        QCOMPARE(outcome.err.count('\n'), 1);
        QVERIFY2(outcome.err.contains("disk"), outcome.err.constData());
    }
    QCOMPARE(partners(), before);
    QVERIFY(Backups(data()).list().isEmpty());
    QVERIFY(QDir(data() + "/backups"_L1).isEmpty());
}

void TestDamage::aRestoreThatFailsLeavesTheDatabase_data()
{
    QTest::addColumn<bool>("isFull");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("full disk") << true << QByteArray("disk");
    QTest::newRow("read-only folder") << false << QByteArray("cannot be written");
}

void TestDamage::aRestoreThatFailsLeavesTheDatabase()
{
    QFETCH(const bool, isFull);
    QFETCH(const QByteArray, words);
    QCOMPARE(run({u"backup"_s, u"copy.sqlite"_s}).exitCode, 0);
    import("msp-2");
    const QByteArray before = partners();
    const QStringList files = QDir(data()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    ConsoleProcess console(m_home->path());
    if (isFull) {
        console.process().setChildProcessModifier([] {
            const rlimit none {4'096, 4'096};
            ::setrlimit(RLIMIT_FSIZE, &none);
            std::signal(SIGXFSZ, SIG_IGN);
        });
    } else {
        QVERIFY(QFile::remove(data() + "/database.lock"_L1));
        QVERIFY(QFile::setPermissions(data(), QFile::ReadOwner | QFile::ExeOwner));
        console.obeyPermissions();
    }
    const auto outcome = console.run({u"restore"_s, u"copy.sqlite"_s, u"--data"_s, data()});
    QFile::setPermissions(data(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(outcome.err.count('\n'), 1);
    QVERIFY2(outcome.err.contains(words), outcome.err.constData());
    QCOMPARE(partners(), before);
    QCOMPARE(QDir(data()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), files);
}

void TestDamage::whoComesDuringARestoreIsRefused()
{
    const auto lock = DataLock::forReplacing(data());
    QVERIFY(lock);
    for (const QStringList &arguments : {QStringList {u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s},
             QStringList {u"partner"_s, u"list"_s}, QStringList {u"backup"_s}}) {
        const auto outcome = run(arguments);
        QCOMPARE(outcome.exitCode, 1);
        QCOMPARE(outcome.err.count('\n'), 1);
        QVERIFY2(outcome.err.contains("in a moment"), outcome.err.constData());
    }
}

void TestDamage::aDamagedDatabaseIsNotBackedUp()
{
    QByteArray content = bytes(path());
    content.replace(content.size() / 2, 4'096, QByteArray(4'096, 'x'));
    QCOMPARE(run({u"backup"_s, u"copy.sqlite"_s}).exitCode, 0);
    const QByteArray good = bytes(m_home->filePath(u"copy.sqlite"_s));
    write(path(), content);
    for (const QStringList &arguments :
        {QStringList {u"backup"_s}, QStringList {u"backup"_s, u"copy.sqlite"_s}}) {
        const auto outcome = run(arguments);
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.err.contains("damaged"), outcome.err.constData());
    }
    QCOMPARE(bytes(m_home->filePath(u"copy.sqlite"_s)), good);
    QVERIFY(Backups(data()).list().isEmpty());
}

QTEST_GUILESS_MAIN(TestDamage)
#include "tst_damage.moc"
