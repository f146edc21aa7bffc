// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"

#include "identifier.h"
#include "servingsettings.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

struct CommandSpec
{
    Command command;
    QString name;        ///< one word, or two
    QStringList options; ///< besides those that every command takes
    QStringList words;   ///< names of what follows; those in brackets may be left out
};

const QList<CommandSpec> &commands()
{
    const QStringList serving {u"listen"_s, u"threads"_s, u"tenant-rate"_s, u"set"_s,
        u"insecure-no-verification"_s, u"insecure-while-public"_s, u"tunnel"_s, u"tls-cert"_s, u"tls-key"_s,
        u"tls-name"_s};
    const QStringList listing {u"json"_s};
    static const QList<CommandSpec> all {
        {Command::Window, {}, QStringList(u"hidden"_s) + serving, {u"[FILE]"_s}},
        {Command::Serve, u"serve"_s, serving, {}},
        {Command::Import, u"import"_s, {}, {u"FILE"_s}},
        {Command::Export, u"export"_s, {}, {u"[FILE]"_s}},
        {Command::Backup, u"backup"_s, {}, {u"[FILE]"_s}},
        {Command::Restore, u"restore"_s, {}, {u"FILE"_s}},
        {Command::Token, u"token"_s, {u"endpoint"_s, u"expires"_s}, {}},
        {Command::PartnerList, u"partner list"_s, listing, {}},
        {Command::PartnerEnable, u"partner enable"_s, {}, {u"PARTNER"_s}},
        {Command::PartnerDisable, u"partner disable"_s, {}, {u"PARTNER"_s}},
        {Command::MappingList, u"mapping list"_s, listing, {u"[PARTNER]"_s}},
        {Command::MappingSet, u"mapping set"_s, {}, {u"CUSTOMER"_s, u"TENANT"_s}},
        {Command::MappingUnset, u"mapping unset"_s, {}, {u"CUSTOMER"_s}},
        {Command::CredentialAdd, u"credential add"_s, {}, {u"PARTNER"_s, u"IDENTITY"_s}},
        {Command::CredentialRemove, u"credential remove"_s, {}, {u"IDENTITY"_s}},
        {Command::CredentialList, u"credential list"_s, listing, {u"[PARTNER]"_s}},
        {Command::ConfigGet, u"config get"_s, {}, {u"KEY"_s}},
        {Command::ConfigSet, u"config set"_s, {}, {u"KEY"_s, u"VALUE"_s}},
        {Command::ConfigList, u"config list"_s, listing, {}},
        {Command::ConfigReset, u"config reset"_s, {}, {u"KEY"_s}},
    };
    return all;
}

/// The command that \a words begin with; takes its name off them.
const CommandSpec *takeCommand(QStringList &words)
{
    for (const CommandSpec &spec : commands()) {
        const QStringList name = spec.name.split(u' ', Qt::SkipEmptyParts);
        // A file alone is one for the window to import.
        const bool isFile = words.size() == 1 && QFileInfo(words.first()).isFile();
        const bool fits = name.isEmpty() ? words.isEmpty() || isFile : words.mid(0, name.size()) == name;
        if (fits) {
            words.remove(0, name.size());
            return &spec;
        }
    }
    return nullptr;
}

tl::unexpected<Error> wrongUsage(const QString &sentence)
{
    return failure(ErrorCode::Invalid, sentence);
}

void declareOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"data"_s, {}, u"DIR"_s},
        {u"listen"_s, {}, u"HOST:PORT"_s},
        {u"threads"_s, {}, u"N"_s},
        {u"tenant-rate"_s, {}, u"N"_s},
        {u"set"_s, {}, u"KEY=VALUE"_s},
        {u"log-level"_s, {}, u"LEVEL"_s},
        {u"insecure-no-verification"_s, {}},
        {u"insecure-while-public"_s, {}},
        {u"tunnel"_s, {}, u"WAY"_s},
        {u"tls-cert"_s, {}, u"FILE"_s},
        {u"tls-key"_s, {}, u"FILE"_s},
        {u"tls-name"_s, {}, u"HOST"_s},
        {u"endpoint"_s, {}, u"ID"_s},
        {u"expires"_s, {}, u"SECONDS"_s},
        {u"json"_s, {}},
        {u"hidden"_s, {}},
        {{u"h"_s, u"help"_s}, {}},
        {{u"v"_s, u"version"_s}, {}},
    });
}

Result<void> readListen(const QString &text, CommandLine &line)
{
    const qsizetype colon = text.lastIndexOf(u':');
    QString host = text.left(colon);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.sliced(1, host.size() - 2);
    if (host == "localhost"_L1)
        host = u"127.0.0.1"_s;
    const QString port = text.sliced(colon + 1);
    bool isNumber = false;
    std::ignore = port.toUShort(&isNumber);
    if (colon < 0 || !isNumber || QHostAddress(host).isNull())
        return wrongUsage(
            u"--listen takes HOST:PORT, such as 127.0.0.1:8080 or [::1]:0, not \"%1\""_s.arg(text));
    line.settings.append({{u"listener.address"_s, host}, {u"listener.port"_s, port}});
    return {};
}

