// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "ids.h"

namespace Console {

/// When a partner was last heard of, and by which callback.
struct LastCallback
{
    PartnerId partner {};
    qint64 at = 0; ///< milliseconds UTC since 1970
    QString callbackId;
    bool operator==(const LastCallback &) const = default;
};

/// Statements over the file that Database::openLastCallbacks() opens. It is a file of its own because it is
/// written all day long and is no change of anything: a commit to the database itself would make every
/// server thread forget its remembered answers, and its unit of work would leave a row in the history or be
/// rolled back for leaving none. Nobody but LastCallbacks reads it, and losing it costs no data.
class LastCallbackTable
{
public:
    explicit LastCallbackTable(Connection &connection)
        : m_connection(connection)
    {
    }

    /// Makes the table in a new file.
    Result<void> prepare();
    Result<QList<LastCallback>> all() const;
    /// Stores them in one transaction; of two of a partner the later one stays, whoever wrote it.
    Result<void> put(const QList<LastCallback> &callbacks);

private:
    Connection &m_connection;
};

} // namespace Console
