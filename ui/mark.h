// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme.h"

#include <QPainter>

namespace Console {

/// The sign before a word of state. Shapes differ, so that none depends on its colour.
enum class Mark {
    Good,     ///< full disc
    Open,     ///< ring
    Pending,  ///< disc in a ring
    Conflict, ///< diamond
    Excluded, ///< barred ring
    Bad,      ///< triangle
};

void paintMark(QPainter &painter, QPointF centre, Mark mark, const Colors &colors);

} // namespace Console
