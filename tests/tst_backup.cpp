// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups.h"
#include "customertable.h"
#include "database.h"
#include "databasecare.h"
#include "databasestate.h"
#include "datalock.h"
#include "partnertable.h"
#include "restore.h"
#include "schema.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace Console;
using namespace Qt::StringLiterals;

/// Copies of the database, their way back, and what is done about one that is damaged.
class TestBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_database.reset(); }

    void aBackupUnderWriteLoadIsAStateOfTheWriters();
    void aBackupIsItsOwnersAlone();
    void theOldestBackupsGoAndThoseByHandStay();
    void aDamagedDatabaseIsNotBackedUpByHand();
    void aBackupThatFailsLeavesNothing();
    void aCancelledBackupLeavesNothing();
    void aCheckUnderWayDoesNotHoldTheEndUp();
    void restoreBringsBackExactlyThatState();
    void whatWasThereIsSetAside();
    void aBackupThatIsNotWholeIsNotRestored_data();
    void aBackupThatIsNotWholeIsNotRestored();
    void aDatabaseInUseIsNotReplaced();
    void whoComesDuringARestoreIsRefusedInWords();
    void aRestoreThatFailsHalfWayBringsTheOldOneBack_data();
    void aRestoreThatFailsHalfWayBringsTheOldOneBack();
    void aRestoreThatFailsWhereNothingWasLeavesTheOthersAlone();
    void damageIsSaidAndLeftAlone_data();
    void damageIsSaidAndLeftAlone();
    void pagesThatAreDamagedAreFound();
    void aDatabaseThatIsGoneIsNotReplacedByItself();
    void anEmptyOneIsMadeOnRequestAlone();
    void theLastGoodBackupPassesOverDamagedOnes();
    void aMigrationIsPrecededByABackup();
    void aNewDatabaseIsWholeOrNotThere();
    void careBacksUpWhatIsDueAndSound();

private:
    QString data() const { return m_dir->filePath(u"data"_s); }
    QString path() const { return databasePath(data()); }
    void open()
    {
        auto opened = Database::open(data());
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        m_database = std::move(*opened);
    }
    void addPair(int number) { addPair(*m_database, number); }
    /// A partner and its customer, in one transaction.
    static void addPair(Database &database, int number)
    {
        const auto done = database.writer().submitAndWait({}, [number](Connection &connection) {
            Partner partner;
            partner.vendorId = VendorTenantId::parse(u"p%1"_s.arg(number)).value();
            partner.name = u"Partner %1"_s.arg(number);
            return PartnerTable(connection).insert(partner).and_then([&](PartnerId id) -> Result<void> {
                Customer customer;
                customer.vendorId = VendorTenantId::parse(u"c%1"_s.arg(number)).value();
                customer.name = QString(2'000, QLatin1Char('x')); // a page or so
                customer.partner = id;
                return CustomerTable(connection).insert(customer).map([](CustomerId) {});
            });
        });
        if (!done)
            qFatal("%s", qPrintable(done.error().detail));
    }
    static qint64 count(Connection &connection, const QString &table)
    {
        return connection
            .first(u"SELECT count(*) FROM "_s + table, {}, [](const Rows &row) { return row.integer(0); })
            .value()
            .value_or(-1);
    }
    /// Every row of every table.
    static QStringList dump(const QString &file)
    {
        const auto connection = Connection::open(file, Connection::Mode::Untouched).value();
        const auto text = [](const Rows &row) { return row.text(0); };
        QStringList all {QString::number(connection->userVersion().value())};
        const auto tables = connection
                                ->list(u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT "
                                       "LIKE 'customer_text%' ORDER BY name"_s,
                                    {}, text)
                                .value();
        for (const QString &table : tables) {
            const auto columns =
                connection->list(u"SELECT name FROM pragma_table_info('%1')"_s.arg(table), {}, text).value();
            all += connection
                       ->list(u"SELECT * FROM %1 ORDER BY 1, 2"_s.arg(table), {},
                           [&](const Rows &row) {
                               QString line = table;
                               for (int i = 0; i < int(columns.size()); ++i)
                                   line += row.isNull(i) ? u"|NULL"_s : u'|' + row.text(i);
                               return line;
                           })
                       .value();
        }
        return all;
    }
    static QByteArray bytes(const QString &file)
    {
        QFile in(file);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray("cannot be read");
    }
    static void write(const QString &file, const QByteArray &content)
    {
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        QCOMPARE(out.write(content), content.size());
    }
    /// Bytes that no one could have meant, the same each time.
    static QByteArray noise(qsizetype size)
    {
        QRandomGenerator generator(7);
        QByteArray noise(size, Qt::Uninitialized);
        for (char &byte : noise)
            byte = static_cast<char>(generator.bounded(256));
        return noise;
    }
    void damage(const QString &how);

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Database> m_database;
};

