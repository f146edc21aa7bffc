// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editjson.h"
#include "mappingcolumns.h"
#include "mappingmodel.h"
#include "stagejournal.h"
#include "windowfixture.h"

#include <QAction>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Console;
using namespace Qt::StringLiterals;

namespace {

CustomerEdit renaming(qint64 id, const QString &name)
{
    CustomerEdit edit;
    edit.base.id = CustomerId {id};
    edit.base.name = u"Before"_s;
    edit.base.partner = PartnerId {7};
    edit.base.changedAt = 1'700'000'000'123;
    edit.draft.name = name;
    return edit;
}

qsizetype linesIn(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().count('\n') : 0;
}

} // namespace

/// Staged edits outlive their window and their process.
class TestStageJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void editsComeBackAsTheyWere();
    void stepsComeBackOneByOne();
    void aLineThatWasCutOffIsIgnored();
    void whatWasClearedIsGone();
    void whatWasNotAnsweredStays();
    void addedOnesGetIdsOfTheirOwn();
    void addedOnesOfTwoRunsStayApart();
    void aSecondWindowKeepsItsOwn();
    void deadLinesAreDropped();
    void discardingForgets();
    void theWindowOffersThemAgain();
    void aKilledProcessLosesNothing();

private:
    /// A run of the console: a stage and its journal.
    struct Run
    {
        explicit Run(const QString &path)
            : journal(path, stage)
            , found(&journal, &StageJournal::found)
        {
            found.wait();
        }
        void rename(qint64 id, const QString &name)
        {
            stage.put("Rename to "_L1 + name, {{CustomerId {id}, renaming(id, name)}});
        }
        void add(const QString &name)
        {
            CustomerEdit edit = renaming(qint64(stage.nextAddedIds()), name);
            edit.draft.kind = CustomerDraft::Kind::Added;
            stage.put(name, {{edit.base.id, edit}});
        }
        MappingStage stage;
        StageJournal journal;
        QSignalSpy found;
    };
    std::unique_ptr<Run> run() { return std::make_unique<Run>(m_path); }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

void TestStageJournal::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_path = m_dir->filePath(u"console.sqlite"_s);
}

void TestStageJournal::editsComeBackAsTheyWere()
{
    CustomerEdit full = renaming(3, u"Söhne \"7\"\n"_s);
    full.base.vendorId = u"v"_s;
    full.base.acronisId = tenantOf(1);
    full.base.partnerName = u"P"_s;
    full.base.datacenterUrl = u"https://eu8-cloud.acronis.com"_s;
    full.base.excluded = true;
    full.base.changedBy = u"import"_s;
    full.draft = {CustomerDraft::Kind::Removed, QString(), u"w"_s, u""_s, false};
    const QList<MappingStage::Step> steps {{CustomerId {3}, full}, {CustomerId {-4}, std::nullopt}};
    const auto back = editsFromJson(QJsonDocument::fromJson(editsToJson(steps)).array());
    QCOMPARE(back.size(), 2);
    QVERIFY(back[0].id == steps[0].id);
    QVERIFY(back[0].edit == steps[0].edit);
    QVERIFY(back[1].id == steps[1].id);
    QVERIFY(!back[1].edit);
}

void TestStageJournal::stepsComeBackOneByOne()
{
    auto first = run();
    first->rename(1, u"A"_s);
    first->rename(2, u"B"_s);
    first->rename(3, u"C"_s);
    first->stage.steps().undo();
    first->stage.steps().undo();
    first->stage.steps().redo();
    first.reset();

    auto second = run();
    QCOMPARE(second->journal.left(), 2);
    QVERIFY(second->stage.isEmpty());
    second->journal.takeUp();
    QCOMPARE(second->journal.left(), 0);
    QCOMPARE(second->stage.steps().count(), 2);
    QCOMPARE(second->stage.steps().undoText(), u"Rename to B"_s);
    QVERIFY(*second->stage.edit(CustomerId {2}) == renaming(2, u"B"_s));
    second->stage.steps().undo();
    QVERIFY(second->stage.edit(CustomerId {2}) == nullptr);
    QVERIFY(second->stage.edit(CustomerId {1}) != nullptr);
    second.reset();

    // What was taken up is kept like any other edit.
    QCOMPARE(run()->journal.left(), 1);
}

