// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lastcallbacktable.h"

#include "values.h"

using namespace Qt::StringLiterals;

namespace Console {

Result<void> LastCallbackTable::prepare()
{
    return m_connection.execute(
        u"CREATE TABLE IF NOT EXISTS last_callback (partner_id INTEGER PRIMARY KEY, at INTEGER NOT NULL, "
        "callback_id TEXT NOT NULL) STRICT"_s);
}

Result<QList<LastCallback>> LastCallbackTable::all() const
{
    return m_connection.list(
        u"SELECT partner_id, at, callback_id FROM last_callback"_s, {}, [](const Rows &row) {
            return LastCallback {PartnerId {row.integer(0)}, row.integer(1), row.text(2)};
        });
}

Result<void> LastCallbackTable::put(const QList<LastCallback> &callbacks)
{
    auto done = m_connection.execute(u"BEGIN IMMEDIATE"_s);
    for (auto callback = callbacks.cbegin(); done && callback != callbacks.cend(); ++callback) {
        done = discard(m_connection.change(
            u"INSERT INTO last_callback (partner_id, at, callback_id) VALUES (?, ?, ?) ON CONFLICT DO UPDATE "
            "SET at = excluded.at, callback_id = excluded.callback_id WHERE excluded.at > at"_s,
            {toValue(callback->partner), callback->at, callback->callbackId}));
    }
    if (done)
        done = m_connection.execute(u"COMMIT"_s);
    if (!done)
        (void)m_connection.execute(u"ROLLBACK"_s);
    return done;
}

} // namespace Console
