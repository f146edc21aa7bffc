// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "passwords.h"

#include <QElapsedTimer>
#include <QSemaphore>
#include <QTest>

#include <sodium.h>

using namespace Console;
using namespace Qt::StringLiterals;

class TestPasswords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHashIsArgon2idAtTheInteractiveCost();
    void onlySaneHashesAreAccepted_data();
    void onlySaneHashesAreAccepted();
    void onlyTheRightPasswordMatches_data();
    void onlyTheRightPasswordMatches();
    void verdictsComeInTheCallersThread_data();
    void verdictsComeInTheCallersThread();
    void aRightPairIsAnsweredAtOnceTheSecondTime();
    void aWrongPairIsNeverRemembered();
    void aNewHashForgetsTheOldPassword();
    void theMemoryIsBounded();
    void aFullQueueIsBusyAndEmptiesAgain();
    void aBurstOfOneRightPairPaysOnce();
    void unknownIdentitiesAreWrongAtTheSameCost();
    void aDeadCallerIsNotCalled();
    void pendingChecksMayBeAbandoned();

private:
    using Verdict = Passwords::Verdict;
    std::optional<Verdict> ask(Passwords &passwords, const QByteArray &hash, const QByteArray &password);
    /// At the lowest cost Argon2id knows, so that tests which need many checks are quick.
    static QByteArray cheapHash(const QByteArray &password);

    const QByteArray m_hash = Passwords::hash("correct horse"_ba).value();
};

std::optional<Passwords::Verdict> TestPasswords::ask(
    Passwords &passwords, const QByteArray &hash, const QByteArray &password)
{
    std::optional<Verdict> verdict;
    passwords.verify(hash, password, this, [&verdict](Verdict v) { verdict = v; });
    (void)QTest::qWaitFor([&verdict] { return verdict.has_value(); }, 30'000);
    return verdict;
}

QByteArray TestPasswords::cheapHash(const QByteArray &password)
{
    std::array<char, crypto_pwhash_STRBYTES> text {};
    if (crypto_pwhash_str(text.data(), password.constData(), static_cast<unsigned long long>(password.size()),
            crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN)
        != 0)
        qFatal("no hash");
    return text.data();
}

void TestPasswords::aHashIsArgon2idAtTheInteractiveCost()
{
    QVERIFY(m_hash.startsWith("$argon2id$v=19$m=65536,t=2,p=1$"));
    QVERIFY(Passwords::isHash(m_hash));
    QVERIFY(Passwords::hash("correct horse"_ba).value() != m_hash);
}

void TestPasswords::onlySaneHashesAreAccepted_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("sane");
    const auto salt = "c29tZXNhbHRzb21lc2FsdA"_ba;
    const auto hash = "gc+Kn2pos5QnlUyEB5fMBd8FcoJ4gFBLXcJNcjcNK08"_ba;
    const auto with = [&](const char *type, const char *cost) {
        return QByteArray("$") + type + "$v=19$" + cost + '$' + salt + '$' + hash;
    };
    QTest::newRow("interactive") << with("argon2id", "m=65536,t=2,p=1") << true;
    QTest::newRow("moderate") << with("argon2id", "m=262144,t=3,p=1") << true;
    QTest::newRow("cheap") << with("argon2id", "m=8,t=1,p=1") << true;
    QTest::newRow("four lanes") << with("argon2id", "m=65536,t=3,p=4") << true;
    QTest::newRow("a gibibyte") << with("argon2id", "m=1048576,t=4,p=1") << false;
    QTest::newRow("minutes") << with("argon2id", "m=65536,t=4000000,p=1") << false;
    QTest::newRow("much of both") << with("argon2id", "m=262144,t=5,p=1") << false;
    QTest::newRow("four billion passes") << with("argon2id", "m=8,t=4294967295,p=1") << false;
    QTest::newRow("overflow") << with("argon2id", "m=65536,t=18446744073709551617,p=1") << false;
    QTest::newRow("many lanes") << with("argon2id", "m=65536,t=2,p=64") << false;
    QTest::newRow("less memory than lanes") << with("argon2id", "m=16,t=2,p=4") << false;
    QTest::newRow("no passes") << with("argon2id", "m=65536,t=0,p=1") << false;
    QTest::newRow("negative") << with("argon2id", "m=-65536,t=2,p=1") << false;
    QTest::newRow("leading zero") << with("argon2id", "m=065536,t=2,p=1") << false;
    QTest::newRow("extra parameter") << with("argon2id", "m=65536,t=2,p=1,data=AA") << false;
    QTest::newRow("another order") << with("argon2id", "t=2,m=65536,p=1") << false;
    QTest::newRow("argon2i") << with("argon2i", "m=65536,t=2,p=1") << false;
    QTest::newRow("argon2d") << with("argon2d", "m=65536,t=2,p=1") << false;
    QTest::newRow("bcrypt") << "$2b$12$C6UzMDM.H6dfI/f/IKcEeO7ZbLhyrZ9TJ7FfM7PjQQYw7Z2Xy1t9e"_ba << false;
    QTest::newRow("plain text") << "correct horse"_ba << false;
    QTest::newRow("empty") << ""_ba << false;
    QTest::newRow("no version") << "$argon2id$m=65536,t=2,p=1$" + salt + '$' + hash << false;
    QTest::newRow("another version") << "$argon2id$v=16$m=65536,t=2,p=1$" + salt + '$' + hash << false;
    QTest::newRow("no hash") << "$argon2id$v=19$m=65536,t=2,p=1$" + salt + '$' << false;
    QTest::newRow("short hash") << "$argon2id$v=19$m=65536,t=2,p=1$" + salt + "$AAAA" << false;
    QTest::newRow("short salt") << "$argon2id$v=19$m=65536,t=2,p=1$AAAA$" + hash << false;
    QTest::newRow("not base64") << "$argon2id$v=19$m=65536,t=2,p=1$" + salt + "$!" + hash.sliced(1) << false;
    QTest::newRow("trailing newline") << with("argon2id", "m=65536,t=2,p=1") + '\n' << false;
    QTest::newRow("trailing NUL") << with("argon2id", "m=65536,t=2,p=1") + QByteArray(1, '\0') << false;
    QTest::newRow("too long") << with("argon2id", "m=65536,t=2,p=1") + QByteArray(100, 'A') << false;
}

