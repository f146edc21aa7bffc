// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"

namespace Console {

/// Runs \a work, which reads and returns a Result, in one read transaction: what it reads belongs together
/// even while others write.
template<class Work>
auto inOneReading(Connection &connection, Work work) -> std::invoke_result_t<Work>
{
    if (auto begun = connection.execute(QStringLiteral("BEGIN")); !begun)
        return tl::unexpected(begun.error());
    auto result = work();
    auto ended = connection.execute(QStringLiteral("COMMIT"));
    if (result && !ended)
        return tl::unexpected(ended.error());
    return result;
}

} // namespace Console
