// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

#include "databasecare.h"
#include "guardlimits.h"
#include "historytable.h"
#include "language.h"
#include "tenantrates.h"
#include "tokenverifier.h"
#include "tunnelkeys.h"

#include <QDir>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLockFile>
#include <QRegularExpression>
#include <QSaveFile>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr qint64 KiB = 1'024;
constexpr qint64 GiB = KiB * KiB * KiB;
constexpr qint64 Hour = 3'600;
constexpr qint64 Many = 1'000'000;

QList<SettingSpec> listenerSettings()
{
    return {
        {u"listener.address"_s, {}, u"127.0.0.1"_s, 0, 0,
            u"The address to listen on; 127.0.0.1 behind a tunnel, 0.0.0.0 for all."_s},
        {u"listener.port"_s, {}, 8080, 0, 65'535, u"The port to listen on; 0 takes any free one."_s},
        {u"listener.threads"_s, u"threads"_s, 0, 0, 256, u"Server threads; 0 is one for each core."_s},
        {u"tls.certificate"_s, {}, QString(), 0, 0,
            u"The certificate with its full chain (PEM) to answer over HTTPS with; empty is plain HTTP."_s,
            {}, SettingSpec::Text::File},
        {u"tls.key"_s, {}, QString(), 0, 0, u"The private key of the certificate (PEM)."_s, {},
            SettingSpec::Text::File},
        {u"tls.name"_s, {}, QString(), 0, 0,
            u"The host name that clients use; a certificate for another one is told."_s, {},
            SettingSpec::Text::HostName},
    };
}

QList<SettingSpec> limitSettings()
{
    const GuardLimits limits;
    const TenantRate rate;
    const QString bytes = u"bytes"_s;
    const QString seconds = u"seconds"_s;
    const QString requests = u"requests"_s;
    const QString connections = u"connections"_s;
    return {
        {u"limits.line"_s, bytes, limits.lineBytes, KiB, KiB * KiB,
            u"The longest request line, and header line that the console does not read."_s},
        {u"limits.head"_s, bytes, limits.headBytes, KiB, KiB * KiB,
            u"All header lines of a request together."_s},
        {u"limits.fields"_s, u"lines"_s, limits.fields, 10, 10'000, u"The header lines of a request."_s},
        {u"limits.body"_s, bytes, limits.bodyBytes, KiB, GiB, u"The longest body of a request."_s},
        {u"limits.unverified-body"_s, bytes, limits.unverifiedBodyBytes, 0, GiB,
            u"No longer body is read before the token of its request was checked."_s},
        {u"limits.header-time"_s, seconds, limits.headerMs / 1000, 1, Hour,
            u"The time in which the header lines must arrive."_s},
        {u"limits.body-time"_s, seconds, limits.bodyMs / 1000, 1, Hour,
            u"The time after which a body must arrive at the lowest rate."_s},
        {u"limits.lowest-rate"_s, u"bytes per second"_s, limits.bytesPerSecond, 0, GiB,
            u"The rate at which a long body must arrive and a long answer be taken."_s},
        {u"limits.idle-time"_s, seconds, limits.idleMs / 1000, 1, 24 * Hour,
            u"How long a connection stays open between two requests."_s},
        {u"limits.unread-time"_s, seconds, limits.unreadMs / 1000, 1, Hour,
            u"An answer that is not taken at the lowest rate for so long is dropped."_s},
        {u"limits.stop-time"_s, seconds, limits.drainMs / 1000, 1, 60,
            u"How long requests in hand may take when the listener stops."_s},
        {u"limits.failure-delay"_s, seconds, limits.failureDelayMs / 1000, 0, 60,
            u"The longest that an address which keeps failing waits for its refusal; 0 is never."_s},
        {u"limits.connections"_s, connections, limits.connections, 1, Many,
            u"Connections open at the same time."_s},
        {u"limits.connections-per-peer"_s, connections, limits.connectionsPerPeer, 1, Many,
            u"Connections from one address; this machine is exempt."_s},
        {u"limits.handshakes"_s, u"handshakes"_s, limits.handshakes, 1, Many,
            u"TLS handshakes under way at the same time."_s},
        {u"limits.requests"_s, requests, limits.requestsInFlight, 1, Many,
            u"Requests being answered at the same time."_s},
        {u"limits.buffered"_s, bytes, limits.bufferedBytes, KiB * KiB, KiB * GiB,
            u"Unfinished requests and unsent answers of all connections together."_s},
        {u"limits.tenant-rate"_s, u"requests per second"_s, rate.perSecond, 0, Many,
            u"Verified requests about one tenant; 0 is any number."_s},
        {u"limits.tenant-burst"_s, requests, rate.burst, 1, Many,
            u"Verified requests about one tenant that may come at once."_s},
    };
}

QList<SettingSpec> verificationSettings()
{
    return {{u"verification.leeway"_s, u"seconds"_s, qint64(TokenRules().leeway.count()), 0, 600,
        u"How far the clocks of the platform and of this machine may differ when a token is judged."_s}};
}

QList<SettingSpec> databaseSettings()
{
    const HistoryTable::Limits limits;
    const BackupPlan plan;
    return {
        {u"history.days"_s, u"days"_s, limits.days, 1, 36'500,
            u"Changes older than this are removed from the history and cannot be reverted any more."_s},
        {u"history.rows"_s, u"changes"_s, limits.rows, 1'000, 100 * Many,
            u"More changes than this are not kept; the oldest go first."_s},
        {u"backup.days"_s, u"days"_s, plan.days, 0, 365,
            u"How often the database is backed up while the console runs; 0 is never."_s},
        {u"backup.keep"_s, u"backups"_s, plan.kept, 1, 1'000,
            u"Of the backups made by itself the oldest beyond this are deleted; those by hand stay."_s},
    };
}

QList<SettingSpec> windowSettings()
{
    const QStringList languages = Language::choices();
    return {
        {u"window.language"_s, {}, languages.first(), 0, 0,
            u"The language of the window: en is English, de is German, system follows the desktop."_s,
            languages},
        {u"window.appearance"_s, {}, u"system"_s, 0, 0,
            u"The colours of the window; system follows the desktop."_s,
            {u"system"_s, u"light"_s, u"dark"_s}},
        {u"window.tray"_s, {}, u"yes"_s, 0, 0,
            u"Whether closing the window while it serves keeps it in the tray."_s, {u"yes"_s, u"no"_s}},
    };
}

tl::unexpected<Error> refuse(const SettingSpec &spec, const QString &given)
{
    if (!spec.choices.isEmpty()) {
        return failure(ErrorCode::Invalid,
            u"%1 takes one of %2, not %3"_s.arg(spec.key, spec.choices.join(u", "_s), given));
    }
    if (!spec.isNumber()) {
        const QString wanted = spec.kind == SettingSpec::Text::Address
            ? u"an address such as 127.0.0.1 or ::1"_s
            : spec.kind == SettingSpec::Text::File ? u"the full path of a file"_s
            : spec.kind == SettingSpec::Text::Any  ? u"one line of at most 1000 characters"_s
                                                   : u"a host name such as console.example.com"_s;
        return failure(ErrorCode::Invalid, u"%1 takes %2, not %3"_s.arg(spec.key, wanted, given));
    }
    const QString what = spec.unit.isEmpty() ? QString() : " of "_L1 + spec.unit;
    return failure(ErrorCode::Invalid,
        u"%1 takes a whole number%2 from %3 to %4, not %5"_s.arg(spec.key, what)
            .arg(spec.lowest)
            .arg(spec.highest)
            .arg(given));
}

// Not what QHostAddress takes for short forms: 1.5 is 1.0.0.5 to it.
bool isAddress(const QString &text)
{
    return !QHostAddress(text).isNull() && (text.contains(u':') || text.count(u'.') == 3);
}

bool isLine(const QString &text)
{
    constexpr qsizetype longest = 1'000;
    return text.size() <= longest && std::none_of(text.begin(), text.end(), [](QChar c) {
        return c.category() == QChar::Other_Control;
    });
}

bool isText(const SettingSpec &spec, const QString &text)
{
    static const QRegularExpression name(u"^[\\w.:-]*$"_s);
    switch (spec.kind) {
    case SettingSpec::Text::Address:
        return isAddress(text);
    case SettingSpec::Text::File:
        return text.isEmpty() || QDir::isAbsolutePath(text);
    case SettingSpec::Text::HostName:
        return name.match(text).hasMatch();
    case SettingSpec::Text::Any:
        return isLine(text);
    }
    return false;
}

Result<void> check(const SettingSpec &spec, const QJsonValue &value)
{
    constexpr auto none = std::numeric_limits<qint64>::min(); // of a fraction too
    const bool fits = spec.isNumber()
        ? value.toInteger(none) >= spec.lowest && value.toInteger(none) <= spec.highest
        : value.isString()
            && (spec.choices.isEmpty() ? isText(spec, value.toString())
                                       : spec.choices.contains(value.toString()));
    if (fits)
        return {};
    QByteArray given = QJsonDocument(QJsonArray {value}).toJson(QJsonDocument::Compact);
    return refuse(spec, QString::fromUtf8(given.sliced(1).chopped(1)));
}

QString fileIn(const QString &directory)
{
    return QDir(directory).filePath(u"settings.json"_s);
}

} // namespace

const QList<SettingSpec> &Settings::all()
{
    static const QList<SettingSpec> specs = listenerSettings() + verificationSettings() + limitSettings()
        + databaseSettings() + tunnelSpecs() + windowSettings();
    return specs;
}

Result<SettingSpec> Settings::find(const QString &key)
{
    const auto found = std::find_if(
        all().cbegin(), all().cend(), [&key](const SettingSpec &spec) { return spec.key == key; });
    if (found == all().cend())
        return failure(ErrorCode::Invalid,
            u"there is no setting \"%1\"; \"cyberapp-console config list\" names all"_s.arg(key));
    return *found;
}

Result<Settings> Settings::load(const QString &directory)
{
    Settings settings;
    settings.m_directory = directory;
    QFile file(fileIn(directory));
    if (!file.exists())
        return settings;
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Unavailable,
            u"the settings in %1 cannot be read: %2"_s.arg(file.fileName(), file.errorString()));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject()) {
        const QString reason = error.error == QJsonParseError::NoError
            ? u"it holds no object"_s
            : u"%1 at byte %2"_s.arg(error.errorString()).arg(error.offset);
        return failure(ErrorCode::Unavailable,
            u"the settings in %1 are not JSON (%2): put the file right, or move it away to have the defaults"_s
                .arg(file.fileName(), reason));
    }
    settings.m_values = document.object();
    return settings;
}

