// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publicend.h"

using namespace Qt::StringLiterals;

namespace Console {

void followListener(PublicAddress &address, const QUrl &url)
{
    if (url.isEmpty()) {
        address.setListener({});
        return;
    }
    // "localhost" stands for all addresses.
    if (url.host() != "127.0.0.1"_L1 && url.host() != "localhost"_L1) {
        address.setListener({}, url.host());
        return;
    }
    address.setListener(TunnelEnd {static_cast<quint16>(url.port()), url.scheme() == "https"_L1, url.path()});
}

} // namespace Console
