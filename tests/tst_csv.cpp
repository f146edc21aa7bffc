// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvguess.h"
#include "csvreader.h"
#include "csvwriter.h"
#include "spreadsheetcell.h"

#include <QBuffer>
#include <QRandomGenerator>
#include <QTest>

using namespace Console;
using namespace Qt::StringLiterals;

namespace {

QList<CsvRecord> readAll(QIODevice &device, CsvFormat format)
{
    CsvReader reader(device, format);
    QList<CsvRecord> records;
    CsvRecord record;
    while (reader.next(record))
        records += record;
    return records;
}

QList<CsvRecord> readAll(QByteArray bytes, CsvFormat format = {})
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return readAll(buffer, format);
}

/// So many bytes of one kind without holding them.
class EndlessDevice : public QIODevice
{
    Q_OBJECT

public:
    EndlessDevice(const QByteArray &start, char filler, qint64 size, const QByteArray &end)
        : m_start(start)
        , m_end(end)
        , m_filler(filler)
        , m_size(size)
    {
        open(ReadOnly | Unbuffered);
    }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        QByteArray &text = m_start.isEmpty() && m_size == 0 ? m_end : m_start;
        if (!text.isEmpty()) {
            const qint64 count = qMin<qint64>(most, text.size());
            memcpy(data, text.constData(), size_t(count));
            text.remove(0, count);
            return count;
        }
        const qint64 count = qMin(most, m_size);
        memset(data, m_filler, size_t(count));
        m_size -= count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_start;
    QByteArray m_end;
    char m_filler;
    qint64 m_size;
};

} // namespace

class TestCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsByTheStandard_data();
    void readsByTheStandard();
    void numbersLinesWhateverTheirBreaks();
    void namesTheLineOfAFault_data();
    void namesTheLineOfAFault();
    void readsEveryEncoding_data();
    void readsEveryEncoding();
    void refusesTextOfAnotherEncoding();
    void survivesEndlessLines_data();
    void survivesEndlessLines();
    void writesWhatItReads();
    void disarmsFormulas_data();
    void disarmsFormulas();
    void tellsAFailedWrite();
    void guessesTheFormat_data();
    void guessesTheFormat();
};

