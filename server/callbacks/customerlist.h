// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"
#include "customertable.h"

#include <functional>

namespace Console {

/// Appends one item of the list; see CustomerTable::visitBelow().
using AppendItem =
    std::function<void(QByteArray &list, const QByteArray &vendorId, const QByteArray &detail)>;

/// The payload {"items": [...]} with one item, written by \a append, for each customer below the caller;
/// no items when nobody was found. Unavailable when there is no room for so long a list.
Result<QByteArray> listCustomers(
    Connection &connection, const Call &call, CustomerTable::Detail detail, const AppendItem &append);

/// The refusal of a longer answer than there is room for.
tl::unexpected<Error> noRoom();

} // namespace Console
