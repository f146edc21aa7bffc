// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QUrl>

namespace Console {

/// What came back from the callback listener.
struct HttpAnswer
{
    int status = 0;                        ///< 0: no answer
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;

    /// The body as a JSON object; empty when it is none.
    QJsonObject json() const;
};

using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;

/// POSTs \a body to \a url over a socket of its own, with Host, Content-Type and Content-Length, and reads
/// the answer to its end. Blocks the calling thread and no other: usable from any, with or without an event
/// loop. A header of \a headers whose name is Content-Type replaces the usual one.
HttpAnswer httpPost(const QUrl &url, const QByteArray &body, const HttpHeaders &headers = {});

} // namespace Console
