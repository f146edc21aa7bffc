// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "credentialtable.h"
#include "customertable.h"
#include "database.h"
#include "historyquery.h"
#include "historytable.h"
#include "partnertable.h"
#include "revert.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Console;
using namespace Qt::StringLiterals;

namespace {

QString tenant(quint32 number)
{
    return u"%1-c964-4e92-87ad-55c21df1285c"_s.arg(number, 8, 16, QLatin1Char('0'));
}

} // namespace

/// Taking changes back, reading the history, and keeping it within its limits.
class TestRevert : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void anythingIsRevertedExactly_data();
    void anythingIsRevertedExactly();
    void oneRowLeavesOtherFieldsAlone();
    void aBatchIsRevertedAsOne();
    void laterChangesRefuse();
    void aTenantGivenAwayRefuses();
    void whatBelongsToItRefuses();
    void aRemovalComesBackWithWhatItWasMirroredFrom();
    void whatBelongedToARemovedPartnerRefuses();
    void aPartnerIsNotPutBelowItself();
    void aTenantThatWasNotEnabledRefuses();
    void passwordsAreNotInTheHistory();
    void pagesFollowFilters();
    void oldHistoryIsPruned();

private:
    Result<void> write(const Writer::Work &work, const Actor &actor = {})
    {
        return m_database->writer().submitAndWait(actor, work);
    }
    Result<void> revertNow(RevertScope::Kind kind, qint64 row)
    {
        return write([=](Connection &c) { return revert(c, {kind, row}); });
    }
    qint64 newest() { return HistoryTable(*m_reader).lastId().value(); }
    PartnerId addPartner(const QString &vendorId);
    CustomerId addCustomer(PartnerId partner, const QString &vendorId, const QString &mirrored = {});
    Result<void> enable(CustomerId id, bool enabled = true);
    Result<void> setTenant(CustomerId id, const QString &tenantId, const Actor &actor = {});
    Customer customer(CustomerId id) { return CustomerTable(*m_reader).byId(id).value().value(); }
    /// All that a revert is to bring back.
    QStringList state();
    void changeSomething(QRandomGenerator &random);

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Connection> m_reader;
    int m_names = 0;
    bool m_withCredentials = false;
};

void TestRevert::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_database = Database::open(m_dir->filePath(u"data"_s)).value();
    m_reader = m_database->openReader().value();
}

void TestRevert::cleanup()
{
    m_reader.reset();
    m_database.reset();
}

PartnerId TestRevert::addPartner(const QString &vendorId)
{
    PartnerId id {};
    const auto done = write([&](Connection &c) -> Result<void> {
        Partner partner;
        partner.vendorId = VendorTenantId::parse(vendorId).value();
        partner.name = "Partner "_L1 + vendorId;
        return PartnerTable(c).insert(partner).map([&id](PartnerId fresh) { id = fresh; });
    });
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
    return id;
}

CustomerId TestRevert::addCustomer(PartnerId partner, const QString &vendorId, const QString &mirrored)
{
    CustomerId id {};
    const auto done = write([&](Connection &c) -> Result<void> {
        Customer customer;
        customer.vendorId = VendorTenantId::parse(vendorId).value();
        customer.name = "Customer "_L1 + vendorId;
        customer.partner = partner;
        customer.settings = {{u"seats"_s, 3}};
        return CustomerTable(c)
            .insert(customer, AcronisTenantId::parse(mirrored))
            .map([&id](CustomerId fresh) { id = fresh; });
    });
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
    return id;
}

Result<void> TestRevert::setTenant(CustomerId id, const QString &tenantId, const Actor &actor)
{
    return write(
        [&](Connection &c) { return CustomerTable(c).setAcronisId(id, AcronisTenantId::parse(tenantId)); },
        actor);
}

Result<void> TestRevert::enable(CustomerId id, bool enabled)
{
    Customer changed = customer(id);
    changed.state = enabled ? EnablementState::Enabled : EnablementState::Disabled;
    return write([changed](Connection &c) { return CustomerTable(c).update(changed); });
}

