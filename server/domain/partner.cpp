// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "partner.h"

using namespace Qt::StringLiterals;

namespace Console {

QString nameOf(EnablementState state)
{
    return state == EnablementState::Enabled ? u"ENABLED"_s : u"DISABLED"_s;
}

std::optional<EnablementState> enablementStateFrom(QStringView text)
{
    if (text == u"ENABLED")
        return EnablementState::Enabled;
    if (text == u"DISABLED")
        return EnablementState::Disabled;
    return std::nullopt;
}

QString nameOf(PartnerMode mode)
{
    return mode == PartnerMode::Mirrored ? u"mirrored"_s : u"mapped"_s;
}

std::optional<PartnerMode> partnerModeFrom(QStringView text)
{
    if (text == u"mapped")
        return PartnerMode::Mapped;
    if (text == u"mirrored")
        return PartnerMode::Mirrored;
    return std::nullopt;
}

void Customer::mapTo(const std::optional<AcronisTenantId> &tenant)
{
    if (acronisId && acronisId != tenant)
        state = EnablementState::Disabled;
    acronisId = tenant;
}

} // namespace Console
