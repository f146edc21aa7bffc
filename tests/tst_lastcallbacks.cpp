// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commitwatch.h"
#include "database.h"
#include "historytable.h"
#include "lastcallbacks.h"
#include "partnertable.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Console;
using namespace Qt::StringLiterals;

namespace {

AcronisTenantId tenant(int number)
{
    return AcronisTenantId::parse(u"%1-c964-4e92-87ad-55c21df1285c"_s.arg(number, 8, 16, QLatin1Char('0')))
        .value();
}

const CallbackSpec &specOf(Callback callback)
{
    for (const CallbackSpec &spec : callbackTable()) {
        if (spec.callback == callback)
            return spec;
    }
    qFatal("no such callback");
}

constexpr LastCallbacks::Intervals Quick {std::chrono::milliseconds(1), std::chrono::milliseconds(1)};
constexpr LastCallbacks::Intervals Never {std::chrono::hours(1), std::chrono::hours(1)};

} // namespace

/// What is noted of each partner, and what is kept of it.
class TestLastCallbacks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aTenantIsToldOfAsItsPartner();
    void provenCredentialsNameThePartner();
    void whatNobodyIsMappedToIsDropped();
    void stoppingWritesWhatWasNoted();
    void aLaterOneStays();
    void notingIsNoChangeOfTheDatabase();
    void manyThreadsNoteAtOnce();
    void aNewDatabaseBeginsWithNothing();
    void aFileThatCannotBeOpenedOnlyLosesThem();

private:
    PartnerId addPartner(int number);
    void start(LastCallbacks::Intervals intervals);
    QList<LastCallback> stored()
    {
        const auto file = m_database->openLastCallbacks().value();
        return LastCallbackTable(*file).all().value_or(QList<LastCallback>());
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<LastCallbacks> m_callbacks;
    QHash<PartnerId, LastCallback> m_told;
};

void TestLastCallbacks::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_database = Database::open(m_dir->filePath(u"data"_s)).value();
    m_told.clear();
}

void TestLastCallbacks::cleanup()
{
    m_callbacks.reset();
    m_database.reset();
}

PartnerId TestLastCallbacks::addPartner(int number)
{
    Partner partner;
    partner.vendorId = VendorTenantId::parse(QString::number(number)).value();
    partner.acronisId = tenant(number);
    const auto done = m_database->writer().submitAndWait({}, [&](Connection &c) {
        return PartnerTable(c).insert(partner).map([&](PartnerId id) { partner.id = id; });
    });
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
    return partner.id;
}

void TestLastCallbacks::start(LastCallbacks::Intervals intervals)
{
    m_callbacks.reset();
    m_callbacks = std::make_unique<LastCallbacks>(*m_database, intervals);
    connect(m_callbacks.get(), &LastCallbacks::changed, this, [this](const QList<LastCallback> &callbacks) {
        for (const LastCallback &callback : callbacks)
            m_told.insert(callback.partner, callback);
    });
}

void TestLastCallbacks::aTenantIsToldOfAsItsPartner()
{
    const PartnerId one = addPartner(1);
    addPartner(2);
    start(Quick);
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    m_callbacks->note(tenant(1), {}, specOf(Callback::PartnerGetState));
    QTRY_COMPARE(m_told.size(), 1);
    const LastCallback told = m_told.value(one);
    QVERIFY(told.at >= before && told.at <= QDateTime::currentMSecsSinceEpoch());
    QCOMPARE(told.callbackId, QString(specOf(Callback::PartnerGetState).callbackId));
    QTRY_COMPARE(stored(), QList<LastCallback> {told});
}

void TestLastCallbacks::provenCredentialsNameThePartner()
{
    addPartner(1);
    const PartnerId two = addPartner(2);
    start(Quick);
    m_callbacks->note(tenant(1), two, specOf(Callback::EnablementRead));
    QTRY_VERIFY(m_told.contains(two));
    QCOMPARE(m_told.size(), 1);
}

void TestLastCallbacks::whatNobodyIsMappedToIsDropped()
{
    const PartnerId one = addPartner(1);
    start(Never);
    for (int i = 0; i < int(LastCallbacks::MaximumNoted) + 100; ++i)
        m_callbacks->note(tenant(1000 + i), {}, specOf(Callback::PartnerGetState));
    m_callbacks.reset();
    QVERIFY(stored().isEmpty());
    start(Quick);
    m_callbacks->note(tenant(1), {}, specOf(Callback::PartnerGetState));
    QTRY_VERIFY(m_told.contains(one));
}

