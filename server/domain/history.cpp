// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history.h"

#include <array>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr std::array ActorNames {
    std::pair {ActorKind::Operator, "operator"_L1},
    std::pair {ActorKind::Callback, "callback"_L1},
    std::pair {ActorKind::CommandLine, "command line"_L1},
    std::pair {ActorKind::Import, "import"_L1},
    std::pair {ActorKind::OtherProcess, "other process"_L1},
};

constexpr std::array EntityNames {
    std::pair {Entity::Partner, "partner"_L1},
    std::pair {Entity::Customer, "customer"_L1},
    std::pair {Entity::Credential, "credential"_L1},
    std::pair {Entity::Issuer, "issuer"_L1},
    std::pair {Entity::Endpoint, "endpoint"_L1},
};

} // namespace

QString nameOf(ActorKind kind)
{
    for (const auto &[value, name] : ActorNames) {
        if (value == kind)
            return name;
    }
    return {};
}

ActorKind actorKindFrom(QStringView text)
{
    for (const auto &[value, name] : ActorNames) {
        if (text == name)
            return value;
    }
    return ActorKind::OtherProcess;
}

QString nameOf(Entity entity)
{
    for (const auto &[value, name] : EntityNames) {
        if (value == entity)
            return name;
    }
    return {};
}

std::optional<Entity> entityFrom(QStringView text)
{
    for (const auto &[value, name] : EntityNames) {
        if (text == name)
            return value;
    }
    return std::nullopt;
}

} // namespace Console
