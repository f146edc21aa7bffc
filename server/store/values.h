// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "partner.h"

#include <QJsonDocument>

namespace Console {

// How domain values are bound to and read from columns; for the tables of this folder.

template<class Id>
QVariant toValue(Id id) requires std::is_enum_v<Id>
{
    return static_cast<qint64>(id);
}

template<class Id>
QVariant toValue(const std::optional<Id> &id)
{
    if (!id)
        return {};
    if constexpr (std::is_enum_v<Id>)
        return toValue(*id);
    else
        return id->toString();
}

/// SQLite takes a null QString for NULL; our text columns are NOT NULL.
inline QVariant textValue(const QString &text)
{
    return text.isNull() ? QString(QLatin1String("")) : text;
}

inline QVariant jsonValue(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

inline QJsonObject jsonObject(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

/// The schema keeps malformed ids out; one that gets in all the same reads as the empty id.
inline VendorTenantId vendorIdAt(const Rows &row, int column)
{
    return VendorTenantId::parse(row.text(column)).value_or(VendorTenantId());
}

inline std::optional<AcronisTenantId> acronisIdAt(const Rows &row, int column)
{
    return AcronisTenantId::parse(row.text(column));
}

inline EnablementState stateAt(const Rows &row, int column)
{
    return enablementStateFrom(row.text(column)).value_or(EnablementState::Disabled);
}

template<class Value>
Result<void> discard(const Result<Value> &result)
{
    if (!result)
        return tl::unexpected(result.error());
    return {};
}

} // namespace Console
