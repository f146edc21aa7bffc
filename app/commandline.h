// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databasecare.h"
#include "guardlimits.h"
#include "historytable.h"
#include "result.h"
#include "tenantrates.h"
#include "tokenverifier.h"
#include "tunnelsettings.h"

#include <QHostAddress>
#include <QList>
#include <QStringList>

#include <utility>

namespace Console {

enum class Command {
    Window,
    Serve,
    Import,
    Export,
    Backup,
    Restore,
    Token,
    Help,
    Version,
    PartnerList,
    PartnerEnable,
    PartnerDisable,
    MappingList,
    MappingSet,
    MappingUnset,
    CredentialAdd,
    CredentialRemove,
    CredentialList,
    ConfigGet,
    ConfigSet,
    ConfigList,
    ConfigReset,
};

/// What was asked for on the command line.
struct CommandLine
{
    Command command = Command::Window;
    QString dataDirectory;
    QHostAddress address = QHostAddress(QHostAddress::LocalHost);
    quint16 port = 8080; ///< 0: any free one
    int threads = 0;     ///< 0: one per core
    std::chrono::seconds leeway = TokenRules().leeway;
    GuardLimits limits;
    TenantRate tenantRate;
    HistoryTable::Limits historyLimits;
    BackupPlan backupPlan;
    QList<std::pair<QString, QString>> settings; ///< what options set for this run, key and value
    QString language = QStringLiteral("system"); ///< of the window, see Language::chosen()
    QString appearance;                          ///< of the window: system, light or dark
    QString logLevel;                            ///< debug, info, warning or error
    bool skipVerification = false;
    bool allowsUnproven = false; ///< also while there is a public URL, see Exposure
    TunnelSettings tunnel;
    QString tlsCertificate;  ///< PEM file with the full chain; empty: plain HTTP
    QString tlsKey;          ///< PEM file
    QString tlsName;         ///< host name that clients use; empty: not known
    QStringList words;       ///< what follows the command: files, ids
    bool staysInTray = true; ///< when its window is closed while it serves
    bool hidden = false;     ///< the window begins in the tray, where there is one
    bool json = false;       ///< lists: one JSON array instead of columns
    QString endpointId;      ///< token; empty: the first own endpoint
    qint64 tokenSeconds = 3600;
};

/// Reads the arguments, the program's name first. Wrong usage is Invalid with a sentence.
Result<CommandLine> parseCommandLine(const QStringList &arguments);

/// What --help prints.
QString usage();

} // namespace Console
