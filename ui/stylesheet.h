// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme.h"

namespace Console {

/// What the palette alone cannot say: rounding, spacing and lines. Widgets opt in by a dynamic property
/// `kind`: title, dim, chip, primary, quiet, bar, banner, problem.
QString styleSheet(const Colors &colors);

} // namespace Console
