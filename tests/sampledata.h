// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "windowfixture.h"

namespace Console {

/// Partners and customers that look like an ordinary day.
void addSampleData(WindowFixture &fixture);
/// Tenants for the customers without one: of the same id, name or a similar one, and two of one name.
void addSampleTenants(WindowFixture &fixture);

} // namespace Console
