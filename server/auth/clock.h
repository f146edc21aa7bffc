// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>

namespace Console {

/// The time in Unix milliseconds; called from several threads at once. Injected, so that tests can turn it.
using Clock = std::function<qint64()>;

/// The wall clock.
Clock systemClock();

} // namespace Console
