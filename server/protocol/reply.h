// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>
#include <QString>

namespace Console {

/// The status that a refusal is answered with (protocol: "Status codes").
int statusOf(ErrorCode code);

/// The closed body of a success: {type, request_id, response_id, payload?}, response_id a fresh UUID.
/// \a requestId is echoed as it is and must be a checked UUID; \a payload is JSON text, left out when null. A
/// large one that nobody else holds becomes the body itself, so that there are never two of it.
QByteArray successBody(const QByteArray &responseType, const QByteArray &requestId, QByteArray payload);

/// The closed body of an error: {request_id?, response_id, err_message?}. A null \a requestId and an empty
/// \a message are left out. Used for refusals of the transport as well.
QByteArray errorBody(const QByteArray &requestId = {}, const QString &message = {});

/// Appends \a text as a JSON string, quoted and escaped; unpaired surrogates become U+FFFD.
void appendJsonString(QByteArray &out, QStringView text);
/// The same with UTF-8; what is none becomes U+FFFD.
void appendJsonString(QByteArray &out, QByteArrayView utf8);

} // namespace Console
