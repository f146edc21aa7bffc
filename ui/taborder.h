// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace Console {

/// Lets Tab go through \a root as its layouts show it, whatever the order in which its controls were made.
void tabInReadingOrder(QWidget &root);

} // namespace Console