QStringList TestRevert::state()
{
    QStringList lines;
    for (const QString &sql : {u"SELECT json_array('p', id, vendor_tenant_id, name, parent_id, "
                               "acronis_tenant_id, mode, state, settings, datacenter_url, block_message) "
                               "FROM partner ORDER BY id"_s,
             u"SELECT json_array('c', id, vendor_tenant_id, name, partner_id, acronis_tenant_id, state, "
             "excluded, settings, datacenter_url, mirrored_tenant_id) FROM customer ORDER BY id"_s,
             u"SELECT json_array('k', id, identity, hash, partner_id) FROM credential ORDER BY id"_s,
             u"SELECT json_array('i', id, issuer, jwks_url, audience) FROM issuer ORDER BY id"_s,
             u"SELECT json_array('e', id, name) FROM endpoint ORDER BY id"_s})
        lines += m_reader->list(sql, {}, [](const Rows &row) { return row.text(0); }).value();
    return lines;
}

/// One unit of work; refused ones, such as a tenant used twice, leave nothing.
void TestRevert::changeSomething(QRandomGenerator &random)
{
    const auto customers = m_reader
                               ->list(u"SELECT id FROM customer"_s, {},
                                   [](const Rows &row) { return CustomerId {row.integer(0)}; })
                               .value();
    const auto partners = PartnerTable(*m_reader).all().value();
    const auto anyCustomer = [&] { return customers.at(random.bounded(customers.size())); };
    const auto anyPartner = [&] { return partners.at(random.bounded(partners.size())); };
    const int what = random.bounded(12);
    const QString name = u"n%1"_s.arg(++m_names);
    if (partners.isEmpty() || what == 0) {
        addPartner(name);
    } else if (customers.isEmpty() || what <= 2) {
        addCustomer(anyPartner().id, name, what == 1 ? tenant(quint32(random.bounded(12))) : QString());
    } else if (what == 3) {
        (void)write([id = anyCustomer()](Connection &c) { return CustomerTable(c).remove(id); });
    } else if (what == 4) {
        (void)write([id = anyPartner().id](Connection &c) { return PartnerTable(c).remove(id); });
    } else if (what == 5 && m_withCredentials) {
        (void)write([owner = anyPartner().id, name](Connection &c) {
            return CredentialTable(c).put({name, "$argon2id$x", owner});
        });
    } else if (what == 6) {
        Partner changed = anyPartner();
        changed.state = EnablementState::Enabled;
        changed.settings = {{name, true}};
        changed.parent = anyPartner().id;
        (void)write([changed](Connection &c) { return PartnerTable(c).update(changed); });
    } else if (what == 7) {
        // Two customers change places.
        Customer a = customer(anyCustomer());
        Customer b = customer(anyCustomer());
        (void)write([a, b](Connection &c) mutable -> Result<void> {
            CustomerTable table(c);
            const auto first = a.acronisId;
            if (auto done = table.setAcronisId(a.id, std::nullopt); !done)
                return done;
            if (auto done = table.setAcronisId(b.id, first); !done)
                return done;
            return table.setAcronisId(a.id, b.acronisId);
        });
    } else if (what == 8) {
        Customer changed = customer(anyCustomer());
        changed.vendorId = VendorTenantId::parse(name).value();
        changed.excluded = !changed.excluded;
        changed.partner = anyPartner().id;
        (void)write([changed](Connection &c) { return CustomerTable(c).update(changed); });
    } else if (what == 9) {
        (void)enable(anyCustomer());
    } else if (what == 10) {
        (void)write([owner = anyPartner().id](Connection &c) { return CustomerTable(c).disableOf(owner); });
    } else {
        (void)setTenant(anyCustomer(), tenant(quint32(random.bounded(12))));
    }
}

