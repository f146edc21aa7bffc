// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "step.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Console::Oracle {

namespace {

struct Names
{
    const char *callback;
    const char *request;
    const char *response;
};

constexpr std::array<Names, 13> Table {{
    {"", "", ""},
    {"v1.0~a.p.enablement.read.v1.0", "v1.0~a.p.empty.v1.0", "v1.0~a.p.enablement.read.ok.v1.0"},
    {"v1.0~a.p.enablement.write.v1.0", "v1.0~a.p.enablement.write.v1.0", "v1.0~a.p.success_no_content.v1.0"},
    {"v1.0~a.p.enablement.reset.v1.0", "v1.0~a.p.empty.v1.0", "v1.0~a.p.success_no_content.v1.0"},
    {"v1.0~a.p.topology.read.v1.0", "v1.0~a.p.topology.read.v1.0", "v1.0~a.p.topology.read.ok.v1.0"},
    {"v1.0~a.p.tenant_mapping.read.v1.0", "v1.0~a.p.empty.v1.0", "v1.0~a.p.tenant_mapping.read.ok.v1.0"},
    {"v1.0~a.p.tenant_mapping.write.v1.0", "v1.0~a.p.tenant_mapping.write.v1.0",
        "v1.0~a.p.success_no_content.v1.0"},
    {"v2.0~a.p.partner.mirroring.get_state.v1.0", "v1.1~a.p.partner.mirroring.get_state.v1.0",
        "v1.1~a.p.partner.mirroring.get_state.ok.v1.0"},
    {"v2.0~a.p.partner.mirroring.enable.v1.0", "v1.1~a.p.partner.mirroring.enable.v1.0",
        "v1.1~a.p.partner.mirroring.enable.ok.v1.0"},
    {"v2.0~a.p.partner.mirroring.reset.v1.0", "v1.1~a.p.partner.mirroring.reset.v1.0",
        "v1.1~a.p.partner.mirroring.reset.ok.v1.0"},
    {"v2.0~a.p.customer.mirroring.get_state.v1.0", "v1.1~a.p.customer.mirroring.get_state.v1.0",
        "v1.1~a.p.customer.mirroring.get_state.ok.v1.0"},
    {"v2.0~a.p.customer.mirroring.set_state.v1.0", "v1.1~a.p.customer.mirroring.set_state.v1.0",
        "v1.1~a.p.customer.mirroring.set_state.ok.v1.0"},
    {"v1.0~a.p.partner.mirroring.get_state.v1.0", "v1.1~a.p.partner.mirroring.get_state.v1.0",
        "v1.1~a.p.partner.mirroring.get_state.ok.v1.0"},
}};

QString compact(const QJsonValue &value)
{
    if (value.isUndefined())
        return u"none"_s;
    // A bare value needs a list around it to be written.
    const QByteArray text = QJsonDocument(QJsonArray {value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(text.mid(1, text.size() - 2));
}

QString describe(Auth auth, const QString &identity)
{
    switch (auth) {
    case Auth::Nothing:
        break;
    case Auth::Right:
        return u" as \"%1\""_s.arg(identity);
    case Auth::WrongUser:
        return u" as an unknown user"_s;
    case Auth::WrongPassword:
        return u" as \"%1\" with a wrong password"_s.arg(identity);
    case Auth::Malformed:
        return u" with a malformed X-CyberApp-Auth"_s;
    }
    return {};
}

} // namespace

QString callbackId(int callback)
{
    return "cti.a.p.acgw.callback."_L1 + QLatin1StringView(Table.at(size_t(callback)).callback);
}

QString requestType(int callback)
{
    return "cti.a.p.acgw.request."_L1 + QLatin1StringView(Table.at(size_t(callback)).request);
}

QString responseType(int callback)
{
    return "cti.a.p.acgw.response."_L1 + QLatin1StringView(Table.at(size_t(callback)).response);
}

QJsonObject envelopeOf(const Request &request)
{
    QJsonObject context {{u"callback_id"_s, callbackId(request.callback)},
        {u"endpoint_id"_s, u"cti.a.p.acgw.endpoint.v1.0~vendor.app.endpoint.v1.0"_s},
        {u"tenant_id"_s, request.tenant}};
    if (!request.datacenter.isEmpty())
        context["datacenter_url"_L1] = request.datacenter;
    const int typed = request.wrongType ? (request.callback == 2 ? 6 : 2) : request.callback;
    QJsonObject envelope {{u"type"_s, requestType(typed)}, {u"request_id"_s, request.requestId},
        {u"created_at"_s, u"0001-01-01T00:00:00Z"_s}, {u"context"_s, context}};
    if (!request.payload.isUndefined())
        envelope["payload"_L1] = request.payload;
    return envelope;
}

QJsonValue withGenerated(const QJsonValue &value, const QStringList &generated)
{
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &item : value.toArray())
            array.append(withGenerated(item, generated));
        return array;
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            it.value() = withGenerated(it.value(), generated);
        return object;
    }
    if (!value.isString() || !value.toString().startsWith(u'@'))
        return value;
    bool numbered = false;
    const qsizetype number = value.toString().mid(1).toInt(&numbered);
    return numbered && number < generated.size() ? QJsonValue(generated.at(number)) : value;
}

