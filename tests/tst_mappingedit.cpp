// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "changelines.h"
#include "mappingcheck.h"
#include "mappingcolumns.h"
#include "mappingedits.h"
#include "mappingmodel.h"
#include "pasteblock.h"
#include "windowfixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Console;
using namespace Qt::StringLiterals;

namespace {

constexpr auto Fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

}

/// Staging, judging and the model over them, without a window.
class TestMappingEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void unmappedComeFirst();
    void typingTheSameValueBackIsNoChange();
    void everyStepCanBeUndoneAndRedone();
    void pastedIdsAreTrimmedAndLowerCase();
    void aBlockOverwritesCells();
    void aBlockEndsWithItsLastRow_data();
    void aBlockEndsWithItsLastRow();
    void emptyCellsAtItsEndOverwriteToo();
    void excludingLeavesMappedOnesAlone();
    void problemsAreSaidInWords_data();
    void problemsAreSaidInWords();
    void aSwapIsNoProblem();
    void doublesWithinTheStageAreFound();
    void aForeignChangeMakesAConflict();
    void aForeignChangeOfAnotherFieldDoesNot();
    void eitherSideCanBeKept();
    void namesAreFilledDown();
    void idsAreNotFilledDown();
    void stepsCountWhatTheyChange();
    void aChangeWhileTypingMakesAConflict();
    void aMovedCustomerIsAConflict();
    void aRemovedCustomerIsAConflict();
    void oneFieldIsSettledAtATime();
    void aRemovedPartnerIsAProblem();
    void anotherPartnersTenantIsSaidToBe();
    void aProblemEndsWithItsCause();
    void rowsComeAndGoInPlace();
    void removedAndAddedRowsAreShown();
    void rowsAddedTogetherKeepTheirOrder();

private:
    QModelIndex cell(const QString &name, int column);
    QString text(const QString &name, int column) { return cell(name, column).data().toString(); }
    bool edit(const QString &name, int column, const QString &value)
    {
        return m_model->setData(cell(name, column), value);
    }
    QStringList shownNames();

    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<ReadThread> m_reader;
    std::unique_ptr<MappingStage> m_stage;
    std::unique_ptr<MappingCheck> m_check;
    std::unique_ptr<MappingModel> m_model;
    std::unique_ptr<MappingEdits> m_edits;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    PartnerId m_partner {};
    QHash<QString, CustomerId> m_ids;
};

void TestMappingEdit::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_partner = m_fixture->addPartner(u"p1"_s, u"Northwind"_s, tenantOf(900));
    m_ids.clear();
    m_ids[u"Alpine"_s] = m_fixture->addCustomer(m_partner, u"org-1"_s, u"Alpine"_s, tenantOf(1));
    m_ids[u"Bergmann"_s] = m_fixture->addCustomer(m_partner, u"org-2"_s, u"Bergmann"_s, tenantOf(2));
    m_ids[u"Cedar"_s] = m_fixture->addCustomer(m_partner, u"org-3"_s, u"Cedar"_s);
    m_ids[u"Delta"_s] = m_fixture->addCustomer(m_partner, u"org-4"_s, u"Delta"_s);
    m_reader = std::make_unique<ReadThread>(m_fixture->database());
    m_stage = std::make_unique<MappingStage>();
    m_check = std::make_unique<MappingCheck>(*m_stage, *m_reader);
    m_model = std::make_unique<MappingModel>(*m_reader, *m_reader, *m_stage, *m_check);
    m_edits = std::make_unique<MappingEdits>(*m_model, *m_stage);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(), Fatal);
    connect(&m_fixture->database().writer(), &Writer::changed, m_model.get(), &MappingModel::applyChanges);
    connect(&m_fixture->database().writer(), &Writer::changed, m_check.get(), &MappingCheck::forget);
    m_model->reload();
    QTRY_COMPARE(m_model->rowCount(), 4);
}

void TestMappingEdit::cleanup()
{
    m_tester.reset();
    m_edits.reset();
    m_model.reset();
    m_check.reset();
    m_stage.reset();
    m_reader.reset();
    m_fixture.reset();
}

QModelIndex TestMappingEdit::cell(const QString &name, int column)
{
    const int row = m_model->rowOf(m_ids.value(name));
    return row < 0 ? QModelIndex() : m_model->index(row, column);
}

