// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace Console::Oracle {

/// What is sent in X-CyberApp-Auth.
enum class Auth { Nothing, Right, WrongUser, WrongPassword, Malformed };

/// The protocol's number of a callback; Alias is the v1.0 name of 7.
constexpr int FirstCallback = 1;
constexpr int LastCallback = 11;
constexpr int Alias = 12;

struct Request
{
    int callback = 7;
    QString tenant;     ///< context.tenant_id as sent
    QString datacenter; ///< left out when empty
    Auth auth = Auth::Nothing;
    QString identity;                           ///< with Auth::Right and Auth::WrongPassword
    QJsonValue payload = QJsonValue::Undefined; ///< undefined: no such key
    QString requestId;
    bool wrongType = false; ///< the request type of another callback
};

/// Something that happens: a request of the gateway, or an act of the operator.
struct Step
{
    enum class Kind { Ask, Switch, Block, PutCredential, RemoveCredential, MapCustomer, AddCustomer };

    Kind kind = Kind::Ask;
    Request request;  ///< with Ask
    QString vendorId; ///< whom the operator acts on
    QString text;     ///< message, identity, tenant; the partner with AddCustomer
    bool on = false;  ///< with Switch
};

/// What came back, or should. An act of the operator that the store refuses counts as 403.
struct Answer
{
    int status = 200;
    QJsonValue payload = QJsonValue::Undefined;
    QString message = {}; ///< err_message
    bool operator==(const Answer &) const = default;
};

/// A whole test: a workspace to start from and what happens to it.
struct Scenario
{
    QJsonObject workspace;
    QList<Step> steps;
};

/// The table of protocol section 1.
QString callbackId(int callback);
QString requestType(int callback);
QString responseType(int callback);

/// The request's body.
QJsonObject envelopeOf(const Request &request);

/// A generated vendor id is "@0", "@1", … in a scenario, in the order in which they come to be; the names
/// are replaced by what \a generated knows. Those it does not know stay: ids nobody has.
Step withGenerated(const Step &step, const QStringList &generated);
QJsonValue withGenerated(const QJsonValue &value, const QStringList &generated);

/// Everything with a name is sorted by it, so that lists compare as sets.
QJsonValue sorted(const QJsonValue &value);

QString describe(const Request &request);
QString describe(const Step &step);
QString describe(const Answer &answer);
QString describe(const Scenario &scenario);

} // namespace Console::Oracle
