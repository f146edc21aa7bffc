// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvguess.h"
#include "csvreader.h"
#include "csvwriter.h"

#include <QBuffer>

#include <cstdint>
#include <cstdlib>

using namespace Console;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

QList<CsvRecord> readAll(QByteArray bytes, CsvFormat format)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer, format);
    QList<CsvRecord> records;
    CsvRecord record;
    while (reader.next(record))
        records += record;
    return records;
}

} // namespace

// What is read comes in order of its lines, and back unchanged when it is written.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const CsvFormat format = guessFormat(bytes);
    qint64 line = 0;
    for (const CsvRecord &record : readAll(bytes, format)) {
        require(record.line >= line && record.lastLine >= record.line);
        line = record.line;
        require(record.cells.isEmpty() == (record.fault != CsvFault::None));
        if (record.fault != CsvFault::None)
            continue;
        if (record.cells.size() == 1 && record.cells.first().isEmpty())
            continue; // it would be an empty line
        const auto again = readAll(
            "\xef\xbb\xbf" + csvLine(record.cells, format.delimiter), {TextEncoding::Utf8, format.delimiter});
        require(again.size() == 1 && again.first().cells == record.cells);
    }
    return 0;
}