Step withGenerated(const Step &step, const QStringList &generated)
{
    Step result = step;
    if (!step.request.payload.isUndefined())
        result.request.payload = withGenerated(step.request.payload, generated);
    result.vendorId = withGenerated(QJsonValue(step.vendorId), generated).toString();
    return result;
}

QJsonValue sorted(const QJsonValue &value)
{
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            it.value() = sorted(it.value());
        return object;
    }
    if (!value.isArray())
        return value;
    QList<std::pair<QString, QJsonValue>> items;
    for (const QJsonValue &item : value.toArray())
        items += {compact(item), item};
    std::sort(items.begin(), items.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QJsonArray array;
    for (const auto &item : items)
        array.append(item.second);
    return array;
}

QString describe(const Request &request)
{
    QString text = callbackId(request.callback).mid(23);
    text += describe(request.auth, request.identity) + u", tenant "_s + request.tenant;
    if (!request.datacenter.isEmpty())
        text += u", datacenter "_s + request.datacenter;
    if (request.wrongType)
        text += u", the type of another callback"_s;
    return u"%1, request %2, payload %3"_s.arg(text, request.requestId.left(8), compact(request.payload));
}

QString describe(const Step &step)
{
    switch (step.kind) {
    case Step::Kind::Ask:
        return describe(step.request);
    case Step::Kind::Switch:
        return u"operator: switch partner %1 %2"_s.arg(step.vendorId, step.on ? u"on"_s : u"off"_s);
    case Step::Kind::Block:
        return u"operator: block partner %1 with \"%2\""_s.arg(step.vendorId, step.text);
    case Step::Kind::PutCredential:
        return u"operator: credential \"%1\" for partner %2"_s.arg(step.text, step.vendorId);
    case Step::Kind::RemoveCredential:
        return u"operator: remove credential \"%1\""_s.arg(step.text);
    case Step::Kind::MapCustomer:
        return u"operator: customer %1 to tenant \"%2\""_s.arg(step.vendorId, step.text);
    case Step::Kind::AddCustomer:
        return u"operator: new customer %1 of partner %2"_s.arg(step.vendorId, step.text);
    }
    return {};
}

QString describe(const Answer &answer)
{
    QString text = u"%1, payload %2"_s.arg(answer.status).arg(compact(answer.payload));
    if (!answer.message.isEmpty())
        text += u", err_message \"%1\""_s.arg(answer.message);
    return text;
}

QString describe(const Scenario &scenario)
{
    QString text = u"workspace:\n"_s
        + QString::fromUtf8(QJsonDocument(scenario.workspace).toJson(QJsonDocument::Compact)) + u'\n';
    for (qsizetype i = 0; i < scenario.steps.size(); ++i)
        text += u"%1. %2\n"_s.arg(i + 1).arg(describe(scenario.steps.at(i)));
    return text;
}

} // namespace Console::Oracle
