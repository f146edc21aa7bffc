// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "csvreader.h"
#include "knowntenant.h"

#include <atomic>

namespace Console {

/// What a column of a list of tenants holds.
enum class TenantColumn { None, Id, Name, Partner, ExternalId };

/// How a list is read.
struct TenantListLayout
{
    CsvFormat format;
    bool header = false; ///< the first record names the columns
    QList<TenantColumn> columns;
    bool operator==(const TenantListLayout &) const = default;
};

/// Why a line was left out.
struct TenantListProblem
{
    enum class Kind {
        Unreadable,       ///< see `fault`
        NoTenant,         ///< the tenant's id is missing
        BadTenant,        ///< `text` is not a UUID
        BadText,          ///< a name or id is no plain text, or too long
        UnknownPartner,   ///< `text` is no partner's Acronis or vendor tenant id, and no partner's name
        AmbiguousPartner, ///< several partners have the name `text`
        Twice,            ///< the tenant is in line `text` already
    };

    qint64 line = 0;
    Kind kind {};
    QString text;
    CsvFault fault = CsvFault::None;
    bool operator==(const TenantListProblem &) const = default;
};

/// A list of tenants as a file has it. What is wrong is left out, the rest is good.
struct TenantList
{
    static constexpr qsizetype MaximumTenants = 200'000;
    static constexpr qsizetype MaximumProblems = 1000;

    TenantListLayout layout;
    QList<QStringList> start; ///< the first records, for whoever assigns columns
    QList<KnownTenant> tenants;
    qint64 wrong = 0;
    QList<TenantListProblem> problems; ///< of those wrong, the first
    bool tooMany = false;              ///< the rest of the file was not read
};

/// How \a records, the first of a file, are most likely laid out: by the names in the first one, else by what
/// the cells look like.
TenantListLayout guessTenantColumns(const QList<QStringList> &records, CsvFormat format);

/// Reads the list at \a path, laid out as told or as it looks: without columns these are guessed. Partners
/// are looked up in the database. Slow: for a reading thread. Ends early, with what it has, when \a cancelled
/// turns true.
Result<TenantList> readTenantList(Connection &connection, const QString &path,
    const std::optional<TenantListLayout> &layout, const std::atomic_bool &cancelled);

} // namespace Console
