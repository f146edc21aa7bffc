// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace Console {

/// What a column of a table of customers holds. In the order of an export.
enum class CustomerColumn {
    State, ///< "mapped", "unmapped" or "excluded"
    Name,
    VendorId,
    AcronisId,
    Partner, ///< its name or vendor tenant id
    PartnerVendorId,
    Datacenter, ///< told, not taken in
    None,
};

/// The first line of an export.
QStringList customerHeader();

struct ColumnGuess
{
    bool header = false; ///< the first row names the columns
    QList<CustomerColumn> columns;
    bool operator==(const ColumnGuess &) const = default;
};

/// By the names in the first row, as in an export, a workspace or other people's tables; without names by
/// what the cells look like, else from left to right. No column but None is there twice.
ColumnGuess guessColumns(const QList<QStringList> &rows);

} // namespace Console
