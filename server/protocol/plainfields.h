// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>

#include <optional>

namespace Console {

/// What a body says, unchecked. Texts are empty when absent or no text.
struct EnvelopeFields
{
    QString type;
    QString requestId;
    QString createdAt;
    bool hasContext = false;
    QString callbackId;
    QString endpointId;
    QString tenantId;
    QString datacenterUrl;
    bool isDatacenterText = true; ///< or absent
    QJsonValue payload;           ///< undefined when absent
};

/// The fields of a \a body that is written as the gateway writes it: known keys once each, and texts in
/// ASCII without escapes. Costs a fifth of what a QJsonDocument does; that has to read the bodies for which
/// nothing is returned.
std::optional<EnvelopeFields> readPlainFields(QByteArrayView body);

} // namespace Console
