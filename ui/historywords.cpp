// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historywords.h"

#include "partnersmodel.h"
#include "words.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <array>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(HistoryWords)
};

struct Field
{
    const char *key;
    const char *word;
};

// In the order in which they are read.
constexpr std::array Fields {Field {"name", QT_TRANSLATE_NOOP("HistoryWords", "name")},
    Field {"acronis_tenant_id", QT_TRANSLATE_NOOP("HistoryWords", "Acronis tenant id")},
    Field {"vendor_tenant_id", QT_TRANSLATE_NOOP("HistoryWords", "vendor tenant id")},
    Field {"mirrored_tenant_id", QT_TRANSLATE_NOOP("HistoryWords", "mirrored from tenant")},
    Field {"state", QT_TRANSLATE_NOOP("HistoryWords", "state")},
    Field {"excluded", QT_TRANSLATE_NOOP("HistoryWords", "mapping wanted")},
    Field {"partner_id", QT_TRANSLATE_NOOP("HistoryWords", "partner")},
    Field {"parent_id", QT_TRANSLATE_NOOP("HistoryWords", "above it")},
    Field {"mode", QT_TRANSLATE_NOOP("HistoryWords", "mode")},
    Field {"block_message", QT_TRANSLATE_NOOP("HistoryWords", "block message")},
    Field {"datacenter_url", QT_TRANSLATE_NOOP("HistoryWords", "datacenter")},
    Field {"settings", QT_TRANSLATE_NOOP("HistoryWords", "settings")},
    Field {"identity", QT_TRANSLATE_NOOP("HistoryWords", "identity")},
    Field {"issuer", QT_TRANSLATE_NOOP("HistoryWords", "issuer")},
    Field {"jwks_url", QT_TRANSLATE_NOOP("HistoryWords", "key set")},
    Field {"audience", QT_TRANSLATE_NOOP("HistoryWords", "audience")}};

QString valueWords(QLatin1StringView key, const QJsonValue &value, const PartnersModel &partners)
{
    if (key == "partner_id"_L1 || key == "parent_id"_L1) {
        const auto *partner = partners.partner(PartnerId {value.toInteger()});
        return partner != nullptr ? partner->partner.name : u"–"_s;
    }
    if (key == "excluded"_L1)
        return value.toInteger() != 0 ? Words::tr("excluded") : Words::tr("included");
    if (key == "settings"_L1)
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    if (key == "state"_L1)
        return value.toString() == "ENABLED"_L1 ? Words::tr("enabled") : Words::tr("disabled");
    const QString text = value.toVariant().toString();
    return text.isEmpty() ? u"–"_s : text;
}

QList<FieldChange> differences(
    const QJsonObject &before, const QJsonObject &after, const PartnersModel &partners)
{
    const bool whole = before.isEmpty() || after.isEmpty();
    QList<FieldChange> changes;
    for (const Field &field : Fields) {
        const auto key = QLatin1StringView(field.key);
        if (before.value(key) == after.value(key))
            continue;
        const auto side = [&](const QJsonObject &row) {
            return row.contains(key) ? valueWords(key, row.value(key), partners) : u"–"_s;
        };
        const FieldChange change {Words::tr(field.word), side(before), side(after)};
        if (!whole || change.before != change.after)
            changes += change;
    }
    return changes;
}

} // namespace

QString entityWord(Entity entity)
{
    switch (entity) {
    case Entity::Partner:
        return Words::tr("Partner");
    case Entity::Customer:
        return Words::tr("Customer");
    case Entity::Credential:
        return Words::tr("Credential");
    case Entity::Issuer:
        return Words::tr("Issuer");
    case Entity::Endpoint:
        return Words::tr("Endpoint");
    }
    return {};
}

QString actorWords(const Actor &actor)
{
    if (actor.callbackId.isEmpty())
        return actorWord(actor.kind);
    return Words::tr("callback %1").arg(callbackName(actor.callbackId));
}

QString nameIn(const QJsonObject &row)
{
    for (const auto key : {"name"_L1, "identity"_L1, "issuer"_L1}) {
        if (const QString name = row.value(key).toString(); !name.isEmpty())
            return name;
    }
    return row.value("vendor_tenant_id"_L1).toString();
}

QString whatWords(const HistoryEntry &entry)
{
    return u"%1 %2"_s.arg(
        entityWord(entry.entity), nameIn(entry.after.isEmpty() ? entry.before : entry.after));
}

QString sideWords(const QJsonObject &fields, const PartnersModel &partners)
{
    QStringList words;
    for (const Field &field : Fields) {
        const auto key = QLatin1StringView(field.key);
        if (fields.contains(key))
            words += u"%1: %2"_s.arg(Words::tr(field.word), valueWords(key, fields.value(key), partners));
    }
    return words.isEmpty() ? u"–"_s : words.join(u", "_s);
}

QString changeWords(const QJsonObject &before, const QJsonObject &after, const PartnersModel &partners)
{
    if (before.isEmpty() || after.isEmpty()) {
        const QJsonObject &row = before.isEmpty() ? after : before;
        const QString ids = valueWords("vendor_tenant_id"_L1, row.value("vendor_tenant_id"_L1), partners)
            + (row.value("acronis_tenant_id"_L1).toString().isEmpty()
                    ? QString()
                    : u" → "_s + row.value("acronis_tenant_id"_L1).toString());
        const QString what = before.isEmpty() ? Words::tr("added") : Words::tr("removed");
        return row.contains("vendor_tenant_id"_L1) ? u"%1: %2"_s.arg(what, ids) : what;
    }
    QStringList words;
    for (const FieldChange &change : differences(before, after, partners))
        words += u"%1: %2 → %3"_s.arg(change.field, change.before, change.after);
    // A credential's hash is never written out.
    return words.isEmpty() ? Words::tr("password changed") : words.join(u", "_s);
}

QList<FieldChange> fieldChanges(
    const QJsonObject &before, const QJsonObject &after, const PartnersModel &partners)
{
    const QList<FieldChange> changes = differences(before, after, partners);
    if (changes.isEmpty())
        return {{Words::tr("password"), Words::tr("never shown"), Words::tr("changed")}};
    return changes;
}

} // namespace Console
