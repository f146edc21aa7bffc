// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "identifier.h"

#include <QTest>

using namespace Console;
using namespace Qt::StringLiterals;

class TestIdentifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesApartWhatIsLegal();
    void keepsEntitiesWithDots();
    void acceptsLegalOnes_data();
    void acceptsLegalOnes();
    void refusesEverythingElse_data();
    void refusesEverythingElse();
    void longestIs512Bytes();
};

void TestIdentifier::takesApartWhatIsLegal()
{
    const QString text = u"cti.a.p.acgw.endpoint.v1.0~wasabi_technologies.wasabi_qa.endpoint.v12.345"_s;
    const auto identifier = Identifier::parse(text);
    QVERIFY(identifier);
    QCOMPARE(identifier->parts.size(), 2);
    QCOMPARE(identifier->parts[0].vendor, u"a");
    QCOMPARE(identifier->parts[0].package, u"p");
    QCOMPARE(identifier->parts[0].entity, u"acgw.endpoint");
    QCOMPARE(identifier->parts[0].major, 1);
    QCOMPARE(identifier->parts[0].minor, 0);
    QCOMPARE(identifier->parts[1].vendor, u"wasabi_technologies");
    QCOMPARE(identifier->parts[1].package, u"wasabi_qa");
    QCOMPARE(identifier->parts[1].entity, u"endpoint");
    QCOMPARE(identifier->parts[1].major, 12);
    QCOMPARE(identifier->parts[1].minor, 345);
}

void TestIdentifier::keepsEntitiesWithDots()
{
    const QString text = u"cti.v.p.a.b_c.3d._e.v0.0"_s;
    const auto identifier = Identifier::parse(text);
    QVERIFY(identifier);
    QCOMPARE(identifier->parts[0].entity, u"a.b_c.3d._e");
}

void TestIdentifier::acceptsLegalOnes_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("one part") << u"cti.a.p.e.v1.0"_s;
    QTest::newRow("many parts") << u"cti.a.p.e.v1.0~b.q.f.v2.3~c.r.g.v4.5"_s;
    QTest::newRow("major 0") << u"cti.a.p.e.v0.1"_s;
    QTest::newRow("digits and underscores") << u"cti.a1_.p_2.0e_.v10.20"_s;
    QTest::newRow("entity like a version") << u"cti.a.p.v1.v1.0"_s;
}

void TestIdentifier::acceptsLegalOnes()
{
    QFETCH(QString, text);
    QVERIFY(Identifier::parse(text));
}

void TestIdentifier::refusesEverythingElse_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("null") << QString();
    QTest::newRow("empty") << u""_s;
    QTest::newRow("prefix alone") << u"cti."_s;
    QTest::newRow("no prefix") << u"a.p.e.v1.0"_s;
    QTest::newRow("prefix in upper case") << u"CTI.a.p.e.v1.0"_s;
    QTest::newRow("prefix twice") << u"cti.cti.v1.0"_s;
    QTest::newRow("upper case") << u"cti.a.p.E.v1.0"_s;
    QTest::newRow("hyphen") << u"cti.a.p.e-f.v1.0"_s;
    QTest::newRow("wildcard") << u"cti.a.p.*"_s;
    QTest::newRow("wildcard version") << u"cti.a.p.e.v1.*"_s;
    QTest::newRow("wildcard after a part") << u"cti.a.p.e.v1.0~*"_s;
    QTest::newRow("no entity") << u"cti.a.p.v1.0"_s;
    QTest::newRow("no package") << u"cti.a.v1.0"_s;
    QTest::newRow("no version") << u"cti.a.p.e"_s;
    QTest::newRow("no minor") << u"cti.a.p.e.v1"_s;
    QTest::newRow("no v") << u"cti.a.p.e.1.0"_s;
    QTest::newRow("V in upper case") << u"cti.a.p.e.V1.0"_s;
    QTest::newRow("v alone") << u"cti.a.p.e.v.0"_s;
    QTest::newRow("leading zero in major") << u"cti.a.p.e.v01.0"_s;
    QTest::newRow("leading zero in minor") << u"cti.a.p.e.v1.00"_s;
    QTest::newRow("sign") << u"cti.a.p.e.v+1.0"_s;
    QTest::newRow("negative") << u"cti.a.p.e.v1.-1"_s;
    QTest::newRow("third version number") << u"cti.a.p.e.v1.0.0"_s;
    QTest::newRow("number beyond an int") << u"cti.a.p.e.v1.99999999999999999999"_s;
    QTest::newRow("vendor starts with a digit") << u"cti.1a.p.e.v1.0"_s;
    QTest::newRow("package starts with an underscore") << u"cti.a._p.e.v1.0"_s;
    QTest::newRow("empty vendor") << u"cti..p.e.v1.0"_s;
    QTest::newRow("empty package") << u"cti.a..e.v1.0"_s;
    QTest::newRow("empty entity") << u"cti.a.p..v1.0"_s;
    QTest::newRow("two dots in the entity") << u"cti.a.p.e..f.v1.0"_s;
    QTest::newRow("dot at the end") << u"cti.a.p.e.v1.0."_s;
    QTest::newRow("tilde at the end") << u"cti.a.p.e.v1.0~"_s;
    QTest::newRow("tilde at the start") << u"cti.~a.p.e.v1.0"_s;
    QTest::newRow("two tildes") << u"cti.a.p.e.v1.0~~a.p.e.v1.0"_s;
    QTest::newRow("prefix after the tilde") << u"cti.a.p.e.v1.0~cti.v1.0"_s;
    QTest::newRow("space before") << u" cti.a.p.e.v1.0"_s;
    QTest::newRow("space after") << u"cti.a.p.e.v1.0 "_s;
    QTest::newRow("line feed after") << u"cti.a.p.e.v1.0\n"_s;
    QTest::newRow("NUL inside") << u"cti.a.p.e.v1.0"_s + QChar(0) + u"x"_s;
    QTest::newRow("NUL in a segment") << u"cti.a.p.e"_s + QChar(0) + u".v1.0"_s;
    QTest::newRow("letter that is not ASCII") << u"cti.a.p.é.v1.0"_s;
    QTest::newRow("digit that is not ASCII") << u"cti.a.p.e.v\u0661.0"_s;
    QTest::newRow("full-width letter") << u"cti.\uff41.p.e.v1.0"_s;
    QTest::newRow("lone surrogate") << u"cti.a.p."_s + QChar(0xd800) + u".v1.0"_s;
    QTest::newRow("dots alone") << u"cti...................."_s;
    QTest::newRow("a megabyte") << u"cti.a.p."_s + QString(1 << 20, u'e') + u".v1.0"_s;
    QTest::newRow("a megabyte of tildes") << u"cti."_s + QString(1 << 20, u'~');
    QTest::newRow("a megabyte of dots") << u"cti."_s + QString(1 << 20, u'.');
}

void TestIdentifier::refusesEverythingElse()
{
    QFETCH(QString, text);
    QVERIFY(!Identifier::parse(text));
}

void TestIdentifier::longestIs512Bytes()
{
    const QString frame = u"cti.a.p..v1.0"_s;
    const auto ofLength = [&frame](qsizetype length) {
        return QString(frame).insert(8, QString(length - frame.size(), u'e'));
    };
    QCOMPARE(ofLength(512).size(), 512);
    QVERIFY(Identifier::parse(ofLength(512)));
    QVERIFY(!Identifier::parse(ofLength(513)));
}

QTEST_GUILESS_MAIN(TestIdentifier)
#include "tst_identifier.moc"
