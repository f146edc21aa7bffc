// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publicaddress.h"

#include <functional>

namespace Console {

/// What the window is given for the public URL.
struct PublicUrlServices
{
    PublicAddress *address = nullptr; ///< must outlive the window; null: there is no such thing
    /// Keeps them for the next start.
    std::function<Result<void>(const TunnelSettings &)> store = {};
    std::function<bool()> trustsDevelopmentKey = {}; ///< whether the listener does, where it is now
    bool skipsVerification = false;                  ///< likewise
};

} // namespace Console
