// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "credentialtable.h"
#include "historytable.h"
#include "partnerchanges.h"
#include "partnersmodel.h"
#include "windowfixture.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
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
    void subPartnersStandBelowTheirs();
    void partnersChangePlaces();
    void aPartnerComesAndGoesWithItsSubPartners();
    void withoutTheTreeAllStandInOneList();
    void lastCallbacksTouchOneColumn();
    void manyAreSwitchedAsOne();
    void manyAreRemovedAsOne();
    void fiveThousandPartnersAreQuick();

private:
    void setParent(PartnerId id, std::optional<PartnerId> parent)
    {
        const Partner base = *m_fixture->partner(id);
        Partner wanted = base;
        wanted.parent = parent;
        QVERIFY(m_fixture->write(PartnerChanges::save(base, wanted)));
    }
    /// The partner that it is shown below.
    PartnerId above(PartnerId id)
    {
        const QModelIndex parent = m_model->indexOf(id).parent();
        return PartnerId {parent.data(PartnersModel::IdRole).toLongLong()};
    }
    QString text(PartnerId id, int column) { return m_model->indexOf(id, column).data().toString(); }

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
    QCOMPARE(changed.first().first().toModelIndex(), m_model->indexOf(m_north));
}

void TestPartnersModel::partnersComeAndGo()
{
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    const PartnerId west = m_fixture->addPartner(u"p3"_s, u"West"_s);
    QTRY_COMPARE(m_model->rowCount(), 3);
    QVERIFY(m_fixture->write(PartnerChanges::remove({m_east})));
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
    QVERIFY(m_fixture->write(PartnerChanges::setEnabled({m_north}, false)));
    QCOMPARE(m_fixture->partner(m_north)->state, EnablementState::Disabled);
    QCOMPARE(m_fixture->customer(id)->state, EnablementState::Disabled);
    QVERIFY(m_fixture->customer(id)->acronisId.has_value());
}

void TestPartnersModel::switchingOnKeepsEverythingElse()
{
    QVERIFY(m_fixture->write(PartnerChanges::setEnabled({m_north}, false)));
    const Partner off = *m_fixture->partner(m_north);
    QVERIFY(m_fixture->write(PartnerChanges::setEnabled({m_north}, true)));
    Partner expected = off;
    expected.state = EnablementState::Enabled;
    QVERIFY(*m_fixture->partner(m_north) == expected);
}

