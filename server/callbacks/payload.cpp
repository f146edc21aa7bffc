// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Console {

Result<void> expectNoPayload(const Call &call)
{
    const QJsonValue &payload = call.envelope.payload;
    if (payload.isUndefined() || payload.isNull() || (payload.isObject() && payload.toObject().isEmpty()))
        return {};
    return failure(ErrorCode::Invalid, u"the payload must be empty"_s);
}

} // namespace Console
