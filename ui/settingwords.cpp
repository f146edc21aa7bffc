// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingwords.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>
#include <QHostAddress>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Console::SettingWords {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SettingWords)
};

struct Text
{
    QString name;
    QString meaning;
};

// Made anew each time: the language may be another one.
Text textOf(const QString &key)
{
    const QHash<QString, Text> all {
        {u"listener.address"_s,
            {Words::tr("Address"),
                Words::tr("Where to listen. 127.0.0.1 behind a tunnel, 0.0.0.0 for every network of this "
                          "machine.")}},
        {u"listener.port"_s, {Words::tr("Port"), Words::tr("0 takes any free one.")}},
        {u"listener.threads"_s, {Words::tr("Server threads"), Words::tr("0 is one for each core.")}},
        {u"tls.certificate"_s,
            {Words::tr("Certificate"),
                Words::tr("A PEM file with the full chain, to answer over HTTPS. Empty is plain HTTP, as "
                          "behind a tunnel.")}},
        {u"tls.key"_s,
            {Words::tr("Private key"),
                Words::tr("The PEM file of the key that belongs to the certificate.")}},
        {u"tls.name"_s,
            {Words::tr("Host name"),
                Words::tr("The name that clients use: a certificate for another one is told.")}},
        {u"limits.line"_s,
            {Words::tr("Longest line"), Words::tr("Of the request line, and of a header that is not read.")}},
        {u"limits.head"_s, {Words::tr("Headers"), Words::tr("All header lines of a request together.")}},
        {u"limits.fields"_s, {Words::tr("Header lines"), Words::tr("Of one request.")}},
        {u"limits.body"_s, {Words::tr("Longest body"), Words::tr("Of one request.")}},
        {u"limits.unverified-body"_s,
            {Words::tr("Longest body unverified"),
                Words::tr("No longer body is read before the token of its request was checked.")}},
        {u"limits.header-time"_s,
            {Words::tr("Time for headers"), Words::tr("In which the header lines must arrive.")}},
        {u"limits.body-time"_s,
            {Words::tr("Time for a body"), Words::tr("After which it must arrive at the lowest rate.")}},
        {u"limits.lowest-rate"_s,
            {Words::tr("Lowest rate"),
                Words::tr("At which a long body must arrive and a long answer be taken.")}},
        {u"limits.idle-time"_s,
            {Words::tr("Idle time"), Words::tr("How long a connection stays open between two requests.")}},
        {u"limits.unread-time"_s,
            {Words::tr("Time for an answer"),
                Words::tr("An answer that is not taken at the lowest rate for so long is dropped.")}},
        {u"limits.stop-time"_s,
            {Words::tr("Time to stop"),
                Words::tr("How long requests in hand may take when the listener stops.")}},
        {u"limits.failure-delay"_s,
            {Words::tr("Delay of refusals"),
                Words::tr(
                    "The longest that an address which keeps failing waits for its refusal. 0 is never.")}},
        {u"limits.connections"_s, {Words::tr("Connections"), Words::tr("Open at the same time.")}},
        {u"limits.connections-per-peer"_s,
            {Words::tr("Connections per address"), Words::tr("From one address; this machine is exempt.")}},
        {u"limits.handshakes"_s, {Words::tr("TLS handshakes"), Words::tr("Under way at the same time.")}},
        {u"limits.requests"_s,
            {Words::tr("Requests in hand"), Words::tr("Being answered at the same time.")}},
        {u"limits.buffered"_s,
            {Words::tr("Memory for requests"),
                Words::tr("Unfinished requests and unsent answers of all connections together.")}},
        {u"limits.tenant-rate"_s,
            {Words::tr("Rate of a tenant"),
                Words::tr("Verified requests about one tenant. 0 is any number.")}},
        {u"limits.tenant-burst"_s,
            {Words::tr("Burst of a tenant"),
                Words::tr("Verified requests about one tenant that may come at once.")}},
        {u"verification.leeway"_s,
            {Words::tr("Leeway of clocks"),
                Words::tr("How far the clocks of the platform and of this machine may differ when a token is "
                          "judged.")}},
        {u"history.days"_s,
            {Words::tr("Keep changes for"),
                Words::tr("Older ones are removed from the history and cannot be reverted any more.")}},
        {u"history.rows"_s, {Words::tr("Keep at most"), Words::tr("The oldest changes go first.")}},
        {u"backup.days"_s, {Words::tr("Back up every"), Words::tr("While the console runs. 0 is never.")}},
        {u"backup.keep"_s,
            {Words::tr("Backups to keep"),
                Words::tr("Of those made by itself the oldest beyond this are deleted. Yours stay.")}},
        {u"window.language"_s,
            {Words::tr("Language"), Words::tr("Of the window. Takes effect at the next start.")}},
        {u"window.tray"_s,
            {Words::tr("Stay in the tray"),
                Words::tr("Closing the window while it listens keeps the console in the tray.")}},
        {u"window.appearance"_s, {Words::tr("Appearance"), Words::tr("The colours of the window.")}},
    };
    return all.value(key, {key, {}});
}