void TestBackup::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    open();
}

void TestBackup::aBackupUnderWriteLoadIsAStateOfTheWriters()
{
    for (int i = 1; i <= 200; ++i)
        addPair(i);
    std::atomic_int written = 200;
    std::atomic_bool ends = false;
    std::atomic<qint64> longest = 0;
    std::thread writer([&] {
        while (!ends) {
            QElapsedTimer clock;
            clock.start();
            addPair(written + 1);
            ++written;
            longest = std::max<qint64>(longest, clock.elapsed());
        }
    });
    for (int i = 0; i < 5; ++i) {
        const int before = written;
        const auto made = Backups(data()).make(u"test-%1"_s.arg(i));
        const int after = written + 1; // one may be committed and not counted yet
        QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
        const auto copy = Connection::open(made->path, Connection::Mode::Untouched).value();
        QVERIFY(checkDatabase(*copy));
        const qint64 partners = count(*copy, u"partner"_s);
        QVERIFY2(partners >= before && partners <= after,
            qPrintable(u"%1, from %2 to %3"_s.arg(partners).arg(before).arg(after)));
        QCOMPARE(count(*copy, u"customer"_s), partners);
        QCOMPARE(count(*copy, u"history"_s), 2 * partners);
        QCOMPARE(count(*copy, u"change"_s), partners);
        // No gap: the writer made them in this order.
        QCOMPARE(
            count(*copy, u"partner WHERE CAST(substr(vendor_tenant_id, 2) AS INTEGER) <= %1"_s.arg(partners)),
            partners);
    }
    ends = true;
    writer.join();
    QVERIFY(written > 205); // the writer went on meanwhile
    qInfo() << "longest commit beside a backup:" << longest.load() << "ms";
}

void TestBackup::aBackupIsItsOwnersAlone()
{
    const auto made = Backups(data()).make(u"operator"_s);
    QVERIFY(made);
    constexpr auto Others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(made->path) & Others));
    QVERIFY(Backups(data()).lastGood()); // looking at it leaves nothing beside it
    QCOMPARE(QDir(Backups(data()).folder()).entryList(QDir::Files).size(), 1);
    QCOMPARE(made->bytes, QFileInfo(made->path).size());
    QCOMPARE(Backups(data()).list().size(), 1);
    QCOMPARE(Backups(data()).list().first().reason, u"operator"_s);
    QVERIFY(qAbs(Backups(data()).list().first().at.secsTo(made->at)) <= 1);
}

void TestBackup::theOldestBackupsGoAndThoseByHandStay()
{
    const Backups backups(data());
    QVERIFY(QDir().mkpath(backups.folder()));
    const QString name = backups.folder() + "/console-2026010%1-120000-%2.sqlite"_L1;
    for (int day = 1; day <= 5; ++day)
        write(name.arg(day).arg(day == 2 ? u"before-schema-6"_s : u"daily"_s), "x");
    write(name.arg(1).arg(u"operator"_s), "x");
    write(name.arg(3).arg(u"operator"_s), "x");
    write(backups.folder() + "/mine.sqlite"_L1, "x");
    QVERIFY(backups.make(u"operator"_s));
    QCOMPARE(backups.list().size(), 8); // by hand, nothing goes
    backups.prune(3);
    QStringList left;
    for (const Backup &backup : backups.list())
        left += backup.at.toString(u"d "_s) + backup.reason;
    const QString today = QDateTime::currentDateTimeUtc().toString(u"d "_s);
    const QStringList kept {
        today + "operator"_L1, u"5 daily"_s, u"4 daily"_s, u"3 operator"_s, u"3 daily"_s, u"1 operator"_s};
    QCOMPARE(left, kept);
    QVERIFY(QFile::exists(backups.folder() + "/mine.sqlite"_L1)); // what is not ours stays
}

