// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language.h"
#include "words.h"

#include <QCoreApplication>
#include <QFile>
#include <QKeySequence>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Console;
using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString context;
    QString source;
    QString comment;
    QString translation;
    QString type; ///< "unfinished", "vanished", …; empty when done

    QString key() const { return QStringList {context, source, comment}.join(u" | "_s); }
};

QList<Message> messagesIn(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no %s", qPrintable(fileName));
    QXmlStreamReader xml(&file);
    QString context;
    QList<Message> messages;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto name = xml.name();
        if (name == "name"_L1)
            context = xml.readElementText();
        else if (name == "message"_L1)
            messages += Message {context, {}, {}, {}, {}};
        else if (name == "source"_L1)
            messages.last().source = xml.readElementText();
        else if (name == "comment"_L1)
            messages.last().comment = xml.readElementText();
        else if (name == "translation"_L1) {
            messages.last().type = xml.attributes().value("type"_L1).toString();
            messages.last().translation = xml.readElementText(QXmlStreamReader::IncludeChildElements);
        }
    }
    if (xml.hasError())
        qFatal("%s: %s", qPrintable(fileName), qPrintable(xml.errorString()));
    return messages;
}

/// What a text must keep in every language: places for values, tags, the ellipsis of what asks first, an
/// accelerator.
QStringList marksOf(const QString &text)
{
    static const QRegularExpression mark(u"%L?\\d+|%L?n|</?\\w+>|…$|&(?=\\S)|\\n"_s);
    QStringList marks;
    for (auto found = mark.globalMatch(text); found.hasNext();)
        marks += found.next().captured();
    marks.sort();
    return marks;
}

QStringList keysOf(const QList<Message> &messages)
{
    QStringList keys;
    for (const Message &message : messages) {
        if (message.type != "vanished"_L1 && message.type != "obsolete"_L1)
            keys += message.key();
    }
    keys.sort();
    return keys;
}

} // namespace

/// Every text of the window is translated, and the file of translations is that of these sources.
class TestTranslation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFileIsUpToDate();
    void everyTextIsTranslated_data();
    void everyTextIsTranslated();
    void theLanguageIsTheFirstWantedThatThereIs_data();
    void theLanguageIsTheFirstWantedThatThereIs();
    void germanIsSpoken();

private:
    QString translations() const { return QStringLiteral(TRANSLATIONS); }
};

void TestTranslation::theFileIsUpToDate()
{
    const QTemporaryDir folder;
    const QString copy = folder.filePath(u"cyberapp-console_de.ts"_s);
    QVERIFY(QFile::copy(translations(), copy));
    QVERIFY(QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner));
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(SOURCES));
    lupdate.start(QStringLiteral(LUPDATE), {u"-no-obsolete"_s, u"-silent"_s, u"ui"_s, u"-ts"_s, copy});
    QVERIFY(lupdate.waitForFinished());
    QCOMPARE(lupdate.exitCode(), 0);
    QCOMPARE(QString::fromLocal8Bit(lupdate.readAllStandardError()), QString());
    const QStringList here = keysOf(messagesIn(translations()));
    const QStringList wanted = keysOf(messagesIn(copy));
    for (const QString &key : wanted)
        QVERIFY2(here.contains(key), qPrintable("not in the file, run ./dev words: "_L1 + key));
    for (const QString &key : here)
        QVERIFY2(wanted.contains(key), qPrintable("no longer in the sources, run ./dev words: "_L1 + key));
}

void TestTranslation::everyTextIsTranslated_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("translation");
    QTest::addColumn<QString>("type");
    for (const Message &message : messagesIn(translations()))
        QTest::newRow(qPrintable(message.key())) << message.source << message.translation << message.type;
}

void TestTranslation::everyTextIsTranslated()
{
    QFETCH(const QString, source);
    QFETCH(const QString, translation);
    QFETCH(const QString, type);
    QCOMPARE(type, QString());
    QVERIFY(!translation.isEmpty());
    QCOMPARE(marksOf(translation), marksOf(source));
    QCOMPARE(translation.startsWith(u' '), source.startsWith(u' '));
    QCOMPARE(translation.endsWith(u' '), source.endsWith(u' '));
}

void TestTranslation::theLanguageIsTheFirstWantedThatThereIs_data()
{
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QStringList>("preferred");
    QTest::addColumn<QString>("spoken");
    const QString system = Language::choices().first();
    QTest::newRow("chosen") << u"de"_s << QStringList {u"en-US"_s} << u"de"_s;
    QTest::newRow("English chosen") << u"en"_s << QStringList {u"de-DE"_s} << u"en"_s;
    QTest::newRow("as the system") << system << QStringList {u"de-AT"_s, u"de"_s} << u"de"_s;
    QTest::newRow("English before German") << system << QStringList {u"en-GB"_s, u"de-DE"_s} << u"en"_s;
    QTest::newRow("not there, then German") << system << QStringList {u"fr-CH"_s, u"de-CH"_s} << u"de"_s;
    QTest::newRow("not there") << system << QStringList {u"fr-FR"_s} << u"en"_s;
    QTest::newRow("nothing wanted") << system << QStringList {u"C"_s} << u"en"_s;
}

void TestTranslation::theLanguageIsTheFirstWantedThatThereIs()
{
    QFETCH(const QString, choice);
    QFETCH(const QStringList, preferred);
    QFETCH(const QString, spoken);
    QCOMPARE(Language::chosen(choice, preferred), spoken);
}

void TestTranslation::germanIsSpoken()
{
    QCOMPARE(actorWord(ActorKind::CommandLine), u"command line"_s);
    Language::speak(u"de"_s);
    QCOMPARE(actorWord(ActorKind::CommandLine), u"Befehlszeile"_s);
    QCOMPARE(QCoreApplication::translate("Console::MainWindow", "&History"), u"&Verlauf"_s);
    QCOMPARE(QKeySequence(u"Ctrl+Shift+S"_s).toString(QKeySequence::NativeText), u"Strg+Umschalt+S"_s);
    QCOMPARE(QLocale().language(), QLocale::German);
    const QDateTime then(QDate(2024, 3, 9), QTime(12, 0));
    QCOMPARE(shortTime(then.toMSecsSinceEpoch(), then.addYears(1)), u"9. März 2024"_s);
}

QTEST_MAIN(TestTranslation)
#include "tst_translation.moc"
