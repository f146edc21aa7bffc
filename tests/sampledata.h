// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "windowfixture.h"

namespace Console {

/// Partners and customers that look like an ordinary day.
void addSampleData(WindowFixture &fixture);

} // namespace Console