QStringList TestMappingEdit::shownNames()
{
    QStringList names;
    for (int row = 0; row < m_model->rowCount(); ++row)
        names += m_model->index(row, MappingColumns::Name).data().toString();
    return names;
}

void TestMappingEdit::unmappedComeFirst()
{
    QCOMPARE(shownNames(), (QStringList {u"Cedar"_s, u"Delta"_s, u"Alpine"_s, u"Bergmann"_s}));
    QCOMPARE(text(u"Cedar"_s, MappingColumns::State), u"Unmapped"_s);
    QCOMPARE(text(u"Cedar"_s, MappingColumns::AcronisId), u"not mapped"_s);
    QCOMPARE(text(u"Alpine"_s, MappingColumns::Datacenter), u"eu8"_s);
    QVERIFY(text(u"Alpine"_s, MappingColumns::Changed).startsWith("imported, "_L1));
}

void TestMappingEdit::typingTheSameValueBackIsNoChange()
{
    QVERIFY(edit(u"Alpine"_s, MappingColumns::Name, u"Alpine"_s));
    QVERIFY(m_stage->isEmpty());
    QVERIFY(!m_stage->steps().canUndo());
    QVERIFY(edit(u"Alpine"_s, MappingColumns::Name, u"Alpen"_s));
    QVERIFY(edit(u"Alpine"_s, MappingColumns::Name, u"Alpine"_s));
    QVERIFY(m_stage->isEmpty());
}

void TestMappingEdit::everyStepCanBeUndoneAndRedone()
{
    edit(u"Cedar"_s, MappingColumns::AcronisId, tenantOf(30));
    edit(u"Cedar"_s, MappingColumns::Name, u"Cedar & Co"_s);
    m_edits->clearMapping({m_ids.value(u"Alpine"_s), m_ids.value(u"Bergmann"_s)});
    m_edits->remove({m_ids.value(u"Delta"_s)});
    CustomerRow fresh;
    fresh.name = u"Eichhorn"_s;
    fresh.vendorId = u"org-5"_s;
    fresh.partner = m_partner;
    m_edits->add({fresh});
    QCOMPARE(m_stage->steps().count(), 5);
    QCOMPARE(m_stage->steps().undoText(), u"Add Eichhorn"_s);
    const auto staged = m_stage->edits();
    QCOMPARE(staged.size(), 5);
    while (m_stage->steps().canUndo())
        m_stage->steps().undo();
    QVERIFY(m_stage->isEmpty());
    QCOMPARE(shownNames(), (QStringList {u"Cedar"_s, u"Delta"_s, u"Alpine"_s, u"Bergmann"_s}));
    while (m_stage->steps().canRedo())
        m_stage->steps().redo();
    QVERIFY(m_stage->edits() == staged);
    QCOMPARE(text(u"Cedar"_s, MappingColumns::State), u"Pending"_s);
    QCOMPARE(text(u"Alpine"_s, MappingColumns::AcronisId), u"not mapped"_s);
}

void TestMappingEdit::pastedIdsAreTrimmedAndLowerCase()
{
    edit(u"Cedar"_s, MappingColumns::AcronisId, u" \t"_s + tenantOf(0xabc).toUpper() + u"\n"_s);
    QCOMPARE(text(u"Cedar"_s, MappingColumns::AcronisId), tenantOf(0xabc));
}

void TestMappingEdit::aBlockOverwritesCells()
{
    QSignalSpy told(m_edits.get(), &MappingEdits::told);
    const int row = m_model->rowOf(m_ids.value(u"Cedar"_s));
    m_edits->paste(
        row, MappingColumns::VendorId, u"c-1\t%1\r\nd-1\t%2\r\n"_s.arg(tenantOf(31), tenantOf(32)));
    QCOMPARE(m_stage->steps().undoText(), u"Paste 4 cells"_s);
    QCOMPARE(text(u"Cedar"_s, MappingColumns::VendorId), u"c-1"_s);
    QCOMPARE(text(u"Delta"_s, MappingColumns::AcronisId), tenantOf(32));
    QCOMPARE(told.count(), 0);
    m_edits->paste(3, MappingColumns::Name, u"x\ny"_s);
    QCOMPARE(told.count(), 1);
}