void TestPartnersModel::removalIsRefusedInWords()
{
    m_fixture->addCustomer(m_north, u"c1"_s, u"Alpine"_s);
    m_fixture->addCustomer(m_north, u"c2"_s, u"Bergmann"_s);
    QVERIFY(m_fixture->write(PartnerChanges::putCredential({u"u"_s, "$argon2id$x", m_north}, true)));
    const auto refused = m_fixture->write(PartnerChanges::remove({m_north}));
    QVERIFY(!refused);
    QCOMPARE(
        refused.error().detail, u"Northwind still has 2 customers and 1 credential; remove these first"_s);
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

void TestPartnersModel::subPartnersStandBelowTheirs()
{
    const PartnerId child = m_fixture->addPartner(u"p3"_s, u"Child"_s, {}, m_north);
    const PartnerId grandchild = m_fixture->addPartner(u"p4"_s, u"Grandchild"_s, {}, child);
    QTRY_VERIFY(m_model->partner(grandchild) != nullptr);
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(above(child), m_north);
    QCOMPARE(above(grandchild), child);
    QCOMPARE(m_model->partners().size(), 4);
    m_model = std::make_unique<PartnersModel>(*m_reader);
    m_model->reload();
    QTRY_COMPARE(m_model->rowCount(), 2);
    QCOMPARE(above(grandchild), child);
}

void TestPartnersModel::partnersChangePlaces()
{
    const PartnerId child = m_fixture->addPartner(u"p3"_s, u"Child"_s, {}, m_north);
    QTRY_COMPARE(above(child), m_north);
    const QPersistentModelIndex held = m_model->indexOf(m_north);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    // Upside down, and the new top below another one, in one reading.
    Partner top = *m_fixture->partner(child);
    Partner below = *m_fixture->partner(m_north);
    QVERIFY(m_fixture->write([&](Connection &c) -> Result<void> {
        PartnerTable table(c);
        top.parent = std::nullopt;
        if (auto done = table.update(top); !done)
            return done;
        below.parent = child;
        if (auto done = table.update(below); !done)
            return done;
        top.parent = m_east;
        return table.update(top);
    }));
    QTRY_COMPARE(above(m_north), child);
    QCOMPARE(above(child), m_east);
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(held.data().toString(), u"Northwind"_s);
    QCOMPARE(reset.count(), 0);
    setParent(m_north, std::nullopt);
    QTRY_COMPARE(m_model->rowCount(), 2);
    QCOMPARE(above(m_north), PartnerId {});
}

void TestPartnersModel::aPartnerComesAndGoesWithItsSubPartners()
{
    PartnerId top {};
    PartnerId child {};
    QVERIFY(m_fixture->write([&](Connection &c) -> Result<void> {
        Partner partner;
        partner.vendorId = VendorTenantId::parse(u"z"_s).value();
        partner.name = u"Zenith"_s;
        return PartnerTable(c).insert(partner).and_then([&](PartnerId id) {
            top = id;
            partner.vendorId = VendorTenantId::parse(u"a"_s).value();
            partner.name = u"Abacus"_s; // read before the one it is below
            partner.parent = id;
            return PartnerTable(c).insert(partner).map([&](PartnerId below) { child = below; });
        });
    }));
    QTRY_COMPARE(m_model->rowCount(), 3);
    QCOMPARE(above(child), top);
    QVERIFY(m_fixture->write(PartnerChanges::remove({top, child})));
    QTRY_COMPARE(m_model->rowCount(), 2);
    QVERIFY(m_model->partner(child) == nullptr);
    QVERIFY(!m_model->indexOf(top).isValid());
}

void TestPartnersModel::withoutTheTreeAllStandInOneList()
{
    const PartnerId child = m_fixture->addPartner(u"p3"_s, u"Child"_s, {}, m_north);
    QTRY_COMPARE(above(child), m_north);
    m_model->setTree(false);
    QCOMPARE(m_model->rowCount(), 3);
    setParent(child, m_east);
    QTRY_VERIFY(m_model->partner(child)->partner.parent == m_east);
    QCOMPARE(m_model->rowCount(), 3);
    m_model->setTree(true);
    QCOMPARE(above(child), m_east);
}

void TestPartnersModel::lastCallbacksTouchOneColumn()
{
    QCOMPARE(text(m_north, PartnersModel::LastCall), u"never"_s);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    const qint64 at = QDateTime::currentMSecsSinceEpoch();
    m_model->setLastCallbacks({{m_north, at, u"cti.a.p.acgw.callback.v1.0~a.p.tenant_mapping.write.v1.0"_s}});
    QCOMPARE(text(m_north, PartnersModel::LastCall),
        u"%1 tenant_mapping.write"_s.arg(
            QLocale().toString(QDateTime::fromMSecsSinceEpoch(at).time(), u"HH:mm:ss"_s)));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toModelIndex(), m_model->indexOf(m_north, PartnersModel::LastCall));
    QCOMPARE(
        m_model->indexOf(m_north, PartnersModel::LastCall).data(PartnersModel::SortRole).toLongLong(), at);
    // Kept by a reading; what is not known yet waits for its partner.
    m_model->reload();
    m_model->setLastCallbacks({{PartnerId {999}, at, u"x"_s}});
    m_fixture->addPartner(u"p9"_s, u"Nine"_s);
    QTRY_COMPARE(m_model->rowCount(), 3);
    QVERIFY(text(m_north, PartnersModel::LastCall).endsWith("tenant_mapping.write"_L1));
}

