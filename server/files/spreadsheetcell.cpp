// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spreadsheetcell.h"

namespace Console {

namespace {

constexpr QChar Mark = u'\'';

bool beginsFormula(QStringView text)
{
    constexpr QStringView Openers = u"=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";
    return !text.isEmpty() && Openers.contains(text.front());
}

/// Whether \a text without its first character would be taken for what was marked.
bool isMarked(QStringView text)
{
    return text.size() > 1 && text.front() == Mark && (text[1] == Mark || beginsFormula(text.sliced(1)));
}

} // namespace

QString toSpreadsheetCell(const QString &text)
{
    return beginsFormula(text) || isMarked(text) ? Mark + text : text;
}

QString fromSpreadsheetCell(const QString &cell)
{
    return isMarked(cell) ? cell.sliced(1) : cell;
}

} // namespace Console
