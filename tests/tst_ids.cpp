// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "endpoint.h"
#include "ids.h"

#include <QTest>

using namespace Console;
using namespace Qt::StringLiterals;

class TestIds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aUuidHasFiveGroupsOfHexadecimalDigits_data();
    void aUuidHasFiveGroupsOfHexadecimalDigits();
    void letterCaseNeverMakesTwoTenantsOfOne();
    void aVendorIdIsAFreeString_data();
    void aVendorIdIsAFreeString();
    void generatedVendorIdsDiffer();
    void anOwnEndpointIsVendorAndApp_data();
    void anOwnEndpointIsVendorAndApp();
    void anOwnEndpointCoversNothingElse();
};

void TestIds::aUuidHasFiveGroupsOfHexadecimalDigits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("legal");
    QTest::newRow("lower") << u"9ae2aada-2342-4fc0-8d92-007b597a7d9c"_s << true;
    QTest::newRow("upper") << u"9AE2AADA-2342-4FC0-8D92-007B597A7D9C"_s << true;
    QTest::newRow("nil") << u"00000000-0000-0000-0000-000000000000"_s << true;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("braces") << u"{9ae2aada-2342-4fc0-8d92-007b597a7d9c}"_s << false;
    QTest::newRow("no dashes") << u"9ae2aada23424fc08d92007b597a7d9c"_s << false;
    QTest::newRow("not hexadecimal") << u"9ae2aada-2342-4fc0-8d92-007b597a7d9g"_s << false;
    QTest::newRow("dash moved") << u"9ae2aad-a2342-4fc0-8d92-007b597a7d9c"_s << false;
    QTest::newRow("fullwidth digit") << u"\uff19ae2aada-2342-4fc0-8d92-007b597a7d9c"_s << false;
    QTest::newRow("trailing space") << u"9ae2aada-2342-4fc0-8d92-007b597a7d9c "_s << false;
}

void TestIds::aUuidHasFiveGroupsOfHexadecimalDigits()
{
    QFETCH(const QString, text);
    QFETCH(const bool, legal);
    QCOMPARE(isUuid(text), legal);
    QCOMPARE(AcronisTenantId::parse(text).has_value(), legal);
}

void TestIds::letterCaseNeverMakesTwoTenantsOfOne()
{
    const auto upper = AcronisTenantId::parse(u"9AE2AADA-2342-4FC0-8D92-007B597A7D9C");
    const auto lower = AcronisTenantId::parse(u"9ae2aada-2342-4fc0-8d92-007b597a7d9c");
    QVERIFY(upper && lower);
    QVERIFY(*upper == *lower);
    QCOMPARE(upper->toString(), u"9ae2aada-2342-4fc0-8d92-007b597a7d9c"_s);
}

void TestIds::aVendorIdIsAFreeString_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("legal");
    QTest::newRow("number") << u"1"_s << true;
    QTest::newRow("word") << u"org-7"_s << true;
    QTest::newRow("umlaut") << u"Söhne"_s << true;
    QTest::newRow("astral") << u"\U0001F600"_s << true;
    QTest::newRow("longest") << QString(256, u'x') << true;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("too long") << QString(257, u'x') << false;
    QTest::newRow("NUL") << QString(QChar(u'\0')) << false;
    QTest::newRow("newline") << u"a\nb"_s << false;
    QTest::newRow("lone surrogate") << QString(QChar(char16_t(0xd800))) << false;
}

void TestIds::aVendorIdIsAFreeString()
{
    QFETCH(const QString, text);
    QFETCH(const bool, legal);
    QCOMPARE(VendorTenantId::parse(text).has_value(), legal);
}

void TestIds::generatedVendorIdsDiffer()
{
    QVERIFY(VendorTenantId::generate() != VendorTenantId::generate());
    QVERIFY(isUuid(VendorTenantId::generate().toString()));
}

void TestIds::anOwnEndpointIsVendorAndApp_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("legal");
    QTest::newRow("vendor and app") << u"wasabi_technologies.wasabi_qa"_s << true;
    QTest::newRow("with entity") << u"wasabi_technologies.wasabi_qa.endpoint"_s << true;
    QTest::newRow("vendor alone") << u"wasabi"_s << false;
    QTest::newRow("empty segment") << u"wasabi..qa"_s << false;
    QTest::newRow("digit first") << u"1wasabi.qa"_s << false;
    QTest::newRow("upper case") << u"Wasabi.qa"_s << false;
    QTest::newRow("wildcard") << u"wasabi.*"_s << false;
    QTest::newRow("trailing dot") << u"wasabi.qa."_s << false;
    QTest::newRow("empty") << QString() << false;
}

void TestIds::anOwnEndpointIsVendorAndApp()
{
    QFETCH(const QString, text);
    QFETCH(const bool, legal);
    QCOMPARE(OwnEndpoint::parse(text).has_value(), legal);
}

void TestIds::anOwnEndpointCoversNothingElse()
{
    const auto any = OwnEndpoint::parse(u"wasabi.qa"_s).value();
    QVERIFY(any.covers(u"wasabi", u"qa", u"endpoint"));
    QVERIFY(any.covers(u"wasabi", u"qa", u"other"));
    QVERIFY(!any.covers(u"wasab", u"qa", u"endpoint"));
    QVERIFY(!any.covers(u"wasabi", u"q", u"endpoint"));
    QVERIFY(!any.covers(u"wasabi", u"qaa", u"endpoint"));
    const auto one = OwnEndpoint::parse(u"wasabi.qa.endpoint"_s).value();
    QVERIFY(one.covers(u"wasabi", u"qa", u"endpoint"));
    QVERIFY(!one.covers(u"wasabi", u"qa", u"end"));
    QVERIFY(!one.covers(u"wasabi", u"qa", u"endpoint.more"));
    QCOMPARE(one.exampleIdentifier(), u"cti.a.p.acgw.endpoint.v1.0~wasabi.qa.endpoint.v1.0"_s);
    QCOMPARE(any.exampleIdentifier(), u"cti.a.p.acgw.endpoint.v1.0~wasabi.qa.endpoint.v1.0"_s);
}

QTEST_GUILESS_MAIN(TestIds)
#include "tst_ids.moc"