void TestStageJournal::aLineThatWasCutOffIsIgnored()
{
    auto first = run();
    first->rename(1, u"A"_s);
    first.reset();
    QFile file(m_path + "-staged"_L1);
    QVERIFY(file.open(QIODevice::Append));
    file.write(R"({"text":"Rename","edits":[{"id":2,"dra)");
    file.close();
    QCOMPARE(run()->journal.left(), 1);
}

void TestStageJournal::whatWasClearedIsGone()
{
    auto first = run();
    first->rename(1, u"A"_s);
    first->stage.clear();
    first.reset();
    QCOMPARE(run()->journal.left(), 0);
    QVERIFY(!QFile::exists(m_path + "-staged"_L1));
    QVERIFY(!QFile::exists(m_path + "-left"_L1));
}

void TestStageJournal::whatWasNotAnsweredStays()
{
    run()->rename(1, u"A"_s);
    run()->rename(2, u"B"_s);
    QCOMPARE(run()->journal.left(), 2);
    const auto last = run();
    QCOMPARE(last->journal.left(), 2);
    last->journal.takeUp();
    QCOMPARE(last->stage.steps().count(), 2);
}

void TestStageJournal::addedOnesGetIdsOfTheirOwn()
{
    auto first = run();
    first->add(u"A"_s);
    first.reset();
    const auto second = run();
    second->add(u"B"_s);
    second->journal.takeUp();
    QCOMPARE(second->stage.added().size(), 2);
}

void TestStageJournal::addedOnesOfTwoRunsStayApart()
{
    run()->add(u"A"_s);
    run()->add(u"B"_s);
    const auto third = run();
    QCOMPARE(third->journal.left(), 2);
    third->journal.takeUp();
    QStringList names;
    for (const StagedEdit &edit : third->stage.editsInOrder())
        names += edit->wanted().name;
    QCOMPARE(names, (QStringList {u"A"_s, u"B"_s}));
}

void TestStageJournal::aSecondWindowKeepsItsOwn()
{
    auto first = run();
    first->rename(1, u"A"_s);
    auto second = run();
    QCOMPARE(second->journal.left(), 0);
    second->rename(2, u"B"_s);
    second.reset();
    QCOMPARE(linesIn(m_path + "-staged"_L1), 1);
    first.reset();
    // Whoever comes next takes over both.
    const auto third = run();
    QCOMPARE(third->journal.left(), 2);
    third->journal.takeUp();
    QVERIFY(third->stage.edit(CustomerId {1}) != nullptr);
    QVERIFY(third->stage.edit(CustomerId {2}) != nullptr);
}

void TestStageJournal::deadLinesAreDropped()
{
    auto first = run();
    const auto many = [&first](const QString &name) {
        QList<MappingStage::Step> edits;
        for (qint64 id = 1; id <= 1500; ++id)
            edits += {CustomerId {id}, renaming(id, name)};
        first->stage.put(name, edits);
    };
    many(u"kept"_s);
    many(u"undone"_s);
    for (int round = 0; round < 20; ++round) {
        first->stage.steps().undo();
        many(u"round %1"_s.arg(round));
    }
    first->stage.steps().undo();
    first->stage.steps().redo();
    first.reset();
    const qint64 size = QFileInfo(m_path + "-staged"_L1).size();
    const auto second = run();
    second->journal.takeUp();
    QCOMPARE(second->stage.steps().count(), 2);
    QCOMPARE(second->stage.edit(CustomerId {7})->draft.name.value_or(QString()), u"round 19"_s);
    // Two steps are told of; twice that and a megabyte is the most.
    second->stage.clear();
    QTemporaryDir other;
    m_path = other.filePath(u"console.sqlite"_s);
    first = run();
    many(u"kept"_s);
    many(u"round 19"_s);
    first.reset();
    const qint64 live = QFileInfo(m_path + "-staged"_L1).size();
    QVERIFY2(size <= 2 * live + 1024 * 1024, qPrintable(u"%1 %2"_s.arg(size).arg(live)));
}

