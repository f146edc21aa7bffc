// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "selftest.h"

namespace Console {

/// Whether it was this or another console that answered, with what was asked for.
bool isAnswered(const SelfTestAnswer &answer);

/// What came back, in a line.
QString selfTestResult(const SelfTestAnswer &answer);

/// What the answer about \a tenant means, and where it is not the right one what helps.
QString selfTestSentence(const SelfTestAnswer &answer, const AcronisTenantId &tenant);

} // namespace Console