void TestPasswords::onlySaneHashesAreAccepted()
{
    QFETCH(const QByteArray, text);
    QTEST(Passwords::isHash(text), "sane");
}

void TestPasswords::onlyTheRightPasswordMatches_data()
{
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<bool>("right");
    QTest::newRow("right") << "correct horse"_ba << true;
    QTest::newRow("case") << "Correct horse"_ba << false;
    QTest::newRow("shorter") << "correct hors"_ba << false;
    QTest::newRow("NUL appended") << "correct horse"_ba + QByteArray(1, '\0') << false;
    QTest::newRow("empty") << ""_ba << false;
    QTest::newRow("null") << QByteArray() << false;
}

void TestPasswords::onlyTheRightPasswordMatches()
{
    QFETCH(const QByteArray, password);
    QTEST(Passwords::matches(m_hash, password), "right");
    QVERIFY(!Passwords::matches("correct horse"_ba, "correct horse"_ba));
    QVERIFY(!Passwords::matches({}, password));
}

void TestPasswords::verdictsComeInTheCallersThread_data()
{
    QTest::addColumn<QByteArray>("hash");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<bool>("right");
    QTest::newRow("right") << m_hash << "correct horse"_ba << true;
    QTest::newRow("wrong") << m_hash << "battery staple"_ba << false;
    QTest::newRow("unknown identity") << QByteArray() << "correct horse"_ba << false;
    QTest::newRow("empty hash") << ""_ba
                                << "correct horse"_ba << false;
    QTest::newRow("no hash at all") << "correct horse"_ba
                                    << "correct horse"_ba << false;
}

