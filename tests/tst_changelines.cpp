// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "changelines.h"

#include <QTest>

using namespace Console;
using namespace Qt::StringLiterals;

/// What a preview says of edits.
class TestChangeLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void customersThatComeAndGoAreNamedWithTheirMapping_data();
    void customersThatComeAndGoAreNamedWithTheirMapping();
    void eachChangedFieldHasALine();
};

void TestChangeLines::customersThatComeAndGoAreNamedWithTheirMapping_data()
{
    QTest::addColumn<bool>("isAdded");
    QTest::addColumn<QString>("acronisId");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const QString tenant = u"5f2a0c1e-3b7d-4e55-9a0f-1c2d3e4f5a6b"_s;
    QTest::newRow("added, unmapped") << true << QString() << u"–"_s << u"org-1"_s;
    QTest::newRow("added, mapped") << true << tenant << u"–"_s << u"org-1 → "_s + tenant;
    QTest::newRow("removed, unmapped") << false << QString() << u"org-1"_s << u"removed"_s;
    QTest::newRow("removed, mapped") << false << tenant << u"org-1 → "_s + tenant << u"removed"_s;
}

void TestChangeLines::customersThatComeAndGoAreNamedWithTheirMapping()
{
    QFETCH(const bool, isAdded);
    QFETCH(const QString, acronisId);
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    CustomerEdit edit;
    if (isAdded) {
        edit.draft = {CustomerDraft::Kind::Added, u"Müller & Söhne"_s, u"org-1"_s, acronisId, {}};
    } else {
        edit.base.name = u"Müller & Söhne"_s;
        edit.base.vendorId = u"org-1"_s;
        edit.base.acronisId = acronisId;
        edit.draft.kind = CustomerDraft::Kind::Removed;
    }
    const QList<ChangeLine> lines = changeLines({edit});
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines.first().customer, u"Müller & Söhne"_s);
    QCOMPARE(lines.first().base, before);
    QCOMPARE(lines.first().mine, after);
}

void TestChangeLines::eachChangedFieldHasALine()
{
    CustomerEdit edit;
    edit.base.name = u"Østerbro Dental"_s;
    edit.draft.name = u"Østerbro Tandklinik"_s;
    edit.draft.vendorId = u"org-2"_s;
    const QList<ChangeLine> lines = changeLines({edit});
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.first().base, u"Østerbro Dental"_s);
    QCOMPARE(lines.first().mine, u"Østerbro Tandklinik"_s);
    QCOMPARE(lines.last().mine, u"org-2"_s);
}

QTEST_MAIN(TestChangeLines)

#include "tst_changelines.moc"
