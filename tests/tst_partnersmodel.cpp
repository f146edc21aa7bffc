// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "credentialtable.h"
#include "partnerchanges.h"
#include "partnersmodel.h"
#include "windowfixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Console;
using namespace Qt::StringLiterals;

class TestPartnersModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void onlyWhatChangedIsToldOf();
    void partnersComeAndGo();
    void switchingOffDisablesItsCustomers();
    void switchingOnKeepsEverythingElse();
    void removalIsRefusedInWords();
    void savingOverAnothersChangeIsRefused();
    void aTakenIdentityIsRefused();

private:
    QString text(PartnerId id, int column)
    {
        return m_model->index(m_model->rowOf(id), column).data().toString();
    }

    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<ReadThread> m_reader;
    std::unique_ptr<PartnersModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    PartnerId m_north {};
    PartnerId m_east {};
};

void TestPartnersModel::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_north = m_fixture->addPartner(u"p1"_s, u"Northwind"_s, tenantOf(900));
    m_east = m_fixture->addPartner(u"p2"_s, u"East"_s);
    m_reader = std::make_unique<ReadThread>(m_fixture->database());
    m_model = std::make_unique<PartnersModel>(*m_reader);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    connect(&m_fixture->database().writer(), &Writer::changed, m_model.get(), &PartnersModel::applyChanges);
    m_model->reload();
    QTRY_COMPARE(m_model->rowCount(), 2);
}

void TestPartnersModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_reader.reset();
    m_fixture.reset();
}

void TestPartnersModel::onlyWhatChangedIsToldOf()
{
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_fixture->addCustomer(m_north, u"c1"_s, u"Alpine"_s, tenantOf(1));
    QTRY_COMPARE(text(m_north, PartnersModel::Customers), u"1 of 1"_s);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), m_model->rowOf(m_north));
}

void TestPartnersModel::partnersComeAndGo()
{
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    const PartnerId west = m_fixture->addPartner(u"p3"_s, u"West"_s);
    QTRY_COMPARE(m_model->rowCount(), 3);
    QVERIFY(m_fixture->write(PartnerChanges::remove(m_east)));
    QTRY_COMPARE(m_model->rowCount(), 2);
    QCOMPARE(text(west, PartnersModel::Name), u"West"_s);
    QCOMPARE(reset.count(), 0);
}

void TestPartnersModel::switchingOffDisablesItsCustomers()
{
    const CustomerId id = m_fixture->addCustomer(m_north, u"c1"_s, u"Alpine"_s, tenantOf(1));
    Customer customer = *m_fixture->customer(id);
    customer.state = EnablementState::Enabled;
    QVERIFY(m_fixture->write([&](Connection &c) { return CustomerTable(c).update(customer); }));
    QVERIFY(m_fixture->write(PartnerChanges::setEnabled(m_north, false)));
    QCOMPARE(m_fixture->partner(m_north)->state, EnablementState::Disabled);
    QCOMPARE(m_fixture->customer(id)->state, EnablementState::Disabled);
    QVERIFY(m_fixture->customer(id)->acronisId.has_value());
}

void TestPartnersModel::switchingOnKeepsEverythingElse()
{
    QVERIFY(m_fixture->write(PartnerChanges::setEnabled(m_north, false)));
    const Partner off = *m_fixture->partner(m_north);
    QVERIFY(m_fixture->write(PartnerChanges::setEnabled(m_north, true)));
    Partner expected = off;
    expected.state = EnablementState::Enabled;
    QVERIFY(*m_fixture->partner(m_north) == expected);
}

void TestPartnersModel::removalIsRefusedInWords()
{
    m_fixture->addCustomer(m_north, u"c1"_s, u"Alpine"_s);
    m_fixture->addCustomer(m_north, u"c2"_s, u"Bergmann"_s);
    QVERIFY(m_fixture->write(PartnerChanges::putCredential({u"u"_s, "$argon2id$x", m_north}, true)));
    const auto refused = m_fixture->write(PartnerChanges::remove(m_north));
    QVERIFY(!refused);
    QCOMPARE(refused.error().detail, u"it still has 2 customers and 1 credential; remove these first"_s);
    QVERIFY(m_fixture->partner(m_north));
}

void TestPartnersModel::savingOverAnothersChangeIsRefused()
{
    const Partner base = *m_fixture->partner(m_north);
    Partner theirs = base;
    theirs.name = u"Theirs"_s;
    QVERIFY(m_fixture->write(PartnerChanges::save(base, theirs)));
    Partner mine = base;
    mine.name = u"Mine"_s;
    QVERIFY(!m_fixture->write(PartnerChanges::save(base, mine)));
    mine = base;
    mine.blockMessage = u"sign first"_s;
    QVERIFY(m_fixture->write(PartnerChanges::save(base, mine)));
    QCOMPARE(m_fixture->partner(m_north)->name, u"Theirs"_s);
    QCOMPARE(m_fixture->partner(m_north)->blockMessage, u"sign first"_s);
}

void TestPartnersModel::aTakenIdentityIsRefused()
{
    QVERIFY(m_fixture->write(PartnerChanges::putCredential({u"u"_s, "$argon2id$x", m_north}, true)));
    QVERIFY(!m_fixture->write(PartnerChanges::putCredential({u"u"_s, "$argon2id$y", m_north}, true)));
    QVERIFY(!m_fixture->write(PartnerChanges::putCredential({u"u"_s, "$argon2id$y", m_east}, false)));
    QVERIFY(m_fixture->write(PartnerChanges::putCredential({u"u"_s, "$argon2id$y", m_north}, false)));
}

QTEST_MAIN(TestPartnersModel)
#include "tst_partnersmodel.moc"
