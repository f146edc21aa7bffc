// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csvformat.h"
#include "customercolumns.h"
#include "result.h"

#include <functional>
#include <optional>

class QIODevice;

namespace Console {

/// Why a row of a file cannot be taken.
enum class ImportFault {
    Encoding, ///< this and the next five: as of CsvFault
    Nul,
    TooLong,
    Quote,
    OpenQuote,
    Device,
    Ragged,      ///< `argument` cells, which is not as many as the first row has
    NoName,      ///< a customer needs one
    NoVendorId,  ///< a new customer needs one, and so does finding one that is there
    BadName,     ///< too long, or not to be stored
    BadVendorId, ///< `argument`
    BadTenant,   ///< `argument` is not a UUID
    BadState,    ///< `argument` is none of the three words
    MappedWithoutTenant,
    ExcludedWithTenant,
    NoPartner,        ///< a new customer needs one
    UnknownPartner,   ///< `argument`
    AmbiguousPartner, ///< several are called `argument`
    OtherPartner,     ///< the customer belongs to `argument`
    Twice,            ///< the same customer is on line `argument`
    TenantTwice,      ///< the same Acronis tenant is wanted on line `argument`
    TenantTaken,      ///< by the customer `argument`
    TenantOfPartner,  ///< it is that of partner `argument`
    Pending,          ///< a customer of this id is already waiting to be added
};

struct ImportProblem
{
    qint64 line = 0;
    ImportFault fault = ImportFault::Ragged;
    QString argument;
    bool operator==(const ImportProblem &) const = default;
};

/// A row of a file of customers. What is not set was not in the file.
struct ImportRow
{
    qint64 line = 0;
    std::optional<ImportProblem> problem; ///< the row could not be read
    std::optional<QString> state;
    std::optional<bool> excluded;
    std::optional<QString> name;
    std::optional<QString> vendorId;
    std::optional<QString> acronisId; ///< empty: not mapped
    std::optional<QString> partner;   ///< name or vendor tenant id
    std::optional<QString> partnerVendorId;
};

/// Gives the next row; false at the end.
using ImportRows = std::function<bool(ImportRow &)>;

/// The rows of a delimited file whose \a device outlives them. Cells are taken as fromSpreadsheetCell() gives
/// them.
ImportRows rowsOfTable(
    QIODevice &device, CsvFormat format, bool header, const QList<CustomerColumn> &columns);
/// The customers of a workspace file: name, ids, partner and exclusion, which is what can be staged. A row's
/// line is its number in the list.
Result<ImportRows> rowsOfWorkspace(const QByteArray &json);

} // namespace Console