void TestBackup::aDamagedDatabaseIsNotBackedUpByHand()
{
    for (int i = 1; i <= 200; ++i)
        addPair(i);
    const Backups backups(data());
    const auto good = backups.make(u"operator"_s);
    QVERIFY(good);
    const QString mine = m_dir->filePath(u"mine.sqlite"_s);
    QVERIFY(copyWholeDatabase(path(), mine));
    const QByteArray before = bytes(mine);
    m_database.reset();
    QByteArray content = bytes(path());
    content.replace(content.size() / 2, 8'192, noise(8'192));
    write(path(), content);
    const auto made = backups.make(u"operator"_s);
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::Internal);
    QVERIFY2(made.error().detail.contains(u"damaged"_s), qPrintable(made.error().detail));
    QCOMPARE(QDir(backups.folder()).entryList(QDir::Files), QStringList(QFileInfo(good->path).fileName()));
    // Nor does its copy take the place of a good one.
    QVERIFY(!copyWholeDatabase(path(), mine));
    QCOMPARE(bytes(mine), before);
}

void TestBackup::aBackupThatFailsLeavesNothing()
{
    const QString folder = m_dir->filePath(u"no such folder"_s);
    const auto copied = copyDatabase(path(), folder + "/copy.sqlite"_L1);
    QVERIFY(!copied);
    QVERIFY2(copied.error().detail.contains(u"copy.sqlite"_s), qPrintable(copied.error().detail));
    write(m_dir->filePath(u"text"_s), "no database");
    QVERIFY(!copyDatabase(m_dir->filePath(u"text"_s), m_dir->filePath(u"copy.sqlite"_s)));
    QVERIFY(QDir(m_dir->path()).entryList({u"copy*"_s}).isEmpty());
    // A copy that is there stays when the next one fails.
    QVERIFY(copyDatabase(path(), m_dir->filePath(u"copy.sqlite"_s)));
    const QByteArray before = bytes(m_dir->filePath(u"copy.sqlite"_s));
    QVERIFY(!copyDatabase(m_dir->filePath(u"text"_s), m_dir->filePath(u"copy.sqlite"_s)));
    QCOMPARE(bytes(m_dir->filePath(u"copy.sqlite"_s)), before);
}

void TestBackup::aCancelledBackupLeavesNothing()
{
    for (int i = 1; i <= 50; ++i)
        addPair(i);
    CopyControl control;
    QVERIFY(Backups(data()).make(u"operator"_s, &control));
    QVERIFY(control.progress.total > 0);
    QCOMPARE(control.progress.done.load(), control.progress.total.load());
    control.cancel();
    const auto made = Backups(data()).make(u"other"_s, &control);
    QVERIFY(!made);
    QVERIFY(made.error().detail.contains(u"cancelled"_s));
    QCOMPARE(QDir(Backups(data()).folder()).entryList(QDir::Files).size(), 1);
}

void TestBackup::aCheckUnderWayDoesNotHoldTheEndUp()
{
    for (int i = 1; i <= 50; ++i)
        addPair(i);
    for (int i = 0; i < 20; ++i) {
        DatabaseCare care(data(), {});
        const QSignalSpy damaged(&care, &DatabaseCare::damaged);
        care.start();
        QTest::qWait(i % 4); // at any moment of it
        QCOMPARE(damaged.count(), 0);
    }
    const auto connection = Connection::open(path(), Connection::Mode::Untouched).value();
    QVERIFY(connection->handle() != nullptr); // else nothing could be interrupted
}