void TestRevert::anythingIsRevertedExactly_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestRevert::anythingIsRevertedExactly()
{
    QFETCH(const quint32, seed);
    QRandomGenerator random(seed);
    m_withCredentials = seed % 3 == 0;
    for (int i = 0; i < 25; ++i)
        changeSomething(random);
    const QStringList earlier = state();
    const qint64 mark = newest();
    for (int i = 0; i < 40; ++i)
        changeSomething(random);
    const QStringList later = state();
    QVERIFY(later != earlier);
    const auto reverted = revertNow(RevertScope::Kind::Since, mark + 1);
    QVERIFY2(reverted, reverted ? "" : qPrintable(reverted.error().detail));
    QCOMPARE(state(), earlier);
    // The revert is a batch of its own. What it removed with a password cannot come back.
    const bool credentials = later.filter("[\"k\""_L1) != earlier.filter("[\"k\""_L1);
    const auto back = revertNow(RevertScope::Kind::Batch, newest());
    QCOMPARE(back.has_value(), !credentials);
    QCOMPARE(state(), credentials ? earlier : later);
}

void TestRevert::oneRowLeavesOtherFieldsAlone()
{
    const CustomerId id = addCustomer(addPartner(u"p"_s), u"c"_s);
    QVERIFY(setTenant(id, tenant(1)));
    const qint64 mapped = newest();
    Customer renamed = customer(id);
    renamed.name = u"Renamed"_s;
    QVERIFY(write([&](Connection &c) { return CustomerTable(c).update(renamed); }));
    QVERIFY(revertNow(RevertScope::Kind::Row, mapped));
    QVERIFY(!customer(id).acronisId);
    QCOMPARE(customer(id).name, u"Renamed"_s);
    QCOMPARE(customer(id).settings, (QJsonObject {{u"seats"_s, 3}}));
}

void TestRevert::aBatchIsRevertedAsOne()
{
    const PartnerId owner = addPartner(u"p"_s);
    const CustomerId a = addCustomer(owner, u"a"_s);
    const CustomerId b = addCustomer(owner, u"b"_s);
    QVERIFY(write([&](Connection &c) -> Result<void> {
        CustomerTable table(c);
        if (auto done = table.setAcronisId(a, AcronisTenantId::parse(tenant(1))); !done)
            return done;
        return table.setAcronisId(b, AcronisTenantId::parse(tenant(2)));
    }));
    const auto plan = planRevert(*m_reader, {RevertScope::Kind::Batch, newest()});
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().detail));
    QCOMPARE(plan->steps.size(), 2);
    QVERIFY(customer(a).acronisId); // planning writes nothing
    QVERIFY(revertNow(RevertScope::Kind::Batch, newest()));
    QVERIFY(!customer(a).acronisId);
    QVERIFY(!customer(b).acronisId);
}

void TestRevert::laterChangesRefuse()
{
    const CustomerId id = addCustomer(addPartner(u"p"_s), u"c"_s);
    const qint64 added = newest();
    QVERIFY(setTenant(id, tenant(1)));
    const qint64 first = newest();
    QVERIFY(setTenant(id, tenant(2)));
    for (const qint64 row : {first, added}) {
        const auto refused = revertNow(RevertScope::Kind::Row, row);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QVERIFY2(
            refused.error().detail.contains("changed again later"_L1), qPrintable(refused.error().detail));
    }
    QCOMPARE(customer(id).acronisId->toString(), tenant(2));
    QVERIFY(!revertNow(RevertScope::Kind::Row, newest() + 100));
}

void TestRevert::aTenantGivenAwayRefuses()
{
    const PartnerId owner = addPartner(u"p"_s);
    const CustomerId a = addCustomer(owner, u"a"_s);
    const CustomerId b = addCustomer(owner, u"b"_s);
    QVERIFY(setTenant(a, tenant(1)));
    QVERIFY(setTenant(a, {}));
    const qint64 unmapped = newest();
    QVERIFY(setTenant(b, tenant(1)));
    const auto plan = planRevert(*m_reader, {RevertScope::Kind::Row, unmapped});
    QVERIFY(plan);
    QVERIFY2(plan->problem().contains("used by Customer b"_L1), qPrintable(plan->problem()));
    QVERIFY(!revertNow(RevertScope::Kind::Row, unmapped));
    QVERIFY(revertNow(RevertScope::Kind::Since, unmapped));
    QCOMPARE(customer(a).acronisId->toString(), tenant(1));
    QVERIFY(!customer(b).acronisId);
}

