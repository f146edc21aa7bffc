// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importrows.h"

namespace Console {

/// Why a row cannot be taken, as a sentence without its line.
QString importFaultWords(const ImportProblem &problem);
/// "Customer name", "Vendor tenant id", …; "Not imported" for None.
QString columnWord(CustomerColumn column);

} // namespace Console