void TestBackup::restoreBringsBackExactlyThatState()
{
    for (int i = 1; i <= 20; ++i)
        addPair(i);
    const QStringList then = dump(path());
    const auto made = Backups(data()).make(u"operator"_s);
    QVERIFY(made);
    const QByteArray copy = bytes(made->path);
    addPair(21);
    QVERIFY(dump(path()) != then);
    m_database.reset();
    const auto restored = restoreDatabase(data(), made->path);
    QVERIFY2(restored, restored ? "" : qPrintable(restored.error().detail));
    QCOMPARE(dump(path()), then);
    QCOMPARE(bytes(made->path), copy);
    open();
    addPair(21); // and it works on
    QVERIFY(QDir(data()).entryList({u"*.new-*"_s, u"*.partial"_s}).isEmpty());
}

void TestBackup::whatWasThereIsSetAside()
{
    const auto made = Backups(data()).make(u"operator"_s);
    addPair(1);
    const QStringList before = dump(path());
    m_database.reset();
    const auto restored = restoreDatabase(data(), made->path);
    QVERIFY(restored);
    QVERIFY(restored->setAside.startsWith(data()));
    QCOMPARE(dump(restored->setAside + "/console.sqlite"_L1), before);
    // And is a backup itself.
    QVERIFY(restoreDatabase(data(), restored->setAside + "/console.sqlite"_L1));
    QCOMPARE(dump(path()), before);
    QCOMPARE(QDir(data() + "/set-aside"_L1).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 2);
}

void TestBackup::aBackupThatIsNotWholeIsNotRestored_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<QString>("words");
    QTest::newRow("truncated") << u"truncated"_s << u"damaged"_s;
    QTest::newRow("page") << u"page"_s << u"damaged"_s;
    QTest::newRow("empty") << u"empty"_s << u"empty"_s;
    QTest::newRow("newer") << u"newer"_s << u"newer version"_s;
    QTest::newRow("gone") << u"gone"_s << u"no file"_s;
}

void TestBackup::aBackupThatIsNotWholeIsNotRestored()
{
    QFETCH(const QString, how);
    QFETCH(const QString, words);
    for (int i = 1; i <= 200; ++i)
        addPair(i);
    const QString copy = m_dir->filePath(u"copy.sqlite"_s);
    QVERIFY(copyDatabase(path(), copy));
    m_database.reset();
    const QStringList before = dump(path());
    QByteArray content = bytes(copy);
    if (how == "truncated"_L1)
        content.truncate(content.size() / 2);
    if (how == "page"_L1)
        content.replace(content.size() / 2, 8'192, noise(8'192));
    if (how == "empty"_L1)
        content.clear();
    if (how == "newer"_L1)
        QVERIFY(Connection::open(copy, Connection::Mode::ReadWrite)
                    .value()
                    ->execute(u"PRAGMA user_version = 1000"_s));
    else
        write(copy, content);
    if (how == "gone"_L1)
        QVERIFY(QFile::remove(copy));
    const auto restored = restoreDatabase(data(), copy);
    QVERIFY(!restored);
    QVERIFY2(restored.error().detail.contains(words), qPrintable(restored.error().detail));
    QCOMPARE(dump(path()), before);
    QVERIFY(!QFile::exists(data() + "/set-aside"_L1));
    QVERIFY(QDir(data()).entryList({u"*.new-*"_s}).isEmpty());
}

void TestBackup::aDatabaseInUseIsNotReplaced()
{
    const auto made = Backups(data()).make(u"operator"_s);
    m_database.reset();
    QProcess other;
    other.start(QStringLiteral(PYTHON),
        {u"-c"_s,
            u"import sqlite3,sys\nc=sqlite3.connect(sys.argv[1])\n"
            "c.execute('select count(*) from partner').fetchall()\nprint('open',flush=True)\nsys.stdin.read()"_s,
            path()});
    QVERIFY(other.waitForReadyRead());
    const auto refused = restoreDatabase(data(), made->path);
    QVERIFY(!refused);
    QVERIFY2(refused.error().detail.contains(QString::number(other.processId())),
        qPrintable(refused.error().detail));
    QVERIFY(!startAnew(data()));
    other.closeWriteChannel();
    QVERIFY(other.waitForFinished());
    QVERIFY(restoreDatabase(data(), made->path));
}