void TestRevert::whatBelongsToItRefuses()
{
    const PartnerId owner = addPartner(u"p"_s);
    const qint64 added = newest();
    addCustomer(owner, u"c"_s);
    const auto refused = revertNow(RevertScope::Kind::Row, added);
    QVERIFY(!refused);
    QVERIFY2(refused.error().detail.contains("belongs to Partner p"_L1), qPrintable(refused.error().detail));
    QVERIFY(PartnerTable(*m_reader).byId(owner).value());
}

void TestRevert::aRemovalComesBackWithWhatItWasMirroredFrom()
{
    const PartnerId owner = addPartner(u"p"_s);
    const CustomerId id = addCustomer(owner, u"c"_s, tenant(7));
    QCOMPARE(
        HistoryTable(*m_reader).latest(1).value().first().after[u"mirrored_tenant_id"].toString(), tenant(7));
    QVERIFY(write([id](Connection &c) { return CustomerTable(c).remove(id); }));
    QVERIFY(revertNow(RevertScope::Kind::Row, newest()));
    const auto back =
        CustomerTable(*m_reader).formerly(AcronisTenantId::parse(tenant(7)).value(), owner).value();
    QVERIFY(back && back->id == id);
}

void TestRevert::whatBelongedToARemovedPartnerRefuses()
{
    const PartnerId owner = addPartner(u"p"_s);
    const CustomerId id = addCustomer(owner, u"c"_s);
    QVERIFY(write([id](Connection &c) { return CustomerTable(c).remove(id); }));
    const qint64 removed = newest();
    QVERIFY(write([owner](Connection &c) { return PartnerTable(c).remove(owner); }));
    const auto plan = planRevert(*m_reader, {RevertScope::Kind::Row, removed});
    QVERIFY(plan);
    QVERIFY2(plan->problem().contains("was removed later"_L1), qPrintable(plan->problem()));
    QVERIFY(!revertNow(RevertScope::Kind::Row, removed));
    QVERIFY(revertNow(RevertScope::Kind::Since, removed));
    QCOMPARE(customer(id).partner, owner);
}

void TestRevert::aPartnerIsNotPutBelowItself()
{
    const PartnerId top = addPartner(u"top"_s);
    const PartnerId below = addPartner(u"below"_s);
    const auto put = [this](PartnerId id, std::optional<PartnerId> parent) {
        Partner changed = PartnerTable(*m_reader).byId(id).value().value();
        changed.parent = parent;
        return write([changed](Connection &c) { return PartnerTable(c).update(changed); });
    };
    QVERIFY(put(below, top));
    QVERIFY(put(below, std::nullopt));
    const qint64 taken = newest();
    QVERIFY(put(top, below));
    const auto plan = planRevert(*m_reader, {RevertScope::Kind::Row, taken});
    QVERIFY(plan);
    QVERIFY2(plan->problem().contains("below itself"_L1), qPrintable(plan->problem()));
    QVERIFY(!revertNow(RevertScope::Kind::Row, taken));
    QVERIFY(revertNow(RevertScope::Kind::Since, taken));
}

void TestRevert::aTenantThatWasNotEnabledRefuses()
{
    const CustomerId id = addCustomer(addPartner(u"p"_s), u"c"_s);
    QVERIFY(setTenant(id, tenant(1)));
    QVERIFY(enable(id));
    QVERIFY(enable(id, false));
    const qint64 disabled = newest();
    QVERIFY(setTenant(id, tenant(2)));
    const auto plan = planRevert(*m_reader, {RevertScope::Kind::Row, disabled});
    QVERIFY(plan);
    QVERIFY2(plan->problem().contains("did not enable"_L1), qPrintable(plan->problem()));
    QVERIFY(!revertNow(RevertScope::Kind::Row, disabled));
    QVERIFY(revertNow(RevertScope::Kind::Since, disabled));
    QCOMPARE(customer(id).state, EnablementState::Enabled);
    QCOMPARE(customer(id).acronisId->toString(), tenant(1));
}

void TestRevert::passwordsAreNotInTheHistory()
{
    const PartnerId owner = addPartner(u"p"_s);
    QVERIFY(write([&](Connection &c) { return CredentialTable(c).put({u"user"_s, "$argon2id$1", owner}); }));
    QVERIFY(write([&](Connection &c) { return CredentialTable(c).put({u"user"_s, "$argon2id$2", owner}); }));
    const auto refused = revertNow(RevertScope::Kind::Row, newest());
    QVERIFY(!refused);
    QVERIFY2(refused.error().detail.contains("password"_L1), qPrintable(refused.error().detail));
}

