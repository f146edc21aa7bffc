// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace Console::Oracle {

namespace {

/// Notes whether everything that was looked at had the right form.
class Reader
{
public:
    bool good = true;

    void require(bool condition) { good = good && condition; }

    QString vendorId(const QJsonObject &object)
    {
        const QJsonValue value = object["vendor_tenant_id"_L1];
        const QString text = value.toString();
        require(value.isString() && !text.isEmpty() && text.size() <= 256);
        for (const QChar c : text)
            require(c.category() != QChar::Other_Control);
        return text;
    }
    QString tenant(const QJsonObject &object)
    {
        const QJsonValue value = object["acronis_tenant_id"_L1];
        require(value.isString() && looksLikeUuid(value.toString()));
        return value.toString().toLower();
    }
    /// 6 takes absent, null and "" for none.
    QString tenantOrNone(const QJsonObject &object)
    {
        const QJsonValue value = object["acronis_tenant_id"_L1];
        const bool none = value.isUndefined() || value.isNull() || value == QJsonValue(u""_s);
        return none ? QString() : tenant(object);
    }
    std::optional<QString> text(const QJsonObject &object, QLatin1StringView key)
    {
        if (!object.contains(key))
            return {};
        require(object[key].isString());
        return object[key].toString();
    }
    QJsonObject settings(const QJsonObject &object)
    {
        const QJsonValue value = object["settings"_L1];
        require(value.isUndefined() || value.isObject());
        return value.toObject();
    }
    QList<QJsonObject> list(const QJsonObject &object, QLatin1StringView key)
    {
        require(!object.contains(key) || object[key].isArray());
        QList<QJsonObject> items;
        for (const QJsonValue &item : object[key].toArray()) {
            require(item.isObject());
            items += item.toObject();
        }
        return items;
    }
};

void readMapping(Reader &reader, const QJsonObject &payload, Form &form)
{
    reader.require(payload.contains("modified"_L1));
    QSet<QString> vendorIds;
    QSet<QString> tenants;
    for (const QJsonObject &object : reader.list(payload, "modified"_L1)) {
        const Form::Item item {reader.vendorId(object), reader.tenantOrNone(object), {}, {}};
        reader.require(!vendorIds.contains(item.vendorId));
        reader.require(item.tenant.isEmpty() || !tenants.contains(item.tenant));
        vendorIds.insert(item.vendorId);
        tenants.insert(item.tenant);
        form.items += item;
    }
}

void readCustomers(Reader &reader, const QJsonObject &payload, Form &form)
{
    form.partnerId = reader.text(payload, "partner_tenant_id"_L1);
    form.partnerName = reader.text(payload, "partner_tenant_name"_L1);
    if (form.partnerId) {
        reader.require(looksLikeUuid(*form.partnerId));
        form.partnerId = form.partnerId->toLower();
    }
    QSet<QString> tenants;
    for (const QJsonObject &object : reader.list(payload, "enabled"_L1)) {
        const Form::Item item {{}, reader.tenant(object), reader.text(object, "acronis_tenant_name"_L1),
            reader.settings(object)};
        reader.require(!tenants.contains(item.tenant));
        tenants.insert(item.tenant);
        form.items += item;
    }
    for (const QJsonObject &object : reader.list(payload, "disabled"_L1)) {
        form.disabled += reader.tenant(object);
        reader.require(!tenants.contains(form.disabled.constLast()));
    }
}

} // namespace

bool looksLikeUuid(const QString &text)
{
    static const QRegularExpression uuid(
        u"\\A[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\\z"_s);
    return uuid.match(text).hasMatch();
}

std::optional<Form> readForm(int callback, const QJsonValue &payload)
{
    Reader reader;
    Form form;
    const QJsonObject object = payload.toObject();
    switch (callback) {
    case 2:
        reader.require(payload.isObject());
        form.vendorId = reader.vendorId(object);
        form.tenant = reader.tenant(object);
        break;
    case 6:
        reader.require(payload.isObject());
        readMapping(reader, object, form);
        break;
    case 8:
        reader.require(payload.isObject());
        form.tenant = reader.tenant(object);
        form.tenantAsSent = object["acronis_tenant_id"_L1].toString();
        reader.require(object.contains("acronis_tenant_name"_L1));
        form.name = reader.text(object, "acronis_tenant_name"_L1).value_or(QString());
        form.settings = reader.settings(object);
        break;
    case 11:
        reader.require(payload.isObject());
        readCustomers(reader, object, form);
        break;
    default: // "none"
        reader.require(payload.isUndefined() || payload.isNull() || payload.isObject());
    }
    return reader.good ? std::optional(form) : std::nullopt;
}

} // namespace Console::Oracle