Result<void> readNumber(
    const QString &option, const QString &text, qint64 lowest, qint64 highest, qint64 &value)
{
    bool isNumber = false;
    value = text.toLongLong(&isNumber);
    if (!isNumber || value < lowest || value > highest) {
        return wrongUsage(
            u"--%1 takes a whole number from %2 to %3, not \"%4\""_s.arg(option).arg(lowest).arg(highest).arg(
                text));
    }
    return {};
}

Result<void> readTls(const QCommandLineParser &parser, CommandLine &line)
{
    const QString certificate = parser.value(u"tls-cert"_s);
    const QString key = parser.value(u"tls-key"_s);
    const QString name = parser.value(u"tls-name"_s);
    if (certificate.isEmpty() && !key.isEmpty())
        return wrongUsage(u"--tls-key needs --tls-cert, the file of the certificate that belongs to it"_s);
    if (!certificate.isEmpty() && key.isEmpty())
        return wrongUsage(u"--tls-cert needs --tls-key, the file of the private key that belongs to it"_s);
    if (certificate.isEmpty() && !name.isEmpty())
        return wrongUsage(u"--tls-name needs --tls-cert and --tls-key"_s);
    if (!certificate.isEmpty()) {
        line.settings.append({{u"tls.certificate"_s, QFileInfo(certificate).absoluteFilePath()},
            {u"tls.key"_s, QFileInfo(key).absoluteFilePath()}, {u"tls.name"_s, name}});
    }
    return {};
}

/// What options say for this run wins over the settings file, which is not read here.
Result<void> readSettings(const QCommandLineParser &parser, CommandLine &line)
{
    const QStringList given = parser.values(u"set"_s);
    for (const QString &text : given) {
        const qsizetype equals = text.indexOf(u'=');
        if (equals < 0)
            return wrongUsage(
                u"--set takes KEY=VALUE, such as limits.connections=500, not \"%1\""_s.arg(text));
        line.settings.append({text.left(equals), text.sliced(equals + 1)});
    }
    if (parser.isSet(u"listen"_s)) {
        if (auto read = readListen(parser.value(u"listen"_s), line); !read)
            return read;
    }
    if (parser.isSet(u"threads"_s)) {
        qint64 threads = 0;
        if (auto read = readNumber(u"threads"_s, parser.value(u"threads"_s), 1, 256, threads); !read)
            return read;
        line.settings.append({u"listener.threads"_s, QString::number(threads)});
    }
    if (parser.isSet(u"tenant-rate"_s))
        line.settings.append({u"limits.tenant-rate"_s, parser.value(u"tenant-rate"_s)});
    if (parser.isSet(u"tunnel"_s)) {
        line.settings.append({u"tunnel.provider"_s, parser.value(u"tunnel"_s)});
        line.settings.append({u"tunnel.start"_s, u"with-listener"_s});
    }
    return applySettings({}, line);
}

Result<void> readOptions(const QCommandLineParser &parser, CommandLine &line)
{
    line.dataDirectory = parser.value(u"data"_s);
    if (line.dataDirectory.isEmpty())
        line.dataDirectory = qEnvironmentVariable("CYBERAPP_CONSOLE_DATA");
    if (line.dataDirectory.isEmpty())
        line.dataDirectory = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    line.skipVerification = parser.isSet(u"insecure-no-verification"_s);
    line.allowsUnproven = parser.isSet(u"insecure-while-public"_s);
    line.json = parser.isSet(u"json"_s);
    line.hidden = parser.isSet(u"hidden"_s);
    line.endpointId = parser.value(u"endpoint"_s);
    if (parser.isSet(u"endpoint"_s) && !Identifier::parse(line.endpointId)) {
        return wrongUsage(
            u"--endpoint takes a full identifier, such as "
            "cti.a.p.acgw.endpoint.v1.0~vendor.app.endpoint.v1.0, not \"%1\""_s.arg(line.endpointId));
    }
    // Commands that end say what went wrong themselves; a warning beside it would only repeat it.
    const bool serves = line.command == Command::Serve || line.command == Command::Window;
    line.logLevel = serves ? u"warning"_s : u"error"_s;
    if (parser.isSet(u"log-level"_s))
        line.logLevel = parser.value(u"log-level"_s);
    if (!QStringList {u"debug"_s, u"info"_s, u"warning"_s, u"error"_s}.contains(line.logLevel))
        return wrongUsage(
            u"--log-level takes debug, info, warning or error, not \"%1\""_s.arg(line.logLevel));
    if (auto read = readTls(parser, line); !read)
        return read;
    if (auto read = readSettings(parser, line); !read)
        return read;
    if (parser.isSet(u"expires"_s)) {
        constexpr qint64 TenYears = 315'360'000;
        return readNumber(u"expires"_s, parser.value(u"expires"_s), -TenYears, TenYears, line.tokenSeconds);
    }
    return {};
}