void TestStageJournal::discardingForgets()
{
    run()->rename(1, u"A"_s);
    auto second = run();
    QCOMPARE(second->journal.left(), 1);
    second->journal.discardLeft();
    second.reset();
    QCOMPARE(run()->journal.left(), 0);
}

void TestStageJournal::theWindowOffersThemAgain()
{
    WindowFixture fixture;
    const CustomerId cedar = fixture.addCustomer(fixture.addPartner(u"p"_s, u"P"_s), u"c"_s, u"Cedar"_s);
    const auto open = [&fixture] {
        auto window = std::make_unique<MainWindow>(fixture.services());
        window->show();
        return window;
    };
    auto window = open();
    QVERIFY(!window->findChild<QWidget *>("leftBar"_L1)->isVisible());
    auto *model = window->findChild<QTableView *>("mappingTable"_L1)->model();
    QTRY_VERIFY(
        model->rowCount() == 1 && model->setData(model->index(0, MappingColumns::Name), u"Cedar & Co"_s));
    window->close();
    window.reset();
    QCOMPARE(fixture.customer(cedar)->name, u"Cedar"_s);
    // Meanwhile someone else renames it.
    Customer theirs = *fixture.customer(cedar);
    theirs.name = u"Zeder"_s;
    QVERIFY(
        fixture.write([&](Connection &c) { return CustomerTable(c).update(theirs); }, ActorKind::Callback));

    window = open();
    QTRY_VERIFY(window->findChild<QWidget *>("leftBar"_L1)->isVisible());
    QTest::mouseClick(window->findChild<QPushButton *>("takeUpLeft"_L1), Qt::LeftButton);
    QVERIFY(!window->findChild<QWidget *>("leftBar"_L1)->isVisible());
    QTRY_COMPARE(window->findChild<QLabel *>("pendingFaults"_L1)->text(), u"1 conflict"_s);
    window->findChild<QAction *>("undo"_L1)->trigger();
    QVERIFY(!window->findChild<QWidget *>("pendingBar"_L1)->isVisible());
}

void TestStageJournal::aKilledProcessLosesNothing()
{
    {
        const auto database = Database::open(m_dir->path()).value();
        QVERIFY(database->writer().submitAndWait({}, [](Connection &c) -> Result<void> {
            Partner partner;
            partner.vendorId = VendorTenantId::generate();
            partner.name = u"P"_s;
            const auto owner = PartnerTable(c).insert(partner);
            for (int i = 0; owner && i < 300; ++i) {
                Customer customer;
                customer.partner = *owner;
                customer.vendorId = VendorTenantId::generate();
                customer.name = u"Customer %1"_s.arg(i);
                if (auto added = CustomerTable(c).insert(customer); !added)
                    return tl::unexpected(added.error());
            }
            return {};
        }));
    }
    QProcess process;
    process.start(QStringLiteral(STAGE_DRIVER), {m_dir->path()});
    const QString journal = m_path + "-staged"_L1;
    QTRY_VERIFY_WITH_TIMEOUT(linesIn(journal) >= 20, 60'000);
    process.kill();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);
    const qsizetype staged = linesIn(journal);

    const auto database = Database::open(m_dir->path()).value();
    MainWindow window({*database, m_dir->filePath(u"window.ini"_s), {}, {}, {}});
    window.show();
    QTRY_VERIFY(window.findChild<QWidget *>("leftBar"_L1)->isVisible());
    QTest::mouseClick(window.findChild<QPushButton *>("takeUpLeft"_L1), Qt::LeftButton);
    const auto *count = window.findChild<QLabel *>("pendingCount"_L1);
    QCOMPARE(count->text(), u"%1 pending edits"_s.arg(staged));
    for (qsizetype step = staged - 1; step > 1; --step) {
        window.findChild<QAction *>("undo"_L1)->trigger();
        QCOMPARE(count->text(), u"%1 pending edits"_s.arg(step));
    }
}

QTEST_MAIN(TestStageJournal)
#include "tst_stagejournal.moc"
