// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "textdecoder.h"

#include <QQueue>
#include <QStringList>

#include <memory>

class QIODevice;
struct csv_parser;

namespace Console {

/// Why a record could not be read.
enum class CsvFault {
    None,
    Encoding,  ///< bytes that are no text in the encoding
    Nul,       ///< a NUL character
    TooLong,   ///< a cell or the whole record is longer than any of ours
    Quote,     ///< a quote within a cell without quotes, or text behind a closing one
    OpenQuote, ///< the file ends within quotes
    Device,    ///< the file could not be read further; the last record
};

struct CsvRecord
{
    qint64 line = 0;     ///< on which it begins, counted from 1
    qint64 lastLine = 0; ///< on which it ends: another one when a cell has line breaks
    QStringList cells;   ///< empty when there is a fault
    CsvFault fault = CsvFault::None;
};

/// Reads a delimited file by RFC 4180, record by record: quoted cells may hold delimiters, quotes (doubled)
/// and line breaks of any kind, which come as they are, as do spaces. Empty lines are skipped. Holds one
/// record and a piece of the file in memory, however long its lines are. After a fault it goes on with the
/// next line.
class CsvReader
{
public:
    static constexpr qsizetype MaximumCell = 1 << 20;   ///< bytes of UTF-8
    static constexpr qsizetype MaximumRecord = 4 << 20; ///< bytes of UTF-8
    static constexpr qsizetype MaximumCells = 1000;     ///< of a record

    /// \a device is open, is read from where it stands, and outlives the reader.
    CsvReader(QIODevice &device, CsvFormat format);
    ~CsvReader();
    Q_DISABLE_COPY_MOVE(CsvReader)

    /// The next record or fault; false at the end.
    bool next(CsvRecord &record);

private:
    static void onCell(void *bytes, size_t size, void *reader);
    static void onRecord(int terminator, void *reader);
    void restart();
    bool readPiece();
    void takeLine();
    void feed(QByteArrayView line, bool complete);
    void fail(CsvFault fault, bool complete);
    void finish();

    QIODevice &m_device;
    TextDecoder m_decoder;
    char m_delimiter;
    std::unique_ptr<csv_parser> m_parser;
    QByteArray m_piece; ///< of the file, in UTF-8
    qsizetype m_at = 0; ///< in the piece
    qint64 m_line = 1;
    CsvRecord m_record;         ///< the one under way
    qsizetype m_size = 0;       ///< of its cells, in bytes
    bool m_open = false;        ///< a record is under way
    bool m_skipping = false;    ///< the rest of a line with a fault
    bool m_afterReturn = false; ///< a line feed now belongs to the same line break
    bool m_drained = false;
    bool m_ended = false;
    QQueue<CsvRecord> m_ready;
};

} // namespace Console
