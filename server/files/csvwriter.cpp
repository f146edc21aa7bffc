// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvwriter.h"

#include "spreadsheetcell.h"

#include <QIODevice>

#include <algorithm>

#include <csv.h>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr qsizetype WriteSize = qsizetype(64) * 1024;

/// Any delimiter counts: a spreadsheet may cut by another one than ours.
bool needsQuotes(const QByteArray &cell)
{
    static constexpr QByteArrayView Special = "\"\r\n,;\t|";
    return !cell.isEmpty()
        && (cell.startsWith(' ') || cell.endsWith(' ')
            || std::any_of(cell.cbegin(), cell.cend(), [](char c) { return Special.contains(c); }));
}

void add(QByteArray &line, const QByteArray &cell)
{
    if (!needsQuotes(cell)) {
        line += cell;
        return;
    }
    const auto size = static_cast<size_t>(cell.size());
    const size_t quoted = csv_write(nullptr, 0, cell.constData(), size);
    const qsizetype before = line.size();
    line.resize(before + static_cast<qsizetype>(quoted));
    csv_write(line.data() + before, quoted, cell.constData(), size);
}

} // namespace

QByteArray csvLine(const QStringList &cells, char delimiter)
{
    QByteArray line;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            line += delimiter;
        add(line, cells[i].toUtf8());
    }
    return line;
}

CsvWriter::CsvWriter(QIODevice &device, char delimiter)
    : m_device(device)
    , m_delimiter(delimiter)
    , m_waiting("\xef\xbb\xbf")
{
}

Result<void> CsvWriter::write(const QStringList &cells)
{
    QStringList harmless;
    for (const QString &cell : cells)
        harmless += toSpreadsheetCell(cell);
    m_waiting += csvLine(harmless, m_delimiter);
    m_waiting += "\r\n";
    return m_waiting.size() < WriteSize ? Result<void>() : flush();
}

Result<void> CsvWriter::flush()
{
    const QByteArray bytes = std::exchange(m_waiting, {});
    if (m_device.write(bytes) != bytes.size())
        return failure(ErrorCode::Unavailable, m_device.errorString());
    return {};
}

} // namespace Console
