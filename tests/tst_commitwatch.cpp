// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commitwatch.h"
#include "configurationtable.h"
#include "database.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Console;
using namespace Qt::StringLiterals;

namespace {

constexpr auto WriteOption = "--write-endpoint"_L1;

OwnEndpoint endpoint(const QString &name)
{
    return OwnEndpoint::parse(name).value();
}

} // namespace

class TestCommitWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theFirstLookIsAChange_data() { addWays(); }
    void theFirstLookIsAChange();
    void nothingHappensWithoutACommit_data() { addWays(); }
    void nothingHappensWithoutACommit();
    void theWritersCommitIsSeen_data() { addWays(); }
    void theWritersCommitIsSeen();
    void anotherConnectionsCommitIsSeen_data() { addWays(); }
    void anotherConnectionsCommitIsSeen();
    void anotherProcesssCommitIsSeen_data() { addWays(); }
    void anotherProcesssCommitIsSeen();
    void aCommitAfterACheckpointIsSeen();
    void aRolledBackTransactionIsHarmless();
    void anUnmappedIndexIsNotOpen();

private:
    static void addWays()
    {
        QTest::addColumn<bool>("isMapped");
        QTest::newRow("mapped index") << true;
        QTest::newRow("without it") << false;
    }
    CommitWatch watch() const
    {
        QFETCH(const bool, isMapped);
        return {isMapped ? m_database->walIndex() : m_none, *m_reader};
    }
    QStringList endpointsRead() const
    {
        QStringList names;
        const auto endpoints = ConfigurationTable(*m_reader).endpoints().value();
        for (const OwnEndpoint &one : endpoints)
            names += one.toString();
        return names;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Connection> m_reader;
    WalIndex m_none;
};

void TestCommitWatch::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_database = Database::open(m_dir->filePath(u"data"_s)).value();
    m_reader = m_database->openReader().value();
}

void TestCommitWatch::cleanup()
{
    m_reader.reset();
    m_database.reset();
}

void TestCommitWatch::theFirstLookIsAChange()
{
    QVERIFY(watch().hasChanged().value());
}

void TestCommitWatch::nothingHappensWithoutACommit()
{
    CommitWatch one = watch();
    QVERIFY(one.hasChanged().value());
    for (int i = 0; i < 3; ++i) {
        QVERIFY(endpointsRead().isEmpty());
        QVERIFY(!one.hasChanged().value());
    }
}

void TestCommitWatch::theWritersCommitIsSeen()
{
    CommitWatch one = watch();
    QVERIFY(one.hasChanged().value());
    for (int i = 0; i < 200; ++i) {
        const QString name = u"vendor.app%1"_s.arg(i);
        QVERIFY(m_database->writer().submitAndWait(
            {}, [&](Connection &c) { return ConfigurationTable(c).putEndpoint(endpoint(name)); }));
        QVERIFY(one.hasChanged().value());
        QVERIFY(endpointsRead().contains(name));
        QVERIFY(!one.hasChanged().value());
    }
}

void TestCommitWatch::anotherConnectionsCommitIsSeen()
{
    CommitWatch one = watch();
    QVERIFY(one.hasChanged().value());
    const auto other = Connection::open(m_database->path(), Connection::Mode::ReadWrite).value();
    QVERIFY(ConfigurationTable(*other).putEndpoint(endpoint(u"vendor.app"_s)));
    QVERIFY(one.hasChanged().value());
    QCOMPARE(endpointsRead(), QStringList {u"vendor.app"_s});
    QVERIFY(ConfigurationTable(*other).removeEndpoint(endpoint(u"vendor.app"_s)));
    QVERIFY(one.hasChanged().value());
    QVERIFY(endpointsRead().isEmpty());
}

void TestCommitWatch::anotherProcesssCommitIsSeen()
{
    CommitWatch one = watch();
    QVERIFY(one.hasChanged().value());
    for (int i = 0; i < 3; ++i) {
        const QString name = u"vendor.app%1"_s.arg(i);
        // This very program, which then writes and ends.
        QCOMPARE(QProcess::execute(
                     QCoreApplication::applicationFilePath(), {WriteOption, m_database->path(), name}),
            0);
        QVERIFY(one.hasChanged().value());
        QVERIFY(endpointsRead().contains(name));
        QVERIFY(!one.hasChanged().value());
    }
}

void TestCommitWatch::aCommitAfterACheckpointIsSeen()
{
    CommitWatch one(m_database->walIndex(), *m_reader);
    QVERIFY(one.hasChanged().value());
    const auto other = Connection::open(m_database->path(), Connection::Mode::ReadWrite).value();
    for (int i = 0; i < 5; ++i) {
        // The journal starts anew, so that its end comes to stand where it stood before.
        QVERIFY(other->query(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
        std::ignore = one.hasChanged();
        const QString name = u"vendor.app%1"_s.arg(i);
        QVERIFY(ConfigurationTable(*other).putEndpoint(endpoint(name)));
        QVERIFY(one.hasChanged().value());
        QVERIFY(endpointsRead().contains(name));
    }
}

void TestCommitWatch::aRolledBackTransactionIsHarmless()
{
    CommitWatch one(m_database->walIndex(), *m_reader);
    QVERIFY(one.hasChanged().value());
    QVERIFY(!m_database->writer().submitAndWait({}, [](Connection &c) -> Result<void> {
        if (auto put = ConfigurationTable(c).putEndpoint(endpoint(u"vendor.app"_s)); !put)
            return put;
        return failure(ErrorCode::Forbidden, u"no"_s);
    }));
    std::ignore = one.hasChanged();
    QVERIFY(endpointsRead().isEmpty());
    QVERIFY(!one.hasChanged().value());
}

void TestCommitWatch::anUnmappedIndexIsNotOpen()
{
    WalIndex index;
    QVERIFY(!index.open(m_dir->filePath(u"nothing"_s)));
    QVERIFY(!index.isOpen());
    QVERIFY(m_database->walIndex().isOpen());
}

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == WriteOption) {
        const auto connection = Connection::open(arguments[2], Connection::Mode::ReadWrite);
        return connection && ConfigurationTable(**connection).putEndpoint(endpoint(arguments[3])) ? 0 : 1;
    }
    TestCommitWatch test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_commitwatch.moc"