void TestMappingEdit::aBlockEndsWithItsLastRow_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<QStringList>>("rows");
    const QStringList empty {QString()};
    QTest::newRow("nothing") << QString() << QList<QStringList>();
    QTest::newRow("one cell") << u"a"_s << QList<QStringList> {{u"a"_s}};
    QTest::newRow("its end") << u"a\n"_s << QList<QStringList> {{u"a"_s}};
    QTest::newRow("an empty cell") << u"\r\n"_s << QList<QStringList> {empty};
    QTest::newRow("two empty cells") << u"\n\n"_s << QList<QStringList> {empty, empty};
    QTest::newRow("five, the last two empty")
        << u"a\nb\nc\n\n\n"_s << QList<QStringList> {{u"a"_s}, {u"b"_s}, {u"c"_s}, empty, empty};
    QTest::newRow("of Excel") << u"a\r\n\r\nc\r\n\r\n"_s
                              << QList<QStringList> {{u"a"_s}, empty, {u"c"_s}, empty};
    QTest::newRow("two columns") << u"a\tb\n\t\n"_s << QList<QStringList> {{u"a"_s, u"b"_s}, {{}, {}}};
    QTest::newRow("quotes that are none") << u"5\" disk\n\n"_s << QList<QStringList> {{u"5\" disk"_s}, empty};
    QTest::newRow("a table") << u"\"a\",b\nc,d\n\n"_s
                             << QList<QStringList> {{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}, empty};
}

void TestMappingEdit::aBlockEndsWithItsLastRow()
{
    QFETCH(const QString, text);
    QFETCH(const QList<QStringList>, rows);
    QCOMPARE(blockFrom(text), rows);
}

void TestMappingEdit::emptyCellsAtItsEndOverwriteToo()
{
    const int row = m_model->rowOf(m_ids.value(u"Alpine"_s));
    const QString kept = m_model->index(row, MappingColumns::VendorId).data().toString();
    QVERIFY(!text(u"Alpine"_s, MappingColumns::AcronisId).isEmpty());
    m_edits->paste(row, MappingColumns::AcronisId, u"\n"_s);
    QCOMPARE(m_stage->steps().undoText(), u"Paste 1 cell"_s);
    QCOMPARE(text(u"Alpine"_s, MappingColumns::AcronisId), u"not mapped"_s);
    QCOMPARE(text(u"Alpine"_s, MappingColumns::VendorId), kept);
}

void TestMappingEdit::excludingLeavesMappedOnesAlone()
{
    QSignalSpy told(m_edits.get(), &MappingEdits::told);
    m_edits->setExcluded({m_ids.value(u"Alpine"_s), m_ids.value(u"Cedar"_s)}, true);
    QCOMPARE(m_stage->edits().size(), 1);
    QCOMPARE(told.count(), 1);
    QCOMPARE(text(u"Cedar"_s, MappingColumns::AcronisId), u"excluded"_s);
}

void TestMappingEdit::problemsAreSaidInWords_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("problem");
    QTest::newRow("no UUID") << int(MappingColumns::AcronisId) << u"abc"_s << u"not a UUID"_s;
    QTest::newRow("used") << int(MappingColumns::AcronisId) << tenantOf(1).toUpper() << u"used by Alpine"_s;
    QTest::newRow("partner's") << int(MappingColumns::AcronisId) << tenantOf(900)
                               << u"is the tenant of partner Northwind"_s;
    QTest::newRow("no vendor id") << int(MappingColumns::VendorId) << u" "_s << u"needs a vendor tenant id"_s;
    QTest::newRow("vendor id used") << int(MappingColumns::VendorId) << u"org-2"_s << u"used by Bergmann"_s;
    QTest::newRow("no name") << int(MappingColumns::Name) << QString() << u"needs a name"_s;
    QTest::newRow("fine") << int(MappingColumns::AcronisId) << tenantOf(77) << QString();
}

