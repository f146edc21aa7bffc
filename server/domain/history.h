// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QMetaType>

#include <optional>

namespace Console {

/// Who changed something.
enum class ActorKind {
    Operator,     ///< in the window
    Callback,     ///< the gateway
    CommandLine,  ///< a subcommand of the console
    Import,       ///< a workspace file
    OtherProcess, ///< wrote to the database without saying who
};

QString nameOf(ActorKind kind);
ActorKind actorKindFrom(QStringView text);

/// Recorded with every change. The last three are set for callbacks alone.
struct Actor
{
    ActorKind kind = ActorKind::Operator;
    QString callbackId;
    QString requestId;
    QString tenantId; ///< the request's context.tenant_id
    bool operator==(const Actor &) const = default;
};

/// What a history row speaks of; the names are those of the database's tables.
enum class Entity { Partner, Customer, Credential, Issuer, Endpoint };

QString nameOf(Entity entity);
std::optional<Entity> entityFrom(QStringView text);

/// One changed row. \a before is empty for a new one, \a after for a removed one.
struct HistoryEntry
{
    qint64 id = 0;
    qint64 change = 0; ///< rows of one unit of work share it; 0 for another process
    QDateTime at;      ///< UTC
    Actor actor;
    Entity entity = Entity::Partner;
    qint64 entityId = 0;
    QJsonObject before;
    QJsonObject after;
};

/// Told after every commit, of this process or another.
struct ChangeNotice
{
    struct Item
    {
        Entity entity = Entity::Partner;
        qint64 id = 0;
        ActorKind actor = ActorKind::Operator;
        bool operator==(const Item &) const = default;
    };
    QList<Item> items;
    bool everything = false; ///< too many to list: read anew
};

} // namespace Console

Q_DECLARE_METATYPE(Console::ChangeNotice)
