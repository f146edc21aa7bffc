// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvguess.h"

#include "csvreader.h"

#include <QBuffer>

#include <algorithm>

namespace Console {

namespace {

constexpr int LinesJudged = 50;

/// The end of a sample may have cut a character in two.
bool isUtf8(const QByteArray &start)
{
    for (qsizetype cut = 0; cut < 4 && cut <= start.size(); ++cut) {
        if (start.first(start.size() - cut).isValidUtf8())
            return true;
    }
    return false;
}

TextEncoding guessEncoding(const QByteArray &start)
{
    if (start.startsWith("\xef\xbb\xbf"))
        return TextEncoding::Utf8;
    if (start.startsWith("\xff\xfe"))
        return TextEncoding::Utf16Le;
    if (start.startsWith("\xfe\xff"))
        return TextEncoding::Utf16Be;
    // Of text in Latin letters every second byte is NUL.
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < start.size(); ++i) {
        if (start[i] == '\0')
            ++(i % 2 == 0 ? even : odd);
    }
    if (std::max(even, odd) > start.size() / 8)
        return even > odd ? TextEncoding::Utf16Be : TextEncoding::Utf16Le;
    return isUtf8(start) ? TextEncoding::Utf8 : TextEncoding::Windows1252;
}

/// How many records have as many cells as the first, times those cells; 0 when there is one cell only.
qsizetype scoreOf(const QByteArray &start, CsvFormat format)
{
    QBuffer buffer;
    buffer.setData(start);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer, format);
    CsvRecord record;
    qsizetype cells = 0;
    qsizetype equal = 0;
    for (int i = 0; i < LinesJudged && reader.next(record); ++i) {
        if (cells == 0)
            cells = record.cells.size();
        if (record.cells.size() == cells)
            ++equal;
    }
    return cells > 1 ? equal * LinesJudged + cells : 0;
}

} // namespace

CsvFormat guessFormat(const QByteArray &start)
{
    CsvFormat best {guessEncoding(start), ','};
    qsizetype highest = scoreOf(start, best);
    for (const char delimiter : {';', '\t', '|'}) {
        const CsvFormat format {best.encoding, delimiter};
        if (const qsizetype score = scoreOf(start, format); score > highest) {
            highest = score;
            best = format;
        }
    }
    return best;
}

} // namespace Console
