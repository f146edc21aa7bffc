// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvreader.h"

#include <QIODevice>

#include <algorithm>

#include <csv.h>

namespace Console {

namespace {

constexpr qsizetype PieceSize = qsizetype(64) * 1024;

// Spaces belong to a cell (RFC 4180, 2.4).
int nothingIsSpace(unsigned char)
{
    return 0;
}

/// QString takes what it begins with for a byte order mark.
QString textOf(QByteArrayView cell)
{
    const QString text = QString::fromUtf8(cell);
    return cell.startsWith("\xef\xbb\xbf") ? QChar(QChar::ByteOrderMark) + text : text;
}

} // namespace

CsvReader::CsvReader(QIODevice &device, CsvFormat format)
    : m_device(device)
    , m_decoder(format.encoding)
    , m_delimiter(format.delimiter)
{
    restart();
}

CsvReader::~CsvReader()
{
    csv_free(m_parser.get());
}

bool CsvReader::next(CsvRecord &record)
{
    while (m_ready.isEmpty() && !m_ended) {
        if (m_at < m_piece.size() || readPiece())
            takeLine();
        else
            finish();
    }
    if (m_ready.isEmpty())
        return false;
    record = m_ready.dequeue();
    return true;
}

void CsvReader::restart()
{
    if (m_parser)
        csv_free(m_parser.get());
    m_parser = std::make_unique<csv_parser>();
    csv_init(m_parser.get(), CSV_STRICT | CSV_STRICT_FINI);
    csv_set_delim(m_parser.get(), static_cast<unsigned char>(m_delimiter));
    csv_set_space_func(m_parser.get(), nothingIsSpace);
    m_record = {};
    m_size = 0;
    m_open = false;
}

bool CsvReader::readPiece()
{
    m_at = 0;
    m_piece.clear();
    while (m_piece.isEmpty() && !m_drained) {
        QByteArray bytes(PieceSize, Qt::Uninitialized);
        const qint64 size = m_device.read(bytes.data(), bytes.size());
        if (size < 0) {
            fail(CsvFault::Device, true);
            m_ended = true;
        }
        m_drained = size <= 0;
        bytes.truncate(std::max<qint64>(size, 0));
        m_piece = m_drained ? m_decoder.finish() : m_decoder.decode(bytes);
    }
    return !m_piece.isEmpty();
}

void CsvReader::takeLine()
{
    const QByteArrayView rest = QByteArrayView(m_piece).sliced(m_at);
    const qsizetype feedAt = rest.indexOf('\n');
    QByteArrayView line = feedAt < 0 ? rest : rest.first(feedAt + 1);
    if (const qsizetype returnAt = line.indexOf('\r'); returnAt >= 0)
        line = line.first(returnAt + 1);
    m_at += line.size();

    const char last = line.back();
    const bool complete = last == '\n' || last == '\r';
    const bool sameBreak = m_afterReturn && line.front() == '\n';
    if (sameBreak)
        --m_line;
    // An empty line is no record; nor is the second half of a line break.
    const bool blank = !m_open && complete && line.size() == 1;
    if (!m_skipping && !blank)
        feed(line, complete);
    else if (m_skipping && complete)
        m_skipping = false;
    m_afterReturn = last == '\r';
    if (complete)
        ++m_line;
}

void CsvReader::feed(QByteArrayView line, bool complete)
{
    if (!m_open)
        m_record.line = m_line;
    m_open = true;
    const auto size = static_cast<size_t>(line.size());
    if (csv_parse(m_parser.get(), line.data(), size, onCell, onRecord, this) < size) {
        fail(csv_error(m_parser.get()) == CSV_EPARSE ? CsvFault::Quote : CsvFault::TooLong, complete);
        return;
    }
    // What is too long already need not be read to its end.
    if (m_open && m_record.fault == CsvFault::TooLong && !complete) {
        fail(CsvFault::TooLong, false);
        return;
    }
    if (m_open && m_parser->entry_pos > static_cast<size_t>(MaximumCell))
        fail(m_parser->quoted != 0 ? CsvFault::OpenQuote : CsvFault::TooLong, complete);
}

void CsvReader::onCell(void *bytes, size_t size, void *reader)
{
    auto &self = *static_cast<CsvReader *>(reader);
    CsvRecord &record = self.m_record;
    const QByteArrayView cell(static_cast<const char *>(bytes), static_cast<qsizetype>(size));
    self.m_size += cell.size();
    if (record.fault != CsvFault::None)
        return;
    if (cell.size() > MaximumCell || self.m_size > MaximumRecord || record.cells.size() == MaximumCells)
        record.fault = CsvFault::TooLong;
    else if (cell.contains('\0'))
        record.fault = CsvFault::Nul;
    else if (!cell.isValidUtf8() || (self.m_decoder.failed() && cell.contains("\xef\xbf\xbd")))
        record.fault = CsvFault::Encoding;
    else
        record.cells += textOf(cell);
}

void CsvReader::onRecord(int, void *reader)
{
    auto &self = *static_cast<CsvReader *>(reader);
    CsvRecord &record = self.m_record;
    record.lastLine = self.m_line;
    if (record.fault != CsvFault::None)
        record.cells.clear();
    self.m_ready += std::exchange(record, {});
    self.m_size = 0;
    self.m_open = false;
}

void CsvReader::fail(CsvFault fault, bool complete)
{
    m_ready += CsvRecord {m_open ? m_record.line : m_line, m_line, {}, fault};
    restart();
    m_skipping = !complete;
}

void CsvReader::finish()
{
    if (m_open && csv_fini(m_parser.get(), onCell, onRecord, this) != 0)
        fail(CsvFault::OpenQuote, true);
    m_ended = true;
}

} // namespace Console
