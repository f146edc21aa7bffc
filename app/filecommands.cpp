// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filecommands.h"

#include "clock.h"
#include "configurationtable.h"
#include "credentialtable.h"
#include "database.h"
#include "developmentkey.h"
#include "workspacecredentials.h"
#include "workspacestore.h"

#include <QFile>
#include <QSaveFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

void print(const QString &text)
{
    const QByteArray bytes = text.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
}

QString described(const ImportCount &count)
{
    return u"%1 new, %2 changed, %3 unchanged"_s.arg(count.added).arg(count.changed).arg(count.unchanged);
}

void print(const ImportReport &report)
{
    print("partners: "_L1 + described(report.partners));
    print("customers: "_L1 + described(report.customers));
    print("credentials: "_L1 + described(report.credentials));
    print("endpoints: "_L1 + described(report.endpoints));
    print("issuers: "_L1 + described(report.issuers));
}

} // namespace

Result<void> importFile(const CommandLine &line)
{
    QFile file(line.words.first());
    if (!file.open(QIODevice::ReadOnly))
        return failure(
            ErrorCode::Invalid, u"cannot read %1: %2"_s.arg(line.words.first(), file.errorString()));
    auto workspace = Workspace::parse(file.readAll());
    const auto inFile = [&line](const Error &error) {
        return Error {error.code, u"%1: %2"_s.arg(line.words.first(), error.detail), {}};
    };
    if (!workspace)
        return tl::unexpected(inFile(workspace.error()));
    auto database = Database::open(line.dataDirectory);
    if (!database)
        return tl::unexpected(database.error());
    const auto existing = (*database)->openReader().and_then(
        [](const std::unique_ptr<Connection> &reader) { return CredentialTable(*reader).all(); });
    if (!existing)
        return tl::unexpected(existing.error());
    if (auto hashed = hashPasswords(*workspace, *existing); !hashed)
        return tl::unexpected(inFile(hashed.error()));
    ImportReport report;
    const auto imported = (*database)->writer().submitAndWait(
        {ActorKind::Import, {}, {}, {}}, [&](Connection &connection) -> Result<void> {
            return importWorkspace(connection, *workspace).map([&report](const ImportReport &made) {
                report = made;
            });
        });
    if (!imported)
        return tl::unexpected(inFile(imported.error()));
    print(report);
    return {};
}

Result<void> exportFile(const CommandLine &line)
{
    auto database = Database::open(line.dataDirectory);
    if (!database)
        return tl::unexpected(database.error());
    const auto reader = (*database)->openReader();
    if (!reader)
        return tl::unexpected(reader.error());
    if (line.words.isEmpty()) {
        QFile out;
        if (!out.open(stdout, QIODevice::WriteOnly))
            return failure(ErrorCode::Unavailable, u"cannot write to standard output"_s);
        return exportWorkspace(**reader, out).and_then([&out]() -> Result<void> {
            if (!out.flush())
                return failure(ErrorCode::Unavailable, u"cannot write the export: "_s + out.errorString());
            return {};
        });
    }
    QSaveFile out(line.words.first());
    if (!out.open(QIODevice::WriteOnly))
        return failure(
            ErrorCode::Unavailable, u"cannot write %1: %2"_s.arg(line.words.first(), out.errorString()));
    return exportWorkspace(**reader, out).and_then([&]() -> Result<void> {
        if (!out.setPermissions(QFile::ReadOwner | QFile::WriteOwner) || !out.commit())
            return failure(
                ErrorCode::Unavailable, u"cannot write %1: %2"_s.arg(line.words.first(), out.errorString()));
        return {};
    });
}

Result<void> printToken(const CommandLine &line)
{
    auto database = Database::open(line.dataDirectory);
    if (!database)
        return tl::unexpected(database.error());
    QString endpointId = line.endpointId;
    if (endpointId.isEmpty()) {
        const auto endpoints =
            (*database)->openReader().and_then([](const std::unique_ptr<Connection> &reader) {
                return ConfigurationTable(*reader).endpoints();
            });
        if (!endpoints)
            return tl::unexpected(endpoints.error());
        if (endpoints->isEmpty()) {
            return failure(ErrorCode::Invalid,
                u"no endpoint is configured yet: name one with --endpoint, or import a workspace with "
                "\"endpoints\": [\"vendor.app\"]"_s);
        }
        endpointId = endpoints->first().exampleIdentifier();
    }
    const auto key = DevelopmentKey::loadOrCreate(line.dataDirectory);
    if (!key)
        return tl::unexpected(key.error());
    const QByteArray token = key->token(endpointId, std::chrono::seconds(line.tokenSeconds), systemClock()());
    if (token.isEmpty())
        return failure(ErrorCode::Internal, u"the token could not be signed"_s);
    print(QString::fromLatin1(token));
    return {};
}

} // namespace Console
