// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "disablement.h"

#include "customertable.h"
#include "partnertable.h"

namespace Console {

Result<void> disablePartner(Connection &connection, Partner partner)
{
    partner.state = EnablementState::Disabled;
    return PartnerTable(connection).update(partner).and_then([&] {
        return CustomerTable(connection).disableOf(partner.id);
    });
}

} // namespace Console