void TestPartnersModel::manyAreSwitchedAsOne()
{
    Customer customer = *m_fixture->customer(m_fixture->addCustomer(m_north, u"c1"_s, u"A"_s, tenantOf(1)));
    customer.state = EnablementState::Enabled;
    QVERIFY(m_fixture->write([&](Connection &c) { return CustomerTable(c).update(customer); }));
    const auto reader = m_fixture->database().openReader().value();
    const auto impact = PartnerTable(*reader).impactOfDisabling({m_north, m_east}).value();
    QCOMPARE(impact.partners, 2);
    QCOMPARE(impact.customers, 1);
    QVERIFY(m_fixture->write(PartnerChanges::setEnabled({m_north, m_east}, false)));
    QCOMPARE(m_fixture->customer(customer.id)->state, EnablementState::Disabled);
    const auto entries = HistoryTable(*reader).latest(3).value();
    for (const HistoryEntry &entry : entries)
        QCOMPARE(entry.change, entries.first().change);
    // One that is gone: none is switched.
    QVERIFY(m_fixture->write(PartnerChanges::remove({m_east})));
    QVERIFY(!m_fixture->write(PartnerChanges::setEnabled({m_north, m_east}, true)));
    QCOMPARE(m_fixture->partner(m_north)->state, EnablementState::Disabled);
}

void TestPartnersModel::manyAreRemovedAsOne()
{
    const PartnerId child = m_fixture->addPartner(u"p3"_s, u"Child"_s, {}, m_north);
    const PartnerId grandchild = m_fixture->addPartner(u"p4"_s, u"Grandchild"_s, {}, child);
    const auto refused = m_fixture->write(PartnerChanges::remove({m_east, m_north, child}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().detail, u"Child still has 1 sub-partner; remove these first"_s);
    QVERIFY(m_fixture->partner(m_east));
    QVERIFY(m_fixture->write(PartnerChanges::remove({m_north, grandchild, child})));
    QVERIFY(!m_fixture->partner(m_north));
    QVERIFY(m_fixture->partner(m_east));
}

void TestPartnersModel::fiveThousandPartnersAreQuick()
{
    QElapsedTimer time;
    m_tester.reset(); // looks at every row after every signal
    m_fixture->addPartners(5000);
    m_fixture->addCustomers(m_north, 10'000);
    QTRY_COMPARE_WITH_TIMEOUT(m_model->partners().size(), 5002, 30'000);
    m_model = std::make_unique<PartnersModel>(*m_reader);
    connect(&m_fixture->database().writer(), &Writer::changed, m_model.get(), &PartnersModel::applyChanges);
    time.start();
    m_model->reload();
    QTRY_COMPARE(m_model->partners().size(), 5002);
    qInfo("5,002 partners are read after %lld ms", time.elapsed());
    QCOMPARE(m_model->rowCount(), 502);
    QList<PartnerId> all;
    QList<LastCallback> callbacks;
    for (const auto &row : m_model->partners()) {
        if (row.partner.id != m_north)
            all += row.partner.id;
        callbacks += {row.partner.id, 1'700'000'000'000, u"x"_s};
    }
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    time.start();
    m_model->setLastCallbacks(callbacks);
    qInfo("5,002 last callbacks after %lld ms", time.elapsed());
    QVERIFY(changed.count() <= 502);
    time.start();
    QVERIFY(m_fixture->write(PartnerChanges::setEnabled(all, false)));
    qInfo("5,001 partners are switched off after %lld ms", time.elapsed());
    QTRY_COMPARE(text(all.last(), PartnersModel::State), u"Disabled"_s);
    qInfo("and shown after %lld ms", time.elapsed());
    time.start();
    QVERIFY(m_fixture->write(PartnerChanges::remove(all)));
    qInfo("5,001 partners are removed after %lld ms", time.elapsed());
    QTRY_COMPARE(m_model->rowCount(), 1);
    qInfo("and gone after %lld ms", time.elapsed());
}

QTEST_MAIN(TestPartnersModel)
#include "tst_partnersmodel.moc"