Result<void> checkUse(const QCommandLineParser &parser, const CommandSpec &spec, const QStringList &words)
{
    const QString where = spec.name.isEmpty() ? u"the window"_s : u'"' + spec.name + u'"';
    const QStringList common {u"data"_s, u"log-level"_s};
    for (const QString &name : parser.optionNames()) {
        if (!common.contains(name) && !spec.options.contains(name))
            return wrongUsage(u"--%1 is not an option of %2; see --help"_s.arg(name, where));
    }
    const auto needed = std::count_if(
        spec.words.begin(), spec.words.end(), [](const QString &word) { return !word.startsWith(u'['); });
    if (words.size() < needed || words.size() > spec.words.size()) {
        return wrongUsage(
            u"the usage is: cyberapp-console %1"_s.arg((QStringList(spec.name) + spec.words).join(u' ')));
    }
    return {};
}

} // namespace

Result<CommandLine> parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    declareOptions(parser);
    if (!parser.parse(arguments))
        return wrongUsage(parser.errorText() + " See --help."_L1);
    CommandLine line;
    if (parser.isSet(u"help"_s)) {
        line.command = Command::Help;
        return line;
    }
    if (parser.isSet(u"version"_s)) {
        line.command = Command::Version;
        return line;
    }
    line.words = parser.positionalArguments();
    const QString asked = line.words.mid(0, 2).join(u' ');
    const CommandSpec *spec = takeCommand(line.words);
    if (spec == nullptr)
        return wrongUsage(u"there is no command \"%1\"; see --help"_s.arg(asked));
    line.command = spec->command;
    if (auto fits = checkUse(parser, *spec, line.words); !fits)
        return tl::unexpected(fits.error());
    return readOptions(parser, line).map([&line] { return line; });
}

QString usage()
{
    return uR"(Usage: cyberapp-console [COMMAND] [OPTIONS]

Commands
  (none), FILE         the window, with the callback listener, importing a table of customers;
                       of a window that is open already it comes to the front
  serve                the callback listener alone; needs no display
  import FILE          put a workspace file into the database, all or nothing
  export [FILE]        write the database as a workspace file (standard output without FILE)
  backup [FILE]        copy the database, also while the console runs, into FILE or among the
                       backups in the data folder
  restore FILE         put a backup in the place of the database, which is set aside; the
                       console must not run
  token                print a token signed by the local development key
  partner list         the partners
  partner enable PARTNER, partner disable PARTNER
                       what the switch in the window does; disabling also disables its
                       mirrored customers
  mapping list [PARTNER]
                       the customers with their tenants, of all partners or of one
  mapping set CUSTOMER TENANT, mapping unset CUSTOMER
                       map a customer to an Acronis tenant, or take the mapping away
  credential add PARTNER IDENTITY
                       give a partner credentials, or change their password, which is
                       asked for or read from standard input
  credential remove IDENTITY
  credential list [PARTNER]
  config list          the settings: key, value, unit, whether it was set, meaning
  config get KEY, config set KEY VALUE, config reset KEY
                       read a setting, change it for the next start, or take it back to its
                       default; they live in settings.json beside the database

PARTNER and CUSTOMER are vendor tenant ids.

Options of all commands
  --data DIR           where the database lives; also CYBERAPP_CONSOLE_DATA
  --log-level LEVEL    debug, info, warning or error (default: warning while serving,
                       else error); on standard error
  -h, --help           this text
  -v, --version        the version

Options of the window and serve
  --listen HOST:PORT   default 127.0.0.1:8080; port 0 takes any free one
  --threads N          server threads, 1 to 256; default one per core
  --tenant-rate N      verified requests a second about one tenant, beyond which the answer
                       is 429; default 50, 0 for any number
  --set KEY=VALUE      a setting for this run alone; may be repeated. Options win over the
                       settings file, --listen, --threads and --tenant-rate over --set
  --tls-cert FILE, --tls-key FILE
                       answer over TLS 1.3; PEM files: the certificate with its full chain,
                       and its key, whose passphrase, if any, is asked for or read from
                       standard input. Both are read again when they change, and on SIGHUP
  --tls-name HOST      the name that clients use: a certificate for another is told
  --insecure-no-verification
                       answer unsigned requests, for first experiments; loopback only
  --tunnel WAY         come up with a public URL: cloudflared, ngrok, tailscale, ssh, other,
                       fixed or localtunnel, as the settings tunnel.* say; none for none
  --insecure-while-public
                       accept tokens of the development key, and unsigned requests where
                       they are answered, also while there is a public URL

Option of the window
  --hidden             begin in the tray, where there is one

Options of token
  --endpoint ID        default: the first endpoint of the database
  --expires SECONDS    default 3600; negative makes an expired one

Option of the lists
  --json               one JSON array

Exit status: 0 done, 1 failed, 2 wrong usage.
)"_s;
}

} // namespace Console