void TestCsv::readsByTheStandard_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<char>("delimiter");
    QTest::addColumn<QList<QStringList>>("cells");
    using Cells = QList<QStringList>;
    QTest::newRow("nothing") << QByteArray() << ',' << Cells {};
    QTest::newRow("one cell") << QByteArray("a") << ',' << Cells {{u"a"_s}};
    QTest::newRow("unix lines") << QByteArray("a,b\nc,d\n") << ','
                                << Cells {{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
    QTest::newRow("no last break") << QByteArray("a,b\r\nc,d") << ','
                                   << Cells {{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
    QTest::newRow("old mac lines") << QByteArray("a,b\rc,d\r") << ','
                                   << Cells {{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
    QTest::newRow("empty cells") << QByteArray(",\n\"\",x,\n") << ','
                                 << Cells {{u""_s, u""_s}, {u""_s, u"x"_s, u""_s}};
    QTest::newRow("quotes") << QByteArray("\"a,\"\"b\"\"\",c") << ',' << Cells {{u"a,\"b\""_s, u"c"_s}};
    QTest::newRow("breaks in quotes") << QByteArray("\"a\r\nb\",\"c\nd\re\"\r\nf,g") << ','
                                      << Cells {{u"a\r\nb"_s, u"c\nd\re"_s}, {u"f"_s, u"g"_s}};
    QTest::newRow("spaces stay") << QByteArray(" a , b \n") << ',' << Cells {{u" a "_s, u" b "_s}};
    QTest::newRow("semicolons") << QByteArray("a,b;c") << ';' << Cells {{u"a,b"_s, u"c"_s}};
    QTest::newRow("tabs") << QByteArray("a b\tc\n\td") << '\t' << Cells {{u"a b"_s, u"c"_s}, {u""_s, u"d"_s}};
    QTest::newRow("bars") << QByteArray("a|\"b|\"") << '|' << Cells {{u"a"_s, u"b|"_s}};
    QTest::newRow("empty lines") << QByteArray("\r\na\n\n\nb\n\n") << ',' << Cells {{u"a"_s}, {u"b"_s}};
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf"
                                                   "a")
                                     << ',' << Cells {{u"a"_s}};
}

void TestCsv::readsByTheStandard()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const char, delimiter);
    QFETCH(const QList<QStringList>, cells);
    QList<QStringList> read;
    for (const CsvRecord &record : readAll(bytes, {TextEncoding::Utf8, delimiter})) {
        QCOMPARE(record.fault, CsvFault::None);
        read += record.cells;
    }
    QCOMPARE(read, cells);
}

void TestCsv::numbersLinesWhateverTheirBreaks()
{
    for (const QByteArray &lineBreak : {QByteArray("\n"), QByteArray("\r\n"), QByteArray("\r")}) {
        const QByteArray bytes = QByteArray("a\n\n\"b\nc\nd\"\ne\n\"f\n\"\ng").replace("\n", lineBreak);
        QList<std::pair<qint64, qint64>> lines;
        for (const CsvRecord &record : readAll(bytes))
            lines += {record.line, record.lastLine};
        const QList<std::pair<qint64, qint64>> expected {{1, 1}, {3, 5}, {6, 6}, {7, 8}, {9, 9}};
        QCOMPARE(lines, expected);
    }
}

void TestCsv::namesTheLineOfAFault_data()
{
    QTest::addColumn<QByteArray>("bad");
    QTest::addColumn<CsvFault>("fault");
    QTest::newRow("quote in a bare cell") << QByteArray("a\"b,c\n") << CsvFault::Quote;
    QTest::newRow("text behind a quote") << QByteArray("\"a\"b,c\n") << CsvFault::Quote;
    QTest::newRow("text behind a quote, further on") << QByteArray("x,\"a\"b\n") << CsvFault::Quote;
    QTest::newRow("nul") << QByteArray("a\0b,c\n", 6) << CsvFault::Nul;
    QTest::newRow("nul in quotes") << QByteArray("\"a\0b\",c\n", 8) << CsvFault::Nul;
    QTest::newRow("latin letters") << QByteArray("M\xfcller,c\n") << CsvFault::Encoding;
    QTest::newRow("cut letter") << QByteArray("a\xc3,\n") << CsvFault::Encoding;
    QTest::newRow("long cell") << QByteArray(CsvReader::MaximumCell + 1, 'x') + '\n' << CsvFault::TooLong;
    QTest::newRow("many cells") << QByteArray(CsvReader::MaximumCells, ',') + '\n' << CsvFault::TooLong;
    QTest::newRow("long record") << (QByteArray(CsvReader::MaximumCell - 1, 'x') + ',').repeated(5) + '\n'
                                 << CsvFault::TooLong;
    QTest::newRow("quote that is open for long") << '"' + QByteArray(CsvReader::MaximumCell + 1, 'x') + '\n'
                                                 << CsvFault::OpenQuote;
}

void TestCsv::namesTheLineOfAFault()
{
    QFETCH(const QByteArray, bad);
    QFETCH(const CsvFault, fault);
    const auto records = readAll("one,two\n" + bad + "three,four\n");
    QCOMPARE(records.size(), 3);
    QCOMPARE(records[0].cells, QStringList({u"one"_s, u"two"_s}));
    QCOMPARE(records[1].fault, fault);
    QCOMPARE(records[1].line, 2);
    QVERIFY(records[1].cells.isEmpty());
    QCOMPARE(records[2].cells, QStringList({u"three"_s, u"four"_s}));
    QCOMPARE(records[2].line, 3);

    const auto open = readAll("one,two\n\"three\nfour\n");
    QCOMPARE(open.size(), 2);
    QCOMPARE(open[1].fault, CsvFault::OpenQuote);
    QCOMPARE(open[1].line, 2);
}

void TestCsv::readsEveryEncoding_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<TextEncoding>("encoding");
    const QString text = u"M\u00fcller \u20ac,\U0001f600\r\n"_s;
    QTest::newRow("utf-8") << text.toUtf8() << TextEncoding::Utf8;
    const auto wide = [&text](QStringConverter::Encoding encoding, QStringConverter::Flag flag) {
        QStringEncoder encoder(encoding, flag);
        return QByteArray(encoder.encode(text));
    };
    using enum QStringConverter::Flag;
    QTest::newRow("utf-16 le") << wide(QStringConverter::Utf16LE, Default) << TextEncoding::Utf16Le;
    QTest::newRow("utf-16 le, mark") << wide(QStringConverter::Utf16LE, WriteBom) << TextEncoding::Utf16Le;
    QTest::newRow("utf-16 be") << wide(QStringConverter::Utf16BE, Default) << TextEncoding::Utf16Be;
    QTest::newRow("utf-16 be, mark") << wide(QStringConverter::Utf16BE, WriteBom) << TextEncoding::Utf16Be;
    QTest::newRow("windows-1252") << QByteArray("M\xfcller \x80,x") << TextEncoding::Windows1252;
    QTest::newRow("latin-1") << QByteArray("M\xfcller x,x") << TextEncoding::Latin1;
}

void TestCsv::readsEveryEncoding()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const TextEncoding, encoding);
    const auto records = readAll(bytes, {encoding, ','});
    QCOMPARE(records.size(), 1);
    QCOMPARE(records[0].fault, CsvFault::None);
    const bool latin = encoding == TextEncoding::Latin1;
    QCOMPARE(records[0].cells.value(0), latin ? u"M\u00fcller x"_s : u"M\u00fcller \u20ac"_s);
}

