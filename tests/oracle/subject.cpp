// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "subject.h"

#include "audit.h"
#include "credentialtable.h"
#include "customertable.h"
#include "disablement.h"
#include "form.h"
#include "historytable.h"
#include "partnertable.h"
#include "passwords.h"
#include "values.h"
#include "workspacestore.h"

#include <QBuffer>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Console::Oracle {

namespace {

/// In memory where the system has such a place: a test of rules need not wait for a disk.
QString directoryTemplate()
{
    const QString memory = u"/dev/shm"_s;
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + "/oracle-XXXXXX"_L1;
}

/// One for all: making it takes a tenth of a second.
QByteArray passwordHash()
{
    static const QByteArray hash = Passwords::hash(password()).value_or(QByteArray());
    return hash;
}

template<class Value>
Value orDie(Result<Value> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<Value>)
        return std::move(*result);
}

QJsonObject byName(const QJsonValue &list, QLatin1StringView key)
{
    QJsonObject object;
    for (const QJsonValue &entry : list.toArray())
        object[entry[key].toString()] = entry;
    return object;
}

} // namespace

QByteArray password()
{
    return QByteArrayLiteral("correct horse");
}

QByteArray authHeader(const Request &request)
{
    const QByteArray identity = request.auth == Auth::WrongUser ? "nobody" : request.identity.toUtf8();
    const QByteArray secret = request.auth == Auth::WrongPassword ? "wrong" : password();
    switch (request.auth) {
    case Auth::Nothing:
        return {};
    case Auth::Malformed:
        return QByteArrayLiteral("bm8gY29sb24=");
    default:
        return (identity + R"(:{"password":")" + secret + R"("})").toBase64();
    }
}

Subject::Subject(const QJsonObject &workspace)
    : m_directory(directoryTemplate())
{
    m_database = orDie(Database::open(m_directory.path()));
    m_reader = orDie(m_database->openReader());
    QJsonObject file = workspace;
    QJsonArray credentials;
    for (const QJsonValue &value : workspace["credentials"_L1].toArray()) {
        QJsonObject credential = value.toObject();
        credential["hash"_L1] = QString::fromLatin1(passwordHash());
        credentials += credential;
    }
    file["credentials"_L1] = credentials;
    const Workspace parsed = orDie(Workspace::parse(QJsonDocument(file).toJson()));
    orDie(m_database->writer().submitAndWait({ActorKind::Import, {}, {}, {}},
        [&parsed](Connection &c) { return discard(importWorkspace(c, parsed)); }));
}

Answer Subject::take(const Step &step)
{
    return step.kind == Step::Kind::Ask ? ask(step.request) : operate(step);
}

void Subject::complain(const Request &request, const QString &what, const QByteArray &body)
{
    m_faults += u"%1 in the answer to %2: %3"_s.arg(what, describe(request), QString::fromUtf8(body));
}

Answer Subject::ask(const Request &request)
{
    const Raw raw = send(request);
    const QJsonDocument document = QJsonDocument::fromJson(raw.body);
    QJsonObject body = document.object();
    const bool good = raw.status == 200;
    Answer answer {raw.status, good ? body.take("payload"_L1) : QJsonValue(QJsonValue::Undefined),
        good ? QString() : body.take("err_message"_L1).toString()};
    if (!document.isObject())
        complain(request, u"no object"_s, raw.body);
    if (good && body.take("type"_L1) != responseType(request.callback))
        complain(request, u"another type"_s, raw.body);
    if (body.take("request_id"_L1) != request.requestId)
        complain(request, u"another request_id"_s, raw.body);
    if (!looksLikeUuid(body.take("response_id"_L1).toString()))
        complain(request, u"no response_id"_s, raw.body);
    if (!body.isEmpty())
        complain(request, u"extra keys"_s, raw.body);
    return answer;
}

QJsonObject Subject::exported()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    orDie(exportWorkspace(*m_reader, buffer));
    const QJsonObject all = QJsonDocument::fromJson(buffer.data()).object();
    QJsonObject credentials;
    for (const QJsonValue &credential : all["credentials"_L1].toArray())
        credentials[credential["identity"_L1].toString()] = credential["partner"_L1];
    return {{u"partners"_s, byName(all["partners"_L1], "vendor_tenant_id"_L1)},
        {u"customers"_s, byName(all["customers"_L1], "vendor_tenant_id"_L1)},
        {u"credentials"_s, credentials}};
}

qint64 Subject::historyId()
{
    return orDie(HistoryTable(*m_reader).lastId());
}

QString Subject::lastActor()
{
    const auto latest = orDie(HistoryTable(*m_reader).latest(1));
    if (latest.isEmpty())
        return {};
    const Actor &actor = latest.constFirst().actor;
    return u"%1 %2 %3"_s.arg(actor.callbackId, actor.requestId, actor.tenantId);
}

QStringList Subject::audit()
{
    return auditDatabase(*m_reader);
}

Answer Subject::operate(const Step &step)
{
    const auto work = [&step](Connection &c) -> Result<void> {
        const VendorTenantId vendorId = VendorTenantId::parse(step.vendorId).value_or(VendorTenantId());
        auto partner = orDie(PartnerTable(c).byVendorId(vendorId));
        const auto customer = orDie(CustomerTable(c).byVendorId(vendorId));
        switch (step.kind) {
        case Step::Kind::Switch:
            if (!partner)
                return {};
            if (!step.on)
                return disablePartner(c, *partner);
            partner->state = EnablementState::Enabled;
            return PartnerTable(c).update(*partner);
        case Step::Kind::Block:
            if (!partner)
                return {};
            partner->blockMessage = step.text;
            return PartnerTable(c).update(*partner);
        case Step::Kind::PutCredential:
            return partner ? CredentialTable(c).put({step.text, passwordHash(), partner->id})
                           : Result<void>();
        case Step::Kind::RemoveCredential:
            return discard(CredentialTable(c).remove(step.text));
        case Step::Kind::MapCustomer:
            return customer ? CustomerTable(c).setAcronisId(customer->id, AcronisTenantId::parse(step.text))
                            : Result<void>();
        case Step::Kind::AddCustomer: {
            const auto owner = orDie(
                PartnerTable(c).byVendorId(VendorTenantId::parse(step.text).value_or(VendorTenantId())));
            if (!owner)
                return {};
            Customer fresh;
            fresh.vendorId = vendorId;
            fresh.name = "Customer "_L1 + step.vendorId;
            fresh.partner = owner->id;
            return discard(CustomerTable(c).insert(fresh));
        }
        case Step::Kind::Ask:
            break;
        }
        return {};
    };
    return {m_database->writer().submitAndWait({}, work) ? 200 : 403};
}

} // namespace Console::Oracle