void TestMappingEdit::problemsAreSaidInWords()
{
    QFETCH(const int, column);
    QFETCH(const QString, value);
    QFETCH(const QString, problem);
    edit(u"Cedar"_s, column, value);
    QTRY_VERIFY(!m_check->isChecking());
    QCOMPARE(cell(u"Cedar"_s, column).data(MappingColumns::ProblemRole).toString(), problem);
    if (!problem.isEmpty())
        QCOMPARE(text(u"Cedar"_s, MappingColumns::Changed), problem);
    // The same while it is being typed.
    m_stage->steps().undo();
    m_model->setTyping(cell(u"Delta"_s, column), value);
    QTRY_VERIFY(!m_check->isChecking());
    QCOMPARE(m_model->typingProblem(), problem);
    m_model->endTyping();
}

void TestMappingEdit::aSwapIsNoProblem()
{
    edit(u"Alpine"_s, MappingColumns::AcronisId, tenantOf(2));
    QTRY_COMPARE(m_check->problems().size(), 1);
    edit(u"Bergmann"_s, MappingColumns::AcronisId, tenantOf(1));
    QTRY_VERIFY(!m_check->isChecking());
    QVERIFY(m_check->problems().isEmpty());
}

void TestMappingEdit::doublesWithinTheStageAreFound()
{
    edit(u"Cedar"_s, MappingColumns::AcronisId, tenantOf(50));
    edit(u"Delta"_s, MappingColumns::AcronisId, tenantOf(50));
    QTRY_VERIFY(!m_check->isChecking());
    QCOMPARE(m_check->problems().size(), 1);
    QCOMPARE(m_check->problems().first().text, u"used by Cedar, also pending"_s);
    QVERIFY(m_check->problems().first().id == m_ids.value(u"Delta"_s));
}

void TestMappingEdit::aForeignChangeMakesAConflict()
{
    edit(u"Cedar"_s, MappingColumns::AcronisId, tenantOf(50));
    QVERIFY(m_fixture->write(
        [&](Connection &c) {
            return CustomerTable(c).setAcronisId(
                m_ids.value(u"Cedar"_s), AcronisTenantId::parse(tenantOf(60)));
        },
        ActorKind::Callback));
    QTRY_COMPARE(text(u"Cedar"_s, MappingColumns::State), u"Conflict"_s);
    QCOMPARE(text(u"Cedar"_s, MappingColumns::AcronisId), u"mine 00000032… · theirs 0000003c…"_s);
    QVERIFY(text(u"Cedar"_s, MappingColumns::Changed).startsWith("callback, "_L1));
}

void TestMappingEdit::aForeignChangeOfAnotherFieldDoesNot()
{
    edit(u"Cedar"_s, MappingColumns::AcronisId, tenantOf(50));
    Customer renamed = *m_fixture->customer(m_ids.value(u"Cedar"_s));
    renamed.name = u"Cedar renamed"_s;
    QVERIFY(m_fixture->write(
        [&](Connection &c) { return CustomerTable(c).update(renamed); }, ActorKind::Callback));
    QTRY_COMPARE(text(u"Cedar"_s, MappingColumns::Name), u"Cedar renamed"_s);
    QCOMPARE(text(u"Cedar"_s, MappingColumns::State), u"Pending"_s);
    QCOMPARE(text(u"Cedar"_s, MappingColumns::AcronisId), tenantOf(50));
}

void TestMappingEdit::eitherSideCanBeKept()
{
    edit(u"Cedar"_s, MappingColumns::AcronisId, tenantOf(50));
    QVERIFY(m_fixture->write([&](Connection &c) {
        return CustomerTable(c).setAcronisId(m_ids.value(u"Cedar"_s), AcronisTenantId::parse(tenantOf(60)));
    }));
    QTRY_COMPARE(m_stage->conflicts().size(), 1);
    m_stage->resolveAll(true);
    QVERIFY(m_stage->conflicts().isEmpty());
    QCOMPARE(text(u"Cedar"_s, MappingColumns::AcronisId), tenantOf(50));
    m_stage->steps().undo();
    QCOMPARE(m_stage->conflicts().size(), 1);
    m_stage->resolveAll(false);
    QVERIFY(m_stage->isEmpty());
    QTRY_COMPARE(text(u"Cedar"_s, MappingColumns::AcronisId), tenantOf(60));
}