void TestLastCallbacks::stoppingWritesWhatWasNoted()
{
    const PartnerId one = addPartner(1);
    start(Never);
    m_callbacks->note(tenant(1), {}, specOf(Callback::PartnerGetState));
    m_callbacks->note(tenant(1), {}, specOf(Callback::PartnerEnable));
    m_callbacks.reset();
    QCOMPARE(stored().size(), 1);
    QCOMPARE(stored().first().callbackId, QString(specOf(Callback::PartnerEnable).callbackId));
    // And the next run knows it.
    m_told.clear();
    start(Never);
    m_callbacks->tellAll();
    QTRY_COMPARE(m_told.size(), 1);
    QCOMPARE(m_told.value(one), stored().first());
}

void TestLastCallbacks::aLaterOneStays()
{
    const auto file = m_database->openLastCallbacks().value();
    LastCallbackTable table(*file);
    QVERIFY(table.prepare());
    const LastCallback later {PartnerId {1}, 2000, u"later"_s};
    QVERIFY(table.put({later}));
    QVERIFY(table.put({{PartnerId {1}, 1000, u"earlier"_s}, {PartnerId {2}, 1, u"other"_s}}));
    const auto all = table.all().value();
    QCOMPARE(all.size(), 2);
    QCOMPARE(all.first(), later);
}

void TestLastCallbacks::notingIsNoChangeOfTheDatabase()
{
    addPartner(1);
    const auto reader = m_database->openReader().value();
    CommitWatch watch(m_database->walIndex(), *reader);
    QVERIFY(watch.hasChanged().value());
    QVERIFY(!watch.hasChanged().value());
    const qint64 newest = HistoryTable(*reader).lastId().value();
    start(Quick);
    m_callbacks->note(tenant(1), {}, specOf(Callback::PartnerGetState));
    QTRY_COMPARE(stored().size(), 1);
    QVERIFY(!watch.hasChanged().value());
    QCOMPARE(HistoryTable(*reader).lastId().value(), newest);
}

void TestLastCallbacks::manyThreadsNoteAtOnce()
{
    constexpr int Partners = 50;
    for (int i = 0; i < Partners; ++i)
        addPartner(i);
    start(Quick);
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 4; ++thread) {
        threads.emplace_back([this] {
            for (int i = 0; i < 20'000; ++i)
                m_callbacks->note(tenant(i % Partners), {}, specOf(Callback::PartnerGetState));
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QElapsedTimer time;
    time.start();
    const CallbackSpec &spec = specOf(Callback::PartnerGetState);
    const AcronisTenantId one = tenant(1);
    for (int i = 0; i < 1'000'000; ++i)
        m_callbacks->note(one, {}, spec);
    qInfo("noting takes %lld ns", time.nsecsElapsed() / 1'000'000);
    m_callbacks.reset();
    QCOMPARE(stored().size(), Partners);
}

void TestLastCallbacks::aNewDatabaseBeginsWithNothing()
{
    addPartner(1);
    start(Quick);
    m_callbacks->note(tenant(1), {}, specOf(Callback::PartnerGetState));
    m_callbacks.reset();
    QCOMPARE(stored().size(), 1);
    const QString path = m_database->path();
    m_database.reset();
    for (const auto part : {""_L1, "-wal"_L1, "-shm"_L1})
        QFile::remove(path + part);
    m_database = Database::open(m_dir->filePath(u"data"_s)).value();
    start(Never);
    m_callbacks.reset();
    QVERIFY(stored().isEmpty());
}

void TestLastCallbacks::aFileThatCannotBeOpenedOnlyLosesThem()
{
    const PartnerId one = addPartner(1);
    QFile broken(m_dir->filePath(u"data/callbacks.sqlite"_s));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write(QByteArray(4096, 'x'));
    broken.close();
    start(Quick);
    m_callbacks->note(tenant(1), {}, specOf(Callback::PartnerGetState));
    QTRY_VERIFY(m_told.contains(one));
}

QTEST_GUILESS_MAIN(TestLastCallbacks)
#include "tst_lastcallbacks.moc"
