// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timestamp.h"

#include <QTest>

using namespace Console;
using namespace Qt::StringLiterals;

class TestTimestamp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsEveryForm_data();
    void acceptsEveryForm();
    void refusesEverythingElse_data();
    void refusesEverythingElse();
};

void TestTimestamp::acceptsEveryForm_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("as in the document") << u"2024-05-17T13:46:29.362Z"_s;
    QTest::newRow("with an offset, as in the document") << u"2023-04-10T15:33:01+00:00"_s;
    QTest::newRow("year 1") << u"0001-01-01T00:00:00Z"_s;
    QTest::newRow("year 0") << u"0000-01-01T00:00:00Z"_s;
    QTest::newRow("year 9999") << u"9999-12-31T23:59:59Z"_s;
    QTest::newRow("lower case") << u"2024-05-17t13:46:29z"_s;
    QTest::newRow("space for T") << u"2024-05-17 13:46:29Z"_s;
    QTest::newRow("negative offset") << u"2024-05-17T13:46:29-07:30"_s;
    QTest::newRow("unknown local offset") << u"2024-05-17T13:46:29-00:00"_s;
    QTest::newRow("largest offset") << u"2024-05-17T13:46:29+23:59"_s;
    QTest::newRow("one fraction digit") << u"2024-05-17T13:46:29.3Z"_s;
    QTest::newRow("nanoseconds") << u"2024-05-17T13:46:29.123456789+02:00"_s;
    QTest::newRow("a hundred fraction digits") << u"2024-05-17T13:46:29."_s + QString(100, u'1') + u'Z';
    QTest::newRow("leap second") << u"1990-12-31T23:59:60Z"_s;
    QTest::newRow("leap second elsewhere") << u"1990-12-31T15:59:60-08:00"_s;
    QTest::newRow("leap day") << u"2024-02-29T00:00:00Z"_s;
    QTest::newRow("leap day of a century") << u"2000-02-29T00:00:00Z"_s;
}

void TestTimestamp::acceptsEveryForm()
{
    QFETCH(QString, text);
    QVERIFY(isTimestamp(text));
}

void TestTimestamp::refusesEverythingElse_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("null") << QString();
    QTest::newRow("empty") << u""_s;
    QTest::newRow("date alone") << u"2024-05-17"_s;
    QTest::newRow("time alone") << u"13:46:29Z"_s;
    QTest::newRow("no offset") << u"2024-05-17T13:46:29"_s;
    QTest::newRow("no seconds") << u"2024-05-17T13:46Z"_s;
    QTest::newRow("basic form") << u"20240517T134629Z"_s;
    QTest::newRow("Unix time") << u"1715953589"_s;
    QTest::newRow("two-digit year") << u"24-05-17T13:46:29Z"_s;
    QTest::newRow("five-digit year") << u"12024-05-17T13:46:29Z"_s;
    QTest::newRow("signed year") << u"+2024-05-17T13:46:29Z"_s;
    QTest::newRow("month 0") << u"2024-00-17T13:46:29Z"_s;
    QTest::newRow("month 13") << u"2024-13-17T13:46:29Z"_s;
    QTest::newRow("day 0") << u"2024-05-00T13:46:29Z"_s;
    QTest::newRow("day 31 of June") << u"2024-06-31T13:46:29Z"_s;
    QTest::newRow("no leap year") << u"2023-02-29T13:46:29Z"_s;
    QTest::newRow("century that is no leap year") << u"1900-02-29T13:46:29Z"_s;
    QTest::newRow("hour 24") << u"2024-05-17T24:00:00Z"_s;
    QTest::newRow("minute 60") << u"2024-05-17T13:60:29Z"_s;
    QTest::newRow("second 61") << u"2024-05-17T13:46:61Z"_s;
    QTest::newRow("offset hour 24") << u"2024-05-17T13:46:29+24:00"_s;
    QTest::newRow("offset minute 60") << u"2024-05-17T13:46:29+01:60"_s;
    QTest::newRow("offset without colon") << u"2024-05-17T13:46:29+0100"_s;
    QTest::newRow("offset of hours alone") << u"2024-05-17T13:46:29+01"_s;
    QTest::newRow("no fraction digits") << u"2024-05-17T13:46:29.Z"_s;
    QTest::newRow("comma fraction") << u"2024-05-17T13:46:29,5Z"_s;
    QTest::newRow("two fractions") << u"2024-05-17T13:46:29.5.5Z"_s;
    QTest::newRow("zone name") << u"2024-05-17T13:46:29 UTC"_s;
    QTest::newRow("Z and an offset") << u"2024-05-17T13:46:29Z+00:00"_s;
    QTest::newRow("two spaces") << u"2024-05-17  13:46:29Z"_s;
    QTest::newRow("space before") << u" 2024-05-17T13:46:29Z"_s;
    QTest::newRow("line feed after") << u"2024-05-17T13:46:29Z\n"_s;
    QTest::newRow("NUL after") << u"2024-05-17T13:46:29Z"_s + QChar(0);
    QTest::newRow("digits that are not ASCII") << u"\u0662\u0660\u0662\u0664-05-17T13:46:29Z"_s;
    QTest::newRow("minus sign that is not ASCII") << u"2024\u221205-17T13:46:29Z"_s;
    QTest::newRow("lone surrogate") << u"2024-05-17T13:46:29"_s + QChar(0xdc00);
    QTest::newRow("a megabyte of digits") << QString(1 << 20, u'1');
    QTest::newRow("a fraction that never ends") << u"2024-05-17T13:46:29."_s + QString(1 << 20, u'1');
}

void TestTimestamp::refusesEverythingElse()
{
    QFETCH(QString, text);
    QVERIFY(!isTimestamp(text));
}

QTEST_GUILESS_MAIN(TestTimestamp)
#include "tst_timestamp.moc"