void TestPasswords::verdictsComeInTheCallersThread()
{
    QFETCH(const QByteArray, hash);
    QFETCH(const QByteArray, password);
    QFETCH(const bool, right);
    Passwords passwords;
    std::optional<Verdict> verdict;
    QThread *thread = nullptr;
    passwords.verify(hash, password, this, [&](Verdict v) {
        verdict = v;
        thread = QThread::currentThread();
    });
    QVERIFY(!verdict);
    QTRY_VERIFY_WITH_TIMEOUT(verdict, 30'000);
    QCOMPARE(*verdict, right ? Verdict::Right : Verdict::Wrong);
    QCOMPARE(thread, QThread::currentThread());
}

void TestPasswords::aRightPairIsAnsweredAtOnceTheSecondTime()
{
    Passwords passwords;
    QCOMPARE(ask(passwords, m_hash, "correct horse"), Verdict::Right);
    std::optional<Verdict> verdict;
    passwords.verify(m_hash, "correct horse"_ba, this, [&verdict](Verdict v) { verdict = v; });
    QCOMPARE(verdict, Verdict::Right);
}

void TestPasswords::aWrongPairIsNeverRemembered()
{
    Passwords passwords;
    QCOMPARE(ask(passwords, m_hash, "correct horse"), Verdict::Right);
    for (int i = 0; i < 2; ++i) {
        std::optional<Verdict> verdict;
        passwords.verify(m_hash, "battery staple"_ba, this, [&verdict](Verdict v) { verdict = v; });
        QVERIFY(!verdict);
        QTRY_VERIFY_WITH_TIMEOUT(verdict, 30'000);
        QCOMPARE(*verdict, Verdict::Wrong);
    }
}

void TestPasswords::aNewHashForgetsTheOldPassword()
{
    Passwords passwords;
    const QByteArray before = cheapHash("old"_ba);
    const QByteArray after = cheapHash("new"_ba);
    QCOMPARE(ask(passwords, before, "old"), Verdict::Right);
    QCOMPARE(ask(passwords, after, "old"), Verdict::Wrong);
    QCOMPARE(ask(passwords, after, "new"), Verdict::Right);
    // The border between hash and password counts too.
    QCOMPARE(ask(passwords, before.chopped(1), before.last(1) + "old"), Verdict::Wrong);
}

void TestPasswords::theMemoryIsBounded()
{
    PasswordLimits limits;
    limits.remembered = 2;
    Passwords passwords(limits);
    const QByteArray hash = cheapHash("a"_ba);
    const QByteArray second = cheapHash("a"_ba);
    const QByteArray third = cheapHash("a"_ba);
    for (const QByteArray &one : {hash, second, third})
        QCOMPARE(ask(passwords, one, "a"), Verdict::Right);
    const auto isRemembered = [&](const QByteArray &one) {
        bool atOnce = false;
        const auto flag = std::make_shared<bool>(false);
        passwords.verify(one, "a"_ba, this, [flag](Verdict) { *flag = true; });
        atOnce = *flag;
        return atOnce;
    };
    QVERIFY(isRemembered(second));
    QVERIFY(isRemembered(third));
    QVERIFY(!isRemembered(hash));
}

void TestPasswords::aFullQueueIsBusyAndEmptiesAgain()
{
    PasswordLimits limits;
    limits.threads = 1;
    limits.queuedPerThread = 2;
    Passwords passwords(limits);
    QList<Verdict> verdicts;
    for (int i = 0; i < 5; ++i)
        passwords.verify(m_hash, "wrong"_ba, this, [&verdicts](Verdict v) { verdicts.append(v); });
    QCOMPARE(verdicts, (QList<Verdict> {Verdict::Busy, Verdict::Busy}));
    QTRY_COMPARE_WITH_TIMEOUT(verdicts.size(), 5, 30'000);
    QCOMPARE(verdicts.count(Verdict::Wrong), 3);
    QCOMPARE(ask(passwords, m_hash, "correct horse"), Verdict::Right);
}

void TestPasswords::aBurstOfOneRightPairPaysOnce()
{
    PasswordLimits limits;
    limits.threads = 1;
    limits.queuedPerThread = 1000;
    Passwords passwords(limits);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(Passwords::matches(m_hash, "correct horse"_ba));
    const qint64 one = timer.elapsed();
    int right = 0;
    timer.start();
    for (int i = 0; i < 200; ++i)
        passwords.verify(
            m_hash, "correct horse"_ba, this, [&right](Verdict v) { right += v == Verdict::Right; });
    QTRY_COMPARE_WITH_TIMEOUT(right, 200, 60'000);
    QVERIFY2(timer.elapsed() < 50 * qMax(one, Q_INT64_C(1)), qPrintable(QString::number(timer.elapsed())));
}

void TestPasswords::unknownIdentitiesAreWrongAtTheSameCost()
{
    PasswordLimits limits;
    limits.threads = 1;
    Passwords passwords(limits);
    const auto measure = [&](const QByteArray &hash) {
        qint64 best = std::numeric_limits<qint64>::max();
        for (int i = 0; i < 5; ++i) {
            QElapsedTimer timer;
            timer.start();
            if (ask(passwords, hash, "battery staple"_ba) != Verdict::Wrong)
                return Q_INT64_C(0);
            best = qMin(best, timer.nsecsElapsed());
        }
        return best;
    };
    const qint64 wrong = measure(m_hash);
    const qint64 unknown = measure({});
    const qint64 malformed = measure("nonsense"_ba);
    QVERIFY(wrong > 0);
    // The best of five, on a machine that may be busy; a check that is left out would be a thousand times
    // quicker.
    QVERIFY2(unknown > wrong / 4 && unknown < wrong * 4,
        qPrintable(u"wrong %1 ns, unknown %2 ns"_s.arg(wrong).arg(unknown)));
    QVERIFY2(malformed > wrong / 4 && malformed < wrong * 4,
        qPrintable(u"wrong %1 ns, malformed %2 ns"_s.arg(wrong).arg(malformed)));
}

void TestPasswords::aDeadCallerIsNotCalled()
{
    Passwords passwords;
    bool called = false;
    const auto held = std::make_shared<int>(0);
    auto context = std::make_unique<QObject>();
    passwords.verify(m_hash, "wrong"_ba, context.get(), [&called, held](Verdict) { called = true; });
    QCOMPARE(held.use_count(), 2L);
    context.reset();
    // The function dies with its context, in this thread.
    QCOMPARE(held.use_count(), 1L);
    QCOMPARE(ask(passwords, m_hash, "correct horse"), Verdict::Right);
    QVERIFY(!called);
}

void TestPasswords::pendingChecksMayBeAbandoned()
{
    bool called = false;
    {
        PasswordLimits limits;
        limits.threads = 1;
        Passwords passwords(limits);
        for (int i = 0; i < 20; ++i) {
            auto context = std::make_unique<QObject>();
            passwords.verify(cheapHash("x"_ba), "y"_ba, context.get(), [&called](Verdict) { called = true; });
        }
    }
    QCoreApplication::processEvents();
    QVERIFY(!called);
}

QTEST_GUILESS_MAIN(TestPasswords)
#include "tst_passwords.moc"