void TestBackup::whoComesDuringARestoreIsRefusedInWords()
{
    const auto made = Backups(data()).make(u"operator"_s);
    // In this process as well, whose own locks SQLite would not tell of.
    const auto refused = restoreDatabase(data(), made->path);
    QVERIFY(!refused);
    QVERIFY2(refused.error().detail.contains(u"in use"_s), qPrintable(refused.error().detail));
    addPair(1); // and nothing has happened to it
    m_database.reset();
    {
        const auto lock = DataLock::forReplacing(data());
        QVERIFY(lock);
        const auto opened = Database::open(data());
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::Unavailable);
        QVERIFY2(opened.error().detail.contains(u"in a moment"_s), qPrintable(opened.error().detail));
        QVERIFY(!restoreDatabase(data(), made->path)); // nor do two at once
    }
    open();
    open(); // one more beside it
    QVERIFY(!DataLock::forReplacing(data()));
    m_database.reset();
    QVERIFY(restoreDatabase(data(), made->path));
}

void TestBackup::aRestoreThatFailsHalfWayBringsTheOldOneBack_data()
{
    QTest::addColumn<QString>("how");
    QTest::newRow("the new one is lost before it is in place") << u"lost"_s;
    QTest::newRow("nothing can be set aside") << u"set-aside"_s;
}

void TestBackup::aRestoreThatFailsHalfWayBringsTheOldOneBack()
{
    QFETCH(const QString, how);
    addPair(1);
    const QStringList before = dump(path());
    m_database.reset();
    write(path() + "-staged"_L1, "edits");
    write(data() + "/callbacks.sqlite"_L1, "callbacks");
    const QString fresh = path() + ".new-x"_L1;
    if (how == "set-aside"_L1) {
        write(data() + "/set-aside"_L1, "a file of somebody's");
        write(fresh, "new");
    }
    const auto outcome = putInPlace(data(), fresh);
    QVERIFY(!outcome);
    QVERIFY(!outcome.error().detail.isEmpty());
    QCOMPARE(dump(path()), before);
    QCOMPARE(bytes(path() + "-staged"_L1), QByteArray("edits"));
    QCOMPARE(bytes(data() + "/callbacks.sqlite"_L1), QByteArray("callbacks"));
    QVERIFY(!QFile::exists(fresh));
    QVERIFY(!QDir(data() + "/set-aside"_L1).exists());
}

void TestBackup::aRestoreThatFailsWhereNothingWasLeavesTheOthersAlone()
{
    const QString folder = m_dir->filePath(u"empty"_s);
    const QString here = m_dir->filePath(u"here"_s);
    QVERIFY(QDir().mkpath(folder) && QDir().mkpath(here));
    write(here + "/mine"_L1, "mine");
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(here));
    QVERIFY(!putInPlace(folder, databasePath(folder) + ".new-x"_L1));
    QVERIFY(QDir::setCurrent(before));
    QCOMPARE(bytes(here + "/mine"_L1), QByteArray("mine"));
    QVERIFY(QDir(folder).isEmpty());
}

void TestBackup::damage(const QString &how)
{
    QByteArray content = bytes(path());
    if (how == "truncated"_L1)
        content.truncate(content.size() / 2);
    else if (how == "cut within a page"_L1)
        content.truncate(1'000);
    else if (how == "random bytes"_L1)
        content = noise(content.size());
    else if (how == "random header"_L1)
        content.replace(0, 100, noise(100));
    else if (how == "random schema"_L1)
        content.replace(100, 3'900, noise(3'900));
    else if (how == "zero length"_L1)
        content.clear();
    else if (how == "of zeros"_L1)
        content.fill('\0');
    else if (how.startsWith("schema "_L1)) {
        const auto connection = Connection::open(path(), Connection::Mode::ReadWrite).value();
        QVERIFY(connection->execute(u"PRAGMA user_version = %1"_s.arg(how.section(u' ', 1))));
        return;
    } else if (how == "another program's"_L1) {
        QVERIFY(QFile::remove(path()));
        const auto connection = Connection::open(path(), Connection::Mode::ReadWrite).value();
        QVERIFY(connection->execute(u"CREATE TABLE bookmark (id INTEGER PRIMARY KEY)"_s));
        return;
    }
    write(path(), content);
}

