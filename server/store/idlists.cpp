// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "idlists.h"

#include <charconv>

using namespace Qt::StringLiterals;

namespace Console {

QString jsonList(const QList<CustomerId> &ids)
{
    QString text = u"["_s;
    for (const CustomerId id : ids) {
        if (text.size() > 1)
            text += u',';
        text += QString::number(qint64(id));
    }
    return text + u']';
}

Result<QList<CustomerId>> idsOf(Connection &connection, const Condition &select)
{
    const QString sql = "SELECT CAST(group_concat(id) AS BLOB) FROM (%1)"_L1.arg(select.sql);
    return connection.first(sql, select.values, [](const Rows &row) { return row.bytes(0); })
        .map([](const std::optional<QByteArray> &text) {
            QList<CustomerId> ids;
            if (!text || text->isEmpty())
                return ids;
            ids.reserve(text->count(',') + 1);
            const char *at = text->cbegin();
            const char *const end = text->cend();
            while (at < end) {
                qint64 id = 0;
                at = std::from_chars(at, end, id).ptr + 1;
                ids += CustomerId {id};
            }
            return ids;
        });
}

} // namespace Console
