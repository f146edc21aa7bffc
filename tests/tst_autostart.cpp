// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "autostart.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Console;
using namespace Qt::StringLiterals;

/// The file by which desktops start programs at login.
class TestAutostart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void itIsTurnedOnAndOff();
    void aFolderThatCannotBeMadeIsSaid();
    void theProgramIsQuoted_data();
    void theProgramIsQuoted();

private:
    QString file() const { return m_config->filePath(u"autostart/io.github.cyberapp_console.desktop"_s); }

    std::unique_ptr<QTemporaryDir> m_config;
};

void TestAutostart::init()
{
    m_config = std::make_unique<QTemporaryDir>();
    qputenv("XDG_CONFIG_HOME", m_config->path().toLocal8Bit());
}

void TestAutostart::itIsTurnedOnAndOff()
{
    const AutostartAccess access = Autostart::access(u"/srv/my data"_s);
    QVERIFY(!access.isOn());
    QVERIFY(access.set(false)); // it is off already
    QVERIFY(access.set(true));
    QVERIFY(access.isOn());
    QFile entry(file());
    QVERIFY(entry.open(QIODevice::ReadOnly));
    const QByteArray text = entry.readAll();
    QVERIFY(text.startsWith("[Desktop Entry]\nType=Application\n"));
    const QString program = QCoreApplication::applicationFilePath();
    QVERIFY2(text.contains("\nExec=\"" + program.toUtf8() + "\" --hidden --data \"/srv/my data\"\n"),
        text.constData());
    QVERIFY(!Autostart::access(u"/srv/other"_s).isOn());
    QVERIFY(access.set(true));
    QVERIFY(access.set(false));
    QVERIFY(!access.isOn());
    QVERIFY(!QFile::exists(file()));
}

void TestAutostart::aFolderThatCannotBeMadeIsSaid()
{
    QFile inTheWay(m_config->filePath(u"autostart"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const auto set = Autostart::access(u"/srv"_s).set(true);
    QVERIFY(!set);
    QVERIFY2(set.error().detail.contains(file()), qPrintable(set.error().detail));
    QVERIFY(!Autostart::access(u"/srv"_s).isOn());
}

void TestAutostart::theProgramIsQuoted_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("line");
    QTest::newRow("plain") << u"/usr/bin/console"_s << u"\"/usr/bin/console\" --hidden"_s;
    QTest::newRow("space") << u"/opt/my tools/console"_s << u"\"/opt/my tools/console\" --hidden"_s;
    QTest::newRow("percent") << u"/opt/100%/console"_s << u"\"/opt/100%%/console\" --hidden"_s;
    // Quoted once for the argument, and once more for the string that the line is.
    QTest::newRow("dollar") << u"/opt/$x/console"_s << u"\"/opt/\\\\$x/console\" --hidden"_s;
    QTest::newRow("quote") << u"/opt/\"x/console"_s << u"\"/opt/\\\\\"x/console\" --hidden"_s;
    QTest::newRow("backslash") << u"/opt/\\x/console"_s << u"\"/opt/\\\\\\\\x/console\" --hidden"_s;
}

void TestAutostart::theProgramIsQuoted()
{
    QFETCH(const QString, program);
    QFETCH(const QString, line);
    QCOMPARE(Autostart::commandLine(program, u"/srv/$a"_s), line + u" --data \"/srv/\\\\$a\""_s);
}

QTEST_GUILESS_MAIN(TestAutostart)
#include "tst_autostart.moc"