void TestBackup::damageIsSaidAndLeftAlone_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("truncated") << u"damaged"_s;
    QTest::newRow("cut within a page") << u"damaged"_s;
    QTest::newRow("random bytes") << u"damaged"_s;
    QTest::newRow("random header") << u"damaged"_s;
    QTest::newRow("random schema") << u"damaged"_s;
    QTest::newRow("zero length") << u"empty"_s;
    QTest::newRow("of zeros") << u"damaged"_s;
    QTest::newRow("schema 0") << u"schema 0"_s;
    QTest::newRow("schema 3") << u"schema 3"_s;
    QTest::newRow("schema -1") << u"schema -1"_s;
    QTest::newRow("schema 1000") << u"newer version"_s;
    QTest::newRow("another program's") << u"damaged"_s;
}

void TestBackup::damageIsSaidAndLeftAlone()
{
    QFETCH(const QString, words);
    addPair(1);
    const QStringList then = dump(path());
    const auto made = Backups(data()).make(u"operator"_s);
    m_database.reset();
    damage(QLatin1StringView(QTest::currentDataTag()));
    const QByteArray before = bytes(path());

    const DatabaseState state = inspectDatabase(data());
    QVERIFY(state.isReplaceable());
    QVERIFY2(state.sentence.contains(words) && state.sentence.contains(path()), qPrintable(state.sentence));
    const auto opened = Database::open(data());
    QVERIFY(!opened);
    QCOMPARE(opened.error().detail, state.sentence);
    QCOMPARE(bytes(path()), before);

    const auto good = Backups(data()).lastGood();
    QVERIFY(good);
    const auto restored = restoreDatabase(data(), good->path);
    QVERIFY2(restored, restored ? "" : qPrintable(restored.error().detail));
    QCOMPARE(dump(path()), then);
    QCOMPARE(bytes(restored->setAside + "/console.sqlite"_L1), before);
    open();
}

void TestBackup::pagesThatAreDamagedAreFound()
{
    for (int i = 1; i <= 200; ++i)
        addPair(i);
    m_database.reset();
    QByteArray content = bytes(path());
    content.replace(content.size() / 2, 8'192, noise(8'192));
    write(path(), content);
    QCOMPARE(inspectDatabase(data()).kind, DatabaseState::Kind::Good); // a short look passes over it
    DatabaseCare care(data(), {});
    QSignalSpy damaged(&care, &DatabaseCare::damaged);
    const QSignalSpy backedUp(&care, &DatabaseCare::backedUp);
    care.start();
    QTRY_COMPARE(damaged.count(), 1);
    QVERIFY(damaged.first().first().toString().contains(u"damaged"_s));
    QCOMPARE(backedUp.count(), 0);
    QVERIFY(Backups(data()).list().isEmpty());
}

void TestBackup::aDatabaseThatIsGoneIsNotReplacedByItself()
{
    addPair(1);
    const QStringList then = dump(path());
    const auto made = Backups(data()).make(u"operator"_s);
    m_database.reset();
    QVERIFY(QFile::remove(path()));
    const auto opened = Database::open(data());
    QVERIFY(!opened);
    QVERIFY2(opened.error().detail.contains(u"gone"_s), qPrintable(opened.error().detail));
    QVERIFY(!QFile::exists(path()));
    QVERIFY(restoreDatabase(data(), made->path));
    QCOMPARE(dump(path()), then);
}

void TestBackup::anEmptyOneIsMadeOnRequestAlone()
{
    addPair(1);
    m_database.reset();
    damage(u"random bytes"_s);
    const QByteArray before = bytes(path());
    QVERIFY(!Database::open(data()));
    const auto anew = startAnew(data());
    QVERIFY(anew);
    QCOMPARE(bytes(anew->setAside + "/console.sqlite"_L1), before);
    open();
    const auto reader = m_database->openReader().value();
    QCOMPARE(count(*reader, u"partner"_s), 0);
}