void TestCsv::refusesTextOfAnotherEncoding()
{
    QStringEncoder encoder(QStringConverter::Utf16LE);
    const QByteArray wide = encoder.encode(u"name,id\nAcme,1\n"_s);
    for (const CsvRecord &record : readAll(wide, {TextEncoding::Utf8, ','}))
        QCOMPARE(record.fault, CsvFault::Nul);
    const auto records = readAll(QByteArray("a,\x00\xd8\n", 5), {TextEncoding::Utf16Be, ','});
    QVERIFY(!records.isEmpty());
    QCOMPARE(records.last().fault, CsvFault::Encoding);
    // A character that stands for an unreadable one is text like any other.
    QCOMPARE(readAll("\xef\xbf\xbd").value(0).cells, QStringList(u"\ufffd"_s));
}

void TestCsv::survivesEndlessLines_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<char>("filler");
    QTest::addColumn<CsvFault>("fault");
    QTest::newRow("one cell") << QByteArray() << 'x' << CsvFault::TooLong;
    QTest::newRow("quoted") << QByteArray("\"") << 'x' << CsvFault::OpenQuote;
    QTest::newRow("cells") << QByteArray() << ',' << CsvFault::TooLong;
    QTest::newRow("nul") << QByteArray() << '\0' << CsvFault::TooLong;
}

void TestCsv::survivesEndlessLines()
{
    QFETCH(const QByteArray, start);
    QFETCH(const char, filler);
    QFETCH(const CsvFault, fault);
    EndlessDevice device("first\n" + start, filler, qint64(64) << 20, "\nlast\n");
    const auto records = readAll(device, {});
    QCOMPARE(records.size(), 3);
    QCOMPARE(records[1].fault, fault);
    QCOMPARE(records[1].line, 2);
    QCOMPARE(records[2].cells, QStringList(u"last"_s));
    QCOMPARE(records[2].line, 3);
}

