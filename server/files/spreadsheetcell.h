// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Console {

/// \a text as it may stand in a file that a spreadsheet opens: one that it would run as a formula, because it
/// begins with = + - @ (also in full width), a tab or a line break, gets an apostrophe in front. So does one
/// that would be mistaken for such a cell on its way back.
QString toSpreadsheetCell(const QString &text);
/// The text that toSpreadsheetCell() made \a cell of; of others, the cell itself.
QString fromSpreadsheetCell(const QString &cell);

} // namespace Console