void TestBackup::theLastGoodBackupPassesOverDamagedOnes()
{
    for (int i = 1; i <= 200; ++i)
        addPair(i);
    const Backups backups(data());
    const auto good = backups.make(u"operator"_s);
    QVERIFY(good);
    QByteArray content = bytes(good->path);
    content.replace(content.size() / 2, 8'192, noise(8'192));
    write(backups.folder() + "/console-21000101-000000-daily.sqlite"_L1, content);
    write(backups.folder() + "/console-21000102-000000-daily.sqlite"_L1, {});
    QCOMPARE(backups.list().size(), 3);
    QCOMPARE(backups.lastGood()->path, good->path);
    QVERIFY(QFile::remove(good->path));
    QVERIFY(!backups.lastGood());
}

void TestBackup::aMigrationIsPrecededByABackup()
{
    const QString folder = m_dir->filePath(u"old"_s);
    QVERIFY(QDir().mkpath(folder));
    const int version = schemaVersion() - 1;
    {
        const auto old = Connection::open(databasePath(folder), Connection::Mode::ReadWrite).value();
        for (int step = 1; step <= version; ++step) {
            for (const QString &statement : migrationStatements(step))
                QVERIFY(old->execute(statement));
        }
        QVERIFY(old->execute(u"PRAGMA user_version = %1"_s.arg(version)));
    }
    const QStringList then = dump(databasePath(folder));
    const auto opened = Database::open(folder);
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
    const QList<Backup> made = Backups(folder).list();
    QCOMPARE(made.size(), 1);
    QCOMPARE(made.first().reason, u"before-schema-%1"_s.arg(schemaVersion()));
    QCOMPARE(dump(made.first().path), then);
    QVERIFY(Database::open(folder));
    QCOMPARE(Backups(folder).list().size(), 1); // once
}

void TestBackup::aNewDatabaseIsWholeOrNotThere()
{
    const QString folder = m_dir->filePath(u"new"_s);
    std::vector<std::thread> threads;
    std::atomic_int opened = 0;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            const auto database = Database::open(folder);
            opened += database ? 1 : 0;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(opened.load(), 4);
    QVERIFY(QDir(folder).entryList({u"*.new-*"_s}).isEmpty());
    QCOMPARE(inspectDatabase(folder).kind, DatabaseState::Kind::Good);
    // What an interrupted start leaves is in nobody's way.
    const QString other = m_dir->filePath(u"interrupted"_s);
    QVERIFY(QDir().mkpath(other));
    write(databasePath(other) + ".new-x"_L1, "half");
    QVERIFY(Database::open(other));
}

void TestBackup::careBacksUpWhatIsDueAndSound()
{
    addPair(1);
    {
        DatabaseCare care(data(), {0, 10});
        QSignalSpy sound(&care, &DatabaseCare::sound);
        care.start();
        QSignalSpy backedUp(&care, &DatabaseCare::backedUp);
        QTRY_COMPARE(sound.count(), 1);
        QVERIFY(!backedUp.wait(1'000)); // never, says the plan
    }
    const Backups backups(data());
    QVERIFY(QDir().mkpath(backups.folder()));
    for (int day = 1; day <= 3; ++day)
        write(backups.folder() + u"/console-2026010%1-120000-daily.sqlite"_s.arg(day), "x");
    {
        DatabaseCare care(data(), {1, 2});
        QSignalSpy backedUp(&care, &DatabaseCare::backedUp);
        care.start();
        QTRY_COMPARE(backedUp.count(), 1);
        QCOMPARE(backups.list().size(), 2);
        QCOMPARE(dump(backups.list().first().path), dump(path()));
    }
    DatabaseCare care(data(), {1, 10});
    QSignalSpy sound(&care, &DatabaseCare::sound);
    QSignalSpy backedUp(&care, &DatabaseCare::backedUp);
    care.start();
    QTRY_COMPARE(sound.count(), 1);
    QVERIFY(!backedUp.wait(1'000)); // there is one of today
}

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
