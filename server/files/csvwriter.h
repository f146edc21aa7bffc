// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>
#include <QStringList>

class QIODevice;

namespace Console {

/// One record by RFC 4180 in UTF-8, without a line break. Quotes what needs quotes, cells with spaces at an
/// end included.
QByteArray csvLine(const QStringList &cells, char delimiter);

/// Writes a delimited file of such records, with the byte order mark by which spreadsheets know UTF-8. Cells
/// are made harmless by toSpreadsheetCell().
class CsvWriter
{
public:
    /// \a device is open and outlives the writer.
    CsvWriter(QIODevice &device, char delimiter);

    Result<void> write(const QStringList &cells);
    /// Writes what is still held back.
    Result<void> flush();

private:
    QIODevice &m_device;
    char m_delimiter;
    QByteArray m_waiting;
};

} // namespace Console