void TestMappingEdit::namesAreFilledDown()
{
    m_edits->fillDown(
        {m_ids.value(u"Cedar"_s), m_ids.value(u"Delta"_s), m_ids.value(u"Alpine"_s)}, MappingColumns::Name);
    QCOMPARE(m_stage->steps().undoText(), u"Fill down 2 cells"_s);
    QCOMPARE(shownNames(), (QStringList {u"Cedar"_s, u"Cedar"_s, u"Cedar"_s, u"Bergmann"_s}));
    m_stage->steps().undo();
    QVERIFY(m_stage->isEmpty());
}

void TestMappingEdit::idsAreNotFilledDown()
{
    QSignalSpy told(m_edits.get(), &MappingEdits::told);
    const QList<CustomerId> mapped {m_ids.value(u"Alpine"_s), m_ids.value(u"Bergmann"_s)};
    m_edits->fillDown(mapped, MappingColumns::VendorId);
    m_edits->fillDown(mapped, MappingColumns::AcronisId);
    m_edits->fillDown(mapped.first(1), MappingColumns::Name);
    QCOMPARE(told.count(), 3);
    QVERIFY(m_stage->isEmpty());
    // No tenant at all can be.
    m_edits->fillDown({m_ids.value(u"Cedar"_s), m_ids.value(u"Delta"_s), m_ids.value(u"Alpine"_s)},
        MappingColumns::AcronisId);
    QCOMPARE(m_stage->steps().undoText(), u"Fill down 1 cell"_s);
    QCOMPARE(text(u"Alpine"_s, MappingColumns::AcronisId), u"not mapped"_s);
}

void TestMappingEdit::stepsCountWhatTheyChange()
{
    m_edits->setExcluded({m_ids.value(u"Cedar"_s)}, true);
    m_edits->setExcluded({m_ids.value(u"Cedar"_s), m_ids.value(u"Delta"_s)}, true);
    QCOMPARE(m_stage->steps().undoText(), u"Exclude 1 customer"_s);
    m_edits->remove({m_ids.value(u"Cedar"_s)});
    m_edits->remove({m_ids.value(u"Cedar"_s), m_ids.value(u"Delta"_s)});
    QCOMPARE(m_stage->steps().undoText(), u"Remove 1 customer"_s);
    m_edits->setExcluded({m_ids.value(u"Cedar"_s)}, false);
    QCOMPARE(m_stage->steps().count(), 4);
}

void TestMappingEdit::aChangeWhileTypingMakesAConflict()
{
    m_model->beginTyping(cell(u"Cedar"_s, MappingColumns::AcronisId));
    QVERIFY(m_fixture->write([&](Connection &c) {
        return CustomerTable(c).setAcronisId(m_ids.value(u"Cedar"_s), AcronisTenantId::parse(tenantOf(60)));
    }));
    QTRY_COMPARE(text(u"Cedar"_s, MappingColumns::AcronisId), tenantOf(60));
    edit(u"Cedar"_s, MappingColumns::AcronisId, tenantOf(50));
    m_model->endTyping();
    QCOMPARE(text(u"Cedar"_s, MappingColumns::AcronisId), u"mine 00000032… · theirs 0000003c…"_s);
    m_stage->resolveAll(false);
    QVERIFY(m_stage->isEmpty());
    // Looking at it again and typing over it is none.
    m_model->beginTyping(cell(u"Cedar"_s, MappingColumns::AcronisId));
    edit(u"Cedar"_s, MappingColumns::AcronisId, tenantOf(50));
    m_model->endTyping();
    QCOMPARE(m_stage->conflictCount(), 0);
}

void TestMappingEdit::aMovedCustomerIsAConflict()
{
    const PartnerId other = m_fixture->addPartner(u"p2"_s, u"Rheintal"_s);
    edit(u"Cedar"_s, MappingColumns::Name, u"Zeder"_s);
    Customer moved = *m_fixture->customer(m_ids.value(u"Cedar"_s));
    moved.partner = other;
    QVERIFY(m_fixture->write([&](Connection &c) { return CustomerTable(c).update(moved); }));
    QTRY_COMPARE(m_stage->conflictCount(), 1);
    QCOMPARE(text(u"Cedar"_s, MappingColumns::Partner), u"Northwind → Rheintal"_s);
    const auto lines = conflictLines(*m_stage);
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines.first().field, u"Partner"_s);
    QCOMPARE(lines.first().theirs, u"Rheintal"_s);
    m_stage->resolveAll(true);
    QCOMPARE(m_stage->conflictCount(), 0);
    QCOMPARE(text(u"Cedar"_s, MappingColumns::Name), u"Zeder"_s);
    m_stage->steps().undo();
    m_stage->resolveAll(false);
    QVERIFY(m_stage->isEmpty());
}