void TestRevert::pagesFollowFilters()
{
    const PartnerId owner = addPartner(u"p"_s);
    const PartnerId other = addPartner(u"q"_s);
    const CustomerId a = addCustomer(owner, u"alpha"_s);
    const CustomerId b = addCustomer(other, u"beta"_s);
    QVERIFY(setTenant(a, tenant(1), {ActorKind::Callback, u"cb"_s, u"Request-7"_s, {}}));
    QVERIFY(setTenant(b, tenant(2)));
    const std::atomic_bool cancelled = false;
    const HistoryQuery query(*m_reader);
    const auto ids = [&](const HistoryFilter &filter) {
        QList<qint64> found;
        const auto rows = query.page(filter, 0, 0, 100, cancelled).value().rows;
        for (const HistoryRow &row : rows)
            found += row.entry.id - (newest() - 5);
        return found;
    };
    QCOMPARE(ids({}), (QList<qint64> {5, 4, 3, 2, 1, 0}));
    HistoryFilter filter;
    filter.partner = owner;
    QCOMPARE(ids(filter), (QList<qint64> {4, 2, 0}));
    filter = {};
    filter.actor = ActorKind::Callback;
    QCOMPARE(ids(filter), QList<qint64> {4});
    filter = {};
    filter.text = u"REQUEST-7"_s;
    QCOMPARE(ids(filter), QList<qint64> {4});
    filter.text = u"Beta"_s;
    QCOMPARE(ids(filter), (QList<qint64> {5, 3}));
    filter.text = u"vendor_tenant_id"_s;
    QCOMPARE(ids(filter), QList<qint64>());
    filter = {};
    filter.from = QDateTime::currentMSecsSinceEpoch() + 1000;
    QCOMPARE(ids(filter), QList<qint64>());
    filter = {};
    filter.to = 0;
    QCOMPARE(ids(filter), QList<qint64>());
    filter.to = QDateTime::currentMSecsSinceEpoch() + 1000;
    QCOMPARE(ids(filter).size(), 6);
    filter = {};
    filter.subject = {Entity::Customer, qint64(a)};
    QCOMPARE(ids(filter), (QList<qint64> {4, 2}));
    QCOMPARE(query.page(filter, 0, 0, 1, cancelled).value().newest, newest());
    const auto middle = query.page({}, newest(), newest() - 3, 100, cancelled).value().rows;
    QCOMPARE(middle.size(), 2);
    QCOMPARE(middle.first().partner, u"Partner p"_s);
    QCOMPARE(query.page({}, 0, 0, 2, cancelled).value().rows.size(), 2);
}

void TestRevert::oldHistoryIsPruned()
{
    const CustomerId id = addCustomer(addPartner(u"p"_s), u"c"_s);
    for (quint32 i = 0; i < 20; ++i)
        QVERIFY(setTenant(id, tenant(i)));
    const auto own = Connection::open(m_database->path(), Connection::Mode::ReadWrite).value();
    HistoryTable table(*own);
    const auto count = [&](const QString &of) {
        return own
            ->first(u"SELECT count(*) FROM %1"_s.arg(of), {}, [](const Rows &row) { return row.integer(0); })
            .value()
            .value();
    };
    QCOMPARE(table.prune({1000, 1}, 100).value(), 0);
    QCOMPARE(table.prune({10, 1}, 5).value(), 5);
    QCOMPARE(table.prune({10, 1}, 100).value(), 22 - 10 - 5);
    QCOMPARE(count(u"history"_s), 10);
    QCOMPARE(count(u"change"_s), 10);
    QVERIFY(own->execute(u"UPDATE history SET at = 0 WHERE id <> (SELECT max(id) FROM history)"_s));
    QCOMPARE(table.prune({10, 1}, 100).value(), 9);
    QCOMPARE(count(u"change"_s), 1);
}

QTEST_GUILESS_MAIN(TestRevert)
#include "tst_revert.moc"
