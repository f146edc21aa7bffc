// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publicaddress.h"

namespace Console {

/// Tells \a address where the listener is; \a url as Listener::url() has it, empty when it does not listen.
void followListener(PublicAddress &address, const QUrl &url);

} // namespace Console
