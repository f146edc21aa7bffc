// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

QJsonObject toJson(const CustomerRow &row)
{
    return {{u"name"_s, row.name}, {u"vendor"_s, row.vendorId}, {u"tenant"_s, row.acronisId},
        {u"partner"_s, qint64(row.partner)}, {u"partnerName"_s, row.partnerName},
        {u"datacenter"_s, row.datacenterUrl}, {u"excluded"_s, row.excluded}, {u"changedAt"_s, row.changedAt},
        {u"changedBy"_s, row.changedBy}};
}

CustomerRow rowFrom(const QJsonObject &json, CustomerId id)
{
    return {id, json.value("name"_L1).toString(), json.value("vendor"_L1).toString(),
        json.value("tenant"_L1).toString(), PartnerId {json.value("partner"_L1).toInteger()},
        json.value("partnerName"_L1).toString(), json.value("datacenter"_L1).toString(),
        json.value("excluded"_L1).toBool(), json.value("changedAt"_L1).toInteger(),
        json.value("changedBy"_L1).toString()};
}

QJsonObject toJson(const CustomerDraft &draft)
{
    QJsonObject json {{u"kind"_s, int(draft.kind)}};
    const auto put = [&json](const QString &key, const auto &value) {
        if (value)
            json.insert(key, *value);
    };
    put(u"name"_s, draft.name);
    put(u"vendor"_s, draft.vendorId);
    put(u"tenant"_s, draft.acronisId);
    put(u"excluded"_s, draft.excluded);
    return json;
}

CustomerDraft draftFrom(const QJsonObject &json)
{
    const auto text = [&json](QLatin1StringView key) {
        return json.contains(key) ? std::optional(json.value(key).toString()) : std::nullopt;
    };
    CustomerDraft draft;
    draft.kind = CustomerDraft::Kind(std::clamp(
        json.value("kind"_L1).toInt(), int(CustomerDraft::Kind::Changed), int(CustomerDraft::Kind::Removed)));
    draft.name = text("name"_L1);
    draft.vendorId = text("vendor"_L1);
    draft.acronisId = text("tenant"_L1);
    if (json.contains("excluded"_L1))
        draft.excluded = json.value("excluded"_L1).toBool();
    return draft;
}

} // namespace

QByteArray editsToJson(const QList<MappingStage::Step> &edits)
{
    // One at a time: a document of them all takes ten times the room of its text.
    QByteArray list = "[";
    for (const MappingStage::Step &step : edits) {
        QJsonObject json {{u"id"_s, qint64(step.id)}};
        if (step.edit) {
            json.insert("base"_L1, toJson(step.edit->base));
            json.insert("draft"_L1, toJson(step.edit->draft));
        }
        if (list.size() > 1)
            list += ',';
        list += QJsonDocument(json).toJson(QJsonDocument::Compact);
    }
    return list + ']';
}

QList<MappingStage::Step> editsFromJson(const QJsonArray &edits)
{
    QList<MappingStage::Step> steps;
    for (qsizetype i = 0; i < edits.size(); ++i) {
        const QJsonObject json = edits.at(i).toObject();
        const CustomerId id {json.value("id"_L1).toInteger()};
        std::optional<CustomerEdit> edit;
        if (json.contains("draft"_L1)) {
            edit = CustomerEdit {
                rowFrom(json.value("base"_L1).toObject(), id), draftFrom(json.value("draft"_L1).toObject())};
        }
        steps += {id, edit};
    }
    return steps;
}

} // namespace Console