void TestCsv::writesWhatItReads()
{
    QRandomGenerator random(20240517);
    const QStringList parts {u"="_s, u"+"_s, u"-"_s, u"@"_s, u"'"_s, u"\t"_s, u"\r"_s, u"\n"_s, u"\r\n"_s,
        u"\""_s, u","_s, u";"_s, u"|"_s, u" "_s, u"a"_s, u"\u00fc"_s, u"\U0001f600"_s, u"\ufeff"_s,
        u"\ufffd"_s, u"\uff1d"_s, u"1"_s};
    for (const char delimiter : {',', ';', '\t', '|'}) {
        QList<QStringList> rows;
        for (int i = 0; i < 3000; ++i) {
            QStringList row {u"row"_s};
            for (int cell = 0; cell < 3; ++cell) {
                QString text;
                for (int part = random.bounded(6); part > 0; --part)
                    text += parts[random.bounded(int(parts.size()))];
                row += text;
            }
            rows += row;
        }
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        CsvWriter writer(buffer, delimiter);
        for (const QStringList &row : std::as_const(rows))
            QVERIFY(writer.write(row));
        QVERIFY(writer.flush());
        const auto records = readAll(bytes, {TextEncoding::Utf8, delimiter});
        QCOMPARE(records.size(), rows.size());
        for (qsizetype i = 0; i < rows.size(); ++i) {
            QStringList cells;
            for (const QString &cell : records[i].cells)
                cells += fromSpreadsheetCell(cell);
            QCOMPARE(cells, rows[i]);
        }
    }
}

void TestCsv::disarmsFormulas_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");
    for (const QString &opener : {u"="_s, u"+"_s, u"-"_s, u"@"_s, u"\t"_s, u"\r"_s, u"\n"_s, u"\uff1d"_s})
        QTest::addRow("opener %d", opener.front().unicode()) << opener + u"1"_s << u'\'' + opener + u"1"_s;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("text") << u"a=b"_s << u"a=b"_s;
    QTest::newRow("apostrophe") << u"'t Hooft"_s << u"'t Hooft"_s;
    QTest::newRow("lone apostrophe") << u"'"_s << u"'"_s;
    QTest::newRow("marked already") << u"'=1"_s << u"''=1"_s;
    QTest::newRow("two apostrophes") << u"''"_s << u"'''"_s;
    QTest::newRow("lone opener") << u"-"_s << u"'-"_s;
}

void TestCsv::disarmsFormulas()
{
    QFETCH(const QString, text);
    QFETCH(const QString, cell);
    QCOMPARE(toSpreadsheetCell(text), cell);
    QCOMPARE(fromSpreadsheetCell(cell), text);
}

void TestCsv::tellsAFailedWrite()
{
    QFile full(u"/dev/full"_s);
    if (!full.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        QSKIP("no device that is full");
    CsvWriter writer(full, ',');
    QVERIFY(writer.write({u"a"_s}));
    const auto written = writer.flush();
    QVERIFY(!written);
    QVERIFY2(written.error().detail.contains("space"_L1), qPrintable(written.error().detail));
}

void TestCsv::guessesTheFormat_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<TextEncoding>("encoding");
    QTest::addColumn<char>("delimiter");
    const QString table = u"name;id\r\nM\u00fcller, Inc.;1\r\nA, B;2\r\n"_s;
    QStringEncoder le(QStringConverter::Utf16LE);
    QStringEncoder be(QStringConverter::Utf16BE, QStringConverter::Flag::WriteBom);
    QTest::newRow("utf-8") << table.toUtf8() << TextEncoding::Utf8 << ';';
    QTest::newRow("windows") << table.toLatin1() << TextEncoding::Windows1252 << ';';
    QTest::newRow("wide") << QByteArray(le.encode(table)) << TextEncoding::Utf16Le << ';';
    QTest::newRow("wide, mark") << QByteArray(be.encode(table)) << TextEncoding::Utf16Be << ';';
    QTest::newRow("cut letter") << QByteArray("a,b\nc,\xc3") << TextEncoding::Utf8 << ',';
    QTest::newRow("tabs") << QByteArray("a\tb,c\nd\te\n") << TextEncoding::Utf8 << '\t';
    QTest::newRow("quoted delimiters") << QByteArray("\"a;b;c\"|d\n\"e;f\"|g\n") << TextEncoding::Utf8 << '|';
    QTest::newRow("one column") << QByteArray("a\nb\n") << TextEncoding::Utf8 << ',';
    QTest::newRow("nothing") << QByteArray() << TextEncoding::Utf8 << ',';
}

void TestCsv::guessesTheFormat()
{
    QFETCH(const QByteArray, start);
    const CsvFormat format = guessFormat(start);
    QTEST(format.encoding, "encoding");
    QTEST(format.delimiter, "delimiter");
}

QTEST_GUILESS_MAIN(TestCsv)

#include "tst_csv.moc"
