// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ids.h"

namespace Console {

/// A customer tenant of the platform that was heard of, whether or not a customer has it.
struct KnownTenant
{
    AcronisTenantId id;
    QString name;                     ///< empty when it was never told
    QString externalId;               ///< the vendor tenant id that the platform had for it; may be empty
    std::optional<PartnerId> partner; ///< none: not told
    bool operator==(const KnownTenant &) const = default;
};

/// How it was heard of.
enum class TenantSource {
    Callback, ///< a verified callback that was carried out
    List,     ///< a list that the operator imported
};

} // namespace Console
