// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator.h"
#include "runner.h"
#include "subject.h"

#include <QLoggingCategory>
#include <QTest>

using namespace Console::Oracle;
using namespace Qt::StringLiterals;

namespace {

constexpr int StepsOfOneScenario = 150;

} // namespace

/// Random scenarios, played on the console and on a model of the rules. ORACLE_STEPS and ORACLE_SEED in the
/// environment choose how many and which.
class TestOracle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theRulesAgreeWithTheModel();
    void theHandlerAgreesWithTheModel();
    void cleanupTestCase();

private:
    void playMany(int steps, quint32 seed, const SubjectFactory &makeSubject);

    quint32 m_seed = 0;
    int m_steps = 3000;
    Tally m_tally;
};

void TestOracle::initTestCase()
{
    QLoggingCategory::setFilterRules(u"console.*=false"_s);
    if (qEnvironmentVariableIsSet("ORACLE_STEPS"))
        m_steps = qEnvironmentVariableIntValue("ORACLE_STEPS");
    bool given = false;
    m_seed = qEnvironmentVariable("ORACLE_SEED").toUInt(&given);
    if (!given)
        m_seed = QRandomGenerator::global()->generate();
    qInfo("ORACLE_SEED=%u ORACLE_STEPS=%d", m_seed, m_steps);
    QVERIFY(m_steps > 0);
}

void TestOracle::playMany(int steps, quint32 seed, const SubjectFactory &makeSubject)
{
    for (; steps > 0; steps -= StepsOfOneScenario, ++seed) {
        const Scenario scenario = Generator(seed).scenario(qMin(steps, StepsOfOneScenario));
        if (!play(scenario, makeSubject, &m_tally))
            continue;
        const Scenario smallest = shrunk(scenario, makeSubject);
        const auto found = play(smallest, makeSubject);
        // qInfo() would break the lines' form.
        fprintf(stderr, "\nORACLE_SEED=%u disagrees:\n%s%s\n", seed, qPrintable(describe(smallest)),
            found ? qPrintable(found->what) : "not again: chance is at work");
        QFAIL("model and console disagree");
    }
}

void TestOracle::theRulesAgreeWithTheModel()
{
    playMany(m_steps, m_seed, makeDirectSubject);
}

void TestOracle::theHandlerAgreesWithTheModel()
{
    playMany(qMax(1, m_steps / 20), m_seed, makeHandlerSubject);
}

void TestOracle::cleanupTestCase()
{
    // What was asked: a generator that stops reaching an answer would show here.
    for (const auto &[callback, statuses] : m_tally) {
        QString line = callbackId(callback).mid(23) + u':';
        for (const auto &[status, count] : statuses)
            line += u" %1 × %2,"_s.arg(status).arg(count);
        qInfo().noquote() << line;
    }
}

QTEST_GUILESS_MAIN(TestOracle)
#include "tst_oracle.moc"