QString numberProblem(const Setting &setting, const QString &text)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (isNumber && number >= setting.lowest && number <= setting.highest)
        return {};
    const QLocale locale;
    return Words::tr("A whole number from %1 to %2 is needed.")
        .arg(locale.toString(setting.lowest), locale.toString(setting.highest));
}

QString addressProblem(const QString &text)
{
    // QHostAddress takes short forms: 1.5 is 1.0.0.5 to it.
    const bool fits = !QHostAddress(text).isNull() && (text.contains(u':') || text.count(u'.') == 3);
    return fits ? QString() : Words::tr("An address is needed, such as 127.0.0.1 or ::1.");
}

QString fileProblem(const QString &text)
{
    const QFileInfo file(text);
    if (text.isEmpty())
        return {};
    if (!file.isAbsolute())
        return Words::tr("The full path is needed.");
    if (!file.isFile())
        return Words::tr("There is no such file.");
    return file.isReadable() ? QString() : Words::tr("This file cannot be read: check its permissions.");
}

} // namespace

QString name(const QString &key)
{
    return textOf(key).name;
}

QString meaning(const QString &key)
{
    return textOf(key).meaning;
}

QString unit(const Setting &setting)
{
    const QHash<QString, QString> units {
        {u"backups"_s, Words::tr("backups")},
        {u"bytes"_s, Words::tr("bytes")},
        {u"bytes per second"_s, Words::tr("bytes per second")},
        {u"changes"_s, Words::tr("changes")},
        {u"connections"_s, Words::tr("connections")},
        {u"days"_s, Words::tr("days")},
        {u"handshakes"_s, Words::tr("handshakes")},
        {u"lines"_s, Words::tr("lines")},
        {u"requests"_s, Words::tr("requests")},
        {u"requests per second"_s, Words::tr("requests per second")},
        {u"seconds"_s, Words::tr("seconds")},
        {u"threads"_s, Words::tr("threads")},
    };
    return units.value(setting.unit, setting.unit);
}

QString choice(const QString &choice)
{
    const QHash<QString, QString> choices {
        {u"dark"_s, Words::tr("Dark")},
        {u"light"_s, Words::tr("Light")},
        {u"no"_s, Words::tr("No")},
        {u"system"_s, Words::tr("As the desktop")},
        {u"yes"_s, Words::tr("Yes")},
    };
    // Languages have their own names in every language.
    static const QHash<QString, QString> languages {{u"de"_s, u"Deutsch"_s}, {u"en"_s, u"English"_s}};
    return choices.value(choice, languages.value(choice, choice));
}

QString value(const Setting &setting, const QString &value)
{
    if (setting.kind == Setting::Kind::Choice)
        return choice(value);
    return value.isEmpty() ? Words::tr("empty") : value;
}

QString problem(const Setting &setting, const QString &text)
{
    static const QRegularExpression hostName(u"^[\\w.:-]*$"_s);
    switch (setting.kind) {
    case Setting::Kind::Number:
        return numberProblem(setting, text);
    case Setting::Kind::Choice:
    case Setting::Kind::Any:
        break;
    case Setting::Kind::Address:
        return addressProblem(text);
    case Setting::Kind::File:
        return fileProblem(text);
    case Setting::Kind::HostName:
        if (!hostName.match(text).hasMatch())
            return Words::tr("A host name is needed, such as console.example.com, or nothing.");
        break;
    }
    return {};
}

} // namespace Console::SettingWords
