// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pasteblock.h"

#include "csvreader.h"
#include "customercolumns.h"
#include "ids.h"
#include "spreadsheetcell.h"
#include "words.h"

#include <QBuffer>

#include <algorithm>
#include <optional>

namespace Console {

namespace {

using Block = QList<QStringList>;

/// None when the text does not keep to the rules.
std::optional<Block> read(QByteArray text, char delimiter)
{
    QBuffer buffer(&text);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer, {TextEncoding::Utf8, delimiter});
    Block block;
    CsvRecord record;
    qint64 line = 1;
    while (reader.next(record)) {
        if (record.fault != CsvFault::None)
            return std::nullopt;
        // The reader passes empty lines over; here each is the place of a row.
        for (; line < record.line; ++line)
            block += QStringList(QString());
        block += record.cells;
        line = record.lastLine + 1;
    }
    return block;
}

/// As it is: quotes have no meaning.
Block split(const QString &text)
{
    Block block;
    for (const QString &line : text.split(u'\n'))
        block += line.split(u'\t');
    return block;
}

/// Commas stand in names as well: equal rows are not enough, there must be a header, quotes or a UUID.
bool isUnmistakable(const Block &block, const QString &text)
{
    const qsizetype cells = block.value(0).size();
    const bool equal = std::all_of(
        block.cbegin(), block.cend(), [cells](const QStringList &row) { return row.size() == cells; });
    if (cells < 2 || !equal)
        return false;
    const bool id = std::any_of(block.cbegin(), block.cend(), [](const QStringList &row) {
        return std::any_of(row.cbegin(), row.cend(), [](const QString &cell) { return isUuid(cell); });
    });
    return id || text.contains(u'"') || guessColumns(block.first(1)).header;
}

std::optional<Block> readTable(const QString &text)
{
    if (!text.contains(u'\t')) {
        for (const char delimiter : {';', ',', '|'}) {
            const auto block = read(text.toUtf8(), delimiter);
            if (block && isUnmistakable(*block, text))
                return block;
        }
    }
    return read(text.toUtf8(), '\t');
}

} // namespace

QList<QStringList> blockFrom(const QString &clipboard)
{
    QString text = clipboard;
    text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n');
    // The last break ends the last row; those before it end rows that are empty, which the reader passes
    // over.
    qsizetype emptyRows = text.endsWith(u'\n') ? -1 : 0;
    for (; text.endsWith(u'\n'); text.chop(1))
        ++emptyRows;
    if (text.isEmpty() && !clipboard.isEmpty())
        ++emptyRows; // the first one is as empty
    const auto table = readTable(text);
    Block block = table ? *table : split(text);
    for (; emptyRows > 0; --emptyRows)
        block += QStringList(QString());
    for (QStringList &row : block) {
        for (QString &cell : row)
            cell = cleaned(fromSpreadsheetCell(cell));
    }
    return block;
}

} // namespace Console
