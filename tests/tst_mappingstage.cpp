// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mappingmodel.h"
#include "windowfixture.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Console;
using namespace Qt::StringLiterals;

/// Steps of many edits, which the stage takes in portions, and the table that follows them.
class TestMappingStage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aLargeStepIsTakenInPortions();
    void anotherStepEndsTheOneUnderWay();
    void clearingEndsTheStepUnderWay();

private:
    static constexpr int Many = 6'000;
    void add(int count);

    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<ReadThread> m_reader;
    std::unique_ptr<MappingStage> m_stage;
    std::unique_ptr<MappingCheck> m_check;
    std::unique_ptr<MappingModel> m_model;
};

void TestMappingStage::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->addCustomer(m_fixture->addPartner(u"p1"_s, u"Northwind"_s), u"org-1"_s, u"Alpine"_s);
    m_reader = std::make_unique<ReadThread>(m_fixture->database());
    m_stage = std::make_unique<MappingStage>();
    m_check = std::make_unique<MappingCheck>(*m_stage, *m_reader);
    m_model = std::make_unique<MappingModel>(*m_reader, *m_reader, *m_stage, *m_check);
    new QAbstractItemModelTester(m_model.get(), m_model.get());
    m_model->reload();
    QTRY_COMPARE(m_model->rowCount(), 1);
}

void TestMappingStage::cleanup()
{
    m_model.reset();
    m_check.reset();
    m_stage.reset();
    m_reader.reset();
    m_fixture.reset();
}

void TestMappingStage::add(int count)
{
    QList<MappingStage::Step> steps;
    for (int i = 0; i < count; ++i) {
        CustomerEdit edit;
        edit.base.id = m_stage->nextAddedIds();
        edit.base.partner = PartnerId {1};
        edit.draft.kind = CustomerDraft::Kind::Added;
        edit.draft.name = u"Customer %1"_s.arg(i);
        edit.draft.vendorId = u"new%1"_s.arg(qint64(edit.base.id));
        steps += {edit.base.id, edit};
    }
    m_stage->put(u"Add"_s, steps);
}

void TestMappingStage::aLargeStepIsTakenInPortions()
{
    add(Many);
    QVERIFY(m_stage->isBusy());
    QVERIFY(m_stage->edits().size() < Many);
    QTRY_VERIFY(!m_stage->isBusy());
    QCOMPARE(m_stage->edits().size(), Many);
    QCOMPARE(m_model->rowCount(), Many + 1);
    m_stage->steps().undo();
    QVERIFY(m_stage->isBusy());
    QTRY_VERIFY(!m_stage->isBusy());
    QVERIFY(m_stage->isEmpty());
    QCOMPARE(m_model->rowCount(), 1);
    m_stage->steps().redo();
    QTRY_COMPARE(m_model->rowCount(), Many + 1);
}

void TestMappingStage::anotherStepEndsTheOneUnderWay()
{
    add(Many);
    QVERIFY(m_stage->isBusy());
    add(1);
    QVERIFY(!m_stage->isBusy());
    QCOMPARE(m_stage->edits().size(), Many + 1);
    QCOMPARE(m_model->rowCount(), Many + 2);
    m_stage->steps().undo();
    QCOMPARE(m_stage->edits().size(), Many);
}

void TestMappingStage::clearingEndsTheStepUnderWay()
{
    add(Many);
    QVERIFY(m_stage->isBusy());
    m_stage->clear();
    QVERIFY(!m_stage->isBusy());
    QVERIFY(m_stage->isEmpty());
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_check->problemCount(), 0);
}

QTEST_MAIN(TestMappingStage)
#include "tst_mappingstage.moc"