void TestMappingEdit::aRemovedCustomerIsAConflict()
{
    edit(u"Cedar"_s, MappingColumns::Name, u"Zeder"_s);
    QVERIFY(
        m_fixture->write([&](Connection &c) { return CustomerTable(c).remove(m_ids.value(u"Cedar"_s)); }));
    QTRY_COMPARE(m_stage->conflictCount(), 1);
    const ChangeLine line = conflictLines(*m_stage).first();
    QCOMPARE(line.mine, u"renamed “Zeder”"_s);
    QCOMPARE(line.theirs, u"removed"_s);
    m_stage->setPartners({});
    QCOMPARE(conflictLines(*m_stage).first().theirs, u"removed, as was partner Northwind"_s);
    // Mine comes back as a new one.
    m_stage->resolveAll(true);
    QCOMPARE(m_stage->added().size(), 1);
    QCOMPARE(m_stage->edit(m_stage->added().first())->wanted().vendorId, u"org-3"_s);
}

void TestMappingEdit::oneFieldIsSettledAtATime()
{
    edit(u"Cedar"_s, MappingColumns::Name, u"Zeder"_s);
    edit(u"Cedar"_s, MappingColumns::AcronisId, tenantOf(50));
    Customer theirs = *m_fixture->customer(m_ids.value(u"Cedar"_s));
    theirs.name = u"Theirs"_s;
    theirs.acronisId = AcronisTenantId::parse(tenantOf(60));
    QVERIFY(m_fixture->write([&](Connection &c) { return CustomerTable(c).update(theirs); }));
    QTRY_COMPARE(conflictLines(*m_stage).size(), 2);
    m_stage->resolve({{m_ids.value(u"Cedar"_s), CustomerField::Name}}, false);
    QCOMPARE(conflictLines(*m_stage).size(), 1);
    QCOMPARE(text(u"Cedar"_s, MappingColumns::Name), u"Theirs"_s);
    m_stage->resolve({{m_ids.value(u"Cedar"_s), CustomerField::AcronisId}}, true);
    QCOMPARE(m_stage->conflictCount(), 0);
    QCOMPARE(text(u"Cedar"_s, MappingColumns::AcronisId), tenantOf(50));
    m_stage->steps().undo();
    m_stage->steps().undo();
    QCOMPARE(conflictLines(*m_stage).size(), 2);
}

void TestMappingEdit::aRemovedPartnerIsAProblem()
{
    CustomerRow fresh;
    fresh.name = u"Eichhorn"_s;
    fresh.vendorId = u"org-5"_s;
    fresh.partner = m_partner;
    fresh.partnerName = u"Northwind"_s;
    m_ids[u"Eichhorn"_s] = m_edits->add({fresh});
    m_stage->setPartners({m_partner});
    QCOMPARE(m_check->problemCount(), 0);
    m_stage->setPartners({});
    QCOMPARE(m_check->problemCount(), 1);
    QCOMPARE(cell(u"Eichhorn"_s, MappingColumns::Partner).data(MappingColumns::ProblemRole).toString(),
        u"partner Northwind was removed meanwhile"_s);
}

void TestMappingEdit::anotherPartnersTenantIsSaidToBe()
{
    const PartnerId other = m_fixture->addPartner(u"p2"_s, u"Rheintal"_s);
    m_fixture->addCustomer(other, u"org-7"_s, u"Garland"_s, tenantOf(70));
    edit(u"Cedar"_s, MappingColumns::AcronisId, tenantOf(70));
    QTRY_COMPARE(m_check->problemCount(), 1);
    const MappingProblem problem = m_check->problems().first();
    QCOMPARE(problem.text, u"used by Garland of partner Rheintal"_s);
    QCOMPARE(problem.rival.name, u"Garland"_s);
}