Result<void> Settings::check() const
{
    for (auto it = m_values.constBegin(); it != m_values.constEnd(); ++it) {
        const auto checked = find(it.key()).and_then(
            [&it](const SettingSpec &spec) { return Console::check(spec, it.value()); });
        if (!checked) {
            return failure(ErrorCode::Invalid,
                u"%1: %2. \"cyberapp-console config reset %3\" takes it out"_s.arg(
                    fileIn(m_directory), checked.error().detail, it.key()));
        }
    }
    return {};
}

Result<void> Settings::set(const QString &key, const QString &text)
{
    const auto spec = find(key);
    if (!spec)
        return tl::unexpected(spec.error());
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    const QJsonValue value = spec->isNumber() && isNumber ? QJsonValue(number) : QJsonValue(text);
    return Console::check(*spec, value).map([&] { m_values.insert(key, value); });
}

Result<void> Settings::reset(const QString &key)
{
    if (!m_values.contains(key))
        return find(key).map([](const SettingSpec &) {});
    m_values.remove(key);
    return {};
}

Result<void> Settings::change(
    const QString &directory, int patienceMs, const std::function<Result<void>(Settings &)> &how)
{
    if (!QDir().mkpath(directory))
        return failure(ErrorCode::Unavailable, u"the folder %1 cannot be made"_s.arg(directory));
    QLockFile lock(QDir(directory).filePath(u"settings.json.lock"_s));
    if (!lock.tryLock(patienceMs))
        return failure(ErrorCode::Unavailable,
            u"the settings in %1 cannot be changed: another program is changing them, or the folder cannot "
            "be written to"_s.arg(directory));
    auto settings = load(directory);
    if (!settings)
        return tl::unexpected(settings.error());
    return how(*settings).and_then([&settings] { return settings->save(); });
}

QJsonValue Settings::value(const QString &key) const
{
    if (const auto found = m_values.constFind(key); found != m_values.constEnd())
        return *found;
    const auto spec = find(key);
    return spec ? spec->standard : QJsonValue();
}

QString Settings::text(const QString &key) const
{
    return value(key).toVariant().toString();
}

Result<void> Settings::save() const
{
    const QString name = fileIn(m_directory);
    const auto complain = [&name](const QString &reason) {
        return failure(ErrorCode::Unavailable,
            u"the settings cannot be written to %1: %2; nothing was changed"_s.arg(name, reason));
    };
    if (!QDir().mkpath(m_directory))
        return complain(u"the folder cannot be made"_s);
    QSaveFile file(name);
    const QByteArray json = QJsonDocument(m_values).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size()
        || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) || !file.commit())
        return complain(file.errorString());
    return {};
}

} // namespace Console
