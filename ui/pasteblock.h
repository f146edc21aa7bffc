// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Console {

/// The rows of cells that a text from the clipboard holds: tab-separated as spreadsheets give it, cells with
/// line breaks in quotes; comma-, semicolon- or bar-separated when it is unmistakably that. Cells are
/// cleaned() and as before toSpreadsheetCell(). An empty line is a row of one empty cell; the line
/// break at the end ends the last row and makes none.
QList<QStringList> blockFrom(const QString &clipboard);

} // namespace Console