void TestMappingEdit::aProblemEndsWithItsCause()
{
    edit(u"Cedar"_s, MappingColumns::AcronisId, tenantOf(1));
    edit(u"Delta"_s, MappingColumns::AcronisId, tenantOf(1));
    QTRY_COMPARE(m_check->problemCount(), 2);
    // The tenant is given up: it is the first one's now.
    m_edits->clearMapping({m_ids.value(u"Alpine"_s)});
    QCOMPARE(m_check->problemCount(), 1);
    QVERIFY(m_check->problems().first().id == m_ids.value(u"Delta"_s));
    edit(u"Cedar"_s, MappingColumns::AcronisId, QString());
    QCOMPARE(m_check->problemCount(), 0);
    m_stage->steps().undo();
    m_stage->steps().undo();
    QCOMPARE(m_check->problemCount(), 2);
    // Or given up by someone else.
    QVERIFY(m_fixture->write([&](Connection &c) {
        return CustomerTable(c).setAcronisId(m_ids.value(u"Alpine"_s), std::nullopt);
    }));
    QTRY_COMPARE(m_check->problemCount(), 1);
}

void TestMappingEdit::rowsComeAndGoInPlace()
{
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    const QPersistentModelIndex delta = cell(u"Delta"_s, MappingColumns::Name);
    m_ids[u"Aachen"_s] = m_fixture->addCustomer(m_partner, u"org-9"_s, u"Aachen"_s);
    QTRY_COMPARE(m_model->rowCount(), 5);
    QTRY_COMPARE(
        shownNames(), (QStringList {u"Aachen"_s, u"Cedar"_s, u"Delta"_s, u"Alpine"_s, u"Bergmann"_s}));
    QVERIFY(m_fixture->write([&](Connection &c) {
        return CustomerTable(c).setAcronisId(m_ids.value(u"Cedar"_s), AcronisTenantId::parse(tenantOf(60)));
    }));
    QTRY_COMPARE(
        shownNames(), (QStringList {u"Aachen"_s, u"Delta"_s, u"Alpine"_s, u"Bergmann"_s, u"Cedar"_s}));
    QVERIFY(
        m_fixture->write([&](Connection &c) { return CustomerTable(c).remove(m_ids.value(u"Alpine"_s)); }));
    QTRY_COMPARE(m_model->rowCount(), 4);
    QCOMPARE(delta.row(), 1);
    QCOMPARE(delta.data().toString(), u"Delta"_s);
    QCOMPARE(reset.count(), 0);
}

void TestMappingEdit::removedAndAddedRowsAreShown()
{
    m_edits->remove({m_ids.value(u"Alpine"_s)});
    QVERIFY(cell(u"Alpine"_s, 0).data(MappingColumns::StruckRole).toBool());
    QVERIFY(!(m_model->flags(cell(u"Alpine"_s, MappingColumns::Name)) & Qt::ItemIsEditable));
    CustomerRow fresh;
    fresh.name = u"Eichhorn"_s;
    fresh.vendorId = u"org-1"_s;
    fresh.partner = m_partner;
    m_ids[u"Eichhorn"_s] = m_edits->add({fresh});
    QCOMPARE(m_model->rowOf(m_ids.value(u"Eichhorn"_s)), 0);
    QTRY_VERIFY(!m_check->isChecking());
    // Its vendor id is that of the removed one.
    QVERIFY(m_check->problems().isEmpty());
    m_edits->remove({m_ids.value(u"Eichhorn"_s)});
    QCOMPARE(m_model->rowCount(), 4);
}

void TestMappingEdit::rowsAddedTogetherKeepTheirOrder()
{
    QList<CustomerRow> rows;
    for (const auto *name : {"Third", "Fourth", "First", "Second"}) {
        CustomerRow row;
        row.name = QString::fromLatin1(name);
        row.vendorId = "new-"_L1 + row.name;
        row.partner = m_partner;
        rows += row;
    }
    m_edits->add(rows.first(2));
    m_edits->add(rows.sliced(2));
    const QStringList names {u"First"_s, u"Second"_s, u"Third"_s, u"Fourth"_s};
    QCOMPARE(shownNames().first(4), names);
}

QTEST_MAIN(TestMappingEdit)
#include "tst_mappingedit.moc"
