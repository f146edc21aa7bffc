// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>

#include <optional>

namespace Console::Oracle {

bool looksLikeUuid(const QString &text);

/// A request payload that has the form protocol section 1 gives it. Tenants in lower case.
struct Form
{
    struct Item
    {
        QString vendorId; ///< of 6
        QString tenant;   ///< empty: none
        std::optional<QString> name;
        QJsonObject settings;
    };
    QString vendorId;                   ///< 2
    QString tenant;                     ///< 2, 8
    QString tenantAsSent;               ///< 8
    QString name;                       ///< 8
    QJsonObject settings;               ///< 8
    std::optional<QString> partnerId;   ///< 11
    std::optional<QString> partnerName; ///< 11
    QList<Item> items;                  ///< 6: modified, 11: enabled
    QList<QString> disabled;            ///< 11
};

/// Empty when the payload is to be answered 400, whoever asks.
std::optional<Form> readForm(int callback, const QJsonValue &payload);

} // namespace Console::Oracle
